import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { load } from '../../src/ingest/load.ts';
import type { Folder } from '../../src/ingest/walk.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';

let scratch: string;
let store: ArticleStore;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-load-'));
  mkdirSync(join(scratch, 'data'));
  store = await openSqlite(join(scratch, 'copydesk.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(scratch, { recursive: true });
});

/** A page as a scraper leaves it, with a story that names its number. */
function page(number: number, date: string | null = '2024-03-05'): string {
  const head = date ? ` date ${date} Council votes on bridge number ${number}\n\nBy Ada Brook\n\n` : '';
  const story = [
    `The council of Aldermoor voted on Tuesday to repair bridge number ${number}, which was closed in the autumn after a flood.`,
    `“We have waited long enough for bridge number ${number},” said Mayor Tom Reed, who had asked for the money in the spring.`,
    'Work is to begin in May and to last until the end of the year, and a ferry will carry people across until then.',
  ];
  return head + story.join('\n\n');
}

function put(file: string, content: string | Buffer): void {
  const path = join(scratch, 'data', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

async function pass(
  options: { folders?: Folder[]; timeZone?: string; fileLimit?: number } = {},
): Promise<Record<string, string>> {
  await load({
    folders: options.folders ?? [{ path: join(scratch, 'data'), label: null }],
    store,
    parser: { timeZone: options.timeZone ?? 'UTC' },
    fileLimit: options.fileLimit ?? 100_000,
  });
  return outcomes();
}

async function outcomes(): Promise<Record<string, string>> {
  const { counts, page } = await store.ledger({ limit: 100 });
  const { found, ...rest } = counts;
  expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(found);
  return Object.fromEntries(
    page.data.map(({ file, outcome, reason }) => [file, reason ? `${outcome}: ${reason}` : outcome]),
  );
}

async function titles(): Promise<(string | null)[]> {
  const { data } = await store.articles({ limit: 100, total: 'none', sort: 'title', highlight: false });
  return data.map(({ article }) => article.title);
}

describe('load', () => {
  it('does not go over what it has written itself, however many batches that is', async () => {
    for (let number = 0; number < 400; number++) put(`${number}.txt`, page(number));
    const { files } = store;
    let read = 0;
    store.files = async (after, limit) => {
      const lines = await files(after, limit);
      read += lines.length;
      return lines;
    };
    await load({
      folders: [{ path: join(scratch, 'data'), label: null }],
      store,
      parser: { timeZone: 'UTC' },
      fileLimit: 100_000,
    });
    expect((await store.ledger({ limit: 1 })).counts.loaded).toBe(400);
    expect(read).toBeLessThan(256);
  });

  it('gives every file its line in the ledger', async () => {
    put('a.txt', page(1));
    put('b/copy.txt', page(1));
    put('c.txt', page(2, null));
    put('d.txt', '');
    put('e.txt', Buffer.from([0, 1, 2]));
    put('f.txt', 'x'.repeat(200_000));
    put('g.docx', 'PK');
    put('h.txt', '\n \n');
    expect(await pass()).toEqual({
      'a.txt': 'loaded',
      'b/copy.txt': 'duplicate: the same bytes as a.txt',
      'c.txt': expect.stringMatching(/^partial: no .*date/),
      'd.txt': 'rejected: empty: no bytes',
      'e.txt': 'rejected: binary: a zero character at offset 0',
      'f.txt': 'rejected: too large: 200000 bytes, BODY_LIMIT is 100000',
      'g.docx': expect.stringMatching(/^rejected: no format for this name/),
      'h.txt': 'rejected: no story found in it',
    });
  });

  it('reads nothing again when nothing has changed', async () => {
    put('a.txt', page(1));
    put('b.txt', page(1));
    put('c.txt', '');
    await pass();
    expect(await pass()).toEqual({
      'a.txt': 'unchanged',
      'b.txt': 'duplicate: the same bytes as a.txt',
      'c.txt': 'rejected: empty: no bytes',
    });
  });

  it('reads again what has changed, and only that', async () => {
    put('a.txt', page(1));
    put('b.txt', page(2));
    await pass();
    put('b.txt', page(33));
    expect(await pass()).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'loaded' });
    expect(await titles()).toEqual(['Council votes on bridge number 1', 'Council votes on bridge number 33']);
  });

  it('sees a change that keeps the size', async () => {
    put('a.txt', page(1));
    await pass();
    put('a.txt', page(2));
    utimesSync(join(scratch, 'data/a.txt'), 1, 1);
    expect(await pass()).toEqual({ 'a.txt': 'loaded' });
    expect(await titles()).toEqual(['Council votes on bridge number 2']);
  });

  it('forgets what is gone', async () => {
    for (const file of ['a.txt', 'b.txt', 'c/d.txt']) put(file, page(file.length + file.charCodeAt(0)));
    await pass();
    rmSync(join(scratch, 'data/c'), { recursive: true });
    rmSync(join(scratch, 'data/a.txt'));
    expect(await pass()).toEqual({ 'b.txt': 'unchanged' });
    expect(await titles()).toHaveLength(1);
  });

  it('parses again under another setting that bears on records', async () => {
    put('a.txt', page(1));
    await pass();
    expect(await pass({ timeZone: 'Europe/Paris' })).toEqual({ 'a.txt': 'loaded' });
    expect(await pass({ timeZone: 'Europe/Paris' })).toEqual({ 'a.txt': 'unchanged' });
  });

  it('makes an article of the copy when the first of the same bytes goes', async () => {
    put('a.txt', page(1));
    put('b.txt', page(1));
    await pass();
    rmSync(join(scratch, 'data/a.txt'));
    expect(await pass()).toEqual({ 'b.txt': 'loaded' });
    expect(await titles()).toHaveLength(1);
  });

  it('makes the same of a folder whatever the order in which its files came', async () => {
    put('b.txt', page(1));
    await pass();
    put('a.txt', page(1));
    expect(await pass()).toEqual({ 'a.txt': 'loaded', 'b.txt': 'duplicate: the same bytes as a.txt' });
    expect(await titles()).toHaveLength(1);
  });

  it('reads a file of records again where bytes of one of them come or go elsewhere in the same pass, and only there', async () => {
    const record = (number: number) =>
      JSON.stringify({ title: `Bridge ${number}`, date: '2024-03-05', body: page(number) });
    put('b.jsonl', [1, 2].map(record).join('\n'));
    put('c.jsonl', [3, 4].map(record).join('\n'));
    await pass();
    const lines = async () => {
      const all = await store.lines(null, 100);
      return all.filter(({ record }) => record).map(({ file, position, outcome }) => `${file} ${position} ${outcome}`);
    };
    const passes = async () => new Map((await store.files(null, 100)).map(({ file, pass }) => [file, pass]));
    const before = await passes();
    put('a.json', record(2));
    await pass();
    expect(await lines()).toEqual(['b.jsonl 1 loaded', 'b.jsonl 2 duplicate', 'c.jsonl 1 loaded', 'c.jsonl 2 loaded']);
    expect((await passes()).get('c.jsonl')).toBe(before.get('c.jsonl'));
    put('a.json', record(5));
    await pass();
    expect((await lines())[1]).toBe('b.jsonl 2 loaded');
    expect((await passes()).get('c.jsonl')).toBe(before.get('c.jsonl'));
  });

  it('keeps the articles of a folder that cannot be listed', async () => {
    put('a.txt', page(1));
    put('b/c.txt', page(2));
    await pass();
    renameSync(join(scratch, 'data'), join(scratch, 'away'));
    expect(await pass()).toMatchObject({ './': expect.stringMatching(/^rejected: the folder cannot be listed/) });
    expect(await titles()).toHaveLength(2);
  });

  it('tells files of several folders apart by the folders’ names', async () => {
    put('a.txt', page(1));
    cpSync(join(scratch, 'data'), join(scratch, 'more'), { recursive: true });
    writeFileSync(join(scratch, 'more/a.txt'), page(2));
    const folders = ['more', 'data'].map((label) => ({ path: join(scratch, label), label }));
    expect(await pass({ folders })).toEqual({ 'data/a.txt': 'loaded', 'more/a.txt': 'loaded' });
  });

  it('stops between files when told to, and goes on where it was', async () => {
    for (let n = 0; n < 600; n++) put(`${String(n).padStart(3, '0')}.txt`, page(n));
    const stopping = new AbortController();
    const folders = [{ path: join(scratch, 'data'), label: null }];
    const options = { folders, store, parser: { timeZone: 'UTC' }, fileLimit: 100_000 };
    await load({ ...options, signal: stopping.signal, onProgress: () => stopping.abort() });
    const { counts: half } = await store.ledger({ limit: 1 });
    await load(options);
    const { counts: whole } = await store.ledger({ limit: 1 });
    expect(half.found).toBeGreaterThan(0);
    expect(half.found).toBeLessThan(600);
    expect(whole).toMatchObject({ found: 600, unchanged: half.found, loaded: 600 - half.found });
  });
});
