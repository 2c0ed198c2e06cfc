import type { Bucket, Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { allOf } from './filter.ts';

// The keys that articles are counted under: names, codes and days. Counts are exact, however many shards there are.

export interface Counted {
  key: string;
  count: number;
}

/** So many keys are read at once. */
const AT_ONCE = 10_000;

/** Every key of a field in the articles that fit, in the order of its bytes, with the number of articles. */
export async function everyKey(desk: Desk, conditions: Json[], field: string): Promise<Counted[]> {
  const all: Counted[] = [];
  for (let after: string | undefined; ; ) {
    const { keys, last } = await keysAfter(desk, conditions, field, { limit: AT_ONCE, after });
    all.push(...keys);
    if (keys.length < AT_ONCE) return all;
    after = last;
  }
}

/** The keys after (or, backward, before) one, at most so many, in the order in which they are gone through. */
export async function keysAfter(
  { cluster, names }: Desk,
  conditions: Json[],
  field: string,
  { limit, after, backward = false }: { limit: number; after?: string; backward?: boolean },
): Promise<{ keys: Counted[]; last: string | undefined }> {
  const source = { key: { terms: { field, order: backward ? 'desc' : 'asc' } } };
  const composite = { sources: [source], size: limit, ...(after !== undefined && { after: { key: after } }) };
  const found = await cluster.search(names.articles, {
    size: 0,
    query: allOf([...conditions, { exists: { field } }]),
    aggs: { keys: { composite } },
  });
  const keys = found.aggregations.keys!.buckets.map(({ key, doc_count }) => ({
    key: (key as unknown as { key: string }).key,
    count: doc_count,
  }));
  return { keys, last: keys.at(-1)?.key };
}

/** As many as the server gives in one answer. */
const MOST = 65_000;

/** The keys of most articles, what is equal in the order of its bytes; all of them where there are no more. */
export async function topKeys(
  desk: Desk,
  conditions: Json[],
  field: string,
  most: number,
): Promise<{ keys: Counted[]; all: boolean }> {
  for (let size = most; size < MOST; size *= 8) {
    const { keys, others, exact } = await countedMost(desk, conditions, field, size);
    if (exact) return { keys: keys.slice(0, most), all: keys.length <= most && others === 0 };
  }
  // Shards that each have very many, none of them often, say too little of what is most frequent in all.
  const keys = (await everyKey(desk, conditions, field)).sort((one, other) => other.count - one.count);
  return { keys: keys.slice(0, most), all: keys.length <= most };
}

async function countedMost({ cluster, names }: Desk, conditions: Json[], field: string, size: number) {
  const order = [{ _count: 'desc' }, { _key: 'asc' }];
  // Each shard gives so many that what it leaves out can be in no place before the last one, or it is asked for more.
  const terms = { field, size, shard_size: Math.min(MOST, size * 2 + 1000), order };
  const { aggregations } = await cluster.search(names.articles, {
    size: 0,
    query: allOf(conditions),
    aggs: { keys: { terms } },
  });
  const { buckets, doc_count_error_upper_bound: error, sum_other_doc_count: others } = aggregations.keys!;
  return { keys: buckets.map(counted), others, exact: error === 0 };
}

function counted({ key, doc_count }: Bucket): Counted {
  return { key: String(key), count: doc_count };
}

/** The forms in which names are printed most, by their keys. */
export async function printedNames(
  { cluster, names }: Desk,
  field: string,
  keys: string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const include = `(${keys.map(literal).join('|')})\n.*`;
  const order = [{ _count: 'desc' }, { _key: 'asc' }];
  const terms = { field: `${field}_name`, include, size: MOST, order };
  const query = { terms: { [field]: keys } };
  const { aggregations } = await cluster.search(names.articles, { size: 0, query, aggs: { names: { terms } } });
  const printed = new Map<string, string>();
  for (const { key } of aggregations.names!.buckets) {
    const [known, ...name] = String(key).split('\n');
    if (!printed.has(known!)) printed.set(known!, name.join('\n'));
  }
  return printed;
}

/** As Lucene's regular expressions take it for itself. */
function literal(text: string): string {
  return [...text].map((character) => (/[\p{L}\p{N}\p{M} ]/u.test(character) ? character : `\\${character}`)).join('');
}
