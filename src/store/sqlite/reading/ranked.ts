import type { Place } from '../../cursor.ts';
import { placeNow, witnessesIn } from '../../drift.ts';
import type { ArticleQuery } from '../../store.ts';
import { TERM_FIELDS } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { countsItsParts, scoredParts } from '../fulltext/match.ts';
import { partsOf } from '../postings/asked.ts';
import { type Found, foundInLists } from '../postings/found.ts';
import { nextBy, ranksOf } from '../postings/rank.ts';
import { rowAt } from '../postings/rows.ts';
import { placesWithin } from '../tables/dates.ts';
import { articleConditions, collapsed } from './filter.ts';
import { languagesOf } from './found.ts';

/** What a search finds, ranked. */
export interface Ranking {
  count: number;
  /** A table `hits` with so many that come next from a place of the list on, and with what ranks the same as those at its ends. */
  hits(limit: number, place: Place | null): Sql;
  /** Where a page ended, in today's ranks. */
  again(keys: Place['keys']): ReturnType<typeof placeNow>;
}

/** Null where it takes FTS5 to tell. */
export function rankingOf(db: Connection, query: ArticleQuery): Ranking | null {
  const { q, stem } = query;
  const languages = languagesOf(db, stem);
  if (!q || scoredParts(q, languages).length === 0 || !countsItsParts(q, languages)) return null;
  const parts = partsOf(q, languages, query);
  const met = parts && foundInLists(db, parts, placesWithin(db, query));
  if (!met) return null;
  const { rows } = met;
  const found = left(db, query, met);
  const ranks = ranksOf(db, { ...met, found });
  rows.spare.push(...met.scored.map(({ of }) => of));
  return {
    count: found.length,
    hits(limit, place) {
      const from = place?.keys[0] as number | undefined;
      const next = nextBy(ranks, limit, { from, backward: place?.side === 'before' });
      return sql(
        `hits as materialized (
           select a.row, a.id, asked.value ->> 1 as rank
           from json_each(?) asked cross join articles a on a.place = asked.value ->> 0)`,
        JSON.stringify(next.map((at) => [rows.places[found[at]!], ranks[at]])),
      );
    },
    again(keys) {
      const witnesses = witnessesIn(keys);
      const known = db.all(
        'select id, place, change from articles where id in (select value from json_each(?))',
        JSON.stringify(witnesses.map(([, id]) => id)),
      );
      return placeNow(witnesses, ([, id, change]) => {
        const article = known.find((one) => one.id === id && one.change === change);
        const row = article && rowAt(rows, article.place as number);
        return row === undefined ? undefined : ranks[found.indexOf(row)];
      });
    },
  };
}

/** What the filters leave that are not asked of the lists. */
function left(db: Connection, query: ArticleQuery, { rows, found }: Found): Uint32Array {
  const names = Object.fromEntries(TERM_FIELDS.map((field) => [field, undefined]));
  // Which of several copies is shown depends on which of them match.
  const others = articleConditions(db, { ...query, ...names, q: undefined, collapse: undefined }).page;
  const conditions = [...others, ...collapsed(db, query)];
  if (conditions.length === 0) return found;
  const { places } = db.get(
    `select json_group_array(a.place) as places
     from json_each(?) asked cross join articles a on a.place = asked.value
     where ${conditions.map(({ text }) => text).join(' and ')}`,
    JSON.stringify(Array.from(found, (row) => rows.places[row])),
    ...conditions.flatMap(({ values }) => values),
  ) as { places: string };
  return Uint32Array.from(JSON.parse(places) as number[], (place) => rowAt(rows, place)!);
}
