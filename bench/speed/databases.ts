import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Article } from '../../src/article.ts';

/**
 * The same articles as anyone would put them into SQLite: a table with a column for each field, and FTS5 on it as it is out of
 * the box. Gives the file's path.
 */
export function plainDatabase(database: string): string {
  const path = join(dirname(database), 'plain.db');
  rmSync(path, { force: true });
  const from = new DatabaseSync(database, { readOnly: true });
  const to = new DatabaseSync(path);
  to.exec(`
    create table articles (row integer primary key, id text unique, title text, subtitle text, date text, published text,
      authors text, agency text, outlet text, language text, words integer, body text, quotes text);
    create index articles_date on articles (published desc);
    create virtual table fts using fts5 (title, subtitle, body, content = 'articles', content_rowid = 'row');
    begin`);
  const insert = to.prepare('insert into articles values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  for (const { row, article } of from.prepare('select row, article from records').iterate()) {
    const { id, title, subtitle, date, publishedAt, authors, agency, outlet, language, wordCount, body, quotes } =
      JSON.parse(Buffer.from(article as Uint8Array).toString()) as Article;
    const lists = [JSON.stringify(authors), JSON.stringify(quotes)] as const;
    insert.run(
      row!,
      id,
      title,
      subtitle,
      date,
      publishedAt,
      lists[0],
      agency,
      outlet,
      language,
      wordCount,
      body,
      lists[1],
    );
  }
  to.exec(`commit; insert into fts (fts) values ('rebuild'); insert into fts (fts) values ('optimize');`);
  to.close();
  from.close();
  return path;
}
