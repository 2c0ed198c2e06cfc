import { CopydeskError } from '../../../errors.ts';
import { cursorsFor } from '../../cursor.ts';
import type { Change, ChangePage, ChangeQuery } from '../../store.ts';
import type { Connection } from '../connection/connection.ts';

// The log of changes. It is written in the transaction that makes the change, and SQLite lets one write at a time, so that
// the numbers stand in the order of the commits. What is past is kept for so many changes; a follower that has fallen
// behind further may have missed that an article went, and is told to begin anew.

/** Gives the number of the change. */
export function logPut(writer: Connection, id: string, version: number, at: number, past: number | null): number {
  if (past !== null) writer.run('update changes set past = 1 where seq = ?', past);
  return log(writer, 'put', id, version, at);
}

export function logDelete(writer: Connection, gone: { id: string; change: number }[], at: number): void {
  outdate(
    writer,
    gone.map(({ change }) => change),
  );
  for (const { id, change } of gone) {
    const { version } = writer.get('select version from changes where seq = ?', change) as { version: number };
    log(writer, 'delete', id, version, at);
  }
}

function log(writer: Connection, op: Change['op'], id: string, version: number, at: number): number {
  return writer.run(
    'insert into changes (op, article, version, at, past) values (?, ?, ?, ?, ?)',
    op,
    id,
    version,
    at,
    op === 'delete' ? 1 : 0,
  );
}

function outdate(writer: Connection, changes: number[]): void {
  writer.run('update changes set past = 1 where seq in (select value from json_each(?))', JSON.stringify(changes));
}

/** Forgets what is past but for the last `kept` changes. */
export function forgetPast(writer: Connection, kept: number): void {
  const last = lastChange(writer) - kept;
  const { seq } = writer.get(
    `select max(seq) as seq from changes where past = 1 and op = 'delete' and seq <= ?`,
    last,
  ) as { seq: number | null };
  writer.run('delete from changes where past = 1 and seq <= ?', last);
  if (seq !== null) writer.run(`update state set value = ? where key = 'forgotten'`, seq);
}

export function lastChange(db: Connection): number {
  return (db.get('select max(seq) as seq from changes')!.seq as number | null) ?? 0;
}

/** A follower's place: the last change that it was told, and what was forgotten when it began, which it need not know. */
interface Place {
  seq: number;
  forgotten: number;
}

export function readChanges(db: Connection, key: Buffer, { limit, cursor }: ChangeQuery): ChangePage {
  return db.transaction(() => {
    const forgotten = db.get(`select value from state where key = 'forgotten'`)!.value as number;
    const place = cursor === undefined ? { seq: 0, forgotten } : placeOf(key, cursor);
    if (forgotten > Math.max(place.seq, place.forgotten)) throw new CopydeskError('CURSOR_EXPIRED');
    const rows = db.all(
      'select seq, op, article as id, version, at from changes where seq > ? order by seq limit ?',
      place.seq,
      limit,
    ) as unknown as (Omit<Change, 'at'> & { seq: number; at: number })[];
    const data = rows.map(({ seq: _, at, ...change }) => ({ ...change, at: new Date(at).toISOString() }));
    return { data, next: cursorAt(key, { ...place, seq: rows.at(-1)?.seq ?? place.seq }) };
  });
}

export function readChangedAt(db: Connection): string | null {
  const last = db.get('select at from changes order by seq desc limit 1');
  return last ? new Date(last.at as number).toISOString() : null;
}

export function placeOf(key: Buffer, cursor: string): Place {
  const [seq, forgotten] = cursorsFor(key, 'changes', {}).read(cursor).keys as [number, number];
  return { seq, forgotten };
}

function cursorAt(key: Buffer, { seq, forgotten }: Place): string {
  return cursorsFor(key, 'changes', {}).write({ side: 'after', keys: [seq, forgotten] });
}
