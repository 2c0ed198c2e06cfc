import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import type { ArticleQuery, ArticleStore, Page } from '../../../src/store/store.ts';
import { article, loaded } from '../../factory.ts';
import { fill, list, newPlace, type Open, typed } from './stock.ts';

// Long lists, read to their end and back while articles come, change and go between the pages.

const LIMITS = [100, 37, 83];
/** Something is done after every so many pages. */
const EVERY = 3;

type Given = Parameters<typeof article>[0];

/** What is in a store while it is read. */
interface Shelf {
  store: ArticleStore;
  held: Map<string, Article>;
  /** Articles come, change and go, here and there in the order of the list. */
  meddle(): Promise<void>;
}

function shelf(store: ArticleStore, many: number, given: (n: number) => Given, goes: boolean): Shelf {
  const made = (n: number) => article({ id: `n${n}`, ...given(n) });
  const held = new Map(Array.from({ length: many }, (_, n) => [`n${n}`, made(n)]));
  let next = many;
  return {
    store,
    held,
    async meddle() {
      // A step that has no factor in common with the number of articles comes to all of them.
      const place = (nth: number) => [...held.values()][((next * 37 + nth) * 7919) % held.size]!;
      const gone = goes ? [place(0), place(1)] : [];
      for (const { id } of gone) held.delete(id);
      await store.remove(gone.map(({ source }) => source.file!));
      // Where it stands in the list is not for its body to say, nor for the bytes that it was read from.
      const { id, source, ...same } = place(2);
      const changed = { ...article({ ...same, id }), source: { ...source, sha256: `${next}`.padStart(64, '0') } };
      const come = [made(next), made(next + 1), changed];
      next += 2;
      for (const each of come) held.set(each.id, each);
      await store.put(come.map((each) => loaded(each)));
    },
  };
}

type Ask = (store: ArticleStore, limit: number, cursor?: string) => Promise<Page<string>>;

/** Reads on from a page to the end of the list, or to its beginning; gives all that was read, and the last page. */
async function readOn(shelf: Shelf, ask: Ask, from: Page<string>, side: 'next' | 'prev') {
  const read = [...from.data];
  let page = from;
  for (let pages = 1; page[side] !== null; pages++) {
    if (pages % EVERY === 0) await shelf.meddle();
    page = await ask(shelf.store, LIMITS[pages % LIMITS.length]!, page[side]!);
    read.push(...page.data);
  }
  return { read, page };
}

/** None twice, and none lost of those that were there throughout. */
async function readsWhole(shelf: Shelf, ask: Ask, throughout: () => string[]): Promise<void> {
  let page = await ask(shelf.store, LIMITS[0]!);
  for (const side of ['next', 'prev'] as const) {
    const before = throughout();
    const { read, page: last } = await readOn(shelf, ask, page, side);
    expect(read).toHaveLength(new Set(read).size);
    const seen = new Set(read);
    const after = new Set(throughout());
    expect(before.filter((id) => after.has(id) && !seen.has(id))).toEqual([]);
    page = last;
  }
}

const days = (n: number) => `20${10 + (n % 13)}-0${1 + (n % 9)}-0${1 + (n % 7)}`;

export function pagingContract(open: Open): void {
  describe('lists of ten thousand, read while articles come, change and go', () => {
    const MANY = 10_000;
    let shelved: Shelf;
    beforeAll(async () => {
      const given = (n: number): Given => ({
        title: n % 50 === 0 ? null : `Title ${n % 4001}`,
        date: n % 40 === 0 ? null : days(n),
        body: `Tide ${'and ebb '.repeat(n % 5)}in ${n}.`,
      });
      shelved = shelf(await open(newPlace()), MANY, given, true);
      await fill(shelved.store, [...shelved.held.values()]);
    }, 300_000);
    afterAll(() => shelved.store.close());

    it.each<Partial<ArticleQuery>>([
      { sort: '-publishedAt' },
      { sort: 'title' },
      { sort: 'publishedAt', q: typed('tide') },
      { sort: 'relevance', q: typed('tide') },
    ])('%j', { timeout: 300_000 }, async (asked) => {
      const ask: Ask = async (store, limit, cursor) => {
        const page = await store.articles(list({ ...asked, total: 'none', limit, cursor }));
        return { ...page, data: page.data.map((hit) => hit.article.id) };
      };
      await readsWhole(shelved, ask, () => [...shelved.held.keys()]);
    });
  });

  describe('lists of a thousand, read while articles come, change and go', () => {
    const given = (n: number): Given => ({
      date: days(n),
      authors: [`Author ${n % 611}`],
      quotes: Array.from({ length: 1 + (n % 2) }, () => ({ speaker: { name: `Speaker ${n % 701}` } })),
    });
    const asks: [string, boolean, Ask, (held: Article[]) => string[]][] = [
      [
        'quotes',
        true,
        async (store, limit, cursor) => {
          const page = await store.quotes({ limit, cursor, total: 'none' });
          return { ...page, data: page.data.map(({ id }) => id) };
        },
        (held) => held.flatMap(({ quotes }) => quotes.map(({ id }) => id)),
      ],
      ...(['authors', 'speakers'] as const).flatMap((names) =>
        (['name', '-articles'] as const).map((sort): [string, boolean, Ask, (held: Article[]) => string[]] => [
          `${names} by ${sort}`,
          // Of a name whose articles go, fewer are counted.
          sort === 'name',
          async (store, limit, cursor) => {
            const page = await store[names]({ sort, limit, cursor, total: 'none' });
            return { ...page, data: page.data.map(({ id }) => id) };
          },
          (held) => [
            ...new Set(
              held.flatMap(({ authors, quotes }) =>
                names === 'authors'
                  ? authors.map((name) => name.toLowerCase().replace(' ', '-'))
                  : quotes.flatMap(({ speaker }) => speaker?.id ?? []),
              ),
            ),
          ],
        ]),
      ),
    ];

    it.each(asks)('%s', { timeout: 180_000 }, async (_, goes, ask, idsOf) => {
      const shelved = shelf(await open(newPlace()), 1_000, given, goes);
      try {
        await fill(shelved.store, [...shelved.held.values()]);
        await readsWhole(shelved, ask, () => idsOf([...shelved.held.values()]));
      } finally {
        await shelved.store.close();
      }
    });
  });
}
