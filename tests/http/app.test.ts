import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PROBLEMS } from '../../src/errors.ts';
import { type Desk, desk } from './desk.ts';

const PROBLEM = 'application/problem+json';

describe('methods', () => {
  it.each([
    ['PUT', '/articles', 'GET, HEAD, POST'],
    ['PATCH', '/articles/x', 'DELETE, GET, HEAD, PUT'],
    ['DELETE', '/articles/search', 'GET, HEAD, POST'],
    ['GET', '/reload', 'POST'],
    ['PUT', '/articles/search', 'GET, HEAD, POST'],
    ['POST', '/articles/x/quotes', 'GET, HEAD'],
    ['GET', '/parse', 'POST'],
    ['OPTIONS', '/quotes', 'GET, HEAD'],
    ['PATCH', '/', 'GET, HEAD'],
    ['PROPFIND', '/articles', 'GET, HEAD, POST'],
    ['MKCOL', '/articles/x?y=1', 'DELETE, GET, HEAD, PUT'],
    ['TRACE', '/healthz', 'GET, HEAD'],
    ['QUERY', '/articles', 'GET, HEAD, POST'],
    ['POST', '/docs', 'GET, HEAD'],
  ])('%s %s is a 405', async (method, path, allow) => {
    const { app } = await desk();
    const { status, head, body } = await raw(app, `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(status).toBe(405);
    expect(head).toMatch(new RegExp(`^allow: ${allow}\r$`, 'm'));
    expect(JSON.parse(body)).toMatchObject({ code: 'METHOD_NOT_ALLOWED', detail: `It takes ${allow}.` });
  });

  it.each([
    '/nope',
    '/articles/x/',
    '/articles/x/nope',
    '//articles',
    '/Articles',
    '/articles/x/y/z',
    '/docs/static/nope',
  ])('GET %s is a 404', async (path) => {
    const { ask } = await desk();
    const { body } = await ask.get(path).expect(404).expect('content-type', PROBLEM);
    expect(body).toMatchObject({ code: 'ROUTE_NOT_FOUND', instance: path });
  });

  it.each([
    ['/articles/', '/articles'],
    ['/ledger/?limit=1', '/ledger'],
    ['/articles/x/', '/articles/x'],
    ['//articles///x//quotes', '/articles/x/quotes'],
    ['/Articles', '/articles'],
    ['/articles//quotes', '/articles/quotes'],
    ['/nope/', null],
    ['/articles/x/y/z/', null],
    ['//', '/'],
  ])('GET %s tells what may be meant: %s', async (path, meant) => {
    const { ask } = await desk();
    const { body } = await ask.get(path).expect(404);
    const detail =
      meant === null ? PROBLEMS.ROUTE_NOT_FOUND.title : `Nothing is served at this address, but at "${meant}".`;
    expect(body).toMatchObject({ code: 'ROUTE_NOT_FOUND', detail });
  });

  it.each([
    '/articles',
    '/healthz',
    '/openapi.json',
    '/docs',
    '/problems/INTERNAL',
    '/ledger',
  ])('HEAD %s answers as GET does, without the body', async (path) => {
    const { ask } = await desk();
    for (const encoding of ['identity', 'gzip', 'br']) {
      const {
        date: _,
        'x-request-id': __,
        ...got
      } = (await ask.get(path).set('accept-encoding', encoding).expect(200)).headers;
      const { headers, text } = await ask.head(path).set('accept-encoding', encoding).expect(200);
      expect(text).toBeUndefined();
      expect({ 'transfer-encoding': got['transfer-encoding'], ...headers }).toMatchObject(got);
    }
  });
});

describe('bodies', () => {
  it.each([
    ['', 'application/json', 400, 'MALFORMED_BODY'],
    ['{"q":', 'application/json', 400, 'MALFORMED_BODY'],
    ['{"q":"a","__proto__":{}}', 'application/json', 400, 'MALFORMED_BODY'],
    ['{"q":"a","constructor":{"prototype":{}}}', 'application/json', 400, 'MALFORMED_BODY'],
    ['q=a', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a', 'text/plain', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [`{"q":"${'a'.repeat(3000)}"}`, 'application/json', 413, 'BODY_TOO_LARGE'],
  ])('%s as %s', async (sent, type, status, code) => {
    const { ask } = await desk({ bodyLimit: 2000 });
    const { body } = await ask.post('/articles/search').set('content-type', type).send(sent).expect(status);
    expect(body).toMatchObject({ status, code });
  });

  it.each([
    [
      '/articles/search',
      'image/png',
      /^Bodies of the Content-Type "image\/png" are not read here; read are application\/json\.$/,
    ],
    [
      '/parse',
      'image/png',
      /^Bodies of the Content-Type "image\/png" are not read here; read are text\/plain, text\/html, /,
    ],
    ['/parse', 'application/x-ndjson', /read are [^"]*\bapplication\/json, (?!.*ndjson)/],
    ['/parse', '', /^Bodies without a Content-Type are not read here; read are text\/plain, /],
  ])('POST %s of %j names what is read', async (path, type, detail) => {
    const { app } = await desk();
    const named = type && `Content-Type: ${type}\r\n`;
    const sent = `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${named}Content-Length: 1\r\n\r\na`;
    const { status, body } = await raw(app, sent);
    expect({ status, ...JSON.parse(body) }).toMatchObject({ status: 415, detail: expect.stringMatching(detail) });
  });

  it.each(['/parse', '/articles/search'])('POST %s says how large a body may be', async (path) => {
    const { ask } = await desk({ bodyLimit: 2000 });
    const { body } = await ask
      .post(path)
      .send({ body: 'a'.repeat(2000) })
      .expect(413);
    expect(body.detail).toBe('It is larger than 2000 bytes, which is BODY_LIMIT.');
  });

  it.each([
    'news.example/1',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '/story',
    'https://',
    'http:///',
  ])('takes %s for no address of a page', async (url) => {
    const { ask } = await desk();
    const { body } = await ask.post('/parse').query({ url }).type('text/plain').send('It voted.').expect(400);
    expect(body.errors).toEqual([
      {
        parameter: 'url',
        code: 'invalid',
        message: 'must be the whole address of the page, such as https://news.example/story',
      },
    ]);
  });

  it.each([
    'https://news.example',
    'http://127.0.0.1:80/a b?c=d#e',
    'HTTPS://NEWS.EXAMPLE/É',
  ])('takes %s for an address', async (url) => {
    const { ask } = await desk();
    const { body } = await ask.post('/parse').query({ url }).type('text/plain').send('It voted.').expect(200);
    expect(body.source.url).toBe(url);
  });

  it('misses a body that is not there', async () => {
    const { ask } = await desk();
    const { body } = await ask.post('/articles/search').expect(400);
    expect(body).toMatchObject({ detail: 'The body must be an object.', errors: [{ pointer: '', code: 'invalid' }] });
  });
});

describe('what is not HTTP', () => {
  it.each([
    ['nonsense', 'nonsense\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    ['an unknown method', 'FETCH /articles HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    ['a bad header', 'GET / HTTP/1.1\r\nHost: x\r\na b: c\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    [
      'headers without an end',
      `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
    ['an endless address', `GET /articles/${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['a bad escape', 'GET /articles/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 'MALFORMED_REQUEST'],
    [
      'half a character',
      'GET /articles/%c3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      400,
      'MALFORMED_REQUEST',
    ],
  ])('%s', async (_what, sent, status, code) => {
    const { app } = await desk();
    const answer = await raw(app, sent);
    expect(answer.status).toBe(status);
    for (const line of [
      /content-type: application\/problem\+json/,
      /cache-control: no-store/,
      /x-content-type-options: nosniff/,
    ])
      expect(answer.head).toMatch(new RegExp(`^${line.source}\r$`, 'im'));
    expect(JSON.parse(answer.body)).toMatchObject({ code, status });
  });

  it.each([
    ['FETCH /articles HTTP/1.1\r\nHost: x\r\n\r\n', 'Invalid method encountered.'],
    ['GET / HTTP/1.1\r\nHost: x\r\na b: c\r\n\r\n', 'Invalid header token.'],
  ])('says of %j what is wrong with it', async (sent, detail) => {
    const { app } = await desk();
    expect(JSON.parse((await raw(app, sent)).body)).toMatchObject({ code: 'MALFORMED_REQUEST', detail });
  });

  it('lets pages of other sites read that an address cannot be read', async () => {
    const { app } = await desk();
    const sent = 'GET /articles/%zz HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\r\nConnection: close\r\n\r\n';
    const { head } = await raw(app, sent);
    expect(head).toMatch(/^access-control-allow-origin: \*\r$/m);
    expect(head).toMatch(/^x-request-id: a\r$/m);
  });

  it('gives a request a minute to arrive', async () => {
    expect((await desk()).app.server.requestTimeout).toBe(60_000);
  });
});

describe('our own bugs', () => {
  it('answers a bare 500 and logs the stack', async () => {
    const { ask, store, log } = await desk();
    await store.close();
    const { body, text } = await ask.get('/articles?q=a').expect(500).expect('content-type', PROBLEM);
    expect(body).toEqual({
      type: '/problems/INTERNAL',
      title: PROBLEMS.INTERNAL.title,
      status: 500,
      detail: PROBLEMS.INTERNAL.title,
      instance: '/articles?q=a',
      code: 'INTERNAL',
      errors: [],
    });
    expect(text).not.toMatch(/database|\.ts|node:/);
    expect(log).toHaveLength(1);
    expect(log[0]!.err!.stack).toContain('.ts:');
  });
});

describe('readiness', () => {
  it('is a 503 with the progress until the first pass is done', async () => {
    const { ask } = await desk({ progress: { ready: false, done: 3, found: 10 } });
    const { body, headers } = await ask.get('/readyz').expect(503).expect('content-type', PROBLEM);
    expect(body).toMatchObject({ code: 'NOT_READY', progress: { ready: false, done: 3, found: 10, hint: null } });
    expect(headers['retry-after']).toBe('1');
    await ask.get('/healthz').expect(200, { status: 'ok' });
    await ask.get('/articles').expect(200);
  });

  it('is ready with an empty folder, and says how to fill it', async () => {
    const { ask } = await desk({ progress: { hint: 'Put articles into ./data' } });
    const { body } = await ask.get('/readyz').expect(200);
    expect(body).toEqual({ ready: true, running: false, done: 0, found: 0, hint: 'Put articles into ./data' });
  });
});

describe('documents', () => {
  it.each(Object.keys(PROBLEMS))('/problems/%s is a page that says what to do', async (code) => {
    const { ask } = await desk();
    const { text } = await ask.get(`/problems/${code}`).expect(200).expect('content-type', 'text/html; charset=utf-8');
    expect(text).toContain(PROBLEMS[code as keyof typeof PROBLEMS].remedy);
  });

  it.each(['NOPE', 'toString', '__proto__', 'internal', '%3Cscript%3E'])('/problems/%s is a 404', async (code) => {
    const { ask } = await desk();
    const { body } = await ask.get(`/problems/${code}`).expect(404);
    expect(body.code).toBe('PROBLEM_NOT_FOUND');
  });

  it('serves the documentation, and the document in two forms', async () => {
    const { ask } = await desk();
    await ask.get('/docs').expect(200).expect('content-type', /html/);
    expect((await ask.get('/openapi.json').expect(200)).body.openapi).toBe('3.1.0');
    const { text, body } = await ask.get('/openapi.yaml').buffer().expect('content-type', 'application/yaml');
    expect(text ?? String(body)).toMatch(/^openapi: 3\.1\.0$/m);
  });

  it('points the way from the root', async () => {
    const { ask } = await desk();
    expect((await ask.get('/').expect(200)).body).toMatchObject({ documentation: '/docs', articles: '/articles' });
  });
});

/** Sends bytes that no client would, and reads until the server hangs up. */
async function raw(app: Desk['app'], sent: string): Promise<{ status: number; head: string; body: string }> {
  const socket = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  socket.end(sent);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const [head = '', body = ''] = Buffer.concat(chunks)
    .toString()
    .split(/\r\n\r\n(.*)/s);
  return { status: Number(head.split(' ')[1]), head, body };
}
