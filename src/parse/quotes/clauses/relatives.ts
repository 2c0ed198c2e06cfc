import { isVerb } from '../phrases/grammar.ts';
import { phraseBefore } from '../phrases/lookback.ts';
import type { Phrase } from '../phrases/phrases.ts';
import { isNameWord } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { ADVERBS, AUXILIARIES, DETERMINERS, PRONOUNS, TIME_WORDS } from '../words/words.ts';

/** No clause within a subject is longer, in tokens. */
const LONGEST = 18;

/**
 * "The pilot who brought the boat in said": the subject stands before "who", and what stands before the verb is only the end
 * of the clause. `end` is where the words for the verb begin.
 */
export function beforeRelative(tokens: Token[], end: number, low: number): Phrase | null {
  if (/^(?:i|he|she|they|we|it|you)$/.test(tokens[end - 1]?.lower ?? '')) return null;
  for (let k = end - 2; k > low && end - k < LONGEST; k--) {
    const { kind, lower } = tokens[k]!;
    if (kind !== 'word' || /^(?:and|but|or)$/.test(lower)) return null;
    if (!/^(?:who|which|that)$/.test(lower)) continue;
    if (!followsNoun(tokens, k) || !hasVerb(tokens, k, end)) return null;
    return apposed(tokens, phraseBefore(tokens, k, low), low);
  }
  return null;
}

function followsNoun(tokens: Token[], relative: number): boolean {
  const before = tokens[relative - 1]!;
  if (before.kind !== 'word' || TIME_WORDS.has(before.lower)) return false;
  return tokens[relative]!.lower === 'who' || !(CUES.has(before.lower) || isVerb(tokens, relative - 1));
}

/** who | brought, that | was found; not: who | he says, that | prices rose */
function hasVerb(tokens: Token[], relative: number, end: number): boolean {
  let at = relative + 1;
  while (at < end && ADVERBS.has(tokens[at]!.lower)) at++;
  const { lower, capital } = tokens[at]!;
  if (capital || DETERMINERS.has(lower) || PRONOUNS.has(lower) || at > end - 2) return false;
  // who think he said
  if (CUES.get(lower)?.strength === 'speech') return false;
  return (
    AUXILIARIES.has(lower) || isVerb(tokens, at) || (tokens[relative]!.lower === 'who' && /(?:ed|[^s]s)$/.test(lower))
  );
}

/** Ana Roe, | the pilot who brought the boat in | said */
function apposed(tokens: Token[], phrase: Phrase | null, low: number): Phrase | null {
  if (!phrase || tokens[phrase.from - 1]?.text !== ',') return phrase;
  const end = phrase.from - 1;
  let from = end;
  while (from > low && isNameWord(tokens[from - 1]!)) from--;
  const alone = from === low || tokens[from - 1]!.kind !== 'word';
  return end - from > 1 && alone ? { from, core: end, to: end } : phrase;
}
