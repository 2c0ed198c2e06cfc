import { isGivenName } from '../phrases/grammar.ts';
import { type Phrase, phraseAt } from '../phrases/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { ADVERBS, AUXILIARIES, PREPOSITIONS, TIME_WORDS, VERBS } from '../words/words.ts';

/** "…," said Lim: the subject to the right of a cue that follows a quotation at once, or begins its sentence. */
export function invertedSubject(
  tokens: Token[],
  i: number,
  from: number,
  to: number,
  listener: boolean,
): Phrase | null {
  let at = i - 1;
  while (at >= from && tokens[at]!.kind === 'word' && ADVERBS.has(tokens[at]!.lower)) at--;
  if (at >= from && tokens[at]!.text === ',') at--;
  const afterQuote = at >= from && tokens[at]!.kind === 'quote';
  if (!afterQuote && !opensClause(tokens, i, from, to)) return null;
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || i + 1 >= to) return null;
  // the author of “Tide” put it so
  if (next.lower === 'it' && /^puts?$/.test(tokens[i]!.lower)) return null;
  if (
    !isGivenName(tokens, i + 1) &&
    (TIME_WORDS.has(next.lower) || PREPOSITIONS.has(next.lower) || AUXILIARIES.has(next.lower))
  )
    return null;
  if (listener && !/^(?:asked|asks|warned|warns)$/.test(tokens[i]!.lower)) return null;
  if (/^(?:it|that|this|so|his|her|their)$/.test(next.lower) && !tokens[i + 2]) return null;
  const phrase = phraseAt(tokens, i + 1, to);
  if (!phrase) return null;
  // "…," added Lim; but: "…" called the plan a failure
  const after = tokens[phrase.to];
  if (
    afterQuote &&
    after?.kind === 'word' &&
    !after.capital &&
    (VERBS.has(after.lower) || AUXILIARIES.has(after.lower))
  )
    return null;
  return phrase;
}

/** Said Lim: "…"; but, said Lim, "…"; because of the rain, explained Lim, */
function opensClause(tokens: Token[], i: number, from: number, to: number): boolean {
  if (CUES.get(tokens[i]!.lower)?.strength !== 'speech' || !/(?:ed|id|ote|ays)$/.test(tokens[i]!.lower)) return false;
  if (i === from) return true;
  if (tokens[i - 1]!.text !== ',' || !tokens[i + 1]?.capital) return false;
  const end = phraseAt(tokens, i + 1, to)?.to ?? to;
  return i - from < 4 || end === to || tokens[end]!.kind === 'mark';
}

/** Whether the words from here on say who spoke what stands before them: "Lim said", "said Lim". */
export function isAttribution(tokens: Token[], from: number): boolean {
  const phrase = phraseAt(tokens, from, Math.min(tokens.length, from + 16));
  if (!phrase) return false;
  let at = phrase.to;
  while (tokens[at]?.kind === 'word' && ADVERBS.has(tokens[at]!.lower)) at++;
  const cue = CUES.get(tokens[at]?.lower ?? '');
  if (cue?.strength !== 'speech' || cue.participle) return false;
  const after = tokens[at + 1];
  return (
    !after ||
    (after.kind === 'mark' && /^[.,:;]$/.test(after.text)) ||
    after.kind === 'quote' ||
    cue.listener ||
    TIME_WORDS.has(after.lower) ||
    /^(?:in|on|at|during|to|as|while|when|after|before|about|of|with|from|by)$/.test(after.lower) ||
    /ly$/.test(after.lower)
  );
}
