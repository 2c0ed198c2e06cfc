import { describe, expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { desk } from '../desk.ts';

const PROBLEM = 'application/problem+json';

describe('what every answer forbids', () => {
  const LOCKED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  it.each([
    ['/articles', 200, LOCKED],
    ['/articles/nope', 404, LOCKED],
    ['/nope', 404, LOCKED],
    ['/articles?limit=0', 400, LOCKED],
    ['/export', 200, LOCKED],
    ['/healthz', 200, LOCKED],
    ['/openapi.json', 200, LOCKED],
    // Pages say themselves what they need.
    ['/problems/INTERNAL', 200, "default-src 'none'; style-src 'unsafe-inline'"],
  ])('%s', async (path, status, policy) => {
    const { ask } = await desk({ articles: [article()] });
    // The second may be an answer that was kept.
    for (const _ of [1, 2]) {
      const { headers } = await ask.get(path).expect(status);
      expect(headers).toMatchObject({
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'cross-origin',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('server');
    }
  });

  it('is more where not every site may read', async () => {
    const { ask } = await desk({ origins: ['https://skerrow.example'] });
    const { headers } = await ask.get('/articles').expect(200);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('leaves the documentation its own scripts and no others', async () => {
    const { ask } = await desk();
    const { headers, text } = await ask.get('/docs').expect(200);
    const policy = headers['content-security-policy']!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(text).not.toMatch(/<script(?![^>]*\bsrc=)/);
  });
});

describe('a limit of requests', () => {
  const rate = { most: 3, windowMs: 600_000 };

  it('is off unless it is set', async () => {
    const { ask } = await desk();
    const { headers } = await ask.get('/articles').expect(200);
    expect(Object.keys(headers).filter((name) => name.includes('ratelimit'))).toEqual([]);
  });

  it.each([
    ['/articles', 200],
    ['/nope', 404],
    ['/articles?limit=0', 400],
    ['/docs', 200],
    ['/', 200],
  ])('counts %s, and tells how many are left', async (path, status) => {
    const { ask } = await desk({ guards: { rate } });
    for (const left of [2, 1, 0]) {
      const { headers } = await ask.get(path).expect(status);
      expect(headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': String(left) });
      expect(Number(headers['ratelimit-reset'])).toBeGreaterThan(0);
    }
    const { body, headers } = await ask.get(path).expect(429).expect('content-type', PROBLEM);
    expect(body).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429, instance: path });
    expect(headers['ratelimit-remaining']).toBe('0');
    expect(headers['retry-after']).toBe(headers['ratelimit-reset']);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'access-control-allow-origin': '*' });
    expect(headers['access-control-expose-headers']).toContain('RateLimit-Remaining');
  });

  it.each(['/healthz', '/readyz', '/metrics'])('never counts %s', async (path) => {
    const { ask } = await desk({ guards: { rate } });
    for (let n = 0; n < 5; n++) {
      const { headers } = await ask.get(path).expect(200);
      expect(headers).not.toHaveProperty('ratelimit-limit');
    }
    await ask.get('/articles').expect(200).expect('ratelimit-remaining', '2');
  });

  it.each([
    // Who sends it is nobody's proxy, so that it is the same client.
    [[], '192.0.2.1', '192.0.2.2', '1'],
    [['10.0.0.0/8'], '192.0.2.1', '192.0.2.2', '1'],
    [['127.0.0.1'], '192.0.2.1', '192.0.2.2', '2'],
    [['127.0.0.1'], '192.0.2.1', '192.0.2.1', '1'],
    [['127.0.0.0/8', '10.0.0.0/8'], '192.0.2.1, 10.1.1.1', '192.0.2.2, 10.1.1.1', '2'],
    // Before its proxy, a client writes what it likes.
    [['127.0.0.1'], '192.0.2.1, 10.1.1.1', '192.0.2.2, 10.1.1.1', '1'],
    // A subscriber has a whole network of these.
    [['127.0.0.1'], '2001:db8::1', '2001:db8::2', '1'],
    [['127.0.0.1'], '2001:db8::1', '2001:db8:0:1::1', '2'],
  ])('with the proxies %j, %s and then %s leaves the second %s', async (trusted, first, second, left) => {
    const { ask } = await desk({ guards: { rate, trusted } });
    await ask.get('/articles').set('x-forwarded-for', first).expect(200);
    await ask.get('/articles').set('x-forwarded-for', second).expect('ratelimit-remaining', left);
  });
});

describe('more than can be done in time', () => {
  // Its delay is looked at each second; blocked for longer, it has been by the time that anything else happens.
  const lagBehind = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_200);

  it.each([
    ['/articles', 503],
    ['/nope', 503],
    ['/docs', 503],
    ['/healthz', 200],
    ['/readyz', 200],
    ['/metrics', 200],
  ])('%s answers %i', async (path, status) => {
    const { ask } = await desk({ guards: { lag: 0.001 } });
    lagBehind();
    const { body, headers } = await ask.get(path).expect(status);
    if (status === 200) return;
    expect(body).toMatchObject({ code: 'OVERLOADED', status: 503 });
    expect(headers).toMatchObject({ 'retry-after': '1', 'content-type': PROBLEM });
  });

  it('refuses nothing where nothing is set', async () => {
    const { ask } = await desk();
    lagBehind();
    await ask.get('/articles').expect(200);
  });
});

describe('a query as deep as it can be', () => {
  it.each([
    '(',
    '-(',
    'NOT ',
    'title:(',
    'NEAR(',
    'a -(',
    'a (b OR ',
    'a OR (b ',
    'a -b (-c OR ',
    'a b -(c d OR e -f OR ',
    'a b -c -d (e OR f -g OR ',
    'a OR -b (c d -e ',
    '-(-a -b OR c OR ',
  ])('%s', async (part) => {
    const { ask } = await desk({ articles: [article()] });
    for (const [most, send] of [
      [4_000, (q: string) => ask.get('/articles').query({ q, stem: true })],
      [100_000, (q: string) => ask.post('/articles/search').send({ q, explain: true })],
    ] as const) {
      const count = Math.floor((most - 1) / (part.length + 1));
      await send(`${part.repeat(count)}a${')'.repeat(count)}`).expect(200);
    }
  });
});
