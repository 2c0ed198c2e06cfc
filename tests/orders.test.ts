import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stock } from '../bench/stock/index.ts';
import { buildApp } from '../src/http/app.ts';
import { load } from '../src/ingest/load.ts';
import { readShare } from '../src/ingest/shares.ts';
import { openReaders } from '../src/ingest/threads.ts';
import { openSqlite } from '../src/store/sqlite/index.ts';
import type { ArticleStore } from '../src/store/store.ts';
import { chanceFrom } from './chance.ts';

// One folder, loaded in whatever order and by however many: what is given out is the same, byte for byte.

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-orders-'));
const whole = join(scratch, 'data');
afterAll(() => rmSync(scratch, { recursive: true }));

beforeAll(() => {
  stock(whole, 200);
  // The same bytes under names before and after their own, and stories that differ by a sentence.
  const texts = readdirSync(join(whole, '0000')).filter((name) => name.endsWith('.txt'));
  for (const [at, name] of texts.slice(0, 30).entries()) {
    mkdirSync(join(whole, 'copies'), { recursive: true });
    cpSync(join(whole, '0000', name), join(whole, at % 2 ? '0000' : 'copies', `${at % 3 ? 'a' : 'z'}-${name}`));
  }
  stock(join(whole, 'wire'), 40, { seed: 2 });
  for (const [at, name] of readdirSync(join(whole, 'wire/0000')).entries())
    if (name.endsWith('.txt')) addition(join(whole, 'wire/0000', name), join(whole, 'wire/again', `${at}.txt`));
  writeFileSync(join(whole, 'broken.txt'), Buffer.from([0, 1, 2, 0]));
});

function addition(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
  writeFileSync(to, '\n\nThe harbour office could not be reached on Sunday.\n', { flag: 'a' });
}

const parser = { timeZone: 'UTC' };
const optionsFor = (folder: string, store: ArticleStore) => {
  return { folders: [{ path: folder, label: null }], store, parser, fileLimit: 1 << 24 };
};

/** All that there is of the articles, and what became of the files. */
async function exported(store: ArticleStore): Promise<Buffer> {
  const never = () => Promise.reject(new Error('nobody writes or parses'));
  const services = { store, parse: never, write: never, reload: () => {}, bodyLimit: 1, origins: [], publicUrl: null };
  const progress = () => ({ ready: true, running: false, done: 0, found: 0, hint: null });
  const app = buildApp({ ...services, progress, logger: pino({ level: 'silent' }) });
  const answers = [];
  for (const list of ['articles', 'quotes'])
    answers.push((await app.inject(`/export?as=ndjson&type=${list}${MEMBERS[list]}`)).rawPayload);
  const { data } = (await app.inject('/ledger?limit=100')).json();
  answers.push(Buffer.from(JSON.stringify(data)));
  await app.close();
  await store.close();
  return Buffer.concat(answers);
}
const MEMBERS: Record<string, string> = { articles: '&include=body,quotes,provenance', quotes: '' };

/** Put in place in an order of chance, a few at a time, with a load after each. */
async function inPieces(store: ArticleStore): Promise<void> {
  const folder = join(scratch, 'pieces');
  const files = readdirSync(whole, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const shuffled = files
    .map((entry) => ({ path: join(entry.parentPath, entry.name).slice(whole.length + 1), by: chance() }))
    .toSorted((one, other) => one.by - other.by);
  mkdirSync(folder);
  while (shuffled.length > 0) {
    for (const { path } of shuffled.splice(0, 70)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(whole, path), join(folder, path), { preserveTimestamps: true });
    }
    await load(optionsFor(folder, store));
  }
  // Of what was met before, the ledger says that it is unchanged: one more pass says so of all.
  await load(optionsFor(folder, store));
}
const chance = chanceFrom(5).number;

it('gives out the same, byte for byte', { timeout: 300_000 }, async () => {
  const open = (name: string, readers = 0) => openSqlite(join(scratch, `${name}.db`), { readers });
  const one = open('one');
  for (const _ of ['first', 'again']) await load(optionsFor(whole, one));
  const expected = await exported(one);
  expect(expected.length).toBeGreaterThan(500_000);

  const threads = open('threads', 2);
  const readers = openReaders(parser, 3);
  for (const _ of ['first', 'again']) await load({ ...optionsFor(whole, threads), parse: readers.read });
  expect((await exported(threads)).equals(expected), 'by threads').toBe(true);
  await readers.close();

  const pieces = open('pieces');
  await inPieces(pieces);
  expect((await exported(pieces)).equals(expected), 'in pieces').toBe(true);

  const shared = open('shares');
  const loaders = [3, 1, 2].map((number) => ({ ...optionsFor(whole, shared), share: readShare(`${number}/3`) }));
  await Promise.all(loaders.map((options) => load(options)));
  await load(optionsFor(whole, shared));
  expect((await exported(shared)).equals(expected), 'by three at once').toBe(true);
});
