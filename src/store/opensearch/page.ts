import { type Cursors, type Place, placeIn } from '../cursor.ts';
import { WITNESSES } from '../drift.ts';
import { ESTIMATED, pageOf, toldTotal } from '../page.ts';
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

/** One page's hits, in the list's order, with the cursors of its neighbours. */
export async function readPage(
  cluster: Cluster,
  list: List,
  { limit, cursor, total }: Paging,
  cursors: Cursors,
): Promise<Page<Hit>> {
  const { drifting } = list;
  const place = placeIn(cursors, cursor);
  const beyond = place !== null && place.keys.length > 0;
  const now = beyond && drifting ? await drifting.again(place.keys) : null;
  const { hits } = await cluster.search(
    list.index,
    {
      query: list.query,
      sort: place?.side === 'before' ? list.order.map(turned) : list.order,
      size: limit + 1,
      _source: list.source,
      track_total_hits: total === 'exact' ? true : total === 'estimate' ? ESTIMATED + 1 : false,
      ...(beyond && { search_after: (now ?? place).keys }),
    },
    list.parameters,
  );
  const keysOf = drifting?.keys ?? (({ sort }: Hit) => sort);
  const page = pageOf(hits.hits, { place: place, limit, cursors }, keysOf, drifting && WITNESSES);
  return {
    ...page,
    total: total === 'none' || !hits.total ? null : toldTotal(hits.total.value, total),
    ...(now?.moved && { moved: true }),
  };
}

function turned(order: Order): Order {
  return Object.fromEntries(Object.entries(order).map(([field, side]) => [field, side === 'asc' ? 'desc' : 'asc']));
}
