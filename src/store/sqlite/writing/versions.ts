import type { Article } from '../../../article.ts';
import { cursorsFor } from '../../cursor.ts';
import { pack, unpack } from '../../packing.ts';
import type { Page, Paging, Version } from '../../store.ts';
import type { Content } from '../../versions/compare.ts';
import { changedMembers, type Kept, onlyBytes, pageOfVersions } from '../../versions/history.ts';
import type { Connection } from '../connection/connection.ts';
import { logPut } from '../ledger/changes.ts';
import { readArticleById, readContent } from '../reading/records.ts';

// The versions of an article. The present one is its record; of each before it, what the next one has otherwise is kept.

/** An article as it is before something else takes its place. */
export interface Present {
  row: number;
  id: string;
  change: number;
  version: number;
  at: number;
  content: Content;
}

/** Those of the articles that there are. */
export function presentOf(writer: Connection, ids: string[]): Map<string, Present> {
  const rows = writer.all(
    `select a.row, a.id, a.change, c.version, c.at from articles a join changes c on c.seq = a.change
     where a.id in (select value from json_each(?))`,
    JSON.stringify(ids),
  ) as unknown as Omit<Present, 'content'>[];
  return new Map(rows.map((present) => [present.id, { ...present, content: readContent(writer, present.row) }]));
}

/** Logs that an article comes, and keeps what it was; gives the change, which is the old one where nothing is changed. */
export function succeed(
  writer: Connection,
  present: Present | undefined,
  after: Content,
  at: number,
  kept: number,
): number {
  if (!present) return logPut(writer, after.id, 1, at, null);
  const record = changedMembers(present.content, after);
  if (record === null) return present.change;
  keepVersion(writer, present, after, record, kept);
  return logPut(writer, after.id, present.version + 1, at, present.change);
}

export function forgetVersions(writer: Connection, ids: string[]): void {
  const those = 'from versions where article in (select value from json_each(?))';
  if (writer.get(`select 1 ${those} limit 1`, JSON.stringify(ids))) writer.run(`delete ${those}`, JSON.stringify(ids));
}

function keepVersion(
  writer: Connection,
  present: Present,
  after: Content,
  record: Partial<Content>,
  kept: number,
): void {
  if (kept === 0) return;
  const { id, version, at, content } = present;
  const same = onlyBytes(record, content, after);
  writer.run(
    'insert into versions (article, number, at, same, record) values (?, ?, ?, ?, ?)',
    id,
    version,
    at,
    same ? 1 : 0,
    packed(record),
  );
  const { n } = writer.get('select count(*) as n from versions where article = ?', id) as { n: number };
  for (let left = n; left > kept; left--) dropOne(writer, id);
}

/** Drops the oldest of those in which only the bytes were others than before; where there is none, the oldest. */
function dropOne(writer: Connection, id: string): void {
  const rows = writer.all('select row, same, record from versions where article = ? order by number', id);
  const at = rows.findIndex((_, index) => index > 0 && rows[index - 1]!.same === 1);
  const [before, dropped] = at < 0 ? [undefined, rows[0]!] : [rows[at - 1]!, rows[at]!];
  writer.run('delete from versions where row = ?', dropped.row!);
  if (!before) return;
  // The one before it is now told by the one after it.
  const record = packed({ ...unpacked(dropped.record), ...unpacked(before.record) });
  writer.run('update versions set record = ?, same = ? where row = ?', record, dropped.same!, before.row!);
}

function packed(record: Partial<Content>): Buffer {
  return pack(Buffer.from(JSON.stringify(record)));
}

function unpacked(record: unknown): Partial<Content> {
  return JSON.parse(unpack(record as Uint8Array).toString());
}

/** The versions of an article, the present one first. */
function historyOf(db: Connection, id: string): Kept[] | null {
  const present = db.get(
    `select a.row, c.version as number, c.at from articles a join changes c on c.seq = a.change where a.id = ?`,
    id,
  ) as { row: number; number: number; at: number } | undefined;
  if (!present) return null;
  let content = readContent(db, present.row);
  const earlier = db.all('select number, at, record from versions where article = ? order by number desc', id);
  const all: Kept[] = [{ number: present.number, at: present.at, content }];
  for (const { number, at, record } of earlier) {
    content = { ...content, ...unpacked(record) };
    all.push({ number: number as number, at: at as number, content });
  }
  return all;
}

export function readVersions(
  db: Connection,
  key: Buffer,
  id: string,
  query: Pick<Paging, 'limit' | 'cursor'>,
): Page<Version> | null {
  return db.transaction(() => {
    const all = historyOf(db, id);
    if (!all) return null;
    return pageOfVersions(all, cursorsFor(key, 'versions', { id }), query);
  });
}

export function readVersion(db: Connection, id: string, number: number): Article | null {
  return db.transaction(() => {
    const all = historyOf(db, id);
    if (all?.[0]?.number === number) return readArticleById(db, id);
    const found = all?.find((each) => each.number === number);
    if (!found) return null;
    const { notes: _, ...article } = found.content;
    return article;
  });
}
