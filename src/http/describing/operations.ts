import type { SwaggerTransformObject } from '@fastify/swagger';

// What operations have in common is told once, among the components of the OpenAPI document, and referred to.

interface Response {
  description: string;
  headers?: Record<string, object>;
  content?: Record<string, { examples?: Record<string, object> }>;
}
interface Operation {
  parameters?: { name?: string; schema?: { explode?: boolean }; explode?: boolean; $ref?: string }[];
  requestBody?: { content: Record<string, { schema: { properties?: Record<string, { explode?: boolean }> } }> };
  responses: Record<string, Response | { $ref: string }>;
}

const text = (description: string, example: string) => ({ description, schema: { type: 'string' as const }, example });

export const HEADERS = {
  'X-Request-Id': text(
    'The request’s own, where it had one; the server’s log has it too',
    '4f1c2c1e-8f1e-4b54-9d3b-2a7a1f0c9e11',
  ),
  'Cache-Control': text('How long the answer may be kept', 'no-cache'),
  ETag: text(
    'Names this answer, for If-None-Match. Strong of a record’s JSON, weak elsewhere',
    'W/"5f0c2ab4d9e1f7730b6c8d2e4a1f9c55"',
  ),
  Vary: text('The headers of the request that the answer depends on', 'Accept-Encoding'),
  Link: text(
    'Addresses of related answers: `next`, `prev` and `self`; `alternate`',
    '</articles?limit=20>; rel="self"',
  ),
  'Content-Disposition': text('The name of the file', 'attachment; filename="articles.ndjson"'),
  'Retry-After': text('Seconds to wait', '1'),
  Location: text('Where it is', '/readyz'),
  'WWW-Authenticate': text('That a key is asked for', 'Bearer realm="copydesk"'),
  'RateLimit-Limit': text('Requests that the address may make in a window of time, where there is a limit', '600'),
  'RateLimit-Remaining': text('How many of them are left', '599'),
  'RateLimit-Reset': text('Seconds until there are as many again', '60'),
};
type Header = keyof typeof HEADERS;
const LIMITS: Header[] = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];

export const PARAMETERS = {
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'Tags of answers that the client has, or `*`: where this is one of them, 304.',
    schema: { type: 'string' },
    example: '"5f0c2ab4d9e1f7730b6c8d2e4a1f9c55"',
  },
} as const;

/** The answer of a GET to a client that has it; its route says nothing of it. */
export const NOT_MODIFIED = { description: 'The client has this very answer', type: 'null' };

export const shareComponents: SwaggerTransformObject = (document) => {
  if (!('openapiObject' in document)) throw new Error('the document is OpenAPI 3');
  const responses: Record<string, unknown> = {};
  for (const path of Object.values(document.openapiObject.paths ?? {}))
    for (const operation of Object.values(path ?? {})) share(operation as Operation, responses);
  Object.assign(document.openapiObject.components!, { responses, headers: HEADERS, parameters: PARAMETERS });
  return document.openapiObject;
};

function share(operation: Operation, known: Record<string, unknown>): void {
  liftStyles(operation);
  const { responses } = operation;
  const cached = '304' in responses;
  if (cached) operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IfNoneMatch' }];
  for (const [status, response] of Object.entries(responses) as [string, Response][]) {
    response.headers = headersOf(status, operation, cached);
    const name = status === '304' ? 'NotModified' : nameOf(response);
    if (status === '304') delete response.content;
    if (Number(status) < 300) continue;
    known[name] = response;
    responses[status] = { $ref: `#/components/responses/${name}` };
  }
}

// INVALID_REQUEST, INVALID_CURSOR -> InvalidRequestOrInvalidCursor
function nameOf({ content }: Response): string {
  const codes = Object.keys(content?.['application/problem+json']?.examples ?? {});
  return codes.map((code) => code.toLowerCase().replace(/(?:^|_)(.)/g, (_, letter) => letter.toUpperCase())).join('Or');
}

/** Of what is in them, nothing is known. */
const BYTES = 'application/octet-stream';

function headersOf(status: string, { parameters = [], responses }: Operation, cached: boolean): Record<string, object> {
  const ok = status.startsWith('2');
  const { content = {} } = responses[status] as Response;
  // Node refuses a request before it is counted, and what is always answered is not.
  const limited = '429' in responses && (ok || status === '429');
  const listed = parameters.some(({ name }) => name === 'cursor');
  const names: (Header | false)[] = [
    'X-Request-Id',
    'Cache-Control',
    cached && (ok || status === '304') && 'ETag',
    (status === '304' || (ok && Object.keys(content).some((type) => type !== BYTES))) && 'Vary',
    ok && (listed || '406' in responses) && 'Link',
    ok && (BYTES in content || 'application/x-ndjson' in content) && 'Content-Disposition',
    (status === '503' || status === '429') && 'Retry-After',
    (status === '201' || status === '202') && 'Location',
    status === '401' && 'WWW-Authenticate',
    ...(limited ? LIMITS : []),
  ];
  return Object.fromEntries(
    names.filter((name) => name !== false).map((name) => [name, { $ref: `#/components/headers/${name}` }]),
  );
}

/** Swagger puts all that a parameter is into its schema; how a list is written in an address belongs beside it. */
function liftStyles({ parameters = [], requestBody }: Operation): void {
  for (const parameter of parameters) {
    if (parameter.schema?.explode === false) parameter.explode = false;
    delete parameter.schema?.explode;
  }
  for (const { schema } of Object.values(requestBody?.content ?? {}))
    for (const property of Object.values(schema.properties ?? {})) delete property.explode;
}
