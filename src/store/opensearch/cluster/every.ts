import type { Cluster, Hit, Json } from './cluster.ts';

/** So many hits are read at once. */
const AT_ONCE = 10_000;

/** A search whose order names each hit. */
interface Search {
  query: Json;
  sort: Json[];
  _source?: string[] | false;
}

/** All that a search finds, or the first `most` of it, in its order. */
export async function* everyHit(
  cluster: Cluster,
  index: string,
  search: Search,
  most = Number.POSITIVE_INFINITY,
): AsyncGenerator<Hit> {
  let after: Json = {};
  for (let left = most; left > 0; left -= AT_ONCE) {
    const size = Math.min(AT_ONCE, left);
    const { hits } = await cluster.search(index, { ...search, ...after, size, track_total_hits: false });
    yield* hits.hits;
    if (hits.hits.length < size) return;
    after = { search_after: hits.hits.at(-1)!.sort };
  }
}
