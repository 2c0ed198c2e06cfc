import { describe, expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { desk } from '../desk.ts';

const MADE = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('X-Request-Id', () => {
  it.each([
    'a',
    'job-7/step:3',
    '4f1c2c1e-8f1e-4b54-9d3b-2a7a1f0c9e11',
    'Root=1-67891233-abcdef',
    'a'.repeat(128),
  ])('is taken from the client: %s', async (id) => {
    const { ask } = await desk();
    const { headers } = await ask.get('/articles').set('x-request-id', id);
    expect(headers['x-request-id']).toBe(id);
  });

  it.each([
    '',
    ' ',
    'a b',
    '"a"',
    '<script>',
    'ü',
    '{"a":1}',
    'a'.repeat(129),
    'a,b',
  ])('is made anew for: %s', async (id) => {
    const { ask } = await desk();
    const { headers } = await ask.get('/articles').set('x-request-id', Buffer.from(id).toString('latin1'));
    expect(headers['x-request-id']).toMatch(MADE);
  });

  it.each([
    ['/articles', 200],
    ['/nope', 404],
    ['/articles?limit=0', 400],
    ['/articles/%zz', 400],
  ])('is on the answer of %s, each its own', async (path, status) => {
    const { ask } = await desk();
    const [one, two] = [await ask.get(path).expect(status), await ask.get(path).expect(status)];
    expect(one.headers['x-request-id']).toMatch(MADE);
    expect(two.headers['x-request-id']).not.toBe(one.headers['x-request-id']);
  });
});

describe('the log', () => {
  it.each([
    ['/articles?limit=1', 200],
    ['/articles/nope', 404],
    ['/nope', 404],
    ['/articles?limit=0', 400],
    ['/export', 200],
  ])('has one line of %s, with its id, status and time', async (url, status) => {
    const { ask, log } = await desk({ articles: [article()], logLevel: 'info' });
    log.length = 0;
    await ask.get(url).set('x-request-id', 'job-7').expect(status);
    expect(log).toEqual([
      expect.objectContaining({ reqId: 'job-7', method: 'GET', url, status, ms: expect.any(Number), msg: 'answered' }),
    ]);
  });

  it('tells nothing of an article but its id, whatever goes wrong with it', async () => {
    const secret = 'The minister left by the garden door';
    const { ask, log, store } = await desk({ articles: [article({ id: 'a1', title: secret })], logLevel: 'trace' });
    const post = (type: string, body: string) => ask.post('/parse').set('content-type', type).send(body);
    await ask.get('/articles/a1').expect(200);
    await post('text/plain', `${secret}.`.repeat(20)).expect(200);
    await post('application/json', `{"title": "${secret}"`);
    await post('application/json', JSON.stringify({ title: secret, date: secret, nope: secret }));
    await post('application/x-nitf+xml', `<nitf><body>${secret}</nitf>`);
    await store.close();
    await ask.get('/articles/a1');
    await ask.get('/articles?limit=3').expect(500);
    expect(log.length).toBeGreaterThan(5);
    expect(JSON.stringify(log)).not.toContain('minister');
  });
});
