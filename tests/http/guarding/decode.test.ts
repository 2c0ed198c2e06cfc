import * as zlib from 'node:zlib';
import { expect, it } from 'vitest';
import { desk } from '../desk.ts';

const STORY = JSON.stringify({ title: 'Ferry returns', body: 'The ferry is back, said Ada Brook.' });
const ENCODED = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  GZIP: zlib.gzipSync,
  br: zlib.brotliCompressSync,
  zstd: zlib.zstdCompressSync,
  deflate: zlib.deflateSync,
  identity: (bytes: Buffer) => bytes,
} satisfies Record<string, (bytes: Buffer) => Buffer>;

async function sent(encoding: string, body: Buffer, bodyLimit = 100_000) {
  const { app } = await desk({ bodyLimit });
  const { port } = app.server.address() as { port: number };
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
  const answer = await fetch(`http://127.0.0.1:${port}/parse`, { method: 'POST', headers, body: new Uint8Array(body) });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}

it.each(Object.entries(ENCODED))('reads a body in %s', async (encoding, encode) => {
  const { status, body } = await sent(encoding, encode(Buffer.from(STORY)));
  expect(body).toMatchObject({ title: 'Ferry returns' });
  expect(status).toBe(200);
});

it.each(['gzip', 'br', 'zstd', 'deflate'] as const)('ends a bomb in %s at BODY_LIMIT', async (encoding) => {
  const bomb = ENCODED[encoding](Buffer.alloc(50_000_000, 0x20));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await sent(encoding, bomb)).toMatchObject({ status: 413, body: { code: 'BODY_TOO_LARGE' } });
});

it.each(['gzip', 'br', 'zstd', 'deflate'] as const)('says that a body is no %s, or breaks off', async (encoding) => {
  const whole = ENCODED[encoding](Buffer.from(STORY));
  for (const body of [Buffer.from(STORY), whole.subarray(0, whole.length - 6)])
    expect(await sent(encoding, body)).toMatchObject({ status: 400, body: { code: 'MALFORMED_BODY' } });
});

it.each(['compress', 'gzip, br', 'nonsense', '__proto__'])('refuses %s and says what is read', async (encoding) => {
  const { status, headers, body } = await sent(encoding, Buffer.from(STORY));
  expect({ status, code: body.code }).toEqual({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
  expect(headers.get('accept-encoding')).toBe('gzip, br, zstd, deflate');
});
