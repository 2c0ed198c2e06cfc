import { beforeComma } from './appositions.ts';
import { CUES } from './cues.ts';
import { isBesideVerb, isGivenName, isVerb } from './grammar.ts';
import { adverbialStart, phraseBefore } from './lookback.ts';
import { type Phrase, phraseAt } from './phrases.ts';
import { isPlace } from './places.ts';
import { beforeRelative } from './relatives.ts';
import { isNameWord } from './runs.ts';
import type { Token } from './tokens.ts';
import { ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS, TIME_WORDS } from './words.ts';

/** The subject of the cue at `verb`, to its left and no further than `low`. */
export function subjectBefore(tokens: Token[], verb: number, low: number): Phrase | null {
  let at = verb;
  while (at > low && isBesideVerb(tokens, at - 1)) at--;
  if (at <= low) return null;
  at = adverbialStart(tokens, at, low);
  const before = tokens[at - 1]!;
  if (before.kind === 'mark' && CUES.get(tokens[verb]!.lower)?.participle) return subjectOfClause(tokens, low, at - 1);
  // the late pilot, Captain Ana Roe (D-Maine) said
  if (before.text === ')' && tokens[at - 3]?.text === '(') return phraseBefore(tokens, at, low);
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
  return beforeRelative(tokens, at, low) ?? phraseBefore(tokens, at, low);
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
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || ADVERBS.has(lower)) return true;
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
