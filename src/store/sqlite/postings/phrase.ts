import type { Connection } from '../connection/connection.ts';
import { COLUMN, type Frequencies, type Weights } from './frequency.ts';
import { type List, listsIn, pagesOf, type Wanted } from './lists.ts';
import { firstFrom, type Rows } from './rows.ts';
import type { Segment } from './state.ts';

// Words that stand one after another. The places of the rarest say where the phrase could begin, and those of each other word
// which of these are left, so that no two lists are held at once.

/** Of each row, in their order, where the phrase begins in it: the column and the word in that, as one number. */
interface Beginnings {
  rows: { row: number; place: number; from: number; to: number }[];
  at: Float64Array<ArrayBuffer>;
}

/** The number of a column, times so much. */
const WORDS = 2 ** 32;

/** Adds how often each row has the phrase, weighed, and how many rows have it. */
export function addPhrase(
  db: Connection,
  segment: Segment,
  words: Wanted[],
  rows: Rows,
  weights: Weights,
  into: Frequencies,
): void {
  let found: Beginnings | null = null;
  for (const { word, index } of rarestFirst(db, segment, words)) {
    const list: List | undefined = listsIn(db, segment, word).next().value;
    if (!list) return;
    found = found ? goingOn(found, list, index, weights) : begun(list, index, segment, rows, weights);
  }
  const { at } = found!;
  for (const { row, from, to } of found!.rows) {
    let frequency = 0;
    for (let next = from; next < to; next++) frequency += weights[Math.floor(at[next]! / WORDS)]!;
    into.of[row] = into.of[row]! + frequency;
    into.rows++;
  }
}

function rarestFirst(db: Connection, segment: Segment, words: Wanted[]): { word: Wanted; index: number }[] {
  const sized = words.map((word, index) => {
    const [first, last] = pagesOf(db, segment, word);
    return { word, index, pages: last - first };
  });
  return sized.sort((a, b) => a.pages - b.pages);
}

/** Where the phrase would begin by this word of it, in the rows that have not gone from the segment since. */
function begun(list: List, index: number, { oldest, newest }: Segment, known: Rows, weights: Weights): Beginnings {
  const { places, origins } = known;
  const found: Beginnings = { rows: [], at: new Float64Array(1024) };
  let row = 0;
  let size = 0;
  eachRow(list, (place, from, to) => {
    row = firstFrom(known, place, row);
    if (places[row] !== place || origins[row]! < oldest || origins[row]! > newest) return;
    // A place takes a byte at least.
    if (found.at.length < size + to - from) found.at = larger(found.at, size + to - from);
    const end = readPlaces(list.bytes, from, to, index, weights, found.at, size);
    if (end > size) found.rows.push({ row, place, from: size, to: end });
    size = end;
  });
  return found;
}

/** Those of the beginnings that this word stands behind. */
function goingOn({ rows, at }: Beginnings, list: List, index: number, weights: Weights): Beginnings {
  const left: Beginnings = { rows: [], at };
  let places = new Float64Array(1024);
  let next = 0;
  let size = 0;
  eachRow(list, (place, from, to) => {
    while (next < rows.length && rows[next]!.place < place) next++;
    const begun = rows[next];
    if (begun?.place !== place) return;
    if (places.length < to - from) places = larger(places, to - from);
    const count = readPlaces(list.bytes, from, to, index, weights, places, 0);
    const first = size;
    for (let one = begun.from, other = 0; one < begun.to && other < count; ) {
      const [here, there] = [at[one]!, places[other]!];
      if (here === there) at[size++] = here;
      if (here <= there) one++;
      if (there <= here) other++;
    }
    if (size > first) left.rows.push({ row: begun.row, place, from: first, to: size });
  });
  return left;
}

function larger(numbers: Float64Array<ArrayBuffer>, least: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(Math.max(least, 2 * numbers.length));
  copy.set(numbers);
  return copy;
}

function eachRow({ bytes, whole }: List, met: (place: number, from: number, to: number) => void): void {
  let next = 0;
  let place = 0;
  for (let at = 0; at < bytes.length; ) {
    const isWhole = at === whole[next];
    let byte = bytes[at++]!;
    let value = byte & 127;
    while (byte > 127) {
      byte = bytes[at++]!;
      value = value * 128 + (byte & 127);
    }
    place = isWhole ? value : place + value;
    if (isWhole) next++;
    byte = bytes[at++]!;
    let size = byte & 127;
    while (byte > 127) {
      byte = bytes[at++]!;
      size = (size << 7) | (byte & 127);
    }
    const end = at + (size >> 1);
    met(place, at, end);
    at = end;
  }
}

/** Writes where the phrase would begin, in the columns that count; gives where the next could be written. */
function readPlaces(
  bytes: Uint8Array,
  from: number,
  to: number,
  index: number,
  weights: Weights,
  into: Float64Array,
  size: number,
): number {
  let counts = weights[0]! > 0;
  let column = 0;
  let word = 0;
  for (let at = from; at < to; ) {
    let byte = bytes[at++]!;
    if (byte === COLUMN) {
      const number = bytes[at++]!;
      counts = weights[number]! > 0;
      column = number * WORDS;
      word = 0;
      continue;
    }
    let value = byte & 127;
    while (byte > 127) {
      byte = bytes[at++]!;
      value = value * 128 + (byte & 127);
    }
    // Told by how far it is from the last one, and two more.
    word += value - 2;
    if (counts && word >= index) into[size++] = column + word - index;
  }
  return size;
}
