import { Header, Pax } from 'tar';
import { type Bytes, type Cursor, cursorOf } from '../bytes.ts';
import { unreadable } from './held.ts';
import { leadingOut, plainName } from './names.ts';

const BLOCK = 512;
// Of a name or of the attributes before an entry.
const LONGEST_NAME = 64 * 1024;

export interface TarEntry {
  name: string;
  offset: number;
  /** Why it is not read; null for one that can be. */
  refusal: string | null;
  bytes: Bytes;
}

/**
 * The files of a tar archive as they come; each has to be read, or left, before the next. The headers are read by the package "tar"; it
 * is walked here because its own walk tells no offsets.
 */
export async function* tarEntries(source: Bytes): AsyncGenerator<TarEntry, void, undefined> {
  const cursor = cursorOf(source);
  let extended: Pax | undefined;
  try {
    for (;;) {
      const offset = cursor.offset();
      const block = await cursor.take(BLOCK);
      if (block.length === 0) return;
      if (block.length < BLOCK) throw unreadable(`cut off: the tar archive ends within a header, at byte ${offset}`);
      if (block.every((byte) => byte === 0)) continue;
      const header = new Header(block, 0, extended);
      if (!header.cksumValid) throw unreadable(`damaged: no tar header at byte ${offset}`);
      const size = header.size ?? 0;
      const end = cursor.offset() + Math.ceil(size / BLOCK) * BLOCK;
      if (NAMING.has(header.type)) extended = await naming(header.type, cursor, size, extended);
      else {
        extended = undefined;
        const isFile = header.type === 'File' || header.type === 'OldFile' || header.type === 'ContiguousFile';
        const name = header.path ?? '';
        if (isFile) yield { name: plainName(name), offset, refusal: leadingOut(name), bytes: whole(cursor, size) };
      }
      await skipTo(cursor, end);
    }
  } finally {
    await cursor.close();
  }
}

const NAMING = new Set(['ExtendedHeader', 'OldExtendedHeader', 'NextFileHasLongPath', 'OldGnuLongPath']);

/** What is said of the next entry: its name and size where they do not fit into its header. */
async function naming(type: string, cursor: Cursor, size: number, before: Pax | undefined): Promise<Pax> {
  if (size > LONGEST_NAME) throw unreadable(`damaged: a name of ${size} bytes in the tar archive`);
  const text = (await cursor.take(size)).toString();
  if (type === 'ExtendedHeader' || type === 'OldExtendedHeader') return Pax.parse(text, before);
  return new Pax({ ...before, path: text.replace(/\0.*/s, '') });
}

async function* whole(cursor: Cursor, size: number): Bytes {
  let left = size;
  for await (const piece of cursor.pieces(size)) {
    left -= piece.length;
    yield piece;
  }
  if (left > 0) throw unreadable('cut off: the tar archive ends within this file');
}

async function skipTo(cursor: Cursor, end: number): Promise<void> {
  for await (const _ of cursor.pieces(end - cursor.offset())) {
    // Only passed over.
  }
}
