import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stock } from '../../bench/stock/index.ts';
import { load } from '../../src/ingest/load.ts';
import { openReaders } from '../../src/ingest/threads.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { list } from '../store/contract/stock.ts';

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-loading-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const parser = { timeZone: 'UTC' };
const options = { folders: [{ path: join(scratch, 'data'), label: null }], parser, fileLimit: 1 << 20 };

it('gives the same articles in threads as in one', async () => {
  stock(join(scratch, 'data'), 300);
  const [one, many] = [openSqlite(join(scratch, 'one.db')), openSqlite(join(scratch, 'many.db'), { readers: 1 })];
  const readers = openReaders(parser, 2);
  await load({ ...options, store: one });
  await load({ ...options, store: many, parse: readers.read });
  expect(await all(many)).toEqual(await all(one));
  expect((await many.ledger({ limit: 1 })).counts).toEqual((await one.ledger({ limit: 1 })).counts);
  await Promise.all([readers.close(), one.close(), many.close()]);
}, 120_000);

async function all(store: ArticleStore) {
  const { data, next } = await store.articles({ ...list(), limit: 100 });
  const more = next ? (await store.articles({ ...list(), limit: 100, cursor: next })).data : [];
  return [...data, ...more].map(({ article }) => article);
}

it('refuses what cannot be read, as one thread does', async () => {
  const readers = openReaders(parser, 1);
  const input = { file: 'x.txt', url: null, mediaType: null, charset: null };
  expect(await readers.read({ ...input, bytes: Buffer.from([0, 1, 2, 0, 0xff]) })).toHaveProperty('refusal');
  expect(await readers.read({ ...input, bytes: Buffer.from('') })).toEqual({ refusal: 'empty: no bytes' });
  await readers.close();
});

describe('an input that takes too much', () => {
  const MIB = 1024 * 1024;
  const input = { file: 'x.txt', url: null, mediaType: null, charset: null };
  const endless = { ...input, bytes: Buffer.from('“a” '.repeat(6_000_000)) };
  const good = {
    ...input,
    bytes: Buffer.from('Council votes on bridge\n\nThe council voted on Tuesday to repair the bridge.'),
  };

  it.each([
    ['time', { seconds: 2, memory: 2048 * MIB }, 'it takes longer to read than 2 s, which is PARSE_TIMEOUT'],
    ['memory', { seconds: 600, memory: 64 * MIB }, 'it takes more memory to read than 64 MiB, which is PARSE_MEMORY'],
  ])('of %s is refused, and the rest goes on', { timeout: 120_000 }, async (_, threadLimits, refusal) => {
    const readers = openReaders({ timeZone: 'UTC', threadLimits }, 1);
    const [first, bad, last] = await Promise.all([good, endless, good].map((each) => readers.read(each)));
    expect(bad).toEqual({ refusal });
    for (const reading of [first, last]) expect(reading).toHaveProperty('article');
    await readers.close();
  });
});
