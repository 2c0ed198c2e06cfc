import { describe, expect, it } from 'vitest';
import {
  type ArticleFilter,
  FACETS,
  type Facet,
  type Interval,
  MOST_VALUES,
  type SuggestionType,
} from '../../../src/store/store.ts';
import { chanceFrom } from '../../chance.ts';
import { article, dateline } from '../../factory.ts';
import { choice, fill, list, type Open, stocked, typed, withStore } from './stock.ts';

// Facets, the timeline, the summary and suggestions.

const ARTICLES = [
  article({
    id: 'one',
    title: 'Harbour trust buys a ferry',
    date: '2024-02-14',
    publishedAt: '2024-02-14T09:00:00Z',
    updatedAt: '2024-04-01T09:00:00Z',
    authors: ['José Núñez', 'Ann Lee'],
    agency: 'The Northern Wire',
    dateline: dateline({ city: 'Skerrow', region: 'Scotland', country: 'GB', agency: 'TNW', others: ['Oslo'] }),
    outlet: 'Skerrow Post',
    language: 'en',
    quotes: [{ speaker: { name: 'Lim Soosuk' } }, { speaker: { name: 'Lim Soosuk' } }, { speaker: null }],
  }),
  article({
    id: 'two',
    title: 'Harbour trust sells a ferry',
    date: '2024-02-18',
    authors: ['Jose Nunez'],
    dateline: dateline({ city: 'Oslo', country: 'NO', agency: 'TNW' }),
    outlet: 'Skerrow Post',
    language: 'en',
    quotes: [{ speaker: { name: 'Lim Soosuk' } }],
  }),
  article({
    id: 'three',
    title: 'HARBOUR TRUST sells a ferry',
    date: '2024-02-19',
    authors: ['José Núñez'],
    language: 'es',
  }),
  article({ id: 'four', title: 'A note', date: '2024-05-01', dateline: dateline({ city: 'Scotland' }), body: 'Tide.' }),
  article({ id: 'undated', title: null, authors: ['Bo Ek', '***'] }),
];

const counts = (...pairs: [string, number][]) => pairs.map(([value, count]) => ({ value, count }));

const FACET_ROWS: [Facet, ArticleFilter, ReturnType<typeof counts>][] = [
  ['author', {}, counts(['José Núñez', 3], ['***', 1], ['Ann Lee', 1], ['Bo Ek', 1])],
  // An article counts under the form of its credit, and a form that some article credits counts all that have it.
  ['agency', {}, counts(['TNW', 2], ['The Northern Wire', 1])],
  // "Scotland" is a place of its own in one article, and the region of another: the filter finds both.
  ['place', {}, counts(['Oslo', 2], ['Scotland', 2], ['Skerrow', 1])],
  ['country', {}, counts(['GB', 1], ['NO', 1])],
  ['speaker', {}, counts(['Lim Soosuk', 2])],
  ['outlet', {}, counts(['Skerrow Post', 2])],
  ['language', {}, counts(['en', 2], ['es', 1])],
  ['month', {}, counts(['2024-02', 3], ['2024-05', 1])],
  ['author', { language: choice('en') }, counts(['José Núñez', 2], ['Ann Lee', 1])],
  ['place', { language: choice('en') }, counts(['Oslo', 2], ['Skerrow', 1])],
  ['month', { q: typed('tide') }, counts(['2024-05', 1])],
  ['agency', { from: '2024-02-19' }, []],
  ['speaker', { speaker: choice('-Lim Soosuk') }, []],
  ['month', { q: typed('nowhere') }, []],
];

const PERIODS: [Interval, ArticleFilter, [string, number, number][]][] = [
  [
    'day',
    { to: '2024-03-01' },
    [
      ['2024-02-14', 1, 3],
      ['2024-02-15', 0, 0],
      ['2024-02-16', 0, 0],
      ['2024-02-17', 0, 0],
      ['2024-02-18', 1, 1],
      ['2024-02-19', 1, 0],
    ],
  ],
  // The 18th was a Sunday.
  [
    'week',
    { to: '2024-03-01' },
    [
      ['2024-02-12', 2, 4],
      ['2024-02-19', 1, 0],
    ],
  ],
  [
    'month',
    {},
    [
      ['2024-02-01', 3, 4],
      ['2024-03-01', 0, 0],
      ['2024-04-01', 0, 0],
      ['2024-05-01', 1, 0],
    ],
  ],
  ['month', { dateField: 'updated' }, [['2024-04-01', 1, 3]]],
  ['day', { author: choice('Bo Ek') }, []],
  ['week', { q: typed('nowhere') }, []],
];

const SUGGESTED: [string, SuggestionType[], string[]][] = [
  ['jo', ['author'], ['author jose-nunez José Núñez 3']],
  ['nún', ['author'], ['author jose-nunez José Núñez 3']],
  ['nu JOS', ['author'], ['author jose-nunez José Núñez 3']],
  ['so', ['speaker'], ['speaker lim-soosuk Lim Soosuk 2']],
  ['sk', ['place'], ['place skerrow Skerrow 1']],
  ['s', ['place'], ['place scotland Scotland 2', 'place skerrow Skerrow 1']],
  ['harb fer', ['title'], ['title three HARBOUR TRUST sells a ferry 2', 'title one Harbour trust buys a ferry 1']],
  ['note', ['title'], ['title four A note 1']],
  [
    's',
    ['title', 'place'],
    ['title three HARBOUR TRUST sells a ferry 2', 'place scotland Scotland 2', 'place skerrow Skerrow 1'],
  ],
  ['ose', ['author'], []],
  ['jose lee', ['author'], []],
  ['jo', ['speaker', 'place'], []],
  ['council', ['title'], []],
  ['post', ['author', 'speaker', 'place', 'title'], []],
  ['***', ['author', 'title'], []],
  ['" OR "', ['title', 'author'], []],
  ['%', ['author'], []],
];

export function countsContract(open: Open): void {
  describe('counts', () => {
    const held = stocked(open, ARTICLES);

    it.each(FACET_ROWS)('by %s of %j', async (facet, filter, expected) => {
      expect(await held.store.facets(filter, [facet])).toEqual({ [facet]: expected });
    });

    it('are those that the filter of a value finds', async () => {
      const facets = await held.store.facets({}, [...FACETS]);
      expect(Object.keys(facets).sort()).toEqual([...FACETS].sort());
      for (const { value, count } of facets.month!) {
        const month = { from: `${value}-01`, to: `${value}-29` };
        expect((await held.store.articles(list(month))).total?.value).toBe(count);
      }
      for (const facet of FACETS.filter((name) => name !== 'month')) {
        for (const { value, count } of facets[facet]!)
          expect([value, (await held.store.articles(list({ [facet]: choice(value) }))).total?.value]).toEqual([
            value,
            count,
          ]);
      }
    });

    it('are given for no facet that was not asked for', async () => {
      expect(await held.store.facets({}, [])).toEqual({});
    });

    it('count as many as the filter of that name finds, of few articles and of most', () =>
      withStore(open, async (store) => {
        const chance = chanceFrom(3);
        const name = () => `Name ${chance.upTo(5)}`;
        const stories = Array.from({ length: 40 }, (_, n) =>
          article({
            id: `a${n}`,
            date: `2024-02-${10 + (n % 19)}`,
            authors: [name(), name()],
            agency: chance.happens(0.3) ? name() : null,
            dateline: dateline({ city: name(), region: name(), agency: name() }),
            outlet: name(),
            quotes: chance.happens(0.8) ? [{ speaker: { name: name() } }] : [],
          }),
        );
        await fill(store, stories);
        await store.remove(['a3.txt', 'a33.txt']);
        await store.flush();
        const named = ['author', 'agency', 'place', 'outlet', 'speaker'] as const;
        const filters: ArticleFilter[] = [
          { has: ['quotes'] },
          { lacks: ['quotes'] },
          { from: '2024-02-13' },
          { from: '2024-02-27' },
        ];
        for (const filter of filters) {
          const facets = await store.facets(filter, [...named]);
          expect(facets.place).not.toEqual([]);
          for (const facet of named)
            for (const { value, count } of facets[facet]!) {
              const found = await store.articles(list({ ...filter, [facet]: choice(value), total: 'exact' }));
              expect([filter, facet, value, count]).toEqual([filter, facet, value, found.total!.value]);
            }
        }
      }));

    it('have a bound, and the most frequent are within it', () =>
      withStore(open, async (store) => {
        const many = Array.from({ length: MOST_VALUES + 20 }, (_, n) =>
          article({ id: `n${n}`, authors: [`Author ${String(n).padStart(3, '0')}`, ...(n % 2 ? ['Zed'] : [])] }),
        );
        await fill(store, many);
        const { author } = await store.facets({}, ['author']);
        expect(author).toHaveLength(MOST_VALUES);
        expect(author!.slice(0, 2)).toEqual(counts(['Zed', many.length / 2], ['Author 000', 1]));
      }));

    it.each(['"', '\\', '\u0000', '\u0001', '","', '*"', '{}', '😀'])('take a name of marks alone: %j', (name) =>
      withStore(open, async (store) => {
        const odd = article({ id: 'odd', title: name, authors: [name], dateline: dateline({ city: name }) });
        await fill(store, [odd]);
        expect((await store.facets({}, ['author'])).author).toEqual(counts([name, 1]));
        expect(await store.suggest(name, ['title', 'author', 'place'], 9)).toEqual([]);
        await store.remove(['odd.txt']);
        expect(await store.facets({}, ['author', 'place'])).toEqual({ author: [], place: [] });
      }));

    it('follow what comes and goes', () =>
      withStore(open, async (store) => {
        await fill(store, ARTICLES);
        await store.remove(['one.txt', 'undated.txt']);
        await fill(store, [{ ...ARTICLES[1]!, authors: ['Ann Lee'] }]);
        expect((await store.facets({}, ['author'])).author).toEqual(counts(['Ann Lee', 1], ['José Núñez', 1]));
        expect((await store.summary({})).names).toEqual({
          authors: 2,
          speakers: 1,
          agencies: 1,
          places: 2,
          outlets: 1,
        });
        expect(await store.suggest('jo', ['author'], 9)).toMatchObject([{ articles: 1 }]);
        expect(await store.suggest('bo', ['author'], 9)).toEqual([]);
        expect(await store.suggest('buys', ['title'], 9)).toEqual([]);
      }));
  });

  describe('the timeline', () => {
    const held = stocked(open, ARTICLES);

    it.each(PERIODS)('by %s of %j', async (interval, filter, expected) => {
      const periods = await held.store.timeline(filter, interval);
      expect(periods.map(({ start, articles, quotes }) => [start, articles, quotes])).toEqual(expected);
    });

    it('leaves a gap that is too long', () =>
      withStore(open, async (store) => {
        await fill(store, [article({ id: 'old', date: '1905-03-01' }), article({ id: 'new', date: '2024-03-01' })]);
        expect((await store.timeline({}, 'day')).map(({ start }) => start)).toEqual(['1905-03-01', '2024-03-01']);
      }));
  });

  describe('the summary', () => {
    const held = stocked(open, ARTICLES);

    it('tells how much there is, and how far fields are filled', async () => {
      expect(await held.store.summary({})).toEqual({
        articles: 5,
        quotes: 4,
        names: { authors: 4, speakers: 1, agencies: 2, places: 3, outlets: 1 },
        first: '2024-02-14',
        last: '2024-05-01',
        fields: {
          title: 4,
          subtitle: 0,
          date: 4,
          publishedAt: 1,
          updatedAt: 1,
          authors: 4,
          agency: 1,
          outlet: 2,
          dateline: 3,
          body: 5,
          quotes: 2,
          language: 3,
        },
      });
    });

    it('is of what a filter finds', async () => {
      const { articles, names, fields } = await held.store.summary({ language: choice('es') });
      expect({ articles, names, title: fields.title, outlet: fields.outlet }).toEqual({
        articles: 1,
        names: { authors: 1, speakers: 0, agencies: 0, places: 0, outlets: 0 },
        title: 1,
        outlet: 0,
      });
    });

    it('of nothing is nothing', async () => {
      const nothing = await held.store.summary({ q: typed('nowhere') });
      expect(nothing).toMatchObject({ articles: 0, quotes: 0, first: null, last: null });
      expect(Object.values(nothing.fields).every((count) => count === 0)).toBe(true);
    });
  });

  describe('suggestions', () => {
    const held = stocked(open, ARTICLES);

    it.each(SUGGESTED)('%j of %j', async (text, types, expected) => {
      const found = await held.store.suggest(text, types, 10);
      expect(found.map(({ type, id, label, articles }) => `${type} ${id} ${label} ${articles}`)).toEqual(expected);
    });

    it('are as many as are wanted, the best of each type first', async () => {
      const found = await held.store.suggest('s', ['place', 'title', 'speaker'], 2);
      expect(found.map(({ label }) => label)).toEqual(['Scotland', 'HARBOUR TRUST sells a ferry']);
    });
  });
}
