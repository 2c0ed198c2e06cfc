import { FUNCTION_BIT, hashOf, LEXICON } from './cues.ts';

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
  /** The text in lower case. */
  lower: string;
}

// What a character is, by its code.
const LETTER = 1;
const DIGIT = 2;
const JOINER = 3;
const COMMA = 4;
const STOP = 5;
const QUOTE = 6;
const SEPARATOR = 7;
const IDEOGRAPH = 8;

const CLASS = new Uint8Array(65_536);
for (let code = 0; code < 65_536; code++) {
  const char = String.fromCharCode(code);
  if (/[\u3041-\u30fa\u3400-\u9fff\uf900-\ufaff]/.test(char)) CLASS[code] = IDEOGRAPH;
  else if (/\p{Nd}/u.test(char)) CLASS[code] = DIGIT;
  else if (/[\p{L}\p{M}\ud800-\udfff]/u.test(char) || (code >= 0xd800 && code < 0xdc00)) CLASS[code] = LETTER;
}
const classes: [string, number][] = [
  ["'’-‑", JOINER],
  [',;،、，', COMMA],
  ['.!?。！？؟।', STOP],
  ['"“”„«»「」', QUOTE],
  ['|›•·→/>', SEPARATOR],
];
for (const [chars, kind] of classes) for (const char of chars) CLASS[char.charCodeAt(0)] = kind;

const TERM_LENGTH = 5;

export function wordingOf(text: string): Wording {
  // "İ" grows when it is lowered, and places would no longer agree.
  const lowered = text.toLowerCase();
  const lower = (lowered.length === text.length ? lowered : text).replaceAll('’', "'");
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
    ending: 'open',
    start: 'other',
    terms: [],
    lower,
  };
  const words: number[] = [];
  let ideographs = 0;
  let at = 0;
  while (at < text.length) {
    const kind = CLASS[text.charCodeAt(at)]!;
    if (kind === LETTER || kind === DIGIT) {
      const end = wordEnd(text, at, lower, found);
      const word = hashOf(lower, at, end);
      words.push(word);
      if (kind === DIGIT) found.numbers++;
      else if (text.charCodeAt(at) !== lower.charCodeAt(at)) {
        found.capitals++;
        if (end - at > 1 && text.charCodeAt(end - 1) !== lower.charCodeAt(end - 1)) found.shouted++;
      }
      if (end - at >= TERM_LENGTH && kind === LETTER) found.terms.push(word);
      at = end;
      continue;
    }
    if (kind === IDEOGRAPH) ideographs++;
    else if (kind === COMMA) found.commas++;
    else if (kind === QUOTE) found.quotes++;
    else if (kind === SEPARATOR) found.separators++;
    else if (kind === STOP && turnsAt(text, lower, at)) found.turns++;
    at++;
  }
  countCues(words, found);
  const counted = words.length + Math.ceil(ideographs / 2);
  found.words = counted;
  found.ending = endingOf(text);
  found.start = startOf(text, lower);
  return found;
}

function wordEnd(text: string, from: number, lower: string, found: { humps: number }): number {
  let end = from + 1;
  let small = text.charCodeAt(from) === lower.charCodeAt(from) && CLASS[text.charCodeAt(from)] === LETTER;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const kind = CLASS[code];
    if (kind === LETTER || kind === DIGIT) {
      const capital = code !== lower.charCodeAt(end);
      if (capital && small) found.humps++;
      small = !capital && kind === LETTER;
      continue;
    }
    const next = CLASS[text.charCodeAt(end + 1)];
    if (kind !== JOINER || (next !== LETTER && next !== DIGIT)) break;
  }
  return end;
}

// ". The" and ".” The", but not "U.S. said" nor "e.g. in"; where a script has no capitals, every stop counts.
function turnsAt(text: string, lower: string, stop: number): boolean {
  if (text.charCodeAt(stop) > 0x3000) return stop < text.length - 2;
  let next = stop + 1;
  if (CLASS[text.charCodeAt(next)] === QUOTE) next++;
  if (text.charCodeAt(next) !== 32) return false;
  next++;
  if (CLASS[text.charCodeAt(next)] === QUOTE) next++;
  return CLASS[text.charCodeAt(next)] === LETTER && text.charCodeAt(next) !== lower.charCodeAt(next);
}

function countCues(words: number[], found: Wording): void {
  for (let at = 0; at < words.length; at++) {
    const entry = LEXICON.get(words[at]!);
    if (entry === undefined) continue;
    const { bits, phrases } = entry;
    if (bits & FUNCTION_BIT) found.functionWords++;
    if (bits & ~FUNCTION_BIT) {
      found.cues |= bits;
      found.cueWords++;
    }
    for (let phrase = 0; phrase < phrases.length; phrase++) {
      const { rest, bit } = phrases[phrase]!;
      let met = 0;
      while (met < rest.length && words[at + 1 + met] === rest[met]) met++;
      if (met < rest.length) continue;
      found.cues |= bit;
      found.cueWords += rest.length + 1;
    }
  }
}

function endingOf(text: string): Ending {
  let at = text.length - 1;
  let closed = false;
  for (; at > 0; at--) {
    const char = text.charCodeAt(at);
    if (CLASS[char] === QUOTE || char === 0x2019 || char === 39) closed = true;
    else if (char !== 41 && char !== 93 && char !== 32 && char !== 0xa0) break;
  }
  const last = text.charCodeAt(at);
  if (last === 0x2026 || text.endsWith('...', at + 1)) return 'ellipsis';
  if (CLASS[last] === STOP) return 'sentence';
  if (closed) return 'quote';
  if (last === 58) return 'colon';
  return CLASS[last] === COMMA ? 'comma' : 'open';
}

// "1) Boots", "12. Rye"
const ENUMERATED = /^\d{1,3}[).:]\s/;

function startOf(text: string, lower: string): Start {
  const first = text.charCodeAt(0);
  const kind = CLASS[first];
  if (kind === DIGIT) return ENUMERATED.test(text.slice(0, 6)) ? 'enumerated' : 'number';
  if (first === 45 || first === 0x2013 || first === 0x2014) return 'dash';
  if (kind === QUOTE || first === 0x2018 || first === 39) return 'quote';
  if (kind !== LETTER && kind !== IDEOGRAPH) return 'other';
  if (first !== lower.charCodeAt(0)) return 'upper';
  return first < 0x590 ? 'lower' : 'upper';
}
