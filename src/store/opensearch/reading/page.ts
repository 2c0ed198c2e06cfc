import { type Cursors, type Place, placeIn } from '../../cursor.ts';
import { WITNESSES } from '../../drift.ts';
import { ESTIMATED, pageOf, toldTotal } from '../../page.ts';
import type { Page, Paging } from '../../store.ts';
import type { Cluster, Found, Hit, Json } from '../cluster/cluster.ts';

type Order = Record<string, 'asc' | 'desc'>;

/** A list as a search: what it finds, and what it is ordered by. */
export interface List {
  index: string;
  query: Json;
  /** Fields that together name one document. */
  order: Order[];
  /** What is told of each hit. */
  telling: Json;
  parameters?: Record<string, string>;
  /**
   * Where what a list is ordered by moves while it is read: what hits are found again by, in a cursor that names several of
   * them; how a search is asked for these, whichever page it reads; and the place that they name now.
   */
  drifting?: {
    keys(hit: Hit): Place['keys'];
    asking(keys: Place['keys']): Record<string, Json>;
    now(keys: Place['keys'], found: Found): { keys: Place['keys']; moved: boolean };
  };
}

/** One page's hits, in the list's order, with the cursors of its neighbours. */
export async function readPage(
  cluster: Cluster,
  list: List,
  { limit, cursor, total }: Paging,
  cursors: Cursors,
): Promise<Page<Hit>> {
  const { drifting } = list;
  const place = placeIn(cursors, cursor);
  const search = (more: Json) =>
    cluster.search(
      list.index,
      {
        query: list.query,
        sort: place?.side === 'before' ? list.order.map(turned) : list.order,
        size: limit + 1,
        ...list.telling,
        track_total_hits: total === 'exact' ? true : total === 'estimate' ? ESTIMATED + 1 : false,
        ...more,
      },
      list.parameters,
    );
  const { found, moved } = await readFrom(place?.keys ?? [], list, search);
  const { hits } = found;
  const keysOf = drifting?.keys ?? (({ sort }: Hit) => sort);
  const page = pageOf(hits.hits, { place, limit, cursors }, keysOf, drifting && WITNESSES);
  return {
    ...page,
    total: total === 'none' || !hits.total ? null : toldTotal(hits.total.value, total),
    ...(moved && { moved }),
  };
}

/** What lies beyond a place. Mostly it is where it was, and is read from there while the search tells whether that is so. */
async function readFrom(
  keys: Place['keys'],
  { order, drifting }: List,
  search: (more: Json) => Promise<Found>,
): Promise<{ found: Found; moved?: boolean }> {
  if (keys.length === 0) return { found: await search({}) };
  const after = keys.slice(0, order.length);
  if (!drifting) return { found: await search({ search_after: after }) };
  const found = await search({ search_after: after, aggs: drifting.asking(keys) });
  const now = drifting.now(keys, found);
  const stays = now.keys.every((key, at) => key === after[at]);
  return { found: stays ? found : await search({ search_after: now.keys }), moved: now.moved };
}

function turned(order: Order): Order {
  return Object.fromEntries(Object.entries(order).map(([field, side]) => [field, side === 'asc' ? 'desc' : 'asc']));
}
