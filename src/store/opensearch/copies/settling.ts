import { alone } from '../cluster/lease.ts';
import type { Desk } from '../desk.ts';
import { changeState, RENEWAL, readState } from '../indices/indices.ts';
import { type Entry, idOf, TRIMMED } from '../ledger/entries.ts';
import type { Log } from '../ledger/log.ts';
import { placeCopies } from './copies.ts';

// When near-copies are looked for. The log tells which articles have come and which groups have lost one since the last time. One
// process at a time looks for copies; where it is cut off, the next one begins with the same entries again.

/** About so many articles are settled at once. */
const AT_ONCE = 500;
/** Entries that are read at once. */
const ENTRIES = 64;

const SETTLING = { id: 'settling', doing: 'looking for near-copies', patience: 600_000 };

export interface Settling {
  /** Told of so many lines that were put. Where they are many, their copies are looked for while more are put. */
  put(lines: number): void;
  /** Looks for the copies of every article that has come, or has lost one, since the last time. */
  all(): Promise<void>;
  /** Begins no more, and resolves when nothing is under way. */
  close(): Promise<void>;
}

/** `onSettled` is told when what was found beside other work may be read. */
export function settlingOf(desk: Desk, log: Log, onSettled: () => void): Settling {
  let waiting = 0;
  let running: Promise<void> = Promise.resolve();
  let busy = false;
  let closed = false;

  /** What another process is at is left to it, and what fails to whoever asks for all. */
  async function some(): Promise<void> {
    await alone(desk, { ...SETTLING, patience: 0 }, async (keep) => {
      while (!closed && (await settleSome(desk, log, AT_ONCE))) await keep();
    }).catch(() => {});
    busy = false;
    onSettled();
  }
  return {
    put(lines) {
      waiting += lines;
      if (waiting < AT_ONCE || busy || closed) return;
      waiting = 0;
      busy = true;
      running = some();
    },
    async all() {
      await running;
      await alone(desk, SETTLING, async (keep) => {
        await log.mend();
        while (await settleSome(desk, log, 0)) await keep();
      });
    },
    close() {
      closed = true;
      return running;
    },
  };
}

/** False where there are no entries, or not so many articles. */
async function settleSome(desk: Desk, log: Log, least: number): Promise<boolean> {
  const { settled = 0 } = await readState(desk);
  const entries = enough(await log.after(settled, ENTRIES));
  if (entries.length === 0 || articlesOf(entries) < least) return false;
  await placeCopies(desk, entries);
  await changeState(desk, { settled: entries.at(-1)!.n });
  await trim(desk, entries);
  return true;
}

/** While articles are read anew, what they did is to be done again. */
async function trim({ cluster, names }: Desk, entries: Entry[]): Promise<void> {
  const [renewal] = await cluster.mget([{ index: names.ledger, id: RENEWAL, source: [] }]);
  if (renewal!.found) return;
  const trimmed = { action: 'update', index: names.ledger, body: { doc: TRIMMED }, searched: false } as const;
  await cluster.bulk(entries.map(({ n }) => ({ ...trimmed, id: idOf(n) })));
}

function enough(entries: Entry[]): Entry[] {
  const last = entries.findIndex((_, at) => articlesOf(entries.slice(0, at + 1)) >= AT_ONCE);
  return last < 0 ? entries : entries.slice(0, last + 1);
}

function articlesOf(entries: Entry[]): number {
  return entries.reduce((sum, { changes, anew }) => sum + changes.length + anew.length, 0);
}
