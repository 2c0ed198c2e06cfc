import { cursorsFor } from '../../cursor.ts';
import type { Change, ChangePage, ChangeQuery } from '../../store.ts';
import type { Desk } from '../desk.ts';
import { readState } from '../indices/indices.ts';
import type { Log } from './log.ts';

// The log is told to those who follow it. All of it is kept, so that no follower falls behind too far. Where the articles are
// read anew, another log goes on from some entry of the old one; what a follower was told after that, he is told again.

/** The last change that a follower was told: its entry, and its place in that. */
interface Place {
  n: number;
  index: number;
}

/** So many entries are read for one page at first; most have many changes, those of a pass without any have none. */
const ENTRIES = 8;
const MORE_ENTRIES = 256;

export async function readChanges(
  desk: Desk,
  log: Log,
  key: Buffer,
  { limit, cursor }: ChangeQuery,
): Promise<ChangePage> {
  const { forks = [] } = await readState(desk);
  const place = cursor === undefined ? { n: 0, index: 0 } : placeIn(forks, key, cursor);
  const data: (Change & { place: Place })[] = [];
  let n = Math.max(0, place.n - 1);
  for (let count = ENTRIES; data.length < limit; count = MORE_ENTRIES) {
    const entries = await log.after(n, count);
    for (const entry of entries)
      for (const [index, change] of entry.changes.entries()) {
        if (entry.n === place.n && index <= place.index) continue;
        data.push({ ...change, at: new Date(entry.at).toISOString(), place: { n: entry.n, index } });
      }
    n = entries.at(-1)?.n ?? n;
    if (entries.length < count) break;
  }
  const told = data.slice(0, limit);
  return {
    data: told.map(({ place: _, ...change }) => change),
    next: cursorAt(forks, key, told.at(-1)?.place ?? place),
  };
}

export async function readChangedAt(log: Log): Promise<string | null> {
  const last = await log.last();
  return last ? new Date(last.at).toISOString() : null;
}

export async function placeOf(desk: Desk, key: Buffer, cursor: string): Promise<Place> {
  const { forks = [] } = await readState(desk);
  return placeIn(forks, key, cursor);
}

function placeIn(forks: number[], key: Buffer, cursor: string): Place {
  const [n, index, known] = cursorsFor(key, 'changes', {}).read(cursor).keys as [number, number, number];
  const common = Math.min(...forks.slice(known));
  return n > common ? { n: common + 1, index: -1 } : { n, index };
}

function cursorAt(forks: number[], key: Buffer, { n, index }: Place): string {
  return cursorsFor(key, 'changes', {}).write({ side: 'after', keys: [n, index, forks.length] });
}

/** So often the log is looked at while somebody waits, however many do. */
const EVERY_MS = 100;

/** Those who wait for a change. */
export interface Waiting {
  /** Resolves once there is a change after this one, or when the signal ends the waiting. */
  after(place: Place, signal: AbortSignal): Promise<void>;
  close(): void;
}

// Another process may have made the change, and nothing tells of that but the log.
export function waitingOn(log: Log): Waiting {
  const waiters = new Set<{ place: Place; wake: () => void; fail: (error: unknown) => void }>();
  let looking = false;
  let closed = false;

  async function isAfter({ n, index }: Place): Promise<boolean> {
    const last = await log.last().catch((error) => {
      // Whoever closes the store ends the question with it.
      if (closed) return null;
      throw error;
    });
    return last !== null && (last.n > n || (last.n === n && last.changes.length - 1 > index));
  }
  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    while (waiters.size > 0 && !closed) {
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
      for (const waiter of waiters) {
        const later = await isAfter(waiter.place).catch(waiter.fail);
        if (later) waiter.wake();
      }
    }
    looking = false;
  }

  return {
    async after(place, signal) {
      const ended = () => signal.aborted || closed;
      // It may end while it is asked whether it need begin.
      if (ended() || (await isAfter(place)) || ended()) return;
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      const waiter = { place, wake: resolve, fail: reject };
      waiters.add(waiter);
      signal.addEventListener('abort', resolve as () => void, { once: true });
      void look();
      try {
        await promise;
      } finally {
        signal.removeEventListener('abort', resolve as () => void);
        waiters.delete(waiter);
      }
    },
    close() {
      closed = true;
      for (const { wake } of waiters) wake();
    },
  };
}
