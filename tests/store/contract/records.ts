import { describe, expect, it } from 'vitest';
import { Article } from '../../../src/article.ts';
import { article, dateline, fileState, loaded } from '../../factory.ts';
import { choice, fill, ids, list, newPlace, type Open, typed, withStore } from './stock.ts';

const full = article({
  id: 'full',
  title: 'Ferry “Łódź” sinks & all are saved',
  date: '2024-02-15',
  publishedAt: '2024-02-15T05:30:00-05:00',
  authors: ['Zoë O’Hara'],
  dateline: dateline({ city: 'Seoul', country: 'KR' }),
  body: 'A 😀 paragraph.\n\nAnother, with \u0000 in it.',
  quotes: [{ text: 'All are saved', speaker: { name: 'Kim Tong-hyung' } }],
});

export function recordsContract(open: Open): void {
  describe('records', () => {
    it('gives an article as it was put, with its provenance', () =>
      withStore(open, async (store) => {
        await fill(store, [full]);
        const found = await store.get('full');
        expect(found).toEqual(full);
        expect(() => Article.parse(found)).not.toThrow();
      }));

    it('gives an article without provenance as it was put', () =>
      withStore(open, async (store) => {
        const { provenance: _, ...bare } = full;
        await fill(store, [bare]);
        expect(await store.get('full')).toStrictEqual(bare);
      }));

    it('gives an article and a list finished, as they are otherwise', () =>
      withStore(open, async (store) => {
        const copy = article({ ...full, id: 'copy', title: null, source: { ...full.source, file: 'copy.txt' } });
        const wire =
          'The ferry had left the quay at noon and was an hour out when the first of its two engines stopped. '.repeat(
            6,
          );
        const told = [full, copy].map((one) => ({
          ...one,
          body: `${wire}All are saved, said Kim; it was raining in ${one.id}.`,
          quotes: one.quotes.map((quote) => ({ ...quote, start: wire.length, end: wire.length + 13 })),
        }));
        await fill(store, [...told, article({ id: 'alone', title: '"cluster":null,"occurrences":1' })]);
        for (const id of ['full', 'copy', 'alone']) {
          const { provenance: _, ...bare } = (await store.get(id))!;
          expect(String(Buffer.from((await store.finished(id))!))).toBe(JSON.stringify(bare));
        }
        const { data, ...page } = await store.articles(list({ limit: 2 }));
        const summaries = data.map(({ article: { body: _, quotes: __, provenance: ___, ...summary } }) => summary);
        const finished = await store.summaries(list({ limit: 2 }));
        expect({ ...finished, data: String(Buffer.from(finished.data)) }).toEqual({
          ...page,
          data: JSON.stringify(summaries),
        });
        for (const text of ['ferry', 'quote:saved', 'speaker:kim author:zoe place:seoul']) {
          const searched = list({ q: typed(text), highlight: true, sort: 'relevance' });
          const hits = (await store.articles(searched)).data.map(({ article, score, highlights }) => {
            const { body: _, quotes: __, provenance: ___, ...summary } = article;
            expect(highlights).not.toEqual([]);
            return { ...summary, score, highlights };
          });
          expect(hits).toHaveLength(2);
          expect(String(Buffer.from((await store.summaries(searched)).data))).toBe(JSON.stringify(hits));
        }
        expect((await store.get('full'))?.cluster).toBe('copy');
        expect(await store.finished('none')).toBeNull();
        const none = await store.summaries(list({ language: choice('none') }));
        expect(String(Buffer.from(none.data))).toBe('[]');
      }));

    it('is whole', () => withStore(open, async (store) => expect(await store.whole()).toBe(true)));

    it('has another revision once something has been written', () =>
      withStore(open, async (store) => {
        const before = store.revision();
        expect(store.revision()).toBe(before);
        await fill(store, [full]);
        expect(store.revision()).not.toBe(before);
      }));

    it.each(['', 'FULL', 'full ', 'full-0', "'", 'a'.repeat(100_000)])('has no article and no source under %j', (id) =>
      withStore(open, async (store) => {
        await fill(store, [full]);
        expect(await store.get(id)).toBeNull();
        expect(await store.source(id)).toBeNull();
      }));

    it.each([
      ['text', Buffer.from('A story.\n')],
      ['no bytes at all', Buffer.alloc(0)],
      ['bytes that are no text', Buffer.from([0, 255, 254, 10, 13, 0])],
      ['a megabyte', Buffer.alloc(1_000_000, 'abc')],
    ])('gives the source byte for byte: %s', (_, bytes) =>
      withStore(open, async (store) => {
        const record = article({ id: 'one', source: { file: 'in/one.txt', url: 'https://news.example/1' } });
        await store.put([{ ...loaded(record), record: { article: record, bytes } }]);
        const source = await store.source('one');
        expect(source).toMatchObject({ file: 'in/one.txt', url: 'https://news.example/1' });
        expect(Buffer.from(source!.bytes).equals(bytes)).toBe(true);
      }));

    it('gives with the source what was known of it before it was read', () =>
      withStore(open, async (store) => {
        const record = article({
          id: 'one',
          source: { file: 'crawl.warc', record: 'x', url: 'https://news.example/canonical' },
        });
        const origin = { url: 'https://news.example/1', mediaType: 'text/html', charset: 'windows-1252' };
        const { state } = loaded(record, { record: 'x', position: 1 });
        const notes = ['Correction: it was the other bridge.'];
        await store.put([{ state, record: { article: record, bytes: Buffer.from('x'), origin, notes } }]);
        expect(await store.source('one')).toMatchObject({ file: 'crawl.warc', record: 'x', ...origin, notes });
      }));

    it('replaces an article, and nothing of the old one is found', () =>
      withStore(open, async (store) => {
        await fill(store, [full]);
        await fill(store, [article({ id: 'full', title: 'Corrected', authors: ['Ann Lee'], source: full.source })]);
        expect(ids(await store.articles(list()))).toEqual(['full']);
        expect((await store.get('full'))?.title).toBe('Corrected');
        expect(ids(await store.articles(list({ q: typed('ferry') })))).toEqual([]);
        expect((await store.quotes({ limit: 10, total: 'exact' })).total?.value).toBe(0);
        expect((await store.authors({ limit: 10, total: 'none' })).data.map(({ name }) => name)).toEqual(['Ann Lee']);
      }));

    it('takes the article with it when its file becomes no article', () =>
      withStore(open, async (store) => {
        await store.put([loaded(full, { file: 'a.txt' })]);
        await store.put([{ state: fileState({ file: 'a.txt', outcome: 'rejected', reason: 'empty' }), record: null }]);
        expect(await store.get('full')).toBeNull();
      }));

    it('takes the old article with it when the file holds another one', () =>
      withStore(open, async (store) => {
        await store.put([loaded(full, { file: 'a.txt' })]);
        await store.put([loaded(article({ id: 'other' }), { file: 'a.txt' })]);
        expect(ids(await store.articles(list()))).toEqual(['other']);
      }));

    it('keeps the last of two articles with one id, and does not lose it with the first one’s file', () =>
      withStore(open, async (store) => {
        await store.put([loaded(full, { file: 'a.txt' }), loaded({ ...full, title: 'Second' }, { file: 'b.txt' })]);
        await store.remove(['a.txt']);
        expect((await store.get('full'))?.title).toBe('Second');
        await store.remove(['b.txt']);
        expect(await store.get('full')).toBeNull();
      }));

    it('takes the last of what one batch says of a file or an id', () =>
      withStore(open, async (store) => {
        await store.put([
          loaded(full, { file: 'a.txt' }),
          loaded({ ...full, title: 'Second' }, { file: 'b.txt' }),
          loaded(article({ id: 'other' }), { file: 'b.txt' }),
          loaded({ ...full, title: 'Third' }, { file: 'c.txt' }),
        ]);
        expect((await store.get('full'))?.title).toBe('Third');
        expect(ids(await store.articles(list({ sort: 'title' })))).toEqual(['other', 'full']);
        expect((await store.files(null, 10)).map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'c.txt']);
      }));

    it('removes files with their articles, and no others', () =>
      withStore(open, async (store) => {
        await store.put([
          loaded(full, { file: 'a.txt' }),
          loaded(article({ id: 'b' }), { file: 'b.txt' }),
          { state: fileState({ file: 'c.txt', outcome: 'duplicate', articleId: 'b' }), record: null },
        ]);
        await store.remove(['a.txt', 'c.txt', 'never-there.txt']);
        expect(ids(await store.articles(list()))).toEqual(['b']);
        expect((await store.files(null, 10)).map(({ file }) => file)).toEqual(['b.txt']);
      }));

    it('takes a batch whole or not at all', () =>
      withStore(open, async (store) => {
        const broken = { ...full, id: 'broken', body: undefined } as unknown as Article;
        const { state } = loaded(full);
        await expect(
          store.put([
            loaded(full),
            { state: { ...state, file: 'b' }, record: { article: broken, bytes: Buffer.alloc(1) } },
          ]),
        ).rejects.toThrow();
        expect(await store.get('full')).toBeNull();
        expect(await store.files(null, 10)).toEqual([]);
        await fill(store, [full]);
        expect(await store.get('full')).not.toBeNull();
      }));

    it('has everything after it was closed and opened again', async () => {
      const place = newPlace();
      const first = await open(place);
      await fill(first, [full]);
      expect(await first.beginPass()).toBe(1);
      await first.close();
      const second = await open(place);
      expect(await second.get('full')).toEqual(full);
      expect(ids(await second.articles(list({ q: typed('lodz') })))).toEqual(['full']);
      expect(await second.beginPass()).toBe(2);
      await second.close();
    });

    it('shows what another process has put', () =>
      withStore(open, async (store, place) => {
        const other = await open(place);
        await fill(other, [full]);
        expect(await store.get('full')).toEqual(full);
        await other.remove([full.source.file!]);
        await other.close();
        expect(await store.get('full')).toBeNull();
      }));
  });
}
