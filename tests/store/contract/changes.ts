import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleStore, Change } from '../../../src/store/store.ts';
import { article, fileState, loaded } from '../../factory.ts';
import { list, type Open, withStore } from './stock.ts';

const brief = ({ op, id, version }: Change) => `${op} ${id} ${version}`;
const rejected = (file: string) => ({ state: fileState({ file, outcome: 'rejected' as const }), record: null });
const put = (store: ArticleStore, id: string, title: string) => store.put([loaded(article({ id, title }))]);

/** Every change that there is after a cursor. */
async function changesAfter(store: ArticleStore, cursor?: string): Promise<{ all: string[]; next: string }> {
  const all: string[] = [];
  let page = await store.changes({ limit: 2, cursor });
  for (; page.data.length > 0; page = await store.changes({ limit: 2, cursor: page.next })) {
    all.push(...page.data.map(brief));
  }
  return { all, next: page.next };
}

/** What a follower holds that does what the changes say. */
export function follow(mirror: Map<string, number>, changes: Change[]): void {
  for (const { op, id, version } of changes) {
    if (op === 'put') mirror.set(id, version);
    else mirror.delete(id);
  }
}

/** The articles that there are, with their versions. */
export async function presentIn(store: ArticleStore): Promise<Map<string, number>> {
  const { data } = await store.articles(list());
  const numbers = data.map(async ({ article: { id } }): Promise<[string, number]> => {
    return [id, (await store.versions(id, { limit: 1 }))!.data[0]!.number];
  });
  return new Map(await Promise.all(numbers));
}

// A few articles that share a few files and titles, so that they come, change, change places and go.
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: fc.array(fc.tuple(fc.nat(5), fc.nat(3), fc.nat(6)), { maxLength: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.array(fc.nat(6), { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ reject: fc.nat(6) }) },
  { weight: 3, arbitrary: fc.record({ read: fc.integer({ min: 1, max: 3 }) }) },
);
export const STEPS = fc.array(step, { maxLength: 40 });
export type Step = typeof STEPS extends fc.Arbitrary<(infer S)[]> ? S : never;

export async function take(store: ArticleStore, step: Step): Promise<void> {
  if ('put' in step)
    await store.put(
      step.put.map(([id, title, file]) =>
        loaded(article({ id: `n${id}`, title: `Title ${title}` }), { file: `${file}.txt` }),
      ),
    );
  if ('remove' in step) await store.remove(step.remove.map((file) => `${file}.txt`));
  if ('reject' in step) await store.put([rejected(`${step.reject}.txt`)]);
}

/** `runs` is how many histories are tried; an engine with a network between takes its time. */
export function changesContract(open: Open, runs: number): void {
  describe('changes', () => {
    it('are told in the order in which they were made', () =>
      withStore(open, async (store) => {
        expect(await store.changedAt()).toBeNull();
        const begun = new Date().toISOString();
        expect(await store.changes({ limit: 5 })).toMatchObject({ data: [] });
        await store.put([loaded(article({ id: 'a' })), loaded(article({ id: 'b' }))]);
        await put(store, 'a', 'Corrected');
        await put(store, 'a', 'Corrected');
        await store.remove(['b.txt', 'never.txt']);
        await put(store, 'b', 'Again');
        await store.put([rejected('a.txt')]);
        const { data } = await store.changes({ limit: 100 });
        expect(data.map(brief)).toEqual(['put a 1', 'put b 1', 'put a 2', 'delete b 1', 'put b 1', 'delete a 2']);
        expect(data.every(({ at }) => at >= begun && at <= new Date().toISOString())).toBe(true);
        expect(await store.changedAt()).toBe(data.at(-1)!.at);
      }));

    it('are told once each, however they are paged', () =>
      withStore(open, async (store) => {
        await store.put(Array.from({ length: 7 }, (_, n) => loaded(article({ id: `n${n}` }))));
        const first = await changesAfter(store);
        expect(first.all).toHaveLength(7);
        expect(await changesAfter(store, first.next)).toMatchObject({ all: [] });
        await put(store, 'n3', 'Corrected');
        expect((await changesAfter(store, first.next)).all).toEqual(['put n3 2']);
      }));

    it('are of one store, and of no other list', () =>
      withStore(open, async (store) => {
        await store.put([loaded(article({ id: 'a' })), loaded(article({ id: 'b' }))]);
        const refused = { code: 'INVALID_CURSOR' };
        const { next } = await store.articles(list({ limit: 1 }));
        const change = (await store.changes({ limit: 1 })).next;
        await expect(store.changes({ limit: 1, cursor: next! })).rejects.toMatchObject(refused);
        await expect(store.articles(list({ cursor: change }))).rejects.toMatchObject(refused);
        await expect(store.changed('forged', AbortSignal.abort())).rejects.toMatchObject(refused);
        await withStore(open, (other) =>
          expect(other.changes({ limit: 1, cursor: change })).rejects.toMatchObject(refused),
        );
      }));

    it('are not of ledger lines, passes, groups of copies, or a batch that failed', () =>
      withStore(open, async (store) => {
        await put(store, 'a', 'A');
        const { next } = await store.changes({ limit: 5 });
        await store.beginPass();
        await store.put([rejected('c.txt')]);
        await store.meet([fileState({ file: 'a.txt', articleId: 'a', met: 2 })]);
        await store.flush();
        const broken = { ...article({ id: 'b' }), body: undefined as unknown as string };
        await expect(
          store.put([
            loaded(article({ id: 'a', title: 'B' })),
            { ...loaded(article()), record: { article: broken, bytes: Buffer.alloc(0) } },
          ]),
        ).rejects.toThrow();
        expect(await store.changes({ limit: 5, cursor: next })).toEqual({ data: [], next });
      }));

    it('lose nothing and invent nothing, whatever is done between two pages', { timeout: 300_000 }, () =>
      fc.assert(
        fc.asyncProperty(STEPS, (steps) =>
          withStore(open, async (store) => {
            const mirror = new Map<string, number>();
            let cursor: string | undefined;
            const read = async (limit: number) => {
              const page = await store.changes({ limit, cursor });
              cursor = page.next;
              follow(mirror, page.data);
              return page.data.length;
            };
            for (const step of steps) 'read' in step ? await read(step.read) : await take(store, step);
            while ((await read(3)) > 0);
            expect(mirror).toEqual(await presentIn(store));
            const newcomer = new Map<string, number>();
            follow(newcomer, (await store.changes({ limit: 1000 })).data);
            expect(newcomer).toEqual(mirror);
          }),
        ),
        { numRuns: runs },
      ),
    );

    describe('that are waited for', () => {
      const never = new AbortController().signal;

      it('wake all who wait, and only by what comes after their cursor', () =>
        withStore(open, async (store, place) => {
          const before = (await store.changes({ limit: 5 })).next;
          await put(store, 'a', 'A');
          await store.changed(before, never);
          const { next } = await store.changes({ limit: 5 });
          const woken: string[] = [];
          const waiters = Array.from({ length: 500 }, () => store.changed(next, never).then(() => woken.push('one')));
          await store.beginPass();
          await store.changed(before, never);
          expect(woken).toEqual([]);
          const other = await open(place);
          await put(other, 'b', 'B');
          await other.close();
          await Promise.all(waiters);
          expect(woken).toHaveLength(500);
        }));

      it('are waited for no longer once the signal ends it, or the store is closed', () =>
        withStore(open, async (store) => {
          const { next } = await store.changes({ limit: 5 });
          const ending = new AbortController();
          const waiting = store.changed(next, ending.signal);
          ending.abort();
          await waiting;
          await store.changed(next, ending.signal);
          const last = store.changed(next, never);
          await store.close();
          await last;
        }));
    });
  });
}
