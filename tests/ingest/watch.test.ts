import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Watching, watchFolders } from '../../src/ingest/watch.ts';

let scratch: string;
let watching: Watching;
/** Resolves when a change is told, since it was last asked. */
let told: () => Promise<void>;

const data = (file = '') => join(scratch, 'data', file);
const put = (file: string, text = 'text') => writeFileSync(data(file), text);

async function begin({ interval = 3_600_000, settle = 20 } = {}): Promise<void> {
  let changes = 0;
  let heard = 0;
  let wake = () => {};
  watching = await watchFolders([{ path: data(), label: null }], {
    settle,
    longest: 1_000,
    interval,
    onChange: () => {
      changes++;
      wake();
    },
    onTrouble: (reason) => expect.unreachable(reason),
  });
  told = async () => {
    while (changes === heard) await new Promise<void>((resolve) => (wake = resolve));
    heard = changes;
  };
}

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-watch-'));
  mkdirSync(data('old'), { recursive: true });
  put('a.txt');
  put('old/b.txt');
});
afterEach(() => {
  watching.close();
  rmSync(scratch, { recursive: true, force: true });
});

describe('watching', () => {
  it.each<[string, () => void]>([
    ['a file comes', () => put('c.txt')],
    ['a file changes', () => put('a.txt', 'other')],
    ['a file grows', () => writeFileSync(data('a.txt'), 'more', { flag: 'a' })],
    ['a file goes', () => rmSync(data('a.txt'))],
    ['a file is renamed', () => renameSync(data('a.txt'), data('c.txt'))],
    ['a file moves to another folder', () => renameSync(data('a.txt'), data('old/a.txt'))],
    ['a file in an inner folder changes', () => put('old/b.txt', 'other')],
    ['a folder comes', () => mkdirSync(data('new'))],
    ['a folder goes', () => rmSync(data('old'), { recursive: true })],
    ['a folder is renamed', () => renameSync(data('old'), data('new'))],
    ['the data folder goes', () => renameSync(data(), join(scratch, 'away'))],
  ])('tells when %s', async (_, change) => {
    await begin();
    change();
    await told();
  });

  it('tells of what comes into folders that have come', async () => {
    await begin();
    for (const folder of ['new', 'new/deep', 'new/deep/deeper']) {
      mkdirSync(data(folder));
      await told();
      put(`${folder}/c.txt`);
      await told();
    }
  });

  it('tells when the data folder comes again, and of what happens in it then', async () => {
    await begin();
    renameSync(data(), join(scratch, 'away'));
    await told();
    mkdirSync(data());
    await told();
    put('c.txt');
    await told();
    put('c.txt', 'other');
    await told();
  });

  it('tells when a folder is another of the same name', async () => {
    await begin();
    rmSync(data('old'), { recursive: true });
    mkdirSync(data('old'));
    await told();
    put('old/c.txt');
    await told();
  });

  it('tells from time to time though nothing is known to have changed', async () => {
    await begin({ interval: 5 });
    await told();
    await told();
  });

  it('does not tell of what lies beside the data folder', async () => {
    await begin();
    writeFileSync(join(scratch, 'copydesk.db'), 'beside');
    mkdirSync(join(scratch, 'other'));
    // Were they told, it would be before this, which comes after them.
    put('c.txt');
    await told();
    let again = false;
    told().then(() => {
      again = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(again).toBe(false);
  });
});
