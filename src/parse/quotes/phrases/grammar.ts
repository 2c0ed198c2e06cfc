import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  DETERMINERS,
  PARTICLES_OF_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  TIME_WORDS,
  VERBS,
} from '../words/words.ts';

/** A finite verb of the sentence; "the called" or "a report" is none, after an article or possessive. */
export function isVerb(tokens: Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!;
  if (capital && i > 0) return false;
  if (AUXILIARIES.has(lower)) return true;
  const before = tokens[i - 1];
  if (before?.kind === 'word' && (DETERMINERS.has(before.lower) || before.possessive)) return false;
  if (ROLE_NOUNS.has(lower)) return false;
  if (VERBS.has(lower)) return true;
  const cue = CUES.get(lower);
  if (!cue) return false;
  // Base forms and plurals are nouns as often as not: a report, the claims, vote counts.
  return /(?:ed|id|old|ote|ought|elt|ew|ings?)$/.test(lower) || lower === 'says' || lower === 'tells';
}

/** A film | featured | a choir; the port authority | disputed | on Monday; he | recorded | himself: no list has every verb. */
export function isPastVerb(tokens: Token[], i: number): boolean {
  const { lower, kind } = tokens[i]!;
  const before = tokens[i - 1];
  if (kind !== 'word' || !lower.endsWith('ed') || ROLE_NOUNS.has(lower)) return false;
  const after = tokens[i + 1]?.lower ?? '';
  if (/^(?:him|her|it|them)sel(?:f|ves)$/.test(after)) return true;
  if (before?.kind !== 'word' || before.possessive || DETERMINERS.has(before.lower)) return false;
  return ARTICLES.has(after) || (PREPOSITIONS.has(after) && TIME_WORDS.has(tokens[i + 2]?.lower ?? ''));
}

/** Next to him; Nationally, …: a word with the capital of its sentence that names nobody. */
export function isOpening(tokens: Token[], i: number): boolean {
  const { lower, capital, kind } = tokens[i]!;
  if (kind !== 'word' || !capital || !(i === 0 || tokens[i - 1]!.kind !== 'word')) return false;
  const next = tokens[i + 1];
  if (next?.kind === 'word' && next.capital && !ADVERBS.has(lower) && !TIME_WORDS.has(next.lower)) return false;
  return ADVERBS.has(lower) || OPENING.has(lower) || /[^aeiou](?:al|ed|ent|ant|ous|ive|ate|ing|ic)ly$/.test(lower);
}

const OPENING = new Set(
  'next last out first second third finally back off up down late early much so what how let well even yes no not only'.split(
    ' ',
  ),
);

/** One of the officials said; one official said: no pronouns. */
export function isPronoun(tokens: Token[], i: number): boolean {
  const { lower, text } = tokens[i]!;
  if (!PRONOUNS.has(lower) || text === 'IT' || text === 'US') return false;
  if (lower !== 'one' && lower !== 'both') return true;
  const next = tokens[i + 1];
  return next?.kind !== 'word' || isVerb(tokens, i + 1);
}

/** "said Will Roe", "Under said": a name that is spelled like a small word. */
export function isGivenName(tokens: Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || !tokens[i]!.capital) return false;
  if (next.capital) return /^(?:Will|May|April|June|August|Mark|Bill|Grant|Drew|Guy)$/.test(tokens[i]!.text);
  return (
    PREPOSITIONS.has(tokens[i]!.lower) && /^(?:said|says|told|added|agreed|noted|argued|recalled)$/.test(next.lower)
  );
}

/** Lim and Roe said; the chairman and chief executive said; but not: he left and Lim said. */
export function joinsNouns(tokens: Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!before || !after || before.kind !== 'word' || after.kind !== 'word') return false;
  return before.capital === after.capital && !isVerb(tokens, i - 1) && !ARTICLES.has(after.lower);
}

/** What stands between a subject and its verb: has also repeatedly; last week; on Tuesday; went on to. */
export function isBesideVerb(tokens: Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word') return false;
  const { lower, capital } = token;
  if (AUXILIARIES.has(lower) || PARTICLES_OF_VERBS.has(lower)) return true;
  if (ADVERBS.has(lower)) return !(capital && tokens[i - 1]?.kind === 'mark');
  if (PERIODS.has(lower)) return /^(?:last|this|next|that)$/.test(tokens[i - 1]?.lower ?? '');
  if (/^(?:last|this|next|that)$/.test(lower)) return PERIODS.has(tokens[i + 1]?.lower ?? '');
  return !capital && /ly$/.test(lower) && !ROLE_NOUNS.has(lower) && lower !== 'family' && lower !== 'ally';
}

const PERIODS = new Set(
  'week month year night morning evening afternoon day summer fall autumn winter spring weekend'.split(' '),
);
