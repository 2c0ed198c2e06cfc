import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cpuOf, run, start, wholeCpuOf } from './speed/processes.ts';
import { countOf, stock } from './stock/index.ts';
import { wordOf } from './stock/words.ts';

// node bench/scale.ts http://127.0.0.1:9200 500 1k 2k
// What articles and questions cost OpenSearch, for as many invented articles as is said, each number in an index of one shard:
// bytes of the first copy, and CPU of the nodes, which run on this machine, and of Copydesk. docs/scale.md reckons with these figures. The cluster is to
// have nothing else to do; the indices are removed in the end.

const [url = '', ...counts] = process.argv.slice(2);
const MAIN = join(import.meta.dirname, '../src/main.ts');
const INDICES = ['articles', 'records', 'ledger'] as const;
const AT_ONCE = 40;
/** The server counts the bytes of its files this often. */
const STATS_MS = 11_000;

/** Of each kind so many addresses, all different, as a server knows what it was asked a moment ago. */
const QUESTIONS: Record<string, (n: number) => string> = {
  'newest, of a month': (n) =>
    `/articles?limit=20&from=20${18 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
  'a common word': (n) => `/articles/search?limit=20&q=${wordOf(n)}`,
  'a rare word': (n) => `/articles/search?limit=20&q=${wordOf(3000 + n)}`,
  'facets of a match': (n) => `/articles?limit=20&facets=outlet,author&q=${wordOf(n)}`,
};

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-scale-'));
const rows: Record<string, Record<string, number>> = {};
try {
  for (const count of counts) rows[count] = await measure(count);
} finally {
  for (const count of counts) await fetch(`${url}/${prefixOf(count)}-*`, { method: 'DELETE' });
  rmSync(scratch, { recursive: true });
}
console.table(rows);

async function measure(count: string): Promise<Record<string, number>> {
  const articles = countOf(count);
  const folder = join(scratch, count);
  stock(folder, articles);
  const env = {
    STORE: 'opensearch',
    OPENSEARCH_URL: url,
    OPENSEARCH_INDEX: prefixOf(count),
    DATA_DIR: folder,
    WRITTEN_DIR: `${folder}.written`,
    LOG_LEVEL: 'error',
  };
  const before = await nodesCpu();
  const { cpu } = await run([MAIN, 'load'], env);
  const row: Record<string, number> = {
    'loader, CPU ms': rounded((cpu * 1000) / articles),
    'nodes, CPU ms': rounded(((await nodesCpu()) - before) / articles),
  };
  await ask('POST', `/${prefixOf(count)}-*/_forcemerge?max_num_segments=1`);
  // What was merged goes from the disk with the last who may read it.
  for (const step of ['_refresh', '_flush?force=true']) await ask('POST', `/${prefixOf(count)}-*/${step}`);
  const server = await start([process.execPath, MAIN, 'serve'], (port) => ({ ...env, PORT: `${port}` }), '/readyz');
  for (const [kind, path] of Object.entries(QUESTIONS)) {
    const addresses = Array.from({ length: AT_ONCE }, (_, n) => `http://127.0.0.1:${server.port}${path(n)}`);
    for (const address of addresses.slice(0, 10)) await answered(address);
    const [nodes, api] = [await nodesCpu(), cpuOf(server.pid)];
    for (const address of addresses.slice(10)) await answered(address);
    const asked = AT_ONCE - 10;
    row[`${kind}, nodes ms`] = rounded(((await nodesCpu()) - nodes) / asked);
    row[`${kind}, API ms`] = rounded((cpuOf(server.pid) - api) / asked);
  }
  await server.stop();
  await setTimeout(STATS_MS);
  for (const index of INDICES)
    row[`${index}, bytes`] = Math.round((await bytesOf(`${prefixOf(count)}-${index}`)) / articles);
  return row;
}

async function answered(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

/** Milliseconds that all nodes have been running, which are processes of this machine. */
async function nodesCpu(): Promise<number> {
  const { nodes } = await ask<{ nodes: Record<string, { process: { id: number } }> }>('GET', '/_nodes/process');
  return Object.values(nodes).reduce((sum, { process }) => sum + wholeCpuOf(process.id), 0);
}

async function bytesOf(index: string): Promise<number> {
  const stats = await ask<{ _all: { primaries: { store: { size_in_bytes: number } } } }>(
    'GET',
    `/${index}/_stats/store`,
  );
  return stats._all.primaries.store.size_in_bytes;
}

async function ask<T>(method: string, path: string): Promise<T> {
  const answer = await fetch(url + path, { method });
  if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

function prefixOf(count: string): string {
  return `scale-${process.pid}-${count.toLowerCase()}`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
