import { isGivenName, isVerb } from '../phrases/grammar.ts';
import { phraseBefore } from '../phrases/lookback.ts';
import { type Phrase, phraseAt } from '../phrases/phrases.ts';
import type { Token } from '../text/tokens.ts';
import { CUES } from '../words/cues.ts';
import { isPlace } from '../words/places.ts';
import {
  ADVERBS,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SUBORDINATORS,
  TIME_WORDS,
} from '../words/words.ts';

/** The subject that a clause begins with, after its adverbials: "In Lusaka on Monday, Lim …". */
export function subjectOfClause(tokens: Token[], low: number, end: number): Phrase | null {
  let i = low;
  for (let hops = 0; hops < 8 && i < end; hops++) {
    while (
      i < end &&
      (tokens[i]!.kind === 'mark' ||
        CONJUNCTIONS.has(tokens[i]!.lower) ||
        (ADVERBS.has(tokens[i]!.lower) && tokens[i + 1]?.kind !== 'mark'))
    )
      i++;
    if (i >= end) return null;
    const token = tokens[i]!;
    if (token.kind === 'quote') {
      i++;
      continue;
    }
    // Last Saturday | she waited
    if (/^(?:last|next|this|every)$/.test(token.lower) && isTime(tokens[i + 1])) {
      i += 2;
      continue;
    }
    if (opensAdverbial(tokens, i)) {
      const comma = nextComma(tokens, i, end);
      if (comma === -1) {
        if (SUBORDINATORS.has(token.lower) || /^(?:before|after|since|until)$/.test(token.lower)) {
          i++;
          continue;
        }
        return pronounWithin(tokens, i, end) ?? phraseBefore(tokens, end, i);
      }
      i = comma + 1;
      continue;
    }
    const phrase = phraseAt(tokens, i, end);
    if (phrase) return phrase;
    i++;
  }
  return null;
}

function isTime(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (TIME_WORDS.has(token.lower) ||
      /^(?:year|month|week|night|morning|evening|afternoon|time|summer|spring|autumn|fall|winter)$/.test(token.lower))
  );
}

function opensAdverbial(tokens: Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!;
  if (isGivenName(tokens, i)) return false;
  // Back in Lusaka, Lim …
  if (/^(?:back|down|up|out|away)$/.test(lower) && PREPOSITIONS.has(tokens[i + 1]?.lower ?? '')) return true;
  // Hours later, Lim …
  if (/^(?:later|earlier|after|before|ago|into)$/.test(tokens[i + 1]?.lower ?? '') && /s$/.test(lower)) return true;
  if (/^\d/.test(tokens[i + 1]?.text ?? '') && /^(?:about|around|over|nearly|almost|roughly)$/.test(lower))
    return false;
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || ADVERBS.has(lower) || lower === 'according') return true;
  // Eight years ago, Lim …
  if (
    DETERMINERS.has(lower) &&
    /^(?:years?|months?|weeks?|days?|hours?|minutes?|decades?|night|morning)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return true;
  // Alarmed by the news, Lim …
  if (lower.endsWith('ed') && PREPOSITIONS.has(tokens[i + 1]?.lower ?? '') && !ROLE_NOUNS.has(lower)) return true;
  return (
    /(?:ing|ed)$/.test(lower) &&
    (!capital || tokens[i + 1]?.capital === false) &&
    !ROLE_NOUNS.has(lower) &&
    lower.length > 4 &&
    (isVerb(tokens, i) || CUES.has(lower) || /ing$/.test(lower))
  );
}

function nextComma(tokens: Token[], i: number, end: number): number {
  for (let k = i; k < end; k++) if (tokens[k]!.text === ',' && !isWithinPlace(tokens, k)) return k;
  return -1;
}

/** On my first day | he | gave me the Pacific */
function pronounWithin(tokens: Token[], from: number, end: number): Phrase | null {
  for (let i = from + 1; i < end - 1; i++) {
    if (/^(?:he|she|they|it|we|i)$/.test(tokens[i]!.lower) && isVerb(tokens, i + 1))
      return { from: i, core: i + 1, to: i + 1 };
  }
  return null;
}

/** In Lynn, | Mass., and in Dunedin, | New Zealand, */
function isWithinPlace(tokens: Token[], comma: number): boolean {
  if (!tokens[comma - 1]!.capital || !tokens[comma + 1]?.capital) return false;
  if (tokens[comma + 2]?.text === ',') return true;
  const words = [tokens[comma + 1]!.text, tokens[comma + 2]?.text ?? ''];
  return tokens[comma + 3]?.text === ',' && isPlace(words);
}
