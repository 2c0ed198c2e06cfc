import { COMPARED, LOOKED_FOR, likest, topicText } from '../similar.ts';
import type { Similar } from '../store.ts';
import { countWords, weighed } from '../topic.ts';
import type { Connection } from './open.ts';
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
  return weighed(counts, articlesOf(db, words), { copies, all });
}

/** In how many articles each word is, as was counted since somebody last wrote: FTS5 counts a word by reading all its places. */
const counted = new WeakMap<Connection, { revision: number; words: Map<string, number> }>();
const MOST_COUNTED = 50_000;

function articlesOf(db: Connection, words: string[]): { word: string; articles: number }[] {
  const revision = db.revision();
  let known = counted.get(db);
  if (!known || known.revision !== revision || known.words.size > MOST_COUNTED) known = { revision, words: new Map() };
  counted.set(db, known);
  const missing = words.filter((word) => !known.words.has(word));
  const found = db.all(
    'select term, doc from word_counts where term in (select value from json_each(?))',
    JSON.stringify(missing),
  );
  for (const word of missing) known.words.set(word, 0);
  for (const { term, doc } of found) known.words.set(term as string, doc as number);
  return words.map((word) => ({ word, articles: known.words.get(word)! }));
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
