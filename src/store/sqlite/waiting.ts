import type { Connection } from './connection/connection.ts';
import { lastChange } from './ledger/changes.ts';

/** So often the log is looked at while somebody waits: a few microseconds each time, however many wait. */
const EVERY_MS = 50;

/** Those who wait for a change. */
export interface Waiting {
  /** Resolves once there is a change after this one, or when the signal ends the waiting. */
  after(seq: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

// Another process may have made the change, and nothing tells of that but the file.
export function waitingOn(db: Connection): Waiting {
  const waiters = new Set<{ seq: number; wake: () => void }>();
  let timer: NodeJS.Timeout | undefined;

  function look(): void {
    const last = lastOrNone(db);
    for (const { seq, wake } of waiters) if (last === null || seq < last) wake();
  }

  return {
    async after(seq, signal) {
      if (signal.aborted || seq < lastChange(db)) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      const waiter = { seq, wake: resolve };
      waiters.add(waiter);
      signal.addEventListener('abort', resolve as () => void, { once: true });
      timer ??= setInterval(look, EVERY_MS);
      await promise;
      signal.removeEventListener('abort', resolve as () => void);
      waiters.delete(waiter);
      if (waiters.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    },
    close() {
      for (const { wake } of waiters) wake();
    },
  };
}

/** Null where the file cannot be read: whoever waits asks then, and is told. */
function lastOrNone(db: Connection): number | null {
  try {
    return lastChange(db);
  } catch {
    return null;
  }
}
