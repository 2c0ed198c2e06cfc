import { CUES } from './cues.ts';
import { isVerb, type Phrase, phraseAt, phraseBefore } from './phrases.ts';
import { isPlace as isPlaceName } from './places.ts';
import type { Token } from './tokens.ts';
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PARTICLES_OF_VERBS,
  PREPOSITIONS,
  ROLE_NOUNS,
  SUBORDINATORS,
} from './words.ts';

/** The subject of the cue at `verb`, to its left and no further than `low`. */
export function subjectBefore(tokens: Token[], verb: number, low: number): Phrase | null {
  let at = verb;
  while (at > low && isBesideVerb(tokens, at - 1)) at--;
  if (at <= low) return null;
  const before = tokens[at - 1]!;
  if (before.kind === 'mark' && CUES.get(tokens[verb]!.lower)?.participle) return subjectOfClause(tokens, low, at - 1);
  if (before.kind === 'mark')
    return before.text === ',' || /^[―—–)-]$/.test(before.text) ? beforeComma(tokens, at - 1, low) : null;
  if (before.kind === 'quote') return null;
  if (CUES.get(tokens[verb]!.lower)?.participle) {
    // footage of Lim saying; has Lim saying; with the minister calling; signs saying
    const absolute = afterWith(tokens, at, low);
    if (absolute) return absolute;
    return before.capital || WRITTEN.has(before.lower)
      ? phraseBefore(tokens, at, low)
      : subjectOfClause(tokens, low, at);
  }
  if (CONJUNCTIONS.has(before.lower)) return subjectOfClause(tokens, low, at - 1);
  if (before.lower === 'to') return subjectOfInfinitive(tokens, at - 1, low);
  if (/^(?:who|which|that)$/.test(before.lower)) {
    const end = tokens[at - 2]?.text === ',' ? at - 2 : at - 1;
    return end > low ? (phraseBefore(tokens, end, low) ?? phraseBefore(tokens, at - 1, low)) : null;
  }
  return phraseBefore(tokens, at, low);
}

/** Things with words on them. */
const WRITTEN = new Set(
  'sign signs placard placards banner banners poster posters shirt shirts t-shirt t-shirts cover headline headlines plaque'.split(
    ' ',
  ),
);

/** with the minister calling */
function afterWith(tokens: Token[], at: number, low: number): Phrase | null {
  for (let k = at - 1; k >= low && at - k < 12 && tokens[k]!.kind === 'word'; k--) {
    if (tokens[k]!.lower !== 'with') continue;
    const phrase = phraseAt(tokens, k + 1, at);
    return phrase?.to === at ? phrase : null;
  }
  return null;
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

/** has also repeatedly / went on to / was quoted as */
function isBesideVerb(tokens: Token[], i: number): boolean {
  const token = tokens[i]!;
  if (token.kind !== 'word') return false;
  const { lower, capital } = token;
  if (
    AUXILIARIES.has(lower) ||
    PARTICLES_OF_VERBS.has(lower) ||
    (ADVERBS.has(lower) && !(capital && i > 0 && tokens[i - 1]!.kind === 'mark'))
  )
    return true;
  if (!capital && /ly$/.test(lower) && !ROLE_NOUNS.has(lower) && lower !== 'family' && lower !== 'ally') return true;
  return false;
}

// "Lim Soosuk, a spokesperson for the ministry, said": back over what stands between commas to the subject.
function beforeComma(tokens: Token[], comma: number, low: number): Phrase | null {
  let end = comma;
  for (let chunks = 0; chunks < 6; chunks++) {
    const start = chunkStart(tokens, end, low);
    if (start >= end) return null;
    if (isPlaceAlone(tokens, start, end) && start > low) {
      end = start - 1;
      continue;
    }
    const name = nameAlone(tokens, start, end);
    if (start === low || !(tokens[start - 1]!.text === ',' || /^[―—–(-]$/.test(tokens[start - 1]!.text))) {
      return name ?? subjectOfClause(tokens, start, end);
    }
    if (name && !nameAlone(tokens, chunkStart(tokens, start - 1, low), start - 1)) {
      // the company's chief, Tim Roe, said
      if (!isPlace(tokens, start - 1, low)) return name;
    } else if (!name && !isAside(tokens, start) && !endsInName(tokens, start - 1, low)) {
      const phrase = phraseAt(tokens, start, end);
      if (phrase && phrase.to === end) return phrase;
      if (phrase && CONJUNCTIONS.has(tokens[start]!.lower)) return phrase;
    }
    const phrase = phraseBefore(tokens, start - 1, low);
    if (phrase && !isAside(tokens, chunkStart(tokens, start - 1, low))) return phrase;
    if (phrase && phrase.from > chunkStart(tokens, start - 1, low) && !isAside(tokens, phrase.from)) return phrase;
    end = start - 1;
    if (end <= low) return null;
  }
  return null;
}

function chunkStart(tokens: Token[], end: number, low: number): number {
  let start = end;
  while (start > low) {
    const token = tokens[start - 1]!;
    if (token.kind === 'mark' && /^[,;:―—–(-]$/.test(token.text)) break;
    start--;
  }
  return start;
}

function nameAlone(tokens: Token[], from: number, end: number): Phrase | null {
  if (end - from < 2 || end - from > 5) return null;
  for (let i = from; i < end; i++)
    if (!(tokens[i]!.kind === 'word' && tokens[i]!.capital && !/^\d/.test(tokens[i]!.text))) return null;
  if (PREPOSITIONS.has(tokens[from]!.lower) || DETERMINERS.has(tokens[from]!.lower)) return null;
  return { from, core: end, to: end };
}

/** Pa., Ohio */
function isPlaceAlone(tokens: Token[], from: number, end: number): boolean {
  if (end - from > 2 || tokens[from]?.kind !== 'word') return false;
  const words = tokens.slice(from, end).map((token) => token.text);
  return isPlaceName(words) || (words.length === 1 && /^\p{Lu}.*\.$/u.test(words[0]!));
}

/** Tad Roe, | Lim's chief strategist, | said */
function endsInName(tokens: Token[], end: number, low: number): boolean {
  const phrase = phraseBefore(tokens, end, low);
  if (!phrase) return false;
  const last = tokens[phrase.to - 1]!;
  return (
    last.kind === 'word' &&
    last.capital &&
    !last.possessive &&
    !PREPOSITIONS.has(tokens[phrase.from]!.lower) &&
    chunkStart(tokens, end, low) === phrase.from
  );
}

/** of Springfield, Ohio, said */
function isPlace(tokens: Token[], comma: number, low: number): boolean {
  let i = comma;
  while (i > low && tokens[i - 1]!.kind === 'word' && tokens[i - 1]!.capital) i--;
  return (
    i > low &&
    i < comma &&
    PREPOSITIONS.has(tokens[i - 1]!.lower) &&
    /^(?:of|in|from|at|near)$/.test(tokens[i - 1]!.lower)
  );
}

/** ", who …", ", a spokesman …", ", in an interview", ", 45", ", D-Ill." */
function isAside(tokens: Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.kind !== 'word') return true;
  const { lower } = token;
  return (
    DETERMINERS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    SUBORDINATORS.has(lower) ||
    ADVERBS.has(lower) ||
    /^\d/.test(lower) ||
    /^[dri]-/.test(lower) ||
    ROLE_NOUNS.has(lower) ||
    (/(?:ing|ed)$/.test(lower) && !token.capital) ||
    (!token.capital && !CONJUNCTIONS.has(lower))
  );
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
    if (opensAdverbial(tokens, i)) {
      const comma = nextComma(tokens, i, end);
      if (comma === -1) {
        if (SUBORDINATORS.has(token.lower) || /^(?:before|after|since|until)$/.test(token.lower)) {
          i++;
          continue;
        }
        return phraseBefore(tokens, end, i);
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

function opensAdverbial(tokens: Token[], i: number): boolean {
  const { lower, capital } = tokens[i]!;
  // Hours later, Lim …
  if (/^(?:later|earlier|after|before|ago|into)$/.test(tokens[i + 1]?.lower ?? '') && /s$/.test(lower)) return true;
  if (PREPOSITIONS.has(lower) || SUBORDINATORS.has(lower) || ADVERBS.has(lower)) return true;
  return (
    /(?:ing|ed)$/.test(lower) &&
    (!capital || tokens[i + 1]?.capital === false) &&
    !ROLE_NOUNS.has(lower) &&
    lower.length > 4 &&
    (isVerb(tokens, i) || CUES.has(lower) || /ing$/.test(lower))
  );
}

function nextComma(tokens: Token[], i: number, end: number): number {
  for (let k = i; k < end; k++) {
    if (tokens[k]!.text === ',' && !(tokens[k - 1]!.capital && tokens[k + 1]?.capital && tokens[k + 2]?.text === ','))
      return k;
  }
  return -1;
}
