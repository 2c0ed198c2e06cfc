import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LedgerEntry } from '../../src/article.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { putHostile } from './hostile.ts';
import { tarOf, warcGzOf, zipOf } from './packing.ts';

// A folder of all that is broken or means harm, loaded by the command in a heap that would not hold the least of it whole.

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const HEAP_MIB = 192;

const MIB = 1024 * 1024;
const STORY =
  'The council of Aldermoor voted on Tuesday to repair the bridge, which was closed in the autumn after a flood.';
const PAGE = `<h1>Council votes on bridge</h1><p>${STORY}</p><p>“We have waited,” said Tom Reed, the mayor. ${STORY}</p>`;
const GOOD = JSON.stringify({ id: 'good', title: 'Council votes on bridge', date: '2024-03-05', body: STORY });
const BOMB = '<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">';
const OUTSIDE = '<!ENTITY a SYSTEM "file:///etc/passwd">';
const pages = [1, 2].map((n) => ({ url: `https://news.example/${n}`, body: `${PAGE}<p>Page ${n}.</p>` }));
const cut = (whole: Buffer, bytes: number) => whole.subarray(0, -bytes);

const FILES: Record<string, string | Buffer> = {
  'broken.html': `<html><<div class="<p>${PAGE}</b></table><!-- <p <script>`,
  'nested.html': '<div>'.repeat(100_000) + PAGE,
  'large.html': PAGE + 'x'.repeat(50 * MIB),
  'many.html': PAGE + '<i></i>'.repeat(1_100_000),
  'bomb.jsonl.gz': gzipSync(Buffer.alloc(200 * MIB, 'a')),
  'bomb.txt.zst': zstdCompressSync(Buffer.alloc(200 * MIB, 'a')),
  'bomb.rss': `<!DOCTYPE rss [${BOMB}]><rss><channel><item><title>&b;</title></item></channel></rss>`,
  'bomb.nitf': `<!DOCTYPE nitf [${BOMB}]><nitf><body><body.head><hl1>&b;</hl1></body.head></body></nitf>`,
  'bomb.newsml': `<?xml version="1.0"?><!DOCTYPE newsItem [${BOMB}]><newsItem guid="1"><contentSet>&b;</contentSet></newsItem>`,
  'outside.atom': `<!DOCTYPE feed [${OUTSIDE}]><feed><entry><title>&a;</title></entry></feed>`,
  'outside.nitf': `<!DOCTYPE nitf [${OUTSIDE}]><nitf><body>&a;</body></nitf>`,
  'nested.xml': '<rss>'.repeat(100_000),
  'cut.jsonl.gz': cut(gzipSync(`${GOOD.replace('good', 'gz')}\n`), 9),
  'cut.json': `[${GOOD.replace('good', 'list')},{"id":"x"`,
  'cut.tar': tarOf({ 'a.json': GOOD.replace('good', 'tar'), 'b.txt': STORY.repeat(20) }).subarray(0, 2000),
  'cut.zip': cut(zipOf({ 'a.txt': STORY }), 30),
  'cut.warc.gz': cut(warcGzOf(pages), 20),
  'cut.txt.zst': cut(zstdCompressSync(STORY.repeat(3)), 5),
  'keys.json': `{"__proto__":{"title":"x"},"id":"a","id":"keys","constructor":1,"body":${JSON.stringify(STORY)}}`,
  'nested.json': `{"body":${'['.repeat(100_000)}`,
  'ragged.csv': `id,title,date,body\n1,A,2024-03-05,${STORY.replaceAll(',', ';')}\n2,B\n3,C,2024-03-05,Told.,again\n4,D,2024-03-05,Told.\n`,
  'good.jsonl': `${GOOD}\n`,
};

const ENTITIES = 'rejected: XML that declares entities of its own, which are not read';
const ONE_BEFORE = '1 record could be read before';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-hostile-'));
  mkdirSync(join(folder, 'data'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, 'data', name), content);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

it('is read to its end, each with its reason, and what is good in it is loaded', async () => {
  const database = join(folder, 'copydesk.db');
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE: database, LOG_LEVEL: 'error' };
  const { status, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MIB}`, MAIN, 'load'], {
    env,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const store = openSqlite(database);
  const { page } = await store.ledger({ limit: 100 });
  await store.close();
  const told = page.data.map(({ file, record, outcome, reason }) => [
    record === null ? file : `${file}#${record}`,
    reason ? `${outcome}: ${reason}` : outcome,
  ]);
  expect(Object.fromEntries(told)).toEqual({
    'bomb.jsonl.gz': 'rejected: it expands to more than 200 times its size, which is EXPANSION_RATIO',
    'bomb.newsml': ENTITIES,
    'bomb.nitf': ENTITIES,
    'bomb.rss': ENTITIES,
    'bomb.txt.zst': `rejected: too large: more than ${16 * MIB} bytes, BODY_LIMIT is ${16 * MIB}`,
    'broken.html': 'partial: no title, no date',
    'cut.json': `rejected: cut off, or not JSON: the file ends before its brackets do; ${ONE_BEFORE}`,
    'cut.json#list': 'loaded',
    'cut.jsonl.gz': `rejected: cut off: the gzip data end too early; ${ONE_BEFORE}`,
    'cut.jsonl.gz#gz': 'loaded',
    'cut.tar#a.json': 'loaded',
    'cut.tar#b.txt': 'rejected: cut off: the tar archive ends within this file',
    'cut.txt.zst': 'rejected: cut off: the zstd data end too early',
    'cut.warc.gz': `rejected: cut off: the file ends within a WARC record; ${ONE_BEFORE}`,
    'cut.warc.gz#https://news.example/1': 'partial: no date',
    'cut.zip': expect.stringMatching(/^rejected: damaged, or cut off: End of central directory/),
    'good.jsonl#good': 'loaded',
    'keys.json': 'partial: no title, no date',
    'large.html': `rejected: too large: ${Buffer.byteLength(FILES['large.html']!)} bytes, BODY_LIMIT is ${16 * MIB}`,
    'many.html': 'rejected: a page of more than 1000000 elements, which is PAGE_ELEMENTS',
    'nested.html': 'partial: no title, no date',
    'nested.json': 'rejected: cut off, or not JSON: the file ends before its brackets do',
    'nested.xml': 'rejected: XML nested deeper than 200 elements, which is XML_DEPTH',
    'outside.atom': ENTITIES,
    'outside.nitf': ENTITIES,
    'ragged.csv#1': 'loaded',
    'ragged.csv#2': 'rejected: a row of 2 fields under a header of 4',
    'ragged.csv#3': 'rejected: a row of 5 fields under a header of 4',
    'ragged.csv#4': 'loaded',
  });
}, 120_000);

it('is two hundred files of every kind, each with its outcome, and what is good in them is served', async () => {
  const data = join(folder, 'many');
  mkdirSync(data);
  expect(putHostile(data)).toBeGreaterThanOrEqual(200);
  const database = join(folder, 'many.db');
  const env = { ...process.env, DATA_DIR: data, DATABASE: database, LOG_LEVEL: 'error' };
  const { status, stderr, stdout } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP_MIB}`, MAIN, 'load'], {
    env,
    encoding: 'utf8',
  });
  // The reader of crawls tells of lengths that are wrong.
  expect(stderr.replace(/^Content-Length Too Small.*\n/gm, '')).toBe('');
  expect(status).toBe(0);
  const store = openSqlite(database);
  const entries = await ledgerOf(store);
  expect(entries).toHaveLength(JSON.parse(stdout).found);
  for (const { articleId, outcome } of entries.filter((entry) => entry.outcome !== 'rejected')) {
    const found = await store.get(articleId ?? '');
    expect([outcome, found !== null]).toEqual([outcome, outcome !== 'duplicate']);
    expect(JSON.stringify(found)).not.toMatch(/root:x:0|stands outside the folder/);
  }
  await store.close();
  const told = entries.map(({ file, record, outcome, reason }) => {
    return `${JSON.stringify(record === null ? file : `${file}#${record}`)}: ${outcome}${reason ? `: ${reason}` : ''}`;
  });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('hostile.txt');
}, 180_000);

async function ledgerOf(store: ArticleStore): Promise<LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for (let cursor: string | undefined, first = true; first || cursor; first = false) {
    const { page } = await store.ledger({ limit: 100, ...(cursor && { cursor }) });
    entries.push(...page.data);
    cursor = page.next ?? undefined;
  }
  return entries;
}
