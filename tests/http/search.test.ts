import { describe, expect, it } from 'vitest';
import { article, loaded } from '../factory.ts';
import { desk } from './desk.ts';
import { HOSTILE } from './hostile.ts';

const articles = [
  article({
    id: 'ferry',
    title: 'Larger ferry for Skerrow',
    authors: ['Ailsa Brand'],
    language: 'en',
    body: 'The harbour trust buys a ferry.\n\n“Nobody is left on the quay,” said Morag Tennant.',
    quotes: [{ text: 'Nobody is left on the quay,', speaker: { name: 'Morag Tennant' }, start: 34, end: 61 }],
  }),
  article({ id: 'ferries', title: 'Two ferries collide', language: 'en', body: 'Nobody at the harbour was hurt.' }),
  article({ id: 'empty', title: null, body: '' }),
];
const idsOf = ({ body }: { body: { data: { id: string }[] } }) => body.data.map(({ id }) => id).sort();

it.each([
  ['ferry OR ferries', 'ferries ferry'],
  ['(ferry OR ferries) quay', 'ferry'],
  ['title:ferry', 'ferry'],
  ['ferr*', 'ferries ferry'],
  ['NEAR(trust ferry, 2)', 'ferry'],
  ['NEAR(trust ferry, 1)', ''],
  ['quote:nobody', 'ferry'],
  ['nobody -quote:nobody', 'ferries'],
  ['author:brand', 'ferry'],
  ['speaker:tennant', 'ferry'],
  ['ferry&stem=true', 'ferries ferry'],
  ['ferry&stem=false', 'ferry'],
  ['-ferry', 'empty ferries'],
])('q=%s finds "%s"', async (query, ids) => {
  const { ask } = await desk({ articles });
  for (const path of ['/articles', '/articles/search'])
    expect(idsOf(await ask.get(`${path}?q=${query.replaceAll(' ', '+')}`).expect(200)).join(' ')).toBe(ids);
});

it('searches quotes by the same language, and asks their articles for the fields', async () => {
  const { ask } = await desk({ articles });
  for (const [q, ids] of [
    ['quay', ['ferry-0']],
    ['nobody title:ferry', ['ferry-0']],
    ['nobody title:ferries', []],
    ['ferry', []],
    ['speaker:tennant OR quay', ['ferry-0']],
  ] as const)
    expect(idsOf(await ask.get('/quotes').query({ q }).expect(200))).toEqual(ids);
});

it('marks what matches in every field', async () => {
  const { ask } = await desk({ articles });
  const marked = async (q: string, more = {}) => {
    const { body } = await ask.get('/articles/search').query({ q, ...more });
    return body.data[0].highlights.map(({ field, snippet }: { field: string; snippet: string }) => [
      field,
      [...snippet.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, text]) => text),
    ]);
  };
  expect(await marked('trust title:ferr*')).toEqual([
    ['title', ['ferry']],
    ['body', ['trust']],
  ]);
  expect(await marked('author:brand quote:nobody')).toEqual([
    ['body', ['Nobody']],
    ['author', ['Brand']],
  ]);
  expect(await marked('NEAR(trust ferry, 2)')).toEqual([['body', ['trust', 'ferry']]]);
  expect(await marked('ferrying quay', { stem: true })).toEqual([
    ['title', ['ferry']],
    ['body', ['ferry', 'quay']],
  ]);
});

it('tells how it read the query', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get('/articles/search').query({ q: 'title:(Fery OR x) -"Y z" NEAR(a b) (' }).expect(200);
  expect(body.query).toEqual({
    text: 'title:(Fery OR x) -"Y z" NEAR(a b) (',
    parsed: '(title:fery OR title:x) -"y z" NEAR(a b, 10)',
    warnings: [{ text: 'This bracket is never closed', position: 35 }],
    didYouMean: 'title:(ferry OR x) -"Y z" NEAR(a b) (',
  });
  expect((await ask.get('/quotes?q=qauy')).body.query.didYouMean).toBe('quay');
  expect((await ask.get('/articles?q=ferry')).body.query.didYouMean).toBeNull();
  expect((await ask.get('/articles?q=ferrying&stem=true')).body.query.didYouMean).toBeNull();
});

it.each([
  ['nights', null],
  ['nigts', 'nights'],
  ['nights qauy', 'nights quay'],
  // Many have one of them, and none has the other.
  ['nights OR qauy', 'nights OR quay'],
  ['nights -qauy', null],
  ['nights&total=none', null],
  ['qauy&total=none', 'quay'],
])('offers for q=%s "%s", in company of many', async (query, offered) => {
  const nights = Array.from({ length: 5 }, (_, n) => article({ id: `night-${n}`, body: `Nights ${n}.` }));
  const { ask } = await desk({ articles: [...articles, ...nights] });
  const { body } = await ask.get(`/articles/search?q=${query.replaceAll(' ', '+')}`).expect(200);
  expect(body.query.didYouMean).toBe(offered);
});

it('explains the tree and the score when it is asked to', async () => {
  const { ask } = await desk({ articles });
  const { body } = await ask.get('/articles/search?q=ferry+OR+(trust+-x)&explain=true').expect(200);
  expect(body.query.tree).toMatchObject({
    kind: 'or',
    parts: [
      { kind: 'phrase', words: ['ferry'], start: 0, end: 5 },
      { kind: 'and', parts: [{ words: ['trust'] }, { kind: 'not', part: { words: ['x'] } }] },
    ],
  });
  const [{ score, scoreParts }] = body.data;
  expect(scoreParts.map(({ part }: { part: string }) => part)).toEqual(['ferry', 'trust']);
  expect(scoreParts[0].score + scoreParts[1].score).toBeCloseTo(score, 9);
  const plain = (await ask.get('/articles/search?q=ferry&explain=false')).body;
  expect(plain.query).not.toHaveProperty('tree');
  expect(plain.data[0]).not.toHaveProperty('scoreParts');
});

describe('strict=true', () => {
  it('refuses what does not parse, each fault with its place, beside every other fault', async () => {
    const { ask } = await desk({ articles });
    const asked = { q: '(ferry OR', strict: 'true', limit: '0', stem: 'yes' };
    const { body } = await ask.get('/articles/search').query(asked).expect(400);
    expect(body.code).toBe('INVALID_REQUEST');
    expect(body.errors).toEqual([
      { parameter: 'stem', code: 'invalid', message: 'must be true or false' },
      { parameter: 'limit', code: 'out_of_range', message: 'must be a whole number from 1 to 100' },
      {
        parameter: 'q',
        code: 'syntax',
        position: 0,
        message: 'cannot be read at position 0: This bracket is never closed',
      },
      {
        parameter: 'q',
        code: 'syntax',
        position: 7,
        message: 'cannot be read at position 7: OR has nothing to join on one side and is read as a word',
      },
    ]);
  });

  it('points into the body of a POST', async () => {
    const { ask } = await desk({ articles });
    const { body } = await ask.post('/articles/search').send({ q: 'a "b', strict: true }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/q', code: 'syntax', position: 2 })]);
  });

  it.each(['/articles', '/quotes', '/articles/ferry/quotes'])('holds at %s', async (path) => {
    const { ask } = await desk({ articles });
    await ask.get(`${path}?q=a)&strict=true`).expect(400);
    await ask.get(`${path}?q=a)&strict=false`).expect(200);
    await ask.get(`${path}?q=(a+OR+b*)&strict=true`).expect(400);
    await ask.get(`${path}?q=(a+OR+bc*)&strict=true`).expect(200);
  });
});

it('takes 200 hostile strings: each is found what its words find, and nothing fails', {
  timeout: 120_000,
}, async () => {
  const { ask, log } = await desk({ articles });
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(200);
  for (const q of HOSTILE) {
    for (const more of [{}, { stem: true }, { explain: true, sort: 'title' }]) {
      const { body, status } = await ask.post('/articles/search').send({ q, ...more });
      expect([q.slice(0, 50), status]).toEqual([q.slice(0, 50), 200]);
      const { parsed } = body.query;
      if (parsed === '') expect(body.data).toEqual([]);
      if (parsed === '') continue;
      // What was understood is in the language itself: it is read without a warning, and finds the same.
      const again = await ask.post('/articles/search').send({ ...more, q: parsed, strict: true });
      expect([q.slice(0, 50), again.status]).toEqual([q.slice(0, 50), 200]);
      expect(idsOf(again)).toEqual(idsOf({ body }));
    }
    const inAddress = q.toWellFormed();
    expect((await ask.get('/quotes').query({ q: inAddress })).status).toBe(200);
    const strict = await ask.get('/articles').query({ q: inAddress, strict: 'true' });
    expect([200, 400]).toContain(strict.status);
    for (const { code, position } of strict.body.errors ?? []) {
      expect(code).toBe('syntax');
      expect(position).toBeLessThan(Math.max(1, q.length));
    }
  }
  expect(log).toEqual([]);
});

it('says on a later page that scores have moved since the one before', async () => {
  const { ask, store } = await desk({
    articles: ['a', 'b', 'c'].map((id) => article({ id, body: 'The tide is high.' })),
  });
  const { next } = (await ask.get('/articles/search?q=tide&limit=1')).body.page;
  const later = `/articles/search?q=tide&limit=1&cursor=${next}`;
  expect((await ask.get(later).expect(200)).body.query.warnings).toEqual([]);
  await store.put([loaded(article({ id: 'd', body: 'The tide is low, and nobody knows why.' }))]);
  const { body } = await ask.get(later).expect(200);
  expect(body.query.warnings).toEqual([{ text: expect.stringMatching(/scores have moved/), position: 0 }]);
  expect(idsOf({ body })).toEqual(['b']);
});
