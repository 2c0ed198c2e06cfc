import type { FastifyReply, FastifyRequest } from 'fastify';
import { vary } from '../answering/sending.ts';
import { pathOf } from '../telemetry/requests.ts';

// Which pages of other sites may read (https://fetch.spec.whatwg.org/#http-cors-protocol). No cookie and no key is ever
// taken from them, and nothing is written.

const READS = new Set(['GET', 'HEAD']);
/** A search whose query is too long for an address reads, too. */
const READ_BY_POST = '/articles/search';

const EXPOSED =
  'ETag, Link, X-Request-Id, Content-Disposition, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';
const TAKEN = 'Accept, Content-Type, If-None-Match, If-Modified-Since, X-Request-Id';

/** An onRequest hook. `origins` are those that may read; `*` is any. */
export function openTo(origins: readonly string[]) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (origins.length === 0) return;
    if (!origins.includes('*')) vary(reply, 'Origin');
    const { origin } = request.headers;
    const allowed = origins.includes('*') ? '*' : origins.find((each) => each === origin);
    if (!allowed || !(READS.has(request.method) || isPreflight(request) || pathOf(request) === READ_BY_POST)) return;
    reply.header('access-control-allow-origin', allowed);
    reply.header('access-control-expose-headers', EXPOSED);
  };
}

/** Asks whether a page may send what a form could not; `methods` are those that the address takes. */
export function answerPreflight(request: FastifyRequest, reply: FastifyReply, methods: string[]) {
  const reads = methods.filter((method) => READS.has(method) || pathOf(request) === READ_BY_POST);
  reply.header('access-control-allow-methods', reads.join(', '));
  reply.header('access-control-allow-headers', TAKEN).header('access-control-max-age', '7200');
  return reply.code(204).send();
}

export function isPreflight({ method, headers }: FastifyRequest): boolean {
  return method === 'OPTIONS' && headers.origin !== undefined && headers['access-control-request-method'] !== undefined;
}
