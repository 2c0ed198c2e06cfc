import { LAST } from '../../order.ts';
import type { ArticleFilter } from '../../store.ts';
import type { Connection } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { firstPlace, lastPlace } from './place.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A printed day may begin 14 hours before it does in UTC, and end 12 hours after; and it may have 25 hours. */
const SLACK = 2 * DAY;

/** True where what is printed as the day lies so far from the time that one says nothing of the other. */
export function strays(day: string | null, begins: number | null): boolean {
  return day !== null && begins !== null && Math.abs(begins - Date.parse(day)) > SLACK;
}

const COLUMNS = {
  published: { day: 'a.day', first: 'a.begins', last: 'a.ends' },
  updated: { day: 'a.updated_day', first: 'a.updated', last: 'a.updated' },
};

/** `from` and `to`: a day is compared with the printed day, a time with the instant. */
export function dated(db: Connection, { from, to, dateField = 'published' }: ArticleFilter): Sql[] {
  if ((from ?? to) === undefined) return [];
  const { day, first, last } = COLUMNS[dateField];
  const near = dateField === 'published' && !anyStrays(db);
  return [
    ...(from === undefined ? [] : since(from, day, last, near)),
    ...(to === undefined ? [] : until(to, day, first, near)),
  ];
}

// The second condition says nothing more, but lets the list be read from where the days begin: `newest` is the negative
// of the instant.
function since(from: string, day: string, last: string, near: boolean): Sql[] {
  const instant = Date.parse(from);
  return [
    isDay(from) ? sql(`${day} >= ?`, from) : sql(`${last} >= ?`, instant),
    ...(near ? [sql('a.newest <= ?', SLACK - instant)] : []),
  ];
}

function until(to: string, day: string, first: string, near: boolean): Sql[] {
  const instant = Date.parse(to);
  return [
    isDay(to) ? sql(`${day} <= ?`, to) : sql(`${first} <= ?`, instant),
    ...(near ? [sql('a.newest >= ?', -SLACK - instant)] : []),
  ];
}

/** The first and the last place where such articles can stand, among others. */
export function placesWithin(
  db: Connection,
  { from, to, dateField = 'published' }: ArticleFilter,
): [first: number, last: number] {
  const anywhere = (from ?? to) === undefined || dateField !== 'published' || anyStrays(db);
  return [
    anywhere || to === undefined ? 0 : firstPlace(-SLACK - Date.parse(to)),
    anywhere || from === undefined ? LAST : lastPlace(SLACK - Date.parse(from)),
  ];
}

/** The same as conditions for the row ids of `words`. */
export function placed(db: Connection, filter: ArticleFilter): Sql[] {
  const [first, last] = placesWithin(db, filter);
  return [
    ...(last === LAST ? [] : [sql('words.rowid <= ?', last)]),
    ...(first === 0 ? [] : [sql('words.rowid >= ?', first)]),
  ];
}

function anyStrays(db: Connection): boolean {
  return db.get('select 1 from articles where strays = 1 limit 1') !== undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
