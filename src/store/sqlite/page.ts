import type { Page, Paging } from '../store.ts';
import type { Cursors, Place } from './cursor.ts';
import { type Sql, sql } from './filter.ts';
import type { Connection, Row } from './open.ts';

/** A list as SQL: what is read of each row, from where, and what it is ordered by. */
export interface List {
  /** A common table expression that `from` draws on. */
  with?: Sql;
  columns: string;
  from: string;
  where: Sql[];
  /** Where the same rows are counted. */
  count: { from: Sql; where: Sql[] };
  /** Expressions that are read upwards and together name one row. */
  order: string[];
  group?: string;
}

/** Totals beyond this are not counted to the end where an estimate will do. */
const ESTIMATED = 1000;

/** One page's rows, in the list's order, with the cursors of its neighbours. */
export function readPage(
  db: Connection,
  list: List,
  limit: number,
  cursors: Cursors,
  cursor?: string,
): Omit<Page<Row>, 'total'> {
  const place = cursor === undefined ? null : cursors.read(cursor);
  const backward = place?.side === 'before';
  const atEnd = place === null || place.keys.length === 0;
  const found = select(db, list, limit + 1, place);
  const rows = found.slice(0, limit);
  const more = found.length > limit;
  if (backward) rows.reverse();
  // On the side that one came from there was a row: the one that the cursor names.
  const [before, after] = backward ? [more, !atEnd] : [!atEnd, more];
  return {
    data: rows,
    next: after ? cursors.write({ side: 'after', keys: keysOf(rows.at(-1), list) }) : null,
    prev: before ? cursors.write({ side: 'before', keys: keysOf(rows[0], list) }) : null,
  };
}

export function readTotal(db: Connection, list: List, total: Paging['total']): Page<unknown>['total'] {
  if (total === 'none') return null;
  const all = join(list.count);
  const rows = `select 1 ${all.text} ${list.group ? `group by ${list.group}` : ''}`;
  if (total === 'exact') {
    const counted = list.group ? `select count(*) as n from (${rows})` : `select count(*) as n ${all.text}`;
    return { value: counts(db, sql(counted, ...all.values)), relation: 'eq' };
  }
  const n = counts(db, sql(`select count(*) as n from (${rows} limit ${ESTIMATED + 1})`, ...all.values));
  return n > ESTIMATED ? { value: ESTIMATED, relation: 'gte' } : { value: n, relation: 'eq' };
}

/** What was counted since somebody last wrote: the pages of one list have one total. */
const counted = new WeakMap<Connection, { revision: number; totals: Map<string, number> }>();
const MOST_COUNTED = 1000;

function counts(db: Connection, { text, values }: Sql): number {
  const revision = db.revision();
  let known = counted.get(db);
  if (!known || known.revision !== revision || known.totals.size >= MOST_COUNTED)
    known = { revision, totals: new Map() };
  counted.set(db, known);
  const key = JSON.stringify([text, ...values]);
  const total = known.totals.get(key) ?? (db.get(text, ...values)!.n as number);
  known.totals.set(key, total);
  return total;
}

function select(db: Connection, list: List, limit: number, place: Place | null): Row[] {
  const { order } = list;
  const backward = place?.side === 'before';
  const beyond = place?.keys.length
    ? [sql(`(${order.join(', ')}) ${backward ? '<' : '>'} (${order.map(() => '?').join(', ')})`, ...place.keys)]
    : [];
  const { text, values } = join({ from: sql(list.from), where: [...list.where, ...beyond] });
  return db.all(
    `${list.with ? `with ${list.with.text}` : ''}
     select ${list.columns}, ${order.map((key, index) => `${key} as key${index}`).join(', ')} ${text}
     ${list.group ? `group by ${list.group}` : ''}
     order by ${order.map((key) => `${key} ${backward ? 'desc' : 'asc'}`).join(', ')} limit ?`,
    ...(list.with?.values ?? []),
    ...values,
    limit,
  );
}

function join({ from, where }: List['count']): Sql {
  const all = where.map((condition) => condition.text).join(' and ');
  return sql(
    `from ${from.text} ${all === '' ? '' : `where ${all}`}`,
    ...from.values,
    ...where.flatMap((condition) => condition.values),
  );
}

// Of an empty page, whose rows have all gone, the neighbour is the list's other end.
function keysOf(row: Row | undefined, list: List): Place['keys'] {
  return row ? list.order.map((_, index) => row[`key${index}`] as string | number) : [];
}
