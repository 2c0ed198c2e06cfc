import { describe, expect, it } from 'vitest';
import type { NameQuery } from '../../../src/store/store.ts';
import { article } from '../../factory.ts';
import { choice, type Open, stocked, typed } from './stock.ts';

const ARTICLES = [
  article({
    id: 'one',
    title: 'On dogs',
    date: '2024-02-14',
    authors: ['José Núñez', 'Ann Lee'],
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

    it('gives a speaker’s roles and mentions, the most frequent first', async () => {
      expect((await held.store.speakers({ limit: 100, total: 'none' })).data).toEqual([
        { ...lim, roles: ['a minister', 'a spokesman'], mentions: ['he', 'Lim'] },
        { ...port, roles: [], mentions: ['the office'] },
      ]);
    });
  });
}
