import { statSync } from 'node:fs';
import type { ArticleQuery, ArticleStore } from '../store.ts';
import { placeOf } from './changes.ts';
import { openDatabase } from './open.ts';
import { askedOf, QUICK_READS, READS, runOn, WRITES } from './operations.ts';
import { openReading, openWriting } from './threads.ts';
import { waitingOn } from './waiting.ts';
import type { Memory } from './write.ts';

interface Options extends Memory {
  /** How many threads read; writing has one of its own. With none, all is done in the thread that asks. */
  readers: number;
  /** Milliseconds after which a query in a thread is given up, with STORE_UNAVAILABLE. */
  deadline: number;
}

/** A store in one SQLite file, which is made where it is missing. Throws where the file is none of ours. */
export function openSqlite(path: string, options: Partial<Options> = {}): ArticleStore {
  const { versions = 20, changes = 100_000, readers = 0, deadline = 10_000 } = options;
  const memory: Memory = { versions, changes };
  const { writer, reader, key } = openDatabase(path);
  const settings = { key, memory };
  const waiting = waitingOn(reader);
  const here = {
    whole: async () => true,
    revision: () => reader.revision(),
    bytes: () => sizeOf(path) + sizeOf(`${path}-wal`),
    ...askedOf(QUICK_READS, runOn(QUICK_READS, reader, settings)),
    changed: async (cursor: string, signal: AbortSignal) => waiting.after(placeOf(key, cursor).seq, signal),
  };
  if (readers === 0) {
    return {
      ...here,
      ...askedOf(WRITES, runOn(WRITES, writer, settings)),
      ...askedOf(READS, runOn(READS, reader, settings)),
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
  const reads = askedOf(READS, reading.run);
  const quick = askedOf(READS, runOn(READS, reader, settings));
  return {
    ...here,
    ...askedOf(WRITES, writing.run),
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

function asksAll({ limit: _, cursor: __, total: ___, sort: ____, highlight: _____, ...filter }: ArticleQuery): boolean {
  return Object.values(filter).every((asked) => asked === undefined);
}

/** As a page shows it; to read very many, or to count them all, is left to another thread. */
function isShort({ limit, total }: ArticleQuery): boolean {
  return limit <= 20 && total !== 'exact';
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
