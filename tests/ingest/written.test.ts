import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PassMark } from '../../src/ingest/ledger.ts';
import { load } from '../../src/ingest/load.ts';
import type { LoadOptions } from '../../src/ingest/pass.ts';
import { readOne, readSent } from '../../src/ingest/reading.ts';
import { keptAnswers } from '../../src/ingest/written/answers.ts';
import { writtenFiles } from '../../src/ingest/written/files.ts';
import type { Sent } from '../../src/ingest/written/format.ts';
import { type Writing, writingTo } from '../../src/ingest/written/writing.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';

const parser = { timeZone: 'UTC' };
let scratch: string;
let folder: string;
let store: ArticleStore;
let writing: Writing;
let mark: PassMark;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-written-'));
  folder = join(scratch, 'written');
  mkdirSync(join(scratch, 'data'));
  open('first.db');
});
afterEach(async () => {
  await close();
  rmSync(scratch, { recursive: true });
});

function open(name: string): void {
  store = openSqlite(join(scratch, name));
  mark = { number: 0, fingerprint: '' };
  const parse = async (input: Parameters<typeof readSent>[0]) => readSent(input, parser);
  const answers = keptAnswers(join(folder, 'answers'));
  writing = writingTo({ store, files: writtenFiles(folder), answers, parse, pass: () => mark });
}

async function close(): Promise<void> {
  await writing.close();
  await store.close();
}

/** As after the database was deleted: all comes from the files. */
async function rebuilt(): Promise<Record<string, string>> {
  await close();
  open(`${Math.random()}.db`);
  return pass();
}

function story(subject: string): string {
  return `Council votes on ${subject}\n\nBy Ada Brook\n\nThe council of Aldermoor voted on Tuesday to repair ${subject}, which was closed in the autumn.\n`;
}

function file(name: string, text: string): void {
  writeFileSync(join(scratch, 'data', name), text);
}

function sent(text: string): Sent {
  return { bytes: Buffer.from(text), url: null, mediaType: 'text/plain', charset: null };
}

const wish = (id: string | null, text: string | null) => ({
  id,
  sent: text === null ? null : sent(text),
  check: () => {},
  request: null,
});

async function pass(more: Partial<LoadOptions> = {}): Promise<Record<string, string>> {
  await load({
    folders: [{ path: join(scratch, 'data'), label: null }],
    store,
    parser,
    fileLimit: 100_000,
    written: writtenFiles(folder),
    onPass: (begun) => {
      mark = begun;
    },
    ...more,
  });
  return titles();
}

/** Of all articles, by their ids; and the ledger has a line for each. */
async function titles(): Promise<Record<string, string>> {
  const { data } = await store.articles({ limit: 100, total: 'none', sort: 'title', highlight: false });
  const { counts } = await store.ledger({ limit: 1 });
  const { found, loaded, unchanged, partial, duplicate, rejected } = counts;
  expect(found).toBe(loaded + unchanged + partial + duplicate + rejected);
  expect(data.length).toBe(loaded + unchanged + partial);
  return Object.fromEntries(data.map(({ article }) => [article.id, article.title ?? '']));
}

const idOf = (found: Record<string, string>, subject: string) =>
  Object.entries(found).find(([, title]) => title.endsWith(subject))?.[0];
const named = (found: Record<string, string>) => Object.values(found).map((title) => title.split(' on ')[1]);

describe('what clients have written', () => {
  it('is there after a restart, a reload and a rebuild', async () => {
    file('a.txt', story('a bridge'));
    await pass();
    const { id } = await writing.write(wish(null, story('a quay')));
    await writing.write(wish('pier-1', story('a pier')));
    await writing.write(wish('pier-1', story('a longer pier')));
    const now = await titles();
    expect(named(now)).toEqual(['a bridge', 'a longer pier', 'a quay']);
    const whole = [await store.get(id), await store.get('pier-1')];
    expect(await pass()).toEqual(now);
    expect(await rebuilt()).toEqual(now);
    expect([await store.get(id), await store.get('pier-1')]).toEqual(whole);
    expect(Buffer.from((await store.source(id))!.bytes).toString()).toBe(story('a quay'));
  });

  it('is not read again by a pass that finds it unchanged, and told as unchanged', async () => {
    await writing.write(wish('pier-1', story('a pier')));
    await pass();
    let read = 0;
    await pass({
      parse: async (input) => {
        read++;
        return readOne(input, parser);
      },
    });
    expect(read).toBe(0);
    expect((await store.ledger({ limit: 10 })).page.data).toMatchObject([{ file: '/articles', outcome: 'unchanged' }]);
  });

  it('is no duplicate of a file of the same bytes, nor the file of it', async () => {
    const { id } = await writing.write(wish(null, story('a bridge')));
    file('a.txt', story('a bridge'));
    expect(named(await pass())).toEqual(['a bridge', 'a bridge']);
    await writing.write(wish(id, null));
    expect(named(await pass())).toEqual(['a bridge']);
    expect(named(await rebuilt())).toEqual(['a bridge']);
  });

  it('was on the disk before it was in the store, and comes in with the next pass', async () => {
    await writtenFiles(folder).save({ id: 'pier-1', at: '', sent: sent(story('a pier')), request: null });
    expect(named(await pass())).toEqual(['a pier']);
    await writtenFiles(folder).save({ id: 'pier-1', at: '', sent: null, request: null });
    expect(named(await pass())).toEqual([]);
  });
});

describe('an article of a file', () => {
  it('that was replaced stays so, whatever becomes of the file and its copies', async () => {
    file('a.txt', story('a bridge'));
    file('b.txt', story('a bridge'));
    const id = idOf(await pass(), 'a bridge')!;
    await writing.write(wish(id, story('two bridges')));
    const only = { [id]: 'Council votes on two bridges' };
    expect(await pass()).toEqual(only);
    expect(await pass()).toEqual(only);
    file('a.txt', story('three bridges'));
    expect(await pass()).toEqual(only);
    expect(await rebuilt()).toEqual(only);
    rmSync(join(scratch, 'data/a.txt'));
    expect(await pass()).toEqual(only);
    expect((await store.versions(id, { limit: 10 }))!.data.length).toBe(1);
  });

  it('that was deleted stays so, and so do its copies', async () => {
    file('a.txt', story('a bridge'));
    file('b.txt', story('a bridge'));
    file('c.txt', story('a quay'));
    const id = idOf(await pass(), 'a bridge')!;
    await writing.write(wish(id, null));
    for (const now of [await titles(), await pass(), await pass(), await rebuilt()])
      expect(named(now)).toEqual(['a quay']);
    const { page } = await store.ledger({ limit: 10 });
    expect(page.data.map(({ file, outcome, reason }) => [file, outcome, reason])).toEqual([
      ['a.txt', 'rejected', 'its article was replaced or deleted by a client'],
      ['b.txt', 'rejected', 'the same bytes as a file of which its article was replaced or deleted by a client'],
      ['c.txt', 'partial', 'no date'],
    ]);
    await writing.write(wish(id, story('a bridge')));
    for (const now of [await titles(), await pass(), await rebuilt()])
      expect(named(now)).toEqual(['a bridge', 'a quay']);
  });

  it('that is a record among many is treated no otherwise', async () => {
    const line = (key: string) => JSON.stringify({ id: key, title: `Council votes on ${key}`, body: 'It was shut.' });
    file('dump.jsonl', `${line('one')}\n${line('two')}\n${line('three')}\n`);
    const found = await pass();
    await writing.write(wish(idOf(found, 'one')!, null));
    await writing.write(wish(idOf(found, 'two')!, story('a quay')));
    for (const now of [await titles(), await pass(), await rebuilt()])
      expect(named(now).sort()).toEqual(['a quay', 'three']);
  });

  it('is replaced while a pass reads it', async () => {
    for (let n = 0; n < 20; n++) file(`${n}.txt`, story(`bridge ${n}`));
    const ids = Object.entries(await pass());
    await close();
    open('second.db');
    const left = new Map(ids.map(([id, title]) => [title, id]));
    // Each is written over, or deleted, at the moment when it has been read and is not yet in the store.
    const now = await pass({
      parse: async (input) => {
        const reading = readOne(input, parser);
        const title = 'article' in reading && 'title' in reading.article ? reading.article.title! : '';
        const id = left.get(title);
        if (id && input.file !== null)
          await writing.write(wish(id, title.length % 2 ? null : story('a quay'))).catch((error) => {
            // What is not there yet cannot be deleted.
            expect(error).toMatchObject({ code: 'ARTICLE_NOT_FOUND' });
          });
        return reading;
      },
    });
    const quays = ids.filter(([, title]) => title.length % 2 === 0);
    expect(quays.length).toBeGreaterThan(0);
    for (const [id] of quays) expect(now[id]).toBe('Council votes on a quay');
    expect(Object.keys(now).length).toBe(20);
    expect(await pass()).toEqual(now);
  });
});

describe('the folder of what was written', () => {
  const files = () => globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());

  it('has a file for each article, whose end is what was sent', async () => {
    await writing.write(wish('Pier-1', story('a pier')));
    await writing.write(wish('Pier-1', story('a longer pier')));
    expect(files().map(({ name }) => name)).toEqual(['%50ier-1.article']);
    const { parentPath, name } = files()[0]!;
    expect(readFileSync(join(parentPath, name), 'utf8').endsWith(`}\n${story('a longer pier')}`)).toBe(true);
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['empty', () => Buffer.alloc(0)],
    ['another byte', (bytes: Buffer) => Buffer.from(bytes.toString().replace('Aldermoor', 'Oldermoor'))],
    ['another head', (bytes: Buffer) => Buffer.from(bytes.toString().replace('text/plain', 'text/html!'))],
    ['no such file', () => Buffer.from('anything\n{"id":"pier-1"}\n')],
  ])('is not believed where a file is damaged: %s', async (_, damage) => {
    await writing.write(wish('pier-1', story('a pier')));
    const { parentPath, name } = files()[0]!;
    const path = join(parentPath, name);
    writeFileSync(path, damage(readFileSync(path)));
    // The store has it still.
    expect(named(await pass())).toEqual(['a pier']);
    expect(await rebuilt()).toEqual({});
    expect((await store.ledger({ limit: 1 })).page.data).toMatchObject([
      { record: 'pier-1', outcome: 'rejected', reason: 'the file that keeps it is damaged' },
    ]);
    await writing.write(wish('pier-1', story('a pier')));
    expect(named(await rebuilt())).toEqual(['a pier']);
  });

  it('is rid of what a cut-off write has left, once that is old', async () => {
    await writing.write(wish('pier-1', story('a pier')));
    const { parentPath, name } = files()[0]!;
    const uuid = 'a'.repeat(36);
    const left = [`${Date.now()}-${uuid}~`, `1700000000000-${uuid}~`].map((end) => `${name}.${end}`);
    for (const each of left) writeFileSync(join(parentPath, each), 'x');
    await pass();
    expect(files().map((entry) => entry.name)).toEqual([name, left[0]]);
  });

  it('undoes what could not be brought into the store', async () => {
    file('a.txt', story('a bridge'));
    const bridge = idOf(await pass(), 'a bridge')!;
    await writing.write(wish('pier-1', story('a pier')));
    const { id } = await writing.write(wish(null, story('a quay')));
    const failing = writingTo({
      store: { ...store, put: () => Promise.reject(new Error('no room')) },
      files: writtenFiles(folder),
      answers: keptAnswers(join(folder, 'answers')),
      parse: async (input) => readSent(input, parser),
      pass: () => mark,
    });
    const wishes = [wish('pier-1', story('x')), wish('new', story('y')), wish(id, null), wish(bridge, story('z'))];
    for (const each of [...wishes, wish(bridge, null)]) await expect(failing.write(each)).rejects.toThrow('no room');
    expect(named(await rebuilt())).toEqual(['a bridge', 'a pier', 'a quay']);
    expect(files().length).toBe(2);
  });

  it('has the store go back to it, where that has done what it says it could not', async () => {
    file('a.txt', story('a bridge'));
    file('b.txt', story('a weir'));
    const found = await pass();
    const [bridge, weir] = [idOf(found, 'a bridge')!, idOf(found, 'a weir')!];
    await writing.write(wish('pier-1', story('a pier')));
    const fails = { next: false };
    const failing = writingTo({
      store: {
        ...store,
        async put(batch) {
          await store.put(batch);
          if (fails.next) throw new Error('no answer');
        },
      },
      files: writtenFiles(folder),
      answers: keptAnswers(join(folder, 'answers')),
      parse: async (input) => readSent(input, parser),
      pass: () => mark,
    });
    for (const each of [
      wish('pier-1', story('x')),
      wish('new', story('y')),
      wish(bridge, story('z')),
      wish(weir, null),
    ]) {
      fails.next = true;
      await expect(failing.write(each)).rejects.toThrow('no answer');
      fails.next = false;
      await failing.close();
    }
    expect(named(await titles())).toEqual(['a pier']);
    expect(named(await pass())).toEqual(['a bridge', 'a pier', 'a weir']);
    expect(named(await rebuilt())).toEqual(['a bridge', 'a pier', 'a weir']);
  });
});
