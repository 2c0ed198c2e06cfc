import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import manifest from '../../../package.json' with { type: 'json' };

/** What the OpenAPI document says of the whole; the operations are written from the routes. */
export const DOCUMENT: NonNullable<FastifyDynamicSwaggerOptions['openapi']> = {
  openapi: '3.1.0',
  info: {
    title: 'Copydesk',
    version: manifest.version,
    description:
      'A folder of scraped news articles as a typed, searchable API. Null means looked for and not found; a list is never ' +
      'null. An unknown parameter, an empty value, or a single one given twice is a 400 that names every fault at once. ' +
      'Every GET answers HEAD too. Errors are problem+json (RFC 9457).',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  servers: [{ url: '/' }],
  components: {
    schemas: {},
    securitySchemes: {
      apiKey: {
        type: 'http',
        scheme: 'bearer',
        description: 'One of the keys in `API_KEY`. It is never taken from the address.',
      },
    },
  },
  tags: [
    { name: 'articles', description: 'What was published' },
    { name: 'quotes', description: 'What was said, and by whom' },
    { name: 'names', description: 'The authors, speakers, agencies, places and outlets that articles share' },
    { name: 'copies', description: 'Near-copies of one story, and what else is near' },
    { name: 'versions', description: 'What has changed, when and how' },
    { name: 'stats', description: 'How much there is, and since when' },
    { name: 'parse', description: 'What an input would become' },
    { name: 'service', description: 'How the server is doing' },
  ],
};

/** Of an operation that writes. */
export const SECURED = [{ apiKey: [] }];

/** Of the page at /docs: its own files and nothing else. Swagger UI sets styles by script, and draws its icons from data: addresses. */
export const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
