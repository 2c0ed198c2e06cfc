import { type AskedWord, oneSlipFrom, slipsBetween } from '../../../query/correct.ts';
import type { Leaf } from '../../../query/query.ts';
import {
  CANDIDATES,
  COUNTED,
  DOUBTS_END,
  isDoubted,
  LONG,
  likeliest,
  MOST,
  mayBeSlip,
  type Nearest,
  outweighs,
  SHORTEST,
} from '../../spelling.ts';
import type { Connection } from '../connection/connection.ts';
import { compile } from '../fulltext/match.ts';
import { languagesOf } from './found.ts';

/** The nearest word that some article has in that field, of each that none has. */
export function readNearest(db: Connection, asked: AskedWord[], stem: boolean | undefined): Nearest[] {
  const languages = languagesOf(db, stem);
  const found: Nearest[] = [];
  let looked = 0;
  for (const each of asked) {
    if (!mayBeSlip(each) || looked >= MOST) continue;
    const articles = articlesWith(db, each, languages, DOUBTS_END);
    if (!isDoubted(each, articles)) continue;
    looked += 1;
    const word = nearest(db, each, articles);
    if (word !== null) found.push({ asked: each, word });
  }
  return found;
}

function nearest(db: Connection, asked: AskedWord, articles: number): string | null {
  const { word } = asked;
  const near = ranked(db, known(db, oneSlipFrom(word)), asked);
  if (near) return outweighs(near, articles) ? near.word : null;
  if (articles > 0 || word.length < LONG) return null;
  const further = alike(db, word).filter((other) => slipsBetween(word, other, 2) <= 2);
  return ranked(db, further, asked)?.word ?? null;
}

function ranked(db: Connection, words: string[], asked: AskedWord) {
  const long = words.filter((word) => word.length >= SHORTEST);
  const articlesOf = (word: string) => articlesWith(db, { word, field: asked.field }, null, COUNTED);
  return likeliest(
    long.map((word) => ({ word, articles: articlesOf(word) })),
    asked,
  );
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
