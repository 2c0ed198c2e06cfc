import { setImmediate } from 'node:timers/promises';
import { PROFILES } from '../parse/profiles/index.ts';
import { PARSER_VERSION } from '../parse/version.ts';
import type { ArticleStore, FileState } from '../store/store.ts';
import { ARCHIVES, type Limits } from './archives/held.ts';
import { batchFor } from './batch.ts';
import { sha256 } from './digest.ts';
import type { Input, ReadSettings } from './input.ts';
import { knownFiles } from './known.ts';
import { metFile, rejected } from './ledger.ts';
import type { LoadOptions, Pass } from './pass.ts';
import type { Reading } from './reading.ts';
import { type Part, shareOf, unsettled, whole } from './shares.ts';
import { type Seen, walk } from './walk.ts';
import type { Bringing } from './written/bring.ts';
import { guardFor } from './written/guard.ts';
import { replay } from './written/replay.ts';

/**
 * Makes the store hold what the folders hold: reads what is new or changed, forgets what is gone, keeps the ledger. False where
 * an engine goes on answering with what was read by other rules, until others have read their share.
 */
export async function load(options: LoadOptions): Promise<boolean> {
  const { store, folders, share, signal } = options;
  const all = !share && folders.every(({ files }) => !files);
  const read = async (into: ArticleStore) => {
    await goOverAll({ ...options, store: into });
    return !signal?.aborted;
  };
  if (store.renew) return store.renew(fingerprintOf(options), all, read);
  await read(store);
  return true;
}

async function goOverAll(options: LoadOptions): Promise<void> {
  const { folders, share, signal } = options;
  await goOver(options, share ? shareOf(share, folders) : whole(folders));
  // Which of the same bytes is the first may be told only once another's share is there too.
  if (share && !signal?.aborted) await goOver(options, unsettled(folders));
}

async function goOver(options: LoadOptions, part: Part): Promise<void> {
  const { store, signal } = options;
  const number = await store.beginPass();
  const known = knownFiles(store, number, part.covers);
  const limits = limitsOf(options);
  const mark = { number, fingerprint: fingerprintOf(options) };
  const parse = options.parse ?? (await parserHere(options.parser));
  const bringing: Bringing | null = options.written ? { store, files: options.written, parse, pass: mark } : null;
  const guard = bringing && guardFor(bringing);
  const batch = batchFor(store, guard, known.refresh);
  const pass: Pass = { options, ...mark, limits, batch, part, parse, guard };
  options.onPass?.(mark);
  if (bringing && (options.share?.number ?? 1) === 1) await replay(bringing, signal);
  const forget = async (gone: FileState[]) => {
    if (gone.length === 0) return;
    await forgetFiles(pass, gone);
    known.refresh();
  };
  let done = 0;
  for await (const files of walk(options.folders)) {
    for (const seen of files) {
      if (signal?.aborted) break;
      await forget(await known.before(seen.file));
      const state = await known.take(seen);
      if (part.takes(seen.file, state)) await dealWith(pass, seen, state);
      done++;
    }
    if (signal?.aborted) break;
    options.onProgress?.(done);
    await setImmediate();
  }
  await batch.flush();
  // What is cut short here is done by the next pass, and whoever ends waits for it.
  if (signal?.aborted) return;
  await forget(await known.before(null));
  await store.flush();
}

// Of a folder in which nothing has changed, nothing is read: the formats and the parser are loaded where they are wanted.
let reading: Promise<typeof import('./contents.ts')> | undefined;

async function parserHere(settings: ReadSettings): Promise<(input: Input) => Promise<Reading>> {
  const { readOne } = await import('./reading.ts');
  return async (input) => readOne(input, settings);
}

async function dealWith(pass: Pass, seen: Seen, state: FileState | null): Promise<void> {
  if (seen.refusal) {
    if (state?.reason === seen.refusal) return;
    if (state && state.records !== null) await forgetRecords(pass, seen.file);
    return pass.batch.add(rejected(pass, metFile(seen), seen.refusal), state);
  }
  if (state && (await isFresh(pass, seen, state))) return;
  reading ??= import('./contents.ts');
  await (await reading).readContents(pass, seen, state);
}

/** Whether a file is as it was when it was read, and nothing has come or gone that makes it, or a record in it, another's duplicate. */
async function isFresh(pass: Pass, seen: Seen, state: FileState): Promise<boolean> {
  const same = state.size === seen.size && state.modified === seen.modified && state.fingerprint === pass.fingerprint;
  if (!same || state.records === null) return same && !(await pass.batch.bearsOn(state));
  const { batch, options } = pass;
  const touched = batch.touched();
  if (touched.length === 0 || (await options.store.hasBytes?.(seen.file, touched)) === false) return true;
  // Which of its records that makes another's duplicate, or one no more, is for the store to say.
  await batch.flush();
  const now = await options.store.line(seen.file, null);
  return now?.fingerprint === pass.fingerprint;
}

async function forgetFiles(pass: Pass, gone: FileState[]): Promise<void> {
  for (const { file, records } of gone) if (records !== null) await forgetRecords(pass, file);
  await pass.options.store.remove(gone.map(({ file }) => file));
}

// A file may hold a million records, and requests wait while some of them are removed.
const AT_ONCE = 256;

async function forgetRecords({ options, batch }: Pass, file: string): Promise<void> {
  await batch.flush();
  while ((await options.store.forget(file, 0, Number.MAX_SAFE_INTEGER, AT_ONCE)) === AT_ONCE) await setImmediate();
}

function limitsOf({ archives, fileLimit }: Pick<LoadOptions, 'archives' | 'fileLimit'>): Limits {
  return { ...ARCHIVES, ...archives, record: fileLimit };
}

/** Changes with everything that a record depends on besides its own bytes and path. */
export function fingerprintOf(options: Pick<LoadOptions, 'parser' | 'archives' | 'fileLimit'>): string {
  return sha256(JSON.stringify([PARSER_VERSION, PROFILES, options.parser, limitsOf(options)])).slice(0, 16);
}
