import { randomUUID } from 'node:crypto';
import { CopydeskError } from '../../../errors.ts';
import type { Write } from '../cluster/bulk.ts';
import { type Cluster, pause } from '../cluster/cluster.ts';
import { type Entry, followEntries, idOf, type Seen } from './entries.ts';

// The log of all that is written, by every process: entries numbered from 1 without a gap. Whoever makes entry n + 1 has made
// sure that nobody who wrote since he read has touched what he is about to write; then he writes it, and marks the entry as
// done. What an entry writes has the entry's number as its version, so that nothing older can take its place, however late
// it comes.

/** What is to be written, as it follows from what was read. */
export interface Plan extends Pick<Entry, 'touched' | 'lines' | 'changes' | 'anew' | 'loosened'> {
  write(n: number, at: number): Promise<void>;
}

export interface Log {
  /** Plans, as often as somebody else gets in between, and writes. */
  commit(plan: () => Promise<Plan>): Promise<void>;
  /** Does what nobody may write beside, once all that was begun is done. `left` tells how many milliseconds it may still take. */
  still(work: (n: number, left: () => number) => Promise<void>): Promise<void>;
  /** The entries after the first `n` that are done, without a gap; at most so many. */
  after(n: number, limit: number): Promise<Entry[]>;
  /** Finishes what nobody goes on with, as nothing after it is told of until then. */
  mend(): Promise<void>;
  /** The last entry that tells of a change, and with all before it is done; null where there is none. */
  last(): Promise<Entry | null>;
}

const POLL_MS = 25;
/** Whoever has not finished an entry by then has ended, and it is left to others. */
const ABANDONED_MS = 30_000;
const PATIENCE_MS = 120_000;
/** What touches all. */
const ALL = '*';
/** Writes nothing, and lets nobody write what he read before it. */
export const EVERYTHING: Plan = {
  touched: [ALL],
  lines: [],
  changes: [],
  anew: [],
  loosened: [],
  write: async () => {},
};

export function openLog(cluster: Cluster, ledger: string, abandoned: (entry: Entry) => Promise<Plan>): Log {
  const entries = followEntries(cluster, ledger);
  /** Entries that this process could not finish. */
  const failed = new Set<number>();

  /** Lets others finish what stands in the way of a plan; false where nothing did. */
  async function waited(touched: Set<string>, since: number): Promise<boolean> {
    const inTheWay = entries.recent().find((entry) => !entry.done && entry.n <= since && meet(entry, touched));
    if (!inTheWay) return false;
    if (isLeft(inTheWay)) await takeOver(inTheWay);
    else await pause(POLL_MS);
    return true;
  }
  function isLeft({ n, since }: Seen): boolean {
    return failed.has(n) || Date.now() - since > ABANDONED_MS;
  }
  /** Tells of the articles as they are, whatever has become of what was to be written, and closes the entry. */
  async function takeOver(entry: Entry): Promise<void> {
    const plan = await abandoned(entry);
    const n = await enter(entries.tail(), plan, () => false);
    if (n === null) return;
    await write(n, plan);
    await close(n);
    await close(entry.n);
  }
  async function write(n: number, plan: Plan): Promise<void> {
    try {
      await plan.write(n, Date.now());
    } catch (error) {
      failed.add(n);
      throw error;
    }
  }
  /** Makes the next entry; null where somebody has touched the same since. */
  async function enter(from: number, plan: Plan, collides: (entry: Entry) => boolean): Promise<number | null> {
    const { write: _, ...told } = plan;
    const by = randomUUID();
    for (let n = from + 1; ; n++) {
      const body = { n, at: Date.now(), by, done: false, ...told };
      const create: Write = { action: 'create', index: ledger, id: idOf(n), body, searched: false };
      const refused = await cluster.bulk([create]);
      if (refused.size === 0) return n;
      await entries.catchUp();
      // It was made, and a node that has gone did not say so: it was asked again.
      if (entries.recent().some((entry) => entry.n === n && entry.by === by)) return n;
      const others = entries.since(from);
      // Where more have come than are remembered, one of them may be in the way.
      if (!others || others.some(collides)) return null;
      n = entries.tail();
    }
  }
  /** False where somebody else has closed it. */
  async function close(n: number): Promise<boolean> {
    const doc = { done: true };
    const answer = await cluster.call('POST', `/${ledger}/_update/${idOf(n)}`, { doc }, { require_alias: 'true' });
    return answer?.result === 'updated';
  }
  /** Makes an entry of a plan that nobody gets in between. */
  async function entered(make: () => Promise<Plan>): Promise<{ n: number; plan: Plan }> {
    for (const begun = Date.now(); Date.now() - begun < PATIENCE_MS; ) {
      await entries.catchUp();
      const since = entries.tail();
      const plan = await make();
      const touched = new Set(plan.touched);
      if (await waited(touched, since)) continue;
      const n = await enter(since, plan, (entry) => meet(entry, touched));
      if (n !== null) return { n, plan };
    }
    throw new CopydeskError('STORE_UNAVAILABLE', 'Others write the same articles all the time. Try again later.');
  }

  return {
    async commit(make) {
      const { n, plan } = await entered(make);
      await write(n, plan);
      // Where it took so long that others have told of it, what they told may be true no longer.
      if (!(await close(n))) await takeOver({ n, at: 0, done: true, ...plan });
    },
    async still(work) {
      const { n } = await entered(async () => EVERYTHING);
      const begun = Date.now();
      try {
        // Before anybody takes it for abandoned.
        await work(n, () => ABANDONED_MS / 2 - (Date.now() - begun));
      } finally {
        await close(n);
      }
    },
    after: entries.after,
    async mend() {
      await entries.catchUp();
      for (const entry of entries.recent()) if (!entry.done && isLeft(entry)) await takeOver(entry);
    },
    async last() {
      await entries.catchUp();
      return entries.told();
    },
  };
}

/** Whether an entry and what is to be written touch the same. */
function meet(entry: Entry, touched: Set<string>): boolean {
  // What it touched is forgotten, so that whoever comes so late is to look again.
  if (entry.trimmed || touched.has(ALL)) return true;
  return entry.touched.some((name) => name === ALL || touched.has(name));
}
