import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// node bench/memory.ts [RECORDS]
// Makes a crawl (.warc.gz) and a dump (.jsonl) of so many articles, loads each as `copydesk load` does, and then the dump with one
// more line, and prints the peak of memory (the kernel's figure for the process) and the time.

const RECORDS = Number(process.argv[2] ?? 10_000);
const MAIN = join(import.meta.dirname, '../src/main.ts');

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-memory-'));
try {
  const crawl = await fill('crawl', 'crawl.warc.gz', (n) => gzipSync(warcRecord(n)));
  measure(`${RECORDS} pages of a .warc.gz`, crawl);
  const dump = await fill('dump', 'dump.jsonl', (n) => Buffer.from(`${JSON.stringify(record(n))}\n`));
  measure(`${RECORDS} lines of JSON`, dump);
  await fill('dump', 'dump.jsonl', () => Buffer.from(`${JSON.stringify(record(RECORDS))}\n`), 1);
  measure('the same with one line more', dump);
} finally {
  rmSync(scratch, { recursive: true });
}

async function fill(folder: string, file: string, make: (n: number) => Buffer, count = RECORDS): Promise<string> {
  const path = join(scratch, folder);
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

function story(n: number): string[] {
  const place = `bridge number ${n}`;
  const paragraphs = [
    `The council of Aldermoor voted on Tuesday to repair ${place}, which was closed in the autumn after a flood.`,
    `“We have waited long enough for ${place},” said Mayor Tom Reed, who had asked for the money in the spring.`,
    'Work is to begin in May and to last until the end of the year, and a ferry will carry people across until then.',
  ];
  return Array.from({ length: 4 }, (_, at) =>
    paragraphs.map((text) => (at === 0 ? text : `${text} That was vote ${at}.`)),
  ).flat();
}

function record(n: number) {
  return {
    id: `bridge-${n}`,
    title: `Council votes on bridge number ${n}`,
    date: '2024-03-05',
    authors: ['Ada Brook'],
    body: story(n).join('\n\n'),
  };
}

function warcRecord(n: number): Buffer {
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/${at}">Section ${at}</a></li>`).join('');
  const html =
    `<!doctype html><html lang="en"><head><title>Council votes on bridge number ${n}</title></head><body><nav><ul>${menu}</ul></nav><article>` +
    `<h1>Council votes on bridge number ${n}</h1><p>By Ada Brook</p><time datetime="2024-03-05">5 March 2024</time>` +
    `${story(n)
      .map((text) => `<p>${text}</p>`)
      .join('')}</article><footer>${'<p>Terms of use</p>'.repeat(20)}</footer></body></html>`;
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);
  const head =
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/${n}\r\nWARC-Date: 2024-03-09T11:00:00Z\r\n` +
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}>\r\n` +
    `Content-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}
