import { wordsOf } from './fold.ts';
import { phrasesOf, type Query, type QueryField, wantedLeaves } from './query.ts';

/** A word that articles are to have, in a field or anywhere in their text. */
export interface AskedWord {
  word: string;
  field: QueryField | null;
}

/** The words that bring articles in, each once in each field. What is only the beginning of a word is none. */
export function askedWords(query: Query): AskedWord[] {
  const asked = wantedLeaves(query).flatMap((leaf) =>
    phrasesOf(leaf).flatMap(({ words, prefix }) =>
      (prefix ? words.slice(0, -1) : words).map((word) => ({ word, field: leaf.field })),
    ),
  );
  return [...new Map(asked.map((each) => [keyOf(each), each])).values()];
}

/** What was typed, with other words in the place of some; null where there is no other word. */
export function corrected(text: string, query: Query, words: { asked: AskedWord; word: string }[]): string | null {
  if (words.length === 0) return null;
  const others = new Map(words.map(({ asked, word }) => [keyOf(asked), word]));
  const places = wantedLeaves(query).flatMap((leaf) =>
    phrasesOf(leaf).flatMap(({ words: read, prefix, start, end }) => {
      const whole = prefix ? read.length - 1 : read.length;
      return wordsOf(text.slice(start, end))
        .slice(0, whole)
        .flatMap((place) => {
          const word = others.get(keyOf({ word: place.text, field: leaf.field }));
          return word === undefined ? [] : [{ start: start + place.start, end: start + place.end, word }];
        });
    }),
  );
  let made = '';
  let at = 0;
  for (const { start, end, word } of places.sort((one, other) => one.start - other.start)) {
    made += text.slice(at, start) + word;
    at = end;
  }
  return made + text.slice(at);
}

function keyOf({ word, field }: AskedWord): string {
  return `${field ?? ''}:${word}`;
}

const ALPHABETS = ['abcdefghijklmnopqrstuvwxyz', 'абвгдежзийклмнопрстуфхцчшщъыьэюя', 'αβγδεζηθικλμνξοπρστυφχψω'];

/** Every word that is one slip away: a letter left out, put in or taken for another, or two of them swapped. */
export function oneSlipFrom(word: string): string[] {
  const letters = [...word];
  const alphabet = ALPHABETS.find((known) => letters.some((letter) => known.includes(letter))) ?? '';
  const made = new Set<string>();
  for (let at = 0; at <= letters.length; at++) {
    const before = letters.slice(0, at).join('');
    const [first = '', second = ''] = letters.slice(at, at + 2);
    const after = letters.slice(at + 1).join('');
    if (first !== '') made.add(before + after);
    if (second !== '') made.add(before + second + first + letters.slice(at + 2).join(''));
    for (const letter of alphabet) made.add(before + letter + after).add(before + letter + first + after);
  }
  made.delete(word);
  return [...made];
}

/** How many slips lie between two words, a swap of neighbours being one; more than `most` is not counted. */
export function slipsBetween(one: string, other: string, most: number): number {
  const [from, to] = [[...one], [...other]];
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let older: number[] = [];
  let row = to.map((_, index) => index).concat(to.length);
  for (const [i, letter] of from.entries()) {
    const next = [i + 1];
    for (const [j, wanted] of to.entries()) {
      let slips = Math.min(row[j]! + (letter === wanted ? 0 : 1), row[j + 1]! + 1, next[j]! + 1);
      if (i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === wanted) slips = Math.min(slips, older[j - 1]! + 1);
      next.push(slips);
    }
    [older, row] = [row, next];
  }
  return Math.min(row[to.length]!, most + 1);
}
