import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/ingest/load.ts';
import type { LoadOptions } from '../../src/ingest/pass.ts';
import { readShare } from '../../src/ingest/shares.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';

// Several loaders fill one store, each with its share.

let scratch: string;
let opened: ArticleStore[];

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-shares-'));
  mkdirSync(join(scratch, 'data/inner'), { recursive: true });
  opened = [];
  for (let n = 0; n < 40; n++) put(`${String(n).padStart(2, '0')}.txt`, page(n % 25));
  put('inner/empty.txt', '');
  const records = Array.from({ length: 60 }, (_, n) => record(n % 35, n % 7 === 0 ? 'same' : `${n}`));
  put('inner/crawl.jsonl', `${records.join('\n')}\n`);
});
afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(scratch, { recursive: true });
});

function put(file: string, text: string): void {
  writeFileSync(join(scratch, 'data', file), text);
}

const STORY = [
  'The council of Aldermoor voted on Tuesday to repair the bridge, which was closed in the autumn after a flood.',
  'Work is to begin in May and to last until the end of the year, and a ferry will carry people across until then.',
];

function page(number: number): string {
  return [`date 2024-03-05 Council votes on bridge number ${number}`, 'By Ada Brook', ...STORY, said(number)].join(
    '\n\n',
  );
}

function record(number: number, name: string): string {
  const body = [...STORY, said(number)].join('\n\n');
  return JSON.stringify({
    url: `https://news.example/${name}`,
    title: `Ferry number ${number}`,
    date: '2024-03-06',
    body,
  });
}

function said(number: number): string {
  return `“We have waited long enough for number ${number},” said Mayor Tom Reed, who had asked for the money in the spring.`;
}

function open(database: string): ArticleStore {
  const store = openSqlite(join(scratch, database));
  opened.push(store);
  return store;
}

async function loadShare(store: ArticleStore, share: string | null, options: Partial<LoadOptions> = {}): Promise<void> {
  await load({
    folders: [{ path: join(scratch, 'data'), label: null }],
    store,
    parser: { timeZone: 'UTC' },
    fileLimit: 100_000,
    ...(share === null ? {} : { share: readShare(share) }),
    ...options,
  });
}

/** All that is to be the same, however it was loaded. */
async function told(store: ArticleStore): Promise<unknown> {
  const { data } = await store.articles({ limit: 100, total: 'none', sort: 'title', highlight: false });
  const whole = await Promise.all(data.map(({ article }) => store.get(article.id)));
  const { counts, page } = await store.ledger({ limit: 200 });
  const lines = page.data.map(({ file, outcome, reason }) => {
    return `${file} ${outcome === 'loaded' ? 'unchanged' : outcome} ${reason}`;
  });
  return { whole, found: counts.found, duplicate: counts.duplicate, lines };
}

async function alone(options?: Partial<LoadOptions>): Promise<unknown> {
  const store = open('alone.db');
  await loadShare(store, null, options);
  return told(store);
}

const CRAWL = () => [{ path: join(scratch, 'data/inner'), label: null, files: ['crawl.jsonl'] }];

describe('shares of the files', () => {
  it.each([
    [['1/3', '2/3', '3/3']],
    [['3/3', '1/3', '2/3']],
    [['2/2', '2/2', '1/2']],
    [['1/1']],
  ])('give what one loader gives: %j', async (shares) => {
    const store = open('shared.db');
    for (const share of shares) await loadShare(store, share);
    expect(await told(store)).toEqual(await alone());
  });

  it('may be loaded at once, and overlap', async () => {
    const stores = [0, 1, 2].map(() => open('shared.db'));
    await Promise.all(['1/2', '2/2', '1/3'].map((share, at) => loadShare(stores[at]!, share)));
    expect(await told(stores[0]!)).toEqual(await alone());
  });

  it('may be cut short and begun again', async () => {
    const store = open('shared.db');
    const stopping = new AbortController();
    await loadShare(store, '1/2', { signal: stopping.signal, onProgress: () => stopping.abort() });
    await loadShare(store, '2/2');
    await loadShare(store, '1/2');
    expect(await told(store)).toEqual(await alone());
  });

  it('forget what is gone of their own files, and nothing of the others’', async () => {
    const store = open('shared.db');
    for (const share of ['1/2', '2/2']) await loadShare(store, share);
    rmSync(join(scratch, 'data'), { recursive: true });
    mkdirSync(join(scratch, 'data'));
    await loadShare(store, '1/2');
    const { counts } = await store.ledger({ limit: 1 });
    expect(counts.found).toBeGreaterThan(0);
    await loadShare(store, '2/2');
    expect((await store.ledger({ limit: 1 })).counts.found).toBe(0);
  });
});

describe('shares of the records of a file that is named', () => {
  it.each([
    [['1/3', '2/3', '3/3']],
    [['3/3', '2/3', '1/3', '2/3']],
  ])('give what one loader gives: %j', async (shares) => {
    const store = open('shared.db');
    for (const share of shares) await loadShare(store, share, { folders: CRAWL() });
    expect(await told(store)).toEqual(await alone({ folders: CRAWL() }));
  });

  it('may be loaded at once, and overlap', async () => {
    const stores = [0, 1, 2].map(() => open('shared.db'));
    await Promise.all(['1/2', '2/2', '2/3'].map((share, at) => loadShare(stores[at]!, share, { folders: CRAWL() })));
    expect(await told(stores[0]!)).toEqual(await alone({ folders: CRAWL() }));
  });

  it('are a share, and not all', async () => {
    const store = open('shared.db');
    await loadShare(store, '1/3', { folders: CRAWL() });
    const { counts } = await store.ledger({ limit: 1 });
    expect(counts.found).toBeGreaterThan(10);
    expect(counts.found).toBeLessThan(40);
  });

  it('leave the file to be gone over whole, which finds the rest and forgets what is gone', async () => {
    const store = open('shared.db');
    await loadShare(store, '1/3', { folders: CRAWL() });
    await loadShare(store, null, { folders: CRAWL() });
    expect(await told(store)).toEqual(await alone({ folders: CRAWL() }));
  });

  it('leave alone what lies beside the file', async () => {
    const store = open('shared.db');
    const inner = [{ path: join(scratch, 'data/inner'), label: null }];
    await loadShare(store, null, { folders: inner });
    const before = await told(store);
    rmSync(join(scratch, 'data/inner/empty.txt'));
    await loadShare(store, null, { folders: CRAWL() });
    expect(await told(store)).toEqual(before);
  });

  it('count a file of one article once', async () => {
    const store = open('shared.db');
    const folders = [{ path: join(scratch, 'data'), label: null, files: ['00.txt'] }];
    for (const share of ['1/2', '2/2']) await loadShare(store, share, { folders });
    expect((await store.ledger({ limit: 1 })).counts).toMatchObject({ found: 1, rejected: 0 });
  });
});

describe('a share', () => {
  it.each(['', '0/3', '4/3', '1/0', '3', '1/2/3', '-1/2', '1/2 ', 'one/two'])('is not written %j', (text) => {
    expect(() => readShare(text)).toThrow(/such as 3\/16/);
  });
});
