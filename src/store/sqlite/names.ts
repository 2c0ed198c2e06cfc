import { fold, nameId, nameKey } from '../../query/fold.ts';
import type { NameQuery, NameSummary, Page, SpeakerSummary } from '../store.ts';
import { cursorsFor } from './cursor.ts';
import { conditionsOf, type Sql, sql } from './filter.ts';
import type { Connection, Row } from './open.ts';
import { type List, readPage, readTotal } from './page.ts';

export function readAuthors(db: Connection, key: Buffer, query: NameQuery): Page<NameSummary> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, ...filter } = asked;
  const list: List = {
    columns: 'count(*) as articles, sum(a.quotes) as quotes, min(a.day) as first, max(a.day) as last',
    from: 'terms t join articles a on a.row = t.article',
    where: [
      sql(`t.field = 'author'`),
      ...conditionsOf(filter),
      ...begun('t.key', name),
      ...being('t.key', id && nameKey(id)),
    ],
    group: 't.key',
    order: ['t.key'],
  };
  return db.transaction(() => {
    const page = readPage(db, list, limit, cursorsFor(key, 'authors', asked), cursor);
    return { ...page, data: page.data.map((row) => authorOf(db, row)), total: readTotal(db, list, total) };
  });
}

function authorOf(db: Connection, { key0, articles, quotes, first, last }: Row): NameSummary {
  const [name] = ranked(db, `select name as value from terms where field = 'author' and key = ?`, key0);
  return { id: nameId(name!), name: name!, articles, quotes, first, last } as NameSummary;
}

export function readSpeakers(db: Connection, key: Buffer, query: NameQuery): Page<SpeakerSummary> {
  const { limit, cursor, total, ...asked } = query;
  const { name, id, ...filter } = asked;
  const list: List = {
    columns: 'count(distinct q.article) as articles, count(*) as quotes, min(a.day) as first, max(a.day) as last',
    from: 'quotes q join articles a on a.row = q.article',
    where: [
      sql('q.speaker is not null'),
      ...conditionsOf(filter),
      ...begun('q.speaker_key', name),
      ...being('q.speaker', id),
    ],
    group: 'q.speaker',
    order: ['q.speaker'],
  };
  return db.transaction(() => {
    const page = readPage(db, list, limit, cursorsFor(key, 'speakers', asked), cursor);
    return { ...page, data: page.data.map((row) => speakerOf(db, row)), total: readTotal(db, list, total) };
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
function begun(column: string, name: string | undefined): Sql[] {
  if (name === undefined) return [];
  const beginnings = fold(name)
    .split(' ')
    .filter((word) => word !== '');
  if (beginnings.length === 0) return [sql('false')];
  return beginnings.map((beginning) => sql(`instr(' ' || ${column}, ?) > 0`, ` ${beginning}`));
}

function being(column: string, id: string | undefined): Sql[] {
  return id === undefined ? [] : [sql(`${column} = ?`, id)];
}
