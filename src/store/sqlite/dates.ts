import type { ArticleFilter } from '../store.ts';
import { type Sql, sql } from './filter.ts';
import type { Connection } from './open.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A printed day may begin 14 hours before it does in UTC, and end 12 hours after; and it may have 25 hours. */
const SLACK = 2 * DAY;

/** True where what is printed as the day lies so far from the time that one says nothing of the other. */
export function strays(day: string | null, begins: number | null): boolean {
  return day !== null && begins !== null && Math.abs(begins - Date.parse(day)) > SLACK;
}

/** `from` and `to`: a day is compared with the printed day, a time with the instant. */
export function dated(db: Connection, filter: ArticleFilter): Sql[] {
  const { from, to } = filter;
  const compared = filter.dateField === 'updated' ? updated(from, to) : published(from, to);
  return [...compared, ...(filter.dateField === 'updated' ? [] : within(db, from, to))];
}

function published(from: string | undefined, to: string | undefined): Sql[] {
  return [
    ...(from === undefined ? [] : [isDay(from) ? sql('a.day >= ?', from) : sql('a.ends >= ?', Date.parse(from))]),
    ...(to === undefined ? [] : [isDay(to) ? sql('a.day <= ?', to) : sql('a.begins <= ?', Date.parse(to))]),
  ];
}

function updated(from: string | undefined, to: string | undefined): Sql[] {
  return [
    ...(from === undefined
      ? []
      : [isDay(from) ? sql('a.updated_day >= ?', from) : sql('a.updated >= ?', Date.parse(from))]),
    ...(to === undefined ? [] : [isDay(to) ? sql('a.updated_day <= ?', to) : sql('a.updated <= ?', Date.parse(to))]),
  ];
}

// Says nothing more, but lets the list be read from where the days begin: `newest` is the negative of the instant.
function within(db: Connection, from: string | undefined, to: string | undefined): Sql[] {
  if (from === undefined && to === undefined) return [];
  if (db.get('select 1 from articles where strays = 1 limit 1')) return [];
  return [
    ...(from === undefined ? [] : [sql('a.newest <= ?', SLACK - Date.parse(from))]),
    ...(to === undefined ? [] : [sql('a.newest >= ?', -Date.parse(to) - SLACK - (isDay(to) ? DAY : 0))]),
  ];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}
