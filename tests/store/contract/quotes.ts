import { describe, expect, it } from 'vitest';
import type { QuoteQuery } from '../../../src/store/store.ts';
import { article } from '../../factory.ts';
import { choice, type Open, stocked, typed } from './stock.ts';

const ARTICLES = [
  article({
    id: 'old',
    title: 'On dogs',
    date: '2024-02-14',
    authors: ['Ann Lee'],
    quotes: [
      { id: 'old-9', text: 'The café’s dog barks', speaker: { name: 'Zoë Park' } },
      { id: 'old-1', text: 'a fragment', kind: 'fragment', speaker: null },
      { id: 'old-5', text: 'Dogs bark', speaker: { name: 'Ann Lee' } },
    ],
  }),
  article({
    id: 'new',
    date: '2024-02-15',
    quotes: [{ text: 'We bark too', speaker: { name: 'ZOE PARK', id: 'zoe-park' } }],
  }),
  article({ id: 'silent', date: '2024-02-16' }),
];
const ALL = 'new-0 old-9 old-1 old-5';

const QUOTES: [Partial<QuoteQuery>, string][] = [
  [{}, ALL],
  [{ articleId: 'old' }, 'old-9 old-1 old-5'],
  [{ articleId: 'silent' }, ''],
  [{ articleId: 'none' }, ''],

  [{ words: typed('bark') }, 'new-0 old-5'],
  [{ words: typed('cafe') }, 'old-9'],
  [{ words: typed('"dogs bark"') }, 'old-5'],
  [{ words: typed('bark -dogs') }, 'new-0'],
  [{ words: typed('-bark') }, 'old-9 old-1'],
  [{ words: typed('bark'), articleId: 'old' }, 'old-5'],
  [{ words: typed('council') }, ''],
  [{ words: typed('!') }, ''],

  [{ speaker: choice('Zoe Park') }, 'new-0 old-9'],
  [{ speaker: choice('zoe-park') }, 'new-0 old-9'],
  [{ speaker: choice('Zoë Park', 'Ann Lee') }, 'new-0 old-9 old-5'],
  // Excluding a speaker leaves the other quotes of the article, and those of nobody.
  [{ speaker: choice('-Zoë Park') }, 'old-1 old-5'],
  [{ speaker: choice('Zoë') }, ''],
  [{ speaker: choice('') }, ''],

  [{ kind: choice('fragment') }, 'old-1'],
  [{ kind: choice('-fragment') }, 'new-0 old-9 old-5'],
  [{ kind: choice('direct', 'fragment') }, ALL],
  [{ kind: choice('indirect') }, ''],

  [{ q: typed('dogs') }, 'old-9 old-1 old-5'],
  [{ author: choice('Ann Lee'), words: typed('barks') }, 'old-9'],
  [{ from: '2024-02-15' }, 'new-0'],
  [{ has: ['authors'], kind: choice('direct') }, 'old-9 old-5'],
  [{ to: '2024-02-13' }, ''],
];

export function quotesContract(open: Open): void {
  describe('quotes', () => {
    const held = stocked(open, ARTICLES);

    it.each(QUOTES)('%j finds "%s"', async (asked, expected) => {
      const page = await held.store.quotes({ limit: 100, total: 'exact', ...asked });
      expect(page.data.map(({ id }) => id).join(' ')).toBe(expected);
      expect(page.total).toEqual({ value: page.data.length, relation: 'eq' });
    });

    it('gives each as it stands in its article', async () => {
      const { data } = await held.store.quotes({ limit: 100, total: 'none', articleId: 'old' });
      expect(data).toEqual(ARTICLES[0]!.quotes);
    });
  });
}
