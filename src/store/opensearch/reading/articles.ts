import { hash } from 'node:crypto';
import type { ArticleSummary } from '../../../article.ts';
import { cursorsFor } from '../../cursor.ts';
import { asHit, joined, withCluster } from '../../finished.ts';
import { highlightsIn, looksIntoQuotes, type Marked } from '../../highlight.ts';
import type { ArticleQuery, ArticleSort, FinishedPage, Hit as ListedArticle, Page } from '../../store.ts';
import { fieldOf, type Hit, type Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { allOf, articleConditions } from './filter.ts';
import { type List, readPage } from './page.ts';
import { readArticles } from './records.ts';
import { partsOf, scoredList, scoredQuery } from './score.ts';

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

async function listed(desk: Desk, key: Buffer, query: ArticleQuery, telling: Json): Promise<Listed> {
  const { limit, cursor, total, highlight: _, explain: __, ...asked } = query;
  const cursors = cursorsFor(key, 'articles', asked);
  const scored = query.sort === 'relevance' ? await scoredQuery(desk, query) : null;
  const list = scored
    ? scoredList(desk, scored, hash('sha1', JSON.stringify(asked)), telling)
    : {
        index: desk.names.articles,
        query: allOf(await articleConditions(desk, query)),
        order: ORDERS[query.sort === 'relevance' ? '-publishedAt' : query.sort],
        telling,
      };
  return { page: await readPage(desk.cluster, list, { limit, cursor, total }, cursors), parts: scored?.parts ?? null };
}

export async function readList(desk: Desk, key: Buffer, query: ArticleQuery): Promise<Page<ListedArticle>> {
  const { page, parts } = await listed(desk, key, query, { _source: false, docvalue_fields: ['change'] });
  const articles = await readArticles(
    desk,
    page.data.map(({ _id }) => _id),
  );
  const hits = new Map(page.data.map((hit) => [hit._id, hit]));
  const data = articles.map((article): ListedArticle => {
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
  const { highlight, q, stem } = query;
  const marked = highlight && q ? ['text', ...(looksIntoQuotes(q) ? ['quoted'] : [])] : [];
  const telling = { _source: false, stored_fields: ['summary', ...marked], docvalue_fields: ['cluster', 'change'] };
  const { page, parts } = await listed(desk, key, query, telling);
  const data = page.data.map((hit) => {
    const summary = summaryIn(hit);
    if (!highlight || !q) return summary;
    return asHit(summary, parts ? hit._score : null, highlightsIn(markedIn(hit), q, stem));
  });
  return { ...page, data: joined(data) };
}

function summaryIn(hit: Hit): Buffer {
  const json = Buffer.from(fieldOf<string>(hit, 'summary')!);
  const cluster = fieldOf<string>(hit, 'cluster');
  return cluster === null ? json : withCluster(json, cluster);
}

function markedIn(hit: Hit): Marked {
  return {
    ...(JSON.parse(fieldOf(hit, 'summary')!) as ArticleSummary),
    body: fieldOf(hit, 'text')!,
    quotes: JSON.parse(fieldOf(hit, 'quoted') ?? '[]'),
  };
}
