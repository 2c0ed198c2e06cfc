import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writtenFiles } from '../../../src/ingest/written/files.ts';
import { openSqlite } from '../../../src/store/sqlite/index.ts';
import { writingInto } from '../../writing.ts';
import { list } from '../contract/stock.ts';

// A disk of a few megabytes of its own, which only root can make; elsewhere these are skipped.

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-full-'));
const disk = join(scratch, 'disk');
mkdirSync(disk);
const mount = (...args: string[]) => spawnSync('mount', args).status === 0;
const unmount = () => spawnSync('umount', [disk]);
const may = mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk);
unmount();

beforeEach(() => {
  mount('-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', disk);
});
afterEach(() => {
  unmount();
});

function opened() {
  const store = openSqlite(join(disk, 'a.db'));
  const writing = writingInto(store, join(disk, 'written'));
  const write = (id: string, body: string) => {
    const bytes = Buffer.from(JSON.stringify({ title: `Story ${id}`, body }));
    const sent = { bytes, url: null, mediaType: 'application/json', charset: null };
    return writing.write({ id, sent, check: () => {}, request: null });
  };
  const ids = async () =>
    (await store.articles({ ...list(), limit: 100 })).data.map(({ article }) => article.id).sort();
  return { store, write, ids, close: async () => [await writing.close(), await store.close()] };
}

/** Leaves so many bytes free. */
function fillUp(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

const TEXT = 'The harbour council met on Tuesday, and nothing was decided. '.repeat(400);

it.skipIf(!may).each([0, 8, 24, 40, 64, 128, 256])(
  'is told where %i KiB are left, and nothing else is lost',
  async (left) => {
    const { write, ids, close } = opened();
    await write('before', 'It was dry.');
    fillUp(left * 1024);
    const written = ['before'];
    const refused: unknown[] = [];
    for (let n = 0; n < 12; n++)
      await write(`story-${n}`, TEXT + n).then(
        ({ id }) => written.push(id),
        (error) => refused.push(error),
      );
    expect(refused.length).toBeGreaterThan(0);
    for (const error of refused) expect(error).toMatchObject({ code: 'INSUFFICIENT_STORAGE' });
    expect(await ids()).toEqual(written.sort());
    rmSync(join(disk, 'ballast'));
    await write('after', 'It was wet.');
    written.push('after');
    expect(await ids()).toEqual(written.sort());
    await close();
    const again = opened();
    expect(await again.ids()).toEqual(written.sort());
    await again.close();
  },
);

it.skipIf(!may)('says of a disk that is read-only that it is', async () => {
  const { write, close } = opened();
  await write('before', 'It was dry.');
  await close();
  mount('-o', 'remount,ro', disk);
  expect(() => openSqlite(join(disk, 'a.db'))).toThrow(/cannot be opened: .*(read-?only|unable to open)/);
  const files = writtenFiles(join(disk, 'written'));
  const save = files.save({ id: 'x', at: '', sent: null, request: null });
  await expect(save).rejects.toMatchObject({ code: 'INSUFFICIENT_STORAGE' });
});
