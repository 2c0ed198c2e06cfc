import { isBesideVerb } from '../phrases/grammar.ts';
import { adverbialStart, phraseBefore } from '../phrases/lookback.ts';
import { type Phrase, phraseAt } from '../phrases/phrases.ts';
import { isNameWord } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { CONJUNCTIONS, PREPOSITIONS, ROLE_NOUNS } from '../words/words.ts';
import { beforeComma } from './appositions.ts';
import { subjectOfClause } from './clauses.ts';
import { beforeRelative } from './relatives.ts';

/** The subject of the cue at `verb`, to its left and no further than `low`. */
export function subjectBefore(tokens: Token[], verb: number, low: number): Phrase | null {
  let at = verb;
  while (at > low && isBesideVerb(tokens, at - 1)) at--;
  if (at <= low) return null;
  at = adverbialStart(tokens, at, low);
  const before = tokens[at - 1]!;
  if (before.kind === 'mark' && CUES.get(tokens[verb]!.lower)?.participle) return subjectOfClause(tokens, low, at - 1);
  // the late pilot, Captain Ana Roe (D-Maine) said
  if (before.text === ')' && hasBracket(tokens, at - 1, low)) return phraseBefore(tokens, at, low);
  if (before.kind === 'mark')
    return before.text === ',' || /^[―—–)-]$/.test(before.text) ? beforeComma(tokens, at - 1, low) : null;
  if (before.kind === 'quote') return null;
  if (CUES.get(tokens[verb]!.lower)?.participle) {
    // footage of Lim saying; has Lim saying; with the minister calling; signs saying
    const absolute = afterWith(tokens, at, low) ?? afterOf(tokens, at, low);
    if (absolute) return absolute;
    return before.capital || WRITTEN.has(before.lower)
      ? phraseBefore(tokens, at, low)
      : subjectOfClause(tokens, low, at);
  }
  if (CONJUNCTIONS.has(before.lower)) return subjectOfClause(tokens, low, at - 1);
  if (before.lower === 'to') return subjectOfInfinitive(tokens, at - 1, low);
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const end = tokens[at - 2]?.text === ',' ? at - 2 : at - 1;
    return end > low ? written(tokens, phraseBefore(tokens, end, low) ?? phraseBefore(tokens, at - 1, low)) : null;
  }
  return beforeRelative(tokens, at, low) ?? namedFirst(tokens, phraseBefore(tokens, at, low), verb, low);
}

/** “…,” | Ana Roe, | a Kalindi spokeswoman told reporters: an apposition without its second comma */
function namedFirst(tokens: Token[], phrase: Phrase | null, verb: number, low: number): Phrase | null {
  if (!phrase || !(tokens[low - 1]?.kind === 'quote' || tokens[verb + 1]?.text === ':')) return phrase;
  const before = tokens[phrase.from - 1];
  const apart = /^(?:of|from|at)$/.test(before?.lower ?? '') ? phrase.from - 2 : phrase.from - 1;
  const office = ROLE_NOUNS.has(tokens[phrase.core - 1]!.lower) || /^an?$/.test(tokens[phrase.from]!.lower);
  if (tokens[apart]?.text !== ',' || !(office || apart < phrase.from - 1)) return phrase;
  const from = tokens[low]!.text === ',' ? low + 1 : low;
  let to = from;
  while (to < phrase.from && isNameWord(tokens[to]!) && !tokens[to]!.possessive) to++;
  return to - from > 1 && tokens[to]!.text === ',' ? { from, core: to, to } : phrase;
}

/** Ana Roe | (Lab, Hull East) */
function hasBracket(tokens: Token[], close: number, low: number): boolean {
  for (let k = close - 1; k > low && close - k < 8; k--) if (tokens[k]!.text === '(') return true;
  return false;
}

/** Things with words on them. */
const WRITTEN = new Set(
  'sign signs placard placards banner banners poster posters shirt shirts t-shirt t-shirts cover headline headlines plaque cardboard note letter'.split(
    ' ',
  ),
);

/** her message under | a headline | that said: the words are on the last thing named */
function written(tokens: Token[], phrase: Phrase | null): Phrase | null {
  if (!phrase || phrase.core === phrase.to || !WRITTEN.has(tokens[phrase.to - 1]!.lower)) return phrase;
  let from = phrase.to - 1;
  while (from > phrase.core && !PREPOSITIONS.has(tokens[from - 1]!.lower)) from--;
  return { from, core: phrase.to, to: phrase.to };
}

/** with the minister calling */
export function afterWith(tokens: Token[], at: number, low: number): Phrase | null {
  for (let k = at - 1; k >= low && at - k < 12 && tokens[k]!.kind === 'word'; k--) {
    if (tokens[k]!.lower !== 'with') continue;
    const phrase = phraseAt(tokens, k + 1, at);
    return phrase?.to === at ? phrase : null;
  }
  return null;
}

/** footage of | Lim | saying; but: a group of Norlanders saying */
function afterOf(tokens: Token[], at: number, low: number): Phrase | null {
  let from = at;
  while (from > low && isNameWord(tokens[from - 1]!)) from--;
  if (from === at || from - 2 < low || tokens[from - 1]!.lower !== 'of') return null;
  const noun = tokens[from - 2]!.lower;
  return /^(?:footage|videos?|clips?|tapes?|recordings?|audio|memory|idea|thought|think)$/.test(noun)
    ? { from, core: at, to: at }
    : null;
}

/** Lim was prompted to say, is going to say; Lim used the speech to say */
function subjectOfInfinitive(tokens: Token[], to: number, low: number): Phrase | null {
  let at = to;
  while (
    at > low &&
    (isBesideVerb(tokens, at - 1) || /^(?:\p{Ll}+ed|going|went|able|about|set|on)$/u.test(tokens[at - 1]!.text))
  )
    at--;
  const before = tokens[at - 1];
  if (at < to && at > low && before?.kind === 'word' && !CONJUNCTIONS.has(before.lower) && before.lower !== 'who') {
    return phraseBefore(tokens, at, low);
  }
  return subjectOfClause(tokens, low, to);
}
