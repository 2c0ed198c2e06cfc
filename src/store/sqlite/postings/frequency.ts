import type { List } from './lists.ts';
import { firstFrom, type Rows } from './rows.ts';
import type { Segment } from './state.ts';

/** What a word counts in each column; nothing in those where it is not looked for. */
export type Weights = Uint8Array;

/** How often a row has a word, weighed, and how many rows have it. */
export interface Frequencies {
  of: Uint32Array;
  rows: number;
}

/** Before the number of the column that the places after it are in; those before the first of them are in column 0. */
export const COLUMN = 1;

/**
 * Adds what a list says of the rows that it names. Of those that are not `among` what is asked for, it is only told that they have
 * the word.
 *
 * Written out in one piece: it runs for each byte of lists that are megabytes long.
 */
export function addFrequencies(
  { bytes, whole }: List,
  { oldest, newest }: Segment,
  rows: Rows,
  weights: Weights,
  among: Uint8Array,
  into: Frequencies,
): void {
  const { places, origins } = rows;
  const { of } = into;
  const { length } = bytes;
  let next = 0;
  let place = 0;
  let row = 0;
  for (let at = 0; at < length; ) {
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
    // The last bit is that of a row that is deleted, which a table of this kind has none of.
    const end = at + (size >> 1);
    if (places[row]! < place) row = firstFrom(rows, place, row);
    if (places[row] === place && origins[row]! >= oldest && origins[row]! <= newest) {
      const counts = among[row] === 1;
      let weight = weights[0]!;
      let frequency = 0;
      while (at < end && (counts || frequency === 0)) {
        byte = bytes[at++]!;
        if (byte === COLUMN) weight = weights[bytes[at++]!]!;
        else {
          while (byte > 127) byte = bytes[at++]!;
          frequency += weight;
        }
      }
      if (frequency > 0) {
        if (of[row] === 0) into.rows++;
        of[row] = of[row]! + frequency;
      }
    }
    at = end;
  }
}
