import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, createGunzip, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encode, isWorthEncoding } from '../../../src/http/answering/encode.ts';
import type { Encoding } from '../../../src/http/answering/negotiate.ts';

const decoders = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync };

function encoded(payload: Uint8Array | Readable, encoding: Encoding): Promise<Readable | Buffer> {
  return new Promise((resolve, reject) => {
    encode(payload, encoding, (error, made) => (error ? reject(error) : resolve(made!)));
  });
}

it.each(
  (['gzip', 'br', 'zstd'] as const).flatMap((encoding) => [2000, 200_000].map((size) => [encoding, size] as const)),
)('%s of %i bytes says the same, and the same bytes are encoded once', async (encoding, size) => {
  const bytes = Buffer.from('ferry '.repeat(size / 6));
  const once = (await encoded(bytes, encoding)) as Buffer;
  expect(decoders[encoding](once).equals(bytes)).toBe(true);
  expect(await encoded(bytes, encoding)).toBe(once);
  expect(await encoded(Buffer.from(bytes), encoding)).not.toBe(once);
});

it('keeps the encodings of one text apart', async () => {
  const bytes = Buffer.from('ferry '.repeat(500));
  const [gzip, br] = [await encoded(bytes, 'gzip'), await encoded(bytes, 'br')] as Buffer[];
  expect(gzip!.equals(br!)).toBe(false);
  expect(gunzipSync(gzip!).equals(brotliDecompressSync(br!))).toBe(true);
});

it('leaves a stream a stream, and ends it where its source fails', async () => {
  const stream = (await encoded(Readable.from(['fer', 'ry']), 'gzip')) as Readable;
  expect(await text(stream.pipe(createGunzip()))).toBe('ferry');
  const failing = Readable.from(
    (async function* () {
      yield 'fer';
      throw new Error('gone');
    })(),
  );
  const broken = (await encoded(failing, 'gzip')) as Readable;
  await expect(text(broken)).rejects.toThrow('gone');
});

it.each([
  [Buffer.alloc(1023), false],
  [Buffer.alloc(1024), true],
  [Readable.from([]), true],
])('is worth it from a length on', (payload, worth) => expect(isWorthEncoding(payload)).toBe(worth));
