import { closeSync, constants, createReadStream, openSync, readSync } from 'node:fs';
import type { Transform } from 'node:stream';

/** Bytes as they come, a piece at a time. */
export type Bytes = AsyncIterable<Buffer>;

// Small enough that what one piece of a compressed file expands to stays small too.
const PIECE = 32 * 1024;

/** A file's bytes between two offsets; what is added to it meanwhile is for the next time. */
export function fileBytes(path: string, from: number, to: number): Bytes {
  if (to <= from) return bytesOf(Buffer.alloc(0));
  if (to - from <= PIECE) return readAtOnce(path, from, to);
  return createReadStream(path, { start: from, end: to - 1, highWaterMark: PIECE });
}

/** A small file is read before its stream would be set up. What has become a pipe since it was seen keeps nobody waiting. */
async function* readAtOnce(path: string, from: number, to: number): Bytes {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const bytes = Buffer.allocUnsafe(to - from);
    yield bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
  } finally {
    closeSync(file);
  }
}

export async function* bytesOf(buffer: Buffer): Bytes {
  for (let at = 0; at < buffer.length; at += PIECE) yield buffer.subarray(at, at + PIECE);
}

/** Reads along bytes in steps, and knows where it is. */
export interface Cursor {
  /** How many bytes have been taken. */
  offset(): number;
  /** So many bytes; fewer at the end. */
  take(count: number): Promise<Buffer>;
  /** The same without taking them. */
  peek(count: number): Promise<Buffer>;
  /** So many bytes, a piece at a time; all that are left where no number is given. */
  pieces(count?: number): Bytes;
  close(): Promise<void>;
}

export function cursorOf(source: Bytes): Cursor {
  const iterator = source[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  let taken = 0;
  // What came before the source failed is read before that is told.
  let failure: { error: unknown } | null = null;

  async function more(): Promise<boolean> {
    if (failure) return false;
    try {
      const { value, done } = await iterator.next();
      if (done) return false;
      held = held.length === 0 ? value : Buffer.concat([held, value]);
      return true;
    } catch (error) {
      failure = { error };
      return false;
    }
  }
  function fail(): void {
    if (failure) throw failure.error;
  }
  function cut(count: number): Buffer {
    const piece = held.subarray(0, count);
    held = held.subarray(piece.length);
    taken += piece.length;
    return piece;
  }
  return {
    offset: () => taken,
    async take(count) {
      while (held.length < count && (await more())) {}
      if (held.length < count) fail();
      return cut(count);
    },
    async peek(count) {
      while (held.length < count && (await more())) {}
      if (held.length === 0) fail();
      return held.subarray(0, count);
    },
    async *pieces(count = Number.POSITIVE_INFINITY) {
      let left = count;
      while (left > 0 && (held.length > 0 || (await more()))) {
        const piece = cut(Math.min(left, held.length));
        left -= piece.length;
        if (piece.length > 0) yield piece;
      }
      if (left > 0) fail();
    },
    async close() {
      await iterator.return?.();
    },
  };
}

/** All the bytes, or null where they are more than a limit. */
export async function gather(source: Bytes, limit: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > limit) return null;
    pieces.push(piece);
  }
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
}

/**
 * What a decompressor makes of bytes. All that it made before it failed comes first, and then its failure, so that of a file that is
 * cut off nothing is lost which could be read; Node's own pipeline throws that away.
 */
export async function* through(source: Bytes, transform: Transform): Bytes {
  const made: Buffer[] = [];
  let failure: Error | null = null;
  let wake = () => {};
  transform.on('data', (piece: Buffer) => made.push(piece));
  // A write that fails may never be called back.
  transform.on('error', (error) => {
    failure = error;
    wake();
  });
  const settled = (work: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      work(resolve);
    });
  try {
    for await (const piece of source) {
      await settled((done) => transform.write(piece, () => done()));
      yield* made.splice(0);
      if (failure) throw failure;
    }
    await settled((done) => transform.once('end', done).end());
    yield* made.splice(0);
    if (failure) throw failure;
  } finally {
    transform.destroy();
  }
}
