import { CUES } from './cues.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import type { Token } from './tokens.ts';
import { ADVERBS, AUXILIARIES, BODY_NOUNS, DETERMINERS, PREPOSITIONS, ROLE_NOUNS } from './words.ts';

/** the claims, his call, a promise: no verb */
export function isNoun(tokens: Token[], i: number, from: number, nounLike: boolean): boolean {
  const token = tokens[i]!;
  const before = i > from ? tokens[i - 1]! : null;
  if (token.capital && i > from && before?.kind === 'word') return true;
  if (before?.kind !== 'word') return false;
  if (DETERMINERS.has(before.lower) || before.possessive) {
    if (CUES.get(token.lower)?.participle) return true;
    if (!/^(?:this|that|both|all|one|some|many|several|few|another|each)$/.test(before.lower)) return true;
  }
  if (PREPOSITIONS.has(before.lower) && before.lower !== 'to' && !CUES.get(token.lower)?.participle) return true;
  return nounLike && !isVerbal(tokens, i, from);
}

/** Words that only a verb has on its left: they claim, Lim claims, will answer, to report. */
function isVerbal(tokens: Token[], i: number, from: number): boolean {
  const before = tokens[i - 1]!;
  if (i - 1 < from) return false;
  if (/^(?:to|he|she|they|who|we|i|you|also|never|often)$/.test(before.lower) || AUXILIARIES.has(before.lower))
    return true;
  if (tokens[i]!.lower.endsWith('s') && !tokens[i]!.lower.endsWith('ss'))
    return (before.capital && !/^\d/.test(before.text)) || ROLE_NOUNS.has(before.lower) || BODY_NOUNS.has(before.lower);
  return /[^s]s$/.test(before.lower) && ROLE_NOUNS.has(before.lower);
}

/** was called “absurd” by Lim */
export function isPassive(tokens: Token[], i: number, from: number): boolean {
  let k = i - 1;
  while (k >= from && tokens[k]!.kind === 'word' && ADVERBS.has(tokens[k]!.lower)) k--;
  const before = tokens[k];
  if (!before || k < from) return false;
  if (tokens[i + 1]?.lower === 'by' && /(?:ed|en)$/.test(tokens[i]!.lower)) return true;
  return /^(?:was|were|been|being|be|is|are)$/.test(before.lower) && /(?:ed|en|own|told)$/.test(tokens[i]!.lower);
}

export function agentAfter(tokens: Token[], i: number, to: number): Phrase | null {
  for (let k = i; k < to && k - i < 14; k++) {
    const token = tokens[k]!;
    if (token.lower === 'by') return phraseAt(tokens, k + 1, to);
    if (token.kind === 'mark' && token.text !== ',') return null;
  }
  return null;
}
