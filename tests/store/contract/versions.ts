import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import type { ArticleStore } from '../../../src/store/store.ts';
import { article, fileState, loaded } from '../../factory.ts';
import { type Open, withStore } from './stock.ts';

type Given = Parameters<typeof article>[0];

const LEAD = 'The harbour trust of Skerrow will buy a ferry for 9 million, its chairwoman said on Tuesday.';
const MORE = 'A second boat may follow in the spring, if there is money left by then.';

/** A version of one article, of bytes that are named. */
const ferry = (bytes: string, given: Given = {}): Article =>
  article({ id: 'ferry', title: 'Ferry', body: LEAD, ...given, source: { sha256: bytes.padEnd(64, '0') } });

const FIRST = ferry('a');
const CORRECTED = ferry('b', { body: LEAD.replace('9', '8') });
const CHURNED = ferry('c', { body: CORRECTED.body });
const UPDATED = ferry('d', { body: `${CORRECTED.body}\n\n${MORE}` });
const REPARSED = ferry('d', { body: UPDATED.body, title: 'A ferry', parserVersion: '1.1.0' });
const ALL = [FIRST, CORRECTED, CHURNED, UPDATED, REPARSED];

async function put(store: ArticleStore, ...articles: Article[]): Promise<void> {
  for (const each of articles) await store.put([loaded(each)]);
}

const told = async (store: ArticleStore, id = 'ferry') => {
  const page = await store.versions(id, { limit: 100 });
  return page ? page.data.map(({ number, kind }) => `${number} ${kind}`) : null;
};
const bare = ({ provenance: _, ...record }: Article) => record;

export function versionsContract(open: Open): void {
  describe('versions', () => {
    it('are told with what changed, the present one first', () =>
      withStore(open, async (store) => {
        const begun = Date.now();
        await put(store, ...ALL);
        const page = await store.versions('ferry', { limit: 100 });
        expect(page).toMatchObject({ next: null, prev: null, total: { value: 5, relation: 'eq' } });
        const [reparsed, updated, churned, corrected, first] = page!.data;
        expect(first).toMatchObject({ number: 1, kind: 'first', sha256: FIRST.source.sha256, changes: [], facts: [] });
        expect(corrected).toMatchObject({
          number: 2,
          kind: 'correction',
          sha256: CORRECTED.source.sha256,
          facts: [{ field: 'body', paragraph: 0, before: '9', after: '8' }],
          changes: [{ field: 'body', change: 'changed', paragraph: 0, before: FIRST.body, after: CORRECTED.body }],
        });
        expect(churned).toMatchObject({ number: 3, kind: 'furniture', changes: [] });
        expect(updated).toMatchObject({ number: 4, kind: 'update', changes: [{ change: 'added', after: MORE }] });
        expect(reparsed).toMatchObject({ number: 5, kind: 'parser', parserVersion: '1.1.0' });
        expect(reparsed!.changes).toMatchObject([{ field: 'title', before: 'Ferry', after: 'A ferry' }]);
        const times = page!.data.map(({ at }) => Date.parse(at));
        expect(times).toEqual(times.toSorted((a, b) => b - a));
        expect(times.every((time) => time >= begun && time <= Date.now())).toBe(true);
      }));

    it('are given whole', () =>
      withStore(open, async (store) => {
        await put(store, ...ALL);
        for (const [at, record] of ALL.slice(0, -1).entries())
          expect(await store.version('ferry', at + 1)).toEqual(bare(record));
        expect(await store.version('ferry', 5)).toEqual(REPARSED);
        for (const number of [0, 6, -1, 1.5]) expect(await store.version('ferry', number)).toBeNull();
        expect(await store.version('none', 1)).toBeNull();
      }));

    it('do not come of a file that is read again and is the same', () =>
      withStore(open, async (store) => {
        await put(store, FIRST, FIRST, FIRST);
        expect(await told(store)).toEqual(['1 first']);
        expect((await store.changes({ limit: 10 })).data).toHaveLength(1);
      }));

    it('know a correction by the note beside the story', () =>
      withStore(open, async (store) => {
        const note = 'Correction: The boat was built in 1971.';
        const noted = (record: Article, notes: string[]) => {
          const { state, record: held } = loaded(record);
          return [{ state, record: { ...held!, notes } }];
        };
        await store.put(noted(FIRST, []));
        await store.put(noted(ferry('b'), [note]));
        await store.put(noted(ferry('c'), [note]));
        expect(await told(store)).toEqual(['3 furniture', '2 correction', '1 first']);
        expect((await store.versions('ferry', { limit: 2 }))!.data[1]).toMatchObject({ note, changes: [] });
        expect(await store.version('ferry', 2)).toEqual(bare(ferry('b')));
      }));

    it('go with their article, which begins anew when it comes again', () =>
      withStore(open, async (store) => {
        await put(store, FIRST, CORRECTED);
        await store.remove([FIRST.source.file!]);
        expect(await told(store)).toBeNull();
        expect(await store.version('ferry', 1)).toBeNull();
        await put(store, UPDATED);
        expect(await told(store)).toEqual(['1 first']);
        await store.put([
          { state: fileState({ file: FIRST.source.file!, outcome: 'rejected', reason: 'empty' }), record: null },
        ]);
        expect(await told(store)).toBeNull();
      }));

    it('are one article’s alone, in whichever file it stands', () =>
      withStore(open, async (store) => {
        await put(store, FIRST, article({ id: 'other' }));
        await store.put([loaded(CORRECTED, { file: 'moved.txt' })]);
        expect(await told(store)).toEqual(['2 correction', '1 first']);
        expect(await told(store, 'other')).toEqual(['1 first']);
        expect(await told(store, 'none')).toBeNull();
      }));

    it('are paged, also while more come', () =>
      withStore(open, async (store) => {
        await put(store, ...ALL.slice(0, 4));
        const numbers = async (cursor?: string) => {
          const { data, next, prev } = (await store.versions('ferry', { limit: 2, cursor }))!;
          return { numbers: data.map(({ number }) => number), next, prev };
        };
        const first = await numbers();
        expect(first).toMatchObject({ numbers: [4, 3], prev: null });
        await put(store, REPARSED);
        const second = await numbers(first.next!);
        expect(second).toMatchObject({ numbers: [2, 1], next: null });
        const back = await numbers(second.prev!);
        expect(back.numbers).toEqual([4, 3]);
        expect(await numbers(back.prev!)).toMatchObject({ numbers: [5], prev: null });
        await put(store, article({ id: 'other' }));
        await expect(store.versions('other', { limit: 2, cursor: first.next! })).rejects.toMatchObject({
          code: 'INVALID_CURSOR',
        });
      }));

    it('leave the record what it is, however it came to be', () =>
      withStore(open, async (store) => {
        await put(store, ...ALL.toReversed());
        expect(await store.get('ferry')).toEqual(FIRST);
      }));
  });
}
