import type { ArticleStore, FileState, Loaded, Place } from '../store/store.ts';
import { repeating } from './ledger.ts';
import { compareBytes } from './walk.ts';
import type { Guard } from './written/guard.ts';

// A batch is written when it is this large, so that memory stays bounded by it and readers see it soon. While it is, the
// next one is gathered.
const LINES = 128;
const BYTES = 2 * 1024 * 1024;

/** What was read and is not yet in the store, and what that does to what is there. */
export interface Batch {
  /** `old` is the line that this one takes the place of. */
  add(line: Loaded, old: FileState | null): Promise<void>;
  /** A line that is still being made, of an input that may become an article. */
  await(line: Promise<Loaded>, input: Read, old: FileState | null): Promise<void>;
  /** A line that stays as it is, but for its place in the file. */
  meet(line: FileState): Promise<void>;
  /** The line before a place that became an article of the same bytes. */
  first(sha256: string, before: Place): Promise<FileState | null>;
  /** Whether what is not yet written changes which of the same bytes is the first, so that this line is to be read again. */
  bearsOn(line: FileState): Promise<boolean>;
  has(file: string, record: string): boolean;
  isEmpty(): boolean;
  flush(): Promise<void>;
}

/** What is known of an input before it is known what becomes of it. */
interface Read {
  file: string;
  record: string | null;
  sha256: string;
  size: number;
}

interface Gathered {
  lines: Promise<Loaded>[];
  met: FileState[];
  bytes: number;
  names: Set<string>;
  /** Of what may repeat what is in the store, where it stands. */
  places: Map<string, Place>;
  /** By their digest, the lines that may become articles. */
  firsts: Map<string, Promise<Loaded>>;
  /** Digests of bytes that were an article and are one no more. */
  lost: Set<string>;
}

export function batchFor(store: ArticleStore, guard: Guard | null, onWritten: () => void): Batch {
  let gathered = nothing();
  let writing: Gathered | null = null;
  let written: Promise<void> = Promise.resolve();

  async function write(): Promise<void> {
    await written;
    const batch = gathered;
    writing = batch;
    gathered = nothing();
    written = put(store, guard, batch).then(() => {
      writing = null;
      onWritten();
    });
    // Whoever waits for it next is told.
    written.catch(() => {});
  }
  async function flush(): Promise<void> {
    await write();
    await written;
  }
  async function filled({ file, record }: Pick<FileState, 'file' | 'record'>, size: number): Promise<void> {
    gathered.names.add(JSON.stringify([file, record]));
    gathered.bytes += size;
    if (gathered.lines.length + gathered.met.length >= LINES || gathered.bytes >= BYTES) await write();
  }
  function generations(): Gathered[] {
    return writing ? [writing, gathered] : [gathered];
  }

  return {
    async add(line, old) {
      const { state } = line;
      gathered.lines.push(Promise.resolve(line));
      if (old?.sha256 && becameArticle(old)) gathered.lost.add(old.sha256);
      await filled(state, line.record?.bytes.length ?? 0);
    },
    async await(line, input, old) {
      const { lines, firsts, lost } = gathered;
      // What fails is told when the batch is written.
      line.catch(() => {});
      lines.push(line);
      firsts.set(input.sha256, line);
      if (old?.sha256 && becameArticle(old)) {
        if (old.sha256 !== input.sha256) lost.add(old.sha256);
        else line.then(({ state }) => becameArticle(state) || lost.add(input.sha256)).catch(() => {});
      }
      await filled(input, input.size);
    },
    async meet(line) {
      gathered.met.push(line);
      await filled(line, 0);
    },
    async first(sha256, before) {
      const here = generations();
      const waiting = await became(here, sha256);
      if (store.sameBytes) {
        gathered.places.set(placeKey(before), before);
        return waiting;
      }
      if (here.some(({ lost }) => lost.has(sha256))) await flush();
      // What is in the store stands before what is yet to come there, but where a line has just been lost.
      return (await store.first(sha256, before)) ?? waiting;
    },
    async bearsOn({ sha256, outcome }) {
      if (sha256 === null) return false;
      const here = generations();
      const waiting = await became(here, sha256);
      return outcome === 'duplicate' ? here.some(({ lost }) => lost.has(sha256)) : waiting !== null;
    },
    has: (file, record) => generations().some(({ names }) => names.has(JSON.stringify([file, record]))),
    isEmpty: () => generations().every(({ lines, met }) => lines.length + met.length === 0),
    flush,
  };
}

function nothing(): Gathered {
  return { lines: [], met: [], bytes: 0, names: new Set(), places: new Map(), firsts: new Map(), lost: new Set() };
}

async function put(store: ArticleStore, guard: Guard | null, batch: Gathered): Promise<void> {
  const { lines, met } = batch;
  if (lines.length > 0) {
    const read = await firstsAmong(await Promise.all(lines), batch, store);
    const kept = guard ? guard.screen(read) : read;
    await store.put(kept);
    await guard?.settle(kept);
  }
  if (met.length > 0) await store.meet(met);
}

/** Makes duplicates of the lines whose bytes the store has before them; what this batch takes the place of is there no more. */
async function firstsAmong(read: Loaded[], { places, names }: Gathered, store: ArticleStore): Promise<Loaded[]> {
  const asked = read.filter(({ state }) => places.has(placeKey(state)) && state.sha256 !== null);
  const digests = [...new Set(asked.map(({ state }) => state.sha256!))];
  if (digests.length === 0 || !store.sameBytes) return read;
  const stay = (await store.sameBytes(digests)).filter(
    ({ file, record }) => !names.has(JSON.stringify([file, record])),
  );
  const there = Map.groupBy(stay, ({ sha256 }) => sha256);
  return read.map((line) => {
    const place = places.get(placeKey(line.state));
    const first = place && there.get(line.state.sha256)?.find((state) => isBefore(state, place));
    return first ? repeating(line.state, first) : line;
  });
}

function placeKey({ file, position }: Pick<Place, 'file' | 'position'>): string {
  return `${position} ${file}`;
}

function isBefore({ file, position, met }: FileState, place: Place): boolean {
  if (file !== place.file) return compareBytes(file, place.file) < 0;
  return position < place.position && (met === place.pass || position <= place.kept);
}

async function became(generations: Gathered[], sha256: string): Promise<FileState | null> {
  for (const { firsts } of generations) {
    const line = await firsts.get(sha256);
    if (line && becameArticle(line.state)) return line.state;
  }
  return null;
}

function becameArticle({ outcome }: FileState): boolean {
  return outcome === 'loaded' || outcome === 'partial';
}
