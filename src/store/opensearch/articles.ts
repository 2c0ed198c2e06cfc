import { hash } from 'node:crypto';
import { cursorsFor } from '../cursor.ts';
import { asHit, joined, withCluster } from '../finished.ts';
import { highlightsIn } from '../highlight.ts';
import type { ArticleQuery, ArticleSort, FinishedPage, Hit as Found, Page } from '../store.ts';
import type { Hit } from './cluster.ts';
import { allOf, articleConditions } from './filter.ts';
import { type List, readPage } from './page.ts';
import { readArticles, readTexts } from './records.ts';
import { partsOf, scoredList, scoredQuery } from './score.ts';
import type { Desk } from './write.ts';

const ORDERS: Record<Exclude<ArticleSort, 'relevance'>, List['order']> = {
  '-publishedAt': [{ newest: 'asc' }, { id: 'asc' }],
  publishedAt: [{ oldest: 'asc' }, { id: 'asc' }],
  title: [{ title_key: 'asc' }, { id: 'asc' }],
};

interface Listed {
  page: Page<Hit>;
  /** The parts of the query that scores are made of; null where nothing was scored. */
  parts: string[] | null;
}

async function listed(desk: Desk, key: Buffer, query: ArticleQuery, source: string[]): Promise<Listed> {
  const { limit, cursor, total, highlight: _, explain: __, ...asked } = query;
  const cursors = cursorsFor(key, 'articles', asked);
  const scored = query.sort === 'relevance' ? await scoredQuery(desk, query) : null;
  const list = scored
    ? scoredList(desk, scored, hash('sha1', JSON.stringify(asked)), source)
    : {
        index: desk.names.articles,
        query: allOf(await articleConditions(desk, query)),
        order: ORDERS[query.sort === 'relevance' ? '-publishedAt' : query.sort],
        source,
      };
  return { page: await readPage(desk.cluster, list, { limit, cursor, total }, cursors), parts: scored?.parts ?? null };
}

export async function readList(desk: Desk, key: Buffer, query: ArticleQuery): Promise<Page<Found>> {
  const { page, parts } = await listed(desk, key, query, ['id']);
  const articles = await readArticles(
    desk,
    page.data.map(({ _id }) => _id),
  );
  const hits = new Map(page.data.map((hit) => [hit._id, hit]));
  const data = articles.map((article): Found => {
    const hit = hits.get(article.id)!;
    const added = query.explain && parts ? partsOf(hit, parts) : [];
    return {
      article,
      score: parts ? scoreOf(hit, added) : null,
      highlights: query.highlight && query.q ? highlightsIn(article, query.q, query.stem) : [],
      parts: added,
    };
  });
  return { ...page, data };
}

/** OpenSearch rounds the sum; what its parts say is told as they say it. */
function scoreOf({ _score }: Hit, parts: { score: number }[]): number {
  return parts.length > 0 ? parts.reduce((sum, { score }) => sum + score, 0) : _score!;
}

export async function readSummaries(desk: Desk, key: Buffer, query: ArticleQuery): Promise<FinishedPage> {
  const { page, parts } = await listed(desk, key, query, ['summary', 'cluster']);
  const summaries = page.data.map(({ _source: { summary, cluster } }) => {
    const json = Buffer.from(summary as string);
    return cluster ? withCluster(json, cluster as string) : json;
  });
  if (!query.highlight || !query.q) return { ...page, data: joined(summaries) };
  const articles = await readTexts(
    desk,
    page.data.map(({ _id }) => _id),
  );
  const hits = page.data.flatMap((hit, at) => {
    const article = articles.get(hit._id);
    if (!article) return [];
    return [asHit(summaries[at]!, parts ? hit._score : null, highlightsIn(article, query.q!, query.stem))];
  });
  return { ...page, data: joined(hits) };
}
