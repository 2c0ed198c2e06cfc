import { describe, expect, it } from 'vitest';
import type { NameQuery } from '../../../src/store/store.ts';
import { chanceFrom } from '../../chance.ts';
import { article, dateline } from '../../factory.ts';
import { choice, fill, type Open, stocked, typed, withStore } from './stock.ts';

const NAMED = ['authors', 'speakers', 'places', 'outlets', 'agencies'] as const;

const ARTICLES = [
  article({
    id: 'one',
    title: 'On dogs',
    date: '2024-02-14',
    authors: ['José Núñez', 'Ann Lee'],
    agency: 'The Northern Wire',
    dateline: dateline({ city: 'Skerrow', region: 'Scotland', agency: 'TNW', others: ['Oslo'] }),
    outlet: 'Skerrow Post',
    quotes: [
      { speaker: { name: 'Lim Soosuk', mention: 'Lim', role: 'a spokesman' } },
      { speaker: { name: 'Lim Soosuk', mention: 'he', role: null } },
      { speaker: null },
    ],
  }),
  article({
    id: 'two',
    date: '2024-02-16',
    authors: ['José Núñez'],
    language: 'es',
    dateline: dateline({ city: 'OSLO' }),
    outlet: 'SKERROW POST',
    quotes: [
      { speaker: { name: 'Lim Soosuk', mention: 'he', role: 'a minister' } },
      { speaker: { name: 'The port office', kind: 'organization', mention: 'the office' } },
    ],
  }),
  article({ id: 'three', authors: ['Jose Nunez'] }),
];

const ann = { id: 'ann-lee', name: 'Ann Lee', articles: 1, quotes: 3, first: '2024-02-14', last: '2024-02-14' };
const jose = { id: 'jose-nunez', name: 'José Núñez', articles: 3, quotes: 5, first: '2024-02-14', last: '2024-02-16' };
const lim = {
  id: 'lim-soosuk',
  name: 'Lim Soosuk',
  articles: 2,
  quotes: 3,
  first: '2024-02-14',
  last: '2024-02-16',
  kind: 'person',
};
const port = {
  id: 'the-port-office',
  name: 'The port office',
  articles: 1,
  quotes: 1,
  first: '2024-02-16',
  last: '2024-02-16',
  kind: 'organization',
};

const AUTHORS: [Partial<NameQuery>, object[]][] = [
  [{}, [ann, jose]],
  [{ name: 'jose' }, [jose]],
  [{ name: 'núñ' }, [jose]],
  [{ name: 'NUN jo' }, [jose]],
  [{ name: 'Lee Ann' }, [ann]],
  [{ name: 'ose' }, []],
  [{ name: 'jose lee' }, []],
  [{ name: 'lim' }, []],
  [{ name: '%' }, []],
  [{ id: 'jose-nunez' }, [jose]],
  [{ id: 'jose-nunez', language: choice('en') }, []],
  [{ id: 'José Núñez' }, []],
  [{ id: 'jose' }, []],
  [{ language: choice('es') }, [{ ...jose, articles: 1, quotes: 2, first: '2024-02-16' }]],
  [{ q: typed('dogs') }, [ann, { ...jose, articles: 1, quotes: 3, last: '2024-02-14' }]],
  [{ author: choice('Ann Lee') }, [ann, { ...jose, articles: 1, quotes: 3, last: '2024-02-14' }]],
  [{ author: choice('-José Núñez') }, []],
];

const SPEAKERS: [Partial<NameQuery>, object[]][] = [
  [{}, [lim, port]],
  [{ name: 'soo' }, [lim]],
  [{ name: 'office port' }, [port]],
  [{ name: 'spokesman' }, []],
  [{ id: 'lim-soosuk' }, [lim]],
  [{ id: 'Lim Soosuk' }, []],
  [{ id: 'lim' }, []],
  [{ name: 'jose' }, []],
  [{ author: choice('Ann Lee') }, [{ ...lim, articles: 1, quotes: 2, last: '2024-02-14' }]],
  [{ speaker: choice('the-port-office') }, [{ ...lim, articles: 1, quotes: 1, first: '2024-02-16' }, port]],
  [{ from: '2024-02-17' }, []],
];

const one = { articles: 1, quotes: 3, first: '2024-02-14', last: '2024-02-14' };
const two = { articles: 1, quotes: 2, first: '2024-02-16', last: '2024-02-16' };
const both = { articles: 2, quotes: 5, first: '2024-02-14', last: '2024-02-16' };

const OTHERS: ['agencies' | 'places' | 'outlets', Partial<NameQuery>, object[]][] = [
  ['agencies', {}, [{ id: 'the-northern-wire', name: 'The Northern Wire', ...one }]],
  ['agencies', { name: 'wire' }, [{ id: 'the-northern-wire', name: 'The Northern Wire', ...one }]],
  ['agencies', { id: 'tnw' }, [{ id: 'tnw', name: 'TNW', ...one }]],
  ['agencies', { name: 'reuters' }, []],
  ['agencies', { id: 'skerrow' }, []],
  ['agencies', { language: choice('es') }, []],
  [
    'places',
    { sort: '-articles' },
    [
      { id: 'oslo', name: 'OSLO', ...both },
      { id: 'skerrow', name: 'Skerrow', ...one },
    ],
  ],
  ['places', { place: choice('-Skerrow') }, [{ id: 'oslo', name: 'OSLO', ...two }]],
  ['places', { id: 'scotland' }, [{ id: 'scotland', name: 'Scotland', ...one }]],
  ['places', { name: 'scot' }, []],
  ['places', { id: 'Oslo' }, []],
  ['outlets', {}, [{ id: 'skerrow-post', name: 'SKERROW POST', ...both }]],
  ['outlets', { id: 'skerrow-post', q: typed('dogs') }, [{ id: 'skerrow-post', name: 'SKERROW POST', ...one }]],
  ['outlets', { name: 'oslo' }, []],
];

export function namesContract(open: Open): void {
  describe('names', () => {
    const held = stocked(open, ARTICLES);

    it.each(AUTHORS)('lists authors: %j', async (asked, expected) => {
      const page = await held.store.authors({ limit: 100, total: 'exact', ...asked });
      expect(page.data).toEqual(expected);
      expect(page.total).toEqual({ value: expected.length, relation: 'eq' });
    });

    it.each(SPEAKERS)('lists speakers: %j', async (asked, expected) => {
      const page = await held.store.speakers({ limit: 100, total: 'exact', ...asked });
      const counted = page.data.map(({ roles: _, mentions: __, ...summary }) => summary);
      expect(counted).toEqual(expected);
      expect(page.total).toEqual({ value: expected.length, relation: 'eq' });
    });

    it.each(OTHERS)('lists %s: %j', async (kind, asked, expected) => {
      const page = await held.store[kind]({ limit: 100, total: 'exact', ...asked });
      expect(page.data).toEqual(expected);
      expect(page.total).toEqual({ value: expected.length, relation: 'eq' });
    });

    it.each([
      ['authors', ['José Núñez', 'Ann Lee']],
      ['speakers', ['Lim Soosuk', 'The port office']],
    ] as const)('puts the %s of most articles first', async (kind, expected) => {
      const page = await held.store[kind]({ limit: 100, total: 'none', sort: '-articles' });
      expect(page.data.map(({ name }) => name)).toEqual(expected);
    });

    it.each(NAMED)('loses no %s and tells none twice while articles are added', (kind) =>
      withStore(open, async (store) => {
        const by = (name: string, n: number) =>
          article({
            id: `${name}${n}`,
            authors: [name],
            agency: name,
            outlet: name,
            dateline: dateline({ city: name }),
            quotes: [{ speaker: { name } }],
          });
        const names = Array.from({ length: 12 }, (_, n) => `Name ${String.fromCharCode(65 + n)}`);
        await fill(
          store,
          names.flatMap((name, n) => Array.from({ length: 1 + (n % 4) }, (_, m) => by(name, m))),
        );
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let page = 0; page === 0 || cursor; page++) {
          const found = await store[kind]({ limit: 3, total: 'none', sort: '-articles', cursor });
          seen.push(...found.data.map(({ name }) => name));
          cursor = found.next ?? undefined;
          // The one that stands last is first now, and a new one is before all.
          await fill(
            store,
            Array.from({ length: 9 }, (_, n) => [by(names[page]!, 100 + n), by('Name Z', page * 100 + n)]).flat(),
          );
        }
        expect(seen.toSorted()).toEqual(names);
      }));

    it('leads back through names of most articles', async () => {
      const ask = (cursor?: string) => held.store.authors({ limit: 1, total: 'none', sort: '-articles', cursor });
      const first = await ask();
      const second = await ask(first.next!);
      expect(second.data.map(({ id }) => id)).toEqual(['ann-lee']);
      expect(second.next).toBeNull();
      expect((await ask(second.prev!)).data).toEqual(first.data);
      const byName = { limit: 1, total: 'none', sort: 'name', cursor: first.next! } as const;
      await expect(held.store.authors(byName)).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
    });

    it('gives a speaker’s roles and mentions, the most frequent first', async () => {
      expect((await held.store.speakers({ limit: 100, total: 'none' })).data).toEqual([
        { ...lim, roles: ['a minister', 'a spokesman'], mentions: ['he', 'Lim'] },
        { ...port, roles: [], mentions: ['the office'] },
      ]);
    });

    it.each([
      ['authors', 'jose-nunez', 'José Núñez'],
      ['authors', 'José Núñez', null],
      ['authors', 'jose', null],
      ['authors', 'lim-soosuk', null],
      ['speakers', 'lim-soosuk', 'Lim Soosuk'],
      ['speakers', 'Lim Soosuk', null],
      ['speakers', 'jose-nunez', null],
      ['places', 'oslo', 'OSLO'],
      ['places', 'scotland', 'Scotland'],
      ['agencies', 'tnw', 'TNW'],
      ['outlets', 'skerrow-post', 'SKERROW POST'],
      ['outlets', '', null],
    ] as const)('of the %s, %j is called %j', async (kind, id, name) => {
      expect(await held.store.name(kind, id)).toBe(name);
    });

    it('tells what a speaker was and when, the latest first', async () => {
      const story = (day: number, ...roles: (string | null)[]) =>
        article({
          id: `d${day}`,
          date: day === 0 ? null : `2024-02-0${day}`,
          quotes: roles.map((role) => ({ speaker: { name: 'Ida Holm', role } })),
        });
      await withStore(open, async (store) => {
        await fill(store, [
          story(0, 'guest'),
          story(1, 'clerk', 'clerk'),
          story(4, null),
          story(3, 'mayor'),
          story(2, 'clerk'),
        ]);
        expect(await store.roles('ida-holm')).toEqual([
          { role: 'mayor', quotes: 1, first: '2024-02-03', last: '2024-02-03' },
          { role: 'clerk', quotes: 3, first: '2024-02-01', last: '2024-02-02' },
          { role: 'guest', quotes: 1, first: null, last: null },
        ]);
        expect(await store.roles('Ida Holm')).toEqual([]);
      });
    });

    it.each(NAMED)('counts all %s as it counts those of articles that a filter finds, whatever came and went', (kind) =>
      withStore(open, async (store) => {
        const chance = chanceFrom(11);
        const name = () => `Name ${chance.upTo(4)}`;
        for (let round = 0; round < 4; round++) {
          const stories = Array.from({ length: 12 }, () =>
            article({
              id: `a${chance.upTo(15)}`,
              date: chance.happens(0.8) ? `2024-02-1${chance.upTo(9)}` : null,
              authors: [name()],
              agency: name(),
              outlet: name(),
              dateline: dateline({ city: name() }),
              quotes: Array.from({ length: chance.upTo(4) }, () => ({
                speaker: chance.happens(0.8) ? { name: name(), role: name(), mention: name() } : null,
              })),
            }),
          );
          await fill(store, [...new Map(stories.map((story) => [story.id, story])).values()]);
          await store.remove([`a${chance.upTo(15)}.txt`, `a${chance.upTo(15)}.txt`]);
          await store.flush();
          for (const sort of ['name', '-articles'] as const) {
            const asked = { limit: 100, total: 'exact', sort } as const;
            expect(await store[kind](asked)).toEqual(await store[kind]({ ...asked, sourceFormat: choice('text') }));
          }
        }
      }));
  });
}
