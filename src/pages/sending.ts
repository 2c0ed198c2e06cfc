import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { CopydeskError } from '../errors.ts';
import { vary } from '../http/answering/sending.ts';
import { failureOf } from '../http/errors.ts';
import { type Body, beginning, ending, middle, type Sheet } from './frame.ts';
import { type Html, html } from './html.ts';
import { troubleOf } from './trouble.ts';
import { WORDS } from './words.ts';

/** No script and no style but our own files; no other site is asked for anything, and none may frame a page. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Answers with a page: at once with what is there, and with the rest as it comes. */
export function sendPage(reply: FastifyReply, sheet: Sheet, status = 200): FastifyReply {
  vary(reply, 'Accept');
  if (status === 503) reply.header('retry-after', '1');
  reply
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'same-origin');
  reply.code(status).type('text/html; charset=utf-8');
  const { body } = sheet;
  return reply.send(
    typeof body === 'function' || body.rest
      ? Readable.from(pieces(reply, sheet), { objectMode: false })
      : bytesOf(beginning(sheet), middle(body), ending()),
  );
}

// A part is begun when the one before it is on its way, so that what takes long keeps nothing waiting.
async function* pieces(reply: FastifyReply, sheet: Sheet): AsyncGenerator<Buffer> {
  const { body } = sheet;
  yield typeof body === 'function' ? bytesOf(beginning(sheet)) : bytesOf(beginning(sheet), middle(body));
  // A store in this thread would keep the first piece from being encoded and sent until it has answered.
  while (!reply.raw.headersSent && !reply.raw.destroyed) await setImmediate();
  // Who types on has no use for it any more.
  if (reply.raw.destroyed) return;
  const made = typeof body === 'function' ? await body().catch((error) => troubled(reply, error)) : body;
  if (made !== body) yield bytesOf(middle(made));
  for (const part of made.rest ?? []) {
    const made = await part().catch((error) => missing(reply, error));
    if (made) yield bytesOf(made);
  }
  yield bytesOf(ending());
}

/** The status is sent already: the page still says what happened, and is none to keep. */
function troubled({ request, log }: FastifyReply, error: CopydeskError): Body {
  log.error({ err: error }, 'a page could not be made');
  request.revision = null;
  return troubleOf(failureOf(error, request), request.url).body;
}

/** The status is sent already: what could not be read is said in its place, and the page is none to keep. */
function missing({ request, log }: FastifyReply, error: Error): Html {
  log.error({ err: error }, 'a part of a page could not be made');
  request.revision = null;
  return html`<p class="telling" role="alert">${WORDS.trouble.missing}</p>`;
}

function bytesOf(...parts: Html[]): Buffer {
  return Buffer.from(parts.join(''));
}
