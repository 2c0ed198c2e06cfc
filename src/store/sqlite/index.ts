import { statSync } from 'node:fs';
import type { ArticleQuery, ArticleStore } from '../store.ts';
import type { Connection } from './connection/connection.ts';
import { AT_START, healthOf } from './connection/health.ts';
import { openDatabase, UNKNOWN } from './connection/open.ts';
import { placeOf } from './ledger/changes.ts';
import { askedOf, QUICK_READS, READS, runOn, WRITES } from './operations.ts';
import { openReading, openWriting } from './threads.ts';
import { waitingOn } from './waiting.ts';
import type { Memory } from './writing/write.ts';

/** Milliseconds that looking through a large file may take. */
const PATIENT = 3_600_000;

interface Options extends Memory {
  /** How many threads read; writing has one of its own. With none, all is done in the thread that asks. */
  readers: number;
  /** Milliseconds after which a query in a thread is given up, with STORE_UNAVAILABLE. */
  deadline: number;
  /** Bytes; a larger file is not looked through before it is open, but meanwhile, where there are readers. */
  atStart: number;
  /** Told of what is odd about the file, and yet no reason not to open it. */
  onNote(note: string): void;
}

/** A store in one SQLite file, which is made where it is missing. Throws where the file is none of ours. */
export function openSqlite(path: string, options: Partial<Options> = {}): ArticleStore {
  const { versions = 20, changes = 100_000, readers = 0, deadline = 10_000, atStart = AT_START, onNote } = options;
  const memory: Memory = { versions, changes };
  const begun = statSync(path, { throwIfNoEntry: false })?.size;
  if (begun === 0) onNote?.(`The database ${path} was empty, of 0 bytes. It is made anew from the files.`);
  // A load asks for little, but at its end for the counts of the ledger, which would map all around a large index.
  const mapped = readers > 0;
  const { writer, reader, key } = openDatabase(path, { verified: (begun ?? 0) <= atStart, mapped });
  const settings = { key, memory };
  const health = healthOf();
  const on = (operations: Parameters<typeof runOn>[0], db: Connection) =>
    health.watched(runOn(operations, db, settings));
  const waiting = waitingOn(reader);
  const here = {
    whole: async () => !health.isDamaged(),
    revision: () => (health.isDamaged() ? UNKNOWN : reader.revision()),
    bytes: () => sizeOf(path) + sizeOf(`${path}-wal`),
    ...askedOf(QUICK_READS, on(QUICK_READS, reader)),
    changed: async (cursor: string, signal: AbortSignal) => waiting.after(placeOf(key, cursor).seq, signal),
  };
  if (readers === 0) {
    return {
      ...here,
      ...askedOf(WRITES, on(WRITES, writer)),
      ...askedOf(READS, on(READS, reader)),
      close: async () => {
        waiting.close();
        reader.close();
        writer.close();
      },
    };
  }
  writer.close();
  const writing = openWriting(path, memory);
  const reading = openReading(path, memory, readers, deadline);
  const reads = askedOf(READS, health.watched(reading.run));
  if ((begun ?? 0) > atStart) {
    const checking = openReading(path, memory, 1, PATIENT);
    health
      .watched(checking.run)('verify', [])
      .catch((error) => onNote?.(String(error.message)))
      .finally(() => checking.close());
  }
  const quick = askedOf(READS, on(READS, reader));
  return {
    ...here,
    ...askedOf(WRITES, health.watched(writing.run)),
    ...reads,
    waiting: reading.waiting,
    // The whole list costs the same however many there are, and less than to ask another thread for it.
    summaries: (query) => (asksAll(query) ? quick : reads).summaries(query),
    articles: (query) => (asksAll(query) && isShort(query) ? quick : reads).articles(query),
    close: async () => {
      waiting.close();
      // The last to close the file writes its log into it, and only a writer can.
      reader.close();
      await reading.close();
      await writing.close();
    },
  };
}

function asksAll(query: ArticleQuery): boolean {
  for (const name in query) if (!ALL.has(name) && query[name as keyof ArticleQuery] !== undefined) return false;
  return true;
}
/** What is said of a list, and not of the articles in it. */
const ALL: ReadonlySet<string> = new Set<keyof ArticleQuery>(['limit', 'cursor', 'total', 'sort', 'highlight']);

/** As a page shows it; to read very many, or to count them all, is left to another thread. */
function isShort({ limit, total }: ArticleQuery): boolean {
  return limit <= 20 && total !== 'exact';
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
