import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/article.ts';
import type { ArticleStore, FileState, Loaded } from '../../../src/store/store.ts';
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

    it('tells why files are not whole articles, by what the reasons begin with', () =>
      withStore(open, async (store) => {
        expect(await store.reasons()).toEqual([]);
        const rejected = (file: string, reason: string): Loaded => ({
          state: fileState({ file, outcome: 'rejected', reason }),
          record: null,
        });
        const first = firstPass(await store.beginPass());
        await store.put([
          ...first,
          rejected('e', 'empty: no bytes'),
          rejected('f', 'line 3 of 4'),
          rejected('g', 'line 77 of 9'),
        ]);
        expect(await store.reasons()).toEqual([
          { outcome: 'rejected', reason: 'empty', files: 2 },
          { outcome: 'rejected', reason: 'line … of …', files: 2 },
          { outcome: 'partial', reason: 'no title', files: 1 },
        ]);
      }));

    it('takes room', () => withStore(open, async (store) => expect(store.bytes()).toBeGreaterThan(0)));

    it('tells each file, in order, with its reason and its article', () =>
      withStore(open, async (store) => {
        await store.put(firstPass(await store.beginPass()));
        const { counts, page } = await store.ledger({ limit: 10 });
        expect(counts).toEqual({ found: 4, loaded: 1, unchanged: 0, duplicate: 1, partial: 1, rejected: 1 });
        expect(page).toEqual({
          data: [
            { file: 'a.txt', record: null, offset: null, outcome: 'loaded', reason: null, articleId: 'a' },
            { file: 'b.txt', record: null, offset: null, outcome: 'partial', reason: 'no title', articleId: 'b' },
            {
              file: 'c.txt',
              record: null,
              offset: null,
              outcome: 'duplicate',
              reason: 'repeats a.txt',
              articleId: 'a',
            },
            { file: 'd.txt', record: null, offset: null, outcome: 'rejected', reason: 'empty', articleId: null },
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

    it('tells records after their file, in their order, and not the file that is told by them', () =>
      withStore(open, async (store) => {
        const pass = await store.beginPass();
        const holder = fileState({ file: 'dump.jsonl', pass, outcome: null, records: 10, size: 900 });
        const records = ['10', '9', 'https://news.example/8'].map((record, at) =>
          loaded(article({ id: record, source: { file: 'dump.jsonl', record } }), {
            record,
            position: 3 - at,
            offset: at,
            pass,
          }),
        );
        await store.put([
          { state: holder, record: null },
          ...records,
          loaded(article({ id: 'z' }), { file: 'z.txt', pass }),
        ]);
        const { counts, page } = await store.ledger({ limit: 10 });
        expect(counts).toMatchObject({ found: 4, loaded: 4 });
        expect(page.total?.value).toBe(4);
        expect(page.data.map(({ file, record, offset }) => [file, record, offset])).toEqual([
          ['dump.jsonl', 'https://news.example/8', 2],
          ['dump.jsonl', '9', 1],
          ['dump.jsonl', '10', 0],
          ['z.txt', null, null],
        ]);
        const paged = await store.ledger({ limit: 2 });
        const rest = await store.ledger({ limit: 2, cursor: paged.page.next! });
        expect([...paged.page.data, ...rest.page.data]).toEqual(page.data);
        expect((await store.files(null, 10)).map(({ file }) => file)).toEqual(['dump.jsonl', 'z.txt']);
        expect(await store.line('dump.jsonl', null)).toEqual(holder);
        expect(await store.line('dump.jsonl', '9')).toEqual(records[1]!.state);
        expect(await store.line('dump.jsonl', 'never-there')).toBeNull();
        expect(await store.line('9', null)).toBeNull();
      }));

    it('replaces a line that was met again, and leaves its article', () =>
      withStore(open, async (store) => {
        const one = loaded(article({ id: 'one' }), {
          file: 'd.csv',
          record: '1',
          position: 1,
          pass: await store.beginPass(),
        });
        await store.put([one]);
        const pass = await store.beginPass();
        await store.meet([{ ...one.state, position: 2, met: pass }]);
        expect(await store.line('d.csv', '1')).toMatchObject({ position: 2, met: pass, pass: pass - 1 });
        expect((await store.ledger({ limit: 10 })).counts.unchanged).toBe(1);
        expect(await store.get('one')).not.toBeNull();
      }));

    it('forgets the records that a pass has not met, some at a time', () =>
      withStore(open, async (store) => {
        const records = (pass: number, names: string[]) =>
          names.map((record, at) => loaded(article({ id: record }), { file: 'd.csv', record, position: at + 1, pass }));
        await store.put([
          ...records(await store.beginPass(), ['a', 'b', 'c', 'd']),
          loaded(article({ id: 'e' }), { file: 'e.txt' }),
        ]);
        const pass = await store.beginPass();
        await store.put(records(pass, ['b']));
        expect(await store.forget('d.csv', 1, pass, 1)).toBe(1);
        expect(await store.forget('d.csv', 1, pass, 10)).toBe(1);
        expect(await store.forget('d.csv', 1, pass, 10)).toBe(0);
        expect(await told(store)).toEqual(['d.csv unchanged', 'd.csv loaded', 'e.txt unchanged']);
        expect(await Promise.all(['a', 'b', 'c', 'd', 'e'].map(async (id) => (await store.get(id)) !== null))).toEqual([
          true,
          true,
          false,
          false,
          true,
        ]);
        await store.remove(['d.csv']);
        expect(await told(store)).toEqual(['e.txt unchanged']);
        expect(await store.get('a')).toBeNull();
      }));

    it('gives every line, those of files that hold records too', () =>
      withStore(open, async (store) => {
        const line = (file: string, record: string | null, position: number) =>
          loaded(article({ id: `${file}${record}` }), { file, record, position });
        const holder = { state: fileState({ file: 'b.jsonl', outcome: null, records: 2 }), record: null };
        await store.put([
          line('c.txt', null, 0),
          line('b.jsonl', 'é', 1),
          line('b.jsonl', 'z', 2),
          holder,
          line('a.txt', null, 0),
        ]);
        const names: unknown[] = [];
        for (let last: FileState | null = null; ; ) {
          const lines = await store.lines(last, 2);
          names.push(...lines.map(({ file, record }) => `${file} ${record}`));
          if (lines.length === 0) break;
          last = lines.at(-1)!;
        }
        expect(names).toEqual(['a.txt null', 'b.jsonl null', 'b.jsonl z', 'b.jsonl é', 'c.txt null']);
        expect(await store.lines(null, 1)).toEqual([await store.line('a.txt', null)]);
      }));

    it('keeps the later of two passes that met a record, in whichever order they wrote', () =>
      withStore(open, async (store) => {
        const met = (pass: number) =>
          loaded(article({ id: 'a' }), { file: 'a.jsonl', record: 'x', position: 1, met: pass });
        await store.put([met(2)]);
        await store.put([met(1)]);
        expect(await store.forget('a.jsonl', 0, 2, 10)).toBe(0);
        expect(await store.forget('a.jsonl', 0, 3, 10)).toBe(1);
      }));

    describe('of the same bytes', () => {
      const same = { sha256: 'f'.repeat(64) };
      const line = (file: string, given: Partial<FileState> = {}) =>
        loaded(article({ id: `${file}${given.record ?? ''}` }), { file, ...same, ...given });
      const copy = (file: string, given: Partial<FileState> = {}) => ({
        state: fileState({ file, ...same, outcome: 'duplicate' as const, ...given }),
        record: null,
      });
      const unsettled = async (store: ArticleStore) => {
        const states = await store.files(null, 10);
        return states.filter(({ fingerprint }) => fingerprint === '').map(({ file }) => file);
      };

      it('finds the first before a place', () =>
        withStore(open, async (store) => {
          await store.put([
            copy('a.txt'),
            line('b.jsonl', { record: 'x', position: 2, met: 1 }),
            line('b.jsonl', { record: 'y', position: 3, met: 2 }),
            line('c.txt'),
          ]);
          const first = async (file: string, position: number, pass = 0, kept = 0) => {
            const found = await store.first(same.sha256, { file, position, pass, kept });
            return found && `${found.file} ${found.record}`;
          };
          expect(await first('b', 0)).toBeNull();
          expect(await first('c.txt', 0)).toBe('b.jsonl x');
          expect(await first('b.jsonl', 4, 2)).toBe('b.jsonl y');
          expect(await first('b.jsonl', 4, 2, 2)).toBe('b.jsonl x');
          expect(await first('b.jsonl', 4, 3)).toBeNull();
          expect(await store.first('e'.repeat(64), { file: 'z', position: 0, pass: 0, kept: 0 })).toBeNull();
        }));

      it('tells whether a file has bytes, in itself or in a record', () =>
        withStore(open, async (store) => {
          if (!store.hasBytes) return;
          await store.put([copy('a.txt'), line('b.jsonl', { record: 'x', position: 2 })]);
          const others = ['1'.repeat(64), '2'.repeat(64)];
          expect(await store.hasBytes('a.txt', [...others, same.sha256])).toBe(true);
          expect(await store.hasBytes('b.jsonl', [same.sha256])).toBe(true);
          expect(await store.hasBytes('b.jsonl', others)).toBe(false);
          expect(await store.hasBytes('b.jsonl', [])).toBe(false);
          expect(await store.hasBytes('b', [same.sha256])).toBe(false);
        }));

      it('has the duplicates read again when the first goes or changes', () =>
        withStore(open, async (store) => {
          const holder = { state: fileState({ file: 'c.jsonl', outcome: null, records: 1 }), record: null };
          await store.put([line('a.txt'), copy('b.txt'), holder, copy('c.jsonl', { record: '1', position: 1 })]);
          await store.put([line('a.txt', { pass: 2 })]);
          expect(await unsettled(store)).toEqual([]);
          await store.put([line('a.txt', { sha256: 'e'.repeat(64) })]);
          expect(await unsettled(store)).toEqual(['b.txt', 'c.jsonl']);
          expect(await store.line('c.jsonl', '1')).toMatchObject({ fingerprint: '' });
          await store.put([line('a.txt'), copy('b.txt'), holder, copy('c.jsonl', { record: '1', position: 1 })]);
          await store.remove(['a.txt']);
          expect(await unsettled(store)).toEqual(['b.txt', 'c.jsonl']);
        }));

      it('has the later ones read again when an earlier one comes', () =>
        withStore(open, async (store) => {
          await store.put([line('b.txt'), { state: fileState({ file: 'z.txt' }), record: null }]);
          await store.put([copy('a.txt')]);
          expect(await unsettled(store)).toEqual([]);
          await store.put([line('a.txt')]);
          expect(await unsettled(store)).toEqual(['b.txt']);
        }));

      it('has one read again that comes when an earlier one is there, as another loader may have put that', () =>
        withStore(open, async (store) => {
          await store.put([line('b.txt')]);
          await store.put([line('c.txt')]);
          expect(await unsettled(store)).toEqual(['c.txt']);
          await store.put([copy('c.txt')]);
          expect(await unsettled(store)).toEqual([]);
        }));
    });
  });
}
