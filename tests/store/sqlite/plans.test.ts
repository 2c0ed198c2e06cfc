import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, it, vi } from 'vitest';
import { openSqlite } from '../../../src/store/sqlite/index.ts';
import { article, loaded } from '../../factory.ts';

// How SQLite goes about each statement of a write: what it reads must not grow with what is stored.

const folder = mkdtempSync(join(tmpdir(), 'copydesk-plans-'));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** The statements that `work` makes, each with the steps of its plan. */
async function plansOf(path: string, work: () => Promise<void>): Promise<[string, string[]][]> {
  const prepared = vi.spyOn(DatabaseSync.prototype, 'prepare');
  await work();
  const made = new Set(prepared.mock.calls.map(([sql]) => sql));
  prepared.mockRestore();
  const db = new DatabaseSync(path);
  const plans = [...made].map((sql): [string, string[]] => {
    const steps = db.prepare(`explain query plan ${sql}`).all();
    return [sql, steps.map(({ detail }) => String(detail))];
  });
  db.close();
  return plans;
}

/** Over a whole table, or over all lines of an outcome; but a list of what is still to be done may be gone over. */
const LONG = /^SCAN (?!json_each|sqlite_|\(subquery|mine$|.* copies_unsettled)|files_outcome/;

const BODY = Array.from({ length: 60 }, (_, n) => `gauge ${n} at ${7 * n} centimetres`).join(', ');
const row = (n: number, title = `Tide table ${n}`) => {
  const [file, record] = ['dump.csv', `n${n}`];
  const made = article({ id: record, title, body: `${title}. ${BODY}`, quotes: [{}], source: { file, record } });
  return loaded(made, { record, position: n, sha256: made.source.sha256 });
};

it('what is new, changed, repeated or a copy is written without going over a table, or over the lines of a file', async () => {
  const path = join(folder, 'plans.db');
  const { state } = row(9);
  const repeat = { state: { ...state, outcome: 'duplicate' as const, sha256: row(1).state.sha256 }, record: null };
  const plans = await plansOf(path, async () => {
    const store = openSqlite(path);
    await store.put([row(1), row(2), row(3), repeat]);
    await store.flush();
    await store.put([row(1, 'Tide table, corrected'), row(4)]);
    await store.flush();
    await store.close();
  });
  const statements = plans.map(([sql]) => sql).join('\n');
  for (const part of ['insert or replace into files', 'update files', 'delete from articles', 'cluster = ? where'])
    expect(statements).toContain(part);
  expect(plans.filter(([, steps]) => steps.some((step) => LONG.test(step)))).toEqual([]);
});
