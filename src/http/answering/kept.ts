import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ArticleStore } from '../../store/store.ts';
import { weakTag } from './tags.ts';

// Answers that were asked for twice are given again, by the address alone, for as long as nobody has written to the store.

declare module 'fastify' {
  interface FastifyRequest {
    /** The number of the store's state that the answer is made from; null where it is one that was kept. */
    revision: number | null;
  }
}

interface Kept {
  headers: [string, string][];
  payload: Uint8Array;
}

/** As much as all of them may take, and one of them. */
const MOST = 16 * 1024 * 1024;
const LARGEST = 256 * 1024;
/** So many characters of what was asked for once are remembered. Most of it never is again, and is not worth keeping. */
const MOST_MET = 1024 * 1024;

/** The answers of an app. Its hooks go where they are to act: `keep` before what encodes an answer. */
export function keptAnswers(store: ArticleStore) {
  let revision = -1;
  let looked = false;
  let size = 0;
  const kept = new Map<string, Kept>();
  let metSize = 0;
  const met = new Set<string>();

  function forget(): void {
    kept.clear();
    size = 0;
  }
  function isMet(key: string): boolean {
    if (met.has(key)) return true;
    metSize += key.length;
    if (metSize > MOST_MET) {
      met.clear();
      metSize = key.length;
    }
    met.add(key);
    return false;
  }
  // Once for all requests that are taken off the network together: none of them was sent after what is written later. SQLite
  // takes a fifth of what the rest of a kept answer does to tell.
  function look(): void {
    if (looked) return;
    looked = true;
    setImmediate(() => {
      looked = false;
    });
    const now = store.revision();
    if (now !== revision) forget();
    revision = now;
  }
  function known(request: FastifyRequest): Kept | undefined {
    look();
    const answer = kept.get(keyOf(request));
    if (!answer) request.revision = revision;
    return answer;
  }
  return {
    /** An onRequest hook of the routes whose answers are kept. */
    again(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
      const answer = request.method === 'GET' ? known(request) : undefined;
      if (answer) send(reply, answer);
      else done();
    },
    /** An onSend hook. */
    keep(
      request: FastifyRequest,
      reply: FastifyReply,
      payload: unknown,
      done: (error: null, payload: unknown) => void,
    ) {
      if (payload instanceof Readable && request.revision !== null) return done(null, watched(request, reply, payload));
      if (payload instanceof Uint8Array && mayKeep(request, reply, payload)) {
        if (!reply.hasHeader('etag')) reply.header('etag', weakTag(payload));
        put(keyOf(request), () => ({ headers: headersOf(reply), payload }));
      }
      done(null, payload);
    },
  };

  // What was read while somebody wrote may be older than the state that it would be kept under.
  function mayKeep({ revision: read }: FastifyRequest, { statusCode }: FastifyReply, payload: Uint8Array): boolean {
    return read === revision && statusCode === 200 && payload.length <= LARGEST;
  }
  function put(key: string, answered: () => Kept): void {
    if (!isMet(key)) return;
    const answer = answered();
    const more = answer.payload.length + key.length;
    if (size + more > MOST) forget();
    size += more;
    kept.set(key, answer);
  }
  /** A stream that is sent as it comes, and kept once it has come to its end. */
  function watched(request: FastifyRequest, reply: FastifyReply, payload: Readable): Readable {
    // Before they tell how these bytes are encoded.
    const headers = headersOf(reply);
    async function* pieces() {
      const sent: Buffer[] = [];
      for await (const piece of payload) {
        sent.push(piece);
        yield piece;
      }
      const whole = Buffer.concat(sent);
      if (store.revision() === revision && mayKeep(request, reply, whole))
        put(keyOf(request), () => ({ headers: [...headers, ['etag', weakTag(whole)]], payload: whole }));
    }
    return Readable.from(pieces(), { objectMode: false });
  }
}

/** The header by which an article is given in another form is part of what was asked for. */
function keyOf({ url, headers }: FastifyRequest): string {
  return headers.accept === undefined ? url : `${url} ${headers.accept}`;
}

/** What the routes say of the answer; what the request itself is told stands there again each time. */
const OWN = [
  'content-type',
  'link',
  'etag',
  'vary',
  'x-content-type-options',
  'content-security-policy',
  'referrer-policy',
];

function headersOf(reply: FastifyReply): [string, string][] {
  return OWN.flatMap((name) =>
    reply.hasHeader(name) ? [[name, String(reply.getHeader(name))] as [string, string]] : [],
  );
}

function send(reply: FastifyReply, { headers, payload }: Kept): void {
  for (const [name, value] of headers) reply.header(name, value);
  reply.send(payload);
}
