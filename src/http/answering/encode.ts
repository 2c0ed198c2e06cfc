import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { Encoding } from './negotiate.ts';

/** Below this, the headers weigh more than what is gained. */
const LEAST = 1024;
/** Up to this, to compress at once costs less than to hand the bytes to another thread. */
const AT_ONCE = 64 * 1024;

const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };

interface Encoder {
  /** With `prompt`, what has been written is sent on at once, and not when there is more to put together. */
  stream(prompt: boolean): Transform;
  now(bytes: Uint8Array): Buffer;
  later(bytes: Uint8Array, done: (error: Error | null, encoded: Buffer) => void): void;
}

const ENCODERS: Record<Encoding, Encoder> = {
  zstd: {
    stream: (prompt) => zlib.createZstdCompress(prompt ? { flush: zlib.constants.ZSTD_e_flush } : {}),
    now: (bytes) => zlib.zstdCompressSync(bytes),
    later: (bytes, done) => zlib.zstdCompress(bytes, done),
  },
  br: {
    // Brotli's own default, 11, takes a hundred times as long.
    stream: (prompt) =>
      zlib.createBrotliCompress(prompt ? { ...BROTLI, flush: zlib.constants.BROTLI_OPERATION_FLUSH } : BROTLI),
    now: (bytes) => zlib.brotliCompressSync(bytes, BROTLI),
    later: (bytes, done) => zlib.brotliCompress(bytes, BROTLI, done),
  },
  gzip: {
    stream: (prompt) => zlib.createGzip(prompt ? { flush: zlib.constants.Z_SYNC_FLUSH } : {}),
    now: (bytes) => zlib.gzipSync(bytes),
    later: (bytes, done) => zlib.gzip(bytes, done),
  },
};

export function isWorthEncoding(payload: Readable | Uint8Array): boolean {
  return payload instanceof Readable || payload.length >= LEAST;
}

/** Bytes that are sent again, as kept answers are, are not encoded again; when they go, so does this. */
const encoded = new WeakMap<Uint8Array, Partial<Record<Encoding, Buffer>>>();

type Done = (error: Error | null, encoded?: Readable | Buffer) => void;

/** A stream stays one: what ends it early, at either end, ends the other. */
export function encode(payload: Readable | Uint8Array, encoding: Encoding, done: Done, prompt = false): void {
  if (payload instanceof Readable)
    done(
      null,
      pipeline(payload, ENCODERS[encoding].stream(prompt), () => {}),
    );
  else encodeBytes(payload, encoding, done);
}

function encodeBytes(bytes: Uint8Array, encoding: Encoding, done: Done): void {
  const known = encoded.get(bytes) ?? {};
  encoded.set(bytes, known);
  const keep = (error: Error | null, made?: Buffer) => {
    known[encoding] = made;
    done(error, made);
  };
  const { now, later } = ENCODERS[encoding];
  if (known[encoding]) done(null, known[encoding]);
  else if (bytes.length <= AT_ONCE) keep(null, now(bytes));
  else later(bytes, keep);
}
