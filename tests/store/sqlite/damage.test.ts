import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CopydeskError } from '../../../src/errors.ts';
import {
  copyDatabase,
  isInUse,
  removeDatabase,
  replaceDatabase,
} from '../../../src/store/sqlite/connection/copying.ts';
import { openSqlite } from '../../../src/store/sqlite/index.ts';
import { article, loaded } from '../../factory.ts';
import { list } from '../contract/stock.ts';

let scratch: string;
let path: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-damage-'));
  path = join(scratch, 'a.db');
});
// A thread that was reading when the file was damaged may still be ending.
afterEach(() => rmSync(scratch, { recursive: true, maxRetries: 9 }));

const PAGE = 4096;
const many = (from = 0) =>
  Array.from({ length: 60 }, (_, n) =>
    loaded(article({ title: `Story ${from + n}`, body: `The harbour council met ${from + n} times.`.repeat(30) })),
  );

async function fill(batches = 1): Promise<void> {
  const store = openSqlite(path);
  for (let batch = 0; batch < batches; batch++) await store.put(many(60 * batch));
  await store.flush();
  await store.close();
}

/** The same noise each time. */
function noise(length: number, seed = 7): Buffer {
  let state = seed;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  };
  return Buffer.from(Array.from({ length }, next));
}

function overwrite(from: number, bytes: Buffer): void {
  const file = readFileSync(path);
  bytes.copy(file, from);
  writeFileSync(path, file);
}

/** Two pages, of all that an index takes, in each other's places: each is whole, and no record is another. */
function exchange(index: string): void {
  const db = new DatabaseSync(path);
  const pages = db.prepare(`select pageno from dbstat where name = ? and pagetype = 'leaf'`).all(index);
  db.close();
  expect(pages.length).toBeGreaterThan(1);
  const [one, other] = pages.map(({ pageno }) => (Number(pageno) - 1) * PAGE) as [number, number];
  const file = readFileSync(path);
  overwrite(one, file.subarray(other, other + PAGE));
  overwrite(other, file.subarray(one, one + PAGE));
}

describe('a file that is damaged', () => {
  it.each<[string, () => void]>([
    ['text', () => writeFileSync(path, 'Notes of the council\n'.repeat(500))],
    ['noise', () => writeFileSync(path, noise(20 * PAGE))],
    ['its head overwritten', () => overwrite(0, noise(100))],
    ['its first page overwritten after the head', () => overwrite(100, noise(PAGE - 100))],
    ['cut off in the middle', () => truncateSync(path, Math.floor(readFileSync(path).length / 2))],
    ['cut off within its last page', () => truncateSync(path, readFileSync(path).length - 100)],
    ['cut off after its head', () => truncateSync(path, 100)],
    ['a page of noise', () => overwrite(8 * PAGE, noise(PAGE))],
    ['many pages of zeros', () => overwrite(10 * PAGE, Buffer.alloc(20 * PAGE))],
  ])('is not opened, and it is said what to do: %s', async (_, damage) => {
    await fill();
    damage();
    expect(() => openSqlite(path)).toThrow(/a\.db cannot be opened: .*copydesk load --rebuild/s);
  });

  it.each([
    ['an index', 'articles_title'],
    ['the ledger', 'files'],
    ['the index of words', 'words_data'],
    ['what articles are filtered by', 'terms'],
  ])('is not opened where two pages of %s have changed places', async (_, index) => {
    await fill(8);
    exchange(index);
    expect(() => openSqlite(path)).toThrow(/a\.db cannot be opened: .*copydesk load --rebuild/s);
  });

  it('is made anew where it is empty, and it is said that it was', async () => {
    await fill();
    truncateSync(path, 0);
    const notes: string[] = [];
    const store = openSqlite(path, { onNote: (note) => notes.push(note) });
    expect((await store.articles(list())).data).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('was empty, of 0 bytes')]);
    await store.close();
  });

  it('has what was there before, where its log is lost', async () => {
    await fill();
    const store = openSqlite(path);
    await store.put(many(100));
    expect(existsSync(`${path}-wal`)).toBe(true);
    // As after the end of the process, and the loss of the log.
    const copy = join(scratch, 'copy.db');
    copyFileSync(path, copy);
    await store.close();
    const older = openSqlite(copy);
    expect((await older.ledger({ limit: 1 })).counts.found).toBe(60);
    expect((await older.articles({ ...list(), limit: 100 })).data.length).toBe(60);
    await older.close();
  });

  it('gives the whole again, where its log is cut off or damaged', async () => {
    await fill();
    const store = openSqlite(path);
    await store.put(many(100));
    const copy = join(scratch, 'copy.db');
    copyFileSync(path, copy);
    const log = readFileSync(`${path}-wal`);
    await store.close();
    for (const damaged of [log.subarray(0, log.length / 3), Buffer.concat([log.subarray(0, 5000), noise(9000)])]) {
      rmSync(`${copy}-shm`, { force: true });
      writeFileSync(`${copy}-wal`, damaged);
      const older = openSqlite(copy);
      // A transaction is there, or it is not.
      expect((await older.ledger({ limit: 1 })).counts.found).toBe(60);
      await older.close();
    }
  });
});

describe('a file that is too large to be looked through at the start', () => {
  it.each([
    ['pages of an index in each other’s places', () => exchange('articles_title')],
    ['many pages of zeros', () => overwrite(200 * PAGE, Buffer.alloc(20 * PAGE))],
  ])('is, meanwhile, and answers nothing any more where it is damaged: %s', async (_, damage) => {
    await fill(8);
    damage();
    const notes: string[] = [];
    const store = openSqlite(path, { readers: 1, atStart: 0, onNote: (note) => notes.push(note) });
    while (await store.whole()) await setImmediate();
    for (const asked of [store.get('nope'), store.summaries(list()), store.put(many(100))])
      await expect(asked).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    await store.close().catch(() => {});
    expect(notes.length).toBeGreaterThan(0);
  });

  it('answers on where it is whole', async () => {
    await fill();
    const store = openSqlite(path, { readers: 1, atStart: 0 });
    expect((await store.ledger({ limit: 1 })).counts.found).toBe(60);
    await store.close();
  });
});

describe('a file that is damaged while it is open', () => {
  it.each([0, 2])('answers nothing any more, with %i threads', async (readers) => {
    await fill();
    const store = openSqlite(path, { readers, deadline: 500 });
    overwrite(0, noise(readFileSync(path).length));
    const asked = () => [
      store.get('nope'),
      store.summaries({ ...list(), sort: 'title', outlet: { any: ['x'], none: [] } }),
      store.ledger({ limit: 1 }),
    ];
    const first = await Promise.allSettled(asked());
    expect(first.some(({ status }) => status === 'rejected')).toBe(true);
    for (const told of first) if (told.status === 'rejected') expect(told.reason).toBeInstanceOf(CopydeskError);
    await store.close().catch(() => {});
  });
});

describe('copies of whole files', () => {
  it('are not made of one that is damaged', async () => {
    await fill(8);
    exchange('articles_title');
    await expect(copyDatabase(path, join(scratch, 'copy.db'))).rejects.toThrow('the database is damaged');
  });

  it('are made while others write', async () => {
    await fill();
    const store = openSqlite(path);
    const copying = copyDatabase(path, join(scratch, 'copy.db'));
    for (let n = 1; n < 5; n++) await store.put(many(100 * n));
    await copying;
    const copy = openSqlite(join(scratch, 'copy.db'));
    const found = (await copy.ledger({ limit: 1 })).counts.found;
    expect(found % 60).toBe(0);
    expect((await copy.articles({ ...list(), total: 'exact' })).total).toMatchObject({ value: found });
    await copy.close();
    await store.close();
  });

  it('take the place of others, but not of one that is in use', async () => {
    await fill();
    const store = openSqlite(path);
    expect(isInUse(path)).toBe(true);
    await store.close();
    expect(isInUse(path)).toBe(false);
    expect(isInUse(join(scratch, 'none.db'))).toBe(false);
    const other = openSqlite(join(scratch, 'b.db'));
    await other.put(many().slice(0, 3));
    await other.close();
    writeFileSync(path, noise(5000));
    writeFileSync(`${path}-wal`, noise(5000));
    expect(isInUse(path)).toBe(false);
    replaceDatabase(path, join(scratch, 'b.db'));
    const replaced = openSqlite(path);
    expect((await replaced.ledger({ limit: 1 })).counts.found).toBe(3);
    await replaced.close();
    removeDatabase(path);
    expect(existsSync(path)).toBe(false);
  });
});
