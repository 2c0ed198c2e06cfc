import { nameKey } from '../../../query/fold.ts';
import type { ArticleFilter, Choice } from '../../store.ts';
import { TERM_FIELDS } from '../../terms.ts';
import type { Json } from '../cluster/cluster.ts';
import { everyHit } from '../cluster/every.ts';
import type { Desk } from '../desk.ts';
import { compile, type Languages } from './match.ts';

/** What must hold of an article, each a query of its own. */
export async function articleConditions(desk: Desk, filter: ArticleFilter): Promise<Json[]> {
  const { q, stem } = filter;
  const languages = q ? await languagesOf(desk, stem) : null;
  return [...(q ? [compile(q, 'article', languages)] : []), ...(await conditionsBesideWords(desk, filter))];
}

/** The same but for the search's words. */
export async function conditionsBesideWords(desk: Desk, filter: ArticleFilter): Promise<Json[]> {
  const { cluster, has = [], lacks = [] } = filter;
  return [
    ...TERM_FIELDS.flatMap((field) => chosen(filter[field], (names) => ({ terms: { [field]: names.map(nameKey) } }))),
    ...chosen(cluster, (ids) => ({ terms: { cluster: ids } })),
    ...dated(filter),
    ...has.map((field) => ({ term: { has: field } })),
    ...(lacks.length > 0 ? [{ bool: { must_not: [{ terms: { has: lacks } }] } }] : []),
    ...(await collapsed(desk, filter)),
  ];
}

/** All of these. */
export function allOf(filter: Json[]): Json {
  return filter.length === 0 ? { match_all: {} } : { bool: { filter } };
}

/** What is wanted and what is not, where something is said of either. */
export function chosen(choice: Choice | undefined, asked: (names: string[]) => Json): Json[] {
  if (!choice) return [];
  return [
    ...(choice.any.length > 0 ? [asked(choice.any)] : []),
    ...(choice.none.length > 0 ? [{ bool: { must_not: [asked(choice.none)] } }] : []),
  ];
}

const DATES = {
  published: { day: 'day', first: 'begins', last: 'ends' },
  updated: { day: 'updated_day', first: 'updated', last: 'updated' },
};

/** `from` and `to`: a day is compared with the printed day, a time with the instant. */
function dated({ from, to, dateField = 'published' }: ArticleFilter): Json[] {
  const { day, first, last } = DATES[dateField];
  return [
    ...(from === undefined ? [] : [{ range: { [isDay(from) ? day : last]: { gte: Date.parse(from) } } }]),
    ...(to === undefined ? [] : [{ range: { [isDay(to) ? day : first]: { lte: Date.parse(to) } } }]),
  ];
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** Leaves out all but the first published of each group of near-copies, of those that fit everything else. */
async function collapsed(desk: Desk, { collapse, ...filter }: ArticleFilter): Promise<Json[]> {
  if (!collapse) return [];
  const query = allOf([...(await articleConditions(desk, filter)), { exists: { field: 'cluster' } }]);
  const sort = [{ cluster: 'asc' }, { oldest: 'asc' }, { id: 'asc' }];
  const copies: string[] = [];
  let group: unknown;
  for await (const hit of everyHit(desk.cluster, desk.names.articles, { query, sort, _source: false })) {
    if (hit.sort[0] === group) copies.push(hit._id);
    group = hit.sort[0];
  }
  return copies.length === 0 ? [] : [{ bool: { must_not: chunked(copies).map((ids) => ({ terms: { id: ids } })) } }];
}

/** OpenSearch takes so many terms in one query of them. */
const TERMS = 65_536;

function chunked(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / TERMS) }, (_, at) => ids.slice(at * TERMS, (at + 1) * TERMS));
}

/** The languages that articles are written in, none among them; null where nothing is to be stemmed. */
export async function languagesOf({ cluster, names }: Desk, stem: boolean | undefined): Promise<Languages> {
  if (!stem) return null;
  const aggs = { languages: { terms: { field: 'language', size: 1000 } } };
  const { aggregations } = await cluster.search(names.articles, { size: 0, aggs });
  return [null, ...aggregations.languages!.buckets.map(({ key }) => key as string)];
}
