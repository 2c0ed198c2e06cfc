import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import type { Bytes } from '../bytes.ts';
import { unreadable } from './held.ts';
import { leadingOut, plainName } from './names.ts';

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
        name: plainName(name),
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
  const out = leadingOut(name);
  if (out) return out;
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return `compressed by a method that is not read: ${entry.compressionMethod}`;
  return null;
}

async function* bytesOf(zip: ZipFile, entry: Entry): Bytes {
  const stream = await attempt(() => zip.openReadStreamPromise(entry));
  let sum = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw unreadable(`damaged: ${(error as Error).message}`);
  }
  // The library does not look.
  if (sum !== entry.crc32) throw unreadable('damaged: its bytes are not those that were packed');
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw unreadable(`damaged, or cut off: ${(error as Error).message}`);
  }
}
