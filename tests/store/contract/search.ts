import { describe, expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { choice, ids, list, type Open, stocked, typed } from './stock.ts';

const ARTICLES = [
  article({
    id: 'tide',
    title: 'Korea’s ties with Cuba',
    subtitle: 'A “main tide” of history',
    body: 'Friendship is the main tide, said one.\n\nThe well-known café is state-of-the-art; O’Neill doesn’t mind.',
    language: 'en',
  }),
  article({
    id: 'cuba',
    title: 'Havana by night',
    body: 'In Cuba, the tide is the main thing. NEAR and OR are words.',
  }),
  article({ id: 'new', title: 'New', body: 'York, new york. Łódź and Jørgen, in Ελλάδος. 東京に行く. U.S. 1,000' }),
  article({ id: 'empty', title: null, body: '' }),
];

const SEARCHES: [string, string][] = [
  ['cuba', 'cuba tide'],
  ['cuba tide', 'cuba tide'],
  ['cuba friendship', 'tide'],
  ['"main tide"', 'tide'],
  ['“main tide”', 'tide'],
  ['"tide main"', ''],
  ['"main thing" tide', 'cuba'],
  ['cuba havana friendship', ''],
  ['cub', ''],
  ['cubas', ''],

  ['CUBA', 'cuba tide'],
  ['cafe', 'tide'],
  ['café', 'tide'],
  ['cafe\u0301', 'tide'],
  ['lodz JORGEN', 'new'],
  ['ελλαδος', 'new'],
  ['korea', 'tide'],
  ['korea’s', 'tide'],
  ["korea's", 'tide'],
  ["o'neill doesn't", 'tide'],
  ['well-known', 'tide'],
  ['known-well', ''],
  ['state-of-the-art', 'tide'],
  ['state-of-art', ''],
  ['u.s.', 'new'],
  ['東京', 'new'],
  ['京東', ''],

  // A phrase does not run from the title into the body.
  ['"new york"', 'new'],
  ['"york new york"', 'new'],
  ['"night in cuba"', ''],

  ['-cuba', 'empty new'],
  ['-cuba -york', 'empty'],
  ['tide -havana', 'tide'],
  ['tide NOT havana', 'tide'],
  ['-"main tide"', 'cuba empty new'],
  ['cuba -cuba', ''],
  ['-tide -cuba -york -havana', 'empty'],

  ['or', 'cuba'],
  ['near', 'cuba'],
  ['tide AND cuba', 'cuba tide'],
  ['title:cuba', 'tide'],
  ['body : cuba', ''],

  ['', ''],
  ['"', ''],
  ['!!! ???', ''],
  ['\u0000', ''],
];

const HOSTILE = [
  'NEAR(a b, 5)',
  'cuba*',
  '^cuba',
  '{title body}: cuba',
  'title : "cuba"',
  'cuba + tide',
  '(cuba',
  ')',
  'cuba OR',
  'AND',
  '-',
  '--',
  '- -',
  "cuba' or '1'='1",
  'cuba"; drop table articles; --',
  '%',
  '_',
  '\\',
  '\ud800',
  'a\u0000b',
  '\u202Ecuba',
  '""""',
  '"-"',
  '-"',
  'NOT NOT',
  'x'.repeat(100_000),
  '"'.repeat(10_001),
  '- '.repeat(10_000),
  'NOT '.repeat(10_000),
  'a '.repeat(10_000),
];

export function searchContract(open: Open): void {
  describe('search', () => {
    const held = stocked(open, ARTICLES);

    it.each(SEARCHES)('%j finds "%s"', async (text, expected) => {
      for (const sort of ['relevance', '-publishedAt', 'title'] as const) {
        const page = await held.store.articles(list({ q: typed(text), sort }));
        expect(ids(page).sort().join(' ')).toBe(expected);
        expect(page.total?.value).toBe(page.data.length);
      }
    });

    it.each(
      HOSTILE.map((text) => [JSON.stringify(text.slice(0, 30)), text]),
    )('takes any text as words: %s', async (_, text) => {
      const page = await held.store.articles(list({ q: typed(text), sort: 'relevance', highlight: true }));
      expect(page.data.length).toBeLessThanOrEqual(ARTICLES.length);
    });

    it('takes thousands of different words', async () => {
      const many = Array.from({ length: 3_000 }, (_, n) => `w${n}`);
      expect((await held.store.articles(list({ q: typed(many.join(' ')) }))).data).toEqual([]);
      const excluded = many.map((word) => `-${word}`).join(' ');
      expect((await held.store.articles(list({ q: typed(`tide ${excluded}`), sort: 'relevance' }))).data).toHaveLength(
        2,
      );
    });

    it('puts the best match first: a title before a body', async () => {
      const page = await held.store.articles(list({ q: typed('cuba'), sort: 'relevance' }));
      expect(ids(page)).toEqual(['tide', 'cuba']);
      const [first, second] = page.data;
      expect(first!.score).toBeGreaterThan(second!.score!);
      expect(second!.score).toBeGreaterThan(0);
    });

    it.each([
      'tide',
      'tide main',
      'tide OR havana OR york',
      'tide -york',
      '(tide OR york) -friendship',
      // FTS5 by itself counts less for these than each part is worth.
      '("main thing" OR york) cuba -friendship',
      'cuba "the tide" -friendship',
      '(tide OR york) (cuba OR zebra) -(friendship OR łódź)',
      'cuba (night OR "main thing" OR york) NOT "main tide of history"',
    ])('is the sum of its parts: %s', async (text) => {
      for (const stem of [false, true]) {
        const asked = list({ q: typed(text), stem, sort: 'relevance', highlight: true });
        const { data } = await held.store.articles({ ...asked, explain: true });
        expect(data.length).toBeGreaterThan(0);
        for (const { score, parts } of data)
          expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score!, 9);
        // The same without them.
        const plain = await held.store.articles(asked);
        expect(ids(plain)).toEqual(data.map(({ article }) => article.id));
        for (const [at, { score, parts }] of plain.data.entries()) {
          expect(score).toBeCloseTo(data[at]!.score!, 5);
          expect(parts).toEqual([]);
        }
      }
    });

    it('has no score where nothing is scored', async () => {
      for (const asked of [{ q: typed('-cuba'), sort: 'relevance' }, { q: typed('cuba') }] as const) {
        for (const hit of (await held.store.articles(list(asked))).data) expect(hit.score).toBeNull();
      }
    });

    it('filters what it finds', async () => {
      const asked = { q: typed('cuba'), sort: 'relevance', language: choice('en') } as const;
      const page = await held.store.articles(list(asked));
      expect(ids(page)).toEqual(['tide']);
      expect(page.total?.value).toBe(1);
    });

    it('marks a phrase whole, with offsets into the field', async () => {
      const [hit] = (await held.store.articles(list({ q: typed('"main tide" -sport'), highlight: true }))).data;
      expect(hit!.highlights.map(({ field }) => field)).toEqual(['subtitle', 'body']);
      for (const { field, snippet, matches } of hit!.highlights) {
        expect(snippet).toContain('<mark>main tide</mark>');
        const text = hit!.article[field as 'subtitle' | 'body']!;
        expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual(['main tide']);
      }
    });

    it('marks nothing where it was not asked to', async () => {
      for (const hit of (await held.store.articles(list({ q: typed('cuba') }))).data)
        expect(hit.highlights).toEqual([]);
    });
  });
}
