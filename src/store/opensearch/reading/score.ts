import { printQuery } from '../../../query/query.ts';
import type { Place } from '../../cursor.ts';
import { placeNow, witnessesIn } from '../../drift.ts';
import type { ArticleQuery, ScorePart } from '../../store.ts';
import { type Found, fieldOf, type Hit, type Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { conditionsBesideWords, languagesOf } from './filter.ts';
import { compileScored, scoredParts } from './match.ts';
import type { List } from './page.ts';

// A hit's score is the sum of what each wanted part of the query is worth in it; what finds and is no such part adds nothing.

/** Scores are counted over all shards, and those of one query by the same copies of them. */
function parametersFor(preference: string): Record<string, string> {
  return {
    search_type: 'dfs_query_then_fetch',
    include_named_queries_score: 'true',
    preference,
  };
}

interface ScoredQuery {
  query: Json;
  parts: string[];
}

/** The query with its scores; null where nothing in it can be scored. */
export async function scoredQuery(desk: Desk, query: ArticleQuery): Promise<ScoredQuery | null> {
  const { q } = query;
  if (!q) return null;
  const languages = await languagesOf(desk, query.stem);
  const parts = scoredParts(q, languages);
  if (parts.length === 0) return null;
  // What each part is worth is found out once more for every hit.
  const named = parts.map(({ leaf, scored }, place) => ({
    leaf,
    scored: query.explain ? { bool: { must: [scored], _name: String(place) } } : scored,
  }));
  const { must, filter, should } = compileScored(q, named, languages);
  const others = await conditionsBesideWords(desk, query);
  return {
    query: { bool: { must, filter: [...filter, ...others], should } },
    parts: parts.map(({ leaf }) => printQuery(leaf)),
  };
}

export function scoredList(desk: Desk, scored: ScoredQuery, preference: string, telling: Json): List {
  const parameters = parametersFor(preference);
  return {
    index: desk.names.articles,
    query: scored.query,
    order: [{ _score: 'desc' }, { id: 'asc' }],
    telling,
    parameters,
    drifting: {
      keys: (hit) => [...hit.sort, fieldOf<number>(hit, 'change')!],
      asking: askedAgain,
      now: foundAgain,
    },
  };
}

/** The hits that a cursor names, beside the page: what a score is counted over stays the same. */
function askedAgain(keys: Place['keys']): Record<string, Json> {
  const ids = witnessesIn(keys).map(([, id]) => id);
  const hits = { top_hits: { size: ids.length, _source: false, docvalue_fields: ['change'] } };
  return { named: { filter: { terms: { id: ids } }, aggs: { hits } } };
}

/** Where a page ended, in today's scores. */
function foundAgain(keys: Place['keys'], { aggregations }: Found) {
  const { hits } = aggregations.named!.hits as Found;
  return placeNow(
    witnessesIn(keys),
    ([, id, change]) =>
      hits.hits.find((hit) => hit._id === id && fieldOf(hit, 'change') === change)?._score ?? undefined,
  );
}

/** What the parts of the query add to a score. */
export function partsOf({ matched_queries: matched = {} }: Hit, parts: string[]): ScorePart[] {
  return parts.flatMap((part, place) => {
    const score = matched[place];
    return score === undefined ? [] : [{ part, score }];
  });
}
