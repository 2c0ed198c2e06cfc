import { type AskedWord, oneSlipFrom, slipsBetween } from '../../query/correct.ts';
import type { Leaf } from '../../query/query.ts';
import { languagesOf } from './found.ts';
import { compile } from './match.ts';
import type { Connection } from './open.ts';

/** Shorter words are near to too many. */
const SHORTEST = 3;
/** No vocabulary holds longer ones. */
const LONGEST = 40;
/** From here on, a word may be two slips away. */
const LONG = 6;
/** So many words are looked up in one query. */
const MOST = 8;
/** A word that does exist is doubted only where another, one slip away, is in so many times more articles. */
const MARGIN = 100;
const RARE = 3;
const COUNTED = 10_000;
const CANDIDATES = 100;

/** The nearest word that some article has in that field, of each that none has. */
export function readNearest(
  db: Connection,
  asked: AskedWord[],
  stem: boolean | undefined,
): { asked: AskedWord; word: string }[] {
  const languages = languagesOf(db, stem);
  const found: { asked: AskedWord; word: string }[] = [];
  let looked = 0;
  for (const each of asked) {
    const { length } = each.word;
    if (length < SHORTEST || length > LONGEST || looked >= MOST) continue;
    const articles = articlesWith(db, each, languages, RARE + 1);
    if (articles > RARE || (articles > 0 && length < LONG)) continue;
    looked += 1;
    const word = nearest(db, each, articles);
    if (word !== null) found.push({ asked: each, word });
  }
  return found;
}

function nearest(db: Connection, { word, field }: AskedWord, articles: number): string | null {
  const near = ranked(db, known(db, oneSlipFrom(word)), word, field);
  if (articles > 0) return near && near.articles >= articles * MARGIN ? near.word : null;
  if (near || word.length < LONG) return near?.word ?? null;
  const further = alike(db, word).filter((other) => slipsBetween(word, other, 2) <= 2);
  return ranked(db, further, word, field)?.word ?? null;
}

/** The one that most articles have; of equals, the one that begins alike, then the first by the alphabet. */
function ranked(db: Connection, words: string[], asked: string, field: AskedWord['field']) {
  const counted = words
    .filter((word) => word.length >= SHORTEST)
    .map((word) => ({ word, articles: articlesWith(db, { word, field }, null, COUNTED) }))
    .filter(({ articles }) => articles > 0);
  const begins = ({ word }: { word: string }) => (word[0] === asked[0] ? 0 : 1);
  counted.sort((a, b) => b.articles - a.articles || begins(a) - begins(b) || (a.word < b.word ? -1 : 1));
  return counted[0] ?? null;
}

function articlesWith(
  db: Connection,
  { word, field }: AskedWord,
  languages: ReturnType<typeof languagesOf>,
  most: number,
): number {
  const table = field === 'quote' ? 'quote_words' : 'words';
  const leaf: Leaf = { kind: 'phrase', field, words: [word], prefix: false, start: 0, end: 0 };
  const { of } = compile(leaf, table, languages)!;
  return db.get(`select count(*) as n from (select 1 from ${table} where ${table} match ? limit ${most})`, of)!
    .n as number;
}

function known(db: Connection, words: string[]): string[] {
  return db
    .all('select word from vocabulary where word in (select value from json_each(?))', JSON.stringify(words))
    .map(({ word }) => word as string);
}

/** The words that share the most groups of three letters with this one, its two ends counting as letters. */
function alike(db: Connection, word: string): string[] {
  const letters = [' ', ...word, ' '];
  const groups = [...new Set(letters.slice(2).map((_, at) => letters.slice(at, at + 3).join('')))];
  const each = groups.map(() => 'select rowid from spellings where spellings match ?').join(' union all ');
  return db
    .all(
      `select word from (select rowid, count(*) as shared from (${each}) group by rowid
         order by shared desc, rowid limit ${CANDIDATES})
       join vocabulary on vocabulary.row = rowid`,
      ...groups.map((group) => `"${group}"`),
    )
    .map((row) => row.word as string);
}
