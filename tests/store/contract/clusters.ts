import { describe, expect, it } from 'vitest';
import type { ArticleFilter, ArticleStore } from '../../../src/store/store.ts';
import { article } from '../../factory.ts';
import { choice, fill, ids, list, type Open, stocked, typed, withStore } from './stock.ts';

// Near-copies: groups, what each copy cut and added, and what is similar.

const LEAD =
  'The harbour trust of Skerrow will buy a second ferry, its chairwoman said on Tuesday, after a summer in which cars stood on the quay for hours.';
const QUOTE =
  '“We cannot tell people to take the bridge, as there is no bridge,” said Morag Tennant, who has led the trust since the pier was rebuilt with oak from the mainland.';
const COST =
  'The boat will cost nine million and carry forty cars, ten more than the old one; it is to be built in a yard that has made nothing but trawlers so far.';
const DOUBT =
  'Fishermen doubt that the channel is deep enough for it. A survey of the sea bed, made with a lead line and a rowing boat, is now forty years old.';
const OWN =
  'Readers may remember our own campaign for a night boat, which was signed by every shopkeeper in the lower town and then lost in a drawer.';
const RIVAL =
  'Queues on the quay have moved the trust to act: from next year two boats will serve the island. “We cannot tell people to take the bridge, as there is no bridge,” Tennant joked, and left the room.';
const OTHER =
  'The school board of Ostwick has voted to move the first lesson to nine, as teachers had asked it to, and to open the library at seven for those whose parents work early.';

const said = {
  text: 'We cannot tell people to take the bridge, as there is no bridge,',
  speaker: { name: 'Morag Tennant' },
};
const saidPlainly = { ...said, text: 'We cannot tell people to take the bridge as there is no bridge' };

const ARTICLES = [
  article({
    id: 'm-wire',
    title: 'Second ferry',
    date: '2024-02-06',
    outlet: 'Wire',
    body: [LEAD, QUOTE, COST, DOUBT].join('\n\n'),
    quotes: [said, { text: 'only here' }],
  }),
  article({
    id: 'c-cut',
    title: 'Second ferry',
    date: '2024-02-07',
    outlet: 'Post',
    body: [LEAD, QUOTE].join('\n\n'),
    quotes: [saidPlainly],
  }),
  article({
    id: 'x-own',
    title: 'At last',
    date: '2024-02-08',
    outlet: 'Echo',
    body: [OWN, `${LEAD} ${QUOTE}`, COST].join('\n\n'),
    quotes: [said, saidPlainly],
  }),
  article({ id: 'b-rival', title: 'Two boats', date: '2024-02-06', outlet: 'Echo', body: RIVAL, quotes: [said] }),
  article({ id: 'a-other', title: 'Later lessons', date: '2024-02-09', outlet: 'Post', body: OTHER }),
  article({ id: 'd-short', title: 'Brief', body: 'The pier is open again.' }),
  article({ id: 'e-short', title: 'Brief', body: 'The pier is open again.' }),
];
const GROUP = 'c-cut';

const FILTERS: [ArticleFilter, string][] = [
  [{ cluster: choice(GROUP) }, 'c-cut m-wire x-own'],
  [{ cluster: choice(`-${GROUP}`) }, 'a-other b-rival d-short e-short'],
  [{ cluster: choice('m-wire') }, ''],
  [{ cluster: choice('nope') }, ''],
  [{ cluster: choice(GROUP), outlet: choice('Post') }, 'c-cut'],
  [{ collapse: 'cluster' }, 'a-other b-rival d-short e-short m-wire'],
  [{ collapse: 'cluster', outlet: choice('Post', 'Echo') }, 'a-other b-rival c-cut'],
  [{ collapse: 'cluster', q: typed('shopkeeper') }, 'x-own'],
  [{ collapse: 'cluster', cluster: choice(GROUP), from: '2024-02-07' }, 'c-cut'],
];

const groupsIn = async (store: ArticleStore) =>
  Object.fromEntries((await store.articles(list())).data.map(({ article: { id, cluster } }) => [id, cluster]));

export function clustersContract(open: Open): void {
  describe('clusters', () => {
    const held = stocked(open, ARTICLES);

    it('are named after the smallest id, and stand in each of their articles and no other', async () => {
      expect(await groupsIn(held.store)).toEqual({
        'm-wire': GROUP,
        'c-cut': GROUP,
        'x-own': GROUP,
        'b-rival': null,
        'a-other': null,
        'd-short': null,
        'e-short': null,
      });
      expect((await held.store.get('x-own'))?.cluster).toBe(GROUP);
    });

    it.each(FILTERS)('%j finds "%s"', async (filter, expected) => {
      for (const sort of ['-publishedAt', 'title', ...(filter.q ? ['relevance' as const] : [])] as const) {
        const page = await held.store.articles(list({ ...filter, sort }));
        expect(ids(page).sort().join(' ')).toBe(expected);
        expect(page.total?.value).toBe(page.data.length);
      }
    });

    it('count a quote once in each article of theirs that has it, whatever its marks', async () => {
      const { data } = await held.store.quotes({ limit: 100, total: 'none' });
      const counts = Object.fromEntries(data.map(({ id, occurrences }) => [id, occurrences]));
      expect(counts).toEqual({
        'm-wire-0': 3,
        'm-wire-1': 1,
        'c-cut-0': 3,
        'x-own-0': 3,
        'x-own-1': 3,
        'b-rival-0': 1,
      });
      expect((await held.store.get('c-cut'))?.quotes[0]?.occurrences).toBe(3);
    });

    it('are listed with what is counted of them', async () => {
      const all = { id: GROUP, name: 'Second ferry', articles: 3, quotes: 5, first: '2024-02-06', last: '2024-02-08' };
      const ask = { limit: 10, total: 'exact', sort: '-articles' } as const;
      expect(await held.store.clusters(ask)).toMatchObject({ data: [all], total: { value: 1, relation: 'eq' } });
      const some = await held.store.clusters({ ...ask, outlet: choice('Echo') });
      expect(some.data).toMatchObject([{ id: GROUP, articles: 1, first: '2024-02-08' }]);
      expect((await held.store.clusters({ ...ask, q: typed('lessons') })).data).toEqual([]);
    });

    it('tell by paragraph what each cut and added', async () => {
      const cluster = await held.store.cluster(GROUP);
      expect(cluster).toMatchObject({ id: GROUP, articles: 3, base: 'm-wire' });
      const told = cluster!.members.map(({ article: { id }, cut, added }) => ({ id, cut, added }));
      expect(told).toEqual([
        { id: 'm-wire', cut: [], added: [] },
        {
          id: 'c-cut',
          cut: [
            { paragraph: 2, text: COST },
            { paragraph: 3, text: DOUBT },
          ],
          added: [],
        },
        { id: 'x-own', cut: [{ paragraph: 3, text: DOUBT }], added: [{ paragraph: 0, text: OWN }] },
      ]);
    });

    it.each(['m-wire', 'b-rival', 'nope', '', "' or 1=1"])('there is none under %j', async (id) => {
      expect(await held.store.cluster(id)).toBeNull();
    });

    it('do not depend on the order of loading, nor on what has gone', () =>
      withStore(open, async (store) => {
        for (const one of ARTICLES.toReversed()) await fill(store, [one]);
        expect(await groupsIn(store)).toEqual(await groupsIn(held.store));
        await store.remove(['c-cut.txt']);
        await store.flush();
        expect(await groupsIn(store)).toMatchObject({ 'm-wire': 'm-wire', 'x-own': 'm-wire', 'b-rival': null });
        await fill(store, [article({ id: 'm-wire', body: OTHER })]);
        expect(await groupsIn(store)).toMatchObject({ 'm-wire': 'a-other', 'a-other': 'a-other', 'x-own': null });
        await store.remove(['a-other.txt']);
        await store.flush();
        expect(new Set(Object.values(await groupsIn(store)))).toEqual(new Set([null]));
      }));

    it('fall apart where the one that held them together goes', () =>
      withStore(open, async (store) => {
        // Each half stands in the whole, and none in the other.
        await fill(store, [
          article({ id: 'whole', body: [LEAD, QUOTE, COST, DOUBT].join('\n\n') }),
          article({ id: 'first-half', body: [LEAD, QUOTE].join('\n\n') }),
          article({ id: 'second-half', body: [COST, DOUBT].join('\n\n') }),
        ]);
        expect(new Set(Object.values(await groupsIn(store)))).toEqual(new Set(['first-half']));
        await store.remove(['whole.txt']);
        await store.flush();
        expect(await groupsIn(store)).toEqual({ 'first-half': null, 'second-half': null });
      }));

    it('leave the record as it was put', () =>
      withStore(open, async (store) => {
        const alone = ARTICLES[4]!;
        await fill(store, [alone]);
        expect(await store.get(alone.id)).toEqual(alone);
        await fill(store, [{ ...alone, id: 'reprint', source: { ...alone.source, file: 'reprint.txt' } }]);
        expect(await store.get(alone.id)).toEqual({ ...alone, cluster: 'a-other' });
        await store.remove(['reprint.txt']);
        await store.flush();
        expect(await store.get(alone.id)).toEqual(alone);
      }));
  });

  describe('what is similar', () => {
    const held = stocked(open, ARTICLES);

    it('begins with the near-copies, and then has what is about the same', async () => {
      const found = await held.store.similar('m-wire', 10);
      expect(
        found
          .slice(0, 2)
          .map(({ article: { id } }) => id)
          .toSorted(),
      ).toEqual(['c-cut', 'x-own']);
      expect(found.map(({ copy }) => copy)).toEqual(found.map((_, place) => place < 2));
      expect(found[2]?.article.id).toBe('b-rival');
      for (const { score, topic, contained, same } of found)
        for (const part of [score, topic, contained, same]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a));
    });

    it('is not the article itself, and no more than was asked for', async () => {
      expect(await held.store.similar('m-wire', 1)).toHaveLength(1);
      expect((await held.store.similar('m-wire', 50)).map((near) => near.article.id)).not.toContain('m-wire');
    });

    it('is nothing for an article that is not there', async () => {
      expect(await held.store.similar('nope', 10)).toEqual([]);
    });
  });
}
