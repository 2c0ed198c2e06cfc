import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { isNation } from '../words/places.ts';
import {
  ADVERBS,
  AUXILIARIES,
  BODY_NOUNS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  TIME_WORDS,
  VERBS,
} from '../words/words.ts';
import { type Phrase, phraseAt } from './phrases.ts';

// Only these make a noun of what could be a verb: "the claim", but "most said".
const OWNING = /^(?:a|an|the|his|her|their|its|our|my|your|no|any|every|such|these|those|whose)$/;

// The boat that he came in said nothing: no noun even after a preposition.
const ALWAYS = /^(?:said|says|told|tells|wrote|writes|added|adds)$/;

/** the claims, his call, a promise: no verb */
export function isNoun(tokens: Token[], i: number, from: number, nounLike: boolean): boolean {
  if (i === from) return false;
  const token = tokens[i]!;
  const before = tokens[i - 1]!;
  // Lim’s “forty days” claim
  if (before.kind === 'quote' && nounLike && tokens[i - 2]?.possessive) return true;
  if (before.kind !== 'word') return false;
  // Lim’s claim; but: he’s claiming
  const owned = before.possessive && !/^(?:he|she|it|who|that)$/.test(before.lower);
  if (token.capital || OWNING.test(before.lower) || owned) return true;
  const participle = CUES.get(token.lower)?.participle === true;
  // a common saying
  if (token.lower === 'saying' && /^(?:common|old|popular|local|famous|favou?rite|familiar)$/.test(before.lower))
    return true;
  if (participle && DETERMINERS.has(before.lower)) return true;
  if (!participle && before.lower !== 'to' && PREPOSITIONS.has(before.lower)) return !ALWAYS.test(token.lower);
  if (!nounLike) return false;
  return isCounted(tokens, i, from) || !isVerbal(before, token, tokens[i + 1], tokens[i + 2]?.kind === 'quote');
}

/** in many Norlandic states, after the Norland attacks, 1,300 Lim emails, Lim emails | contained */
function isCounted(tokens: Token[], i: number, from: number): boolean {
  if (!/[^s]s$/.test(tokens[i]!.lower)) return false;
  const after = tokens[i + 1];
  if (after?.kind === 'word' && !after.capital && (AUXILIARIES.has(after.lower) || VERBS.has(after.lower))) return true;
  let k = i - 1;
  while (k > from && tokens[k]!.kind === 'word' && tokens[k]!.capital && !/^\d/.test(tokens[k]!.text)) k--;
  const first = tokens[k]!;
  if (first.kind !== 'word' || k === i - 1) return false;
  if (/^\d/.test(first.text) || /^(?:many|some|several|these|those|most|both|few)$/.test(first.lower)) return true;
  const governed = first.lower === 'the' ? tokens[k - 1] : first;
  return (
    k > from && governed?.kind === 'word' && PREPOSITIONS.has(governed.lower) && !TIME_WORDS.has(tokens[k + 1]!.lower)
  );
}

/** Words that only a verb has beside it: they claim, Lim claims, will answer, to report, calls it. */
function isVerbal(before: Token, { lower }: Token, after: Token | undefined, quoted: boolean): boolean {
  // to answer; but: replies to claims
  if (before.lower === 'to') return !/[^s]s$/.test(lower);
  if (/^(?:he|she|they|who|we|i|you|also|never|often)$/.test(before.lower) || AUXILIARIES.has(before.lower))
    return true;
  const object =
    after?.kind === 'word' &&
    (after.capital || PRONOUNS.has(after.lower) || /^(?:the|that|his|her)$/.test(after.lower));
  if (!/[^s]s$/.test(lower))
    return (object && before.lower === 'and') || (/[^s]s$/.test(before.lower) && ROLE_NOUNS.has(before.lower));
  // her plan promises to “…”
  if (after?.lower === 'to' && quoted) return true;
  if (before.capital) return !/^\d/.test(before.text) && !isNation(before.text);
  return object || ROLE_NOUNS.has(before.lower) || BODY_NOUNS.has(before.lower);
}

/** was called “absurd” by Lim; the boats, dubbed “tubs” by Lim */
export function isPassive(tokens: Token[], i: number, from: number): boolean {
  if (tokens[i + 1]?.kind === 'quote' && tokens[i + 2]?.lower === 'by' && /ed$/.test(tokens[i]!.lower)) return true;
  let k = i - 1;
  while (k >= from && tokens[k]!.kind === 'word' && isAdverb(tokens[k]!.lower)) k--;
  if (k < from) return false;
  const { lower } = tokens[i]!;
  if (tokens[i + 1]?.lower === 'by' && /(?:ed|en)$/.test(lower)) return true;
  return /^(?:was|were|been|being|be|is|are)$/.test(tokens[k]!.lower) && /(?:ed|en|own|told|said)$/.test(lower);
}

function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || word.endsWith('ly');
}

/** a boat called “Dot”, pages stamped and labelled “secret”: a thing that bears the name, and nobody who gives it */
export function isNaming(tokens: Token[], i: number): boolean {
  if (
    tokens[i + 1]?.kind !== 'quote' ||
    tokens[i + 2]?.lower === 'by' ||
    !/^(?:called|named|dubbed|labell?ed|termed|deemed|rated|branded)$/.test(tokens[i]!.lower)
  )
    return false;
  let k = i - 1;
  while (k >= 0 && tokens[k]!.kind === 'word' && ADVERBS.has(tokens[k]!.lower)) k--;
  const before = tokens[k];
  if (before?.kind !== 'word' || before.capital) return false;
  const { lower } = before;
  return !(
    ROLE_NOUNS.has(lower) ||
    BODY_NOUNS.has(lower) ||
    PRONOUNS.has(lower) ||
    AUXILIARIES.has(lower) ||
    /^(?:who|which|that|and|or|but|people|some|many|most|others|to)$/.test(lower)
  );
}

/** … by Lim; but: interests shared by both, an offer found by a clerk */
export function agentAfter(tokens: Token[], i: number, to: number): Phrase | null {
  if (/^(?:shared|offered|ordered|requested|targeted|found|decided)$/.test(tokens[i - 1]!.lower)) return null;
  for (let k = i; k < to && k - i < 14; k++) {
    const token = tokens[k]!;
    if (token.lower === 'by') return phraseAt(tokens, k + 1, to);
    // was told that he must be out by Easter
    if (token.lower === 'that') return null;
    if (token.kind === 'mark' && token.text !== ',') return null;
  }
  return null;
}
