import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parserSettings, startLoading } from '../../src/commands/loading.ts';
import { writtenFolder } from '../../src/commands/written.ts';
import { readSettings } from '../../src/config.ts';
import { CopydeskError, Overtaken } from '../../src/errors.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';

let scratch: string;
let store: ArticleStore;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-loading-'));
  mkdirSync(join(scratch, 'data'));
  writeFileSync(join(scratch, 'data/a.txt'), 'Ferry is late\n\nBy Ada Brook\n\nThe ferry to Skerrow left at noon.\n');
  store = openSqlite(join(scratch, 'a.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(scratch, { recursive: true });
});

async function loading(LOAD: string, into = store) {
  const settings = readSettings({ LOAD, DATABASE: join(scratch, 'a.db'), DATA_DIR: join(scratch, 'data') });
  const folders = [{ path: join(scratch, 'data'), label: null }];
  const parser = await parserSettings(settings);
  return startLoading(settings, parser, folders, await writtenFolder(settings), into, pino({ level: 'silent' }));
}

describe('a process that loads', () => {
  it('writes for clients by its own rules also before its first pass, and without one', async () => {
    const [never, once] = [await loading('false'), await loading('true')];
    const before = never.pass().fingerprint;
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    await once.done;
    expect(once.pass()).toMatchObject({ number: 1, fingerprint: before });
    await Promise.all([never.stop(), once.stop()]);
  });

  it.each([
    ['goes on answering where others have overtaken it', new Overtaken('others read them'), true, true],
    [
      'goes on answering where there is no room, until there is',
      new CopydeskError('INSUFFICIENT_STORAGE'),
      true,
      false,
    ],
    ['ends where it has a bug', new TypeError('of ours'), false, false],
  ])('%s', async (_, error, goesOn, ready) => {
    const begun = await loading('true', { ...store, renew: () => Promise.reject(error) });
    await expect(begun.done).rejects.toThrow(error);
    expect(begun.failed(error)).toBe(goesOn);
    expect(begun.progress.ready).toBe(ready);
    await begun.stop();
  });
});
