import { codeAt } from '../characters.ts';
import { entryOf, FUNCTION_BIT } from './cues/index.ts';
import { HASH_SEED, hashWith, lowered } from './hash.ts';

export const ENDINGS = ['sentence', 'quote', 'colon', 'ellipsis', 'comma', 'open'] as const;
type Ending = (typeof ENDINGS)[number];
export const STARTS = ['lower', 'upper', 'number', 'enumerated', 'dash', 'quote', 'other'] as const;
type Start = (typeof STARTS)[number];

/** What a text's characters and words tell, counted in one pass. */
export interface Wording {
  words: number;
  /** The cues that were met, one bit each. */
  cues: number;
  /** Words that belong to a cue. */
  cueWords: number;
  functionWords: number;
  capitals: number;
  shouted: number;
  numbers: number;
  commas: number;
  /** Ends of sentences that another sentence follows. */
  turns: number;
  quotes: number;
  separators: number;
  /** Capitals right after small letters: "NewsSportWeather" is a menu run together. */
  humps: number;
  ending: Ending;
  start: Start;
  /** Longer words, as numbers, in order: what the text is about. */
  terms: number[];
  /** Which marks stand in it, a bit for each class below. */
  marks: number;
}

// What a character is, by its code.
const LETTER = 1;
const CAPITAL = 2;
const DIGIT = 3;
const JOINER = 4;
const COMMA = 5;
const STOP = 6;
const QUOTE = 7;
const SEPARATOR = 8;
const IDEOGRAPH = 9;
const AT = 10;
const BRACKET = 11;
const SIGN = 12;

const CLASS = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  const char = String.fromCharCode(code);
  if (/[\u3041-\u30fa\u3400-\u9fff\uf900-\ufaff]/.test(char)) CLASS[code] = IDEOGRAPH;
  else if (/\p{Nd}/u.test(char)) CLASS[code] = DIGIT;
  else if (/[\p{L}\p{M}\ud800-\udfff]/u.test(char) || (code >= 0xd800 && code < 0xdc00))
    CLASS[code] = lowered(code) === code ? LETTER : CAPITAL;
}
const classes: [string, number][] = [
  ["'’-‑", JOINER],
  [',;،、，', COMMA],
  ['.!?。！？؟।', STOP],
  ['"“”„«»「」', QUOTE],
  ['|›•·→/>', SEPARATOR],
  ['@', AT],
  ['(', BRACKET],
  ['©℗', SIGN],
];
for (const [chars, kind] of classes) for (const char of chars) CLASS[char.charCodeAt(0)] = kind;

/** Bits of `marks`. */
export const HAS = { stop: 1 << STOP, separator: 1 << SEPARATOR, at: 1 << AT, bracket: 1 << BRACKET, sign: 1 << SIGN };

const TERM_LENGTH = 5;

// One for all calls: the words of the text that is read, as numbers.
let words = new Int32Array(1024);
let count = 0;

export function wordingOf(text: string): Wording {
  const found: Wording = {
    words: 0,
    cues: 0,
    cueWords: 0,
    functionWords: 0,
    capitals: 0,
    shouted: 0,
    numbers: 0,
    commas: 0,
    turns: 0,
    quotes: 0,
    separators: 0,
    humps: 0,
    ending: endingOf(text),
    start: startOf(text),
    terms: [],
    marks: 0,
  };
  count = 0;
  let ideographs = 0;
  let at = 0;
  const { length } = text;
  while (at < length) {
    const kind = CLASS[codeAt(text, at)]!;
    if (kind === LETTER || kind === CAPITAL || kind === DIGIT) {
      at = readWord(text, at, kind, found);
      continue;
    }
    found.marks |= 1 << kind;
    if (kind === IDEOGRAPH) {
      const end = readRun(text, at, found);
      ideographs += end - at;
      at = end;
      continue;
    }
    if (kind === COMMA) found.commas++;
    else if (kind === QUOTE) found.quotes++;
    else if (kind === SEPARATOR) found.separators++;
    else if (kind === STOP && turnsAt(text, at)) found.turns++;
    at++;
  }
  countCues(found);
  found.words = count + Math.ceil(ideographs / 2);
  return found;
}

/** Counts the word that begins here; tells where it ends. */
function readWord(text: string, from: number, first: number, found: Wording): number {
  let hash = HASH_SEED;
  let kind = 0;
  let end = from;
  const { length } = text;
  for (; end < length; end++) {
    const code = codeAt(text, end);
    const next = CLASS[code]!;
    if (next <= DIGIT && next > 0) {
      if (next === CAPITAL && kind === LETTER) found.humps++;
      kind = next;
    } else if (next !== JOINER || end + 1 === length || !isWordy(CLASS[codeAt(text, end + 1)]!)) break;
    hash = hashWith(hash, code);
  }
  if (count === words.length) words = longer(words);
  words[count++] = hash;
  if (first === DIGIT) found.numbers++;
  else if (end - from >= TERM_LENGTH || (end - from > 1 && isHangul(text.charCodeAt(from)))) found.terms.push(hash);
  if (first === CAPITAL) {
    found.capitals++;
    if (end - from > 1 && kind === CAPITAL) found.shouted++;
  }
  return end;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}

// The longest cue of these scripts.
const LONGEST_CUE = 12;

/** Counts the ideographs that stand here without a mark between; each two of them are a term. Tells where they end. */
function readRun(text: string, from: number, found: Wording): number {
  let hash = HASH_SEED;
  let end = from;
  for (; end < text.length && CLASS[text.charCodeAt(end)] === IDEOGRAPH; end++) {
    const code = text.charCodeAt(end);
    hash = hashWith(hash, code);
    if (end > from) found.terms.push(hashWith(hashWith(HASH_SEED, text.charCodeAt(end - 1)), code));
  }
  const bits = end - from <= LONGEST_CUE ? (entryOf(hash)?.bits ?? 0) : 0;
  if (bits > 0) {
    found.cues |= bits & ~FUNCTION_BIT;
    found.cueWords += Math.ceil((end - from) / 2);
  }
  return end;
}

function isWordy(kind: number): boolean {
  return kind === LETTER || kind === CAPITAL || kind === DIGIT;
}

function longer(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(full.length * 2);
  twice.set(full);
  return twice;
}

// ". The" and ".” The", but not "U.S. said" nor "e.g. in"; where a script has no capitals, every stop counts.
function turnsAt(text: string, stop: number): boolean {
  const last = text.length - 1;
  if (codeAt(text, stop) > 0x3000) return stop < last - 1;
  let next = stop + 1;
  if (next < last && CLASS[codeAt(text, next)] === QUOTE) next++;
  if (next >= last || codeAt(text, next) !== 32) return false;
  next++;
  if (next < last && CLASS[codeAt(text, next)] === QUOTE) next++;
  return CLASS[codeAt(text, next)] === CAPITAL;
}

function countCues(found: Wording): void {
  for (let at = 0; at < count; at++) {
    const entry = entryOf(words[at]!);
    if (entry === null) continue;
    const { bits, phrases, seconds } = entry;
    if (bits & FUNCTION_BIT) found.functionWords++;
    if (bits & ~FUNCTION_BIT) {
      found.cues |= bits;
      found.cueWords++;
    }
    if (at + 1 === count || ((seconds >>> (words[at + 1]! & 31)) & 1) === 0) continue;
    for (let phrase = 0; phrase < phrases.length; phrase++) {
      const { rest, bit } = phrases[phrase]!;
      let met = 0;
      while (met < rest.length && at + 1 + met < count && words[at + 1 + met] === rest[met]) met++;
      if (met < rest.length) continue;
      found.cues |= bit;
      found.cueWords += rest.length + 1;
    }
  }
}

function endingOf(text: string): Ending {
  if (text === '') return 'open';
  let at = text.length - 1;
  let closed = false;
  for (; at > 0; at--) {
    const char = codeAt(text, at);
    if (CLASS[char] === QUOTE || char === 0x2019 || char === 39) closed = true;
    else if (char !== 41 && char !== 93 && char !== 32 && char !== 0xa0) break;
  }
  const last = codeAt(text, at);
  if (last === 0x2026 || text.endsWith('...', at + 1)) return 'ellipsis';
  if (CLASS[last] === STOP) return 'sentence';
  if (closed) return 'quote';
  if (last === 58) return 'colon';
  return CLASS[last] === COMMA ? 'comma' : 'open';
}

// "1) Boots", "12. Rye"
const ENUMERATED = /^\d{1,3}[).:]\s/;

function startOf(text: string): Start {
  if (text === '') return 'other';
  const first = codeAt(text, 0);
  const kind = CLASS[first];
  if (kind === DIGIT) return ENUMERATED.test(text.slice(0, 6)) ? 'enumerated' : 'number';
  if (first === 45 || first === 0x2013 || first === 0x2014) return 'dash';
  if (kind === QUOTE || first === 0x2018 || first === 39) return 'quote';
  if (kind === CAPITAL) return 'upper';
  if (kind !== LETTER && kind !== IDEOGRAPH) return 'other';
  // Scripts beyond Armenian have no capitals.
  return first < 0x590 ? 'lower' : 'upper';
}
