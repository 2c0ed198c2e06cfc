import { type Cluster, type Json, pause } from '../cluster/cluster.ts';
import { unavailable } from '../cluster/failures.ts';
import { aliasesOf, KINDS_OF_INDEX, type Names } from '../indices/indices.ts';

// Which indices stand behind the aliases.

export async function indexBehind(cluster: Cluster, alias: string): Promise<string> {
  const found = await cluster.call('GET', `/_alias/${alias}`);
  const [index] = Object.keys(found ?? {});
  if (index === undefined) throw unavailable(`${alias} is not there`);
  return index;
}

/** Puts the new indices in the place of the old ones, all at once; throws where it is too late for that. */
export async function swap(cluster: Cluster, names: Names, next: Names, left: () => number): Promise<void> {
  const actions = await Promise.all(
    KINDS_OF_INDEX.map(async (kind) => {
      const [from, to] = await Promise.all([names, next].map((each) => indexBehind(cluster, each[kind])));
      const here = aliasesOf(names, kind);
      return [
        ...Object.keys(here).map((alias) => ({ remove: { index: from, alias } })),
        ...Object.entries(here).map(([alias, more]) => ({ add: { index: to, alias, ...more } })),
        ...Object.keys(aliasesOf(next, kind)).map((alias) => ({ remove: { index: to, alias } })),
      ];
    }),
  );
  for (const kind of KINDS_OF_INDEX) await cluster.refresh(next[kind]);
  if (left() < SWAP_MS) throw unavailable('it is too slow for new indices to take the place of the old ones');
  await cluster.call('POST', '/_aliases', { actions: actions.flat() }, { timeout: `${SWAP_MS}ms` });
}
const SWAP_MS = 4000;

/** Waits for the copies of shards, as a node may go at any time; those that do not come soon are not waited for. */
export async function copied(cluster: Cluster, names: Names): Promise<void> {
  const wanted = { wait_for_status: 'green', timeout: '8s' };
  const health = await cluster.call('GET', `/_cluster/health/${aliasList(names)}`, undefined, wanted);
  if (health?.status === 'red') throw unavailable('shards of the new indices are missing');
}

export const aliasList = (names: Names) => KINDS_OF_INDEX.map((kind) => names[kind]).join(',');

/** The number at the end of the name of an index that is called after this alias: copydesk-articles-2 -> 2. */
export function numbered(index: string, alias: string): number | null {
  const [, begins, number] = /^(.*)-(\d+)$/.exec(index) ?? [];
  return begins === alias ? Number(number) : null;
}

/** One that no index has that is called after this alias. */
export async function nextNumber(cluster: Cluster, alias: string): Promise<number> {
  const found = await cluster.call('GET', `/${alias}-*/_alias`);
  return 1 + Math.max(0, ...Object.keys(found ?? {}).map((index) => numbered(index, alias) ?? 0));
}

export async function isThere(cluster: Cluster, names: Names): Promise<boolean> {
  const found = await Promise.all(KINDS_OF_INDEX.map((kind) => cluster.call('GET', `/_alias/${names[kind]}`)));
  return found.every((each) => each !== null);
}

/** Removes, of the indices that are called after these aliases, those that none leads to. */
export async function removeOld(cluster: Cluster, names: Names): Promise<void> {
  const pattern = KINDS_OF_INDEX.map((kind) => `${names[kind]}-*`).join(',');
  const found = (await cluster.call('GET', `/${pattern}/_alias`)) as Record<string, { aliases: object }> | null;
  const ours = (index: string) => KINDS_OF_INDEX.some((kind) => numbered(index, names[kind]) !== null);
  const old = Object.entries(found ?? {}).filter(
    ([index, { aliases }]) => ours(index) && Object.keys(aliases).length === 0,
  );
  for (const [index] of old) {
    await idle(cluster, index);
    await cluster.call('DELETE', `/${index}`);
  }
}

const POLL_MS = 100;
const PATIENCE_MS = 30_000;

/** Waits until nobody reads in it any more who began before its alias led elsewhere. */
async function idle(cluster: Cluster, index: string): Promise<void> {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; ) {
    await pause(POLL_MS);
    const stats = await cluster.call('GET', `/${index}/_stats/search,get`);
    const { search, get } = ((stats?._all as Json | undefined)?.total ?? {}) as Record<string, Record<string, number>>;
    // Another process has removed it.
    if (!search || !get) return;
    const busy = search.query_current! + search.fetch_current! + search.open_contexts! + get.current!;
    if (busy === 0) return;
  }
}
