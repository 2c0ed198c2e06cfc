import { likeness, shingleSet, wordNumbers } from '../shingles.ts';
import type { Similar } from '../store.ts';
import { countWords, mostArticles, shareOf, weighed } from '../topic.ts';
import type { Connection } from './open.ts';
import { readArticle } from './records.ts';

/** The heaviest of them find what is near; to ask for all takes longer and finds little more. */
const LOOKED_FOR = 10;
/** So many of the articles that share most of them are compared. */
const COMPARED = 60;

export function readSimilar(db: Connection, id: string, limit: number): Similar[] {
  return db.transaction(() => {
    const row = db.get('select row from articles where id = ?', id)?.row as number | undefined;
    if (row === undefined) return [];
    const article = readArticle(db, row);
    const copies = copiesOf(db, row);
    const words = distinctive(db, `${article.title ?? ''} ${article.body}`, copies.length + 1);
    const shingles = shingleSet(wordNumbers(article.body));
    const candidates = new Set([...copies, ...sharing(db, row, [...words.keys()].slice(0, LOOKED_FOR))]);
    const found = [...candidates].map((other): Similar => {
      const near = readArticle(db, other);
      const like = likeness(shingles, shingleSet(wordNumbers(near.body)));
      const topic = shareOf(words, `${near.title ?? ''} ${near.body}`);
      const copy = article.cluster !== null && near.cluster === article.cluster;
      return { article: near, score: (topic + like.contained) / 2, topic, ...like, copy };
    });
    return found
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
      .slice(0, limit);
  });
}

/** Words with their weights: how often they are there, times how rare they are elsewhere; none that only its copies have. */
function distinctive(db: Connection, text: string, copies: number): Map<string, number> {
  const counts = countWords(text);
  const all = (db.get('select count(*) as n from articles')!.n as number) + 1;
  const known = db.all(
    'select term as word, doc as articles from word_counts where term in (select value from json_each(?)) and doc > ? and doc <= ?',
    JSON.stringify([...counts.keys()].filter((word) => word.length > 2)),
    copies,
    mostArticles(copies, all),
  ) as { word: string; articles: number }[];
  return weighed(counts, known, all);
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
