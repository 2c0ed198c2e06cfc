import { highlightsIn } from '../highlight.ts';
import type { ArticleQuery, ArticleSort, Hit, Page } from '../store.ts';
import { cursorsFor } from './cursor.ts';
import { articleConditions, sql, within } from './filter.ts';
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
  return db.transaction(() => {
    const list = listOf(db, query);
    const page = readPage(db, list, limit, cursorsFor(key, 'articles', asked), cursor);
    const data = page.data.map((row): Hit => {
      const article = readArticle(db, row.row as number);
      const highlights = highlight && query.q ? highlightsIn(article, query.q) : [];
      return { article, score: typeof row.score === 'number' ? row.score : null, highlights };
    });
    return { ...page, data, total: readTotal(db, list, total) };
  });
}

function listOf(db: Connection, query: ArticleQuery): List {
  const { page, count, alone } = articleConditions(db, query);
  // What only excludes finds nothing to score.
  const match = query.sort === 'relevance' && query.q ? compile(query.q) : null;
  const plain: List = {
    columns: 'a.row',
    from: 'articles a',
    where: page,
    count: alone ? { from: within(alone), where: [] } : { from: sql('articles a'), where: count },
    order: ORDERS[query.sort === 'relevance' ? '-publishedAt' : query.sort],
  };
  return match && !match.negated ? byRelevance(db, query, match.expression, plain) : plain;
}

// The score is worked out once for each match that the filters leave, not once for each place that it is named in. A
// word in the title counts five times.
function byRelevance(db: Connection, query: ArticleQuery, expression: string, plain: List): List {
  const { page } = articleConditions(db, { ...query, q: undefined });
  const filters = page.map((condition) => ` and ${condition.text}`).join('');
  return {
    ...plain,
    with: sql(
      `hits as materialized (
         select a.row, a.id, bm25(words, 5.0, 2.0, 1.0) as rank from words join articles a on a.row = words.rowid
         where words match ?${filters})`,
      expression,
      ...page.flatMap((condition) => condition.values),
    ),
    columns: 'row, -rank as score',
    from: 'hits',
    where: [],
    order: ['rank', 'id'],
  };
}
