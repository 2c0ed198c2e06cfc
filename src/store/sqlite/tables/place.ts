import { LAST } from '../../order.ts';
import type { Connection } from '../connection/connection.ts';

// Where an article stands among all, by the day that it is sorted by: the newest day first, then what has no day. FTS5 gives
// what it finds in the order of its row ids, and need not find all of it. So these are the row ids of `words`.

const DAY = 24 * 60 * 60 * 1000;
/** More than lie between 1970 and the year 9999. */
const DAYS = 3_000_000;
/** So many articles a day may have, more than a file will ever hold. */
const PLACES = 2 ** 24;

/** The first place of the day that a sort key (`articles.newest`) is of. */
export function firstPlace(newest: number): number {
  return (DAYS + (newest === LAST ? DAYS : Math.floor(newest / DAY))) * PLACES;
}

/** The last place of the same day. */
export function lastPlace(newest: number): number {
  return newest === LAST ? LAST : firstPlace(newest) + PLACES - 1;
}

/** A number for the day of a place. */
export function dayOf(place: number): number {
  return Math.min(2 * DAYS, Math.floor(place / PLACES));
}

/** The next place of its day. */
export function freePlace(writer: Connection, newest: number): number {
  const first = firstPlace(newest);
  const { last } = writer.get(
    'select max(place) as last from articles where place between ? and ?',
    first,
    lastPlace(newest),
  ) as { last: number | null };
  return last === null ? first : last + 1;
}
