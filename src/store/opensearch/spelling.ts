import { type AskedWord, slipsBetween } from '../../query/correct.ts';
import type { Leaf } from '../../query/query.ts';
import type { Json } from './cluster.ts';
import { languagesOf } from './filter.ts';
import { compile, type Languages, suggestedFrom } from './match.ts';
import type { Desk } from './write.ts';

/** Shorter words are near to too many. */
const SHORTEST = 3;
const LONGEST = 40;
/** From here on, a word may be two slips away. */
const LONG = 6;
/** So many words are looked up for one query. */
const MOST = 8;
/** A word that does exist is doubted only where another, one slip away, is in so many times more articles. */
const MARGIN = 100;
const RARE = 3;
const COUNTED = 10_000;
/** Words that each field offers. */
const CANDIDATES = 100;

type Nearest = { asked: AskedWord; word: string }[];

/** The nearest word that some article has in that field, of each that none has. */
export async function readNearest(desk: Desk, asked: AskedWord[], stem: boolean | undefined): Promise<Nearest> {
  const languages = await languagesOf(desk, stem);
  const known = asked.filter(({ word }) => word.length >= SHORTEST && word.length <= LONGEST);
  const counts = await articlesWith(desk, known, languages, RARE + 1);
  const doubted = known
    .map((each, at) => ({ each, articles: counts[at]! }))
    .filter(({ each, articles }) => articles <= RARE && (articles === 0 || each.word.length >= LONG))
    .slice(0, MOST);
  const found = await Promise.all(
    doubted.map(async ({ each, articles }) => ({ asked: each, word: await nearest(desk, each, articles) })),
  );
  return found.filter((each): each is Nearest[number] => each.word !== null);
}

async function nearest(desk: Desk, asked: AskedWord, articles: number): Promise<string | null> {
  const { word } = asked;
  const offered = await wordsLike(desk, asked);
  const near = await ranked(
    desk,
    offered.filter((other) => slipsBetween(word, other, 1) <= 1),
    asked,
  );
  if (articles > 0) return near && near.articles >= articles * MARGIN ? near.word : null;
  if (near || word.length < LONG) return near?.word ?? null;
  const further = await ranked(
    desk,
    offered.filter((other) => slipsBetween(word, other, 2) <= 2),
    asked,
  );
  return further?.word ?? null;
}

/** The one that most articles have; of equals, the one that begins alike, then the first by the alphabet. */
async function ranked(desk: Desk, words: string[], { word: asked, field }: AskedWord) {
  const long = words.filter((word) => word.length >= SHORTEST);
  const counts = await articlesWith(
    desk,
    long.map((word) => ({ word, field })),
    null,
    COUNTED,
  );
  const counted = long.map((word, at) => ({ word, articles: counts[at]! })).filter(({ articles }) => articles > 0);
  const begins = ({ word }: { word: string }) => (word[0] === asked[0] ? 0 : 1);
  counted.sort((a, b) => b.articles - a.articles || begins(a) - begins(b) || (a.word < b.word ? -1 : 1));
  return counted[0] ?? null;
}

async function articlesWith(
  { cluster, names }: Desk,
  asked: AskedWord[],
  languages: Languages,
  most: number,
): Promise<number[]> {
  const answers = await cluster.searches(
    asked.map(({ word, field }) => {
      const leaf: Leaf = { kind: 'phrase', field, words: [word], prefix: false, start: 0, end: 0 };
      const query = compile(leaf, 'article', languages);
      return { index: names.articles, body: { size: 0, query, track_total_hits: most } };
    }),
  );
  return answers.map(({ hits }) => Math.min(most, hits.total!.value));
}

/** Words of that field that are spelled alike; an article that had one may have gone since. */
async function wordsLike({ cluster, names }: Desk, { word, field }: AskedWord): Promise<string[]> {
  const term = {
    suggest_mode: 'always',
    sort: 'frequency',
    max_edits: word.length < LONG ? 1 : 2,
    prefix_length: 0,
    min_word_length: SHORTEST,
    max_inspections: 50,
    size: CANDIDATES,
    shard_size: CANDIDATES * 2,
  };
  const columns = suggestedFrom(field);
  const suggest = Object.fromEntries(
    columns.map((column): [string, Json] => [column, { text: word, term: { ...term, field: column } }]),
  );
  const { suggest: offered = {} } = await cluster.search(names.articles, { size: 0, suggest });
  return [...new Set(Object.values(offered).flatMap(([first]) => first?.options.map(({ text }) => text) ?? []))];
}
