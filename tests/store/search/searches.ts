import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { parseQuery } from '../../../src/query/parse.ts';
import type { ArticleFilter, ArticleStore, Hit, Page } from '../../../src/store/store.ts';
import { type Chance, chanceFrom } from '../../chance.ts';
import { fill, list, newPlace, type Open } from '../contract/stock.ts';
import { type Asked, asked, typedAs } from './asked.ts';
import { corpus } from './corpus.ts';
import { holds, textsOfArticle, textsOfQuote } from './reference.ts';

// SEARCHES sets the number of queries: `npm run proof` asks
// all 2,000.

const SEARCHES = Number(process.env.SEARCHES ?? 300);
const articles = corpus(chanceFrom(1), 260);
/** A few filters, and the articles that they leave. */
function filtered(chance: Chance): { filter: ArticleFilter; left: Article[] } {
  const filter: ArticleFilter = {};
  let left = articles;
  if (chance.happens(0.2)) {
    filter.language = { any: ['en', 'fr'], none: [] };
    left = left.filter(({ language }) => language === 'en' || language === 'fr');
  }
  if (chance.happens(0.2)) {
    filter.author = { any: [], none: ['owen reid'] };
    left = left.filter(({ authors }) => !authors.includes('Owen Reid'));
  }
  if (chance.happens(0.2)) {
    filter.outlet = { any: ['SKERROW POST'], none: [] };
    left = left.filter(({ outlet }) => outlet === 'Skerrow Post');
  }
  if (chance.happens(0.1)) {
    filter.place = { any: ['Cuba', 'Łódź', 'no such city'], none: ['san juan'] };
    left = left.filter(({ dateline }) => {
      const places = dateline ? [dateline.city, ...dateline.others] : [];
      return places.some((place) => place === 'Cuba' || place === 'Łódź') && !places.includes('San Juan');
    });
  }
  if (chance.happens(0.2)) {
    filter.from = '2024-02-05';
    filter.to = '2024-02-20';
    left = left.filter(({ date }) => date !== null && date >= '2024-02-05' && date <= '2024-02-20');
  }
  if (chance.happens(0.1)) {
    filter.has = ['quotes', 'dateline'];
    left = left.filter(({ quotes, dateline }) => quotes.length > 0 && dateline !== null);
  }
  if (chance.happens(0.1)) {
    filter.lacks = ['agency'];
    left = left.filter(({ agency }) => agency === null);
  }
  return { filter, left };
}

async function everyPage<T>(ask: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const first = await ask(undefined);
  const all = [...first.data];
  for (let next = first.next; next !== null; ) {
    const page = await ask(next);
    all.push(...page.data);
    next = page.next;
  }
  expect(first.total).toEqual({ value: all.length, relation: 'eq' });
  return all;
}

const searches = Array.from({ length: SEARCHES }, (_, n) => {
  const chance = chanceFrom(1000 + n);
  const query = asked(chance);
  return { text: typedAs(query, chance), query, chance };
});

function expectTheSum({ score, parts }: Hit): void {
  expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score ?? 0, 9);
}

/** Marked is what some wanted part has, in the fields that it has it in. Quotes stand nowhere in these bodies. */
function expectTheMarks({ article, highlights }: Hit, query: Asked, stem: Article | null): void {
  const texts = textsOfArticle(article);
  const fields = ['title', 'subtitle', 'body', 'speaker', 'author', 'agency', 'place', 'outlet'] as const;
  const marked = fields.filter((field) => {
    const isText = field === 'title' || field === 'subtitle' || field === 'body';
    const own = isText ? [article[field]] : texts(field);
    return wanted(query).some((leaf) => {
      if (leaf.kind !== 'leaf' || (leaf.field === null ? !isText : leaf.field !== field)) return false;
      return holds(leaf, () => own, stem);
    });
  });
  expect([...new Set(highlights.map(({ field }) => field))]).toEqual(marked);
}

function wanted(query: Asked, excluded = false): Asked[] {
  if (query.kind === 'not') return wanted(query.part, !excluded);
  if (query.kind === 'leaf') return excluded ? [] : [query];
  return query.parts.flatMap((part) => wanted(part, excluded));
}

/** What an engine finds is what looking at every article finds. */
export function findsWhatIsThere(engine: string, open: Open): void {
  describe(`${engine} finds what is there`, () => {
    let store: ArticleStore;
    beforeAll(async () => {
      store = await open(newPlace());
      await fill(store, articles);
    }, 120_000);
    afterAll(() => store.close());

    it('searches for what is found and what is not', { timeout: 300_000 }, () => {
      const found = searches.map(
        ({ query }) => articles.filter((each) => holds(query, textsOfArticle(each), null)).length,
      );
      expect(found.filter((count) => count > 0 && count < articles.length).length).toBeGreaterThan(SEARCHES * 0.5);
    });

    it.each(searches)('$text', async ({ text, query, chance }) => {
      const { query: q, warnings } = parseQuery(text);
      expect(warnings).toEqual([]);
      const { filter, left } = filtered(chance);
      const stem = chance.happens(0.3);
      const stemOf = (article: Article) => (stem ? article : null);

      const sort = chance.one(['relevance', '-publishedAt', '-publishedAt', 'title'] as const);
      const limit = chance.one([100, 37]);
      const hits = await everyPage((cursor) =>
        store.articles(list({ ...filter, q, stem, sort, limit, cursor, highlight: true, explain: true })),
      );
      const expected = left.filter((article) => holds(query, textsOfArticle(article), stemOf(article)));
      expect(hits.map(({ article }) => article.id).sort()).toEqual(expected.map(({ id }) => id).sort());
      if (sort === '-publishedAt') expect(hits.map(({ article }) => article.id)).toEqual(newestFirst(expected));
      for (const hit of hits) {
        expectTheSum(hit);
        expectTheMarks(hit, query, stemOf(hit.article));
      }

      const quotes = await everyPage((cursor) =>
        store.quotes({ ...filter, words: q, stem, limit, cursor, total: 'exact' }),
      );
      const said = left.flatMap((article) =>
        article.quotes.filter((quote) => holds(query, textsOfQuote(quote, article), stemOf(article))),
      );
      expect(quotes.map(({ id }) => id).sort()).toEqual(said.map(({ id }) => id).sort());
    });

    function newestFirst(found: Article[]): string[] {
      const day = ({ date }: Article) => date ?? '';
      return found
        .toSorted((a, b) => (day(a) === day(b) ? (a.id < b.id ? -1 : 1) : day(a) < day(b) ? 1 : -1))
        .map(({ id }) => id);
    }
  });
}
