import { cursorsFor, type Place, placeIn } from '../../cursor.ts';
import { highlightsIn } from '../../highlight.ts';
import type { ArticleQuery, ArticleSort, Hit, Page } from '../../store.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { sql, within } from '../connection/sql.ts';
import { articleConditions } from './filter.ts';
import { newestFound } from './newest.ts';
import { type List, readPage, readTotal } from './page.ts';
import { type Ranking, rankingOf } from './ranked.ts';
import { readArticle } from './records.ts';
import { foundAgain, partsOfScores, SCORED, scoredHits } from './score.ts';

const ORDERS: Record<Exclude<ArticleSort, 'relevance'>, string[]> = {
  '-publishedAt': ['a.newest', 'a.id'],
  publishedAt: ['a.oldest', 'a.id'],
  title: ['a.title', 'a.id'],
};

export function readArticles(db: Connection, key: Buffer, query: ArticleQuery): Page<Hit> {
  return db.transaction(() => {
    const page = readList(db, key, query);
    const parts = query.explain ? partsOfScores(db, query, page.data) : [];
    const data = page.data.map((row, index): Hit => {
      const article = readArticle(db, row.row as number);
      const highlights = query.highlight && query.q ? highlightsIn(article, query.q, query.stem) : [];
      return {
        article,
        score: typeof row.score === 'number' ? row.score : null,
        highlights,
        parts: parts[index] ?? [],
      };
    });
    return { ...page, data };
  });
}

/** The rows of one page. */
export function readList(db: Connection, key: Buffer, query: ArticleQuery): Page<Row> {
  const { limit, cursor, total, highlight: _, explain: __, ...asked } = query;
  const cursors = cursorsFor(key, 'articles', asked);
  const place = placeIn(cursors, cursor);
  const list = listOf(db, query, place);
  const page = readPage(db, list, limit, cursors, place);
  const counted = page.data[0]?.counted as number | undefined;
  const known = counted === undefined ? list.known : { rows: counted, all: true };
  return { ...page, total: readTotal(db, { ...list, known }, total) };
}

function listOf(db: Connection, query: ArticleQuery, place: Place | null): List {
  const scored = query.sort === 'relevance' ? scoredList(db, query) : null;
  if (scored) return scored;
  const sort = query.sort === 'relevance' ? '-publishedAt' : query.sort;
  const first = sort === '-publishedAt' ? newestFound(db, query, place) : null;
  const { page, count, alone } = articleConditions(db, query, first !== null);
  return {
    columns: 'a.row',
    from: 'articles a',
    where: first?.where ?? page,
    count: alone ? { from: within(alone), where: [] } : { from: sql('articles a'), where: count },
    known: first?.known,
    order: ORDERS[sort],
  };
}

function scoredList(db: Connection, query: ArticleQuery): List | null {
  const ranking = rankingOf(db, query);
  if (ranking) return rankedList(query, ranking);
  if (!scoredHits(db, query, null)) return null;
  const { count, alone } = articleConditions(db, query, true);
  return {
    with: (place) => scoredHits(db, query, place)!,
    columns: `row, 0 - rank as score${query.total === 'none' ? '' : ', (select count(*) from ranked) as counted'}`,
    from: 'hits',
    where: [],
    count: alone ? { from: within(alone), where: [] } : { from: sql('articles a'), where: count },
    order: ['rank', 'id'],
    drifting: { keys: SCORED, again: (keys) => foundAgain(db, query, keys) },
  };
}

function rankedList({ limit }: ArticleQuery, { count, hits, again }: Ranking): List {
  return {
    with: (place) => hits(limit + 1, place),
    columns: 'row, 0 - rank as score',
    from: 'hits',
    where: [],
    count: { from: sql('hits'), where: [] },
    known: { rows: count, all: true },
    order: ['rank', 'id'],
    drifting: { keys: SCORED, again },
  };
}
