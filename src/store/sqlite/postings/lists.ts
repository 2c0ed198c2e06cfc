import type { Connection } from '../open.ts';
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

/** The pages on which it stands, if it does. */
export function pagesOf(db: Connection, { id, first, last }: Segment, { word, beginning }: Wanted): [number, number] {
  const from = db.get(
    'select pgno >> 1 as page from words_idx where segid = ? and term <= ? order by term desc limit 1',
    id,
    word,
  );
  const to = db.get(
    'select pgno >> 1 as page from words_idx where segid = ? and term > ? order by term limit 1',
    id,
    beginning ? Buffer.concat([word, BEYOND]) : word,
  );
  return [Math.max(first, (from?.page as number | undefined) ?? 0), (to?.page as number | undefined) ?? last];
}

/** So many pages are held at once. */
const PAGES = 16;

/** The list of each word, one after another; its bytes are others' when the next one is asked for. */
export function* listsIn(db: Connection, segment: Segment, asked: Wanted): Generator<List> {
  const [first, last] = pagesOf(db, segment, asked);
  const known: Known = { word: Buffer.alloc(0), open: null, ended: false };
  for (let page = first; page <= last && !known.ended; page += PAGES) {
    const blocks = db.all(
      'select block from words_data where id between ? and ?',
      segment.id * SEGMENT + page,
      segment.id * SEGMENT + Math.min(page + PAGES - 1, last),
    );
    for (const { block } of blocks) yield* readPage(block as Uint8Array, asked, known);
  }
  if (known.open) yield closed(known.open);
}
const SEGMENT = 2 ** 37;

interface Gathered {
  size: number;
  whole: number[];
}

interface Known {
  /** The last one that was read: the next is told by how it differs. */
  word: Buffer;
  /** Its list, where it is wanted: the next page goes on with it. */
  open: Gathered | null;
  /** Whether all that is wanted stands before it. */
  ended: boolean;
}

function* readPage(block: Uint8Array, { word, beginning }: Wanted, known: Known): Generator<List> {
  const page = Buffer.from(block.buffer, block.byteOffset, block.byteLength);
  const [firstRow, end] = [page.readUInt16BE(0), page.readUInt16BE(2)];
  const words = beginnings(page, end);
  const goesOn = words[0] ?? end;
  if (known.open)
    add(known.open, page.subarray(HEAD, goesOn), firstRow > 0 && firstRow < goesOn ? firstRow - HEAD : null);
  for (const [index, begins] of words.entries()) {
    if (known.open) yield closed(known.open);
    next = begins;
    const shared = index === 0 ? 0 : number(page);
    const length = number(page);
    const at = next;
    known.word = Buffer.concat([known.word.subarray(0, shared), page.subarray(at, at + length)]);
    known.open = null;
    const order = Buffer.compare(beginning ? known.word.subarray(0, word.length) : known.word, word);
    known.ended = order > 0;
    if (known.ended) return;
    if (order < 0) continue;
    known.open = { size: 0, whole: [] };
    add(known.open, page.subarray(at + length, words[index + 1] ?? end), 0);
  }
}
const HEAD = 4;

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

/** Each but the first is told by how far it is from the one before. */
function beginnings(page: Buffer, end: number): number[] {
  const places: number[] = [];
  let place = 0;
  for (next = end; next < page.length; ) {
    place += number(page);
    places.push(place);
  }
  return places;
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
