import { hash, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CopydeskError } from '../../errors.ts';

// Who may write (RFC 6750). A key comes in "Authorization" and from nowhere else: addresses are kept in logs and histories.

const BEARER = /^bearer +([!-~]+) *$/i;

/** The digest of the key that a request brings, where it is one of those that are known. */
export function keyOf({ headers }: FastifyRequest, known: readonly string[]): string | null {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) return null;
  const given = hash('sha256', token, 'buffer');
  // All are compared, and each in the same time, so that no answer comes sooner for a key that is nearly right.
  const fits = known.filter((digest) => timingSafeEqual(Buffer.from(digest, 'hex'), given));
  return fits[0] ?? null;
}

const UNKNOWN_KEY = 'The key is not one that the server knows.';
const NO_KEY = 'The key comes in "Authorization", after the word "Bearer" and a space.';

/** An onRequest hook of routes that write: before anything is read of what somebody sends who may not. */
export function keyed(known: readonly string[] = []) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (known.length === 0) throw new CopydeskError('WRITES_DISABLED');
    if (keyOf(request, known) !== null) return;
    const { authorization } = request.headers;
    const error = authorization === undefined ? '' : ', error="invalid_token"';
    reply.header('www-authenticate', `Bearer realm="copydesk"${error}`);
    throw new CopydeskError('UNAUTHORIZED', BEARER.test(authorization ?? '') ? UNKNOWN_KEY : NO_KEY);
  };
}
