import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { storyOf } from './stock/story.ts';

// node bench/memory.ts [RECORDS] [--short] [--only warc,json,csv]
// Makes a crawl (.warc.gz) and dumps (.jsonl, .csv) of so many articles, loads each as `copydesk load` does, and then the dumps with
// one more record, and prints the peak of memory (the kernel's figure for the process) and the time. Short articles are of one
// paragraph, so that a million of them are done within the hour.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean' }, only: { type: 'string', default: 'warc,json,csv' } },
});
const RECORDS = Number(positionals[0] ?? 10_000);
const FORMS = values.only.split(',');
const MAIN = join(import.meta.dirname, '../src/main.ts');

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-memory-'));
try {
  if (FORMS.includes('warc')) {
    const crawl = await fill('crawl', 'crawl.warc.gz', (n) => gzipSync(warcRecord(n)));
    measure(`${RECORDS} pages of a .warc.gz`, crawl);
  }
  if (FORMS.includes('json')) await dump('lines of JSON', 'dump.jsonl', '', (n) => `${JSON.stringify(record(n))}\n`);
  if (FORMS.includes('csv')) await dump('rows of CSV', 'dump.csv', 'id,title,date,authors,body\n', row);
} finally {
  rmSync(scratch, { recursive: true });
}

async function dump(what: string, file: string, head: string, make: (n: number) => string): Promise<void> {
  const folder = await fill(file, file, (n) => Buffer.from((n === 0 ? head : '') + make(n)));
  measure(`${RECORDS} ${what}`, folder);
  await fill(file, file, () => Buffer.from(make(RECORDS)), 1);
  measure('the same and one more', folder);
}

async function fill(folder: string, file: string, make: (n: number) => Buffer, count = RECORDS): Promise<string> {
  const path = join(scratch, `${folder}-data`);
  mkdirSync(path, { recursive: true });
  const out = createWriteStream(join(path, file), { flags: 'a' });
  for (let n = 0; n < count; n++) if (!out.write(make(n))) await once(out, 'drain');
  out.end();
  await once(out, 'finish');
  return path;
}

function measure(what: string, folder: string): void {
  const env = { ...process.env, DATA_DIR: folder, DATABASE: `${folder}.db`, LOG_LEVEL: 'error' };
  const report = `process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS));`;
  const watch = `data:text/javascript,${encodeURIComponent(report)}`;
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', watch, MAIN, 'load'], { env, encoding: 'utf8' });
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024;
  process.stdout.write(`${what}: peak ${peak.toFixed(0)} MiB, ${seconds.toFixed(0)} s, ${stdout.trim()}\n`);
}

function record(n: number) {
  const { title, authors, paragraphs } = storyOf(n, 1);
  const body = (values.short ? paragraphs.slice(0, 1) : paragraphs).join('\n\n');
  return { id: `story-${n}`, title, date: '2024-03-05', authors, body };
}

function row(n: number): string {
  return `${Object.values(record(n))
    .map((value) => `"${[value].flat().join(', ').replaceAll('"', '""')}"`)
    .join(',')}\n`;
}

function warcRecord(n: number): Buffer {
  const { title, authors, body } = record(n);
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`).join('');
  const html =
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><ul>${menu}</ul></nav><article>` +
    `<h1>${title}</h1><p>By ${authors.join(' and ')}</p><time datetime="2024-03-05">5 March 2024</time>` +
    `<p>${body.replaceAll('\n\n', '</p><p>')}</p></article><footer>${'<p>Terms of use</p>'.repeat(20)}</footer></body></html>`;
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  const head =
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${n}\r\nWARC-Date: 2024-03-09T11:00:00Z\r\n` +
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}>\r\n` +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}
