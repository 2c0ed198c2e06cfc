import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { anonymousMemoryOf } from './speed/processes.ts';
import { countOf, stock } from './stock/index.ts';

// node bench/exports.ts [10k]
// Loads so many invented articles, serves them, and takes each kind of export whole, one after the other. Printed are what came, how
// long it took, and the most memory that the server had meanwhile (the kernel's figure, without what is a file's). Falls short, and
// ends with 1, where that is more by 32 MiB for all the articles than for a tenth of them.

const ARTICLES = countOf(process.argv[2] ?? '10k');
const MAIN = join(import.meta.dirname, '../src/main.ts');
const KINDS = [
  'as=ndjson',
  'as=ndjson&include=body,quotes,provenance',
  'as=csv&include=body',
  'as=ninjs',
  'type=quotes',
];

const MORE = 32;

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-exports-'));
const peaks: number[] = [];
try {
  for (const articles of [ARTICLES / 10, ARTICLES]) {
    const folder = join(scratch, String(articles));
    stock(folder, articles);
    const env = { ...process.env, PORT: '0', DATA_DIR: folder, DATABASE: `${folder}.db`, LOG_LEVEL: 'info' };
    // Loading leaves its own mark on the memory; the server that is measured has only to find that nothing changed.
    await ended(await served(env).then(({ server }) => server));
    const { server, address } = await served(env);
    let most = 0;
    for (const kind of KINDS)
      most = Math.max(most, await measure(`${articles} articles, ${kind}`, server.pid!, `${address}/export?${kind}`));
    peaks.push(most);
    await ended(server);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
const more = peaks[1]! - peaks[0]!;
if (more > MORE) {
  console.log(`fell short: all of them took ${more.toFixed(0)} MiB more than a tenth`);
  process.exitCode = 1;
}

/** The server, once it has loaded. */
async function served(env: NodeJS.ProcessEnv): Promise<{ server: ChildProcess; address: string }> {
  const server = spawn(process.execPath, [MAIN, 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let address = '';
  for await (const line of createInterface({ input: server.stdout! })) {
    const { msg } = JSON.parse(line);
    address ||= /^serving (http:\/\/[^/]+)/.exec(msg)?.[1] ?? '';
    if (msg === 'loaded') break;
  }
  server.stdout!.resume();
  return { server, address };
}

async function ended(server: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await exit;
}

/** The most memory meanwhile, in MiB. */
async function measure(what: string, pid: number, address: string): Promise<number> {
  const before = anonymousMemoryOf(pid);
  const start = performance.now();
  const answer = await new Promise<IncomingMessage>((resolve) => get(address, resolve));
  let [bytes, peak] = [0, before];
  for await (const chunk of answer) {
    bytes += (chunk as Buffer).length;
    peak = Math.max(peak, anonymousMemoryOf(pid));
  }
  const seconds = (performance.now() - start) / 1000;
  const size = `${(bytes / 2 ** 20).toFixed(1)} MiB in ${seconds.toFixed(1)} s`;
  process.stdout.write(`${what}: ${size}, memory ${before.toFixed(0)} MiB before, ${peak.toFixed(0)} at most\n`);
  return peak;
}
