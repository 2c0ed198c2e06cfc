import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { anonymousMemoryOf } from './speed/processes.ts';
import { median } from './speed/requests.ts';
import { stock } from './stock/index.ts';

// node bench/soak.ts [--seconds 60] [--connections 32] [--articles 2000]
// A server that loads all the while, as files are written anew, is asked for everything by so many clients at once; then it is told to
// end in the middle of that. Falls short, and ends with 1, where an answer fails, where memory that is no file's grows by more than
// 20 MiB after the warm-up, where a connection is reset, or where the end takes more than ten seconds.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '32' },
    articles: { type: 'string', default: '2000' },
  },
});
const SECONDS = Number(values.seconds);
const ARTICLES = Number(values.articles);
const WARM_UP_SECONDS = 30;
const GROWTH = 20;
const END_SECONDS = 10;
/** So many are written anew every other second. */
const WRITTEN = 50;

const ASKED = [
  '/articles',
  '/articles?limit=100&include=body,quotes',
  '/articles?facets=agency,author,month&limit=1',
  '/articles/search?q=council',
  '/articles/search?q=%22the+council%22+OR+bridge*',
  '/quotes?limit=50',
  '/speakers',
  '/places?q=a',
  '/clusters',
  '/stats/timeline?interval=month',
  '/suggest?q=co',
  '/feeds/articles.atom',
  '/export?as=csv&fields=title,date&from=2024-01-01&to=2024-01-31',
  '/ledger?outcome=partial',
  '/changes?limit=50',
  '/metrics',
  '/readyz',
  '/articles/none',
];
/** Before the first pass is done, `/readyz` says so. */
const FINE = new Set([200, 404, 503]);

interface Traffic {
  answered: number;
  failures: Map<string, number>;
}

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-soak-'));
const short: string[] = [];
try {
  await soak();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
for (const what of short) console.log(`fell short: ${what}`);
process.exitCode = short.length > 0 ? 1 : 0;

async function soak(): Promise<void> {
  stock(join(scratch, 'data'), ARTICLES);
  const env = {
    PORT: '0',
    WATCH: 'true',
    LOG_LEVEL: 'info',
    DATA_DIR: join(scratch, 'data'),
    DATABASE: join(scratch, 'a.db'),
  };
  const server = spawn(process.execPath, [join(import.meta.dirname, '../src/main.ts'), 'serve'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => server.kill('SIGKILL'));
  const address = await addressOf(server);
  const traffic: Traffic = { answered: 0, failures: new Map() };
  const clients = Array.from({ length: Number(values.connections) }, (_, at) => client(address, at, traffic));
  const [memory, written] = await during(SECONDS, server.pid!);

  const last = memory.slice(-10);
  const warm = memory.slice(WARM_UP_SECONDS, WARM_UP_SECONDS + 10);
  const growth = median(last) - median(warm);
  console.log(
    `${traffic.answered} answers in ${SECONDS} s at ${values.connections} connections, ${written} files written anew meanwhile`,
  );
  console.log(
    `memory, every ten seconds: ${memory
      .filter((_, at) => at % 10 === 0)
      .map(Math.round)
      .join(', ')} MiB`,
  );
  console.log(
    `memory: ${median(warm).toFixed(0)} MiB after ${WARM_UP_SECONDS} s, ${median(last).toFixed(0)} MiB at the end, ${growth.toFixed(0)} MiB more`,
  );
  if (growth > GROWTH) short.push(`memory grew by ${growth.toFixed(0)} MiB`);

  const told = performance.now();
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  const seconds = (performance.now() - told) / 1000;
  await Promise.all(clients);
  console.log(`ended with ${code} after ${seconds.toFixed(1)} s`);
  if (code !== 0 || seconds > END_SECONDS) short.push(`it ended with ${code} after ${seconds.toFixed(1)} s`);
  for (const [failure, count] of traffic.failures) short.push(`${count} times ${failure}`);
}

/** MiB of memory, second by second, while files are written anew. */
async function during(seconds: number, pid: number): Promise<[number[], number]> {
  const memory: number[] = [];
  let written = 0;
  for (let second = 0; second < seconds; second++) {
    memory.push(anonymousMemoryOf(pid));
    if (second % 2 === 0) {
      const from = (written % ARTICLES) - (written % WRITTEN);
      stock(join(scratch, 'data'), from + WRITTEN, { from, seed: 2 + Math.floor(written / ARTICLES) });
      written += WRITTEN;
    }
    await setTimeout(1_000);
  }
  return [memory, written];
}

async function addressOf(server: ChildProcess): Promise<string> {
  const lines = createInterface({ input: server.stdout! });
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      const [, address] = /serving (http:\S+)\/articles/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}

/** Asks one thing after the other on one connection, until the server takes no more. */
async function client(address: string, first: number, traffic: Traffic): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (let at = first; ; at++) {
    const path = ASKED[at % ASKED.length]!;
    const outcome = await ask(`${address}${path}`, agent);
    if (outcome === 'ECONNREFUSED') break;
    if (typeof outcome === 'number' && FINE.has(outcome) && (outcome !== 503 || path === '/readyz')) traffic.answered++;
    else {
      const failure = `${path}: ${outcome}`;
      traffic.failures.set(failure, (traffic.failures.get(failure) ?? 0) + 1);
    }
  }
  agent.destroy();
}

/** The status, or what went wrong. */
function ask(url: string, agent: Agent): Promise<number | string> {
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
    get(url, { agent }, (answer) => {
      answer
        .resume()
        .once('error', failed)
        .once('end', () => resolve(answer.complete ? answer.statusCode! : 'broken off'));
    }).once('error', failed);
  });
}
