import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import { article, loaded } from '../factory.ts';
import { clustersContract } from './contract/clusters.ts';
import { cursorsContract } from './contract/cursors.ts';
import { recordsContract } from './contract/records.ts';
import { fill, ids, list, newPlace, typed } from './contract/stock.ts';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (place: string) => join(folder, `${place}.db`);
const open = async (place: string) => openSqlite(fileOf(place), { readers: 1 });

describe('a store that reads and writes in threads keeps the contract', () => {
  recordsContract(open);
  cursorsContract(open);
  clustersContract(open);
});

describe('threads', () => {
  it('refuse what takes longer than it may, and go on', async () => {
    const place = newPlace();
    const store = openSqlite(fileOf(place), { readers: 1, deadline: 1 });
    await expect(store.articles(list())).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await store.put([loaded(article({ id: 'kept' }))]);
    expect((await store.get('kept'))?.id).toBe('kept');
    await store.close();
  });

  it('finish what they have begun before the store is closed', async () => {
    const place = newPlace();
    const store = await open(place);
    const putting = store.put([loaded(article({ id: 'kept', title: 'Kept' }))]);
    await Promise.all([putting, store.close()]);
    const again = await open(place);
    expect(ids(await again.articles(list({ q: typed('kept') })))).toEqual(['kept']);
    await again.close();
  });

  it('answer many questions at once', async () => {
    const store = openSqlite(fileOf(newPlace()), { readers: 2 });
    await fill(store, [article({ id: 'one' }), article({ id: 'two' })]);
    const pages = await Promise.all(Array.from({ length: 50 }, () => store.articles(list())));
    expect(new Set(pages.map((page) => ids(page).toSorted().join()))).toEqual(new Set(['one,two']));
    await store.close();
  });
});
