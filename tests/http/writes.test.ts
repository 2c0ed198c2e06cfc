import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { load } from '../../src/ingest/load.ts';
import { desk } from './desk.ts';

const PROBLEM = 'application/problem+json';
const AUTH = { authorization: 'Bearer key' };
const keys = [hash('sha256', 'key'), hash('sha256', 'other')];

const STORY = `Larger ferry for Skerrow

By Ailsa Brand

SKERROW, Scotland — The trust that runs the harbour will buy a longer boat for the island, it said on Tuesday.

“Nobody will be left on the quay again,” said Morag Tennant, who has run the trust since the spring.
`;
const LONG = `${STORY}
The old boat was built for a quarter of the people who live there now, and in winter it stayed in the harbour on one day out of four. Its engine
was mended so often that a part of it stands in the window of the chandlery, beside a card with the date of each repair.

The new one is to be built on the mainland from the autumn on, and to carry twelve cars. Until it comes, a barge takes what the shop needs, and
the school’s boat takes whoever has to see a doctor. The trust has borrowed half of the money and asks the council for the rest.
`;
const CORRECTED = STORY.replace('longer', 'shorter');

type Asking = Awaited<ReturnType<typeof desk>>['ask'];

function post(ask: Asking, body: string | Buffer = STORY, type = 'text/plain') {
  return ask.post('/articles').set(AUTH).set('content-type', type).send(body);
}

function put(ask: Asking, id: string, body = STORY) {
  return ask.put(`/articles/${id}`).set(AUTH).set('content-type', 'text/plain').send(body);
}

describe('POST /articles', () => {
  it('answers with the Article, where it is, and is found there at once', async () => {
    const { ask } = await desk({ keys });
    const { body, headers } = await post(ask).expect(201).expect('content-type', 'application/json; charset=utf-8');
    expect(body).toMatchObject({ title: 'Larger ferry for Skerrow', authors: ['Ailsa Brand'], cluster: null });
    expect(body.source).toMatchObject({ file: null, record: null, format: 'text', bytes: Buffer.byteLength(STORY) });
    expect(headers).toMatchObject({ location: `/articles/${body.id}`, 'cache-control': 'no-store' });
    const got = await ask.get(headers.location!).set('accept-encoding', 'identity').expect(200);
    expect(got.body).toEqual(body);
    expect(got.headers.etag).toBe(headers.etag);
    expect((await ask.get('/articles?q=longer')).body.total.value).toBe(1);
    expect((await ask.get('/quotes?speaker=Morag+Tennant')).body.total.value).toBe(1);
  });

  it('makes of it what /parse does', async () => {
    const { ask } = await desk({ keys });
    const parsed = await ask.post('/parse?url=https://skerrow.example/1').set('content-type', 'text/plain').send(STORY);
    const { body } = await ask.post('/articles?url=https://skerrow.example/1').set(AUTH).type('text/plain').send(STORY);
    expect(body).toEqual(parsed.body);
  });

  it.each([
    ['text/plain', STORY],
    [
      'text/plain; charset=windows-1252',
      Buffer.from('Fähre kehrt zurück\n\nDie Fähre ist wieder da, und alle fahren mit.', 'latin1'),
    ],
    [
      'text/html',
      '<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>It is back, and it is longer than before.</p></body></html>',
    ],
    ['application/json', '{ "title": "Ferry",\r\n "body": "It is back." }'],
    ['text/markdown', '# Ferry\n\nIt is back, and it is longer than before.\n'],
  ])('gives back what was sent as %s, byte for byte, and reads it again the same', async (type, sent) => {
    const { ask } = await desk({ keys });
    const { body } = await post(ask, sent, type).expect(201);
    const source = await ask.get(`/articles/${body.id}/source`).buffer().expect(200);
    expect(Buffer.compare(source.body, Buffer.from(sent))).toBe(0);
    expect(source.headers['content-disposition']).toMatch(/^attachment/);
    await ask.get(`/articles/${body.id}/text`).expect(200);
    await ask.get(`/articles/${body.id}/explain`).expect(200);
  });

  it('takes the id of a record, and its next version in place of the first', async () => {
    const { ask } = await desk({ keys });
    const record = (body: string) => JSON.stringify({ id: 'ferry-1', title: 'Ferry', body });
    const first = await post(ask, record('It is back.'), 'application/json').expect(201);
    const second = await post(ask, record('It is gone.'), 'application/json').expect(200);
    expect(second.body).toMatchObject({ id: first.body.id, body: 'It is gone.' });
    expect(second.headers.location).toBe(first.headers.location);
    const { body } = await ask.get(`/articles/${first.body.id}/versions`).expect(200);
    expect(body.data.map(({ number }: { number: number }) => number)).toEqual([2, 1]);
  });

  it.each([
    ['', 'text/plain', 400, 'MALFORMED_BODY'],
    ['{"title": {}}', 'application/json', 400, 'INVALID_REQUEST'],
    ['{"__proto__": 1, "body": "a"}', 'application/json', 400, 'MALFORMED_BODY'],
    ['a', 'application/x-www-form-urlencoded', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['\n \n', 'text/plain', 422, 'UNREADABLE_INPUT'],
    ['title,body\nA,It is back.\nB,It is gone.\n', 'text/csv', 422, 'UNREADABLE_INPUT'],
    ['a'.repeat(3000), 'text/plain', 413, 'BODY_TOO_LARGE'],
  ])('keeps nothing of %j as %s', async (sent, type, status, code) => {
    const { ask } = await desk({ keys, bodyLimit: 2000 });
    const { body } = await post(ask, sent, type).expect(status).expect('content-type', PROBLEM);
    expect(body.code).toBe(code);
    expect((await ask.get('/articles')).body.total.value).toBe(0);
  });

  it.each(['/articles', '/articles/x'])('is for nobody without a key: %s', async (path) => {
    const { ask } = await desk({ keys });
    const send = path === '/articles' ? ask.post(path) : ask.put(path);
    await send
      .set('content-type', 'text/plain')
      .send(STORY)
      .expect(401)
      .expect('www-authenticate', /^Bearer/);
    if (path !== '/articles') await ask.delete(path).expect(401);
    expect((await ask.get('/articles')).body.total.value).toBe(0);
  });

  it('is one line in the ledger, which adds up', async () => {
    const { ask } = await desk({ keys, texts: { 'a.txt': STORY } });
    const { body } = await post(ask, CORRECTED).expect(201);
    const ledger = (await ask.get('/ledger').expect(200)).body;
    expect(ledger.data).toContainEqual(
      expect.objectContaining({ file: '/articles', record: body.id, articleId: body.id, outcome: 'partial' }),
    );
    const { found, ...rest } = ledger.counts;
    expect(Object.values<number>(rest).reduce((sum, count) => sum + count, 0)).toBe(found);
    expect(found).toBe(2);
  });

  it('is told by /changes', async () => {
    const { ask } = await desk({ keys });
    const { body } = await post(ask).expect(201);
    await ask.delete(`/articles/${body.id}`).set(AUTH).expect(204);
    const changes = (await ask.get('/changes')).body.data;
    expect(changes.map(({ op, id }: { op: string; id: string }) => [op, id])).toEqual([
      ['put', body.id],
      ['delete', body.id],
    ]);
  });
});

describe('PUT /articles/{id}', () => {
  it('adds an article under the id, and then replaces it', async () => {
    const { ask } = await desk({ keys });
    const first = await put(ask, 'ferry-1').expect(201).expect('location', '/articles/ferry-1');
    expect(first.body).toMatchObject({ id: 'ferry-1', quotes: [{ articleId: 'ferry-1' }] });
    const second = await put(ask, 'ferry-1', CORRECTED).expect(200).expect('location', '/articles/ferry-1');
    expect((await ask.get('/articles/ferry-1')).body).toEqual(second.body);
    expect((await ask.get('/articles/ferry-1/source').buffer()).body.toString()).toBe(CORRECTED);
    expect((await ask.get('/articles/ferry-1/explain').expect(200)).body.fields.title.value).toBe(first.body.title);
    expect((await ask.get('/articles/ferry-1/versions/1').expect(200)).body.body).toContain('longer');
    expect((await ask.get('/articles')).body.total.value).toBe(1);
  });

  it.each(['a', 'A', '0', '~x', '_', 'a.b-c~d', 'x'.repeat(80)])('takes the id %s', async (id) => {
    const { ask } = await desk({ keys });
    await put(ask, id).expect(201);
    await ask.get(`/articles/${id}`).expect(200);
  });

  it('tells ids apart by their case', async () => {
    const { ask } = await desk({ keys });
    await put(ask, 'Ferry').expect(201);
    await put(ask, 'ferry', CORRECTED).expect(201);
    expect((await ask.get('/articles/Ferry')).body.body).toContain('longer');
    expect((await ask.get('/articles/ferry')).body.body).toContain('shorter');
  });

  it.each([
    '.x',
    '-x',
    'a%20b',
    'a%2Fb',
    '..%2F..%2Fx',
    'x%00',
    'é',
    'x'.repeat(81),
  ])('refuses the id %s', async (id) => {
    const { ask } = await desk({ keys });
    const { body } = await put(ask, encodeURI(decodeURI(id)).replaceAll('%25', '%')).expect(400);
    expect(body).toMatchObject({ code: 'INVALID_REQUEST', errors: [{ parameter: 'id' }] });
  });
});

describe('DELETE /articles/{id}', () => {
  it('takes the article out of everything', async () => {
    const { ask } = await desk({ keys });
    await put(ask, 'ferry-1').expect(201);
    const { text } = await ask.delete('/articles/ferry-1').set(AUTH).expect(204);
    expect(text).toBe('');
    await ask.get('/articles/ferry-1').expect(404);
    await ask.get('/articles/ferry-1/source').expect(404);
    expect((await ask.get('/articles')).body.total.value).toBe(0);
    expect((await ask.get('/ledger')).body.counts.found).toBe(0);
    await ask.delete('/articles/ferry-1').set(AUTH).expect(404);
    await put(ask, 'ferry-1').expect(201);
  });

  it.each([
    'nope',
    'a%20b',
    '%C3%A9',
    '__proto__',
    '..%2F..%2Fa',
    'a%00',
    'x'.repeat(9000),
  ])('knows no article %s', async (id) => {
    const { ask } = await desk({ keys });
    const { body } = await ask.delete(`/articles/${id}`).set(AUTH).expect(404);
    expect(body.code).toBe('ARTICLE_NOT_FOUND');
  });
});

describe('If-Match', () => {
  const del = (ask: Asking, match: string) => ask.delete('/articles/ferry-1').set(AUTH).set('if-match', match);

  it('lets a change through that was made to the article as it is', async () => {
    const { ask } = await desk({ keys });
    const { headers } = await put(ask, 'ferry-1').expect(201);
    const next = await put(ask, 'ferry-1', CORRECTED).set('if-match', headers.etag!).expect(200);
    expect(next.headers.etag).not.toBe(headers.etag);
    const { body } = await put(ask, 'ferry-1').set('if-match', headers.etag!).expect(412);
    expect(body.code).toBe('PRECONDITION_FAILED');
    await del(ask, headers.etag!).expect(412);
    await del(ask, next.headers.etag!).expect(204);
  });

  it.each([
    ['/articles/ferry-1', 'identity'],
    ['/articles/ferry-1', 'gzip'],
    ['/articles/ferry-1', 'zstd'],
    ['/articles/ferry-1?fields=title', 'br'],
    ['/articles/ferry-1?include=provenance', 'identity'],
  ])('takes the tag of %s in %s', async (url, encoding) => {
    const { ask, app } = await desk({ keys });
    await put(ask, 'ferry-1', STORY.repeat(3)).expect(201);
    const { headers } = await app.inject({ url, headers: { 'accept-encoding': encoding } });
    await put(ask, 'ferry-1', CORRECTED).set('if-match', headers.etag!).expect(200);
  });

  it.each([
    '"x"',
    'W/"x"',
    'x',
    '',
    '"x-gzip", "y"',
  ])('refuses where none of these is of the article: %s', async (match) => {
    const { ask } = await desk({ keys });
    await put(ask, 'ferry-1').expect(201);
    await del(ask, match).expect(412);
    await ask.get('/articles/ferry-1').expect(200);
  });

  it('takes a star for any article, and no weak tag for the same bytes', async () => {
    const { ask } = await desk({ keys });
    await put(ask, 'ferry-1').set('if-match', '*').expect(412);
    const { headers } = await put(ask, 'ferry-1').expect(201);
    await del(ask, `W/${headers.etag}`).expect(412);
    await del(ask, `"x", ${headers.etag}`).expect(204);
  });

  it('does not mind that a near-copy came', async () => {
    const { ask, store } = await desk({ keys });
    const { headers } = await put(ask, 'ferry-1', LONG).expect(201);
    await put(ask, 'ferry-2', LONG.replace('twelve', 'eleven')).expect(201);
    await store.flush();
    const copied = await ask.get('/articles/ferry-1').expect(200);
    expect(copied.body.cluster).toBe('ferry-1');
    expect(copied.headers.etag).not.toBe(headers.etag);
    await put(ask, 'ferry-1', CORRECTED).set('if-match', headers.etag!).expect(200);
  });

  it('has the counterpart that lets only what is new through', async () => {
    const { ask } = await desk({ keys });
    await put(ask, 'ferry-1').set('if-none-match', '*').expect(201);
    await put(ask, 'ferry-1', CORRECTED).set('if-none-match', '*').expect(412);
    await post(ask).set('if-none-match', '*').expect(201);
    await post(ask).set('if-none-match', '*').expect(412);
  });

  it('loses no update of many at once', async () => {
    const { ask } = await desk({ keys });
    const { headers } = await put(ask, 'ferry-1').expect(201);
    const tries = Array.from({ length: 8 }, (_, n) =>
      put(ask, 'ferry-1', `${STORY}Note ${n}.\n`).set('if-match', headers.etag!),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, ...Array(7).fill(412)]);
  });
});

describe('Idempotency-Key', () => {
  const once = (ask: Asking, key: string, body = STORY) => post(ask, body).set('idempotency-key', key);

  it('answers the same request the same, and does nothing', async () => {
    const { ask } = await desk({ keys });
    const first = await once(ask, 'k1').expect(201);
    const again = await once(ask, 'k1').expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers).toMatchObject({ location: first.headers.location, etag: first.headers.etag });
    // Even where somebody else has written since.
    await put(ask, first.body.id, CORRECTED).expect(200);
    expect((await once(ask, 'k1').expect(201)).body).toEqual(first.body);
    expect((await ask.get(`/articles/${first.body.id}`)).body.body).toContain('shorter');
  });

  it('is of one request', async () => {
    const { ask } = await desk({ keys });
    const { body: first } = await once(ask, 'k1').expect(201);
    const { body } = await once(ask, 'k1', CORRECTED).expect(422);
    expect(body.code).toBe('KEY_REUSED');
    await put(ask, first.id).set('idempotency-key', 'k1').expect(422);
    await ask.delete(`/articles/${first.id}`).set(AUTH).set('idempotency-key', 'k1').expect(422);
    await once(ask, 'k2', CORRECTED).expect(201);
  });

  it('is its client’s own', async () => {
    const { ask } = await desk({ keys });
    await once(ask, 'k1').expect(201);
    await once(ask, 'k1', CORRECTED).set('authorization', 'Bearer other').expect(201);
  });

  it('is good for PUT and DELETE', async () => {
    const { ask } = await desk({ keys });
    for (const _ of [1, 2]) await put(ask, 'ferry-1').set('idempotency-key', 'p').expect(201);
    const del = () => ask.delete('/articles/ferry-1').set(AUTH).set('idempotency-key', 'd');
    for (const _ of [1, 2]) await del().expect(204);
    await put(ask, 'ferry-1').expect(201);
    await del().expect(204);
    await ask.get('/articles/ferry-1').expect(200);
  });

  it('lets a refused request be sent again', async () => {
    const { ask } = await desk({ keys });
    await put(ask, 'ferry-1').set('if-match', '*').set('idempotency-key', 'k1').expect(412);
    await put(ask, 'ferry-1').set('if-match', '*').set('idempotency-key', 'k1').expect(412);
    await put(ask, 'ferry-1').expect(201);
    await put(ask, 'ferry-1').set('if-match', '*').set('idempotency-key', 'k1').expect(200);
  });

  it('makes one of many at once', async () => {
    const { ask } = await desk({ keys });
    const tries = await Promise.all(Array.from({ length: 6 }, () => once(ask, 'k1')));
    expect(new Set(tries.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect((await ask.get(`/articles/${tries[0]!.body.id}/versions`)).body.total.value).toBe(1);
  });

  it.each(['', ' ', 'a b', 'a'.repeat(256)])('is no "%s"', async (key) => {
    const { ask } = await desk({ keys });
    const { body } = await once(ask, key).expect(400);
    expect(body.errors).toMatchObject([{ parameter: 'idempotency-key' }]);
  });
});

describe('an article of a file', () => {
  const parser = { timeZone: 'UTC' };

  it('is replaced, with its versions, and the ledger says so', async () => {
    const { ask } = await desk({ keys, texts: { 'a.txt': STORY } });
    const { id } = (await ask.get('/articles')).body.data[0];
    const { body } = await put(ask, id, CORRECTED).expect(200);
    expect(body.source.file).toBe(null);
    expect((await ask.get('/articles')).body.total.value).toBe(1);
    expect((await ask.get(`/articles/${id}/versions`)).body.data[0]).toMatchObject({ number: 2, kind: 'update' });
    const { counts, data } = (await ask.get('/ledger')).body;
    expect(data).toContainEqual(
      expect.objectContaining({
        file: 'a.txt',
        outcome: 'rejected',
        reason: 'its article was replaced or deleted by a client',
        articleId: null,
      }),
    );
    expect(counts).toMatchObject({ found: 2, rejected: 1 });
  });

  it('stays deleted', async () => {
    const { ask, store } = await desk({ keys, texts: { 'a.txt': STORY } });
    const { id } = (await ask.get('/articles')).body.data[0];
    await ask.delete(`/articles/${id}`).set(AUTH).expect(204);
    await ask.get(`/articles/${id}`).expect(404);
    await load({ folders: [], store, parser, fileLimit: 100_000 });
    await ask.get(`/articles/${id}`).expect(404);
  });
});
