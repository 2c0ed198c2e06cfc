import type { ArticleStore, FileState, Loaded, Place } from '../store/store.ts';

// A batch is written when it is this large, so that memory stays bounded by it and readers see it soon.
const LINES = 256;
const BYTES = 4 * 1024 * 1024;

/** What was read and is not yet in the store, and what that does to what is there. */
export interface Batch {
  /** `old` is the line that this one takes the place of. */
  add(line: Loaded, old: FileState | null): Promise<void>;
  /** A line that stays as it is, but for its place in the file. */
  meet(line: FileState): Promise<void>;
  /** The line before a place that became an article of the same bytes. */
  first(sha256: string, before: Place): Promise<FileState | null>;
  /** Whether what is not yet written changes which of the same bytes is the first, so that this line is to be read again. */
  bearsOn(line: FileState): boolean;
  has(file: string, record: string): boolean;
  isEmpty(): boolean;
  flush(): Promise<void>;
}

export function batchFor(store: ArticleStore, onFlush: () => void): Batch {
  let lines: Loaded[] = [];
  let met: FileState[] = [];
  let bytes = 0;
  const names = new Set<string>();
  const firsts = new Map<string, FileState>();
  const lost = new Set<string>();

  async function flush(): Promise<void> {
    if (lines.length > 0) await store.put(lines);
    if (met.length > 0) await store.meet(met);
    lines = [];
    met = [];
    bytes = 0;
    for (const memory of [names, firsts, lost]) memory.clear();
    onFlush();
  }
  async function filled({ file, record }: FileState, size: number): Promise<void> {
    names.add(JSON.stringify([file, record]));
    bytes += size;
    if (lines.length + met.length >= LINES || bytes >= BYTES) await flush();
  }

  return {
    async add(line, old) {
      const { state, record } = line;
      if (old?.sha256 && becameArticle(old) && (old.sha256 !== state.sha256 || !becameArticle(state)))
        lost.add(old.sha256);
      if (state.sha256 && becameArticle(state)) firsts.set(state.sha256, state);
      lines.push(line);
      await filled(state, record?.bytes.length ?? 0);
    },
    async meet(line) {
      met.push(line);
      await filled(line, 0);
    },
    async first(sha256, before) {
      if (lost.has(sha256)) await flush();
      // What is in the store stands before what is yet to come there, but where a line has just been lost.
      return (await store.first(sha256, before)) ?? firsts.get(sha256) ?? null;
    },
    bearsOn({ sha256, outcome }) {
      return sha256 !== null && (outcome === 'duplicate' ? lost.has(sha256) : firsts.has(sha256));
    },
    has: (file, record) => names.has(JSON.stringify([file, record])),
    isEmpty: () => lines.length + met.length === 0,
    flush,
  };
}

function becameArticle({ outcome }: FileState): boolean {
  return outcome === 'loaded' || outcome === 'partial';
}
