import { expect, it } from 'vitest';
import { article, fileState } from '../factory.ts';
import { desk } from './desk.ts';

// Quotes, authors, speakers and the ledger.

const first = article({
  id: 'first',
  date: '2024-02-06',
  authors: ['Ailsa Brand', 'Kim Tong-hyung'],
  quotes: [
    { text: 'Nobody is left on the quay', speaker: { name: 'Morag Tennant', role: 'chairwoman', mention: 'Tennant' } },
    { text: 'a larger boat', kind: 'fragment', speaker: null },
  ],
});
const second = article({
  id: 'second-part',
  date: '2024-03-06',
  authors: ['Ailsa Brand'],
  quotes: [{ text: 'The quay is ours', speaker: { name: 'Morag Tennant', role: null, mention: 'she' } }],
});
const articles = [first, second];
const textsOf = ({ body }: { body: { data: { text: string }[] } }) => body.data.map(({ text }) => text);

it.each([
  ['/quotes', ['The quay is ours', 'Nobody is left on the quay', 'a larger boat']],
  ['/quotes?q=quay', ['The quay is ours', 'Nobody is left on the quay']],
  ['/quotes?q=%22on+the+quay%22', ['Nobody is left on the quay']],
  ['/quotes?speaker=morag%20tennant', ['The quay is ours', 'Nobody is left on the quay']],
  ['/quotes?speaker=-morag-tennant', ['a larger boat']],
  ['/quotes?kind=fragment', ['a larger boat']],
  ['/quotes?kind=-fragment&to=2024-02-28', ['Nobody is left on the quay']],
  ['/quotes?author=Kim%20Tong-hyung', ['Nobody is left on the quay', 'a larger boat']],
  ['/quotes?limit=1', ['The quay is ours']],
  ['/articles/first/quotes', ['Nobody is left on the quay', 'a larger boat']],
  ['/articles/first/quotes?kind=fragment', ['a larger boat']],
  ['/articles/second-part/quotes', ['The quay is ours']],
])('lists the quotes of %s', async (path, texts) => {
  const { ask } = await desk({ articles });
  expect(textsOf(await ask.get(path).expect(200))).toEqual(texts);
});

it('fetches one quote, and the members of a list that are asked for', async () => {
  const { ask } = await desk({ articles });
  expect((await ask.get('/quotes/second-part-0').expect(200)).body).toEqual(second.quotes[0]);
  expect((await ask.get('/quotes?fields=text&limit=1')).body.data).toEqual([
    { id: 'second-part-0', text: 'The quay is ours' },
  ]);
});

it('lists the authors by name, with their work', async () => {
  const { ask } = await desk({ articles });
  const ailsa = {
    id: 'ailsa-brand',
    name: 'Ailsa Brand',
    articles: 2,
    quotes: 3,
    first: '2024-02-06',
    last: '2024-03-06',
  };
  const { body } = await ask.get('/authors').expect(200);
  expect(body.data).toEqual([ailsa, expect.objectContaining({ id: 'kim-tong-hyung', articles: 1 })]);
  expect(body.total).toEqual({ value: 2, relation: 'eq' });
  expect((await ask.get('/authors/ailsa-brand').expect(200)).body).toEqual(ailsa);
  expect((await ask.get('/authors?q=tong')).body.data).toHaveLength(1);
  expect((await ask.get('/authors?from=2024-03-01')).body.data).toEqual([
    { ...ailsa, articles: 1, quotes: 1, first: ailsa.last },
  ]);
});

it('lists the speakers by name, with their roles and mentions', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get('/speakers/morag-tennant').expect(200);
  expect(body).toEqual({
    id: 'morag-tennant',
    name: 'Morag Tennant',
    kind: 'person',
    articles: 2,
    quotes: 2,
    first: '2024-02-06',
    last: '2024-03-06',
    roles: ['chairwoman'],
    mentions: expect.arrayContaining(['Tennant', 'she']),
  });
  expect((await ask.get('/speakers').expect(200)).body.data).toEqual([body]);
});

it('keeps a ledger whose counts add up, and filters it by outcome', async () => {
  const lost = {
    record: null,
    state: fileState({ file: 'empty.txt', outcome: 'rejected', reason: 'empty: no bytes' }),
  };
  const { ask } = await desk({ articles, files: [lost] });
  const { counts, data, page } = (await ask.get('/ledger?limit=2').expect(200)).body;
  const { found, ...outcomes } = counts as Record<string, number>;
  expect(found).toBe(3);
  expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(found);
  expect(data).toHaveLength(2);
  const rest = await ask.get(`/ledger?limit=2&cursor=${page.next}`).expect(200);
  expect(rest.body.data).toHaveLength(1);
  const rejected = [
    { file: 'empty.txt', record: null, offset: null, outcome: 'rejected', reason: 'empty: no bytes', articleId: null },
  ];
  expect((await ask.get('/ledger?outcome=rejected')).body.data).toEqual(rejected);
  expect((await ask.get('/ledger?outcome=-loaded&outcome=-partial')).body.data).toEqual(rejected);
});

it.each([
  ['/quotes/nope', 'QUOTE_NOT_FOUND'],
  ['/quotes/first-9', 'QUOTE_NOT_FOUND'],
  ['/quotes/first', 'QUOTE_NOT_FOUND'],
  ['/quotes/-', 'QUOTE_NOT_FOUND'],
  ['/authors/ailsa', 'AUTHOR_NOT_FOUND'],
  ['/authors/%20', 'AUTHOR_NOT_FOUND'],
  ['/authors/%00', 'AUTHOR_NOT_FOUND'],
  ['/speakers/ailsa-brand', 'SPEAKER_NOT_FOUND'],
  ['/speakers/%2F', 'SPEAKER_NOT_FOUND'],
  [`/speakers/${'%F0%9F%97%9E'.repeat(500)}`, 'SPEAKER_NOT_FOUND'],
])('finds nothing at %s', async (path, code) => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get(path).expect(404).expect('content-type', 'application/problem+json');
  expect(body).toMatchObject({ type: `/problems/${code}`, status: 404, code, errors: [] });
});
