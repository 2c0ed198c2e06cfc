import { stemIn } from '../query/stem.ts';
import { hashed, mixed, NOTHING_HASHED } from './shingles.ts';

/** A folded word of a language with all that it is indexed by. */
export interface Lexeme {
  word: string;
  stem: string;
  /** As shingles.ts has it. */
  number: number;
  /** The vocabulary that is known to have the word. */
  learned: object | null;
}

export function numbersOf(lexemes: Lexeme[]): Uint32Array {
  const numbers = new Uint32Array(lexemes.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = lexemes[at]!.number;
  return numbers;
}

/** Of each language; a bound keeps the memory from following what is read, and the common words are soon back. */
const MOST_KNOWN = 100_000;
const SLOTS = 2 ** 18;
const SPACE = 32;

/** The words of a language: each in the first free slot from its number on, so that none is cut out to be looked up. */
interface Lexicon {
  stem(word: string): string;
  slots: (Lexeme | undefined)[];
  size: number;
}
const lexicons = new Map<(word: string) => string, Lexicon>();

/** The words of a folded text, in their order. */
export function lexemesOf(folded: string, language: string | null): Lexeme[] {
  const lexicon = lexiconOf(language);
  const lexemes: Lexeme[] = [];
  const { length } = folded;
  for (let start = 0, end = 0; start < length; start = end + 1) {
    let hash = NOTHING_HASHED;
    for (end = start; end < length; end++) {
      const code = folded.charCodeAt(end);
      if (code === SPACE) break;
      hash = hashed(hash, code);
    }
    lexemes.push(lookUp(lexicon, folded, start, end, mixed(hash)));
  }
  return lexemes;
}

function lexiconOf(language: string | null): Lexicon {
  const stem = stemIn(language);
  const known = lexicons.get(stem);
  if (known && known.size < MOST_KNOWN) return known;
  const lexicon: Lexicon = { stem, slots: new Array(SLOTS), size: 0 };
  lexicons.set(stem, lexicon);
  return lexicon;
}

function lookUp(lexicon: Lexicon, text: string, start: number, end: number, number: number): Lexeme {
  const { slots, stem } = lexicon;
  let slot = number % SLOTS;
  for (let lexeme = slots[slot]; lexeme !== undefined; lexeme = slots[slot]) {
    if (lexeme.number === number && isAt(text, start, end, lexeme.word)) return lexeme;
    slot = (slot + 1) % SLOTS;
  }
  const word = text.slice(start, end);
  const met: Lexeme = { word, stem: stem(word), number, learned: null };
  slots[slot] = met;
  lexicon.size++;
  return met;
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  const { length } = word;
  if (end - start !== length) return false;
  for (let at = 0; at < length; at++) if (text.charCodeAt(start + at) !== word.charCodeAt(at)) return false;
  return true;
}
