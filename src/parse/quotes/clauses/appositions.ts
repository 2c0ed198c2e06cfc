import { phraseBefore } from '../phrases/lookback.ts';
import { type Phrase, phraseAt } from '../phrases/phrases.ts';
import { isNameWord } from '../phrases/runs.ts';
import type { Token } from '../text/tokens.ts';
import { isNation, isPlace } from '../words/places.ts';
import { ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, ROLE_NOUNS, SUBORDINATORS } from '../words/words.ts';
import { subjectOfClause } from './clauses.ts';

// "Lim Soosuk, a spokesperson for the ministry, said": back over what stands between commas to the subject.
export function beforeComma(tokens: Token[], comma: number, low: number): Phrase | null {
  let end = comma;
  for (let chunks = 0; chunks < 6; chunks++) {
    const start = chunkStart(tokens, end, low);
    if (start >= end) return null;
    if (isPlaceAlone(tokens, start, end) && start > low) {
      end = start - 1;
      continue;
    }
    const name = nameAlone(tokens, start, end);
    // Roe, of Mill Lane, | Hull, | told; Roe, who spoke through his aide, | Ana Poe, | told
    if (isHome(tokens, start, end, low) || (name && isWithinRelative(tokens, start, low))) {
      end = start - 1;
      continue;
    }
    if (start === low || !(tokens[start - 1]!.text === ',' || /^[―—–(-]$/.test(tokens[start - 1]!.text))) {
      // In Lusaka, | one official, who asked not to be named, | said
      const whole = PREPOSITIONS.has(tokens[start]!.lower) || tokens[start]!.lower === 'according';
      return name ?? subjectOfClause(tokens, start, whole ? comma : end);
    }
    if (name && appositionOf(tokens, start - 1, low)) {
      end = start - 1;
      continue;
    }
    if (name && !nameAlone(tokens, chunkStart(tokens, start - 1, low), start - 1)) {
      // the company's chief, Tim Roe, said
      if (!isOrigin(tokens, start - 1, low)) return name;
    } else if (!name && !isAside(tokens, start) && !endsInName(tokens, start - 1, low)) {
      const phrase = phraseAt(tokens, start, end);
      if (phrase && phrase.to === end) return phrase;
      if (phrase && CONJUNCTIONS.has(tokens[start]!.lower)) return phrase;
    }
    const chunk = chunkStart(tokens, start - 1, low);
    // Ana Roe, | of the Harbour Trust, | which had hoped for more, | said
    if (chunk > low && PREPOSITIONS.has(tokens[chunk]!.lower)) {
      end = start - 1;
      continue;
    }
    const phrase = phraseBefore(tokens, start - 1, low);
    // which one sailor, | speaking by radio, | called
    if (phrase && phrase.from === chunk + 1 && /^(?:which|whom|that)$/.test(tokens[chunk]!.lower)) return phrase;
    if (phrase && isPlaceAlone(tokens, phrase.from, phrase.to)) {
      end = start - 1;
      continue;
    }
    if (phrase && !isAside(tokens, chunk)) return phrase;
    if (phrase && phrase.from > chunk && !isAside(tokens, phrase.from)) return phrase;
    end = start - 1;
    if (end <= low) return null;
  }
  return null;
}

/** Ana Roe, | the editor of the city's oldest paper, | The Riverton Herald, said */
function appositionOf(tokens: Token[], end: number, low: number): boolean {
  const start = chunkStart(tokens, end, low);
  if (start <= low + 1 || !DETERMINERS.has(tokens[start]?.lower ?? '')) return false;
  return nameAlone(tokens, chunkStart(tokens, start - 1, low), start - 1) !== null;
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
  for (let i = from; i < end; i++) if (!isNameWord(tokens[i]!) || (tokens[i]!.possessive && i < end - 1)) return null;
  if (PREPOSITIONS.has(tokens[from]!.lower) || DETERMINERS.has(tokens[from]!.lower)) return null;
  return { from, core: end, to: end };
}

/** Pa., Ohio */
function isPlaceAlone(tokens: Token[], from: number, end: number): boolean {
  if (end - from > 2 || tokens[from]?.kind !== 'word') return false;
  const words = tokens.slice(from, end).map((token) => token.text);
  return isPlace(words) || (words.length === 1 && /^\p{Lu}.*\.$/u.test(words[0]!));
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
function isOrigin(tokens: Token[], comma: number, low: number): boolean {
  let i = comma;
  while (i > low && tokens[i - 1]!.kind === 'word' && tokens[i - 1]!.capital) i--;
  return (
    i > low &&
    i < comma &&
    /^(?:of|in|from|at|near)$/.test(tokens[i - 1]!.lower) &&
    !/^(?:minister|secretary|commissioner|director|chancellor|registrar|attorney|commandant)$/.test(
      tokens[i - 2]?.lower ?? '',
    )
  );
}

/** Roe, | who spoke through his aide, | Ana Poe */
function isWithinRelative(tokens: Token[], start: number, low: number): boolean {
  if (start <= low + 1) return false;
  const relative = chunkStart(tokens, start - 1, low);
  return relative > low && /^(?:who|whose)$/.test(tokens[relative]!.lower) && ROLE_NOUNS.has(tokens[start - 2]!.lower);
}

/** of Mill Lane, | Hull, | said: the town behind the street */
function isHome(tokens: Token[], start: number, end: number, low: number): boolean {
  if (end - start > 2 || start <= low + 1 || !isNameWord(tokens[start]!) || !isNameWord(tokens[end - 1]!)) return false;
  const street = chunkStart(tokens, start - 1, low);
  return street > low && /^(?:of|from|in)$/.test(tokens[street]!.lower) && isOrigin(tokens, start - 1, low);
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
    lower === 'according' ||
    isNation(token.text) ||
    /^\d/.test(lower) ||
    /^[dri]-/.test(lower) ||
    ROLE_NOUNS.has(lower) ||
    (/(?:ing|ed)$/.test(lower) && !token.capital) ||
    (!token.capital && !CONJUNCTIONS.has(lower))
  );
}
