import { describe, expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { desk } from '../desk.ts';

const articles = [article({ id: 'ferry' })];
const PAGE = 'https://reader.example';
const allowed = 'access-control-allow-origin';

describe('open to any page, as it is by default', () => {
  it.each([
    ['GET', '/articles', 200],
    ['HEAD', '/articles/ferry', 200],
    ['GET', '/articles/nope', 404],
    ['GET', '/articles?limit=0', 400],
    ['GET', '/nope', 404],
    ['GET', '/export', 200],
    ['GET', '/feeds/articles.rss', 200],
    ['POST', '/articles/search', 400],
  ])('%s %s may be read', async (method, path, status) => {
    const { app } = await desk({ articles });
    const { headers, statusCode } = await app.inject({ method: method as 'GET', url: path, headers: { origin: PAGE } });
    expect(statusCode).toBe(status);
    expect(headers[allowed]).toBe('*');
    expect(headers['access-control-expose-headers']).toMatch(/ETag, Link, X-Request-Id/);
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  it.each([
    ['POST', '/parse'],
    ['DELETE', '/articles/ferry'],
    ['PUT', '/articles'],
  ])('%s %s may not', async (method, path) => {
    const { app } = await desk({ articles });
    const { headers } = await app.inject({ method: method as 'GET', url: path, headers: { origin: PAGE } });
    expect(headers).not.toHaveProperty(allowed);
  });

  it.each([
    ['/articles', 'GET, HEAD'],
    ['/articles/search', 'GET, HEAD, POST'],
    ['/articles/ferry', 'GET, HEAD'],
    ['/parse', ''],
  ])('%s may be asked with %s', async (path, methods) => {
    const { ask } = await desk({ articles });
    const asked = ask.options(path).set({ origin: PAGE, 'access-control-request-method': 'GET' });
    const { headers, text } = await asked.expect(204);
    expect(text).toBe('');
    expect(headers['access-control-allow-methods']).toBe(methods);
    expect(headers['access-control-allow-headers']).toMatch(/If-None-Match/);
    expect(headers['access-control-allow-headers']).not.toMatch(/Authorization/i);
  });

  it('leaves OPTIONS without a page behind it what it is', async () => {
    const { ask } = await desk();
    await ask.options('/articles').expect(405).expect('allow', 'GET, HEAD, POST');
    await ask.options('/nope').set({ origin: PAGE, 'access-control-request-method': 'GET' }).expect(404);
  });
});

describe('open to some', () => {
  it.each([
    [PAGE, PAGE],
    ['https://reader.example:8443', undefined],
    ['http://reader.example', undefined],
    ['https://evil.example', undefined],
    ['null', undefined],
  ])('a page of %s is told %s', async (origin, told) => {
    const { ask } = await desk({ articles, origins: ['https://other.example', PAGE] });
    const { headers } = await ask.get('/articles').set('origin', origin).expect(200);
    expect(headers[allowed]).toBe(told);
    expect(headers.vary).toMatch(/^Origin, Accept-Encoding$/);
  });
});

it('is closed where nobody is named', async () => {
  const { ask } = await desk({ articles, origins: [] });
  const { headers } = await ask.get('/articles').set('origin', PAGE).expect(200);
  expect(headers).not.toHaveProperty(allowed);
  expect(headers.vary).toBe('Accept-Encoding');
});
