import { stemIn } from '../query/stem.ts';
import { wordNumber } from './shingles.ts';

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
const lexicons = new Map<(word: string) => string, Map<string, Lexeme>>();

/** The words of a folded text, in their order. */
export function lexemesOf(folded: string, language: string | null): Lexeme[] {
  if (folded === '') return [];
  const stem = stemIn(language);
  const known = lexicons.get(stem) ?? new Map<string, Lexeme>();
  lexicons.set(stem, known);
  return folded.split(' ').map((word) => {
    const lexeme = known.get(word);
    if (lexeme !== undefined) return lexeme;
    if (known.size >= MOST_KNOWN) known.clear();
    const met: Lexeme = { word, stem: stem(word), number: wordNumber(word), learned: null };
    known.set(word, met);
    return met;
  });
}
