import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stock } from '../../bench/stock/index.ts';
import { type Asked, never, relayTo } from '../relay.ts';
import { exported } from './exported.ts';

// Processes of a new version that are killed while they read all articles anew, beside one of the old version that answers and
// takes writes. OPENSEARCH_TEST_URL says the nodes.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const ROOT = join(import.meta.dirname, '../..');
/** Which makes two batches. */
const FILES = 160;

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-versions-'));
const data = join(scratch, 'data');
const prefix = `test-versions-${process.pid}`;

/** The sources as a version of the parser that says so. */
function sourcesOf(version: string): string {
  const folder = join(scratch, version);
  mkdirSync(folder);
  cpSync(join(ROOT, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const file = join(folder, 'src/parse/version.ts');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/'[\d.]+'/, `'${version}'`));
  return join(folder, 'src/main.ts');
}

function run(main: string, command: string, more: Record<string, string> = {}): ChildProcess {
  const settings = {
    STORE: 'opensearch',
    OPENSEARCH_URL: nodes.join(','),
    OPENSEARCH_INDEX: prefix,
    OPENSEARCH_SHARDS: '2',
    DATA_DIR: data,
    WRITTEN_DIR: join(scratch, 'written'),
    MAX_LAG: '0',
    ...more,
  };
  return spawn(process.execPath, [main, command], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function endOf(child: ChildProcess): Promise<unknown> {
  child.stdout!.resume();
  child.stderr!.resume();
  const [code, signal] =
    child.exitCode === null && child.signalCode === null
      ? await once(child, 'exit')
      : [child.exitCode, child.signalCode];
  return signal ?? code;
}

async function served(main: string): Promise<{ child: ChildProcess; address: string }> {
  const child = run(main, 'serve', { PORT: '0', LOAD: 'false', API_KEY: 'key' });
  child.stderr!.resume();
  for await (const line of createInterface({ input: child.stdout! })) {
    const [, address] = /^serving (http:\S+)\/articles/.exec(JSON.parse(line).msg) ?? [];
    if (!address) continue;
    child.stdout!.resume();
    return { child, address };
  }
  throw new Error('the server did not start');
}

async function put(address: string, id: string, title: string): Promise<void> {
  const headers = { authorization: 'Bearer key', 'content-type': 'application/json' };
  const body = JSON.stringify({ title, body: 'The council of Aldermoor met on Tuesday, and nothing was decided.' });
  const { status } = await fetch(`${address}/articles/${id}`, { method: 'PUT', headers, body });
  expect([200, 201], id).toContain(status);
}

async function listed(address: string): Promise<number> {
  const { total } = (await (await fetch(`${address}/articles?limit=1`)).json()) as { total: { value: number } };
  return total.value;
}

const indices = async () => {
  const found = await fetch(`${nodes[0]}/${prefix}-*/_alias`);
  return Object.keys((await found.json()) as object).sort();
};

/** Starts a loader of these sources, and ends it by SIGKILL at a moment between it and the node. */
async function killed(main: string, when: 'before' | 'after', at: (asked: Asked) => boolean): Promise<void> {
  const relay = await relayTo(nodes[0]!);
  const child = run(main, 'load', { OPENSEARCH_URL: relay.url });
  const ended = endOf(child);
  relay[when] = async (asked) => {
    if (at(asked)) child.kill('SIGKILL');
    // What it had yet to say is never said.
    if (child.killed) await never();
  };
  expect(await ended).toBe('SIGKILL');
}

const ALIASES = /^POST \/_aliases/;
let filled = 0;
const MOMENTS: [string, 'before' | 'after', (asked: Asked) => boolean][] = [
  ['before the first copy', 'before', ({ what }) => /^POST \/_reindex/.test(what)],
  ['while the ledger is copied', 'after', ({ what, body }) => /^POST \/_reindex/.test(what) && /-ledger"/.test(body)],
  [
    'in the midst of the articles',
    'before',
    ({ what, body }) => /^POST \/_bulk/.test(what) && /next-\w+-articles/.test(body) && ++filled > 1,
  ],
  ['just before the step', 'before', ({ what }) => ALIASES.test(what)],
  ['just after the step', 'after', ({ what }) => ALIASES.test(what)],
  ['before the old ones are gone', 'before', ({ what }) => what.startsWith(`DELETE /${prefix}-`)],
];

describe.runIf(nodes.length > 0)('a process of a new version that is killed', { timeout: 300_000 }, () => {
  let old: Awaited<ReturnType<typeof served>>;
  const versionOf = (step: number) => `9.0.${step}`;
  const parsedBy = (text: string) => [
    ...new Set([...text.matchAll(/"parserVersion":"([\d.]+)"/g)].map(([, version]) => version)),
  ];
  const asBy = (version: string, text: string) =>
    text.replaceAll(/"parserVersion":"[\d.]+"/g, `"parserVersion":"${version}"`);

  beforeAll(async () => {
    stock(data, FILES);
    const main = join(ROOT, 'src/main.ts');
    expect(await endOf(run(main, 'load'))).toBe(0);
    old = await served(main);
  }, 120_000);
  afterAll(async () => {
    old.child.kill();
    await endOf(old.child);
    rmSync(scratch, { recursive: true });
    await fetch(`${nodes[0]}/${prefix}*`, { method: 'DELETE' });
  });

  it.each(
    MOMENTS.map((moment, step) => [...moment, step] as const),
  )('%s leaves all as it should be', async (_, when, at, step) => {
    const [version, main] = [versionOf(step), sourcesOf(versionOf(step))];
    const before = await exported(nodes, prefix);
    await killed(main, when, at);
    const swapped = step >= 4;
    // The old ones are read and written all the while, also by a process that knows nothing of it.
    expect(await listed(old.address)).toBe(FILES + step);
    const now = await exported(nodes, prefix);
    if (swapped) expect(parsedBy(now)).toContain(version);
    else expect(now === before).toBe(true);
    await put(old.address, `written-${step}`, `Ferry ${step} is late`);
    expect(await listed(old.address)).toBe(FILES + step + 1);

    expect(await endOf(run(main, 'load'))).toBe(0);
    expect(await indices()).toEqual(['articles', 'ledger', 'records'].map((kind) => `${prefix}-${kind}-${step + 2}`));
    expect(await listed(old.address)).toBe(FILES + step + 1);
    const afterwards = await exported(nodes, prefix);
    expect(parsedBy(afterwards)).toEqual([version]);
    for (let n = 0; n <= step; n++) expect(afterwards).toContain(`Ferry ${n} is late`);
  });

  it('leaves in the end what a fresh load of that version leaves', async () => {
    const version = versionOf(MOMENTS.length);
    const fresh = { OPENSEARCH_INDEX: `${prefix}-fresh` };
    const main = sourcesOf(version);
    expect(await endOf(run(main, 'load', fresh))).toBe(0);
    const expected = await exported(nodes, fresh.OPENSEARCH_INDEX);
    expect(expected.split('\n').length - 1).toBe(FILES + MOMENTS.length);
    const there = await exported(nodes, prefix);
    expect(asBy(version, there) === expected).toBe(true);
  });
});
