import { printQuery } from '../../query/query.ts';
import type { ArticleQuery, ScorePart } from '../store.ts';
import { articleConditions, collapsed, type Sql, sql } from './filter.ts';
import { languagesOf } from './found.ts';
import { compile, countsItsParts, scoredParts } from './match.ts';
import type { Connection, Row } from './open.ts';

// A word in the title counts five times, in the standfirst twice, so do their stems; then speaker, author, agency, place
// and outlet, in the order of schema.sql.
const BM25 = 'bm25(words, 5.0, 2.0, 1.0, 5.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)';

/** What the query finds, as a table `hits` with the rank of each; null where nothing in the query can be scored. */
export function scoredHits(db: Connection, query: ArticleQuery): Sql | null {
  const { q } = query;
  const languages = languagesOf(db, query.stem);
  const parts = q ? scoredParts(q, languages) : [];
  if (!q || parts.length === 0) return null;
  if (!countsItsParts(q)) {
    return scoredApart(
      db,
      query,
      parts.map(({ expression }) => expression),
    );
  }
  const match = compile(q, 'words', languages);
  return match && !match.negated ? scoredAtOnce(db, query, match.of) : null;
}

// The score is worked out once for each match that the filters leave, not once for each place that it is named in.
function scoredAtOnce(db: Connection, query: ArticleQuery, expression: string): Sql {
  // Which of several copies is shown depends on which of them match.
  const filters = articleConditions(db, { ...query, q: undefined, collapse: undefined }).page;
  const page = [...filters, ...collapsed(db, query)];
  return sql(
    `hits as materialized (
       select a.row, a.id, ${BM25} as rank from words join articles a on a.row = words.rowid
       where words match ?${page.map(({ text }) => ` and ${text}`).join('')})`,
    expression,
    ...page.flatMap(({ values }) => values),
  );
}

// What is found by a quote's words alone may have a part that is scored nowhere.
function scoredApart(db: Connection, query: ArticleQuery, expressions: string[]): Sql {
  const { count } = articleConditions(db, query);
  const each = expressions.map(() => `select rowid as row, ${BM25} as rank from words where words match ?`);
  return sql(
    `parts as materialized (${each.join(' union all ')}),
     scored as materialized (select row, sum(rank) as rank from parts group by row),
     hits as materialized (
       select a.row, a.id, coalesce(scored.rank, 0.0) as rank from articles a left join scored on scored.row = a.row
       where ${count.map(({ text }) => text).join(' and ')})`,
    ...expressions,
    ...count.flatMap(({ values }) => values),
  );
}

/** For each of these rows, what the parts of the query add to its score. */
export function partsOfScores(db: Connection, { q, stem, sort }: ArticleQuery, rows: Row[]): ScorePart[][] {
  const parts: ScorePart[][] = rows.map(() => []);
  if (!q || sort !== 'relevance') return parts;
  const places = new Map(rows.map(({ row }, index) => [row, index]));
  for (const { leaf, expression } of scoredParts(q, languagesOf(db, stem))) {
    // The plus keeps FTS5 from beginning anew for each row.
    const scores = db.all(
      `select rowid as row, 0 - ${BM25} as score from words
       where words match ? and +rowid in (select value from json_each(?))`,
      expression,
      JSON.stringify([...places.keys()]),
    );
    for (const { row, score } of scores)
      parts[places.get(row!)!]!.push({ part: printQuery(leaf), score: score as number });
  }
  return parts;
}
