import type { Change } from '../../store.ts';
import type { Cluster } from '../cluster/cluster.ts';

// The entries of the log, as a process that follows them knows them.

export interface Entry {
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Whose it is: another word for each attempt to make one. */
  by?: string;
  done: boolean;
  /** What nobody else may write meanwhile: lines of the ledger and articles, by short names. */
  touched: string[];
  /** The lines of the ledger among them, by their ids. */
  lines: string[];
  changes: Omit<Change, 'at'>[];
  /** Articles that come without a change, and whose near-copies are to be looked for all the same. */
  anew: string[];
  /** Groups of near-copies that lose a member, and may fall apart. */
  loosened: string[];
  /** Of one long done, only the changes are left. */
  trimmed?: boolean;
}

/** What nobody asks of an entry any more when it is done and its near-copies have been looked for. */
export const TRIMMED = { touched: [], lines: [], anew: [], loosened: [], trimmed: true };

/** `since` is when this process saw it first. */
export interface Seen extends Entry {
  since: number;
}

/** So many entries are looked for at once; there are as many in hand as there are processes that write. */
const WINDOW = 16;
/** Entries that are remembered, though they are done. */
const KEPT = 64;

export const idOf = (n: number) => `log-${n}`;

export interface Entries {
  /** Looks what there is; those who ask at once are told at once. */
  catchUp(): Promise<void>;
  /** The number of the last one. */
  tail(): number;
  recent(): Seen[];
  /** Those after the first `n`; null where some of them are forgotten. */
  since(n: number): Seen[] | null;
  /** The last that tells of a change, and is done with all before it. */
  told(): Entry | null;
  /** The entries after the first `n` that are done, without a gap; at most so many. */
  after(n: number, limit: number): Promise<Entry[]>;
}

export function followEntries(cluster: Cluster, ledger: string): Entries {
  /** All entries up to here are done. */
  let settled = 0;
  let told: Entry | null = null;
  /** Those after it, as they were last seen. */
  let recent = new Map<number, Seen>();
  let looking: Promise<void> | null = null;
  /** Up to here they are forgotten. */
  let floor = 0;

  async function read(from: number, count: number): Promise<Seen[]> {
    const ids = Array.from({ length: count }, (_, at) => ({ index: ledger, id: idOf(from + at) }));
    const docs = await cluster.mget(ids);
    const found: Seen[] = [];
    for (const doc of docs) {
      if (!doc.found) break;
      const n = from + found.length;
      found.push({ ...(doc._source as unknown as Entry), since: recent.get(n)?.since ?? Date.now() });
    }
    return found;
  }
  async function look(): Promise<void> {
    if (settled === 0 && recent.size === 0) {
      settled = await beginning(cluster, ledger);
      told = await lastTold(settled);
    }
    for (let from = settled + 1; ; from += WINDOW) {
      const found = await read(from, WINDOW);
      for (const entry of found) recent.set(entry.n, entry);
      if (found.length < WINDOW) break;
    }
    for (let next = recent.get(settled + 1); next?.done; next = recent.get(settled + 1)) {
      settled++;
      if (next.changes.length > 0) told = next;
    }
    floor = settled - KEPT;
    recent = new Map([...recent].filter(([n]) => n > floor));
  }
  async function lastTold(from: number): Promise<Entry | null> {
    for (let end = from; end > 0; end -= WINDOW) {
      const found = await read(Math.max(1, end - WINDOW + 1), Math.min(WINDOW, end));
      const last = found.findLast(({ changes }) => changes.length > 0);
      if (last) return last;
    }
    return null;
  }
  return {
    async catchUp() {
      looking ??= look().finally(() => {
        looking = null;
      });
      await looking;
    },
    tail: () => Math.max(settled, ...recent.keys()),
    recent: () => [...recent.values()],
    since: (n) => (n < floor ? null : [...recent.values()].filter((entry) => entry.n > n)),
    told: () => told,
    async after(n, limit) {
      const entries: Entry[] = [];
      let from = n + 1;
      while (entries.length < limit) {
        const found = await read(from, Math.min(256, Math.max(WINDOW, limit)));
        const open = found.findIndex(({ done }) => !done);
        const done = open < 0 ? found : found.slice(0, open);
        entries.push(...done);
        from += done.length;
        if (open >= 0 || found.length === 0) break;
      }
      return entries;
    },
  };
}

/** The last entry that is done with all before it: all that were made and not done are found by a search. */
async function beginning(cluster: Cluster, ledger: string): Promise<number> {
  const last = await lastEntry(cluster, ledger);
  if (last === 0) return 0;
  await cluster.refresh(ledger);
  const query = { term: { done: false } };
  const { hits } = await cluster.search(ledger, { query, sort: [{ n: 'asc' }], size: 1, _source: false });
  const open = hits.hits[0]?.sort[0] as number | undefined;
  return Math.min(last, (open ?? last + 1) - 1);
}

/** By sixteen numbers at once: there is no gap, so that the last is between one that is there and one that is not. */
async function lastEntry(cluster: Cluster, ledger: string): Promise<number> {
  let [low, step] = [0, 2 ** 48];
  for (; step >= 1; step /= WINDOW) {
    const asked = Array.from({ length: WINDOW - 1 }, (_, at) => low + step * (at + 1));
    const docs = await cluster.mget(asked.map((n) => ({ index: ledger, id: idOf(n), source: [] })));
    const missing = docs.findIndex(({ found }) => !found);
    low += step * (missing < 0 ? docs.length : missing);
  }
  return low;
}
