import type { Cursors, Place } from '../../cursor.ts';
import { WITNESSES } from '../../drift.ts';
import { ESTIMATED, pageOf, toldTotal } from '../../page.ts';
import type { Page, Paging } from '../../store.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';

/** A list as SQL: what is read of each row, from where, and what it is ordered by. */
export interface List {
  /** A common table expression that `from` draws on, for a page that begins there. */
  with?: (place: Place | null) => Sql;
  columns: string;
  from: string;
  where: Sql[];
  /** Where the same rows are counted. */
  count: { from: Sql; where: Sql[] };
  /** How many there are, where that is known without counting: all of them, or at least so many. */
  known?: { rows: number; all: boolean };
  /** Expressions that are read upwards and together name one row. */
  order: string[];
  group?: string;
  /**
   * Where what a list is ordered by moves while it is read: what rows are found again by, in a cursor that names several of
   * them, and the place that they name now.
   */
  drifting?: { keys: string[]; again(keys: Place['keys']): { keys: Place['keys']; moved: boolean } };
}

/** One page's rows, in the list's order, with the cursors of its neighbours. */
export function readPage(
  db: Connection,
  list: List,
  limit: number,
  cursors: Cursors,
  place: Place | null,
): Omit<Page<Row>, 'total'> {
  const { order, drifting } = list;
  const now = drifting && place?.keys.length ? drifting.again(place.keys) : null;
  const found = select(db, list, limit + 1, place && { ...place, ...now });
  const keys = drifting?.keys ?? order;
  const keysOf = (row: Row) => keys.map((_, index) => row[`key${index}`] as string | number);
  const page = pageOf(found, { place, limit, cursors }, keysOf, drifting && WITNESSES);
  return { ...page, ...(now?.moved && { moved: true }) };
}

export function readTotal(db: Connection, list: List, total: Paging['total']): Page<unknown>['total'] {
  if (total === 'none') return null;
  const { known } = list;
  if (known && (known.all || (total === 'estimate' && known.rows > ESTIMATED))) return toldTotal(known.rows, total);
  const all = join(list.count);
  const rows = `select 1 ${all.text} ${list.group ? `group by ${list.group}` : ''}`;
  if (total === 'exact') {
    const counted = list.group ? `select count(*) as n from (${rows})` : `select count(*) as n ${all.text}`;
    return toldTotal(counts(db, sql(counted, ...all.values)), total);
  }
  return toldTotal(counts(db, sql(`select count(*) as n from (${rows} limit ${ESTIMATED + 1})`, ...all.values)), total);
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

// A statement with "limit ?" is prepared anew each time that it is run, as SQLite plans it for the number.
function select(db: Connection, list: List, limit: number, place: Place | null): Row[] {
  const { order } = list;
  const keys = list.drifting?.keys ?? order;
  const backward = place?.side === 'before';
  const beyond = place?.keys.length
    ? [sql(`(${order.join(', ')}) ${backward ? '<' : '>'} (${order.map(() => '?').join(', ')})`, ...place.keys)]
    : [];
  const { text, values } = join({ from: sql(list.from), where: [...list.where, ...beyond] });
  const table = list.with?.(place);
  return db.all(
    `${table ? `with ${table.text}` : ''}
     select ${list.columns}, ${keys.map((key, index) => `${key} as key${index}`).join(', ')} ${text}
     ${list.group ? `group by ${list.group}` : ''}
     order by ${order.map((key) => `${key} ${backward ? 'desc' : 'asc'}`).join(', ')} limit ${limit}`,
    ...(table?.values ?? []),
    ...values,
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
