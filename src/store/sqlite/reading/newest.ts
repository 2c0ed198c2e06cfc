import type { Place } from '../../cursor.ts';
import { LAST } from '../../order.ts';
import { ESTIMATED } from '../../page.ts';
import type { ArticleQuery } from '../../store.ts';
import type { Connection } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { partsOf } from '../postings/asked.ts';
import { type Found, foundInLists } from '../postings/found.ts';
import { placed, placesWithin } from '../tables/dates.ts';
import { dayOf, firstPlace, lastPlace } from '../tables/place.ts';
import { articleConditions, collapsed } from './filter.ts';
import { hasPrefix, languagesOf, wholeMatch } from './found.ts';
import type { List } from './page.ts';

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
  const begun = { newest: place?.keys[0] as number | undefined, backward: place?.side === 'before' };
  const listed = page.length === 0 ? inLists(db, query) : null;
  const where = [sql('words match ?', whole.expression), ...placed(db, query), ...beyond(begun), ...page];
  const found = listed ? lookedAt(listed, begun) : askedFor(db, page.length > 0, where, begun);
  const all = found.length < LOOKED_AT;
  const full = all ? found : untilFull(found, query.limit, begun.newest);
  return (
    full && {
      where: [sql('a.place in (select value from json_each(?))', JSON.stringify(full))],
      known: listed ? { rows: listed.found.length, all: true } : { rows: found.length, all: all && place === null },
    }
  );
}

/** Where a page begins: with the day of a sort key. */
interface Begun {
  newest: number | undefined;
  backward: boolean;
}

function askedFor(db: Connection, ofArticles: boolean, where: Sql[], { backward }: Begun): number[] {
  const { places } = db.get(
    `select json_group_array(place) as places from (
       select words.rowid as place from words ${ofArticles ? 'cross join articles a on a.place = words.rowid' : ''}
       where ${where.map(({ text }) => text).join(' and ')} order by words.rowid ${backward ? 'desc' : 'asc'} limit ${LOOKED_AT})`,
    ...where.flatMap(({ values }) => values),
  ) as { places: string };
  return JSON.parse(places);
}

/** FTS5 puts together the lists of all words that begin so before it gives the first article. Null where there is no such word. */
function inLists(db: Connection, query: ArticleQuery): Found | null {
  if (!hasPrefix(query.q!)) return null;
  const parts = partsOf(query.q!, languagesOf(db, query.stem), query);
  const unscored = parts?.map((part) => ({ ...part, scored: false }));
  return unscored ? foundInLists(db, unscored, placesWithin(db, query)) : null;
}

function lookedAt({ rows, found }: Found, { newest, backward }: Begun): number[] {
  const [first, last] = newest === undefined ? [0, LAST] : [firstPlace(newest), lastPlace(newest)];
  const places: number[] = [];
  for (let n = 0; n < found.length && places.length < LOOKED_AT; n++) {
    const place = rows.places[found[backward ? found.length - 1 - n : n]!]!;
    if (backward ? place <= last : place >= first) places.push(place);
  }
  return places;
}

/** From the day on that the page before ended on. */
function beyond({ newest, backward }: Begun): Sql[] {
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
