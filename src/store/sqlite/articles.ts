import { highlightsIn } from '../highlight.ts';
import type { ArticleQuery, ArticleSort, Hit, Page } from '../store.ts';
import { cursorsFor } from './cursor.ts';
import { conditionsOf, sql } from './filter.ts';
import { compile } from './match.ts';
import type { Connection } from './open.ts';
import { type List, readPage, readTotal } from './page.ts';
import { readArticle } from './records.ts';

const ORDERS: Record<Exclude<ArticleSort, 'relevance'>, string[]> = {
  '-publishedAt': ['a.newest', 'a.id'],
  publishedAt: ['a.oldest', 'a.id'],
  title: ['a.title', 'a.id'],
};

export function readArticles(db: Connection, key: Buffer, query: ArticleQuery): Page<Hit> {
  const { limit, cursor, total, highlight, ...asked } = query;
  const cursors = cursorsFor(key, 'articles', asked);
  const plain: List = {
    columns: 'a.row',
    from: 'articles a',
    where: conditionsOf(asked),
    order: ORDERS['-publishedAt'],
  };
  return db.transaction(() => {
    const page = readPage(db, sorted(plain, query), limit, cursors, cursor);
    const data = page.data.map((row): Hit => {
      const article = readArticle(db, row.row as number);
      const highlights = highlight && query.q ? highlightsIn(article, query.q) : [];
      return { article, score: typeof row.score === 'number' ? row.score : null, highlights };
    });
    return { ...page, data, total: readTotal(db, plain, total) };
  });
}

function sorted(plain: List, query: ArticleQuery): List {
  if (query.sort !== 'relevance') return { ...plain, order: ORDERS[query.sort] };
  const match = query.q ? compile(query.q) : null;
  // What only excludes finds nothing to score.
  if (!match || match.negated) return plain;
  return {
    columns: 'a.row, -hits.rank as score',
    // The score is worked out once for each match, not once for each place that it is named in.
    with: sql(
      'hits as materialized (select rowid as row, bm25(words, 5.0, 2.0, 1.0) as rank from words where words match ?)',
      match.expression,
    ),
    from: 'hits join articles a on a.row = hits.row',
    where: [...conditionsOf({ ...query, q: undefined })],
    order: ['hits.rank', 'a.id'],
  };
}
