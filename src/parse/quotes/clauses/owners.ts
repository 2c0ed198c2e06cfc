import { phraseBefore } from '../phrases/lookback.ts';
import type { Phrase } from '../phrases/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { DETERMINERS } from '../words/words.ts';

export const NOUN_CUES = new Set(
  `claim claims call calls promise promises pledge pledges accusation accusations assertion assertions argument suggestion suggestions
  statement statements remark remarks comment comments description declaration vow vows warning warnings insistence belief
  contention words phrase term complaint complaints boast boasts criticism characterization admission response answer reply question
  demand demands proposal proposals tweet tweets speech letter message verdict assessment view opinion telling judgment judgement
  rejection embrace reference references lament rebuttal`.split(/\s+/),
);

/** Lim's claim that …, his call for …: the owner of the words. */
export function ownerBefore(tokens: Token[], i: number, from: number): Phrase | null {
  let k = i - 1;
  // his repeated, almost daily promise
  while (
    k >= from &&
    i - k < 3 &&
    tokens[k]!.kind === 'word' &&
    !tokens[k]!.possessive &&
    !DETERMINERS.has(tokens[k]!.lower)
  )
    k--;
  const owner = tokens[k];
  if (k < i - 1 && !/(?:al|ed|ing|ent|ant|ive|ous|ful|ic|ly|past|own|new|famous|long-time)$/.test(tokens[i - 1]!.lower))
    return null;
  if (k < from || owner?.kind !== 'word') return null;
  if (/^(?:his|her|their)$/.test(owner.lower)) return { from: k, core: k + 1, to: k + 1 };
  return owner.possessive ? phraseBefore(tokens, k + 1, from) : null;
}
