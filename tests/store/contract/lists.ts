import { describe, expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { fill, ids, list, type Open, stocked, typed, withStore } from './stock.ts';

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

    it('estimates a large list from below, and counts it exactly', () =>
      withStore(open, async (store) => {
        await fill(
          store,
          Array.from({ length: 1_100 }, (_, n) => article({ id: `n${n}`, body: 'Tide.' })),
        );
        for (const q of [undefined, typed('tide'), typed('-ebb')]) {
          const { total } = await store.articles(list({ q, total: 'estimate', limit: 1 }));
          expect(total?.relation).toBe('gte');
          expect(total?.value).toBeGreaterThan(0);
          expect(total?.value).toBeLessThanOrEqual(1_100);
          expect((await store.articles(list({ q, limit: 1 }))).total).toEqual({ value: 1_100, relation: 'eq' });
        }
      }));

    it('gives no score and no highlights where there is no search', async () => {
      for (const hit of (await held.store.articles(list({ highlight: true }))).data) {
        expect(hit).toMatchObject({ score: null, highlights: [] });
      }
    });
  });
}
