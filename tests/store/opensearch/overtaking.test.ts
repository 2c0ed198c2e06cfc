import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../../src/ingest/load.ts';
import type { LoadOptions } from '../../../src/ingest/pass.ts';
import { readOne } from '../../../src/ingest/reading.ts';
import { writtenFiles } from '../../../src/ingest/written/files.ts';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import type { ArticleStore } from '../../../src/store/store.ts';
import { article, loaded } from '../../factory.ts';
import { type Asked, relayTo } from '../../relay.ts';
import { writingInto } from '../../writing.ts';
import { list } from '../contract/stock.ts';

// What others do while articles are read by other rules, at the moments that are the worst for it.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const [OLD, OTHER, NEW] = ['UTC', 'Asia/Seoul', 'Asia/Tokyo'];
const FILES = ['a', 'b', 'c', 'd'];
const all = `test-overtaking-${randomUUID()}`;

let scratch: string;
let prefix: string;
const opened: ArticleStore[] = [];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-overtaking-'));
  prefix = `${all}-${Math.random().toString(36).slice(2)}`;
  mkdirSync(join(scratch, 'data'));
  for (const name of FILES) writeFileSync(join(scratch, 'data', `${name}.txt`), story(name));
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
  rmSync(scratch, { recursive: true });
});

function story(name: string): string {
  const text = `The council of Aldermoor voted on Tuesday to repair bridge ${name}, which was closed in the autumn.`;
  return [`Council votes on ${name}`, '2024-03-05 09:30', 'By Ada Brook', text].join('\n\n');
}

async function open(url = nodes[0]!): Promise<ArticleStore> {
  const store = await openOpensearch({ nodes: [url], prefix });
  opened.push(store);
  return store;
}

function loadBy(timeZone: string, store: ArticleStore, options: Partial<LoadOptions> = {}): Promise<boolean> {
  const folders = [{ path: join(scratch, 'data'), label: null }];
  const written = writtenFiles(join(scratch, 'written'));
  return load({ folders, store, parser: { timeZone }, fileLimit: 100_000, written, ...options });
}

/** Reads by these rules, and does something else before the first file. */
function meanwhile(timeZone: string, work: () => Promise<unknown>): LoadOptions['parse'] {
  let working: Promise<unknown> | null = null;
  return async (input) => {
    working ??= work();
    await working;
    return readOne(input, { timeZone });
  };
}

/** A store of whose questions the first of a kind, or its answer, waits until something else is done. */
async function heldAt(
  what: (asked: Asked) => boolean,
  work: () => Promise<unknown>,
  when: 'before' | 'after' = 'before',
): Promise<ArticleStore> {
  const relay = await relayTo(nodes[0]!);
  let held = false;
  relay[when] = async (asked) => {
    if (held || !what(asked)) return;
    held = true;
    await work();
  };
  return open(relay.url);
}

const zones = async (store: ArticleStore) => {
  const { data } = await store.articles(list());
  return data.map(({ article }) => article.timeZone?.name).sort();
};
const every = (zone: string) => FILES.map(() => zone);
const ask = async (method: string, path: string, body?: object) => {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(`${nodes[0]}/${path}`, { method, headers, body: JSON.stringify(body) })).json();
};
const indices = async () => Object.keys((await ask('GET', `${prefix}-*`)) as object).sort();
const INDICES = (n: number) => ['articles', 'ledger', 'records'].map((kind) => `${prefix}-${kind}-${n}`);

describe.runIf(nodes.length > 0)('while articles are read by other rules', { timeout: 120_000 }, () => {
  afterAll(() => ask('DELETE', `${all}*`));

  it('a write that was planned before the step and made after it is planned again', async () => {
    const store = await open();
    await loadBy(OLD, store);
    const id = (await store.articles(list())).data[0]!.article.id;
    const written = (id: string) => loaded(article({ id, title: 'Written' }), { file: '/articles', record: id });
    const [planned, placed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const writer = await heldAt(
      ({ what, body }) => what.includes('_bulk') && /"create".*"log-/.test(body),
      async () => {
        planned.resolve();
        await placed.promise;
      },
    );
    let writing: Promise<void> | undefined;
    const parse = meanwhile(NEW, async () => {
      // The numbers of the old log are beyond those under which the articles are read anew.
      for (let n = 0; n < 5; n++) await store.put([written(`other-${n}`)]);
      writing = writer.put([written(id)]);
      await planned.promise;
    });
    const loader = await heldAt(
      ({ what }) => what.startsWith('POST /_aliases'),
      async () => {
        placed.resolve();
        await writing;
      },
      'after',
    );
    await loadBy(NEW, loader, { parse });
    expect((await store.get(id))?.title).toBe('Written');
    const versions = (await store.versions(id, { limit: 9 }))!.data;
    expect(versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('a client’s article that takes the place of a file’s, once that was read, has it', async () => {
    const store = await open();
    await loadBy(OLD, store);
    const [first, second] = (await store.articles(list())).data.map(({ article }) => article.id);
    const write = async (id: string, sent: string | null) => {
      const writing = writingInto(store, join(scratch, 'written'));
      const origin = { url: null, mediaType: 'text/plain', charset: null };
      await writing.write({
        id,
        sent: sent === null ? null : { bytes: Buffer.from(sent), ...origin },
        check: () => {},
        request: null,
      });
      await writing.close();
    };
    const loader = await heldAt(
      ({ what }) => /_cluster\/health.*wait_for_status=green/.test(what),
      async () => [await write(first!, story('a pier')), await write(second!, null)],
    );
    expect(await loadBy(NEW, loader)).toBe(true);
    const told = async (from: ArticleStore) => {
      const { counts, page } = await from.ledger({ limit: 100 });
      const { loaded, unchanged, ...rest } = counts;
      const lines = page.data.map(({ file, articleId, reason }) => ({ file, articleId, reason }));
      return {
        ...rest,
        became: loaded + unchanged,
        lines,
        titles: (await from.articles(list())).data.map(({ article }) => article.title),
      };
    };
    const afterwards = await told(store);
    expect(afterwards).toMatchObject({ became: 3, rejected: 2 });
    prefix += '-anew';
    const anew = await open();
    await loadBy(NEW, anew);
    expect(afterwards).toEqual(await told(anew));
  });

  it('a pass by the old ones that is under way ends, and undoes nothing', async () => {
    const store = await open();
    await loadBy(OLD, store);
    for (const name of FILES) writeFileSync(join(scratch, 'data', `${name}.txt`), `${story(name)}\n\nIt is corrected.`);
    const parse = meanwhile(OLD, async () => loadBy(NEW, await open()));
    await expect(loadBy(OLD, store, { parse })).rejects.toThrow('Another process reads the articles by other rules');
    expect(await zones(store)).toEqual(every(NEW));
    expect(await indices()).toEqual(INDICES(2));
  });

  it('others that are filled for rules which were overtaken are given up, and who fills them writes nowhere', async () => {
    const store = await open();
    await loadBy(OLD, store);
    const parse = meanwhile(OTHER, async () => loadBy(NEW, await open()));
    const filling = await open();
    await expect(loadBy(OTHER, filling, { parse })).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(loadBy(OTHER, filling)).rejects.toThrow('Another process reads the articles by other rules');
    expect(await zones(store)).toEqual(every(NEW));
    expect(await indices()).toEqual(INDICES(2));
  });

  it('what is being filled is left alone by those who go by the old ones, and goes when nobody has filled it for a day', async () => {
    const store = await open();
    await loadBy(OLD, store);
    const stopping = new AbortController();
    const parse = meanwhile(NEW, async () => {
      expect(await loadBy(OLD, store)).toBe(true);
      stopping.abort();
    });
    expect(await loadBy(NEW, await open(), { parse, signal: stopping.signal })).toBe(false);
    expect(await loadBy(OLD, store)).toBe(true);
    expect(await indices()).toEqual([...INDICES(1), ...INDICES(2)].sort());
    const yesterday = { script: { source: 'ctx._source.at = ctx._source.at - 86400001L' } };
    const entries = { ...yesterday, query: { exists: { field: 'n' } } };
    await ask('POST', `${prefix}-ledger-1/_update/renewal?refresh=true`, yesterday);
    await loadBy(OLD, store);
    expect(await indices()).toEqual([...INDICES(1), ...INDICES(2)].sort());
    await ask('POST', `${prefix}-ledger-2/_refresh`);
    await ask('POST', `${prefix}-ledger-2/_update_by_query?refresh=true`, entries);
    await loadBy(OLD, store);
    expect(await indices()).toEqual(INDICES(1));
    expect(await loadBy(NEW, await open())).toBe(true);
    expect(await zones(store)).toEqual(every(NEW));
  });
});
