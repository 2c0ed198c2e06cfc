import type { Term, TermField } from '../../terms.ts';
import type { Connection } from '../connection/connection.ts';

/** Its word in the full-text table: letters and digits, whatever the name is made of. */
export function wordOfTerm(field: TermField, key: string): string {
  return field.toLowerCase() + Buffer.from(key).toString('hex');
}

/** An article's row with its terms. */
export interface Held {
  row: number;
  terms: Term[];
}

/** Of a whole batch at once and in the order of the table, so that neighbours are written together. */
export function putTerms(writer: Connection, held: Held[]): void {
  const all = held.flatMap(({ row, terms }) => terms.map((term) => ({ ...term, row })));
  all.sort((a, b) => compare(a.field, b.field) || compare(a.key, b.key) || a.row - b.row);
  const names = new Map<string, Term & { articles: number; mains: number }>();
  for (const term of all) {
    const { field, key, row, name } = term;
    writer.run(
      'insert into terms (field, key, article, name, main) values (?, ?, ?, ?, ?)',
      field,
      key,
      row,
      name,
      Number(term.main),
    );
    const known = names.get(`${field}\n${key}\n${name}`) ?? { ...term, articles: 0, mains: 0 };
    names.set(`${field}\n${key}\n${name}`, known);
    known.articles += 1;
    known.mains += Number(term.main);
  }
  for (const { field, key, name, articles, mains } of names.values()) {
    writer.run(
      `insert into names (field, key, name, articles, main) values (?, ?, ?, ?, ?)
         on conflict do update set articles = articles + excluded.articles, main = main + excluded.main`,
      field,
      key,
      name,
      articles,
      mains,
    );
    if (!SUGGESTED.includes(field) || !WORDS.test(key)) continue;
    for (const word of key.split(' '))
      writer.run('insert or ignore into name_words (field, word, key) values (?, ?, ?)', field, word, key);
  }
}

/** Those that are found by how a word of theirs begins. */
const SUGGESTED: TermField[] = ['author', 'speaker', 'place'];
const WORDS = /^[\p{L}\p{N}\p{M} ]+$/u;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
