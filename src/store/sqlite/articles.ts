import { cursorsFor } from '../cursor.ts';
import { highlightsIn } from '../highlight.ts';
import type { ArticleQuery, ArticleSort, Hit, Page } from '../store.ts';
import { articleConditions, sql, within } from './filter.ts';
import type { Connection } from './open.ts';
import { type List, readPage, readTotal } from './page.ts';
import { readArticle } from './records.ts';
import { foundAgain, partsOfScores, SCORED, scoredHits } from './score.ts';

const ORDERS: Record<Exclude<ArticleSort, 'relevance'>, string[]> = {
  '-publishedAt': ['a.newest', 'a.id'],
  publishedAt: ['a.oldest', 'a.id'],
  title: ['a.title', 'a.id'],
};

export function readArticles(db: Connection, key: Buffer, query: ArticleQuery): Page<Hit> {
  const { limit, cursor, total, highlight, explain, ...asked } = query;
  return db.transaction(() => {
    const list = listOf(db, query);
    const page = readPage(db, list, limit, cursorsFor(key, 'articles', asked), cursor);
    const parts = explain ? partsOfScores(db, query, page.data) : [];
    const data = page.data.map((row, index): Hit => {
      const article = readArticle(db, row.row as number);
      const highlights = highlight && query.q ? highlightsIn(article, query.q, query.stem) : [];
      return {
        article,
        score: typeof row.score === 'number' ? row.score : null,
        highlights,
        parts: parts[index] ?? [],
      };
    });
    return { ...page, data, total: readTotal(db, list, total) };
  });
}

export function listOf(db: Connection, query: ArticleQuery): List {
  const hits = query.sort === 'relevance' ? scoredHits(db, query) : null;
  const { page, count, alone } = articleConditions(db, query, hits !== null);
  const plain: List = {
    columns: 'a.row',
    from: 'articles a',
    where: page,
    count: alone ? { from: within(alone), where: [] } : { from: sql('articles a'), where: count },
    order: ORDERS[query.sort === 'relevance' ? '-publishedAt' : query.sort],
  };
  return hits
    ? {
        ...plain,
        with: hits,
        columns: 'row, 0 - rank as score',
        from: 'hits',
        where: [],
        order: ['rank', 'id'],
        drifting: { keys: SCORED, again: (keys) => foundAgain(db, query, keys) },
      }
    : plain;
}
