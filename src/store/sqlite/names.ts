import { fold, nameId, nameKey } from '../../query/fold.ts';
import type { NameQuery, NameSummary, Page, SpeakerSummary } from '../store.ts';
import { cursorsFor } from './cursor.ts';
import { articleConditions, type Sql, sql } from './filter.ts';
import type { Connection, Row } from './open.ts';
import { type List, readPage, readTotal } from './page.ts';

export function readAuthors(db: Connection, key: Buffer, query: NameQuery): Page<NameSummary> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, ...filter } = asked;
  return db.transaction(() => {
    const { count } = articleConditions(db, filter);
    const those = [sql(`t.field = 'author'`), ...beginning('t.key', name), ...being('t.key', id)];
    // "cross join" is read from left to right. Without a filter the names are read in their order, as far as the page.
    const from = count.length > 0 ? 'articles a cross join terms t' : 'terms t cross join articles a';
    const list: List = {
      columns: 'count(*) as articles, sum(a.quotes) as quotes, min(a.day) as first, max(a.day) as last',
      from: `${from} on a.row = t.article`,
      where: [...those, ...count],
      count: {
        from: sql(count.length === 0 ? 'terms t' : `${from} on a.row = t.article`),
        where: [...those, ...count],
      },
      group: 't.key',
      order: ['t.key'],
    };
    const found = readPage(db, list, limit, cursorsFor(key, 'authors', asked), cursor);
    return { ...found, data: found.data.map((row) => authorOf(db, row)), total: readTotal(db, list, total) };
  });
}

function authorOf(db: Connection, { key0, articles, quotes, first, last }: Row): NameSummary {
  const [name] = ranked(db, `select name as value from terms where field = 'author' and key = ?`, key0);
  return { id: nameId(name!), name: name!, articles, quotes, first, last } as NameSummary;
}

export function readSpeakers(db: Connection, key: Buffer, query: NameQuery): Page<SpeakerSummary> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, ...filter } = asked;
  return db.transaction(() => {
    const { count } = articleConditions(db, filter);
    const those = [sql('q.speaker is not null'), ...beginning('q.speaker_key', name), ...speaking(id)];
    const from = count.length > 0 ? 'articles a cross join quotes q' : 'quotes q cross join articles a';
    const list: List = {
      columns: 'count(distinct q.article) as articles, count(*) as quotes, min(a.day) as first, max(a.day) as last',
      from: `${from} on a.row = q.article`,
      where: [...those, ...count],
      count: {
        from: sql(count.length === 0 ? 'quotes q' : `${from} on a.row = q.article`),
        where: [...those, ...count],
      },
      group: 'q.speaker',
      order: ['q.speaker'],
    };
    const found = readPage(db, list, limit, cursorsFor(key, 'speakers', asked), cursor);
    return { ...found, data: found.data.map((row) => speakerOf(db, row)), total: readTotal(db, list, total) };
  });
}

function speakerOf(db: Connection, { key0, articles, quotes, first, last }: Row): SpeakerSummary {
  const printed = (column: string) =>
    ranked(db, `select ${column} as value from quotes where speaker = ? and ${column} is not null`, key0);
  return {
    id: key0,
    name: printed('name')[0],
    articles,
    quotes,
    first,
    last,
    kind: printed('speaker_kind')[0],
    roles: printed('role'),
    mentions: printed('mention'),
  } as SpeakerSummary;
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
  const parts = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  if (parts.length === 0) return [sql('false')];
  return parts.map((part) => sql(`instr(' ' || ${column}, ?) > 0`, ` ${part}`));
}

// An author's id is made of the name; of no other id can there be one.
function being(column: string, id: string | undefined): Sql[] {
  if (id === undefined) return [];
  return [nameId(id) === id ? sql(`${column} = ?`, nameKey(id)) : sql('false')];
}

function speaking(id: string | undefined): Sql[] {
  return id === undefined ? [] : [sql('q.speaker = ?', id)];
}
