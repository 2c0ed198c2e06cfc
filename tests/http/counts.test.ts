import { expect, it } from 'vitest';
import { article, dateline } from '../factory.ts';
import { desk } from './desk.ts';

// What can be asked of many articles at once: facets, names, statistics, suggestions.

const ferry = article({
  id: 'ferry',
  title: 'Larger ferry for Skerrow',
  date: '2024-02-06',
  authors: ['Ailsa Brand', 'Owen Reid'],
  agency: 'The Northern Wire',
  outlet: 'Skerrow Post',
  dateline: dateline({ city: 'Skerrow', country: 'GB' }),
  language: 'en',
  body: 'The harbour trust buys a larger ferry.',
  quotes: [{ text: 'Nobody is left on the quay,', speaker: { name: 'Morag Tennant' } }],
});
const pier = article({
  id: 'pier',
  title: 'Pier to close',
  date: '2024-02-08',
  authors: ['Ailsa Brand'],
  outlet: 'Skerrow Post',
  dateline: dateline({ city: 'Skerrow', country: 'GB' }),
  language: 'en',
  body: 'The pier closes, and the ferry stays away.',
});
const bridge = article({
  id: 'bridge',
  title: 'Brücke gesperrt',
  date: '2024-03-01',
  language: 'de',
  body: 'Gesperrt.',
});
const undated = article({ id: 'undated', title: 'A note', body: 'The ferry is mentioned here.' });
const articles = [ferry, pier, bridge, undated];

it('counts facets over the whole match, whichever page is shown', async () => {
  const { ask } = await desk({ articles });
  const facets = {
    author: [
      { value: 'Ailsa Brand', count: 2 },
      { value: 'Owen Reid', count: 1 },
    ],
    month: [{ value: '2024-02', count: 2 }],
    language: [{ value: 'en', count: 2 }],
  };
  const query = 'q=ferry&facets=author,month,language';
  for (const list of ['/articles', '/articles/search']) {
    const { body } = await ask.get(`${list}?${query}&limit=1`).expect(200);
    expect(body.total.value).toBe(3);
    expect(body.facets).toEqual(facets);
    expect((await ask.get(`${list}?${query}&limit=1&cursor=${body.page.next}`)).body.facets).toEqual(facets);
  }
  const posted = { q: 'ferry', facets: ['author', 'month', 'language'] };
  expect((await ask.post('/articles/search').send(posted).expect(200)).body.facets).toEqual(facets);
  expect((await ask.get('/articles')).body).not.toHaveProperty('facets');
});

it.each([
  ['agency', [{ value: 'The Northern Wire', count: 1 }]],
  ['place', [{ value: 'Skerrow', count: 2 }]],
  ['country', [{ value: 'GB', count: 2 }]],
  ['speaker', [{ value: 'Morag Tennant', count: 1 }]],
  ['outlet', [{ value: 'Skerrow Post', count: 2 }]],
])('counts by %s', async (facet, expected) => {
  const { ask } = await desk({ articles });
  expect((await ask.get(`/articles?facets=${facet}`).expect(200)).body.facets).toEqual({ [facet]: expected });
  expect((await ask.get(`/articles?facets=${facet}&language=de`)).body.facets).toEqual({ [facet]: [] });
});

const both = { articles: 2, quotes: 1, first: '2024-02-06', last: '2024-02-08' };
it.each([
  ['/outlets', { id: 'skerrow-post', name: 'Skerrow Post', ...both }],
  ['/places', { id: 'skerrow', name: 'Skerrow', ...both }],
  ['/agencies', { id: 'the-northern-wire', name: 'The Northern Wire', ...both, articles: 1, last: '2024-02-06' }],
])('lists %s, fetches one, finds by the name and filters', async (path, expected) => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get(path).expect(200);
  expect(body.data).toEqual([expected]);
  expect(body.total).toEqual({ value: 1, relation: 'eq' });
  expect((await ask.get(`${path}/${expected.id}`).expect(200)).body).toEqual(expected);
  expect((await ask.get(`${path}?q=${expected.name.slice(0, 3)}`)).body.data).toHaveLength(1);
  expect((await ask.get(`${path}?q=nothing`)).body.data).toEqual([]);
  expect((await ask.get(`${path}?to=2024-02-06`)).body.data).toMatchObject([{ articles: 1 }]);
  expect((await ask.get(`${path}?language=de`)).body.data).toEqual([]);
});

it('lists those of most articles first, or by name, and pages them', async () => {
  const { ask } = await desk({ articles: [...articles, article({ id: 'z', authors: ['Aaron Zell'] })] });
  const namesOf = async (query: string) =>
    (await ask.get(`/authors?${query}`).expect(200)).body.data.map(({ name }: { name: string }) => name);
  expect(await namesOf('')).toEqual(['Ailsa Brand', 'Aaron Zell', 'Owen Reid']);
  expect(await namesOf('sort=name')).toEqual(['Aaron Zell', 'Ailsa Brand', 'Owen Reid']);
  const { next } = (await ask.get('/authors?limit=1')).body.page;
  expect(await namesOf(`limit=1&cursor=${next}`)).toEqual(['Aaron Zell']);
  await ask.get(`/authors?limit=1&sort=name&cursor=${next}`).expect(400);
});

it.each([
  ['/agencies/reuters', 'AGENCY_NOT_FOUND'],
  ['/places/Skerrow', 'PLACE_NOT_FOUND'],
  ['/outlets/%00', 'OUTLET_NOT_FOUND'],
  ['/outlets/ailsa-brand', 'OUTLET_NOT_FOUND'],
  ['/clusters/ferry', 'CLUSTER_NOT_FOUND'],
  ['/clusters/%27%20or%201=1', 'CLUSTER_NOT_FOUND'],
  ['/articles/nope/similar', 'ARTICLE_NOT_FOUND'],
])('finds nothing at %s', async (path, code) => {
  const { ask } = await desk({ articles });
  expect((await ask.get(path).expect(404).expect('content-type', 'application/problem+json')).body.code).toBe(code);
});

it.each([
  [
    '',
    [
      { start: '2024-02-06', articles: 1, quotes: 1 },
      { start: '2024-02-07', articles: 0, quotes: 0 },
      { start: '2024-02-08', articles: 1, quotes: 0 },
    ],
  ],
  ['&interval=week', [{ start: '2024-02-05', articles: 2, quotes: 1 }]],
  ['&interval=month&q=larger', [{ start: '2024-02-01', articles: 1, quotes: 1 }]],
  ['&author=Nobody', []],
])('counts over time: %s', async (query, data) => {
  const { ask } = await desk({ articles });
  expect((await ask.get(`/stats/timeline?language=en${query}`).expect(200)).body).toEqual({ data });
});

it('sums up, with the part of articles that have each field', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get('/stats/summary').expect(200);
  expect(body).toMatchObject({
    articles: 4,
    quotes: 1,
    names: { authors: 2, speakers: 1, agencies: 1, places: 1, outlets: 1 },
    first: '2024-02-06',
    last: '2024-03-01',
  });
  expect(body.fields).toMatchObject({
    title: { articles: 4, share: 1 },
    date: { articles: 3, share: 0.75 },
    dateline: { articles: 2, share: 0.5 },
    subtitle: { articles: 0, share: 0 },
  });
  expect((await ask.get('/stats/summary?language=de')).body).toMatchObject({ articles: 1, names: { authors: 0 } });
  expect((await ask.get('/stats/summary?language=fr')).body.fields.title).toEqual({ articles: 0, share: 0 });
});

it.each([
  ['q=ail', ['author ailsa-brand Ailsa Brand 2']],
  ['q=s&type=place', ['place skerrow Skerrow 2']],
  ['q=tenn+mor', ['speaker morag-tennant Morag Tennant 1']],
  ['q=bruc', ['title bridge Brücke gesperrt 1']],
  ['q=s&type=place&type=title', ['title ferry Larger ferry for Skerrow 1', 'place skerrow Skerrow 2']],
  ['q=s&limit=1&type=place&type=title', ['place skerrow Skerrow 2']],
  ['q=nothing', []],
  ['q=%22', []],
  ['q=ailsa+OR+owen', []],
])('suggests for %s', async (query, expected) => {
  const { ask } = await desk({ articles });
  const { data } = (await ask.get(`/suggest?${query}`).expect(200)).body;
  const told = data.map((found: Record<string, unknown>) => Object.values(found).join(' '));
  expect(told.toSorted()).toEqual(expected.toSorted());
});
