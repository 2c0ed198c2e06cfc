import type { Outcome } from '../../../article.ts';
import { OUTCOMES } from '../../../names.ts';
import { cursorsFor, placeIn } from '../../cursor.ts';
import type { FileState, Ledger, LedgerQuery, Place, Reasons } from '../../store.ts';
import { BECAME, countsOf, entryOf, kindsOf, type Told } from '../../told.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { type List, readPage } from '../reading/page.ts';

export function beginPass(writer: Connection): number {
  return writer.get(`update state set value = value + 1 where key = 'pass' returning value`)!.value as number;
}

export function readFiles(db: Connection, after: string | null, limit: number): FileState[] {
  return db
    .all(`select * from files where record = '' and file > ? order by file limit ?`, after ?? '', limit)
    .map(stateOf);
}

export function readLines(
  db: Connection,
  after: Pick<FileState, 'file' | 'record'> | null,
  limit: number,
): FileState[] {
  const those = 'select * from files where (file, record) > (?, ?) order by file, record limit ?';
  return db.all(those, after?.file ?? '', after?.record ?? '', limit).map(stateOf);
}

export function readLine(db: Connection, file: string, record: string | null): FileState | null {
  const found = db.get('select * from files where file = ? and record = ?', file, record ?? '');
  return found ? stateOf(found) : null;
}

export function readFirst(db: Connection, sha256: string, { file, position, pass, kept }: Place): FileState | null {
  const found = db.get(
    `select * from files
     where sha256 = ? and outcome in ('loaded', 'partial') and (file, position) < (?, ?) and (file < ? or met = ? or position <= ?)
     order by file, position limit 1`,
    sha256,
    file,
    position,
    file,
    pass,
    kept,
  );
  return found ? stateOf(found) : null;
}

export function readHasBytes(db: Connection, file: string, sha256: string[]): boolean {
  const those = 'select 1 from json_each(?) asked cross join files f on f.sha256 = asked.value and f.file = ? limit 1';
  return db.get(those, JSON.stringify(sha256), file) !== undefined;
}

function stateOf(row: Row): FileState {
  const { file, position, offset, records, size, modified, sha256, fingerprint, pass, met, outcome, reason } = row;
  const state = { position, offset, records, size, modified, sha256, fingerprint, pass, met, outcome, reason };
  return { file, record: row.record || null, ...state, articleId: row.article } as unknown as FileState;
}

export function readLedger(db: Connection, key: Buffer, query: LedgerQuery): Ledger {
  const { outcome, limit, cursor } = query;
  return db.transaction(() => {
    const pass = db.get(`select value from state where key = 'pass'`)!.value as number;
    const where = [sql('outcome is not null'), ...(outcome ? [toldAs(outcome, pass)] : [])];
    const order = ['file', 'position', 'record'];
    const list: List = { columns: '*', from: 'files', where, count: { from: sql('files'), where }, order };
    const counts = readCounts(db, pass);
    const value = [...new Set(outcome ?? OUTCOMES)].reduce((sum, name) => sum + counts[name], 0);
    const cursors = cursorsFor(key, 'ledger', { outcome });
    const page = readPage(db, list, limit, cursors, placeIn(cursors, cursor));
    const data = page.data.map((row) => entryOf(stateOf(row), pass));
    return { counts, page: { ...page, data, total: { value, relation: 'eq' } } };
  });
}

function toldAs(outcomes: Outcome[], pass: number): Sql {
  const settled = outcomes.filter((outcome) => !BECAME.includes(outcome));
  const fresh = outcomes.filter((outcome) => BECAME.includes(outcome));
  const among = (names: Outcome[]) => `outcome in (${names.map((name) => `'${name}'`).join(', ')})`;
  const ways = [
    ...(settled.length > 0 ? [sql(among(settled))] : []),
    ...(fresh.length > 0 ? [sql(`(${among(fresh)} and pass >= ?)`, pass)] : []),
    ...(outcomes.includes('unchanged') ? [sql(`(${among(BECAME)} and pass < ?)`, pass)] : []),
  ];
  if (ways.length === 0) return sql('false');
  return sql(`(${ways.map((way) => way.text).join(' or ')})`, ...ways.flatMap((way) => way.values));
}

function readCounts(db: Connection, pass: number): Ledger['counts'] {
  const told = db.all(
    'select outcome, count(*) as files, sum(pass < ?) as earlier from files where outcome is not null group by outcome',
    pass,
  );
  return countsOf(told as unknown as Told[], pass);
}

export function readReasons(db: Connection): Reasons[] {
  const told = db.all(
    `select outcome, substr(reason, 1, instr(reason || ':', ':') - 1) as reason, count(*) as files from files
     where outcome in ('partial', 'rejected') group by 1, 2`,
  ) as unknown as Reasons[];
  return kindsOf(told);
}
