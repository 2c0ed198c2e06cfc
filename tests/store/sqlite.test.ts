import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { article, loaded } from '../factory.ts';
import { fill, ids, list, newPlace, typed } from './contract/stock.ts';
import { keepsTheContract } from './contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-store-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (place: string) => join(folder, `${place}.db`);

keepsTheContract('sqlite', async (place) => openSqlite(fileOf(place)));

const story = article({ id: 'story', authors: ['Ann Lee'], quotes: [{ speaker: { name: 'Lim Soosuk' } }, {}] });

/** Opens the file as another program would. */
function within<T>(path: string, work: (db: DatabaseSync) => T): T {
  const db = new DatabaseSync(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}

describe('the file', () => {
  it('is made, with the folders on its path', async () => {
    const path = join(folder, 'not', 'yet', 'there.db');
    await openSqlite(path).close();
    await openSqlite(path).close();
  });

  it('is new where it has no bytes', async () => {
    const path = fileOf(newPlace());
    writeFileSync(path, '');
    const store = openSqlite(path);
    await fill(store, [story]);
    expect(await store.get('story')).toEqual(story);
    await store.close();
  });

  it('is refused where another version wrote it, and told how to go on', async () => {
    const path = fileOf(newPlace());
    await openSqlite(path).close();
    within(path, (db) => db.exec('pragma user_version = 99'));
    expect(() => openSqlite(path)).toThrow(
      /database .*\.db cannot be opened: its schema is version 99.*copydesk load --rebuild/,
    );
  });

  it('is refused, and left as it was, where it is another program’s', () => {
    const path = fileOf(newPlace());
    within(path, (db) => db.exec('create table theirs (x); insert into theirs values (1)'));
    const before = readFileSync(path);
    expect(() => openSqlite(path)).toThrow(/another program/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.each([
    ['no database', (path: string) => writeFileSync(path, 'Dear reader, '.repeat(1000))],
    ['a folder', (path: string) => mkdirSync(path)],
  ])('is refused by its name where it is %s', (_, make) => {
    const path = fileOf(newPlace());
    make(path);
    expect(() => openSqlite(path)).toThrow(path);
  });

  it('is refused by its name where its folder is a file', () => {
    writeFileSync(join(folder, 'plain'), '');
    const path = join(folder, 'plain', 'x.db');
    expect(() => openSqlite(path)).toThrow(path);
  });

  it('may be closed twice', async () => {
    const store = openSqlite(fileOf(newPlace()));
    await store.close();
    await store.close();
  });
});

describe('what is written', () => {
  it('is there after the process was killed', async () => {
    const path = fileOf(newPlace());
    const writing = `
      import { openSqlite } from './src/store/sqlite/index.ts';
      import { article, loaded } from './tests/factory.ts';
      const store = openSqlite(process.argv[1]);
      await store.put([loaded(article({ id: 'kept', title: 'Kept' }))]);
      process.kill(process.pid, 'SIGKILL');
    `;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', writing, path], { encoding: 'utf8' });
    expect(run.signal, run.stderr).toBe('SIGKILL');
    const store = openSqlite(path);
    expect((await store.get('kept'))?.title).toBe('Kept');
    expect(ids(await store.articles(list({ q: typed('kept') })))).toEqual(['kept']);
    expect(await store.files(null, 10)).toHaveLength(1);
    await store.close();
  });

  it('leaves nothing behind when it goes', async () => {
    const path = fileOf(newPlace());
    const store = openSqlite(path);
    const others = Array.from({ length: 30 }, (_, n) => article({ id: `n${n}`, title: `Number ${n}`, quotes: [{}] }));
    await fill(store, [story, ...others]);
    await fill(store, [{ ...story, title: 'Corrected', quotes: story.quotes.slice(1) }, ...others.slice(0, 10)]);
    await store.remove([story, ...others.slice(5)].map(({ source }) => source.file!));
    const rows = (table: string, db: DatabaseSync) => db.prepare(`select count(*) as n from ${table}`).get()!.n;
    within(path, (db) => {
      for (const table of ['articles', 'records', 'sources', 'quotes', 'words', 'quote_words', 'files']) {
        expect([table, rows(table, db)]).toEqual([table, 5]);
      }
      expect(rows('terms where article not in (select row from articles)', db)).toBe(0);
      for (const index of ['words', 'quote_words']) {
        db.exec(`insert into ${index} (${index}, rank) values ('integrity-check', 1)`);
      }
      expect(db.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    });
    await store.remove(others.slice(0, 5).map(({ source }) => source.file!));
    within(path, (db) => {
      for (const table of [
        'articles',
        'records',
        'sources',
        'quotes',
        'terms',
        'words',
        'quote_words',
        'files',
        'names',
        'name_words',
        'titles',
        'copies',
        'prints',
      ]) {
        expect([table, rows(table, db)]).toEqual([table, 0]);
      }
    });
    await store.close();
  });

  it.each([
    ['record', `update records set article = replace(article, 'Council', 'Kouncil')`],
    ['provenance', `update records set provenance = replace(provenance, 'test', 'tset')`],
    ['byte', `update records set article = cast(replace(article, 'Council', 'Kouncil') as blob)`],
  ])('is not given once a byte of it has changed: %s', async (_, damage) => {
    const path = fileOf(newPlace());
    const store = openSqlite(path);
    await fill(store, [story]);
    within(path, (db) => db.exec(damage));
    await expect(store.get('story')).rejects.toThrow(/damaged/);
    await expect(store.articles(list())).rejects.toThrow(/damaged/);
    await expect(store.quotes({ limit: 5, total: 'none' })).rejects.toThrow(/damaged/);
    await store.close();
  });

  it.each([
    ['article', 'article', (store: ArticleStore) => store.finished('story')],
    ['summary', 'summary', (store: ArticleStore) => store.summaries(list())],
  ])('is not given finished once a byte of it has changed: %s', async (_, column, read) => {
    const path = fileOf(newPlace());
    const store = openSqlite(path);
    await fill(store, [story]);
    within(path, (db) => db.exec(`update records set ${column} = cast(replace(${column}, 'story', 'stony') as blob)`));
    await expect(read(store)).rejects.toThrow(/damaged/);
    await store.close();
  });

  it('is not given once a byte of the source has changed', async () => {
    const path = fileOf(newPlace());
    const store = openSqlite(path);
    await fill(store, [story]);
    const flip = (bytes: Uint8Array) => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
    within(path, (db) => {
      const { bytes } = db.prepare('select bytes from sources').get() as { bytes: Uint8Array };
      db.prepare('update sources set bytes = ?').run(flip(bytes));
    });
    await expect(store.source('story')).rejects.toThrow(/checksum/);
    await store.close();
  });

  it('is read while another process is in the midst of writing', async () => {
    const path = fileOf(newPlace());
    const store = openSqlite(path);
    await store.put([loaded(story)]);
    const other = new DatabaseSync(path);
    other.exec(`begin immediate; delete from articles`);
    expect(await store.get('story')).toEqual(story);
    expect(ids(await store.articles(list()))).toEqual(['story']);
    other.exec('rollback');
    other.close();
    await store.close();
  });
});
