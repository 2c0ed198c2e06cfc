import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../../src/ingest/load.ts';
import type { LoadOptions } from '../../../src/ingest/pass.ts';
import { readOne } from '../../../src/ingest/reading.ts';
import { readShare } from '../../../src/ingest/shares.ts';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import type { ArticleStore } from '../../../src/store/store.ts';
import { article, loaded } from '../../factory.ts';
import { list } from '../contract/stock.ts';

// Articles that are read by other rules: a zone bears on each of them, as another version of the parser does.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const [OLD, NEW] = ['UTC', 'Asia/Tokyo'];
const FILES = 30;

let scratch: string;
let prefix: string;
let number = 0;
const opened: ArticleStore[] = [];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-renewal-'));
  prefix = `test-renewal-${process.pid}-${++number}`;
  for (let n = 0; n < FILES; n++) put(n, `number ${n}`);
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(scratch, { recursive: true });
});

/** Every second one says the same as the one before it, but for its headline. */
function put(n: number, what: string): void {
  const about = Math.floor(n / 2);
  mkdirSync(join(scratch, 'data'), { recursive: true });
  const said = `“We have waited long enough for ferry ${about} and for its captain ${about},” said Mayor Tom Reed.`;
  const body = [
    `The council of Aldermoor voted to repair the bridge of street ${about}, which was closed in autumn ${about}.`,
    said,
    said,
  ];
  const text = [`Council votes on ${what}`, '2024-03-05 09:30', 'By Ada Brook', ...body].join('\n\n');
  writeFileSync(join(scratch, 'data', `${String(n).padStart(2, '0')}.txt`), text);
}

async function open(): Promise<ArticleStore> {
  const store = await openOpensearch({ nodes, prefix, shards: 2 });
  opened.push(store);
  return store;
}

function loadBy(timeZone: string, store: ArticleStore, options: Partial<LoadOptions> = {}): Promise<boolean> {
  const folders = [{ path: join(scratch, 'data'), label: null }];
  return load({ folders, store, parser: { timeZone }, fileLimit: 100_000, ...options });
}

/** An article that a client has written, with no file in the folder. */
const written = (id: string, title: string) => loaded(article({ id, title }), { file: '/articles', record: id });

/** Reads as a load by the new rules does, and does something else before the first file. */
function whileReading(work: () => Promise<unknown>): LoadOptions['parse'] {
  const working = { begun: null as Promise<unknown> | null };
  return async (input) => {
    working.begun ??= work();
    await working.begun;
    return readOne(input, { timeZone: NEW });
  };
}

const zonesIn = async (store: ArticleStore) => {
  const { data } = await store.articles(list());
  return Map.groupBy(data, ({ article }) => article.timeZone?.name);
};
const served = async (store: ArticleStore) =>
  Object.fromEntries([...(await zonesIn(store))].map(([zone, hits]) => [zone, hits.length]));
const indices = async () => {
  const found = await fetch(`${nodes[0]}/${prefix}*/_alias`);
  return Object.keys((await found.json()) as object).sort();
};
const INDICES = (n: number) => ['articles', 'ledger', 'records'].map((kind) => `${prefix}-${kind}-${n}`);

describe.runIf(nodes.length > 0)('articles that are read by other rules', { timeout: 120_000 }, () => {
  afterAll(() => fetch(`${nodes[0]}/test-renewal-${process.pid}-*`, { method: 'DELETE' }));

  it('take the place of the old ones all at once, and the old indices go', async () => {
    const [store, reader] = [await open(), await open()];
    expect(await loadBy(OLD, store)).toBe(true);
    const clusters = async () => (await reader.clusters({ limit: 100, total: 'exact' })).total?.value;
    expect(await clusters()).toBe(FILES / 2);
    const { next } = await reader.articles(list({ limit: 10, sort: 'title' }));
    const meanwhile: unknown[] = [];
    const parse = whileReading(async () => meanwhile.push(await served(reader), await clusters()));
    expect(await loadBy(NEW, await open(), { parse })).toBe(true);
    expect(meanwhile).toEqual([{ [OLD]: FILES }, FILES / 2]);
    expect(await served(reader)).toEqual({ [NEW]: FILES });
    expect(await indices()).toEqual(INDICES(2));
    expect(await clusters()).toBe(FILES / 2);
    const { data } = await reader.articles(list({ limit: 100, sort: 'title', cursor: next! }));
    expect(data).toHaveLength(FILES - 10);
    const versions = (await reader.versions(data[0]!.article.id, { limit: 5 }))!;
    expect(versions.data.map((version) => version.number)).toEqual([2, 1]);
    await reader.put([written('later', 'Later')]);
    expect((await reader.get('later'))?.title).toBe('Later');
  });

  it('are read by several loaders together, and served when the last of them is done', async () => {
    const store = await open();
    await loadBy(OLD, store);
    const share = (text: string) => ({ share: readShare(text) });
    expect(await loadBy(NEW, await open(), share('1/3'))).toBe(false);
    expect(await served(store)).toEqual({ [OLD]: FILES });
    const both = await Promise.all([loadBy(NEW, await open(), share('2/3')), loadBy(NEW, await open(), share('3/3'))]);
    expect(both).toContain(true);
    expect(await served(store)).toEqual({ [NEW]: FILES });
    expect(await indices()).toEqual(INDICES(2));
  });

  it('go on where a loader was ended', async () => {
    const store = await open();
    await loadBy(OLD, store);
    const stopping = new AbortController();
    await loadBy(NEW, await open(), { signal: stopping.signal, onProgress: () => stopping.abort() });
    expect(await served(store)).toEqual({ [OLD]: FILES });
    expect(await loadBy(NEW, await open())).toBe(true);
    expect(await served(store)).toEqual({ [NEW]: FILES });
  });

  it('give way to others, where rules change once more, and rules that were overtaken do not come back', async () => {
    const [first, second] = [await open(), await open()];
    await loadBy(OLD, first);
    const stopping = new AbortController();
    await loadBy('Asia/Seoul', second, { signal: stopping.signal, onProgress: () => stopping.abort() });
    await loadBy(NEW, await open());
    expect(await served(first)).toEqual({ [NEW]: FILES });
    await expect(loadBy(OLD, first)).rejects.toThrow('Another process reads the articles by other rules');
    await expect(loadBy('Asia/Seoul', second)).rejects.toThrow('Another process reads the articles by other rules');
    expect(await served(first)).toEqual({ [NEW]: FILES });
    expect(await indices()).toEqual(INDICES(2));
  });

  it('are there with all that was written meanwhile, and followers are told', async () => {
    const [store, writer] = [await open(), await open()];
    await loadBy(OLD, store);
    await writer.put([written('kept', 'Kept'), written('gone', 'Gone')]);
    const before = (await writer.changes({ limit: 1000 })).next;
    let after = '';
    const parse = whileReading(async () => {
      await writer.put([written('kept', 'Corrected'), written('new', 'New'), { ...written('gone', ''), record: null }]);
      after = (await writer.changes({ limit: 1000, cursor: before })).next;
    });
    expect(await loadBy(NEW, await open(), { parse })).toBe(true);
    const titles = await Promise.all(['kept', 'new', 'gone'].map(async (id) => (await store.get(id))?.title));
    expect(titles).toEqual(['Corrected', 'New', undefined]);
    for (const cursor of [before, after]) {
      const { data } = await store.changes({ limit: 1000, cursor });
      const last = new Map(data.map(({ id, op }) => [id, op]));
      expect(Object.fromEntries(last)).toMatchObject({ kept: 'put', new: 'put', gone: 'delete' });
      expect(last.size).toBe(FILES + 3);
    }
  });
});
