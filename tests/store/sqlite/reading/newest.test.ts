import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article } from '../../../../src/article.ts';
import { openSqlite } from '../../../../src/store/sqlite/index.ts';
import type { ArticleQuery, ArticleStore } from '../../../../src/store/store.ts';
import { chanceFrom } from '../../../chance.ts';
import { article } from '../../../factory.ts';
import { choice, fill, ids, list, typed } from '../../contract/stock.ts';

// Searches that find more than is looked at for a page, of which days may have more than that, too.

const chance = chanceFrom(5);
const DAYS: [string | null, number][] = [
  ['2024-03-09', 30],
  ['2024-03-08', 1],
  ['2024-03-07', 1100],
  ['2024-03-05', 40],
  ['2024-03-04', 40],
  ['2024-03-01', 300],
  ['0001-01-02', 2],
  [null, 1050],
];
const stories: Article[] = DAYS.flatMap(([date, count], day) =>
  Array.from({ length: count }, (_, n) =>
    article({
      id: `d${day}-${(n * 7919) % count}`,
      title: chance.happens(0.5) ? 'Ferry' : 'Ferries',
      body: chance.happens(0.9) ? 'The tide.' : 'The harbour.',
      outlet: chance.happens(0.3) ? 'Skerrow Post' : null,
      date,
      publishedAt: date !== null && chance.happens(0.5) ? `${date}T1${chance.upTo(9)}:00:00Z` : null,
    }),
  ),
);
const arrived = stories.toSorted((a, b) => (a.id.slice(-1) < b.id.slice(-1) ? -1 : 1));

const folder = mkdtempSync(join(tmpdir(), 'copydesk-newest-'));
let store: ArticleStore;
beforeAll(async () => {
  store = openSqlite(join(folder, 'articles.db'));
  for (let at = 0; at < arrived.length; at += 500) await fill(store, arrived.slice(at, at + 500));
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const tide = ({ body }: Article) => body === 'The tide.';
const instant = ({ date, publishedAt }: Article) =>
  date === null ? Number.NEGATIVE_INFINITY : Date.parse(publishedAt ?? date);

const SEARCHES: [string, Partial<ArticleQuery>, (story: Article) => boolean][] = [
  ['a word of most', { q: typed('tide') }, tide],
  ['a word and a filter', { q: typed('tide'), outlet: choice('Skerrow Post') }, (a) => tide(a) && a.outlet !== null],
  [
    'two words, one outlet left out',
    { q: typed('tide ferry'), outlet: choice('-skerrow post') },
    (a) => tide(a) && a.title === 'Ferry' && a.outlet === null,
  ],
  ['the beginning of a word', { q: typed('fer*') }, () => true],
  [
    'within days',
    { q: typed('the'), from: '2024-03-04', to: '2024-03-07' },
    ({ date }) => date !== null && date >= '2024-03-04' && date <= '2024-03-07',
  ],
  ['with a time', { q: typed('the'), has: ['publishedAt'] }, ({ publishedAt }) => publishedAt !== null],
];

it.each(SEARCHES)('%s: every page, there and back', { timeout: 60_000 }, async (_, asked, fits) => {
  const expected = stories
    .filter(fits)
    .toSorted((a, b) => instant(b) - instant(a) || (a.id < b.id ? -1 : 1) || 0)
    .map(({ id }) => id);
  const total = { value: expected.length, relation: 'eq' as const };
  const there: string[] = [];
  const pages: string[][] = [];
  let cursor: string | undefined;
  let prev: string | null = null;
  do {
    const page = await store.articles(list({ ...asked, sort: '-publishedAt', limit: 97, cursor }));
    expect(page.total).toEqual(total);
    pages.push(ids(page));
    there.push(...ids(page));
    cursor = page.next ?? undefined;
    prev = page.prev;
  } while (cursor !== undefined);
  expect(there).toEqual(expected);
  const back: string[] = [...pages.at(-1)!];
  while (prev !== null) {
    const page = await store.articles(list({ ...asked, sort: '-publishedAt', limit: 97, cursor: prev }));
    back.unshift(...ids(page));
    prev = page.prev;
  }
  expect(back).toEqual(expected);
});

it.each(SEARCHES)('%s: estimated', async (_, asked, fits) => {
  const count = stories.filter(fits).length;
  const { total } = await store.articles(list({ ...asked, sort: '-publishedAt', limit: 5, total: 'estimate' }));
  expect(total).toEqual(count > 1000 ? { value: 1000, relation: 'gte' } : { value: count, relation: 'eq' });
});

it('an article that changes its day is found on the other one', async () => {
  const before = article({ id: 'moved', title: 'Lighthouse', date: '2024-03-01' });
  await fill(store, [before, article({ id: 'other', title: 'Lighthouse', date: '2024-03-05' })]);
  const found = async () => ids(await store.articles(list({ q: typed('lighthouse'), sort: '-publishedAt' })));
  expect(await found()).toEqual(['other', 'moved']);
  await fill(store, [{ ...before, date: '2024-03-08' }]);
  expect(await found()).toEqual(['moved', 'other']);
});
