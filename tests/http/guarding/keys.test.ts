import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../src/config.ts';
import { desk } from '../desk.ts';

const KEY = 'correct-horse/battery+staple==';
const OTHER = 'another-key';
const keys = readSettings({ API_KEY: `${KEY}, sha256:${hash('sha256', OTHER)}` }).API_KEY;
const PROBLEM = 'application/problem+json';

/** A desk that counts the passes that were asked for. */
async function reloading(given: Parameters<typeof desk>[0] = {}) {
  let passes = 0;
  const reload = () => {
    passes++;
  };
  return { ...(await desk({ keys, reload, ...given })), passes: () => passes };
}

describe('a key', () => {
  it.each([
    `Bearer ${KEY}`,
    `bearer ${KEY}`,
    `BEARER   ${KEY}`,
    `Bearer ${OTHER}`,
  ])('opens, as "%s"', async (authorization) => {
    const { ask, passes } = await reloading();
    await ask.post('/reload').set('authorization', authorization).expect(202);
    expect(passes()).toBe(1);
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer wrong',
    `Bearer ${KEY}x`,
    `Bearer ${KEY.slice(0, -1)}`,
    `Bearer ${KEY} ${OTHER}`,
    `Bearer ${KEY},${OTHER}`,
    `Basic ${Buffer.from(`key:${KEY}`).toString('base64')}`,
    `Basic ${KEY}`,
    KEY,
    `Token ${KEY}`,
    // What is set as a digest opens to its key, and not to the digest.
    `Bearer ${hash('sha256', OTHER)}`,
    `Bearer sha256:${hash('sha256', OTHER)}`,
  ])('does not open, as "%s"', async (authorization) => {
    const { ask, passes } = await reloading();
    const { body, headers } = await ask.post('/reload').set('authorization', authorization).expect(401);
    const known = /^Bearer \S+$/.test(authorization);
    const detail = known
      ? 'The key is not one that the server knows.'
      : 'The key comes in "Authorization", after the word "Bearer" and a space.';
    expect(body).toMatchObject({ code: 'UNAUTHORIZED', status: 401, detail });
    expect(headers['www-authenticate']).toBe('Bearer realm="copydesk", error="invalid_token"');
    expect(passes()).toBe(0);
  });

  it('is asked for where there is none', async () => {
    const { ask } = await reloading();
    const { headers } = await ask.post('/reload').expect(401).expect('content-type', PROBLEM);
    expect(headers['www-authenticate']).toBe('Bearer realm="copydesk"');
  });

  it.each(['api_key', 'access_token', 'key', 'token'])('is not taken from the address, as %s', async (name) => {
    const { ask, log } = await reloading({ logLevel: 'trace' });
    await ask.post(`/reload?${name}=${KEY}`).expect(401);
    await ask.post(`/reload?a=b&${name}=${KEY}`).set('authorization', `Bearer ${KEY}`).expect(400);
    expect(JSON.stringify(log)).not.toContain('correct-horse');
  });

  it('is of no use where the server has none', async () => {
    const { ask } = await reloading({ keys: [] });
    for (const authorization of ['', `Bearer ${KEY}`]) {
      const { body } = await ask.post('/reload').set('authorization', authorization).expect(403);
      expect(body.code).toBe('WRITES_DISABLED');
    }
  });

  it('is in no log, whatever it is sent with', async () => {
    const { ask, log } = await reloading({ logLevel: 'trace' });
    await ask.post('/reload').set('authorization', `Bearer ${KEY}`).expect(202);
    await ask.post('/reload?x=1').set('authorization', `Bearer ${KEY}`).expect(400);
    await ask.post('/nope').set('authorization', `Bearer ${KEY}`).expect(404);
    expect(log.length).toBeGreaterThan(2);
    for (const secret of [KEY, OTHER, ...keys]) expect(JSON.stringify(log)).not.toContain(secret);
  });

  it('has its own share of requests, wherever it is used from', async () => {
    const { ask } = await reloading({ guards: { rate: { most: 2, windowMs: 600_000 } } });
    const get = (authorization: string) => ask.get('/articles').set('authorization', authorization);
    for (const left of ['1', '0'])
      expect((await get('Bearer guess').expect(200)).headers['ratelimit-remaining']).toBe(left);
    await get('Bearer another guess').expect(429);
    for (const left of ['1', '0'])
      expect((await get(`Bearer ${KEY}`).expect(200)).headers['ratelimit-remaining']).toBe(left);
    await get(`Bearer ${KEY}`).expect(429);
    await get(`Bearer ${OTHER}`).expect(200);
  });
});

describe('POST /reload', () => {
  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'application/json',
    'image/png',
  ])('needs no body, and takes an empty one of %s', async (type) => {
    const { ask, passes } = await reloading();
    for (const sent of type === 'application/json' ? ['{}'] : ['', 'a=b'])
      await ask.post('/reload').set('authorization', `Bearer ${KEY}`).set('content-type', type).send(sent).expect(202);
    expect(passes()).toBeGreaterThan(0);
  });

  it('says how far the loading is, and where that is told', async () => {
    const { ask } = await reloading({ progress: { running: true, found: 7 } });
    const { body, headers } = await ask.post('/reload').set('authorization', `Bearer ${KEY}`).expect(202);
    expect(body).toEqual({ ready: true, running: true, done: 0, found: 7, hint: null });
    expect(headers).toMatchObject({ location: '/readyz', 'cache-control': 'no-store' });
  });

  it('is not for pages of other sites', async () => {
    const { ask } = await reloading();
    const preflight = { origin: 'https://skerrow.example', 'access-control-request-method': 'POST' };
    const { headers } = await ask.options('/reload').set(preflight).expect(204);
    expect(headers['access-control-allow-methods']).toBe('');
    expect(headers['access-control-allow-headers']).not.toMatch(/authorization/i);
  });
});
