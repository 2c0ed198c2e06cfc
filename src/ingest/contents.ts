import { createHash, type Hash } from 'node:crypto';
import type { FileState, Loaded, Place } from '../store/store.ts';
import { type From, type Item, openFile } from './archives/index.ts';
import { fileBytes } from './bytes.ts';
import { sha256 } from './digest.ts';
import { duplicate, lineOf, loaded, type Met, metFile, metRecord, rejected } from './ledger.ts';
import type { Pass } from './pass.ts';
import { refusalOf } from './refusal.ts';
import type { Seen } from './walk.ts';

/** Reads a file, or what was added to it, into the batch: an article, or the records that it holds. */
export async function readContents(pass: Pass, seen: Seen, state: FileState | null): Promise<void> {
  const { parser, signal } = pass.options;
  const shared = pass.part.recordsOf(seen.file);
  const prefix = createHash('sha256');
  const from = shared ? undefined : await grownFrom(pass, seen, state, prefix);
  const opened = openFile(seen.path, seen.file, seen.size, pass.limits, parser, from);
  let records = from?.position ?? 0;
  let whole = false;
  let failure: string | null = null;
  try {
    for await (const item of opened.items) {
      if (signal?.aborted) return;
      if (item.key === null) {
        whole = true;
        if (shared?.('') === false) return;
        await readItem(pass, seen, item, metFile(seen), state, 0);
      } else {
        if (records++ === 0 && state === null) await hold(pass, seen);
        if (shared?.(item.key) !== false) await readRecord(pass, seen, item, from?.position ?? 0);
      }
    }
  } catch (error) {
    failure = failureOf(pass, seen, error);
  }
  if (records === 0 && !whole)
    await pass.batch.add(rejected(pass, metFile(seen), failure ?? 'it holds no records'), state);
  if (shared) return leaveOpen(pass, seen, state, records, failure);
  // Of a file that is new to the ledger there is nothing to forget.
  if (state && (records > 0 || state.records !== null)) await forgetRest(pass, seen, from?.position ?? 0);
  if (records === 0 || whole) return;
  // Only of a file that goes on at its end is it worth to know what was read.
  const digest = failure === null && opened.growing() ? await digestTo(prefix, seen, from?.offset ?? 0) : null;
  await pass.batch.add(lineOf(pass, metFile(seen), { ...ended(failure, records), sha256: digest, records }), state);
}

function ended(failure: string | null, records: number): Pick<FileState, 'outcome' | 'reason'> {
  if (failure === null) return { outcome: null, reason: null };
  const read = `${records} ${records === 1 ? 'record' : 'records'}`;
  return { outcome: 'rejected', reason: `${failure}; ${read} could be read before` };
}

/** What one share has read of a file says nothing of the others: whoever reads it whole goes over it once more. */
async function leaveOpen(
  pass: Pass,
  seen: Seen,
  state: FileState | null,
  records: number,
  failure: string | null,
): Promise<void> {
  if (records === 0 || (failure === null && !pass.part.settles)) return;
  await pass.batch.add(openLine(pass, seen, failure, records), state);
}

/** So that a file whose reading was cut short is known to the ledger, with the records that it has there. */
async function hold(pass: Pass, seen: Seen): Promise<void> {
  await pass.batch.add(openLine(pass, seen, null, 0), null);
}

/** No file is as this line says, so that it is read again. */
function openLine(pass: Pass, seen: Seen, failure: string | null, records: number): Loaded {
  return lineOf(pass, { ...metFile(seen), modified: '' }, { ...ended(failure, records), records: 0 });
}

/** Where to go on in a file that has grown at its end; undefined where it is to be read from its beginning. */
async function grownFrom(pass: Pass, seen: Seen, state: FileState | null, prefix: Hash): Promise<From | undefined> {
  if (!state?.records || !state.sha256 || state.fingerprint !== pass.fingerprint || seen.size <= state.size)
    return undefined;
  try {
    for await (const piece of fileBytes(seen.path, 0, state.size)) prefix.update(piece);
  } catch {
    return undefined;
  }
  return prefix.copy().digest('hex') === state.sha256 ? { offset: state.size, position: state.records } : undefined;
}

async function digestTo(prefix: Hash, seen: Seen, from: number): Promise<string> {
  const hash = from > 0 ? prefix : createHash('sha256');
  for await (const piece of fileBytes(seen.path, from, seen.size)) hash.update(piece);
  return hash.digest('hex');
}

/** Records that were in the file and are no more. */
async function forgetRest(pass: Pass, { file }: Seen, kept: number): Promise<void> {
  await pass.batch.flush();
  while ((await pass.options.store.forget(file, kept, pass.number, FORGOTTEN)) === FORGOTTEN) {}
}
const FORGOTTEN = 256;

async function readRecord(pass: Pass, seen: Seen, item: Item, kept: number): Promise<void> {
  const { store } = pass.options;
  let record = item.key!;
  for (;;) {
    // Of two records with one key, the second has its number beside it.
    const old = pass.batch.has(seen.file, record) ? 'taken' : await store.line(seen.file, record);
    if (old === 'taken' || (old && isTaken(pass, old, item, kept))) record += `~${item.position}`;
    else if (pass.part.settles && old?.fingerprint !== '') return;
    else return readItem(pass, seen, item, metRecord(seen, item, record), old, kept);
  }
}

/** Whether the line is another record's of the same key, which this pass has met before, or one that began later beside it. */
function isTaken(pass: Pass, old: FileState, { position }: Item, kept: number): boolean {
  if (old.position === position) return false;
  return pass.part.settles || old.met >= pass.number || old.position <= kept;
}

/** One article's bytes: unchanged, a duplicate, or parsed. */
async function readItem(
  pass: Pass,
  seen: Seen,
  item: Item,
  met: Met,
  old: FileState | null,
  kept: number,
): Promise<void> {
  const { batch } = pass;
  const digest = item.bytes && sha256(item.bytes);
  if (old && (await isSame(pass, old, digest, item.refusal))) {
    return batch.meet({ ...old, ...met, met: pass.number });
  }
  if (item.refusal !== null || item.bytes === null || digest === null) {
    return batch.add(rejected(pass, met, item.refusal ?? 'it cannot be read'), old);
  }
  const taken = pass.guard?.refusal(met.file, met.record, digest) ?? null;
  if (taken !== null) return batch.add(rejected(pass, met, taken, digest), old);
  // Of another share's records no pass of this one meets any.
  const counted = pass.part.recordsOf(met.file) ? Number.MAX_SAFE_INTEGER : kept;
  const place: Place = { file: met.file, position: met.position, pass: pass.number, kept: counted };
  const first = await batch.first(digest, place);
  if (first) return batch.add(duplicate(pass, met, digest, first), old);
  // A copy, as what was read may be a small piece of much more, which would be kept and sent along.
  const bytes = new Uint8Array(item.bytes);
  await batch.await(
    parsed(pass, seen, { ...item, bytes }, met, digest),
    { ...met, sha256: digest, size: bytes.length },
    old,
  );
}

async function isSame(pass: Pass, old: FileState, digest: string | null, refusal: string | null): Promise<boolean> {
  if (old.fingerprint !== pass.fingerprint || old.records !== null || old.sha256 !== digest) return false;
  return digest === null ? old.reason === refusal : !(await pass.batch.bearsOn(old));
}

type ReadItem = Omit<Item, 'bytes'> & { bytes: Uint8Array };

async function parsed(pass: Pass, { file }: Seen, item: ReadItem, met: Met, digest: string): Promise<Loaded> {
  const { bytes, mediaType, charset, url } = item;
  const input = { bytes, sha256: digest, file, record: met.record, url, mediaType, charset };
  const reading = await pass.parse(input);
  return 'refusal' in reading
    ? rejected(pass, met, told(pass, file, reading), digest)
    : loaded(pass, met, digest, reading, input);
}

function failureOf(pass: Pass, { file }: Seen, error: unknown): string {
  return told(pass, file, refusalOf(error));
}

function told({ options }: Pass, file: string, { refusal, bug }: { refusal: string; bug?: unknown }): string {
  if (bug !== undefined) options.onBug?.(bug, file);
  return refusal;
}
