import { foldedWords } from '../../../query/fold.ts';
import { type Cursors, cursorsFor, placeIn } from '../../cursor.ts';
import { pageOf } from '../../page.ts';
import type { NameQuery, NameSummary, Page } from '../../store.ts';
import type { Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { articleConditions } from './filter.ts';
import { type Counted, everyKey, keysAfter } from './keys.ts';
import type { Kind } from './kinds.ts';

// Lists of names: by the alphabet, by how many articles have them, and by what they begin with.

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
  const place = placeIn(cursors, cursor);
  const after = place?.keys[0] as string | undefined;
  const backward = place?.side === 'before';
  const { keys } = await keysAfter(desk, conditions, kind.main, { limit: limit + 1, after, backward });
  const found = keys.map(({ key }) => key);
  return { ...pageOf(found, { place, limit, cursors }, (key) => [key]), conditions };
}

/** All of them are counted, as any may come first. */
async function byCount(
  listing: Listing,
  sort: NonNullable<NameQuery['sort']>,
  name: string | undefined,
): Promise<KeyPage> {
  const { desk, kind, cursors, cursor, limit } = listing;
  const place = placeIn(cursors, cursor);
  const last = (place?.keys[0] as number | undefined) ?? (await lastRow(desk));
  // What has come since the first page was read is not counted.
  const until = sort === '-articles' ? [{ range: { row: { lte: last } } }] : [];
  const conditions = [...listing.conditions, ...until];
  const all = await namesLike(desk, kind, conditions, name);
  if (sort === '-articles') all.sort((a, b) => b.count - a.count);
  const keysOf = ({ key, count }: Counted) => (sort === 'name' ? [last, key] : [last, -count, key]);
  const backward = place?.side === 'before';
  const atEnd = place === null || place.keys.length < 2;
  const from = atEnd ? (backward ? all.length : 0) : edgeOf(all, keysOf, place.keys, backward);
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
function edgeOf(
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
  const parts = name === undefined ? [] : foldedWords(name);
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
  const parts = foldedWords(name);
  return parts.length > 0 && parts.every((part) => ` ${folded}`.includes(` ${part}`));
}

async function lastRow({ cluster, names }: Desk): Promise<number> {
  const { aggregations } = await cluster.search(names.articles, { size: 0, aggs: { row: { max: { field: 'row' } } } });
  return aggregations.row!.value ?? 0;
}
