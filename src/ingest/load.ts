import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { Article } from '../article.ts';
import { CopydeskError } from '../errors.ts';
import { PARSER_VERSION } from '../parse/index.ts';
import { PROFILES } from '../parse/profiles/index.ts';
import type { ParserSettings } from '../parse/source.ts';
import type { ArticleStore, FileState, Loaded } from '../store/store.ts';
import { read, sha256 } from './read.ts';
import { compareBytes, type Folder, reasonOf, type Seen, walk } from './walk.ts';

export interface LoadOptions {
  folders: Folder[];
  store: ArticleStore;
  parser: ParserSettings;
  /** Bytes; a larger file is rejected unread. */
  fileLimit: number;
  /** Told after every few files how many are dealt with. */
  onProgress?: (done: number) => void;
  /** Told of an error that is our own; the file is rejected and the next one read. */
  onBug?: (error: unknown, file: string) => void;
  signal?: AbortSignal;
}

// A batch is written when it is this large, so that memory stays bounded by it, or this old, so that readers see it soon.
const BATCH_FILES = 256;
const BATCH_BYTES = 4 * 1024 * 1024;

/** Makes the store hold what the folders hold: reads what is new or changed, forgets what is gone, keeps the ledger. */
export async function load(options: LoadOptions): Promise<void> {
  const { store, signal } = options;
  const pass: Pass = {
    options,
    number: await store.beginPass(),
    fingerprint: fingerprintOf(options),
    firstOf: new Map(),
  };
  const known = knownFiles(store, pass.number);
  let batch: Loaded[] = [];
  let bytes = 0;
  let done = 0;

  for await (const files of walk(options.folders)) {
    if (signal?.aborted) break;
    for (const seen of files) {
      const gone = await known.before(seen.file);
      if (gone.length > 0) await store.remove(gone);
      const loaded = await dealWith(pass, seen, await known.take(seen));
      done++;
      if (!loaded) continue;
      batch.push(loaded);
      bytes += loaded.record?.bytes.length ?? 0;
      if (batch.length < BATCH_FILES && bytes < BATCH_BYTES) continue;
      await store.put(batch);
      batch = [];
      bytes = 0;
      await setImmediate();
    }
    options.onProgress?.(done);
    await setImmediate();
  }
  await store.put(batch);
  if (!signal?.aborted) await store.remove(await known.before(null));
  await store.flush();
}

interface Pass {
  options: LoadOptions;
  number: number;
  fingerprint: string;
  /** By the digest of the bytes, the first file of this pass that has them; a later one is its duplicate. */
  firstOf: Map<string, string>;
}

/** What the ledger is to say of a file from now on; null where it says so already. */
async function dealWith(pass: Pass, seen: Seen, state: FileState | null): Promise<Loaded | null> {
  if (seen.refusal) {
    return state?.reason === seen.refusal ? null : entry(pass, seen, null, 'rejected', seen.refusal);
  }
  if (state && isFresh(pass, seen, state)) {
    const first = state.sha256 ? pass.firstOf.get(state.sha256) : undefined;
    if (state.outcome === 'rejected') return null;
    if (state.outcome === 'duplicate' && first) {
      return state.reason === repeats(first) ? null : entry(pass, seen, state.sha256, 'duplicate', repeats(first));
    }
    if (state.outcome !== 'duplicate' && !first) {
      if (state.sha256) pass.firstOf.set(state.sha256, seen.file);
      return null;
    }
  }
  return readFileInto(pass, seen);
}

function isFresh(pass: Pass, seen: Seen, state: FileState): boolean {
  return state.size === seen.size && state.modified === seen.modified && state.fingerprint === pass.fingerprint;
}

async function readFileInto(pass: Pass, seen: Seen): Promise<Loaded> {
  const { fileLimit, parser, onBug } = pass.options;
  if (seen.size > fileLimit) {
    return entry(pass, seen, null, 'rejected', `too large: ${seen.size} bytes, BODY_LIMIT is ${fileLimit}`);
  }
  let digest: string | null = null;
  try {
    const bytes = await readFile(seen.path);
    digest = sha256(bytes);
    const first = pass.firstOf.get(digest);
    if (first !== undefined) return entry(pass, seen, digest, 'duplicate', repeats(first));
    const [parsed] = read({ bytes, file: seen.file, url: null, mediaType: null, charset: null }, parser);
    const { article } = parsed!;
    const missing = missingFields(article);
    if (!article.title && !article.body) throw new CopydeskError('UNREADABLE_INPUT', 'no story found in it');
    pass.firstOf.set(digest, seen.file);
    const reason = missing.length > 0 ? `no ${missing.join(', no ')}` : null;
    return entry(pass, seen, digest, reason ? 'partial' : 'loaded', reason, { article, bytes });
  } catch (error) {
    if (error instanceof CopydeskError) return entry(pass, seen, digest, 'rejected', error.message);
    if ((error as NodeJS.ErrnoException).syscall) {
      return entry(pass, seen, digest, 'rejected', `cannot be read: ${reasonOf(error)}`);
    }
    onBug?.(error, seen.file);
    return entry(pass, seen, digest, 'rejected', 'Copydesk failed on it; the log says how');
  }
}

function entry(
  pass: Pass,
  { file, size, modified }: Seen,
  digest: string | null,
  outcome: FileState['outcome'],
  reason: string | null,
  record: Loaded['record'] = null,
): Loaded {
  const { number, fingerprint } = pass;
  const articleId = record?.article.id ?? null;
  return {
    state: { file, size, modified, sha256: digest, fingerprint, pass: number, outcome, reason, articleId },
    record,
  };
}

function repeats(first: string): string {
  return `the same bytes as ${first}`;
}

/** The fields without which a record is only partial. */
function missingFields({ title, date, body }: Article): string[] {
  return Object.entries({ title, date, body })
    .filter(([, value]) => !value)
    .map(([name]) => name);
}

/** Changes with everything that a record depends on besides its own bytes and path. */
function fingerprintOf({ parser, fileLimit }: LoadOptions): string {
  return sha256(JSON.stringify([PARSER_VERSION, PROFILES, parser, fileLimit])).slice(0, 16);
}

const LEDGER_PAGE = 1000;

/** Goes through the ledger in step with the walk: both are in the order of the paths' bytes. */
function knownFiles(store: ArticleStore, pass: number) {
  let page: FileState[] = [];
  let at = 0;
  let last: string | null = null;
  let ended = false;
  let unlisted: string | null = null;

  async function peek(): Promise<FileState | null> {
    while (at >= page.length && !ended) {
      const next = await store.files(last, LEDGER_PAGE);
      ended = next.length < LEDGER_PAGE;
      last = next.at(-1)?.file ?? last;
      // What this very pass has written is no memory of an earlier one.
      page = next.filter((state) => state.pass !== pass);
      at = 0;
    }
    return page[at] ?? null;
  }

  return {
    /** Takes the files that the walk has passed without meeting them: they are gone. Null for all that are left. */
    async before(file: string | null): Promise<string[]> {
      const gone: string[] = [];
      for (let state = await peek(); state; state = await peek()) {
        if (file !== null && compareBytes(state.file, file) >= 0) break;
        // What lies in a folder that cannot be listed is not known to be gone.
        if (unlisted === null || !state.file.startsWith(unlisted)) gone.push(state.file);
        at++;
      }
      return gone;
    },
    /** Takes what the ledger knows of the file that the walk has met. */
    async take({ file }: Seen): Promise<FileState | null> {
      if (file.endsWith('/')) unlisted = file === './' ? '' : file;
      const state = await peek();
      if (state?.file !== file) return null;
      at++;
      return state;
    },
  };
}
