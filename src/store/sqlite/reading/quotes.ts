import type { Article, Quote } from '../../../article.ts';
import { nameKey } from '../../../query/fold.ts';
import { cursorsFor, placeIn } from '../../cursor.ts';
import type { Page, QuoteQuery } from '../../store.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { type Sql, sql, within } from '../connection/sql.ts';
import { articleConditions, type Conditions, chosen, conditions } from './filter.ts';
import { matching } from './found.ts';
import { type List, readPage, readTotal } from './page.ts';
import { readArticle } from './records.ts';

/** Newest article first, and within it as they stand there. */
const ORDER = ['a.newest', 'a.id', 'q.position'];

export function readQuotes(db: Connection, key: Buffer, query: QuoteQuery): Page<Quote> {
  const { limit, cursor, total, ...asked } = query;
  return db.transaction(() => {
    const list = listOf(db, query);
    const cursors = cursorsFor(key, 'quotes', asked);
    const page = readPage(db, list, limit, cursors, placeIn(cursors, cursor));
    return { ...page, data: quotesAt(db, page.data), total: readTotal(db, list, total) };
  });
}

function listOf(db: Connection, { words, kind, articleId, speaker, ...filter }: QuoteQuery): List {
  const article = articleConditions(db, filter);
  const sets = [...matching(db, words, 'quote_words', filter.stem), ...chosen(speaker, 'row', 'q.row', spokenBy)];
  const quote = conditions(db, sets, kinds(kind));
  const one = articleId === undefined ? [] : [sql('a.id = ?', articleId)];
  // "cross join" is read from left to right: it begins where there are fewest.
  const fewest = quote.few ? 'quotes q cross join articles a' : 'articles a cross join quotes q';
  const from = `${fewest} on q.article = a.row`;
  const ofArticles = [...article.count, ...one];
  return {
    columns: 'a.row, q.position',
    from,
    where: [...article.page, ...one, ...quote.page],
    count: ofArticles.length > 0 ? { from: sql(from), where: [...ofArticles, ...quote.count] } : countOf(quote),
    order: ORDER,
  };
}

function countOf({ alone, count }: Conditions): List['count'] {
  return alone ? { from: within(alone), where: [] } : { from: sql('quotes q'), where: count };
}

function kinds(kind: QuoteQuery['kind']): Sql[] {
  const among = (names: string[], not: string) =>
    names.length === 0 ? [] : [sql(`q.kind ${not} in (select value from json_each(?))`, JSON.stringify(names))];
  return kind ? [...among(kind.any, ''), ...among(kind.none, 'not')] : [];
}

// By id, or by the name as this article has it.
function spokenBy(names: string[]): Sql {
  return sql(
    `select row from (select row from quotes where speaker in (select value from json_each(?))
       union select row from quotes where speaker_key in (select value from json_each(?))) where true`,
    JSON.stringify(names),
    JSON.stringify(names.map(nameKey)),
  );
}

function quotesAt(db: Connection, rows: Row[]): Quote[] {
  const articles = new Map<number, Article>();
  return rows.map(({ row, position }) => {
    const article = articles.get(row as number) ?? readArticle(db, row as number);
    articles.set(row as number, article);
    return article.quotes[position as number]!;
  });
}
