import { expect, it } from 'vitest';
import { article, dateline } from '../factory.ts';
import { desk } from './desk.ts';

const ferry = article({
  id: 'ferry',
  title: 'Larger ferry for Skerrow',
  date: '2024-02-06',
  publishedAt: '2024-02-06T09:00:00+00:00',
  authors: ['Ailsa Brand', 'Owen Reid'],
  agency: 'The Northern Wire',
  outlet: 'Skerrow Post',
  dateline: dateline({ city: 'Skerrow', country: 'GB' }),
  language: 'en',
  body: 'The harbour trust buys a larger ferry.\n\n“Nobody is left on the quay,” said Morag Tennant.',
  quotes: [{ text: 'Nobody is left on the quay,', speaker: { name: 'Morag Tennant' } }],
});
const bridge = article({
  id: 'bridge',
  title: 'Brücke gesperrt',
  date: '2024-03-01',
  publishedAt: '2024-03-01T10:00:00+01:00',
  authors: ['Jürgen Groß'],
  outlet: 'Märkisches Blatt',
  language: 'de',
  body: 'Die Brücke ist seit Freitag gesperrt.',
  source: { format: 'json' },
});
const undated = article({
  id: 'undated',
  title: 'A note, without a day',
  body: 'The ferry is mentioned here, and nothing else.',
});
const articles = [ferry, bridge, undated];

const idsOf = ({ body }: { body: { data: { id: string }[] } }) => body.data.map(({ id }) => id);

it('lists the newest first, those without a date last, and counts them', async () => {
  const { ask } = await desk({ articles });
  const answer = await ask.get('/articles').expect(200).expect('content-type', 'application/json; charset=utf-8');
  expect(idsOf(answer)).toEqual(['bridge', 'ferry', 'undated']);
  expect(answer.body.page).toEqual({ limit: 20, next: null, prev: null });
  expect(answer.body.total).toEqual({ value: 3, relation: 'eq' });
  expect(answer.body).not.toHaveProperty('query');
});

it.each([
  ['', ['bridge', 'ferry', 'undated']],
  ['author=Ailsa%20Brand', ['ferry']],
  ['author=ailsa+brand', ['ferry']],
  ['author=ailsa-brand', ['ferry']],
  ['author=Ailsa', []],
  ['author=Ailsa%20Brand,Owen%20Reid', []],
  ['author=Owen%20Reid&author=jurgen%20gross', ['bridge', 'ferry']],
  ['author=-Owen%20Reid', ['bridge', 'undated']],
  ['author=Owen%20Reid&author=-Ailsa%20Brand', []],
  ['agency=the%20northern%20wire', ['ferry']],
  ['outlet=M%C3%A4rkisches%20Blatt', ['bridge']],
  ['outlet=-Skerrow%20Post', ['bridge', 'undated']],
  ['place=Skerrow', ['ferry']],
  ['country=GB', ['ferry']],
  ['country=-gb', ['bridge', 'undated']],
  ['speaker=Morag%20Tennant', ['ferry']],
  ['language=de', ['bridge']],
  ['sourceFormat=json', ['bridge']],
  ['sourceFormat=-json', ['ferry', 'undated']],
  ['has=quotes,dateline', ['ferry']],
  ['has=authors', ['bridge', 'ferry']],
  ['has=-authors', ['undated']],
  ['has=authors,-quotes', ['bridge']],
  ['has=quotes,-quotes', []],
  ['from=2024-02-06&to=2024-02-06', ['ferry']],
  ['from=2024-02-07', ['bridge']],
  ['from=2024-03-01T09:00:00Z', ['bridge']],
  ['from=2024-03-01T10:00:00%2B01:00', ['bridge']],
  ['from=2024-03-01T09:00:01Z', []],
  ['to=2024-02-28&dateField=published', ['ferry']],
  ['from=2024-01-01&dateField=updated', []],
  ['q=ferry', ['ferry', 'undated']],
  ['q=%22larger+ferry%22', ['ferry']],
  ['q=ferry&has=date', ['ferry']],
  ['q=ferry+-quay', ['undated']],
  ['sort=publishedAt', ['ferry', 'bridge', 'undated']],
  ['sort=title', ['undated', 'bridge', 'ferry']],
  ['limit=1', ['bridge']],
])('filters by %s', async (query, ids) => {
  const { ask } = await desk({ articles });
  expect(idsOf(await ask.get(`/articles?${query}`).expect(200))).toEqual(ids);
});

it('leaves long members out of a list unless they are asked for', async () => {
  const { ask } = await desk({ articles });
  const membersOf = async (query: string) => Object.keys((await ask.get(`/articles?${query}`)).body.data[0]).sort();
  const { body, quotes, provenance, ...summary } = bridge;
  expect(await membersOf('')).toEqual(Object.keys(summary).sort());
  expect(await membersOf('include=body,quotes,provenance')).toEqual(Object.keys(bridge).sort());
  expect(await membersOf('fields=title,date')).toEqual(['date', 'id', 'title']);
  expect(await membersOf('fields=title&include=body')).toEqual(['body', 'id', 'title']);
  expect(await membersOf('q=gesperrt&fields=title')).toEqual(['highlights', 'id', 'score', 'title']);
});

it('pages to the end and back by the links alone', async () => {
  const many = Array.from({ length: 7 }, (_, n) =>
    article({ id: `n${n}`, date: `2024-01-0${n + 1}`, title: `Day ${n}` }),
  );
  const { ask } = await desk({ articles: many });
  const linkTo = (header: string, rel: string) => header.match(`<([^>]*)>; rel="${rel}"`)?.[1];
  const seen: string[][] = [];
  let address: string | undefined = '/articles?limit=3&author=-No%3E%20One';
  let last = address;
  while (address) {
    const answer = await ask.get(address).expect(200);
    expect(linkTo(answer.headers.link!, 'self')).toBe(address.replaceAll('%20', '+'));
    seen.push(idsOf(answer));
    last = address;
    address = linkTo(answer.headers.link!, 'next');
  }
  expect(seen).toEqual([['n6', 'n5', 'n4'], ['n3', 'n2', 'n1'], ['n0']]);
  const before = linkTo((await ask.get(last)).headers.link!, 'prev')!;
  expect(idsOf(await ask.get(before))).toEqual(['n3', 'n2', 'n1']);
});

it('leaves out links that no client would take', async () => {
  const { ask } = await desk({ articles });
  const { headers, body } = await ask.get(`/articles?limit=1&q=ferry+${'%F0%9F%97%9E'.repeat(1200)}`).expect(200);
  expect(headers).not.toHaveProperty('link');
  expect(body.page.next).toEqual(expect.any(String));
});

it('counts as it is asked to', async () => {
  const { ask } = await desk({ articles });
  expect((await ask.get('/articles?total=none')).body.total).toBeNull();
  expect((await ask.get('/articles?total=estimate')).body.total).toEqual({ value: 3, relation: 'eq' });
});

it('searches with highlights, the best match first, and tells how it read the query', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get('/articles/search?q=Larger+%E2%80%9Cthe+quay').expect(200);
  expect(body.data).toHaveLength(1);
  expect(body.data[0]).toMatchObject({ id: 'ferry', score: expect.any(Number) });
  expect(body.data[0].highlights[0]).toMatchObject({
    field: 'title',
    snippet: '<mark>Larger</mark> ferry for Skerrow',
    matches: [{ start: 0, end: 6 }],
  });
  expect(body.query.text).toBe('Larger “the quay');
  expect(body.query.parsed).toBe('larger the quay');
  expect(body.query.warnings).toHaveLength(1);
});

it('takes a search in a body that is too long for an address', async () => {
  const { ask } = await desk({ articles });
  const q = 'ferry '.repeat(5000);
  expect(idsOf(await ask.post('/articles/search').send({ q }).expect(200))).toHaveLength(2);
});

it('takes the same search as JSON', async () => {
  const { ask } = await desk({ articles });
  const asked = {
    q: 'ferry',
    author: ['Owen Reid', 'Nobody'],
    has: ['date'],
    fields: ['title'],
    limit: 5,
    from: '2024-02-06',
  };
  const inBody = await ask.post('/articles/search').send(asked).expect(200);
  const query = 'q=ferry&author=Owen+Reid&author=Nobody&has=date&fields=title&limit=5&from=2024-02-06';
  expect(inBody.body).toEqual((await ask.get(`/articles/search?${query}`).expect(200)).body);
  expect(idsOf(inBody)).toEqual(['ferry']);
});

it('gives a page’s cursor of one form of the search to the other', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.post('/articles/search').send({ q: 'ferry', limit: 1 }).expect(200);
  const next = await ask.get(`/articles/search?q=ferry&limit=1&cursor=${body.page.next}`).expect(200);
  expect(idsOf(next)).not.toEqual(body.data.map(({ id }: { id: string }) => id));
});

it('fetches one article whole, its provenance only on request', async () => {
  const { ask } = await desk({ articles });
  const { provenance, ...rest } = ferry;
  expect((await ask.get('/articles/ferry').expect(200)).body).toEqual(rest);
  expect((await ask.get('/articles/ferry?include=provenance')).body).toEqual(ferry);
  expect((await ask.get('/articles/ferry?fields=title,quotes')).body).toEqual({
    id: 'ferry',
    title: ferry.title,
    quotes: ferry.quotes,
  });
});

it.each([
  'nope',
  'ferry%2F..%2Fferry',
  '%00',
  '..%2f',
  'FERRY',
  '%F0%9F%97%9E',
  "'%20or%201=1",
  'a'.repeat(8000),
  '__proto__',
  '-',
  '*',
  ':id',
])('has no article of the id %s', async (id) => {
  const { ask } = await desk({ articles });
  for (const path of ['', '/quotes', '/text', '/source', '/explain']) {
    const { body } = await ask
      .get(`/articles/${id}${path}`)
      .expect(404)
      .expect('content-type', 'application/problem+json');
    expect(body.code).toBe('ARTICLE_NOT_FOUND');
  }
});
