import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl';
import type { Bytes } from '../bytes.ts';
import { unreadable } from './held.ts';

export interface ZipEntry {
  name: string;
  offset: number;
  /** Why it is not read; null for one that can be. */
  refusal: string | null;
  /** How many bytes it takes in the archive. */
  packed: number;
  bytes(): Bytes;
}

/** The files of a zip archive, in the order of its directory, which stands at its end: a file, or bytes that are there in one piece. */
export async function* zipEntries(archive: string | Buffer): AsyncGenerator<ZipEntry, void, undefined> {
  // Names are judged here, one by one: the library would give up the whole archive for one bad name.
  const options = { autoClose: false, lazyEntries: true, decodeStrings: false } as const;
  const zip = await attempt(() =>
    typeof archive === 'string' ? openPromise(archive, options) : fromBufferPromise(archive, options),
  );
  try {
    const entries = zip.eachEntry();
    for (;;) {
      const { value: entry, done } = await attempt(() => entries.next());
      if (done) return;
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (name.endsWith('/')) continue;
      yield {
        name,
        offset: entry.relativeOffsetOfLocalHeader,
        refusal: refusalOf(entry, name),
        packed: entry.compressedSize,
        bytes: () => bytesOf(zip, entry),
      };
    }
  } finally {
    zip.close();
  }
}

function refusalOf(entry: Entry, name: string): string | null {
  const bad = validateFileName(name);
  if (bad) return `a name that leads out of the archive, or cannot be one: ${bad}`;
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return `compressed by a method that is not read: ${entry.compressionMethod}`;
  return null;
}

async function* bytesOf(zip: ZipFile, entry: Entry): Bytes {
  const stream = await attempt(() => zip.openReadStreamPromise(entry));
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(`damaged: ${(error as Error).message}`);
  }
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw unreadable(`damaged, or cut off: ${(error as Error).message}`);
  }
}
