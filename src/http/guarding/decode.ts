import { pipeline, Readable, type Transform } from 'node:stream';
import * as zlib from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CopydeskError } from '../../errors.ts';

// What a body is sent in (RFC 9110, 8.4). Fastify counts what comes out, so that a small body does not become a large one.

const DECODERS: Record<string, () => Transform> = {
  gzip: () => zlib.createGunzip(),
  'x-gzip': () => zlib.createGunzip(),
  br: () => zlib.createBrotliDecompress(),
  zstd: () => zlib.createZstdDecompress(),
  deflate: () => zlib.createInflate(),
};
const READ = 'gzip, br, zstd, deflate';

/** A preParsing hook: the body without its Content-Encoding. */
export async function decodeBody(request: FastifyRequest, reply: FastifyReply, body: Readable): Promise<Readable> {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase();
  if (!encoding || encoding === 'identity') return body;
  const decoder = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding]!() : null;
  if (decoder) return decoded(body, decoder, encoding);
  reply.header('accept-encoding', READ);
  throw new CopydeskError(
    'UNSUPPORTED_MEDIA_TYPE',
    `Bodies in the Content-Encoding "${encoding.slice(0, 80)}" are not read here; read are ${READ}, one at a time.`,
  );
}

function decoded(body: Readable, decoder: Transform, encoding: string): Readable {
  let length = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of body) {
      length += piece.length;
      yield piece;
    }
  }
  async function* pieces(): AsyncGenerator<Buffer> {
    try {
      yield* decoder;
    } catch {
      throw new CopydeskError('MALFORMED_BODY', `It is not ${encoding}, or breaks off.`);
    }
  }
  pipeline(counted, decoder, () => {});
  const stream = Readable.from(pieces(), { objectMode: false });
  // By it, Fastify compares the Content-Length with what came.
  return Object.defineProperty(stream, 'receivedEncodedLength', { get: () => length });
}
