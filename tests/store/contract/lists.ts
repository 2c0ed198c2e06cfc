import { describe, expect, it } from 'vitest';
import type { ArticleQuery } from '../../../src/store/store.ts';
import { article } from '../../factory.ts';
import { choice, ids, list, type Open, stocked, typed, withStore } from './stock.ts';

const toronto = { name: 'America/Toronto', from: 'profile' } as const;

// Each is named after where it stands, oldest first.
const DATED = [
  // A day begins at midnight in its own zone: 05:00 UTC.
  article({ id: '2-day-in-toronto', title: 'b', date: '2024-02-15', timeZone: toronto }),
  article({ id: '3-half-past-five', title: 'Émile', publishedAt: '2024-02-15T00:30:00-05:00', date: '2024-02-15' }),
  article({ id: '1-day-in-utc', title: 'C', date: '2024-02-15' }),
  article({ id: '4-updated', title: null, updatedAt: '2024-02-15T06:00:00Z' }),
  // By the clock on the page it is the earliest, by the time that it was it is the last.
  article({ id: '5-west', title: 'a', date: '2024-02-14', publishedAt: '2024-02-14T23:00:00-08:00' }),
];
const UNDATED = [article({ id: '7-undated', title: 'emilia' }), article({ id: '6-undated', title: 'Z' })];

export function listsContract(open: Open): void {
  describe('lists', () => {
    const held = stocked(open, [...UNDATED, ...DATED]);

    it.each([
      [
        'publishedAt',
        ['1-day-in-utc', '2-day-in-toronto', '3-half-past-five', '4-updated', '5-west', '6-undated', '7-undated'],
      ],
      [
        '-publishedAt',
        ['5-west', '4-updated', '3-half-past-five', '2-day-in-toronto', '1-day-in-utc', '6-undated', '7-undated'],
      ],
      [
        'title',
        ['5-west', '2-day-in-toronto', '1-day-in-utc', '3-half-past-five', '7-undated', '6-undated', '4-updated'],
      ],
    ] as const)('sorts by %s', async (sort, expected) => {
      expect(ids(await held.store.articles(list({ sort })))).toEqual(expected);
    });

    it('is empty, and says so, when there is nothing', () =>
      withStore(open, async (store) => {
        const nothing = { data: [], next: null, prev: null, total: { value: 0, relation: 'eq' } };
        expect(await store.articles(list())).toEqual(nothing);
        expect(await store.articles(list({ sort: 'relevance', q: typed('any') }))).toEqual(nothing);
        expect(await store.quotes({ limit: 5, total: 'exact' })).toEqual(nothing);
        expect(await store.authors({ limit: 5, total: 'exact' })).toEqual(nothing);
        expect(await store.speakers({ limit: 5, total: 'exact' })).toEqual(nothing);
      }));

    it.each([
      ['exact', { value: 7, relation: 'eq' }],
      ['estimate', { value: 7, relation: 'eq' }],
      ['none', null],
    ] as const)('counts as asked: %s', async (total, expected) => {
      expect((await held.store.articles(list({ total, limit: 2 }))).total).toEqual(expected);
    });

    // What is best begun with, and what is counted how, depends on how many there are.
    describe('of more than ten thousand', () => {
      const MANY = Array.from({ length: 10_100 }, (_, n) =>
        article({
          id: `n${n}`,
          title: `Title ${n % 101}`,
          date: `20${10 + (n % 13)}-02-0${1 + (n % 9)}`,
          body: n % 100 === 0 ? 'Tide and ebb.' : 'Tide.',
          authors: [n % 2 === 0 ? 'Ann Lee' : 'Bo Ek', ...(n % 500 === 0 ? ['Cy Fox'] : [])],
        }),
      );
      const many = stocked(open, MANY);

      it.each<[string, Partial<ArticleQuery>, (n: number) => boolean]>([
        ['a word of all', { q: typed('tide') }, () => true],
        ['a word of few', { q: typed('ebb') }, (n) => n % 100 === 0],
        ['without a word of few', { q: typed('-ebb') }, (n) => n % 100 !== 0],
        ['without a word of all', { q: typed('-tide') }, () => false],
        ['a name of many', { author: choice('Ann Lee') }, (n) => n % 2 === 0],
        ['without a name of many', { author: choice('-Ann Lee') }, (n) => n % 2 !== 0],
        ['two names of many', { author: choice('Ann Lee', 'Bo Ek') }, () => true],
        ['a name of many and a word of all', { q: typed('tide'), author: choice('Bo Ek') }, (n) => n % 2 === 1],
        ['a name of few and a word of all', { q: typed('tide'), author: choice('Cy Fox') }, (n) => n % 500 === 0],
        ['a word of few without a name of many', { q: typed('ebb'), author: choice('-Ann Lee') }, () => false],
        [
          'a name of many in a year',
          { author: choice('Bo Ek'), from: '2012-01-01', to: '2012-12-31' },
          (n) => n % 2 === 1 && n % 13 === 2,
        ],
      ])('finds %s', async (_, asked, fits) => {
        const expected = MANY.filter((_, n) => fits(n)).map(({ id }) => id);
        for (const sort of ['-publishedAt', 'title', ...(asked.q ? ['relevance' as const] : [])] as const) {
          const page = await many.store.articles(list({ ...asked, sort }));
          expect(page.total).toEqual({ value: expected.length, relation: 'eq' });
          expect(page.data).toHaveLength(Math.min(100, expected.length));
          expect(ids(page).filter((id) => !expected.includes(id))).toEqual([]);
        }
        const quotes = await many.store.quotes({ ...asked, limit: 1, total: 'exact' });
        expect(quotes.total?.value).toBe(0);
        const { data } = await many.store.authors({ ...asked, sort: 'name', limit: 10, total: 'none' });
        const counted = MANY.filter((_, n) => fits(n)).flatMap(({ authors }) => authors);
        expect(data.map(({ name, articles }) => [name, articles])).toEqual(
          [...new Set(counted)].sort().map((name) => [name, counted.filter((other) => other === name).length]),
        );
      });

      it.each([undefined, typed('tide'), typed('-ebb')])('is estimated from below: %j', async (q) => {
        const { total } = await many.store.articles(list({ q, total: 'estimate', limit: 1 }));
        expect(total?.relation).toBe('gte');
        expect(total?.value).toBeGreaterThan(0);
        expect(total?.value).toBeLessThanOrEqual(9_999);
      });

      it.each(['-publishedAt', 'title'] as const)('is paged to its end by %s', { timeout: 120_000 }, async (sort) => {
        const seen = new Set<string>();
        let cursor: string | undefined;
        do {
          const page = await many.store.articles(list({ sort, q: typed('tide'), total: 'none', cursor }));
          for (const id of ids(page)) seen.add(id);
          cursor = page.next ?? undefined;
        } while (cursor);
        expect(seen.size).toBe(MANY.length);
      });
    });

    it('gives no score and no highlights where there is no search', async () => {
      for (const hit of (await held.store.articles(list({ highlight: true }))).data) {
        expect(hit).toMatchObject({ score: null, highlights: [] });
      }
    });
  });
}
