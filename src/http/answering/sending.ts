import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { encode, isWorthEncoding } from './encode.ts';
import { type Encoding, preferredEncoding } from './negotiate.ts';
import { inEncoding, names, weakTag } from './tags.ts';

// The last that happens to an answer: how long it may be kept, by which tag it is known, and how it is encoded.

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Cache-Control of what a route answers with. Without it, a cache asks each time whether its copy is still good. */
    caching?: 'no-store' | `public, max-age=${number}${'' | ', immutable'}`;
  }
}

/** Read as they come: of a page what is there already, of events each one. */
const READ_AS_IT_COMES = /^text\/(?:html|event-stream)\b/;
const TEXT = /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|yaml|javascript|x-ndjson)\b)/;

type Done = (error: Error | null, payload?: unknown) => void;

/** An onSend hook. What it is given is bytes, or a stream of them. */
export function finish(request: FastifyRequest, reply: FastifyReply, given: unknown, done: Done): void {
  setCaching(request, reply);
  const payload = typeof given === 'string' ? Buffer.from(given) : given;
  if (payload instanceof Uint8Array || payload instanceof Readable) send(request, reply, payload, done);
  else done(null, given);
}

function send(request: FastifyRequest, reply: FastifyReply, payload: Uint8Array | Readable, done: Done): void {
  const encoding = encodingFor(request, reply, payload);
  tag(request, reply, payload, encoding);
  const known = isKnown(request, reply);
  if (known) reply.code(304).removeHeader('content-type').removeHeader('content-length');
  else if (encoding !== null) reply.header('content-encoding', encoding).removeHeader('content-length');
  const unwanted = known || (request.method === 'HEAD' && payload instanceof Readable);
  if (unwanted) done(null, unread(request, payload));
  else if (encoding === null) done(null, payload);
  else encode(payload, encoding, done, READ_AS_IT_COMES.test(String(reply.getHeader('content-type'))));
}

/** No body: of a stream, nothing is read. Fastify's own hook for HEAD, which comes after this one, takes no null. */
function unread({ method }: FastifyRequest, payload: Uint8Array | Readable): Readable | null {
  if (payload instanceof Readable) payload.destroy();
  return method === 'HEAD' ? Readable.from([]) : null;
}

function setCaching({ routeOptions, method }: FastifyRequest, reply: FastifyReply): void {
  if (reply.hasHeader('cache-control')) return;
  const kept = reply.statusCode < 400 && (method === 'GET' || method === 'HEAD');
  reply.header('cache-control', kept ? (routeOptions.config.caching ?? 'no-cache') : 'no-store');
}

function encodingFor(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  payload: Uint8Array | Readable,
): Encoding | null {
  if (!TEXT.test(String(reply.getHeader('content-type'))) || reply.hasHeader('content-encoding')) return null;
  // A cache must ask anew for another client even where this one was given it as it is.
  vary(reply, 'Accept-Encoding');
  return isWorthEncoding(payload) ? preferredEncoding(headers['accept-encoding']) : null;
}

/** Adds a request header that the answer depends on. */
export function vary(reply: FastifyReply, header: string): void {
  const known = reply.getHeader('vary');
  reply.header('vary', known === undefined ? header : `${known}, ${header}`);
}

function isRead({ method }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  return statusCode === 200 && (method === 'GET' || method === 'HEAD');
}

/** A route that knows a tag for its answer has set it; a stream has none otherwise. */
function tag(request: FastifyRequest, reply: FastifyReply, payload: Uint8Array | Readable, encoding: Encoding | null) {
  const known = reply.getHeader('etag') as string | undefined;
  const made =
    payload instanceof Readable || reply.getHeader('cache-control') === 'no-store'
      ? known
      : (known ?? weakTag(payload));
  if (isRead(request, reply) && made !== undefined) reply.header('etag', inEncoding(made, encoding));
}

/** True where the client has this very answer. A tag says more than a date, where it gives both (RFC 9110, 13.2.2). */
function isKnown(request: FastifyRequest, reply: FastifyReply): boolean {
  if (!isRead(request, reply)) return false;
  const { 'if-none-match': tags, 'if-modified-since': since } = request.headers;
  const own = reply.getHeader('etag') as string | undefined;
  if (tags !== undefined) return own !== undefined && names(tags, own);
  const modified = reply.getHeader('last-modified') as string | undefined;
  return since !== undefined && modified !== undefined && Date.parse(modified) <= Date.parse(since);
}
