import { expect, it } from 'vitest';
import { article } from '../factory.ts';
import { desk } from './desk.ts';

const LEAD =
  'The harbour trust of Skerrow will buy a second ferry, its chairwoman said on Tuesday, after a summer in which cars stood on the quay for hours. Its members had voted for it by eleven to four in a session that lasted until the last of the old boats had gone.';
const REST =
  'The boat will cost nine million and carry forty cars, ten more than the old one; it is to be built in a yard that has made nothing but trawlers so far.';
const OWN =
  'Readers may remember our own campaign for a night boat, which was signed by every shopkeeper in the lower town and then lost in a drawer.';
const said = { text: 'We need it', speaker: { name: 'Morag Tennant' } };

const wire = article({
  id: 'wire',
  title: 'Second ferry',
  date: '2024-02-06',
  outlet: 'The Wire',
  body: `${LEAD}\n\n${REST}`,
  quotes: [said],
});
const echo = article({
  id: 'echo',
  title: 'At last, a ferry',
  date: '2024-02-07',
  outlet: 'Echo',
  body: `${OWN}\n\n${LEAD}`,
  quotes: [said],
});
const other = article({ id: 'other', title: 'Tides', date: '2024-02-08', body: 'The tide is high.', quotes: [said] });
const articles = [wire, echo, other];

const idsOf = ({ body }: { body: { data: { id: string }[] } }) => body.data.map(({ id }) => id);

it.each([
  ['/articles', ['other', 'echo', 'wire']],
  ['/articles?cluster=echo', ['echo', 'wire']],
  ['/articles?cluster=-echo', ['other']],
  ['/articles?cluster=wire', []],
  ['/articles?collapse=cluster', ['other', 'wire']],
  ['/articles?collapse=cluster&outlet=Echo', ['echo']],
  ['/articles/search?q=shopkeeper&collapse=cluster', ['echo']],
  ['/quotes?collapse=cluster', ['other-0', 'wire-0']],
  ['/quotes?cluster=echo', ['echo-0', 'wire-0']],
])('lists %s', async (path, expected) => {
  const { ask } = await desk({ articles });
  const answer = await ask.get(path).expect(200);
  expect(idsOf(answer)).toEqual(expected);
  expect(answer.body.total.value).toBe(expected.length);
});

it('says of an article which group it is in, and of a quote in how many articles of it it stands', async () => {
  const { ask } = await desk({ articles });
  expect((await ask.get('/articles/wire')).body).toMatchObject({ cluster: 'echo', quotes: [{ occurrences: 2 }] });
  expect((await ask.get('/articles/other')).body).toMatchObject({ cluster: null, quotes: [{ occurrences: 1 }] });
  expect((await ask.get('/quotes/echo-0')).body.occurrences).toBe(2);
});

it('lists the groups', async () => {
  const { ask } = await desk({ articles });
  const group = { id: 'echo', title: 'Second ferry', articles: 2, quotes: 2, first: '2024-02-06', last: '2024-02-07' };
  const { body } = await ask.get('/clusters').expect(200);
  expect(body.data).toEqual([group]);
  expect(body.total).toEqual({ value: 1, relation: 'eq' });
  const one = { ...group, articles: 1, quotes: 1, first: '2024-02-07' };
  expect((await ask.get('/clusters?outlet=Echo')).body.data).toEqual([one]);
  expect((await ask.get('/clusters?q=shopkeeper')).body.data).toEqual([one]);
  expect((await ask.get('/clusters?q=tide')).body.data).toEqual([]);
});

it('tells what each copy cut and added', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get('/clusters/echo').expect(200);
  expect(body).toMatchObject({ id: 'echo', articles: 2, base: 'wire' });
  const [first, second] = body.members;
  expect(first).toMatchObject({ article: { id: 'wire' }, contained: 1, same: 1, cut: [], added: [] });
  expect(second).toMatchObject({
    article: { id: 'echo', title: 'At last, a ferry', cluster: 'echo' },
    cut: [{ paragraph: 1, text: REST }],
    added: [{ paragraph: 0, text: OWN }],
  });
  expect(second.article).not.toHaveProperty('body');
});

it('finds what is similar, near-copies before others', async () => {
  const { ask } = await desk({ articles });
  const { data } = (await ask.get('/articles/wire/similar').expect(200)).body;
  expect(data[0]).toMatchObject({ article: { id: 'echo' }, copy: true });
  expect(data.map(({ article: { id } }: { article: { id: string } }) => id)).not.toContain('wire');
  expect((await ask.get('/articles/wire/similar?limit=1')).body.data).toHaveLength(1);
});
