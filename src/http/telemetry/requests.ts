import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import { CopydeskError } from '../../errors.ts';

/** Of those that are told of by name. A client may write any word there. */
export const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']);

/** The client's own X-Request-Id, where it is one that may stand in a log, else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.:+/=@-]{1,128}$/.test(given) ? given : randomUUID();
}

/** So that a client can say which of its requests went wrong. */
export async function nameRequest({ id }: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('x-request-id', id);
}

/** "/articles?q=a" -> "/articles" */
export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  return url.split('?', 1)[0]!;
}

// /articles?api_key=s3cret&q=a -> /articles?api_key=…&q=a   A key has no place there, and yet some will put it there.
function withoutKeys(url: string): string {
  return url.replace(/([?&][^=&]{0,40}(?:key|token|secret|password|authorization)[^=&]{0,40}=)[^&]+/gi, '$1…');
}

/** An onRequest hook. Of two hosts, a proxy may go by one and a server by the other (RFC 9112, 3.2). */
export function oneHost({ raw: { rawHeaders, httpVersion } }: FastifyRequest, _reply: FastifyReply, done: Done): void {
  let hosts = 0;
  for (let at = 0; at < rawHeaders.length; at += 2)
    if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === 'host') hosts++;
  const fits = hosts === 1 || (hosts === 0 && httpVersion === '1.0');
  done(fits ? undefined : new CopydeskError('MALFORMED_REQUEST', 'It names no host, or more than one.'));
}
type Done = (error?: Error) => void;

/** Of each request one line, when it is answered; beside it only what went wrong. */
export function oneLine(): LogController {
  const controller = new LogController();
  controller.incomingRequest = () => {};
  controller.requestCompleted = (error, request: FastifyRequest, reply: FastifyReply) => {
    const { method } = request;
    const url = withoutKeys(request.url);
    const line = { method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 };
    if (error) reply.log.error({ ...line, err: error }, 'answer broken off');
    else reply.log.info(line, 'answered');
  };
  return controller;
}
