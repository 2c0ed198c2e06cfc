import type { Connection } from '../connection/connection.ts';

// FTS5 keeps its index in a table of pages, `words_data`, which SQLite's promise never to break a file covers like all others.
// This folder reads the lists of words in them as they stand: FTS5 itself goes row by row, and looks up the length of each, which
// takes fifteen times as long. The format is described at the head of https://sqlite.org/src/file/ext/fts5/fts5_index.c.

/** Words with their lists, written at once. */
export interface Segment {
  id: number;
  /** Its pages. */
  first: number;
  last: number;
  /** A row that has gone or come again since is no longer of one of these origins. */
  oldest: number;
  newest: number;
  /** Pages of what has gone from it. */
  gone: number;
}

/** What the index is made of now. */
export interface State {
  /** Another text whenever the index is another. */
  key: string;
  segments: Segment[];
  /** Whether some segments are on their way into another: what has gone there is no more in them, word by word. */
  merging: boolean;
  /** Of all articles. */
  rows: number;
  words: number;
}

const [TOTALS, STRUCTURE] = [1, 10];
/** Segments that know the origin of their rows, as all have in a table with contentless_delete. */
const WITH_ORIGINS = 'ff000001';

/** Null where the index is written in a way that is not known here. */
export function stateOf(db: Connection): State | null {
  const blocks = db.all(`select block from words_data where id in (${TOTALS}, ${STRUCTURE}) order by id`);
  const [totals, structure] = blocks.map(({ block }) => Buffer.from(block as Uint8Array));
  if (!totals?.length || structure?.toString('hex', 4, 8) !== WITH_ORIGINS) return null;
  const [rows, ...words] = numbersIn(totals);
  return {
    key: `${totals.toString('latin1')} ${structure.toString('latin1')}`,
    ...segmentsIn(numbersIn(structure.subarray(8))),
    rows: rows!,
    words: words.reduce((sum, count) => sum + count, 0),
  };
}

// levels, segments, pages written; then of each level: how many are being merged, segments; and of each of those: id, first and last
// page, first and last origin, pages and entries of what was deleted from it, entries.
function segmentsIn(numbers: number[]): Pick<State, 'segments' | 'merging'> {
  const segments: Segment[] = [];
  let merging = false;
  let at = 3;
  for (let levels = numbers[0]!; levels > 0; levels--) {
    const count = numbers[at + 1]!;
    merging ||= numbers[at]! > 0;
    at += 2;
    for (let n = 0; n < count; n++, at += 8) {
      const [id, first, last, oldest, newest, gone] = numbers.slice(at, at + 6) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      // One that has become empty has no pages.
      if (first > 0) segments.push({ id, first, last, oldest, newest, gone });
    }
  }
  return { segments, merging };
}

/** SQLite's numbers of variable length: seven bits a byte, and a first bit that tells whether there are more. */
function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 127);
    if (byte > 127) continue;
    numbers.push(number);
    number = 0;
  }
  return numbers;
}
