import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { CopydeskError, type ProblemCode, unreadKind } from '../errors.ts';
import { problemOf } from './answering/answers.ts';

/** What Fastify refuses by itself, in our words. */
const REFUSED: Record<string, [ProblemCode, string | ((request: FastifyRequest) => string)]> = {
  FST_ERR_BAD_URL: ['MALFORMED_REQUEST', 'The address has a percent sign that begins no UTF-8 character.'],
  FST_ERR_CTP_BODY_TOO_LARGE: [
    'BODY_TOO_LARGE',
    ({ routeOptions }) => `It is larger than ${routeOptions.bodyLimit} bytes, which is BODY_LIMIT.`,
  ],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [
    'UNSUPPORTED_MEDIA_TYPE',
    ({ headers }) => unreadKind(headers['content-type'] ?? null, 'application/json'),
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['MALFORMED_BODY', 'The body is empty.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['MALFORMED_BODY', 'The body is not JSON, or has a key "__proto__" or "constructor".'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['MALFORMED_BODY', 'The body is not as long as its Content-Length says.'],
};

/** The one place where a failure becomes an answer. */
export function answerError(error: FastifyError | CopydeskError, request: FastifyRequest, reply: FastifyReply) {
  return sendProblem(failureOf(error, request), request, reply);
}

/** What a client is told of an error. One that no rule expects is logged, and is all ours. */
export function failureOf(error: FastifyError | CopydeskError, request: FastifyRequest): CopydeskError {
  const known = knownError(error, request);
  if (!known) request.log.error({ err: error }, 'a bug: an error that no rule expects');
  else if (known.cause !== undefined) request.log.error({ err: known.cause }, known.code);
  return known ?? new CopydeskError('INTERNAL');
}

export function sendProblem(error: CopydeskError, request: FastifyRequest, reply: FastifyReply, more: object = {}) {
  const problem = { ...problemOf(error, request.url), ...more };
  if (problem.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', '1');
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(Buffer.from(JSON.stringify(problem)));
}

function knownError(error: FastifyError | CopydeskError, request: FastifyRequest): CopydeskError | null {
  if (error instanceof CopydeskError) return error;
  const refused = REFUSED[error.code];
  if (refused) {
    const [code, detail] = refused;
    return new CopydeskError(code, typeof detail === 'string' ? detail : detail(request));
  }
  // What the documentation's files lie beside is not given out.
  if (error.statusCode === 403) return new CopydeskError('ROUTE_NOT_FOUND');
  // A body that breaks off, and whatever else Fastify and Node call the client's fault.
  return error.statusCode && error.statusCode >= 400 && error.statusCode < 500
    ? new CopydeskError('MALFORMED_REQUEST', error.message)
    : null;
}

/** Node's own refusals, of what is not HTTP, too long, or too slow, come before there is a request to answer. */
export function answerMalformed(error: NodeJS.ErrnoException & { reason?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const problem = problemOf(unreadRequest(error), '/');
  const body = Buffer.from(JSON.stringify(problem));
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json',
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
}

/** Node's parser has a word for each: "Invalid method encountered", "Invalid header token". */
function unreadRequest({ code = '', reason }: NodeJS.ErrnoException & { reason?: string }): CopydeskError {
  const known = UNREAD[code];
  return known ? new CopydeskError(known) : new CopydeskError('MALFORMED_REQUEST', reason && `${reason}.`);
}

const UNREAD: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT',
};
