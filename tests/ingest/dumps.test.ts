import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFieldMap } from '../../src/ingest/formats/fields.ts';
import { load } from '../../src/ingest/load.ts';
import type { LoadOptions } from '../../src/ingest/pass.ts';
import { read } from '../../src/ingest/read.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { tarOf, warcGzOf, warcOf, zipOf } from './packing.ts';

let scratch: string;
let store: ArticleStore;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-dumps-'));
  mkdirSync(join(scratch, 'data'));
  store = openSqlite(join(scratch, 'copydesk.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(scratch, { recursive: true });
});

const place = (file: string) => join(scratch, 'data', file);
let clock = 1_700_000_000;

function put(file: string, content: string | Buffer): void {
  writeFileSync(place(file), content);
  // Each writing has a time of its own, however fast they follow.
  utimesSync(place(file), clock, clock++);
}

function story(number: number): string {
  return `The council of Aldermoor voted on Tuesday to repair bridge number ${number}.\n\n“We have waited long enough,” said Tom Reed, the mayor.`;
}

const line = (number: number, more: object = {}) =>
  `${JSON.stringify({ title: `Bridge ${number}`, date: '2024-03-05', body: story(number), ...more })}\n`;

/** One pass, and then the ledger: "dump.jsonl#1": "loaded". */
async function pass(options: Partial<LoadOptions> = {}): Promise<Record<string, string>> {
  const folders = [{ path: join(scratch, 'data'), label: null }];
  await load({ folders, store, parser: { timeZone: 'UTC' }, fileLimit: 100_000, ...options });
  const { counts, page } = await store.ledger({ limit: 100 });
  const { found, ...rest } = counts;
  expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(found);
  return Object.fromEntries(
    page.data.map(({ file, record, outcome, reason }) => [
      record === null ? file : `${file}#${record}`,
      reason ? `${outcome}: ${reason}` : outcome,
    ]),
  );
}

/** A pass that is told to stop when it writes its first batch. */
async function stoppedPass(): Promise<void> {
  const stopping = new AbortController();
  const watched: ArticleStore = {
    ...store,
    put: (batch) => {
      stopping.abort();
      return store.put(batch);
    },
  };
  const folders = [{ path: join(scratch, 'data'), label: null }];
  await load({ folders, store: watched, parser: { timeZone: 'UTC' }, fileLimit: 100_000, signal: stopping.signal });
}

async function titles(): Promise<(string | null)[]> {
  const { data } = await store.articles({ limit: 100, total: 'none', sort: 'title', highlight: false });
  return data.map(({ article }) => article.title);
}

describe('a file of records', () => {
  it('has a line in the ledger for each', async () => {
    put(
      'dump.jsonl',
      `${line(1)}{"body":\n${line(2, { id: 'b' })}${line(3, { url: 'https://news.example/3', date: null })}{"colour":"red"}\n`,
    );
    expect(await pass()).toEqual({
      'dump.jsonl#1': 'loaded',
      'dump.jsonl#2': expect.stringMatching(/^rejected: not JSON/),
      'dump.jsonl#b': 'loaded',
      'dump.jsonl#https://news.example/3': 'partial: no date',
      'dump.jsonl#5': expect.stringMatching(/^rejected: no body, text, html or title among its fields: colour/),
    });
    expect(await titles()).toEqual(['Bridge 1', 'Bridge 2', 'Bridge 3']);
    const { page } = await store.ledger({ limit: 100 });
    expect(page.data.map(({ offset }) => offset)).toEqual([
      0,
      Buffer.byteLength(line(1)),
      Buffer.byteLength(line(1)) + 9,
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('is not read again when nothing has changed', async () => {
    put('dump.jsonl', line(1) + line(2));
    await pass();
    expect(await pass()).toEqual({ 'dump.jsonl#1': 'unchanged', 'dump.jsonl#2': 'unchanged' });
  });

  it('is read from where it ended when it has grown', async () => {
    put('dump.jsonl', line(1) + line(2));
    await pass();
    const { data } = await store.articles({ limit: 100, total: 'none', sort: 'title', highlight: false });
    appendFileSync(place('dump.jsonl'), line(3));
    expect(await pass()).toEqual({
      'dump.jsonl#1': 'unchanged',
      'dump.jsonl#2': 'unchanged',
      'dump.jsonl#3': 'loaded',
    });
    const { page } = await store.ledger({ limit: 100 });
    expect(page.data.map(({ articleId }) => articleId).slice(0, 2)).toEqual(data.map(({ article }) => article.id));
    expect(page.data[2]?.offset).toBe(Buffer.byteLength(line(1) + line(2)));
    // Not even a line that would be refused now is looked at, as what was read is known by its digest alone.
    appendFileSync(place('dump.jsonl'), line(4));
    expect(await pass()).toMatchObject({ 'dump.jsonl#3': 'unchanged', 'dump.jsonl#4': 'loaded' });
  });

  const row = (number: number) => `${number},Bridge ${number},2024-03-05,"${story(number)}"\n`;
  const crawled = (number: number) => ({
    url: `https://news.example/${number}`,
    body: `<h1>Bridge</h1><p>${story(number)}</p>`,
  });
  it.each([
    ['rows', 'dump.csv', `id,title,date,body\n${row(1)}${row(2)}`, row(3), ['1', '2', '3']],
    ['a crawl', 'crawl.warc', warcOf([1, 2].map(crawled)), warcOf([crawled(3)]), [1, 2, 3].map((n) => crawled(n).url)],
    [
      'a packed crawl',
      'crawl.warc.gz',
      warcGzOf([1, 2].map(crawled)),
      warcGzOf([crawled(3)]),
      [1, 2, 3].map((n) => crawled(n).url),
    ],
  ])('is read from where it ended, %s too', async (_, file, before, added, keys) => {
    put(file, before);
    await pass();
    appendFileSync(place(file), added);
    const ledger = await pass();
    expect(Object.keys(ledger)).toEqual(keys.map((key) => `${file}#${key}`));
    expect(Object.values(ledger).map((outcome) => outcome.split(':')[0])).toEqual([
      'unchanged',
      'unchanged',
      file.endsWith('.csv') ? 'loaded' : 'partial',
    ]);
    const { page } = await store.ledger({ limit: 100 });
    expect(page.data.at(-1)?.offset).toBe(Buffer.byteLength(before as Buffer));
  });

  it('is read from where it ended where each line is an answer with several records', async () => {
    const answer = (...numbers: number[]) => `{"articles":[${numbers.map((n) => line(n).trim()).join()}]}\n`;
    put('dump.jsonl', answer(1, 2));
    await pass();
    appendFileSync(place('dump.jsonl'), answer(3, 4));
    expect(await pass()).toEqual({
      'dump.jsonl#1': 'unchanged',
      'dump.jsonl#2': 'unchanged',
      'dump.jsonl#3': 'loaded',
      'dump.jsonl#4': 'loaded',
    });
    const { page } = await store.ledger({ limit: 100 });
    expect(page.data[2]?.offset).toBe(Buffer.byteLength(`${answer(1, 2)}{"articles":[`));
  });

  it('takes up a line that was still being written', async () => {
    put('dump.jsonl', line(1) + line(2).slice(0, 30));
    expect(await pass()).toEqual({ 'dump.jsonl#1': 'loaded', 'dump.jsonl#2': expect.stringMatching(/^rejected/) });
    put('dump.jsonl', line(1) + line(2) + line(3));
    expect(await pass()).toEqual({ 'dump.jsonl#1': 'unchanged', 'dump.jsonl#2': 'loaded', 'dump.jsonl#3': 'loaded' });
  });

  it('is parsed again only where its records differ', async () => {
    put('dump.jsonl', line(1) + line(2) + line(3) + line(4));
    await pass();
    put('dump.jsonl', line(1) + line(22) + line(3) + line(4) + line(5));
    expect(await pass()).toEqual({
      'dump.jsonl#1': 'unchanged',
      'dump.jsonl#2': 'loaded',
      'dump.jsonl#3': 'unchanged',
      'dump.jsonl#4': 'unchanged',
      'dump.jsonl#5': 'loaded',
    });
    expect(await titles()).toEqual(['Bridge 1', 'Bridge 22', 'Bridge 3', 'Bridge 4', 'Bridge 5']);
  });

  it('forgets records that are gone, and all of them with it', async () => {
    put('dump.csv', 'id,title,body\na,A,Told.\nb,B,Told again.\nc,C,And again.\n');
    await pass();
    put('dump.csv', 'id,title,body\nc,C,And again.\na,A,Told.\n');
    expect(await pass()).toEqual({ 'dump.csv#c': 'unchanged: no date', 'dump.csv#a': 'unchanged: no date' });
    rmSync(place('dump.csv'));
    expect(await pass()).toEqual({});
    expect(await titles()).toEqual([]);
  });

  it('may become one article, and the other way round', async () => {
    put('x.json', `[${line(1)},${line(2)}]`);
    await pass();
    put('x.json', line(3));
    expect(await pass()).toEqual({ 'x.json': 'loaded' });
    expect(await titles()).toEqual(['Bridge 3']);
    put('x.json', `[${line(4)}]`);
    expect(await pass()).toEqual({ 'x.json#1': 'loaded' });
    expect(await titles()).toEqual(['Bridge 4']);
  });

  it('keeps apart records of one key', async () => {
    put('dump.jsonl', line(1, { id: 'a' }) + line(2, { id: 'a' }) + line(1, { id: 'a' }) + line(4, { id: 'a' }));
    const expected = {
      'dump.jsonl#a': 'loaded',
      'dump.jsonl#a~2': 'loaded',
      'dump.jsonl#a~3': 'duplicate: the same bytes as dump.jsonl#a',
      'dump.jsonl#a~4': 'loaded',
    };
    expect(await pass()).toEqual(expected);
    appendFileSync(place('dump.jsonl'), line(5, { id: 'a' }));
    expect(Object.keys(await pass())).toEqual([...Object.keys(expected), 'dump.jsonl#a~5']);
    expect(await titles()).toEqual(['Bridge 1', 'Bridge 2', 'Bridge 4', 'Bridge 5']);
  });

  it('tells what is wrong with it beside what could be read of it', async () => {
    const pages = [1, 2].map((n) => ({
      url: `https://news.example/${n}`,
      body: `<h1>Bridge ${n}</h1><p>${story(n)}</p>`,
    }));
    put('crawl.warc.gz', warcGzOf(pages).subarray(0, -20));
    put('empty.jsonl', '\n\n');
    put('nothing.json', '[]');
    expect(await pass()).toMatchObject({
      'crawl.warc.gz': 'rejected: cut off: the file ends within a WARC record; 1 record could be read before',
      'crawl.warc.gz#https://news.example/1': expect.stringMatching(/^partial/),
      'empty.jsonl': 'rejected: it holds no records',
      'nothing.json': 'rejected: it holds no records',
    });
    expect(await pass()).toMatchObject({ 'crawl.warc.gz#https://news.example/1': 'unchanged: no date' });
    put('crawl.warc.gz', warcGzOf(pages));
    expect(await pass()).toMatchObject({
      'crawl.warc.gz#https://news.example/1': 'unchanged: no date',
      'crawl.warc.gz#https://news.example/2': expect.stringMatching(/^partial/),
    });
    expect(await pass()).not.toHaveProperty('crawl.warc.gz');
  });

  it('goes on where a pass was stopped within it', async () => {
    put('dump.jsonl', Array.from({ length: 600 }, (_, n) => line(n)).join(''));
    await stoppedPass();
    const { counts: half } = await store.ledger({ limit: 1 });
    expect(half.found).toBeGreaterThan(0);
    expect(half.found).toBeLessThan(600);
    await pass();
    expect((await store.ledger({ limit: 1 })).counts).toMatchObject({
      found: 600,
      unchanged: half.found,
      loaded: 600 - half.found,
    });
    await pass();
    expect((await store.ledger({ limit: 1 })).counts).toMatchObject({ found: 600, unchanged: 600 });
  });

  it('forgets what a stopped pass had of a file that went meanwhile', async () => {
    put('dump.jsonl', Array.from({ length: 600 }, (_, n) => line(n)).join(''));
    await stoppedPass();
    rmSync(place('dump.jsonl'));
    expect(await pass()).toEqual({});
    expect(await titles()).toEqual([]);
  });

  it('takes fields of other names where it is told them, and parses again when that changes', async () => {
    put('dump.csv', `Kopf,Inhalt\nBridge 1,"${story(1)}"\n`);
    expect(await pass()).toEqual({ 'dump.csv#1': expect.stringMatching(/^rejected: no body/) });
    const parser = { timeZone: 'UTC', fieldMap: readFieldMap('title=Kopf,body=Inhalt') };
    expect(await pass({ parser })).toEqual({ 'dump.csv#1': 'partial: no date' });
  });
});

describe('records of the same bytes', () => {
  it('are told by the first, in whatever file it lies', async () => {
    put('a.jsonl', line(1) + line(2));
    put('b.jsonl', line(2) + line(3) + line(3));
    put('c.zip', zipOf({ 'x.jsonl': line(3) }));
    const expected = {
      'a.jsonl#1': 'loaded',
      'a.jsonl#2': 'loaded',
      'b.jsonl#1': 'duplicate: the same bytes as a.jsonl#2',
      'b.jsonl#2': 'loaded',
      'b.jsonl#3': 'duplicate: the same bytes as b.jsonl#2',
      'c.zip#x.jsonl#1': 'duplicate: the same bytes as b.jsonl#2',
    };
    expect(await pass()).toEqual(expected);
    expect(await pass()).toMatchObject({
      'b.jsonl#1': expected['b.jsonl#1'],
      'c.zip#x.jsonl#1': expected['c.zip#x.jsonl#1'],
    });
  });

  it('become articles when the first goes', async () => {
    put('a.jsonl', line(1) + line(2));
    put('b.jsonl', line(2) + line(3));
    await pass();
    put('a.jsonl', line(1));
    expect(await pass()).toEqual({ 'a.jsonl#1': 'unchanged', 'b.jsonl#1': 'loaded', 'b.jsonl#2': 'unchanged' });
    rmSync(place('a.jsonl'));
    put('c.jsonl', line(1));
    expect(await pass()).toEqual({ 'b.jsonl#1': 'unchanged', 'b.jsonl#2': 'unchanged', 'c.jsonl#1': 'loaded' });
    expect(await titles()).toHaveLength(3);
  });

  it('make the same of a folder whatever the order in which its files came', async () => {
    put('b.jsonl', line(1) + line(2) + line(1));
    await pass();
    put('a.jsonl', line(1));
    const expected = {
      'a.jsonl#1': 'loaded',
      'b.jsonl#1': 'duplicate: the same bytes as a.jsonl#1',
      'b.jsonl#2': 'unchanged',
      'b.jsonl#3': 'duplicate: the same bytes as a.jsonl#1',
    };
    expect(await pass()).toEqual(expected);
    expect(await titles()).toEqual(['Bridge 1', 'Bridge 2']);
  });

  it('change places within a file', async () => {
    put('a.jsonl', line(1, { id: 'a' }) + line(2, { id: 'b' }));
    await pass();
    put('a.jsonl', line(2, { id: 'b' }) + line(1, { id: 'a' }));
    expect(await pass()).toEqual({ 'a.jsonl#b': 'unchanged', 'a.jsonl#a': 'unchanged' });
    put('b.jsonl', line(1) + line(2) + line(3));
    await pass();
    put('b.jsonl', line(2) + line(1) + line(1));
    expect(await pass()).toMatchObject({
      'b.jsonl#1': 'loaded',
      'b.jsonl#2': 'loaded',
      'b.jsonl#3': 'duplicate: the same bytes as b.jsonl#2',
    });
    expect(await titles()).toEqual(['Bridge 1', 'Bridge 1', 'Bridge 2', 'Bridge 2']);
  });
});

it('gives with every source what it takes to read the same article again', async () => {
  const html = `<html><head><title>Bridge</title><meta charset="windows-1252"></head><body><h1>The bridge of Caf\xe9 Street</h1><p>${story(1)}</p><p>${story(2)}</p></body></html>`;
  const page = {
    url: 'https://news.example/1',
    body: Buffer.from(html, 'latin1'),
    headers: { 'Content-Type': 'text/html; charset=windows-1252' },
  };
  put('a.json', line(1));
  put('b.json', `{"articles":[${line(2)},${line(3, { id: 'x', url: 'https://news.example/2' })}]}`);
  put('c.csv', `id,title,body\n7,Bridge,"${story(4)}"\n`);
  put('d.tsv', `title\tbody\nBridge\t"${story(5)}"\n`);
  put(
    'e.rss',
    `<rss><channel><title>Bay News</title><item><title>Bridge</title><description>${story(6)} ${story(7)} ${'More of it. '.repeat(80)}</description></item></channel></rss>`,
  );
  put('f.warc', warcOf([page]));
  put(
    'g.warc.gz',
    warcGzOf([
      { ...page, url: 'https://news.example/2', body: Buffer.from(html.replace('Bridge', 'Br\xfccke'), 'latin1') },
    ]),
  );
  put('h.zip', zipOf({ 'in/x.txt': `Bridge\n\n${story(8)}`, 'in/y.md': `---\ntitle: Bridge\n---\n${story(9)}` }));
  put(
    'i.tar.gz',
    gzipSync(
      tarOf({
        'x.nitf': `<nitf><body><body.head><hl1>Bridge</hl1></body.head><body.content><p>${story(10)}</p></body.content></body></nitf>`,
      }),
    ),
  );
  put('j.eml', `From: "Ada Brook" <a@news.example>\nSubject: Bridge\n\n${story(11)}`);
  put('k.html', Buffer.from(html.replace('Bridge', 'Puente')));
  put('l.txt.gz', gzipSync(`Bridge\n\n${story(12)}`));
  put('m.warc.zst', '');
  const ledger = await pass();
  const { data } = await store.articles({ limit: 100, total: 'none', sort: 'title', highlight: false });
  expect(Object.keys(ledger).filter((name) => !ledger[name]!.startsWith('rejected'))).toHaveLength(data.length);
  expect(data).toHaveLength(14);
  for (const { article } of data) {
    const source = await store.source(article.id);
    const [again] = read(source!, { timeZone: 'UTC' });
    // Which near-copies an article has is the store's to tell: the parser knows no neighbours.
    expect(again!.article).toEqual({ ...article, cluster: null });
    expect(source!.bytes.length).toBe(article.source.bytes);
  }
});
