import { foldedWords, nameId, nameKey } from '../../../query/fold.ts';
import { cursorsFor, placeIn } from '../../cursor.ts';
import type { NameKind, NameQuery, NameSummary, Page, SpeakerSummary } from '../../store.ts';
import type { TermField } from '../../terms.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { type Sql, sql } from '../connection/sql.ts';
import { formsOf } from '../tables/speakers.ts';
import { articleConditions } from './filter.ts';
import { CLUSTERS, type Kind, ofTerms, SPEAKERS } from './kinds.ts';
import { type List, readPage, readTotal } from './page.ts';

export function readClusters(db: Connection, key: Buffer, query: NameQuery): Page<NameSummary> {
  return readPageOf(db, key, CLUSTERS, query, ({ key0, ...counts }) => {
    const first = db.get(
      `select cast(r.article as text) ->> 'title' as title from copies c join articles a using (row) join records r using (row)
       where c.cluster = ? order by a.oldest, a.id limit 1`,
      key0!,
    )!;
    return { id: key0, name: first.title ?? '', ...counts } as NameSummary;
  });
}

export function readNames(list: string, field: TermField) {
  const names = ofTerms(list, field);
  return (db: Connection, key: Buffer, query: NameQuery): Page<NameSummary> =>
    readPageOf(db, key, names, query, ({ key0, ...counts }) => {
      const name = printedName(db, field, key0 as string);
      return { id: nameId(name), name, ...counts } as NameSummary;
    });
}

export function readSpeakers(db: Connection, key: Buffer, query: NameQuery): Page<SpeakerSummary> {
  return readPageOf(db, key, SPEAKERS, query, ({ key0, ...counts }) => {
    const id = key0 as string;
    return {
      id,
      name: formsOf(db, id, 'name')[0],
      ...counts,
      kind: formsOf(db, id, 'speaker_kind')[0],
      roles: formsOf(db, id, 'role'),
      mentions: formsOf(db, id, 'mention'),
    } as SpeakerSummary;
  });
}

/** The form in which a name is printed most. */
export function printedName(db: Connection, field: string, key: string): string {
  return knownName(db, field, key)!;
}

function knownName(db: Connection, field: string, key: string): string | null {
  const found = 'select name from names where field = ? and key = ? order by articles desc, name limit 1';
  return (db.get(found, field, key)?.name as string | undefined) ?? null;
}

const FIELDS = { authors: 'author', outlets: 'outlet', agencies: 'agency', places: 'place' } as const;

export function readName(db: Connection, kind: NameKind, id: string): string | null {
  if (kind === 'speakers') return formsOf(db, id, 'name')[0] ?? null;
  return nameId(id) === id ? knownName(db, FIELDS[kind], nameKey(id)) : null;
}

function readPageOf<T>(db: Connection, key: Buffer, kind: Kind, query: NameQuery, summary: (row: Row) => T): Page<T> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, sort = 'name', ...filter } = asked;
  return db.transaction(() => {
    const cursors = cursorsFor(key, kind.list, { ...asked, sort });
    const begun = sort === '-articles' && cursor ? (cursors.read(cursor).keys[0] as number | undefined) : undefined;
    const newest = (db.get('select max(row) as row from articles')!.row as number | null) ?? 0;
    const last = begun ?? newest;
    const { count } = articleConditions(db, filter);
    // What is kept is of all articles that there are now.
    const kept = count.length === 0 && name === undefined && last >= newest ? kind.kept : undefined;
    const where = [
      kind.of,
      ...beginning(kind.folded, name),
      ...(id === undefined ? [] : [kind.being(id)]),
      ...(sort === '-articles' && !kept ? [sql('t.article <= ?', last)] : []),
      ...count,
    ];
    const list = listOf({ ...kind, ...kept }, { where, filtered: count.length > 0, one: id !== undefined, sort, last });
    const page = readPage(db, list, limit, cursors, placeIn(cursors, cursor));
    const counts = kept && kind.told ? rowsOf(db, kind.told, page.data) : countsOf(db, kind, where, page.data);
    const data = page.data.map((row) => summary({ key0: row.name!, ...counts.get(row.name)! }));
    return { ...page, data, total: readTotal(db, list, total) };
  });
}

interface Listing {
  where: Sql[];
  filtered: boolean;
  one: boolean;
  sort: NonNullable<NameQuery['sort']>;
  last: number;
}

// By how many articles a name has, all of them are counted first, and nothing else of them is read.
function listOf({ table, key, articles, having }: Kind, { where, filtered, one, sort, last }: Listing): List {
  // "cross join" is read from left to right.
  const from = filtered ? `articles a cross join ${table} on a.row = t.article` : table;
  const conditions = where.map(({ text }) => text).join(' and ');
  const values = where.flatMap((condition) => condition.values);
  const grouped = `from ${from} where ${conditions} group by ${key} ${one ? '' : having}`;
  const all = sql(`(select 1 ${grouped})`, ...values);
  return {
    with: () =>
      sql(`counted as (select ${key} as name, ${articles} as articles, ? as last ${grouped})`, last, ...values),
    columns: 'name',
    from: 'counted',
    where: [],
    count: { from: all, where: [] },
    order: sort === 'name' ? ['name'] : ['last', '0 - articles', 'name'],
  };
}

/** All that is told of the names of one page. */
function countsOf(db: Connection, { table, key, quotes }: Kind, where: Sql[], page: Row[]): Map<unknown, Row> {
  const those = [...where, sql(`${key} in (select value from json_each(?))`)];
  return rowsOf(
    db,
    `select ${key} as name, count(distinct t.article) as articles, ${quotes} as quotes, min(a.day) as first, max(a.day) as last
     from ${table} cross join articles a on a.row = t.article
     where ${those.map(({ text }) => text).join(' and ')} group by ${key}`,
    page,
    where.flatMap(({ values }) => values),
  );
}

function rowsOf(db: Connection, told: string, page: Row[], values: Sql['values'] = []): Map<unknown, Row> {
  const rows = db.all(told, ...values, JSON.stringify(page.map(({ name }) => name)));
  return new Map(rows.map(({ name, ...counts }) => [name, counts]));
}

// "so lim" finds "Lim Soosuk": each word that was given begins a word of the name.
function beginning(column: string, name: string | undefined): Sql[] {
  if (name === undefined) return [];
  const parts = foldedWords(name);
  if (parts.length === 0) return [sql('false')];
  return parts.map((part) => sql(`instr(' ' || ${column}, ?) > 0`, ` ${part}`));
}
