import type { Quote } from '../../article.ts';
import { nameKey } from '../../query/fold.ts';
import type { Query } from '../../query/query.ts';
import type { Choice, Page, QuoteQuery } from '../store.ts';
import { cursorsFor } from './cursor.ts';
import { conditionsOf, type Sql, sql } from './filter.ts';
import { compile } from './match.ts';
import type { Connection } from './open.ts';
import { type List, readPage, readTotal } from './page.ts';
import { quoteOf } from './records.ts';

/** Newest article first, and within it as they stand there. */
const ORDER = ['a.newest', 'a.id', 'q.position'];

export function readQuotes(db: Connection, key: Buffer, query: QuoteQuery): Page<Quote> {
  const { limit, cursor, total, ...asked } = query;
  const { words, kind, articleId, speaker, ...filter } = asked;
  const list: List = {
    columns: 'q.record, q.checksum',
    from: 'articles a join quotes q on q.article = a.row',
    where: [
      ...conditionsOf(filter),
      ...(articleId === undefined ? [] : [sql('a.id = ?', articleId)]),
      ...(words ? [saying(words)] : []),
      ...kinds(kind),
      ...speakers(speaker),
    ],
    order: ORDER,
  };
  return db.transaction(() => {
    const page = readPage(db, list, limit, cursorsFor(key, 'quotes', asked), cursor);
    return { ...page, data: page.data.map(quoteOf), total: readTotal(db, list, total) };
  });
}

function saying(words: Query): Sql {
  const match = compile(words);
  if (!match) return sql('false');
  const found = '(select rowid from quote_words where quote_words match ?)';
  return sql(`q.row ${match.negated ? 'not in' : 'in'} ${found}`, match.expression);
}

function kinds(kind: Choice | undefined): Sql[] {
  if (!kind) return [];
  const { any, none } = kind;
  return [
    ...(any.length > 0 ? [sql('q.kind in (select value from json_each(?))', JSON.stringify(any))] : []),
    ...(none.length > 0 ? [sql('q.kind not in (select value from json_each(?))', JSON.stringify(none))] : []),
  ];
}

function speakers(speaker: Choice | undefined): Sql[] {
  if (!speaker) return [];
  const { any, none } = speaker;
  return [...(any.length > 0 ? [spokenBy(any, '')] : []), ...(none.length > 0 ? [spokenBy(none, 'not')] : [])];
}

function spokenBy(names: string[], not: '' | 'not'): Sql {
  return sql(
    `${not} (q.speaker is not null and (q.speaker in (select value from json_each(?))
       or q.speaker_key in (select value from json_each(?))))`,
    JSON.stringify(names),
    JSON.stringify(names.map(nameKey)),
  );
}
