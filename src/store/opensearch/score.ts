import { printQuery } from '../../query/query.ts';
import type { Place } from '../cursor.ts';
import { placeNow, witnessesIn } from '../drift.ts';
import type { ArticleQuery, ScorePart } from '../store.ts';
import type { Hit, Json } from './cluster.ts';
import { articleConditions, languagesOf } from './filter.ts';
import { scoredParts } from './match.ts';
import type { List } from './page.ts';
import type { Desk } from './write.ts';

// What is found is told by the filters alone; a hit's score is the sum of what each wanted part of the query is worth in it.

/** Scores are counted over all shards, and those of one query by the same copies of them. */
function parametersFor(preference: string): Record<string, string> {
  return {
    search_type: 'dfs_query_then_fetch',
    include_named_queries_score: 'true',
    preference,
  };
}

interface Scored {
  query: Json;
  parts: string[];
}

/** The query with its scores; null where nothing in it can be scored. */
export async function scoredQuery(desk: Desk, query: ArticleQuery): Promise<Scored | null> {
  const { q } = query;
  if (!q) return null;
  const parts = scoredParts(q, await languagesOf(desk, query.stem));
  if (parts.length === 0) return null;
  const filter = await articleConditions(desk, query);
  const should = parts.map(({ scored }) => scored);
  return { query: { bool: { filter, should } }, parts: parts.map(({ leaf }) => printQuery(leaf)) };
}

export function scoredList(desk: Desk, scored: Scored, preference: string, source: string[]): List {
  const parameters = parametersFor(preference);
  return {
    index: desk.names.articles,
    query: scored.query,
    order: [{ _score: 'desc' }, { id: 'asc' }],
    source: [...source, 'change'],
    parameters,
    drifting: {
      keys: ({ sort, _source }) => [...sort, _source.change as number],
      again: (keys) => foundAgain(desk, scored, parameters, keys),
    },
  };
}

/** Where a page ended, in today's scores. */
async function foundAgain(desk: Desk, { query }: Scored, parameters: Record<string, string>, keys: Place['keys']) {
  const witnesses = witnessesIn(keys);
  const ids = witnesses.map(([, id]) => id);
  const { hits } = await desk.cluster.search(
    desk.names.articles,
    // Beside the query, not in its filters: what a score is counted over stays the same.
    { query, post_filter: { terms: { id: ids } }, size: ids.length, _source: ['change'] },
    parameters,
  );
  return placeNow(
    witnesses,
    ([, id, change]) => hits.hits.find((hit) => hit._id === id && hit._source.change === change)?._score ?? undefined,
  );
}

/** What the parts of the query add to a score. */
export function partsOf({ matched_queries: matched = {} }: Hit, parts: string[]): ScorePart[] {
  return parts.flatMap((part, place) => {
    const score = matched[place];
    return score === undefined ? [] : [{ part, score }];
  });
}
