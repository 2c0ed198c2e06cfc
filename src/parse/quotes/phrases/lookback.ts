import type { Token } from '../text/tokens.ts';
import {
  ADVERBS,
  ARTICLES,
  AUXILIARIES,
  BODY_NOUNS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/words.ts';
import { isGivenName, isPastVerb, isPronoun, isVerb, joinsNouns } from './grammar.ts';
import { LONGEST, nounEnd, officeEnd, type Phrase } from './phrases.ts';
import { isNameWord } from './runs.ts';

/** The noun phrase that ends just before `end`, no further left than `low`. */
export function phraseBefore(tokens: Token[], end: number, low: number): Phrase | null {
  let last = end;
  // Paul Roe (R-Wis.) said
  if (tokens[last - 1]?.text === ')') last = openingBracket(tokens, last - 1, low);
  if (last <= low) return null;
  const only = tokens[last - 1]!;
  if (only.kind === 'word' && isPronoun(tokens, last - 1)) {
    const none = only.lower === 'one' && last - 2 >= low && tokens[last - 2]!.lower === 'no';
    return { from: none ? last - 2 : last - 1, core: last, to: last };
  }
  let from = last;
  while (from > low && last - from < LONGEST && belongs(tokens, from - 1, last) && !isBegun(tokens, from)) from--;
  if (hangsOnParticiple(tokens, from, last, low)) return phraseBefore(tokens, from - 1, low);
  // has been | training in Lusaka and | Roe | said
  if (/ing$/.test(tokens[from]?.lower ?? '') && AUXILIARIES.has(tokens[from - 1]?.lower ?? '')) {
    for (let i = last - 2; i > from; i--) if (tokens[i]!.lower === 'and') return trimmed(tokens, i + 1, last);
  }
  const governed = isNameWord(only) ? from : governedBy(tokens, from, low);
  if (governed !== from) return phraseBefore(tokens, governed, low);
  // Roe and his team, Roe and colleagues
  if (
    /^(?:his|her|colleagues|others)$/.test(tokens[from]?.lower ?? '') &&
    tokens[from - 1]?.lower === 'and' &&
    from - 2 >= low
  ) {
    let first = from - 1;
    while (first > low && isNameWord(tokens[first - 1]!)) first--;
    if (first < from - 1) return { from: first, core: last, to: last };
  }
  return trimmed(tokens, from, last);
}

/** handed a clerk | a note: an article begins its phrase, unless a preposition or "all" stands before it */
function isBegun(tokens: Token[], from: number): boolean {
  if (!/^(?:an?|the|his|her|their|its|our|my)$/.test(tokens[from]?.lower ?? '') || tokens[from]!.capital) return false;
  const before = tokens[from - 1]!;
  return !PREPOSITIONS.has(before.lower) && !DETERMINERS.has(before.lower) && before.kind === 'word';
}

function openingBracket(tokens: Token[], at: number, low: number): number {
  for (let i = at; i > low && at - i < 8; i--) if (tokens[i]!.text === '(') return i;
  return low;
}

function belongs(tokens: Token[], i: number, last: number): boolean {
  const token = tokens[i]!;
  if (token.kind === 'mark') return false;
  // the "Nightly Desk" host said
  if (token.kind === 'quote') return i < last - 1;
  const { lower } = token;
  if (isGivenName(tokens, i)) return true;
  if (isNameWord(token) && !SUBORDINATORS.has(lower) && !AUXILIARIES.has(lower) && !CONJUNCTIONS.has(lower))
    return true;
  if (lower === 'and' || lower === '&') return i < last - 1 && joinsNouns(tokens, i);
  if (SUBORDINATORS.has(lower) || AUXILIARIES.has(lower) || CONJUNCTIONS.has(lower)) return false;
  if (PRONOUNS.has(lower) && lower !== 'one' && lower !== 'both') return false;
  if (ADVERBS.has(lower) && lower !== 'long') return false;
  // fired a pilot after | an inquiry | found
  if (/^(?:after|before|until)$/.test(lower) && i > 0 && tokens[i - 1]!.kind === 'word') return false;
  return !isVerb(tokens, i) && !isPastVerb(tokens, i);
}

/** The board | did not | appear at the hearing: what a modal verb governs is no noun. */
function governedBy(tokens: Token[], from: number, low: number): number {
  let at = from;
  if (tokens[at]?.kind !== 'word' || tokens[at]!.capital || DETERMINERS.has(tokens[at]!.lower)) return from;
  while (at > low + 1 && MODAL.test(tokens[at - 1]!.lower)) at--;
  return at < from && tokens[at - 1]!.kind === 'word' ? at : from;
}

const MODAL =
  /^(?:not|do|does|did|will|would|can|could|shall|should|may|might|must|cannot|(?:do|does|did|wo|would|ca|could|should)n['’]t)$/;

/** Another source | speaking | to the paper said */
function hangsOnParticiple(tokens: Token[], from: number, end: number, low: number): boolean {
  const verb = tokens[from - 1];
  const just = ADVERBS.has(tokens[from - 2]?.lower ?? '') && from - 3 >= low;
  const before = tokens[from - (just ? 3 : 2)];
  if (from - 2 < low || verb?.kind !== 'word' || verb.capital || before?.kind !== 'word') return false;
  if (from === end || !(PREPOSITIONS.has(tokens[from]!.lower) || /^(?:out|up|off)$/.test(tokens[from]!.lower)))
    return false;
  if (!/(?:ing|ed|en)$|^(?:sent|made|held|put|set|built|led|sold)$/.test(verb.lower)) return false;
  return (
    (!just || !before.capital) &&
    !AUXILIARIES.has(before.lower) &&
    !PRONOUNS.has(before.lower) &&
    !CONJUNCTIONS.has(before.lower) &&
    !ADVERBS.has(before.lower)
  );
}

// "But in Lusaka on Monday the chairman": what stands before the subject goes, the subject stays.
function trimmed(tokens: Token[], start: number, end: number): Phrase | null {
  let from = start;
  while (from < end && isOpener(tokens[from]!)) from++;
  if (from >= end) return null;
  if (from === end - 1 && isGivenName(tokens, from)) return { from, core: end, to: end };
  if (from < end - 1 && PREPOSITIONS.has(tokens[from]!.lower)) from = afterAdverbial(tokens, from, end);
  while (from < end && isOpener(tokens[from]!)) from++;
  if (from >= end) return null;
  if (PREPOSITIONS.has(tokens[from]!.lower) && from === end - 1) return null;
  from = lastName(tokens, from, end);
  let core = from + 1;
  while (core < end && !(PREPOSITIONS.has(tokens[core]!.lower) && !tokens[core]!.capital)) core++;
  return { from, core: officeEnd(tokens, nounEnd(tokens, from, core), end), to: end };
}

function isOpener(token: Token): boolean {
  if (token.kind === 'quote') return false;
  const { lower } = token;
  if (/^(?:back|out|up|down|off)$/.test(lower)) return true;
  return CONJUNCTIONS.has(lower) || ADVERBS.has(lower) || SUBORDINATORS.has(lower);
}

function afterAdverbial(tokens: Token[], from: number, end: number): number {
  let at = end - 1;
  // the last run of names: Despite | Ivo Brandt
  if (isNameWord(tokens[at]!)) {
    while (at > from + 1 && isNameWord(tokens[at - 1]!) && !TIME_WORDS.has(tokens[at - 1]!.lower)) at--;
    if (!(PREPOSITIONS.has(tokens[at - 1]!.lower) || ARTICLES.has(tokens[at - 1]!.lower)))
      return withRole(tokens, at, from);
  }
  for (let i = end - 1; i > from; i--) {
    const before = tokens[i - 1]!;
    if (DETERMINERS.has(tokens[i]!.lower) && !PREPOSITIONS.has(before.lower) && !DETERMINERS.has(before.lower))
      return i;
  }
  return at;
}

/** "party chairman Ana Roe": the words that say what she is stand before the name. */
function withRole(tokens: Token[], at: number, low: number): number {
  let from = at;
  while (from > low && isRoleWord(tokens[from - 1]!)) from--;
  return from;
}

function isRoleWord(token: Token): boolean {
  return token.kind === 'word' && !token.capital && ROLE_NOUNS.has(token.lower);
}

// "hours after the vote Lim": a name whose neighbour on the left is no title stands alone.
function lastName(tokens: Token[], from: number, end: number): number {
  let at = end;
  while (at > from && isNameWord(tokens[at - 1]!)) at--;
  if (at === end || at === from) return from;
  const before = tokens[at - 1]!;
  if (before.kind === 'quote' || before.possessive || before.capital) return from;
  if (PREPOSITIONS.has(before.lower) || DETERMINERS.has(before.lower) || /^\d/.test(before.text)) return from;
  if (
    ROLE_NOUNS.has(before.lower) ||
    BODY_NOUNS.has(before.lower) ||
    /(?:man|men|woman|er|or|ist|ian|ive|al|ic|and|late|de|van|von|bin|al|la|del)$/.test(before.lower)
  )
    return from;
  return at;
}

/** The clerk said no, but | in a second hearing | said: where such a phrase begins that ends at `end`, or `end`. */
export function adverbialStart(tokens: Token[], end: number, low: number): number {
  const last = tokens[end - 1]!;
  if (last.kind !== 'word' || isNameWord(last) || ROLE_NOUNS.has(last.lower) || BODY_NOUNS.has(last.lower)) return end;
  for (let i = end - 2; i > low && end - i < 6; i--) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'word' || isNameWord(tokens[i]!)) return end;
    if (!DETERMINERS.has(lower)) continue;
    return PREPOSITIONS.has(tokens[i - 1]!.lower) && CONJUNCTIONS.has(tokens[i - 2]?.lower ?? '') ? i - 1 : end;
  }
  return end;
}
