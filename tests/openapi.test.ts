import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { document, written } from '../openapi/write.ts';
import { PROBLEMS } from '../src/errors.ts';
import { article, dateline, fileState } from './factory.ts';
import { desk } from './http/desk.ts';

interface Media {
  schema: object;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}
interface Answer {
  description: string;
  headers: Record<string, object>;
  content: Record<string, Media>;
}
interface Parameter {
  name: string;
  in: string;
  description: string;
  schema: object;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  security: unknown[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
}
interface Document {
  openapi: string;
  tags: { name: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object>; responses: Record<string, Answer> };
}

const plain = JSON.parse(await document());
const shared: Record<string, Record<string, unknown>> = plain.components;
const spec: Document = JSON.parse(await document(), (_, value) => resolved(value));

/** A shared response or parameter stands for itself; models are left as references. */
function resolved(value: { $ref?: string }): unknown {
  const [, kind, name] = /^#\/components\/(responses|parameters)\/(.+)$/.exec(value?.$ref ?? '') ?? [];
  return kind ? shared[kind]![name!] : value;
}
const operations = Object.entries(spec.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path}`,
    path,
    method,
    operation,
  })),
);

/** The schema as a check, with the models that it refers to. */
function checkOf(schema: object): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: spec.components.schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  );
  return z.fromJSONSchema(JSON.parse(whole));
}

it('is written anew after a change of the routes: npm run openapi', async () => {
  expect(await written()).toBe(await document());
});

it('is OpenAPI 3.1, with every operation under its own name', () => {
  expect(spec.openapi).toBe('3.1.0');
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

it('names a model for every reference, and refers to every model', () => {
  const text = JSON.stringify(plain);
  for (const kind of ['schemas', 'responses', 'headers', 'parameters']) {
    const used = [...text.matchAll(new RegExp(`#/components/${kind}/([^"]+)"`, 'g'))].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(shared[kind]!).sort());
  }
});

it('tells every problem where it is met', () => {
  const told = Object.values(spec.components.responses).flatMap(({ content }) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}),
  );
  // These are met before there is an operation, or where there is none.
  const outside = [
    'METHOD_NOT_ALLOWED',
    'ROUTE_NOT_FOUND',
    'MALFORMED_REQUEST',
    'REQUEST_TIMEOUT',
    'HEADERS_TOO_LARGE',
  ];
  expect([...new Set([...told, ...outside])].sort()).toEqual(Object.keys(PROBLEMS).sort());
});

it('checks examples for real', () => {
  const quote = checkOf({ $ref: '#/components/schemas/Quote' });
  expect(quote.safeParse({ id: 'only this' }).success).toBe(false);
});

describe.each(operations)('$name', ({ path, method, operation }) => {
  it('has a summary, a description, a known tag and says whether it needs a key', () => {
    expect(operation.summary).toMatch(/^[A-Z]/);
    expect(operation.description).toMatch(/\.$/);
    expect(spec.tags.map(({ name }) => name)).toEqual(expect.arrayContaining(operation.tags));
    expect(operation.tags).toHaveLength(1);
    // What writes is refused without one.
    expect(operation.security).toEqual('401' in operation.responses ? [{ apiKey: [] }] : []);
  });

  it('describes its parameters, all that its path has among them', () => {
    const parameters = operation.parameters ?? [];
    for (const parameter of parameters)
      expect(parameter, parameter.name).toMatchObject({ description: expect.any(String) });
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
    expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(inPath);
  });

  it('has its error responses', () => {
    const errors = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
    expect(errors.map(([status]) => status)).toEqual(
      expect.arrayContaining(['400', '500', ...(path.includes('{') && method !== 'put' ? ['404'] : [])]),
    );
    for (const [, { content }] of errors) expect(Object.keys(content)).toEqual(['application/problem+json']);
  });

  it('names what each answer tells in its headers', () => {
    const get = operation.responses['304'] !== undefined;
    const [, { headers, content = {} }] = Object.entries(operation.responses).find(([status]) => status < '300')!;
    expect(Object.keys(headers)).toEqual(expect.arrayContaining(['X-Request-Id', 'Cache-Control']));
    // Bytes of who knows what are sent as they are.
    const read = Object.keys(content).some((type) => type !== 'application/octet-stream');
    expect('Vary' in headers).toBe(read);
    expect('ETag' in headers).toBe(get);
    if (operation.parameters?.some(({ name }) => name === 'cursor')) expect(headers).toHaveProperty('Link');
  });

  it('has an example of everything it takes and gives, which fits its schema', () => {
    const bodies = [operation.requestBody, ...Object.values(operation.responses)].filter((body) => body !== undefined);
    for (const { content = {} } of bodies as Partial<Answer>[]) {
      for (const [type, { schema, example, examples }] of Object.entries(content)) {
        const given = examples ? Object.values(examples).map(({ value }) => value) : [example];
        expect(given, type).not.toHaveLength(0);
        for (const value of given) {
          expect(value, type).toBeDefined();
          expect(checkOf(schema).safeParse(value).error?.issues, type).toBeUndefined();
        }
      }
    }
  });
});

describe('answers', () => {
  const given = article({
    id: 'ferry',
    date: '2024-02-06',
    authors: ['Ailsa Brand'],
    agency: 'The Northern Wire',
    outlet: 'Skerrow Post',
    dateline: dateline({ city: 'Skerrow' }),
    body: 'The trust that runs the harbour will buy a boat, and it will be longer than any that has come to the island since the pier was built. '.repeat(
      2,
    ),
    quotes: [{ text: 'No', speaker: { name: 'Morag Tennant' } }],
  });
  const copy = article({ ...given, id: 'reprint' });
  const rejected = fileState({ file: 'empty.txt', outcome: 'rejected', reason: 'empty: no bytes' });
  const text =
    'Larger ferry for Skerrow\n\nBy Ailsa Brand\n\n“No,” said Morag Tennant. The trust will buy a larger boat.';
  const address: Record<string, string> = {
    '/articles/search': '/articles/search?q=harbour',
    '/quotes/{id}': '/quotes/ferry-0',
    '/authors/{id}': '/authors/ailsa-brand',
    '/speakers/{id}': '/speakers/morag-tennant',
    '/agencies/{id}': '/agencies/the-northern-wire',
    '/places/{id}': '/places/skerrow',
    '/outlets/{id}': '/outlets/skerrow-post',
    '/clusters/{id}': '/clusters/ferry',
    '/articles/{id}/versions/{number}': '/articles/ferry/versions/1',
    '/suggest': '/suggest?q=fer',
    '/problems/{code}': '/problems/INTERNAL',
  };

  const lookups = operations.filter(({ method }) => method === 'get');
  it.each(lookups)('$name as the document says', async ({ path, operation }) => {
    const { ask } = await desk({
      articles: [given, { ...copy, source: { ...copy.source, file: 'reprint.txt' } }],
      texts: { 'a.txt': text },
      files: [{ state: rejected, record: null }],
    });
    const parsed = (await ask.get('/articles?q=larger')).body.data[0].id;
    const id = /text|source|explain/.test(path) ? parsed : 'ferry';
    const answer = await ask.get(address[path] ?? path.replace('{id}', id)).expect(200);
    const type = answer.headers['content-type']!;
    const documented = operation.responses['200']!.content;
    const media = documented[type] ?? documented[type.replace('; charset=utf-8', '')];
    expect(media, type).toBeDefined();
    const body = /[/+]json\b/.test(type) ? answer.body : (answer.text ?? '');
    expect(checkOf(media!.schema).safeParse(body).error?.issues).toBeUndefined();
  });
});
