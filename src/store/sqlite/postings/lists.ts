import type { Connection } from '../connection/connection.ts';
import type { Segment } from './state.ts';

// Where the list of a word stands in a segment. A page has a head of four bytes (where its first row stands; where its content
// ends), words with their lists, and at its end where on it each word begins. A list goes on over as many pages as it takes.

/** Row after row, each with the places of the word in it. */
export interface List {
  bytes: Uint8Array;
  /** Where in them a row is told as such, and not by how far it is from the last one. */
  whole: number[];
}

/** A word, or all words that begin so. */
export interface Wanted {
  word: Buffer;
  beginning: boolean;
}

/** FTS5 cuts off what is longer. */
const LONGEST = 32_768;
/** Before each word of the index that is not one of beginnings. */
const MAIN = '0';
/** In no text of UTF-8. */
const BEYOND = Buffer.from([0xff]);

export function wanted(word: string, beginning: boolean): Wanted {
  return { word: Buffer.concat([Buffer.from(MAIN), Buffer.from(word).subarray(0, LONGEST)]), beginning };
}

/** The first and the last page on which it stands, if it does; the last comes before the first where there can be none. */
export function pagesOf(db: Connection, segment: Segment, asked: Wanted): [number, number] {
  const { word, beginning } = asked;
  const to = db.get(
    'select pgno >> 1 as page from words_idx where segid = ? and term > ? order by term limit 1',
    segment.id,
    beginning ? Buffer.concat([word, BEYOND]) : word,
  );
  const first = firstPageOf(db, segment, asked);
  // While a segment is being merged, its first pages have gone, and are still told of.
  return [first, Math.max(first - 1, (to?.page as number | undefined) ?? segment.last)];
}

export function firstPageOf(db: Connection, { id, first }: Pick<Segment, 'id' | 'first'>, { word }: Wanted): number {
  const from = db.get(
    'select pgno >> 1 as page from words_idx where segid = ? and term <= ? order by term desc limit 1',
    id,
    word,
  );
  return Math.max(first, (from?.page as number | undefined) ?? 0);
}

/** So many pages are held at once. */
const PAGES = 16;

/** The list of each word, one after another; its bytes are others' when the next one is asked for. */
export function* listsIn(db: Connection, segment: Segment, asked: Wanted): Generator<List> {
  const [first, last] = pagesOf(db, segment, asked);
  const met = nothingMet();
  let open: Gathered | null = null;
  for (let page = first; page <= last && !met.beyond; page += PAGES) {
    const blocks = db.all(
      'select block from words_data where id between ? and ?',
      segment.id * SEGMENT + page,
      segment.id * SEGMENT + Math.min(page + PAGES - 1, last),
    );
    for (const { block } of blocks) {
      for (const { bytes, row, begins } of piecesOn(block as Uint8Array, asked, met)) {
        if (begins && open) yield closed(open);
        if (begins || !open) open = { size: 0, whole: [] };
        add(open, bytes, row);
      }
    }
  }
  if (open) yield closed(open);
}
/** The pages of a segment are told by its number, times so many. */
export const SEGMENT = 2 ** 37;

interface Gathered {
  size: number;
  whole: number[];
}

/** What one page has of a list. */
export interface Piece {
  bytes: Uint8Array;
  /** Where in it the first row begins that is told as such; null where the page but goes on with one. */
  row: number | null;
  /** Whether it is the beginning of its list. */
  begins: boolean;
}

/** How far the pages of a segment have been read. */
export interface Met {
  /** How much the last word has in common with what is wanted; all that is wanted, where the last word begins so. */
  common: number;
  /** Whether the list of the last word is wanted: the next page goes on with it. */
  wanted: boolean;
  /** Whether all that is wanted stands before it. */
  beyond: boolean;
}

export function nothingMet(): Met {
  return { common: 0, wanted: false, beyond: false };
}

export function* piecesOn(page: Uint8Array, asked: Wanted, met: Met): Generator<Piece> {
  const firstRow = (page[0]! << 8) | page[1]!;
  const end = (page[2]! << 8) | page[3]!;
  next = end;
  let begins = end < page.length ? number(page) : end;
  if (met.wanted) {
    const row = firstRow > 0 && firstRow < begins ? firstRow - HEAD : null;
    yield { bytes: page.subarray(HEAD, begins), row, begins: false };
  }
  for (let index = 0, after = next; begins < end; index++) {
    next = begins;
    // The first of a page is told whole.
    if (index === 0) met.common = 0;
    const shared = index === 0 ? 0 : number(page);
    const length = number(page);
    const list = next + length;
    look(page, next, list, shared, asked, met);
    if (met.beyond) return;
    next = after;
    const ends = after < page.length ? begins + number(page) : end;
    after = next;
    if (met.wanted) yield { bytes: page.subarray(list, ends), row: 0, begins: true };
    begins = ends;
  }
}
const HEAD = 4;

/**
 * A word is told by how much it shares with the one before it, and the rest of it. One that shares more with that than that has in
 * common with what is wanted stands before it as that does; one that shares less stands beyond it.
 */
function look(page: Uint8Array, from: number, to: number, shared: number, { word, beginning }: Wanted, met: Met): void {
  if (shared > met.common) return;
  if (shared < met.common) {
    met.wanted = false;
    met.beyond = true;
    return;
  }
  let at = from;
  while (at < to && met.common < word.length && page[at] === word[met.common]) {
    at++;
    met.common++;
  }
  const all = met.common === word.length;
  met.wanted = all && (beginning || at === to);
  met.beyond = !met.wanted && at < to && (all || page[at]! > word[met.common]!);
}

// One for all lists, one after another: V8 lets 64 MB of buffers that are done with lie about in each thread.
let gathered = new Uint8Array(1 << 16);

function add(list: Gathered, piece: Uint8Array, whole: number | null): void {
  if (whole !== null && list.whole.at(-1) !== list.size + whole) list.whole.push(list.size + whole);
  if (list.size + piece.length > gathered.length) {
    const larger = new Uint8Array(2 * gathered.length);
    larger.set(gathered);
    gathered = larger;
  }
  gathered.set(piece, list.size);
  list.size += piece.length;
}

function closed({ size, whole }: Gathered): List {
  return { bytes: gathered.subarray(0, size), whole };
}

/** Where the next number of a page is read: one for all, as thousands are. */
let next = 0;

function number(bytes: Uint8Array): number {
  let value = 0;
  let byte: number;
  do {
    byte = bytes[next++]!;
    value = value * 128 + (byte & 127);
  } while (byte > 127);
  return value;
}
