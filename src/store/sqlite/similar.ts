import { wordsOf } from '../../query/fold.ts';
import { likeness, shingleSet, wordNumbers } from '../shingles.ts';
import type { Similar } from '../store.ts';
import type { Connection } from './open.ts';
import { readArticle } from './records.ts';

/** What an article is about is told by so many of its words: those that it has often and few others have. */
const WORDS = 24;
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
      const topic = shared(words, `${near.title ?? ''} ${near.body}`);
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
  const counts = new Map<string, number>();
  for (const { text: word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const all = (db.get('select count(*) as n from articles')!.n as number) + 1;
  const known = db.all(
    'select term, doc from word_counts where term in (select value from json_each(?)) and doc > ? and doc <= ?',
    JSON.stringify([...counts.keys()].filter((word) => word.length > 2)),
    copies,
    // A word of a tenth of all articles tells nothing, unless they are few.
    Math.max(20, copies * 4, all / 10),
  ) as { term: string; doc: number }[];
  const weighed = known.map(({ term, doc }): [string, number] => [
    term,
    (1 + Math.log(counts.get(term)!)) * Math.log((all + 1) / doc),
  ]);
  return new Map(weighed.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, WORDS));
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
      `select rowid as row from words where words match ? and rowid <> ? order by bm25(words) limit ${COMPARED}`,
      `{title body} : (${words.map((word) => `"${word}"`).join(' OR ')})`,
      row,
    )
    .map((found) => found.row as number);
}

function shared(words: Map<string, number>, text: string): number {
  const held = new Set(wordsOf(text).map((word) => word.text));
  let all = 0;
  let both = 0;
  for (const [word, weight] of words) {
    all += weight;
    if (held.has(word)) both += weight;
  }
  return all === 0 ? 0 : both / all;
}
