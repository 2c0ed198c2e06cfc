import type { Connection } from '../connection/connection.ts';
import type { State } from './state.ts';

/** All articles in the order of their places. What is told of one elsewhere is told by its number in this order. */
export interface Rows {
  places: Float64Array;
  /** How many words each has, in all columns. */
  lengths: Uint32Array;
  /** When FTS5 took it in: see state.ts. */
  origins: Uint32Array;
  /** Numbers of each that somebody is done with. */
  spare: Uint32Array[];
}

const AT_ONCE = 5_000;
/** To read one takes as long as FTS5 takes for this many pages of lists that it scores by. */
const PAGES_A_ROW = 1 / 150;

interface Kept {
  key: string;
  rows: Rows | null;
  /** The pages that were asked for since the index is what it is. */
  pages: number;
}
const kept = new WeakMap<Connection, Kept>();

/**
 * Kept until somebody writes. Null where they are not known yet, and so few `pages` were asked for since then that FTS5 is done
 * with those sooner.
 */
export function rowsFor(db: Connection, { key }: State, pages: number): Rows | null {
  let known = kept.get(db);
  if (known?.key !== key) known = { key, rows: null, pages: 0 };
  kept.set(db, known);
  known.pages += pages;
  if (known.rows === null && known.pages > countRows(db) * PAGES_A_ROW) known.rows = readRows(db);
  return known.rows;
}

function countRows(db: Connection): number {
  return db.get('select count(*) as n from words_docsize')!.n as number;
}

function readRows(db: Connection): Rows {
  const count = countRows(db);
  const rows: Rows = {
    places: new Float64Array(count),
    lengths: new Uint32Array(count),
    origins: new Uint32Array(count),
    spare: [],
  };
  for (let at = 0; at < count; ) {
    const next = db.all(
      `select id, sz, origin from words_docsize where id > ? order by id limit ${AT_ONCE}`,
      at === 0 ? -1 : rows.places[at - 1]!,
    );
    if (next.length === 0) break;
    for (const { id, sz, origin } of next) {
      rows.places[at] = id as number;
      rows.lengths[at] = sumOf(sz as Uint8Array);
      rows.origins[at++] = origin as number;
    }
  }
  return rows;
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  let number = 0;
  for (const byte of bytes) {
    number = number * 128 + (byte & 127);
    if (byte > 127) continue;
    sum += number;
    number = 0;
  }
  return sum;
}

/** A number for each, all 0; it is to come back among those to spare. */
export function zeros({ places, spare }: Rows): Uint32Array {
  return spare.pop()?.fill(0) ?? new Uint32Array(places.length);
}

/** The number of the article that has this place. */
export function rowAt(rows: Rows, place: number): number | undefined {
  const row = firstFrom(rows, place, 0);
  return rows.places[row] === place ? row : undefined;
}

/** The number of the first at or after a place, from a number on. */
export function firstFrom({ places }: Rows, place: number, from: number): number {
  // Mostly it is near.
  let step = 1;
  while (places[from + step]! < place) step *= 2;
  let [low, high] = [from + (step >> 1), Math.min(from + step, places.length)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
