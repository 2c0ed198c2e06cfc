import type { ArticleStore, FileState, Loaded, Place } from '../store/store.ts';
import { repeating } from './ledger.ts';
import { compareBytes } from './walk.ts';
import type { Guard } from './written/guard.ts';

// A batch is written when it is this large, so that memory stays bounded by it and readers see it soon. While it is, the
// next one is gathered. The first ones are smaller, as nothing is written before them.
const LINES = 128;
const FIRST_LINES = 16;
const BYTES = 2 * 1024 * 1024;
/** So many are written at once to an engine that is elsewhere: one is made ready while it writes the other. */
const AT_ONCE = 2;

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
  /** Digests of the bytes that come or go with what is not yet written. */
  touched(): string[];
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

/** A batch that is being written. */
interface Writing {
  batch: Gathered;
  /** Its lines, once all are made. */
  lines: Promise<Loaded[]>;
  done: Promise<void>;
}

export function batchFor(store: ArticleStore, guard: Guard | null, onWritten: () => void): Batch {
  const atOnce = store.sameBytes ? AT_ONCE : 1;
  /** Those that were begun first come first. One that has failed stays, so that whoever waits for it next is told. */
  const writing: Writing[] = [];
  let gathered = nothing();
  let most = FIRST_LINES;

  async function write(): Promise<void> {
    while (writing.length >= atOnce) await writing[0]!.done;
    const batch = gathered;
    gathered = nothing();
    most = Math.min(LINES, 2 * most);
    const lines = Promise.all(batch.lines);
    const done = inTurn({ batch, lines }, [...writing])
      .then(() => put(store, guard, batch, lines))
      .then(() => {
        writing.splice(writing.indexOf(one), 1);
        onWritten();
      });
    for (const each of [lines, done]) each.catch(() => {});
    const one = { batch, lines, done };
    writing.push(one);
  }
  async function flush(): Promise<void> {
    await write();
    await Promise.all(writing.map(({ done }) => done));
  }
  async function filled({ file, record }: Pick<FileState, 'file' | 'record'>, size: number): Promise<void> {
    gathered.names.add(JSON.stringify([file, record]));
    gathered.bytes += size;
    if (gathered.lines.length + gathered.met.length >= most || gathered.bytes >= BYTES) await write();
  }
  function generations(): Gathered[] {
    return [...writing.map(({ batch }) => batch), gathered];
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
    touched: () => generations().flatMap(({ firsts, lost }) => [...firsts.keys(), ...lost]),
    flush,
  };
}

function nothing(): Gathered {
  return { lines: [], met: [], bytes: 0, names: new Set(), places: new Map(), firsts: new Map(), lost: new Set() };
}

/** Waits for batches that bring the same lines or articles, as the last one that is put has them. */
async function inTurn({ batch, lines }: Omit<Writing, 'done'>, before: Writing[]): Promise<void> {
  for (const other of before) {
    const articles = articlesIn(await other.lines);
    const same = [...batch.names].some((name) => other.batch.names.has(name));
    if (same || [...articlesIn(await lines)].some((id) => articles.has(id))) await other.done;
  }
}

function articlesIn(lines: Loaded[]): Set<string> {
  return new Set(lines.flatMap(({ record }) => record?.article.id ?? []));
}

async function put(store: ArticleStore, guard: Guard | null, batch: Gathered, lines: Promise<Loaded[]>): Promise<void> {
  const { met } = batch;
  if (batch.lines.length > 0) {
    const read = await firstsAmong(await lines, batch, store);
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
