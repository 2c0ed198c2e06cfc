import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGzip, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type From, type Item, type Limits, openFile } from '../../src/ingest/archives/index.ts';
import { type Crawled, tarOf, warcGzOf, warcOf, warcRecords, zipOf } from './packing.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-archives-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const LIMITS: Limits = { record: 100_000, expansion: 100_000_000, ratio: 200, depth: 3 };

interface Read {
  items: Item[];
  growing: boolean;
  /** What ended the reading before the file's end. */
  failure: string | null;
}

async function readFile(
  name: string,
  content: string | Buffer | null,
  limits: Partial<Limits> = {},
  from?: From,
): Promise<Read> {
  const path = join(folder, 'file');
  if (content !== null) writeFileSync(path, content);
  const opened = openFile(path, name, statSync(path).size, { ...LIMITS, ...limits }, {}, from);
  const items: Item[] = [];
  let failure: string | null = null;
  try {
    for await (const item of opened.items) items.push(item);
  } catch (error) {
    failure = (error as Error).message;
  }
  return { items, growing: opened.growing(), failure };
}

const told = ({ items }: Read) => items.map(({ key, bytes, refusal }) => `${key}: ${refusal ?? bytes!.toString()}`);

const A = '{"id":"a","body":"Told."}';
const B = '{"body":"Told again."}';

const kept = (record: string) => JSON.stringify({ _index: 'news', _source: JSON.parse(record) });

describe('a file of records', () => {
  it.each([
    ['lines', 'x.jsonl', `${A}\n\n${B}\n`],
    ['lines that end in CRLF', 'x.ndjson', `${A}\r\n${B}\r\n`],
    ['lines in a file called JSON', 'x.json', `${A}\n${B}\n`],
    ['lines in UTF-16', 'x.jsonl', Buffer.from(`\ufeff${A}\n${B}\n`, 'utf16le')],
    ['a list', 'x.json', `[${A}, ${B}]`],
    ['a list with a byte order mark', 'x.json', `\ufeff [\n${A},\n${B}\n]\n`],
    ['records one after another', 'x.json', `${A} ${B}`],
    ['an answer of an API', 'x.json', `{"status":"ok","total":2,"articles":[${A},${B}]}`],
    ['a nested answer', 'x.json', `{"response":{"results":[${A},${B}]}}`],
    ['what a search engine keeps', 'x.json', `{"took":1,"hits":{"total":2,"hits":[${kept(A)},${kept(B)}]}}`],
    ['the same by lines', 'x.jsonl', `${kept(A)}\n${kept(B)}\n`],
    ['answers by lines', 'x.jsonl', `{"status":"ok","articles":[${A},${B}]}\n`],
    ['an answer and a record by lines', 'x.jsonl', `{"response":{"docs":[${A}]}}\n${B}\n`],
    ['compressed lines', 'x.jsonl.gz', gzipSync(`${A}\n${B}\n`)],
    ['compressed lines in two parts', 'x.jsonl.gz', Buffer.concat([gzipSync(`${A}\n`), gzipSync(`${B}\n`)])],
    ['lines in zstd', 'x.jsonl.zst', zstdCompressSync(`${A}\n${B}\n`)],
    ['a list whose name says nothing', 'x', `[${A},${B}]`],
  ])('reads %s', async (_, name, content) => {
    const read = await readFile(name, content);
    expect(told(read).map((line) => line.trim())).toEqual([`a: ${A}`, `2: ${B}`]);
    expect(read.items.map(({ position, mediaType }) => [position, mediaType])).toEqual([
      [1, 'application/json'],
      [2, 'application/json'],
    ]);
  });

  it.each([
    ['one record', 'x.json', ` ${A}\n`],
    ['one record with a list in it', 'x.json', '{"body":"The ferry was late on Tuesday.","page":1,"items":[{"a":1}]}'],
    ['one record over lines', 'x.json', '{\n"id": "a",\n"body": "x {[ \\" }"\n}\n'],
    ['a text', 'x.txt', 'Told.'],
    ['a compressed text', 'x.txt.gz', gzipSync('Told.')],
    ['Markdown', 'x.md', '# Told'],
    ['a mail', 'x.eml', 'From: a\n\nTold.'],
    ['NITF', 'x.xml', '<nitf/>'],
  ])('takes %s for one article', async (_, name, content) => {
    const { items } = await readFile(name, content);
    expect(items).toMatchObject([{ key: null, position: 0, refusal: null }]);
  });

  it('knows what a search engine keeps by its id there', async () => {
    const read = await readFile('x.jsonl', '{"_id":"7","_source":{"body":"Told."}}\n{"_source":"x"}\n');
    expect(told(read)).toEqual(['7: {"_id":"7","body":"Told."}', '2: {"_source":"x"}']);
  });

  it('keeps a row with its header', async () => {
    const csv = 'id,body\n7,"Told,\nand ""told"""\n,Again\n';
    const read = await readFile('x.csv', csv);
    expect(told(read)).toEqual(['7: id,body\n7,"Told,\nand ""told"""', '2: id,body\n,Again']);
    expect(read.items.map(({ offset }) => offset)).toEqual([8, 31]);
    expect(read.growing).toBe(true);
  });

  it('takes rows that end in CRLF', async () => {
    expect(told(await readFile('x.csv', 'id,body\r\n7,"Told"\r\n8,B\r\n'))).toEqual([
      '7: id,body\n7,"Told"',
      '8: id,body\n8,B',
    ]);
  });

  it('keeps an item of a feed with what stands around all', async () => {
    const feed =
      '<rss><channel><title>Bay</title><item><guid>1</guid>é</item>\n<item><guid>2</guid></item></channel></rss>';
    const read = await readFile('x.rss', feed);
    expect(told(read)).toEqual([
      '1: <rss><channel><title>Bay</title><item><guid>1</guid>é</item></channel></rss>',
      '2: <rss><channel><title>Bay</title><item><guid>2</guid></item></channel></rss>',
    ]);
    expect(read.items.map(({ offset }) => offset)).toEqual([32, 62]);
  });

  it('goes on with what was added', async () => {
    const first = await readFile('x.jsonl', `${A}\n`);
    expect(first.growing).toBe(true);
    const rest = await readFile('x.jsonl', `${A}\n${B}\n`, {}, { offset: A.length + 1, position: 1 });
    expect(rest.items).toMatchObject([{ key: '2', position: 2, offset: A.length + 1 }]);
    const csv = await readFile('x.csv', 'id,body\n7,A\n8,B\n', {}, { offset: 12, position: 1 });
    expect(told(csv)).toEqual(['8: id,body\n8,B']);
    expect(csv.items).toMatchObject([{ position: 2, offset: 12 }]);
  });

  it.each([
    ['a line that is being written', 'x.jsonl', `${A}\n{"body":"To`, false],
    ['a row that may go on', 'x.csv', 'id,body\n7,To', false],
    ['a line without its end', 'x.jsonl', `${A}\n${B}`, true],
    ['a list', 'x.json', `[${A}]`, false],
    ['what is compressed', 'x.jsonl.gz', gzipSync(`${A}\n`), false],
  ])('knows whether %s goes on at its end', async (_, name, content, growing) => {
    expect((await readFile(name, content)).growing).toBe(growing);
  });
});

describe('a crawl', () => {
  const page = (n: number) => ({ url: `https://news.example/${n}`, body: `<p>Told ${n}.</p>` });
  const pages: Crawled[] = [
    { ...page(0), type: 'warcinfo' },
    page(1),
    { ...page(1), type: 'request' },
    { ...page(2), headers: { 'Content-Type': 'image/png' } },
    { ...page(3), status: '404 Not Found' },
    { ...page(4), body: gzipSync('<p>Told 4.</p>'), headers: { 'Content-Encoding': 'gzip' } },
    {
      ...page(5),
      body: '4\r\n<p>T\r\na\r\nold 5.</p>\r\n0\r\n\r\n',
      headers: { 'Transfer-Encoding': 'chunked' },
    },
    { ...page(6), headers: { 'Content-Type': 'text/html; charset=windows-1252' } },
  ];

  it.each([
    ['plain', 'x.warc', warcOf(pages)],
    ['compressed record by record', 'x.warc.gz', warcGzOf(pages)],
    ['compressed in one', 'x.warc.gz', gzipSync(warcOf(pages))],
    ['in zstd', 'x.warc.zst', zstdCompressSync(warcOf(pages))],
  ])('gives its pages by their addresses: %s', async (_, name, content) => {
    const read = await readFile(name, content);
    expect(read.failure).toBeNull();
    expect(told(read)).toEqual([
      'https://news.example/1: <p>Told 1.</p>',
      'https://news.example/2: not HTML or text but image/png',
      'https://news.example/3: no page but an HTTP status 404',
      'https://news.example/4: <p>Told 4.</p>',
      'https://news.example/5: <p>Told 5.</p>',
      'https://news.example/6: <p>Told 6.</p>',
    ]);
    expect(read.items[0]).toMatchObject({ url: 'https://news.example/1', mediaType: 'text/html', charset: 'utf-8' });
    expect(read.items[5]).toMatchObject({ charset: 'windows-1252', position: 6 });
  });

  it('tells where each record begins in the file', async () => {
    const records = warcRecords([page(1), page(2), page(3)]);
    const plain = await readFile('x.warc', Buffer.concat(records));
    expect(plain.items.map(({ offset }) => offset)).toEqual([
      0,
      records[0]!.length,
      records[0]!.length + records[1]!.length,
    ]);
    const packed = records.map((record) => gzipSync(record));
    const gz = await readFile('x.warc.gz', Buffer.concat(packed));
    expect(gz.items.map(({ offset }) => offset)).toEqual([0, packed[0]!.length, packed[0]!.length + packed[1]!.length]);
    expect(gz.growing).toBe(true);
    const rest = await readFile('x.warc.gz', Buffer.concat(packed), {}, { offset: packed[0]!.length, position: 1 });
    expect(rest.items).toMatchObject([{ position: 2, offset: packed[0]!.length }, { position: 3 }]);
  });

  it.each([
    ['in a body', (whole: Buffer) => whole.subarray(0, -30)],
    ['in a header', (whole: Buffer) => whole.subarray(0, -300)],
  ])('gives the records before the place where it is cut off %s', async (_, cut) => {
    for (const [name, whole] of [
      ['x.warc', warcOf([page(1), page(2)])],
      ['x.warc.gz', warcGzOf([page(1), { ...page(2), body: `${page(2).body}${[...Array(400).keys()].join(' ')}` }])],
    ] as const) {
      const read = await readFile(name, cut(whole));
      expect(told(read)).toEqual(['https://news.example/1: <p>Told 1.</p>']);
      expect(read.failure).toMatch(/cut off|damaged/);
    }
  });

  it.each([
    ['what is no crawl', 'Not a crawl at all.\n\n\n'],
    ['a header without end', `WARC/1.0\r\n${'X-Header: y\r\n'.repeat(100_000)}`],
    ['a header in one line', `WARC/1.0\r\nX-Header: ${'y'.repeat(1_000_000)}\r\n`],
  ])('refuses %s', async (_, content) => {
    for (const packed of [false, true]) {
      const read = await readFile(packed ? 'x.warc.gz' : 'x.warc', packed ? gzipSync(content) : content);
      expect(read.items).toEqual([]);
      expect(read.failure).toMatch(/damaged|cut off/);
    }
  });

  it('rejects a page that is too large and reads the next', async () => {
    const read = await readFile('x.warc.gz', warcGzOf([{ ...page(1), body: 'x'.repeat(200_000) }, page(2)]));
    expect(read.items).toMatchObject([{ refusal: expect.stringMatching(/^too large/) }, { refusal: null }]);
  });
});

describe('an archive', () => {
  const entries = {
    'a.txt': 'Told.',
    'sub/b.jsonl': `${A}\n${B}\n`,
    'c.png': 'PNG',
    'README.md': '# About',
    'sub/.hidden.txt': 'x',
  };
  const expected = [
    'a.txt: Told.',
    `sub/b.jsonl#a: ${A}`,
    `sub/b.jsonl#2: ${B}`,
    expect.stringMatching(/^c.png: no format for this name/),
    'README.md: about the folder, not an article',
    'sub/.hidden.txt: hidden: its name begins with a dot',
  ];

  it.each([
    ['tar', 'x.tar', tarOf(entries)],
    ['zip', 'x.zip', zipOf(entries)],
    ['tar.gz', 'x.tar.gz', gzipSync(tarOf(entries))],
    ['tgz', 'x.tgz', gzipSync(tarOf(entries))],
    ['tar.zst', 'x.tar.zst', zstdCompressSync(tarOf(entries))],
    ['tar under another name', 'x', tarOf(entries)],
  ])('gives its entries by their names: %s', async (_, name, content) => {
    const read = await readFile(name, content);
    expect(read.failure).toBeNull();
    expect(told(read)).toEqual(expected);
    expect(read.items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(read.growing).toBe(false);
  });

  it('tells where each entry begins', async () => {
    const tar = await readFile('x.tar', tarOf({ 'a.txt': 'Told.', 'b.txt': 'x'.repeat(600), 'c.txt': 'Told.' }));
    expect(tar.items.map(({ offset }) => offset)).toEqual([0, 1024, 2560]);
    const zip = await readFile('x.zip', zipOf({ 'a.txt': 'Told.', 'b.txt': 'Told.' }));
    expect(zip.items.map(({ offset }) => offset)).toEqual([0, 40]);
  });

  it('opens archives within, to a depth', async () => {
    const inner = zipOf({ 'a.txt.gz': gzipSync('Told.') });
    expect(told(await readFile('x.zip', zipOf({ 'in.zip': inner })))).toEqual(['in.zip#a.txt.gz: Told.']);
    const read = await readFile('x.zip', zipOf({ 'in.zip': zipOf({ 'in.zip': inner }), 'z.txt': 'Told.' }));
    expect(told(read)).toEqual([
      'in.zip#in.zip#a.txt.gz: packed more than 3 times over, which is ARCHIVE_DEPTH',
      'z.txt: Told.',
    ]);
  });

  it('goes on after an entry that is damaged', async () => {
    const read = await readFile(
      'x.tar',
      tarOf({
        'a.jsonl.gz': gzipSync(`${A}\n${B}\n`.repeat(50)).subarray(0, -10),
        'b.zip': 'PK\x03\x04?',
        'c.txt': 'Told.',
      }),
    );
    expect(told(read).slice(-3)).toEqual([
      'a.jsonl.gz: cut off: the gzip data end too early',
      expect.stringMatching(/^b.zip: damaged, or cut off/),
      'c.txt: Told.',
    ]);
    expect(read.items.length).toBeGreaterThan(3);
  });

  it.each([
    '../a.txt',
    '/etc/a.txt',
    'b/../../a.txt',
    'C:\\a.txt',
  ])('refuses the name %j in a zip and reads the rest', async (name) => {
    const read = await readFile('x.zip', zipOf({ [name]: 'x', 'b.txt': 'Told.' }));
    expect(told(read)).toEqual([expect.stringMatching(/a name that leads out of the archive/), 'b.txt: Told.']);
  });

  it.each([
    ['a zip', 'x.zip', zipOf({ 'a.txt': 'Told.' }).subarray(0, -30), []],
    ['a tar', 'x.tar', tarOf({ 'a.txt': 'Told.', 'b.txt': 'Told.' }).subarray(0, 1100), ['a.txt: Told.']],
    [
      'a tar within an entry',
      'x.tar',
      tarOf({ 'a.txt': 'Told.', 'b.txt': 'x'.repeat(2000) }).subarray(0, 2000),
      ['a.txt: Told.'],
    ],
    ['gzip', 'x.jsonl.gz', gzipSync(`${A}\n`).subarray(0, -9), [`a: ${A}`]],
    ['zstd', 'x.jsonl.zst', zstdCompressSync(`${A}\n`).subarray(0, -9), []],
  ])('says that %s is cut off', async (_, name, content, before) => {
    const read = await readFile(name, content);
    expect(read.items.filter(({ refusal }) => refusal === null).map(({ key, bytes }) => `${key}: ${bytes}`)).toEqual(
      before,
    );
    expect(read.failure ?? read.items.at(-1)?.refusal).toMatch(/cut off|damaged/);
  });

  it.each([
    'x.gz',
    'x.zst',
    'x.zip',
    'x.tar',
    'x.warc',
    'x.jsonl.gz',
    'x.xml',
  ])('refuses nonsense called %s', async (name) => {
    const read = await readFile(name, 'This is none of it, whatever its name says.');
    expect(read.items.filter(({ refusal }) => refusal === null)).toEqual([]);
    expect(read.failure ?? read.items[0]?.refusal).toBeTruthy();
  });
});

describe('what is made to take the machine', () => {
  /** Zeros, compressed some thousand times. */
  async function bomb(name: string, megabytes: number): Promise<void> {
    const gzip = createGzip();
    const written = once(gzip.pipe(createWriteStream(join(folder, name))), 'finish');
    for (let n = 0; n < megabytes; n++) if (!gzip.write(Buffer.alloc(1024 * 1024, 'a'))) await once(gzip, 'drain');
    gzip.end();
    await written;
  }

  it('stops a bomb at the limits', async () => {
    await bomb('file', 300);
    expect(told(await readFile('x.txt.gz', null))).toEqual([
      'null: too large: more than 100000 bytes, BODY_LIMIT is 100000',
    ]);
    expect((await readFile('x.jsonl.gz', null, { ratio: 1e9 })).failure).toBe(
      'it expands to more than 100000000 bytes, which is EXPANSION_LIMIT',
    );
    expect((await readFile('x.jsonl.gz', null, { expansion: 1e12 })).failure).toBe(
      'it expands to more than 200 times its size, which is EXPANSION_RATIO',
    );
    expect((await readFile('x.warc.gz', null)).failure).toMatch(/damaged|cut off/);
    expect((await readFile('x.tar.gz', null)).failure).toMatch(/no tar header/);
  });

  it('passes over a line that is too large', async () => {
    const read = await readFile('x.jsonl', `${A}\n{"body":"${'x'.repeat(5_000_000)}"}\n${B}\n`);
    expect(told(read)).toEqual([`a: ${A}`, '2: too large: more than 100000 bytes, BODY_LIMIT is 100000', `3: ${B}`]);
    const list = await readFile('x.json', `[${A},{"body":"${'x'.repeat(5_000_000)}"},${B}]`);
    expect(told(list)).toEqual([`a: ${A}`, '2: too large: more than 100000 bytes, BODY_LIMIT is 100000', `3: ${B}`]);
    const csv = await readFile('x.csv', `id,body\n1,A\n2,"${'x\n'.repeat(100_000)}\n3,B\n4,C\n`);
    expect(told(csv).at(0)).toBe('1: id,body\n1,A');
    expect(told(csv).at(-1)).toBe(`${csv.items.length}: id,body\n4,C`.replace(/^\d+/, '4'));
  });

  it('tells each broken record by itself', async () => {
    const read = await readFile(
      'x.jsonl',
      `${A}\n{"body":\n[1]\n{"__proto__":{"id":"x"},"body":"B"}\n{"id":"c","id":"d","body":"C"}\n`,
    );
    expect(read.items.map(({ key, refusal }) => [key, refusal?.slice(0, 8) ?? null])).toEqual([
      ['a', null],
      ['2', 'not JSON'],
      ['3', null],
      ['4', null],
      ['d', null],
    ]);
    const csv = await readFile('x.csv', 'id,body\n1,A\n2,B,C\n3\n4,D\n');
    expect(csv.items.map(({ key, refusal }) => [key, refusal])).toEqual([
      ['1', null],
      ['2', 'a row of 3 fields under a header of 2'],
      ['3', 'a row of 1 fields under a header of 2'],
      ['4', null],
    ]);
  });

  it.each([
    ['an entity bomb', 'x.xml', '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss/>'],
    ['an outside entity', 'x.xml', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss/>'],
  ])('refuses %s', async (_, name, content) => {
    expect((await readFile(name, content)).failure).toMatch(/declares entities/);
  });
});

const PAGE = '<!DOCTYPE html>\n<title>Ferry</title>';

it.each([
  ['story.txt', PAGE, 'text/html'],
  ['story.TXT', `\ufeff\n <html lang="en">${PAGE}`, 'text/html'],
  ['story.php', PAGE, 'text/html'],
  ['story.2024', PAGE, 'text/html'],
  ['story', PAGE, 'text/html'],
  ['story.txt.gz', gzipSync(PAGE), 'text/html'],
  ['story.txt', `He wrote ${PAGE}`, 'text/plain'],
  ['story.txt', '<htmlike> is no element, he said.', 'text/plain'],
  ['story.txt', '[Music] he said, {and} more.', 'text/plain'],
  ['story.md', PAGE, 'text/markdown'],
  ['story.eml', PAGE, 'message/rfc822'],
])('reads %s that begins %j as %s', async (name, content, mediaType) => {
  expect((await readFile(name, content)).items).toMatchObject([{ key: null, refusal: null, mediaType }]);
});

it.each([
  ['script.js', `document.write('${PAGE}')`],
  ['story.php', `<?php include 'head.php' ?>${PAGE}`],
  ['story.xyz', '{"body":"Told."}'],
  ['picture.svg', '<?xml version="1.0"?><svg/>'],
])('reads no %s that begins %j', async (name, content) => {
  expect((await readFile(name, content)).items).toMatchObject([
    { refusal: expect.stringMatching(/^no format for this name/) },
  ]);
});

it.each([
  'README.md',
  'readme',
  'sub/README.txt',
  'LICENSE',
  'LICENCE.txt',
  'LICENSE-CC-BY.md',
  'COPYING',
  'NOTICE',
  'CHANGELOG.md',
])('takes %s for no article', async (name) => {
  expect((await readFile(name, 'x')).items).toMatchObject([{ refusal: 'about the folder, not an article' }]);
});

it.each([
  'notice.txt',
  'licensed-to-fish.txt',
  'readmission.txt',
  'changes.txt',
  'authors.txt',
  'copyingmachine.txt',
])('takes %s for an article', async (name) => {
  expect((await readFile(name, 'x')).items).toMatchObject([{ refusal: null }]);
});
