import type { Place } from '../cursor.ts';
import { ESTIMATED } from '../page.ts';
import type { ArticleQuery } from '../store.ts';
import { placed } from './dates.ts';
import { articleConditions, collapsed, type Sql, sql } from './filter.ts';
import { wholeMatch } from './found.ts';
import type { Connection } from './open.ts';
import type { List } from './page.ts';
import { dayOf, firstPlace, lastPlace } from './place.ts';

/** So many are looked at: what a page needs, and what an estimate counts. */
const LOOKED_AT = ESTIMATED + 1;

/**
 * What a search finds from a place of the list on, newest first, to the end of the day by which a page is full; and how many
 * there are, where that shows. Null where it cannot be told so.
 */
export function newestFound(
  db: Connection,
  query: ArticleQuery,
  place: Place | null,
): Required<Pick<List, 'where' | 'known'>> | null {
  const whole = wholeMatch(db, query);
  if (!whole) return null;
  // Which of several copies is shown depends on which of them match.
  const page = [...articleConditions(db, { ...whole.rest, collapse: undefined }).page, ...collapsed(db, query)];
  const newest = place?.keys[0] as number | undefined;
  const backward = place?.side === 'before';
  const where = [sql('words match ?', whole.expression), ...placed(db, query), ...beyond(newest, backward), ...page];
  const { places } = db.get(
    `select json_group_array(place) as places from (
       select words.rowid as place from words ${page.length > 0 ? 'cross join articles a on a.place = words.rowid' : ''}
       where ${where.map(({ text }) => text).join(' and ')} order by words.rowid ${backward ? 'desc' : 'asc'} limit ${LOOKED_AT})`,
    ...where.flatMap(({ values }) => values),
  ) as { places: string };
  const found: number[] = JSON.parse(places);
  const all = found.length < LOOKED_AT;
  const full = all ? found : untilFull(found, query.limit, newest);
  return (
    full && {
      where: [sql('a.place in (select value from json_each(?))', JSON.stringify(full))],
      known: { rows: found.length, all: all && place === null },
    }
  );
}

/** From the day on that the page before ended on. */
function beyond(newest: number | undefined, backward: boolean): Sql[] {
  if (newest === undefined) return [];
  return [backward ? sql('words.rowid <= ?', lastPlace(newest)) : sql('words.rowid >= ?', firstPlace(newest))];
}

/** Whole days with a page of rows and one more, beside the day that the page before ended on; null where they are too many. */
function untilFull(found: number[], limit: number, newest: number | undefined): number[] | null {
  const begun = newest === undefined ? null : dayOf(firstPlace(newest));
  const last = found.filter((place) => dayOf(place) !== begun)[limit];
  const end = last === undefined ? -1 : found.findLastIndex((place) => dayOf(place) === dayOf(last)) + 1;
  return end > 0 && end < found.length ? found.slice(0, end) : null;
}
