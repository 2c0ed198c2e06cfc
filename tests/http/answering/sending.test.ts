import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { article, loaded } from '../../factory.ts';
import { type Desk, desk } from '../desk.ts';

const ferry = article({
  id: 'ferry',
  title: 'Larger ferry',
  body: `${'The trust will buy a boat. '.repeat(100)}Ünd so.`,
});
const note = article({ id: 'note', title: 'A note', date: '2024-02-06', body: 'Short.' });
const articles = [ferry, note];

/** An answer as it comes: no client in between decodes it. */
async function get({ app }: Desk, path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { port } = app.server.address() as AddressInfo;
  return new Promise<{ status: number; headers: Record<string, string | undefined>; body: Buffer }>(
    (resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path, headers, method }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          resolve({
            status: answer.statusCode!,
            headers: answer.headers as Record<string, string>,
            body: Buffer.concat(chunks),
          });
        });
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

const RECORD = '/articles/ferry';
// Of every kind of answer one.
const READS = [
  '/articles',
  '/articles?q=boat',
  '/articles/search?q=boat',
  RECORD,
  '/articles/ferry?as=markdown',
  '/articles/ferry/quotes',
  '/articles/ferry/source',
  '/articles/ferry/similar',
  '/quotes',
  '/authors',
  '/clusters',
  '/stats/summary',
  '/stats/timeline',
  '/suggest?q=lar',
  '/ledger',
  '/feeds/articles.rss',
  '/feeds/articles.atom',
  '/feeds/articles.json',
  '/problems/INTERNAL',
  '/openapi.json',
  '/',
];

describe('tags', () => {
  it.each(READS)('%s is a 304 to who has it, with GET and with HEAD', async (path) => {
    const here = await desk({ articles });
    const { status, headers } = await get(here, path);
    expect(status).toBe(200);
    const tag = headers.etag!;
    expect(tag).toMatch(path === RECORD ? /^"[0-9a-f]{32}"$/ : /^W\/"[0-9a-f]{32}"$/);
    for (const method of ['GET', 'HEAD'])
      for (const known of [tag, `"x", ${tag}`, `W/${tag.replace('W/', '')}`, '*']) {
        const again = await get(here, path, { 'if-none-match': known }, method);
        expect([method, known, again.status]).toEqual([method, known, 304]);
        expect(again.body).toHaveLength(0);
        for (const name of ['etag', 'cache-control', 'vary']) expect(again.headers[name]).toBe(headers[name]);
        expect(again.headers).not.toHaveProperty('content-type');
        expect(again.headers).not.toHaveProperty('content-length');
      }
    for (const other of ['"x"', 'W/"x"', '', tag.slice(0, -1)])
      expect((await get(here, path, { 'if-none-match': other })).status).toBe(200);
  });

  it('are another after a change', async () => {
    const here = await desk({ articles });
    const before = await get(here, '/articles?fields=title');
    await here.store.put([loaded(article({ id: 'ferry', title: 'Smaller ferry' }))]);
    const after = await get(here, '/articles?fields=title', { 'if-none-match': before.headers.etag! });
    expect(after.status).toBe(200);
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });

  it('of a record tell its version, its members and its encoding apart', async () => {
    const here = await desk({ articles });
    const tagOf = async (path: string, encoding = 'identity') =>
      (await get(here, path, { 'accept-encoding': encoding })).headers.etag!;
    const whole = await tagOf(RECORD);
    const version = whole.slice(1, -1);
    expect(await tagOf(RECORD, 'gzip')).toBe(`"${version}-gzip"`);
    expect(await tagOf(RECORD, 'br')).toBe(`"${version}-br"`);
    expect(await tagOf(RECORD, 'zstd')).toBe(`"${version}-zstd"`);
    expect(await tagOf(`${RECORD}?fields=title`)).toMatch(new RegExp(`^"${version}-[0-9a-f]{16}"$`));
    expect(await tagOf(`${RECORD}?include=provenance`)).toMatch(new RegExp(`^"${version}-[0-9a-f]{16}"$`));
    expect(await tagOf(`${RECORD}?as=text`)).toMatch(/^W\//);
    // The bytes differ, and so a copy in one encoding is none in another.
    expect((await get(here, RECORD, { 'accept-encoding': 'br', 'if-none-match': `"${version}-gzip"` })).status).toBe(
      200,
    );
    expect((await get(here, RECORD, { 'accept-encoding': 'br', 'if-none-match': `"${version}-br"` })).status).toBe(304);
  });

  it.each([
    ['GET', '/articles/nope', 404],
    ['GET', '/articles?limit=0', 400],
    ['GET', '/healthz', 200],
    ['GET', '/export', 200],
  ])('are not on %s %s', async (method, path, status) => {
    const here = await desk({ articles });
    const answer = await get(here, path, { 'if-none-match': '*' }, method);
    expect(answer.status).toBe(status);
    expect(answer.headers).not.toHaveProperty('etag');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('do not turn a search by POST into a 304', async () => {
    const { ask } = await desk({ articles });
    const { headers } = await ask.post('/articles/search').set('if-none-match', '*').send({ q: 'boat' }).expect(200);
    expect(headers).not.toHaveProperty('etag');
    expect(headers['cache-control']).toBe('no-store');
  });
});

describe('Cache-Control', () => {
  it.each([
    ['/articles', 'no-cache'],
    [RECORD, 'no-cache'],
    ['/quotes', 'no-cache'],
    ['/feeds/articles.atom', 'public, max-age=300'],
    ['/openapi.json', 'public, max-age=3600'],
    ['/problems/INTERNAL', 'public, max-age=3600'],
    ['/problems/NOPE', 'no-store'],
    ['/readyz', 'no-store'],
    ['/nope', 'no-store'],
  ])('of %s is %s', async (path, caching) => {
    expect((await get(await desk({ articles }), path)).headers['cache-control']).toBe(caching);
  });
});

describe('encodings', () => {
  const decoders = { gzip: gunzipSync, br: brotliDecompressSync, zstd: zstdDecompressSync };
  const long = '/articles?include=body,quotes,provenance';

  it.each(
    [long, RECORD, '/export?include=body', '/openapi.json', '/docs/static/swagger-ui.css'].flatMap((path) =>
      (['gzip', 'br', 'zstd'] as const).map((encoding) => [path, encoding] as const),
    ),
  )('%s in %s says the same in fewer bytes', async (path, encoding) => {
    const here = await desk({ articles });
    const plain = await get(here, path);
    const encoded = await get(here, path, { 'accept-encoding': encoding });
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(encoded.headers['content-encoding']).toBe(encoding);
    expect(decoders[encoding](encoded.body).equals(plain.body)).toBe(true);
    expect(encoded.body.length).toBeLessThan(plain.body.length);
    expect([plain.headers.vary, encoded.headers.vary]).toEqual(
      Array(2).fill(expect.stringContaining('Accept-Encoding')),
    );
    const { headers } = await get(here, path, { 'accept-encoding': encoding }, 'HEAD');
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-length']).toBe(encoded.headers['content-length']);
    expect(headers.etag).toBe(encoded.headers.etag);
  });

  it.each([
    ['a short answer', '/articles/note?fields=title', 'gzip'],
    ['bytes that may be compressed already', '/articles/ferry/source', 'gzip'],
    ['one that knows none of ours', long, 'deflate'],
    ['one that wants none', long, 'gzip;q=0'],
  ])('leave %s as it is', async (_what, path, encoding) => {
    const { headers } = await get(await desk({ articles }), path, { 'accept-encoding': encoding });
    expect(headers).not.toHaveProperty('content-encoding');
  });

  it('take large answers off the thread and give them whole', async () => {
    const body = Array.from({ length: 20_000 }, (_, n) => `word${n}`).join(' ');
    const here = await desk({ articles: [article({ id: 'large', body })] });
    const { body: bytes } = await get(here, '/articles/large', { 'accept-encoding': 'zstd' });
    expect(JSON.parse(zstdDecompressSync(bytes).toString()).body).toBe(body);
  });

  it('hold for problems and for searches by POST', async () => {
    const { ask } = await desk({ articles });
    const sent = ask
      .post('/articles/search')
      .set('accept-encoding', 'gzip')
      .send({ q: 'boat', include: ['body'] });
    expect((await sent.expect(200)).headers['content-encoding']).toBe('gzip');
    const problem = await ask
      .get(`/articles?${'nope=1&'.repeat(3)}limit=0&x${'y'.repeat(1000)}=1`)
      .set('accept-encoding', 'br');
    expect(problem.status).toBe(400);
    expect(problem.headers['content-encoding']).toBe('br');
  });
});
