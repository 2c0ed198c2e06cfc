import { printQuery } from '../../../query/query.ts';
import type { Place } from '../../cursor.ts';
import { placeNow, witnessesIn } from '../../drift.ts';
import type { ArticleQuery, ScorePart } from '../../store.ts';
import { TERM_FIELDS } from '../../terms.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { countsItsParts, scoredParts, WEIGHTS } from '../fulltext/match.ts';
import { placed } from '../tables/dates.ts';
import { articleConditions, collapsed } from './filter.ts';
import { languagesOf, type WholeMatch, wholeMatch } from './found.ts';

const BM25 = `bm25(words, ${Object.values(WEIGHTS)
  .map((weight) => weight.toFixed(1))
  .join(', ')})`;

/**
 * What the query finds, as a table `hits` with the rank of each, and before it a table `ranked` with a row for each, also those
 * whose rank is not of the page; null where nothing in the query can be scored. The page begins at `place`, in today's ranks; `of`
 * narrows what is found.
 */
export function scoredHits(db: Connection, query: ArticleQuery, place: Place | null, of: Sql[] = []): Sql | null {
  const { q } = query;
  const languages = languagesOf(db, query.stem);
  const parts = q ? scoredParts(q, languages) : [];
  if (!q || parts.length === 0) return null;
  if (!countsItsParts(q, languages)) {
    return scoredApart(
      db,
      query,
      parts.map(({ expression }) => expression),
      of,
    );
  }
  const whole = wholeMatch(db, query, isPlain(query));
  return whole && scoredAtOnce(db, query, whole, ranksOn(query, place), of);
}

/** True where FTS5 counts the parts also beside the names: words and phrases as written, and no name left out. */
function isPlain({ q, stem, ...filter }: ArticleQuery): boolean {
  const leaves = q?.kind === 'and' ? q.parts : [q];
  const excluding = TERM_FIELDS.some((field) => filter[field] && filter[field].none.length > 0);
  return !stem && !excluding && leaves.every((leaf) => leaf?.kind === 'phrase');
}

// The score is worked out once for each match that the filters leave, not once for each place that it is named in.
function scoredAtOnce(
  db: Connection,
  query: ArticleQuery,
  { expression, rest }: WholeMatch,
  ranks: Sql,
  of: Sql[],
): Sql {
  // Which of several copies is shown depends on which of them match.
  const filters = articleConditions(db, { ...rest, collapse: undefined }).page;
  const page = [...filters, ...collapsed(db, query), ...of];
  const from = page.length > 0 ? 'words join articles a on a.place = words.rowid' : 'words';
  return sql(
    `ranked as materialized (
       select words.rowid as place, ${BM25} as rank from ${from}
       where words match ?${[...placed(db, query), ...page].map(({ text }) => ` and ${text}`).join('')}),
     hits as materialized (
       select a.row, a.id, rank from ranked cross join articles a using (place) where ${ranks.text})`,
    expression,
    ...[...placed(db, query), ...page].flatMap(({ values }) => values),
    ...ranks.values,
  );
}

/** From the rank at which a page begins to the last that it can have: of the others, nothing else need be known. */
function ranksOn({ limit }: ArticleQuery, place: Place | null): Sql {
  const [beyond, upTo, order, end] =
    place?.side === 'before' ? ['<', '>=', 'desc', '-9e999'] : ['>', '<=', 'asc', '9e999'];
  const rank = place?.keys[0];
  const those = rank === undefined ? '' : `where rank ${beyond} ?`;
  const last = `(select rank from ranked ${those} order by rank ${order} limit 1 offset ${limit})`;
  const near = `rank ${upTo} coalesce(${last}, ${end})`;
  return rank === undefined ? sql(near) : sql(`${near} and rank ${beyond}= ?`, rank, rank);
}

// What is found by a quote's words alone may have a part that is scored nowhere.
function scoredApart(db: Connection, query: ArticleQuery, expressions: string[], of: Sql[]): Sql {
  const count = [...articleConditions(db, query).count, ...of];
  const each = expressions.map(() => `select rowid as place, ${BM25} as rank from words where words match ?`);
  return sql(
    `parts as materialized (${each.join(' union all ')}),
     scored as materialized (select place, sum(rank) as rank from parts group by place),
     hits as materialized (
       select a.row, a.id, coalesce(scored.rank, 0.0) as rank from articles a left join scored using (place)
       where ${count.map(({ text }) => text).join(' and ')}),
     ranked as (select rank from hits)`,
    ...expressions,
    ...count.flatMap(({ values }) => values),
  );
}

/** What tells a hit again: its rank, its id, and the change that brought it. */
export const SCORED = ['rank', 'id', '(select change from articles where row = hits.row)'];

/** Where a page ended, in today's ranks. FTS5 begins anew for each article that it is asked for, and mostly the first is there. */
export function foundAgain(db: Connection, query: ArticleQuery, keys: Place['keys']) {
  return placeNow(witnessesIn(keys), ([, id, change]) => {
    const row = db.get('select row from articles where id = ? and change = ?', id, change)?.row as number | undefined;
    if (row === undefined) return undefined;
    const { text, values } = scoredHits(db, query, null, [sql('a.row = ?', row)])!;
    return db.get(`with ${text} select rank from hits`, ...values)?.rank as number | undefined;
  });
}

/** For each of these rows, what the parts of the query add to its score. */
export function partsOfScores(db: Connection, { q, stem, sort }: ArticleQuery, rows: Row[]): ScorePart[][] {
  const parts: ScorePart[][] = rows.map(() => []);
  if (!q || sort !== 'relevance') return parts;
  const those = db.all(
    'select row, place from articles where row in (select value from json_each(?))',
    JSON.stringify(rows.map(({ row }) => row)),
  );
  const indexes = new Map(rows.map(({ row }, index) => [row, index]));
  const places = new Map(those.map(({ row, place }) => [place, indexes.get(row)!]));
  for (const { leaf, expression } of scoredParts(q, languagesOf(db, stem))) {
    // The plus keeps FTS5 from beginning anew for each row.
    const scores = db.all(
      `select rowid as place, 0 - ${BM25} as score from words
       where words match ? and +rowid in (select value from json_each(?))`,
      expression,
      JSON.stringify([...places.keys()]),
    );
    for (const { place, score } of scores)
      parts[places.get(place!)!]!.push({ part: printQuery(leaf), score: score as number });
  }
  return parts;
}
