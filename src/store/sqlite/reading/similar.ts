import { COMPARED, LOOKED_FOR, likest, topicText } from '../../similar.ts';
import type { Similar } from '../../store.ts';
import { countWords, heaviest } from '../../topic.ts';
import type { Connection } from '../connection/connection.ts';
import { countingIn } from '../postings/counted.ts';
import { readArticle } from './records.ts';

export function readSimilar(db: Connection, id: string, limit: number): Similar[] {
  return db.transaction(() => {
    const row = db.get('select row from articles where id = ?', id)?.row as number | undefined;
    if (row === undefined) return [];
    const article = readArticle(db, row);
    const copies = copiesOf(db, row);
    const words = distinctive(db, topicText(article), copies.length + 1);
    const candidates = new Set([...copies, ...sharing(db, row, [...words.keys()].slice(0, LOOKED_FOR))]);
    const articles = [...candidates].map((other) => readArticle(db, other));
    return likest(article, words, articles, limit);
  });
}

/** The words that few others have. */
function distinctive(db: Connection, text: string, copies: number): Map<string, number> {
  const counts = countWords(text);
  const all = (db.get('select count(*) as n from articles')!.n as number) + 1;
  const words = [...counts.keys()].filter((word) => word.length > 2);
  const counting = countingIn(db);
  if (!counting) return heaviest(counts, words, { copies, all }, (word) => articlesWith(db, word));
  return heaviest(counts, counting.rarestFirst(words), { copies, all }, counting.articlesWith);
}

/** FTS5 counts a word by reading all its places. */
function articlesWith(db: Connection, word: string): number {
  return (db.get('select doc from word_counts where term = ?', word)?.doc as number | undefined) ?? 0;
}

function copiesOf(db: Connection, row: number): number[] {
  return db
    .all(
      `select row from copies where cluster = (select cluster from copies where row = ?1) and row <> ?1 limit ${COMPARED}`,
      row,
    )
    .map((copy) => copy.row as number);
}

function sharing(db: Connection, row: number, words: string[]): number[] {
  if (words.length === 0) return [];
  return db
    .all(
      `select a.row from words join articles a on a.place = words.rowid
       where words match ? and a.row <> ? order by bm25(words) limit ${COMPARED}`,
      `{title body} : (${words.map((word) => `"${word}"`).join(' OR ')})`,
      row,
    )
    .map((found) => found.row as number);
}
