import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { article, loaded } from '../factory.ts';

// The samples that ship, with a copy of one, an empty file and a file of records among them.

const ROOT = new URL('../..', import.meta.url);
let scratch: string;
const at = (...parts: string[]) => join(scratch, ...parts);

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-copy-'));
  cpSync(new URL('data', ROOT), at('data'), { recursive: true });
  cpSync(at('data/northmark-ledger'), at('data/zwice'), { recursive: true });
  writeFileSync(at('data/empty.txt'), '');
  const record = (id: number) => ({ id, title: `Ferry ${id} is late`, date: '2024-03-05', body: 'It came at noon.' });
  writeFileSync(at('data/two.jsonl'), [1, 2].map((id) => JSON.stringify(record(id))).join('\n'));
  expect(run(['load']).status).toBe(0);
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function run(args: string[]): SpawnSyncReturns<string> {
  const all = { ...process.env, DATA_DIR: at('data'), DATABASE: at('a.db'), LOG_LEVEL: 'silent' };
  return spawnSync(process.execPath, ['src/main.ts', ...args], { cwd: ROOT, env: all, encoding: 'utf8' });
}

const copied = (to: string) => run(['copy', '--from', at('a.db'), '--to', at(to)]);

async function opened<T>(database: string, work: (store: ArticleStore) => Promise<T>): Promise<T> {
  const store = openSqlite(at(database));
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The articles with their sources, and the lines of the ledger but for the passes, which each store counts itself. */
function told(database: string): Promise<unknown> {
  return opened(database, async (store) => {
    const lines = await store.lines(null, 1000);
    const articles = await Promise.all(
      lines.map(({ articleId }) => articleId && Promise.all([store.get(articleId), store.source(articleId)])),
    );
    return { lines: lines.map(({ pass: _, met: __, ...line }) => line), articles };
  });
}

describe('copydesk copy', { timeout: 60_000 }, () => {
  it('puts the same articles and the same ledger into another store, and a second time nothing', async () => {
    const first = copied('b.db');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(first.stdout)).toMatchObject({ rejected: 2, unchanged: 0 });
    expect(JSON.parse(first.stdout).duplicate).toBeGreaterThan(0);
    expect(await told('b.db')).toEqual(await told('a.db'));
    const changed = await opened('b.db', (store) => store.changedAt());
    expect(copied('b.db').status).toBe(0);
    expect(await opened('b.db', (store) => store.changedAt())).toBe(changed);
  });

  it('gives a store in which a load finds nothing new', () => {
    copied('c.db');
    const loadedAgain = spawnSync(process.execPath, ['src/main.ts', 'load'], {
      cwd: ROOT,
      env: { ...process.env, DATA_DIR: at('data'), DATABASE: at('c.db'), LOG_LEVEL: 'silent' },
      encoding: 'utf8',
    });
    expect(JSON.parse(loadedAgain.stdout)).toMatchObject({ loaded: 0, partial: 0 });
  });

  it('goes on with a copy that was cut short', async () => {
    copied('d.db');
    await opened('d.db', (store) => store.remove(['two.jsonl', 'empty.txt']));
    expect(copied('d.db').status).toBe(0);
    expect(await told('d.db')).toEqual(await told('a.db'));
  });

  it('is none where the target holds more', async () => {
    await opened('e.db', (store) => store.put([loaded(article({ id: 'other' }))]));
    expect(copied('e.db')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The target holds 1 more files and records than the source'),
    });
  });

  it('makes no database where there is none to copy', () => {
    const missing = run(['copy', '--from', at('nowhere.db'), '--to', at('f.db')]);
    expect(missing).toMatchObject({ status: 1, stderr: expect.stringContaining('there is no database') });
    expect(existsSync(at('nowhere.db')) || existsSync(at('f.db'))).toBe(false);
  });

  it('wants both its stores', () => {
    expect(run(['copy', '--from', at('a.db')])).toMatchObject({ status: 2 });
  });
});

const node = (process.env.OPENSEARCH_TEST_URL ?? '').split(',')[0];

describe.runIf(node)('copydesk copy within a cluster', { timeout: 120_000 }, () => {
  const [one, two] = ['one', 'two'].map((name) => `test-copy-${process.pid}-${name}`);
  afterAll(() => fetch(`${node}/test-copy-${process.pid}-*`, { method: 'DELETE' }));

  it('puts what stands in some indices into others', async () => {
    const into = (index: string, from: string) => run(['copy', '--from', from, '--to', `${node}/${index}`]);
    expect(into(one!, at('a.db'))).toMatchObject({ status: 0, stderr: '' });
    expect(into(two!, `${node}/${one}`)).toMatchObject({ status: 0, stderr: '' });
    expect(run(['copy', '--from', `${node}/${two}/`, '--to', at('back.db')])).toMatchObject({ status: 0, stderr: '' });
    expect(await told('back.db')).toEqual(await told('a.db'));
  });
});

describe('copydesk copy', () => {
  it.each([
    ['capitals', ['http://127.0.0.1:9/Capital', 'never.db'], /small letters, digits/],
    ['two paths', ['http://127.0.0.1:9/a/b', 'never.db'], /addresses of nodes joined by commas/],
    ['the same twice', ['http://127.0.0.1:9/a', 'http://127.0.0.1:9/a'], /is both the source and the target/],
  ])('refuses %s', (_, [from, to], message) => {
    expect(run(['copy', '--from', from!, '--to', to!])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(message),
    });
  });
});
