import { fold, nameId, nameKey } from '../../query/fold.ts';
import { type Cursors, cursorsFor } from '../cursor.ts';
import type { NameQuery, NameSummary, Page, SpeakerSummary } from '../store.ts';
import type { TermField } from '../terms.ts';
import type { Bucket, Json } from './cluster.ts';
import { allOf, articleConditions } from './filter.ts';
import { type Counted, everyKey, keysAfter, printedNames } from './keys.ts';
import { ofArticles } from './quotes.ts';
import type { Desk } from './write.ts';

/** A field that articles are listed by the keys of. */
interface Kind {
  list: string;
  /** Every key of an article, and those that it is counted under: others are told only to who asks by the id. */
  field: string;
  main: string;
  /** The key of an id; null where none can have it. */
  keyOf(id: string): string | null;
  /** What a key is found by, folded; and the field in which the words of it are looked for. */
  folded(key: string): string;
  words: string | null;
  summaries(desk: Desk, keys: string[], conditions: Json[]): Promise<Map<string, NameSummary>>;
}

const ofTerms = (list: string, field: TermField): Kind => ({
  list,
  field,
  main: `${field}_main`,
  keyOf: (id) => (nameId(id) === id ? nameKey(id) : null),
  folded: (key) => key,
  words: `${field}_words`,
  async summaries(desk, keys, conditions) {
    const printed = await printedNames(desk, field, keys);
    const counts = await countsOf(desk, field, keys, conditions);
    return new Map(
      [...counts].map(([key, { quotes, ...count }]) => {
        const name = printed.get(key) ?? key;
        return [
          key,
          { id: nameId(name), name, articles: count.articles, quotes, first: count.first, last: count.last },
        ];
      }),
    );
  },
});

const CLUSTERS: Kind = {
  list: 'clusters',
  field: 'cluster',
  main: 'cluster',
  keyOf: (id) => id,
  folded: () => '',
  words: null,
  async summaries(desk, keys, conditions) {
    const counts = await countsOf(desk, 'cluster', keys, conditions);
    const firsts = await desk.cluster.searches(
      keys.map((id) => ({
        index: desk.names.articles,
        body: {
          query: { term: { cluster: id } },
          sort: [{ oldest: 'asc' }, { id: 'asc' }],
          size: 1,
          _source: ['summary'],
        },
      })),
    );
    const titles = new Map(
      keys.map((id, at) => {
        const summary = firsts[at]!.hits.hits[0]?._source.summary as string | undefined;
        return [id, summary ? ((JSON.parse(summary).title as string | null) ?? '') : ''];
      }),
    );
    return new Map([...counts].map(([id, count]) => [id, { id, name: titles.get(id)!, ...count }]));
  },
};

const SPEAKERS: Kind = {
  list: 'speakers',
  field: 'speaker_id',
  main: 'speaker_id',
  keyOf: (id) => id,
  folded: (key) => nameKey(key),
  words: 'speaker_words',
  async summaries(desk, keys, conditions) {
    const counts = await countsOf(desk, 'speaker_id', keys, conditions);
    const said = await quotesOf(desk, keys, conditions);
    const forms = await formsOf(desk, keys);
    return new Map(
      [...counts].map(([id, count]) => {
        const [name, kind, roles, mentions] = forms.get(id)!;
        const quotes = said.get(id) ?? 0;
        const { articles, first, last } = count;
        return [
          id,
          { id, name: name![0]!, articles, quotes, first, last, kind: kind![0], roles, mentions } as SpeakerSummary,
        ];
      }),
    );
  },
};

export const KINDS = {
  authors: ofTerms('authors', 'author'),
  agencies: ofTerms('agencies', 'agency'),
  places: ofTerms('places', 'place'),
  outlets: ofTerms('outlets', 'outlet'),
  speakers: SPEAKERS,
  clusters: CLUSTERS,
};

type Count = Pick<NameSummary, 'articles' | 'quotes' | 'first' | 'last'>;

async function countsOf(
  { cluster, names }: Desk,
  field: string,
  keys: string[],
  conditions: Json[],
): Promise<Map<string, Count>> {
  if (keys.length === 0) return new Map();
  const aggs = {
    quotes: { sum: { field: 'quotes' } },
    first: { min: { field: 'day' } },
    last: { max: { field: 'day' } },
  };
  const counted = { terms: { field, include: keys, size: keys.length }, aggs };
  const query = allOf([...conditions, { terms: { [field]: keys } }]);
  const { aggregations } = await cluster.search(names.articles, { size: 0, query, aggs: { counted } });
  return new Map(
    aggregations.counted!.buckets.map(({ key, doc_count, quotes, first, last }) => [
      key as string,
      { articles: doc_count, quotes: numberIn(quotes)!, first: dayOf(first), last: dayOf(last) },
    ]),
  );
}

function numberIn(aggregation: unknown): number | null {
  return (aggregation as { value: number | null }).value;
}

export function dayOf(aggregation: unknown): string | null {
  const value = numberIn(aggregation);
  return value === null ? null : new Date(value).toISOString().slice(0, 10);
}

async function quotesOf({ cluster, names }: Desk, keys: string[], conditions: Json[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const said = { terms: { field: 'speaker_id', include: keys, size: keys.length } };
  const query = allOf([...ofArticles(conditions), { terms: { speaker_id: keys } }]);
  const { aggregations } = await cluster.search(names.quotes, { size: 0, query, aggs: { said } });
  return new Map(aggregations.said!.buckets.map(({ key, doc_count }) => [key as string, doc_count]));
}

const FORMS = ['name', 'speaker_kind', 'role', 'mention'] as const;
/** No speaker has more. */
const MOST_FORMS = 10_000;

/** What each speaker is called in all articles, the most frequent first. */
async function formsOf({ cluster, names }: Desk, keys: string[]): Promise<Map<string, string[][]>> {
  const order = [{ _count: 'desc' }, { _key: 'asc' }];
  const aggs = Object.fromEntries(FORMS.map((field) => [field, { terms: { field, size: MOST_FORMS, order } }]));
  const answers = await cluster.searches(
    keys.map((id) => ({ index: names.quotes, body: { size: 0, query: { term: { speaker_id: id } }, aggs } })),
  );
  return new Map(
    keys.map((id, at) => [
      id,
      FORMS.map((field) => answers[at]!.aggregations[field]!.buckets.map(({ key }: Bucket) => key as string)),
    ]),
  );
}

export async function readNames<T extends NameSummary>(
  desk: Desk,
  key: Buffer,
  kind: Kind,
  query: NameQuery,
): Promise<Page<T>> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, sort = 'name', ...filter } = asked;
  const cursors = cursorsFor(key, kind.list, { ...asked, sort });
  const conditions = await articleConditions(desk, filter);
  const listing = { desk, kind, conditions, cursors, cursor, limit };
  if (id !== undefined) return one(listing, id, name);
  const page = sort === 'name' && name === undefined ? await byKey(listing) : await byCount(listing, sort, name);
  const summaries = await kind.summaries(desk, page.data, page.conditions);
  const data = page.data.flatMap((each) => summaries.get(each) ?? []) as T[];
  const value = total === 'none' ? null : (page.total ?? (await everyKey(desk, conditions, kind.main)).length);
  return { data, next: page.next, prev: page.prev, total: value === null ? null : { value, relation: 'eq' } };
}

interface Listing {
  desk: Desk;
  kind: Kind;
  conditions: Json[];
  cursors: Cursors;
  cursor: string | undefined;
  limit: number;
}

/** The keys of a page, and the conditions under which they are counted. */
interface KeyPage {
  data: string[];
  next: string | null;
  prev: string | null;
  total?: number;
  conditions: Json[];
}

async function one<T>({ desk, kind, conditions }: Listing, id: string, name: string | undefined): Promise<Page<T>> {
  const key = kind.keyOf(id);
  const fits = key !== null && (name === undefined || beginsLike(kind.folded(key), name));
  const found = fits ? await kind.summaries(desk, [key], conditions) : new Map();
  return { data: [...found.values()] as T[], next: null, prev: null, total: { value: found.size, relation: 'eq' } };
}

/** In the order of the keys; only the page is read. */
async function byKey({ desk, kind, conditions, cursors, cursor, limit }: Listing): Promise<KeyPage> {
  const place = cursor === undefined ? null : cursors.read(cursor);
  const backward = place?.side === 'before';
  const atEnd = place === null || place.keys.length === 0;
  const after = place?.keys[0] as string | undefined;
  const found = (await keysAfter(desk, conditions, kind.main, { limit: limit + 1, after, backward })).keys;
  const keys = found.slice(0, limit).map((each) => each.key);
  const more = found.length > limit;
  if (backward) keys.reverse();
  const [before, beyond] = backward ? [more, !atEnd] : [!atEnd, more];
  return {
    data: keys,
    next: beyond ? cursors.write({ side: 'after', keys: keys.slice(-1) }) : null,
    prev: before ? cursors.write({ side: 'before', keys: keys.slice(0, 1) }) : null,
    conditions,
  };
}

/** All of them are counted, as any may come first. */
async function byCount(
  listing: Listing,
  sort: NonNullable<NameQuery['sort']>,
  name: string | undefined,
): Promise<KeyPage> {
  const { desk, kind, cursors, cursor, limit } = listing;
  const place = cursor === undefined ? null : cursors.read(cursor);
  const last = (place?.keys[0] as number | undefined) ?? (await lastRow(desk));
  // What has come since the first page was read is not counted.
  const until = sort === '-articles' ? [{ range: { row: { lte: last } } }] : [];
  const conditions = [...listing.conditions, ...until];
  const all = await namesLike(desk, kind, conditions, name);
  if (sort === '-articles') all.sort((a, b) => b.count - a.count);
  const keysOf = ({ key, count }: Counted) => (sort === 'name' ? [last, key] : [last, -count, key]);
  const backward = place?.side === 'before';
  const atEnd = place === null || place.keys.length < 2;
  const from = atEnd ? (backward ? all.length : 0) : placeIn(all, keysOf, place.keys, backward);
  const page = backward ? all.slice(Math.max(0, from - limit), from) : all.slice(from, from + limit);
  const start = backward ? from - page.length : from;
  const cursorTo = (side: 'after' | 'before', each: Counted | undefined) =>
    cursors.write({ side, keys: each ? keysOf(each) : [last] });
  const [before, beyond] = backward ? [start > 0, !atEnd] : [!atEnd, start + page.length < all.length];
  return {
    data: page.map(({ key }) => key),
    next: beyond ? cursorTo('after', page.at(-1)) : null,
    prev: before ? cursorTo('before', page[0]) : null,
    total: all.length,
    conditions,
  };
}

/** Where the page begins, or (`backward`) ends. */
function placeIn(
  all: Counted[],
  keysOf: (each: Counted) => (string | number)[],
  keys: (string | number)[],
  backward: boolean,
): number {
  const later = all.findIndex((each) =>
    backward ? compare(keysOf(each), keys) >= 0 : compare(keysOf(each), keys) > 0,
  );
  return later < 0 ? all.length : later;
}

function compare(one: (string | number)[], other: (string | number)[]): number {
  for (const [at, value] of one.entries()) {
    const there = other[at]!;
    const order =
      typeof value === 'string'
        ? Buffer.compare(Buffer.from(value), Buffer.from(String(there)))
        : value - Number(there);
    if (order !== 0) return order;
  }
  return 0;
}

/** The keys that some article is counted under and that the name fits, in their order. */
export async function namesLike(
  desk: Desk,
  kind: Pick<Kind, 'field' | 'main' | 'folded' | 'words'>,
  conditions: Json[],
  name: string | undefined,
): Promise<Counted[]> {
  const parts = name === undefined ? [] : wordsIn(name);
  if (name !== undefined && (parts.length === 0 || kind.words === null)) return [];
  // No other article has such a name; those that have are counted all the same.
  const having = [...conditions, ...parts.map((value) => ({ prefix: { [kind.words!]: { value } } }))];
  const all = await everyKey(desk, having, kind.field);
  const main =
    kind.main === kind.field ? null : new Set((await everyKey(desk, having, kind.main)).map(({ key }) => key));
  return all.filter(
    ({ key }) => (!main || main.has(key)) && (name === undefined || beginsLike(kind.folded(key), name)),
  );
}

// "so lim" finds "Lim Soosuk": each word that was given begins a word of the name.
function beginsLike(folded: string, name: string): boolean {
  const parts = wordsIn(name);
  return parts.length > 0 && parts.every((part) => ` ${folded}`.includes(` ${part}`));
}

export function wordsIn(name: string): string[] {
  return fold(name)
    .split(' ')
    .filter((word) => word !== '');
}

async function lastRow({ cluster, names }: Desk): Promise<number> {
  const { aggregations } = await cluster.search(names.articles, { size: 0, aggs: { row: { max: { field: 'row' } } } });
  return aggregations.row!.value ?? 0;
}
