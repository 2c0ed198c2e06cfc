import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/article.ts';
import type { ArticleStore, Loaded } from '../../../src/store/store.ts';
import { article, fileState, loaded } from '../../factory.ts';
import { type Open, withStore } from './stock.ts';

const NONE = { found: 0, loaded: 0, unchanged: 0, duplicate: 0, partial: 0, rejected: 0 };

/** One file of each kind, as the first pass reads them. */
function firstPass(pass: number): Loaded[] {
  return [
    loaded(article({ id: 'a' }), { file: 'a.txt', pass }),
    loaded(article({ id: 'b', title: null }), { file: 'b.txt', pass, outcome: 'partial', reason: 'no title' }),
    {
      state: fileState({ file: 'c.txt', pass, outcome: 'duplicate', reason: 'repeats a.txt', articleId: 'a' }),
      record: null,
    },
    { state: fileState({ file: 'd.txt', pass, outcome: 'rejected', reason: 'empty', sha256: null }), record: null },
  ];
}

const told = async (store: ArticleStore, outcome?: Outcome[]) => {
  const { page } = await store.ledger({ limit: 100, outcome });
  return page.data.map((entry) => `${entry.file} ${entry.outcome}`);
};

export function ledgerContract(open: Open): void {
  describe('the ledger', () => {
    it('is empty at first', () =>
      withStore(open, async (store) => {
        expect(await store.files(null, 10)).toEqual([]);
        expect((await store.ledger({ limit: 10 })).counts).toEqual(NONE);
      }));

    it('numbers the passes from 1', () =>
      withStore(open, async (store) => {
        expect([await store.beginPass(), await store.beginPass(), await store.beginPass()]).toEqual([1, 2, 3]);
      }));

    it('keeps what it was told of each file', () =>
      withStore(open, async (store) => {
        const batch = firstPass(await store.beginPass());
        await store.put(batch);
        expect(await store.files(null, 10)).toEqual(batch.map(({ state }) => state));
      }));

    it('tells each file, in order, with its reason and its article', () =>
      withStore(open, async (store) => {
        await store.put(firstPass(await store.beginPass()));
        const { counts, page } = await store.ledger({ limit: 10 });
        expect(counts).toEqual({ found: 4, loaded: 1, unchanged: 0, duplicate: 1, partial: 1, rejected: 1 });
        expect(page).toEqual({
          data: [
            { file: 'a.txt', outcome: 'loaded', reason: null, articleId: 'a' },
            { file: 'b.txt', outcome: 'partial', reason: 'no title', articleId: 'b' },
            { file: 'c.txt', outcome: 'duplicate', reason: 'repeats a.txt', articleId: 'a' },
            { file: 'd.txt', outcome: 'rejected', reason: 'empty', articleId: null },
          ],
          next: null,
          prev: null,
          total: { value: 4, relation: 'eq' },
        });
      }));

    it('tells in the next pass what has not changed, but not of duplicates and rejected files', () =>
      withStore(open, async (store) => {
        await store.put(firstPass(await store.beginPass()));
        const pass = await store.beginPass();
        await store.put([loaded(article({ id: 'e' }), { file: 'e.txt', pass })]);
        expect((await store.ledger({ limit: 10 })).counts).toEqual({
          found: 5,
          loaded: 1,
          unchanged: 2,
          duplicate: 1,
          partial: 0,
          rejected: 1,
        });
        expect(await told(store, ['unchanged'])).toEqual(['a.txt unchanged', 'b.txt unchanged']);
        expect(await told(store, ['loaded', 'rejected'])).toEqual(['d.txt rejected', 'e.txt loaded']);
        expect(await told(store, ['partial'])).toEqual([]);
      }));

    it('gives a file one line, its last', () =>
      withStore(open, async (store) => {
        await store.put(firstPass(await store.beginPass()));
        const pass = await store.beginPass();
        await store.put([loaded(article({ id: 'a' }), { file: 'a.txt', pass, fingerprint: 'two', modified: '99' })]);
        const [first, ...others] = await store.files(null, 10);
        expect(first).toMatchObject({ file: 'a.txt', pass: 2, fingerprint: 'two', modified: '99' });
        expect(others).toHaveLength(3);
        expect(await told(store, ['loaded', 'unchanged'])).toEqual(['a.txt loaded', 'b.txt unchanged']);
      }));

    it('orders paths by their UTF-8 bytes', () =>
      withStore(open, async (store) => {
        // JavaScript would put the emoji, a surrogate pair, before the ideograph of U+F900.
        const files = ['A', 'a', 'a b', 'a-b', 'a/b', 'aa', 'b', 'é', '\uF900', '😀'];
        const batch = files.toReversed().map((file) => ({ state: fileState({ file }), record: null }));
        await store.put(batch);
        const inOrder = files.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
        expect((await store.files(null, 100)).map(({ file }) => file)).toEqual(inOrder);
        expect((await store.files('a', 3)).map(({ file }) => file)).toEqual(['a b', 'a-b', 'a/b']);
        expect((await store.files('a!', 1)).map(({ file }) => file)).toEqual(['a-b']);
        expect(await store.files('😀', 10)).toEqual([]);
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const { page } = await store.ledger({ limit: 3, cursor });
          seen.push(...page.data.map(({ file }) => file));
          cursor = page.next ?? undefined;
        } while (cursor);
        expect(seen).toEqual(inOrder);
      }));

    it('does not take another outcome’s cursor', () =>
      withStore(open, async (store) => {
        await store.put(firstPass(await store.beginPass()));
        const { page } = await store.ledger({ limit: 1, outcome: ['loaded', 'partial'] });
        expect(
          (await store.ledger({ limit: 1, outcome: ['loaded', 'partial'], cursor: page.next! })).page.data[0]!.file,
        ).toBe('b.txt');
        await expect(store.ledger({ limit: 1, cursor: page.next! })).rejects.toMatchObject({ code: 'INVALID_CURSOR' });
      }));
  });
}
