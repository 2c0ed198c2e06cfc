import type { Connection } from '../connection/connection.ts';
import { type Column, WEIGHTS } from '../fulltext/match.ts';
import type { Part } from './asked.ts';
import { addFrequencies, type Frequencies, type Weights } from './frequency.ts';
import { listsIn, pagesOf, type Wanted, wanted } from './lists.ts';
import { addPhrase } from './phrase.ts';
import { firstFrom, type Rows, rowsFor, zeros } from './rows.ts';
import { type State, stateOf } from './state.ts';

/** What has all that is asked for. */
export interface Found {
  state: State;
  rows: Rows;
  /** In their order. */
  found: Uint32Array;
  /** The words that the score counts, in the order in which they were asked for. */
  scored: Frequencies[];
}

/** Between these places. Null where it is not to be read from the lists: FTS5 is asked then. */
export function foundInLists(db: Connection, parts: Part[], [first, last]: [number, number]): Found | null {
  const state = stateOf(db);
  if (!state) return null;
  const sought = parts.map((part) => soughtBy(db, state, part));
  // A phrase is looked for in one segment after another, and one word of it may have gone from there already.
  if (state.merging && sought.some(({ words }) => words.some((phrase) => phrase.words.length > 1))) return null;
  const rows = rowsFor(
    db,
    state,
    sought.reduce((sum, { pages }) => sum + pages, 0),
  );
  if (!rows) return null;
  const among = new Uint8Array(rows.places.length).fill(1, firstFrom(rows, first, 0), firstFrom(rows, last + 1, 0));
  const scored = new Map<Word, Frequencies>();
  // The rarest first, as of what they leave out nothing more need be known.
  for (const part of sought.toSorted((a, b) => a.pages - b.pages)) {
    const met = part.words.map((word) => frequenciesOf(db, state, rows, word, part.scored ? among : NONE));
    for (const [index, word] of part.words.entries()) if (part.scored) scored.set(word, met[index]!);
    const having = met.map(({ of }) => of);
    if (part.excluded) for (const of of having) without(among, of);
    else within(among, having);
    if (!part.scored) rows.spare.push(...having);
  }
  const words = sought.flatMap((part) => (part.scored ? part.words : []));
  return { state, rows, found: numbersOf(among), scored: words.map((word) => scored.get(word)!) };
}

/** A word, or several in this order. */
interface Word {
  words: Wanted[];
  weights: Weights;
}

interface Sought {
  words: Word[];
  excluded: boolean;
  scored: boolean;
  pages: number;
}

function soughtBy(db: Connection, { segments }: State, { any, excluded, scored }: Part): Sought {
  const words = any.flatMap(({ columns, phrases, beginning }) =>
    phrases.map((phrase) => ({ words: phrase.map((word) => wanted(word, beginning)), weights: weightsOf(columns) })),
  );
  const pages = words
    .flatMap((phrase) => phrase.words)
    .flatMap((word) =>
      segments.map((segment) => {
        const [first, last] = pagesOf(db, segment, word);
        return last - first + 1;
      }),
    );
  return { words, excluded, scored, pages: pages.reduce((all, more) => all + more, 0) };
}

function weightsOf(columns: Column[]): Weights {
  // What the score does not count is found nevertheless.
  return Uint8Array.from(Object.entries(WEIGHTS), ([column, weight]) =>
    columns.includes(column as Column) ? weight || 1 : 0,
  );
}

function frequenciesOf(db: Connection, { segments }: State, rows: Rows, phrase: Word, among: Uint8Array): Frequencies {
  const { words, weights } = phrase;
  const into = { of: zeros(rows), rows: 0 };
  for (const segment of segments)
    if (words.length > 1) addPhrase(db, segment, words, rows, weights, into);
    else for (const list of listsIn(db, segment, words[0]!)) addFrequencies(list, segment, rows, weights, among, into);
  return into;
}

const NONE = new Uint8Array(0);

function without(among: Uint8Array, having: Uint32Array): void {
  for (let row = 0; row < among.length; row++) if (having[row]! > 0) among[row] = 0;
}

function within(among: Uint8Array, having: Uint32Array[]): void {
  for (let row = 0; row < among.length; row++) {
    if (among[row] === 0) continue;
    let has = false;
    for (let word = 0; word < having.length && !has; word++) has = having[word]![row]! > 0;
    if (!has) among[row] = 0;
  }
}

function numbersOf(among: Uint8Array): Uint32Array {
  let count = 0;
  for (let row = 0; row < among.length; row++) count += among[row]!;
  const numbers = new Uint32Array(count);
  for (let row = 0, at = 0; at < count; row++) if (among[row] === 1) numbers[at++] = row;
  return numbers;
}
