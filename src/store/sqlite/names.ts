import { foldedWords, nameId, nameKey } from '../../query/fold.ts';
import { cursorsFor, placeIn } from '../cursor.ts';
import type { NameQuery, NameSummary, Page, SpeakerSummary } from '../store.ts';
import type { TermField } from '../terms.ts';
import { articleConditions, type Sql, sql } from './filter.ts';
import type { Connection, Row } from './open.ts';
import { type List, readPage, readTotal } from './page.ts';

/** A table that names stand in, one row for each time that an article has one. */
interface Names {
  list: string;
  table: string;
  /** What tells one name from another, and the form in which it is searched. */
  key: string;
  folded: string;
  of: Sql;
  being(id: string): Sql;
  /** What a name must have to be listed; one that is asked for by its id need not. */
  having: string;
  quotes: string;
}

const ofTerms = (list: string, field: TermField): Names => ({
  list,
  table: 'terms t',
  key: 't.key',
  folded: 't.key',
  of: sql(`t.field = '${field}'`),
  // The id is made of the name; of no other id can there be one.
  being: (id) => (nameId(id) === id ? sql('t.key = ?', nameKey(id)) : sql('false')),
  having: 'having max(t.main) = 1',
  quotes: 'sum(a.quotes)',
});

const SPEAKERS: Names = {
  list: 'speakers',
  table: 'quotes t',
  key: 't.speaker',
  folded: 't.speaker_key',
  of: sql('t.speaker is not null'),
  being: (id) => sql('t.speaker = ?', id),
  having: '',
  quotes: 'count(*)',
};

const CLUSTERS: Names = {
  list: 'clusters',
  table: '(select row as article, cluster from copies where cluster is not null) t',
  key: 't.cluster',
  folded: `''`,
  of: sql('true'),
  being: (id) => sql('t.cluster = ?', id),
  having: '',
  quotes: 'sum(a.quotes)',
};

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
    const printed = (column: string) =>
      ranked(db, `select ${column} as value from quotes where speaker = ? and ${column} is not null`, key0);
    return {
      id: key0,
      name: printed('name')[0],
      ...counts,
      kind: printed('speaker_kind')[0],
      roles: printed('role'),
      mentions: printed('mention'),
    } as SpeakerSummary;
  });
}

/** The form in which a name is printed most. */
export function printedName(db: Connection, field: string, key: string): string {
  const found = 'select name from names where field = ? and key = ? order by articles desc, name limit 1';
  return db.get(found, field, key)!.name as string;
}

function readPageOf<T>(db: Connection, key: Buffer, names: Names, query: NameQuery, summary: (row: Row) => T): Page<T> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, sort = 'name', ...filter } = asked;
  return db.transaction(() => {
    const cursors = cursorsFor(key, names.list, { ...asked, sort });
    const begun = sort === '-articles' && cursor ? (cursors.read(cursor).keys[0] as number | undefined) : undefined;
    const last = begun ?? (db.get('select max(row) as row from articles')!.row as number | null) ?? 0;
    const { count } = articleConditions(db, filter);
    const where = [
      names.of,
      ...beginning(names.folded, name),
      ...(id === undefined ? [] : [names.being(id)]),
      ...(sort === '-articles' ? [sql('t.article <= ?', last)] : []),
      ...count,
    ];
    const list = listOf(names, { where, filtered: count.length > 0, one: id !== undefined, sort, last });
    const page = readPage(db, list, limit, cursors, placeIn(cursors, cursor));
    const counts = countsOf(db, names, where, page.data);
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
function listOf({ table, key, having }: Names, { where, filtered, one, sort, last }: Listing): List {
  // "cross join" is read from left to right.
  const from = filtered ? `articles a cross join ${table} on a.row = t.article` : table;
  const conditions = where.map(({ text }) => text).join(' and ');
  const values = where.flatMap((condition) => condition.values);
  const grouped = `from ${from} where ${conditions} group by ${key} ${one ? '' : having}`;
  const all = sql(`(select 1 ${grouped})`, ...values);
  return {
    with: sql(
      `counted as (select ${key} as name, count(distinct t.article) as articles, ? as last ${grouped})`,
      last,
      ...values,
    ),
    columns: 'name',
    from: 'counted',
    where: [],
    count: { from: all, where: [] },
    order: sort === 'name' ? ['name'] : ['last', '0 - articles', 'name'],
  };
}

/** All that is told of the names of one page. */
function countsOf(db: Connection, { table, key, quotes }: Names, where: Sql[], page: Row[]): Map<unknown, Row> {
  const those = [
    ...where,
    sql(`${key} in (select value from json_each(?))`, JSON.stringify(page.map(({ name }) => name))),
  ];
  const rows = db.all(
    `select ${key} as name, count(distinct t.article) as articles, ${quotes} as quotes, min(a.day) as first, max(a.day) as last
     from ${table} cross join articles a on a.row = t.article
     where ${those.map(({ text }) => text).join(' and ')} group by ${key}`,
    ...those.flatMap(({ values }) => values),
  );
  return new Map(rows.map(({ name, ...counts }) => [name, counts]));
}

/** The values that a query gives, the most frequent first. */
function ranked(db: Connection, query: string, key: Row[string] | undefined): string[] {
  return db
    .all(`select value from (${query}) group by value order by count(*) desc, value`, key!)
    .map(({ value }) => value as string);
}

// "so lim" finds "Lim Soosuk": each word that was given begins a word of the name.
function beginning(column: string, name: string | undefined): Sql[] {
  if (name === undefined) return [];
  const parts = foldedWords(name);
  if (parts.length === 0) return [sql('false')];
  return parts.map((part) => sql(`instr(' ' || ${column}, ?) > 0`, ` ${part}`));
}
