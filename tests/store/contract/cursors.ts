import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import type { ArticleQuery, ArticleStore, Page } from '../../../src/store/store.ts';
import { article } from '../../factory.ts';
import { choice, fill, ids, list, type Open, stocked, typed, withStore } from './stock.ts';

// Few days and few titles, so that many articles are equal in what they are sorted by.
const MANY: Article[] = Array.from({ length: 53 }, (_, n) =>
  article({
    id: `n${(n * 37) % 53}`,
    title: n % 7 === 0 ? null : `Title ${n % 5}`,
    date: n % 4 === 0 ? null : `2024-02-0${1 + (n % 3)}`,
    body: `Tide. ${'Tide. '.repeat(n % 3)}`,
    authors: [`Author ${n % 11}`],
    quotes: Array.from({ length: n % 3 }, () => ({ speaker: { name: `Speaker ${n % 9}` } })),
  }),
);

const SORTS: Partial<ArticleQuery>[] = [
  { sort: '-publishedAt' },
  { sort: 'publishedAt' },
  { sort: 'title' },
  { sort: 'relevance', q: typed('tide') },
  { sort: 'relevance', q: typed('-ebb') },
  { sort: 'title', q: typed('tide'), author: choice('-Author 3') },
];

type Ask<T> = (cursor: string | undefined) => Promise<Page<T>>;

/** Every row from the first page to the last, by `next`; and again from the last page to the first, by `prev`. */
async function walk<T>(ask: Ask<T>): Promise<{ forward: T[]; backward: T[] }> {
  let page = await ask(undefined);
  expect(page.prev).toBeNull();
  const forward = [...page.data];
  while (page.next !== null) {
    page = await ask(page.next);
    expect(page.data.length).toBeGreaterThan(0);
    forward.push(...page.data);
  }
  const backward = [...page.data];
  while (page.prev !== null) {
    page = await ask(page.prev);
    backward.unshift(...page.data);
  }
  return { forward, backward };
}

export function cursorsContract(open: Open): void {
  describe('cursors', () => {
    const held = stocked(open, MANY);

    it.each(SORTS)('lead through the whole list and back: %j', async (asked) => {
      const whole = ids(await held.store.articles(list(asked)));
      for (const limit of [1, 7, 53]) {
        const pages = await walk((cursor) => held.store.articles(list({ ...asked, limit, cursor })));
        expect(pages.forward.map((hit) => hit.article.id)).toEqual(whole);
        expect(pages.backward.map((hit) => hit.article.id)).toEqual(whole);
      }
    });

    it.each([
      [
        'quotes',
        (store: ArticleStore, limit: number, cursor?: string) => store.quotes({ limit, cursor, total: 'none' }),
      ],
      [
        'authors',
        (store: ArticleStore, limit: number, cursor?: string) => store.authors({ limit, cursor, total: 'none' }),
      ],
      [
        'speakers',
        (store: ArticleStore, limit: number, cursor?: string) => store.speakers({ limit, cursor, total: 'none' }),
      ],
    ] as const)('lead through %s and back', async (_, ask) => {
      const whole = (await ask(held.store, 100)).data;
      const pages = await walk<unknown>((cursor) => ask(held.store, 4, cursor));
      expect(pages.forward).toEqual(whole);
      expect(pages.backward).toEqual(whole);
    });

    it.each(SORTS.slice(0, 3))('lose none and repeat none while articles come and go: %j', (asked) =>
      withStore(open, async (store) => {
        await fill(store, MANY);
        const staying = MANY.filter((_, n) => n % 2 === 0).map(({ id }) => id);
        const going = MANY.filter((_, n) => n % 2 === 1);
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let n = 0; ; n++) {
          const page = await store.articles(list({ ...asked, limit: 3, cursor }));
          seen.push(...ids(page));
          if (page.next === null) break;
          cursor = page.next;
          const [first, second] = going.splice(0, 2);
          await store.remove([first, second].flatMap((gone) => gone?.source.file ?? []));
          await fill(store, [article({ id: `new${n}`, title: `Title ${n % 5}`, date: `2024-02-0${1 + (n % 3)}` })]);
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect(staying.filter((id) => !seen.includes(id))).toEqual([]);
      }));

    it('holds where the article that it stands on is gone, and for another process', () =>
      withStore(open, async (store, place) => {
        await fill(store, MANY);
        const whole = ids(await store.articles(list()));
        const first = await store.articles(list({ limit: 5 }));
        await store.remove([`${whole[4]}.txt`, `${whole[5]}.txt`]);
        await store.flush();
        const other = await open(place);
        const second = await other.articles(list({ limit: 5, cursor: first.next! }));
        await other.close();
        expect(ids(second)).toEqual(whole.slice(6, 11));
        expect(ids(await store.articles(list({ limit: 5, cursor: second.prev! })))).toEqual(whole.slice(0, 4));
      }));

    it('leads on from a page whose articles have all gone', () =>
      withStore(open, async (store) => {
        await fill(store, MANY);
        const whole = ids(await store.articles(list()));
        const first = await store.articles(list({ limit: 20 }));
        const second = await store.articles(list({ limit: 20, cursor: first.next! }));
        await store.remove(whole.slice(20).map((id) => `${id}.txt`));
        const empty = await store.articles(list({ limit: 20, cursor: first.next! }));
        expect(empty).toMatchObject({ data: [], next: null });
        const last = await store.articles(list({ limit: 20, cursor: empty.prev! }));
        expect(ids(last)).toEqual(whole.slice(0, 20));
        expect(last).toMatchObject({ next: null, prev: null });
        await store.remove(whole.slice(0, 20).map((id) => `${id}.txt`));
        await fill(
          store,
          MANY.filter(({ id }) => id === whole[50]),
        );
        const before = await store.articles(list({ limit: 20, cursor: second.prev! }));
        expect(before).toMatchObject({ data: [], prev: null });
        expect(ids(await store.articles(list({ limit: 20, cursor: before.next! })))).toEqual([whole[50]]);
      }));

    it.each([
      ['the hit that a page ended with stays', (last: string) => last === 'none'],
      ['it goes', (last: string) => last !== 'none'],
    ])('find their place among scores that have moved, and say so: %s', (_, goes) =>
      withStore(open, async (store) => {
        // The shorter of two that have a word once is the better hit, however frequent the word is.
        const hits = Array.from({ length: 53 }, (_, n) =>
          article({ id: `n${n}`, body: `Tide ${'and ebb '.repeat(n % 9)}.` }),
        );
        await fill(store, hits);
        const asked = list({ sort: 'relevance', q: typed('tide'), limit: 20 });
        const whole = ids(await store.articles({ ...asked, limit: 100 }));
        const first = await store.articles(asked);
        const same = await store.articles({ ...asked, cursor: first.next! });
        expect(ids(same)).toEqual(whole.slice(20, 40));
        expect(same).not.toHaveProperty('moved');
        await fill(
          store,
          Array.from({ length: 9 }, (_, n) => article({ id: `new${n}`, body: 'Ebb, and nothing but ebb.' })),
        );
        if (goes(whole[19]!)) await store.remove([`${whole[19]}.txt`]);
        const moved = await store.articles({ ...asked, cursor: first.next! });
        expect(ids(moved)).toEqual(whole.slice(20, 40));
        expect(moved).toMatchObject({ moved: true });
        expect(ids(await store.articles({ ...asked, limit: 100, cursor: moved.prev! }))).toEqual(
          whole.slice(0, goes(whole[19]!) ? 19 : 20),
        );
      }));

    it('may come with another limit and another total', async () => {
      const { next } = await held.store.articles(list({ limit: 5 }));
      const page = await held.store.articles(list({ limit: 9, total: 'none', highlight: true, cursor: next! }));
      expect(page.data).toHaveLength(9);
    });

    it.each<[string, Partial<ArticleQuery>]>([
      ['another sort', { sort: 'publishedAt' }],
      ['another search', { q: typed('ebb') }],
      ['no search', { q: undefined }],
      ['a filter more', { author: choice('Author 3') }],
      ['the filter turned round', { country: choice('-KR') }],
      ['another value', { country: choice('NO') }],
    ])('does not hold for another query: %s', async (_, change) => {
      const query = list({ limit: 1, sort: '-publishedAt', q: typed('tide'), country: { any: [], none: ['NO'] } });
      const { next } = await held.store.articles(query);
      expect(next).not.toBeNull();
      await expect(held.store.articles({ ...query, ...change, cursor: next! })).rejects.toMatchObject({
        code: 'INVALID_CURSOR',
      });
    });

    it('does not hold for another list or another store', () =>
      withStore(open, async (store) => {
        await fill(store, MANY);
        const { next } = await held.store.articles(list({ limit: 1 }));
        const { next: author } = await held.store.authors({ limit: 1, total: 'none' });
        const refused = { code: 'INVALID_CURSOR' };
        await expect(store.articles(list({ cursor: next! }))).rejects.toMatchObject(refused);
        await expect(held.store.speakers({ limit: 1, total: 'none', cursor: author! })).rejects.toMatchObject(refused);
        await expect(held.store.quotes({ limit: 1, total: 'none', cursor: next! })).rejects.toMatchObject(refused);
        await expect(held.store.ledger({ limit: 1, cursor: next! })).rejects.toMatchObject(refused);
      }));

    it.each([
      ['nothing', () => ''],
      ['a word', () => 'next'],
      ['a number', () => '20'],
      ['what another program would have made', () => Buffer.from('["after",0,"n1"]').toString('base64url')],
      [
        'one character changed',
        (cursor: string) => cursor.slice(0, -5) + (cursor.at(-5) === 'A' ? 'B' : 'A') + cursor.slice(-4),
      ],
      ['one character less', (cursor: string) => cursor.slice(0, -1)],
      ['one character more', (cursor: string) => `${cursor}A`],
      ['padding', (cursor: string) => `${cursor}=`],
      ['a space', (cursor: string) => `${cursor} `],
      ['a NUL and letters beyond ASCII', () => '\u0000é😀'],
    ])('is refused when it is forged: %s', async (_, forge) => {
      const { next } = await held.store.articles(list({ limit: 1 }));
      const cursor = forge(next!);
      await expect(held.store.articles(list({ limit: 1, cursor }))).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    });
  });
}
