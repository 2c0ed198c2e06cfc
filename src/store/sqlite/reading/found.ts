import { type Leaf, phrasesOf, type Query } from '../../../query/query.ts';
import type { ArticleFilter, Choice } from '../../store.ts';
import { TERM_FIELDS } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';
import { type RowSet, type Sql, sql } from '../connection/sql.ts';
import { type Algebra, combine, complement, type Found } from '../fulltext/algebra.ts';
import { compile, holds, type Languages, narrowed, type Table } from '../fulltext/match.ts';

// Measured with 20,000 articles: FTS5 takes up to 0.1 ms to say of one row whether it matches, an index 1 µs.
const MANY_MATCHES = 10_000;

/** Selections of rows, each row once. */
const SQL: Algebra<Sql> = {
  and: (parts) => compound('intersect', parts),
  or: (parts) => compound('union', parts),
  minus: (from, what) => compound('except', [from, what]),
};

function compound(operator: string, parts: Sql[]): Sql {
  if (parts.length === 1) return parts[0]!;
  const text = parts.map((part) => `select row from (${part.text})`).join(` ${operator} `);
  return sql(text, ...parts.flatMap((part) => part.values));
}

/** What the rows of a full-text table are called where the articles are `a` and their quotes `q`. */
const ROWS: Record<Table, string> = { words: 'a.place', quote_words: 'q.row' };

/** The rows of a full-text table that a query finds; "nothing" where no row can be found. */
export function matching(
  db: Connection,
  query: Query | undefined,
  table: Table,
  stem: boolean | undefined,
): (RowSet | 'nothing')[] {
  if (!query) return [];
  const found = rowsOf(query, table, languagesOf(db, stem));
  return found ? [matches(query, table, found)] : ['nothing'];
}

function matches(query: Query, table: Table, found: Found<Sql>): RowSet {
  const rowByRow = allHeld(query, table) && !hasPrefix(query);
  const many = rowByRow ? MANY_MATCHES : Number.POSITIVE_INFINITY;
  return { rows: found.of, column: 'rowid', of: ROWS[table], negated: found.negated, many, distinct: true };
}

/** What is asked of articles as one question to `words`, and what of the filter that leaves. */
export interface WholeMatch {
  expression: string;
  rest: ArticleFilter;
  set: RowSet;
}

/** Null where it takes more than one question, or the query only excludes. */
export function wholeMatch(db: Connection, { q, stem, ...filter }: ArticleFilter, narrow = true): WholeMatch | null {
  const match = q && allHeld(q, 'words') ? compile(q, 'words', languagesOf(db, stem)) : null;
  if (!q || !match || match.negated) return null;
  const names = narrow ? TERM_FIELDS.filter((field) => isShort(filter[field])) : [];
  const expression = narrowed(
    match.of,
    names.map((field) => [field, filter[field]!]),
  );
  const rest = { ...filter, ...Object.fromEntries(names.map((field) => [field, undefined])) };
  return { expression, rest, set: matches(q, 'words', { of: matched('words', expression), negated: false }) };
}

/** FTS5 goes through all the words of an "or" at every step. */
function isShort(choice: Choice | undefined): boolean {
  return choice !== undefined && choice.any.length + choice.none.length <= MOST_NAMES;
}
const MOST_NAMES = 10;

/** What one full-text table holds is one question to it; only the rest is put together here. */
function rowsOf(query: Query, table: Table, languages: Languages): Found<Sql> | null {
  if (allHeld(query, table)) {
    const match = compile(query, table, languages);
    return match && { of: matched(table, match.of), negated: match.negated };
  }
  if (query.kind === 'not') return complement(rowsOf(query.part, table, languages));
  if (query.kind !== 'and' && query.kind !== 'or') return { of: elsewhere(query, table, languages), negated: false };
  const held = query.parts.filter((part) => allHeld(part, table));
  const others = query.parts.filter((part) => !allHeld(part, table));
  const parts: Query[] = held.length > 0 ? [{ kind: query.kind, parts: held }, ...others] : others;
  return combine(
    query.kind,
    parts.map((part) => rowsOf(part, table, languages)),
    SQL,
  );
}

function allHeld(query: Query, table: Table): boolean {
  if (query.kind === 'not') return allHeld(query.part, table);
  if (query.kind === 'and' || query.kind === 'or') return query.parts.every((part) => allHeld(part, table));
  return holds(table, query);
}

/** FTS5 gathers all that a beginning of a word finds, even to say it of one row. */
export function hasPrefix(query: Query): boolean {
  if (query.kind === 'not') return hasPrefix(query.part);
  if (query.kind === 'and' || query.kind === 'or') return query.parts.some(hasPrefix);
  return phrasesOf(query).some(({ prefix }) => prefix);
}

function matched(table: Table, expression: string): Sql {
  return sql(`select rowid as row from ${table} where ${table} match ?`, expression);
}

/** The articles that have such a quote, or the quotes of such articles. */
function elsewhere(leaf: Leaf, table: Table, languages: Languages): Sql {
  const other = table === 'words' ? 'quote_words' : 'words';
  const { text, values } = matched(other, compile(leaf, other, languages)!.of);
  return table === 'words'
    ? sql(
        `select place as row from articles where row in (select article from quotes where row in (${text}))`,
        ...values,
      )
    : sql(`select row from quotes where article in (select row from articles where place in (${text}))`, ...values);
}

/** The languages that articles are written in, none among them; null where nothing is to be stemmed. */
export function languagesOf(db: Connection, stem: boolean | undefined): Languages {
  if (!stem) return null;
  // From one language's entries to the next one's, without reading those between.
  const known = db.all(
    `with recursive languages (key) as (
       select min(key) from terms where field = 'language'
       union all
       select (select min(key) from terms where field = 'language' and key > languages.key) from languages
         where languages.key is not null)
     select key from languages where key is not null`,
  );
  return [null, ...known.map(({ key }) => key as string)];
}
