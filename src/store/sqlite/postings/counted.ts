import type { Connection } from '../connection/connection.ts';
import { firstPageOf, nothingMet, type Piece, pagesOf, piecesOn, SEGMENT, type Wanted, wanted } from './lists.ts';
import { type Segment, stateOf } from './state.ts';

export interface Counting {
  /** Those that few articles have first, as nearly as can be told without counting. */
  rarestFirst(words: string[]): string[];
  /** In how many articles a word is, wherever in them; where in more than `most`, any larger number. */
  articlesWith(word: string, most: number): number;
}

/** Null where it is not to be read from the lists: FTS5 is asked then. */
export function countingIn(db: Connection): Counting | null {
  const state = stateOf(db);
  if (!state) return null;
  // Where most are, it is told soonest that there are too many.
  const largestFirst = state.segments.toSorted((a, b) => b.last - a.last);
  const segments = largestFirst.map((segment) => ({ ...segment, gone: goneFrom(db, segment) }));
  const [largest] = largestFirst;
  return {
    rarestFirst(words) {
      if (!largest) return words;
      const pages = new Map(
        words.map((word) => {
          const [first, last] = pagesOf(db, largest, wanted(word, false));
          return [word, last - first];
        }),
      );
      return words.toSorted((a, b) => pages.get(a)! - pages.get(b)! || b.length - a.length);
    },
    articlesWith(word, most) {
      const asked = wanted(word, false);
      let count = 0;
      for (const segment of segments) {
        if (count > most) break;
        count += countIn(db, segment, asked, most - count);
      }
      return count;
    },
  };
}

interface Counted extends Omit<Segment, 'gone'> {
  /** Rows. */
  gone: Set<number>;
}

function countIn(db: Connection, segment: Counted, asked: Wanted, most: number): number {
  const met = nothingMet();
  let count = 0;
  for (let page = firstPageOf(db, segment, asked); page <= segment.last && count <= most; page++) {
    const { block } = db.get('select block from words_data where id = ?', segment.id * SEGMENT + page)!;
    for (const piece of piecesOn(block as Uint8Array, asked, met)) count += rowsIn(piece, segment.gone, most - count);
    if (!met.wanted) break;
  }
  return count;
}

/** A row begins and has its size on one page; only its places go on over several. */
function rowsIn({ bytes, row: first }: Piece, gone: Set<number>, most: number): number {
  if (first === null) return 0;
  let rows = 0;
  let row = 0;
  for (let at = first; at < bytes.length && rows <= most; ) {
    let byte = bytes[at++]!;
    let value = byte & 127;
    while (byte > 127) {
      byte = bytes[at++]!;
      value = value * 128 + (byte & 127);
    }
    row += value;
    if (gone.size === 0 || !gone.has(row)) rows++;
    byte = bytes[at++]!;
    let size = byte & 127;
    while (byte > 127) {
      byte = bytes[at++]!;
      size = (size << 7) | (byte & 127);
    }
    at += size >> 1;
  }
  return rows;
}

/**
 * The rows that have gone from a segment. A page of them has a head of eight bytes, how many bytes each row takes and whether row 0
 * is among them, and places for rows, which are 0 where there is none.
 */
function goneFrom(db: Connection, { id, gone }: Segment): Set<number> {
  const rows = new Set<number>();
  if (gone === 0) return rows;
  const pages = db.all(
    // Numbers that JavaScript has not whole.
    `select block from words_data
     where id between (${GONE} + cast(?1 as int)) * ${SEGMENT} and (${GONE} + cast(?1 as int)) * ${SEGMENT} + cast(?2 as int) - 1`,
    id,
    gone,
  );
  for (const { block } of pages) {
    const page = Buffer.from(
      (block as Uint8Array).buffer,
      (block as Uint8Array).byteOffset,
      (block as Uint8Array).length,
    );
    const size = page[0]!;
    if (page[1]) rows.add(0);
    for (let at = 8; at + size <= page.length; at += size) {
      const row = size === 8 ? Number(page.readBigUInt64BE(at)) : page.readUInt32BE(at);
      if (row !== 0) rows.add(row);
    }
  }
  return rows;
}
const GONE = 2 ** 16;
