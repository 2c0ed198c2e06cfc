import { CopydeskError } from '../../errors.ts';
import type { Change } from '../store.ts';
import { type Cluster, pause } from './cluster.ts';

// The log of all that is written, by every process: entries numbered from 1 without a gap. Whoever makes entry n + 1 has made
// sure that nobody who wrote since he read has touched what he is about to write; then he writes it, and marks the entry as
// done. What an entry writes has the entry's number as its version, so that nothing older can take its place, however late
// it comes.

export interface Entry {
  n: number;
  /** Milliseconds since 1970. */
  at: number;
  done: boolean;
  /** What nobody else may write meanwhile: lines of the ledger and articles, by short names. */
  touched: string[];
  /** The lines of the ledger among them, by their ids. */
  lines: string[];
  changes: Omit<Change, 'at'>[];
  /** Groups of near-copies that lose a member, and may fall apart. */
  loosened: string[];
}

/** What is to be written, as it follows from what was read. */
export interface Plan {
  touched: string[];
  lines: string[];
  changes: Omit<Change, 'at'>[];
  loosened: string[];
  write(n: number, at: number): Promise<void>;
}

interface Seen extends Entry {
  since: number;
}

export interface Log {
  /** Plans, as often as somebody else gets in between, and writes. */
  commit(plan: () => Promise<Plan>): Promise<void>;
  /** The entries after the first `n` that are done, without a gap; at most so many. */
  after(n: number, limit: number): Promise<Entry[]>;
  /** The number of the last entry that tells of a change, and with all before it is done; 0 where there is none. */
  last(): Promise<Entry | null>;
}

/** So many entries are looked for at once; there are as many in hand as there are processes that write. */
const WINDOW = 16;
const POLL_MS = 25;
/** Whoever has not finished an entry by then has ended, and it is left to others. */
const ABANDONED_MS = 30_000;
const PATIENCE_MS = 120_000;

export function openLog(cluster: Cluster, ledger: string, abandoned: (entry: Entry) => Promise<Plan>): Log {
  /** All entries up to here are done. */
  let settled = 0;
  let told: Entry | null = null;
  /** Those after it, as they were last seen. */
  let recent = new Map<number, Seen>();
  let looking: Promise<void> | null = null;
  /** Entries that this process could not finish. */
  const failed = new Set<number>();

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
    const floor = settled - KEPT;
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
  /** What there is; those who ask at once are told at once. */
  async function catchUp(): Promise<void> {
    looking ??= look().finally(() => {
      looking = null;
    });
    await looking;
  }
  function tail(): number {
    return Math.max(settled, ...recent.keys());
  }
  /** Lets others finish what stands in the way of a plan; false where nothing did. */
  async function waited(touched: Set<string>, since: number): Promise<boolean> {
    const open = [...recent.values()].filter((entry) => !entry.done && entry.n <= since);
    const inTheWay = open.find((entry) => entry.touched.some((name) => touched.has(name)));
    if (!inTheWay) return false;
    if (failed.has(inTheWay.n) || Date.now() - inTheWay.since > ABANDONED_MS) await takeOver(inTheWay);
    else await pause(POLL_MS);
    return true;
  }
  /** Tells of the articles as they are, whatever has become of what was to be written, and closes the entry. */
  async function takeOver(entry: Entry): Promise<void> {
    const plan = await abandoned(entry);
    const n = await enter(tail(), plan, () => false);
    if (n === null) return;
    await plan.write(n, Date.now());
    await close(n);
    await close(entry.n);
  }
  /** Makes the next entry; null where somebody has touched the same since. */
  async function enter(from: number, plan: Plan, collides: (entry: Entry) => boolean): Promise<number | null> {
    const { touched, lines, changes, loosened } = plan;
    for (let n = from + 1; ; n++) {
      const body = { n, at: Date.now(), done: false, touched, lines, changes, loosened };
      const refused = await cluster.bulk([{ action: 'create', index: ledger, id: idOf(n), body }]);
      if (refused.size === 0) return n;
      await catchUp();
      const others = [...recent.values()].filter((entry) => entry.n > from);
      if (others.some(collides)) return null;
      n = tail();
    }
  }
  /** False where somebody else has closed it. */
  async function close(n: number): Promise<boolean> {
    const answer = await cluster.call('POST', `/${ledger}/_update/${idOf(n)}`, { doc: { done: true } });
    return answer?.result === 'updated';
  }

  return {
    async commit(make) {
      for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; ) {
        await catchUp();
        const since = tail();
        const plan = await make();
        const touched = new Set(plan.touched);
        if (await waited(touched, since)) continue;
        const n = await enter(since, plan, (entry) => entry.touched.some((name) => touched.has(name)));
        if (n === null) continue;
        await plan.write(n, Date.now()).catch((error) => {
          failed.add(n);
          throw error;
        });
        // Where it took so long that others have told of it, what they told may be true no longer.
        if (!(await close(n))) await takeOver({ n, at: 0, done: true, ...plan });
        return;
      }
      throw new CopydeskError('STORE_UNAVAILABLE', 'Others write the same articles all the time. Try again later.');
    },
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
    async last() {
      await catchUp();
      return told;
    },
  };
}

/** Entries that are remembered, though they are done. */
const KEPT = 64;

const idOf = (n: number) => `log-${n}`;

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
