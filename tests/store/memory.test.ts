import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/article.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { article, loaded } from '../factory.ts';
import { follow, presentIn, STEPS, take } from './contract/changes.ts';
import { newPlace } from './contract/stock.ts';

// How much of the past is kept, and what is let go first.

const folder = mkdtempSync(join(tmpdir(), 'copydesk-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function withMemory(
  memory: { versions?: number; changes?: number },
  test: (store: ArticleStore, path: string) => Promise<void>,
): Promise<void> {
  const path = join(folder, `${newPlace()}.db`);
  const store = openSqlite(path, memory);
  try {
    await test(store, path);
  } finally {
    await store.close();
  }
}

/** "A1": headline A in bytes 1. */
const version = (name: string): Article =>
  article({ id: 'a', title: `Headline ${name[0]}`, source: { sha256: name.padEnd(64, '0') } });

describe('of versions', () => {
  it.each([
    ['the oldest go', 3, ['A1', 'B1', 'C1', 'D1', 'E1'], ['5 update', '4 update', '3 update', '2 null']],
    [
      'furniture goes before them',
      2,
      ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3'],
      ['7 furniture', '5 update', '1 first'],
    ],
    [
      'furniture goes first that is old',
      3,
      ['A1', 'A2', 'B1', 'B2', 'B3'],
      ['5 furniture', '4 furniture', '3 update', '1 first'],
    ],
    ['what stood between may go', 1, ['A1', 'A2', 'A1'], ['3 furniture', '1 first']],
    ['none is kept', 0, ['A1', 'B1', 'C1'], ['3 null']],
  ])('%s', (_, versions, names, told) =>
    withMemory({ versions }, async (store) => {
      for (const name of names) await store.put([loaded(version(name))]);
      const { data } = (await store.versions('a', { limit: 10 }))!;
      expect(data.map(({ number, kind }) => `${number} ${kind}`)).toEqual(told);
      for (const { number, sha256 } of data) {
        const { provenance: _, ...kept } = version(names[number - 1]!);
        expect(kept.source.sha256).toBe(sha256);
        expect(await store.version('a', number)).toMatchObject(kept);
      }
    }));
});

it('of versions, each that is kept is what it was, whatever went before and after it', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('1', '2', '3')), { maxLength: 25 }),
      fc.nat(5),
      (names, versions) =>
        withMemory({ versions }, async (store) => {
          // The same bytes again make no version.
          const made = names.map((name) => name.join('')).filter((name, at, all) => name !== all[at - 1]);
          for (const name of names) await store.put([loaded(version(name.join('')))]);
          const data = (await store.versions('a', { limit: 100 }))?.data ?? [];
          expect(data).toHaveLength(Math.min(versions + 1, made.length));
          for (const [at, { number, kind, sha256 }] of data.entries()) {
            const { provenance: _, ...kept } = version(made[number - 1]!);
            expect(await store.version('a', number)).toMatchObject(kept);
            expect(sha256).toBe(kept.source.sha256);
            const before = data[at + 1] && version(made[data[at + 1]!.number - 1]!);
            const expected = !before
              ? number === 1
                ? 'first'
                : null
              : before.title === kept.title
                ? 'furniture'
                : 'update';
            expect(kind).toBe(expected);
          }
        }),
    ),
    { numRuns: 60 },
  ));

describe('of changes', () => {
  const linesIn = (path: string) => {
    const db = new DatabaseSync(path);
    const lines = db.prepare('select op, article, version from changes order by seq').all();
    db.close();
    return lines.map((line) => Object.values(line).join(' '));
  };

  it('what is past goes, and the last of each article stays', () =>
    withMemory({ changes: 2 }, async (store, path) => {
      const put = (id: string, title: string) => store.put([loaded(article({ id, title }))]);
      for (const id of ['a', 'b', 'c', 'd']) await put(id, 'First');
      for (const title of ['Second', 'Third', 'Fourth']) await put('b', title);
      expect(linesIn(path)).toEqual(['put a 1', 'put c 1', 'put d 1', 'put b 3', 'put b 4']);
      await store.remove(['a.txt']);
      await put('c', 'Second');
      await put('c', 'Third');
      expect(linesIn(path)).toEqual(['put d 1', 'put b 4', 'put c 2', 'put c 3']);
    }));

  it('a follower who may have missed that an article went is told to begin anew, and no other', () =>
    withMemory({ changes: 2 }, async (store) => {
      const put = (id: string, title: string) => store.put([loaded(article({ id, title }))]);
      const [none, one] = [
        (await store.changes({ limit: 1 })).next,
        async () => (await store.changes({ limit: 1 })).next,
      ];
      for (const id of ['a', 'b', 'c']) await put(id, 'First');
      const old = await one();
      for (const title of ['Second', 'Third', 'Fourth']) await put('b', title);
      // That there was a second one is past; that there is a fourth is all that one need know.
      const { data } = await store.changes({ limit: 10, cursor: old });
      expect(data.map(({ id, version }) => `${id} ${version}`)).toEqual(['c 1', 'b 3', 'b 4']);
      await store.remove(['a.txt']);
      expect((await store.changes({ limit: 10, cursor: old })).data.at(-1)).toMatchObject({ op: 'delete', id: 'a' });
      for (const title of ['Second', 'Third']) await put('c', title);
      const expired = { code: 'CURSOR_EXPIRED' };
      await expect(store.changes({ limit: 10, cursor: old })).rejects.toMatchObject(expired);
      await expect(store.changes({ limit: 10, cursor: none })).rejects.toMatchObject(expired);
      // Who begins now has not missed it.
      expect((await store.changes({ limit: 10, cursor: await one() })).data).toHaveLength(2);
    }));

  it('none is lost to a follower who begins anew when told to', () =>
    fc.assert(
      fc.asyncProperty(STEPS, fc.integer({ min: 1, max: 5 }), (steps, changes) =>
        withMemory({ changes, versions: 1 }, async (store) => {
          let mirror = new Map<string, number>();
          let cursor: string | undefined;
          const read = async (limit: number): Promise<number> => {
            try {
              const page = await store.changes({ limit, cursor });
              cursor = page.next;
              follow(mirror, page.data);
              return page.data.length;
            } catch (error) {
              expect(error).toMatchObject({ code: 'CURSOR_EXPIRED' });
              mirror = new Map();
              cursor = undefined;
              return read(limit);
            }
          };
          for (const step of steps) 'read' in step ? await read(step.read) : await take(store, step);
          while ((await read(2)) > 0);
          expect(mirror).toEqual(await presentIn(store));
        }),
      ),
      { numRuns: 40 },
    ));
});
