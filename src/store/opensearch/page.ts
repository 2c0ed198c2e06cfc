import type { Cursors, Place } from '../cursor.ts';
import type { Page, Paging } from '../store.ts';
import type { Cluster, Hit, Json } from './cluster.ts';

type Order = Record<string, 'asc' | 'desc'>;

/** A list as a search: what it finds, and what it is ordered by. */
export interface List {
  index: string;
  query: Json;
  /** Fields that together name one document. */
  order: Order[];
  source: string[] | false;
  parameters?: Record<string, string>;
  /**
   * Where what a list is ordered by moves while it is read: what hits are found again by, in a cursor that names several of
   * them, and the place that they name now.
   */
  drifting?: {
    keys(hit: Hit): Place['keys'];
    again(keys: Place['keys']): Promise<{ keys: Place['keys']; moved: boolean }>;
  };
}

/** So many hits a cursor of a drifting list names: one of them will still be there. */
const WITNESSES = 5;

/** Totals beyond this are not counted to the end where an estimate will do. */
const ESTIMATED = 1000;

/** One page's hits, in the list's order, with the cursors of its neighbours. */
export async function readPage(
  cluster: Cluster,
  list: List,
  { limit, cursor, total }: Paging,
  cursors: Cursors,
): Promise<Page<Hit>> {
  const place = cursor === undefined ? null : await placeNow(list, cursors.read(cursor));
  const backward = place?.side === 'before';
  const atEnd = place === null || place.keys.length === 0;
  const { hits } = await cluster.search(
    list.index,
    {
      query: list.query,
      sort: backward ? list.order.map(turned) : list.order,
      size: limit + 1,
      _source: list.source,
      track_total_hits: total === 'exact' ? true : total === 'estimate' ? ESTIMATED + 1 : false,
      ...(!atEnd && { search_after: place.keys }),
    },
    list.parameters,
  );
  const found = hits.hits.slice(0, limit);
  const more = hits.hits.length > limit;
  if (backward) found.reverse();
  // On the side that one came from there was a hit: the one that the cursor names.
  const [before, after] = backward ? [more, !atEnd] : [!atEnd, more];
  return {
    data: found,
    next: after ? cursors.write({ side: 'after', keys: keysOf(found.toReversed(), list) }) : null,
    prev: before ? cursors.write({ side: 'before', keys: keysOf(found, list) }) : null,
    total: totalOf(hits.total, total),
    ...(place?.moved && { moved: true }),
  };
}

function totalOf(counted: { value: number } | undefined, total: Paging['total']): Page<unknown>['total'] {
  if (total === 'none' || !counted) return null;
  const { value } = counted;
  return total === 'estimate' && value > ESTIMATED ? { value: ESTIMATED, relation: 'gte' } : { value, relation: 'eq' };
}

function turned(order: Order): Order {
  return Object.fromEntries(Object.entries(order).map(([field, side]) => [field, side === 'asc' ? 'desc' : 'asc']));
}

async function placeNow({ drifting }: List, place: Place): Promise<Place & { moved?: boolean }> {
  return drifting && place.keys.length > 0 ? { ...place, ...(await drifting.again(place.keys)) } : place;
}

// Of an empty page, whose articles have all gone, the neighbour is the list's other end.
function keysOf(nearest: Hit[], { drifting }: List): Place['keys'] {
  return nearest.slice(0, drifting ? WITNESSES : 1).flatMap((hit) => (drifting ? drifting.keys(hit) : hit.sort));
}
