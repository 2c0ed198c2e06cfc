import {
  type ArticleFilter,
  type Facet,
  type Facets,
  HAS_FIELDS,
  type HasField,
  type Interval,
  MOST_VALUES,
  type Period,
  type Summary,
} from '../../store.ts';
import { SUMMED, type TermField } from '../../terms.ts';
import { filled } from '../../timeline.ts';
import type { Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { allOf, articleConditions } from './filter.ts';
import { type Counted, everyKey, printedNames, topKeys } from './keys.ts';
import { dayOf } from './kinds.ts';

export async function readFacets(desk: Desk, filter: ArticleFilter, names: Facet[]): Promise<Facets> {
  const conditions = await articleConditions(desk, filter);
  const asked = [...new Set(names)];
  const counted = await Promise.all(asked.map((facet) => countsOf(desk, conditions, facet)));
  return Object.fromEntries(asked.map((facet, at) => [facet, counted[at]!]));
}

async function countsOf(desk: Desk, conditions: Json[], facet: Facet): Promise<{ value: string; count: number }[]> {
  if (facet === 'month') {
    const { keys } = await topKeys(desk, conditions, 'month', MOST_VALUES);
    return keys.map(({ key, count }) => ({ value: key, count }));
  }
  const keys = await mostCounted(desk, conditions, facet);
  const printed = await printedNames(
    desk,
    facet,
    keys.map(({ key }) => key),
  );
  return keys.map(({ key, count }) => ({ value: printed.get(key) ?? key, count }));
}

/** Of the keys that some of the articles are counted under, those that most of them have. */
async function mostCounted(desk: Desk, conditions: Json[], field: TermField): Promise<Counted[]> {
  for (let most = MOST_VALUES; ; most *= 4) {
    const { keys, all } = await topKeys(desk, conditions, field, most);
    const main = await amongMain(
      desk,
      conditions,
      field,
      keys.map(({ key }) => key),
    );
    const found = keys.filter(({ key }) => main.has(key));
    if (all || found.length >= MOST_VALUES) return found.slice(0, MOST_VALUES);
  }
}

async function amongMain(
  { cluster, names }: Desk,
  conditions: Json[],
  field: string,
  keys: string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const main = { terms: { field: `${field}_main`, include: keys, size: keys.length } };
  const { aggregations } = await cluster.search(names.articles, { size: 0, query: allOf(conditions), aggs: { main } });
  return new Set(aggregations.main!.buckets.map(({ key }) => key as string));
}

export async function readTimeline(desk: Desk, filter: ArticleFilter, interval: Interval): Promise<Period[]> {
  const { cluster, names } = desk;
  const field = filter.dateField === 'updated' ? 'updated_day' : 'day';
  const conditions = await articleConditions(desk, filter);
  const histogram = { field, calendar_interval: interval, min_doc_count: 1 };
  const aggs = { periods: { date_histogram: histogram, aggs: { quotes: { sum: { field: 'quotes' } } } } };
  const { aggregations } = await cluster.search(names.articles, { size: 0, query: allOf(conditions), aggs });
  const periods = aggregations.periods!.buckets.map(({ key, doc_count, quotes }) => ({
    start: new Date(key as number).toISOString().slice(0, 10),
    articles: doc_count,
    quotes: (quotes as { value: number }).value,
  }));
  return filled(periods, interval);
}

export async function readSummary(desk: Desk, filter: ArticleFilter): Promise<Summary> {
  const conditions = await articleConditions(desk, filter);
  const aggs = {
    quotes: { sum: { field: 'quotes' } },
    first: { min: { field: 'day' } },
    last: { max: { field: 'day' } },
    has: { terms: { field: 'has', size: HAS_FIELDS.length } },
  };
  const query = allOf(conditions);
  const { hits, aggregations } = await desk.cluster.search(desk.names.articles, {
    size: 0,
    query,
    aggs,
    track_total_hits: true,
  });
  const has = new Map(aggregations.has!.buckets.map(({ key, doc_count }) => [key, doc_count]));
  const names = await Promise.all(
    Object.entries(SUMMED).map(async ([name, field]) => [
      name,
      (await everyKey(desk, conditions, `${field}_main`)).length,
    ]),
  );
  return {
    articles: hits.total!.value,
    quotes: aggregations.quotes!.value!,
    names: Object.fromEntries(names) as Summary['names'],
    first: dayOf(aggregations.first),
    last: dayOf(aggregations.last),
    fields: Object.fromEntries(HAS_FIELDS.map((field) => [field, has.get(field) ?? 0])) as Record<HasField, number>,
  };
}
