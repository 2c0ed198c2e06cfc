import { type AskedWord, slipsBetween } from '../../../query/correct.ts';
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
import type { Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { languagesOf } from './filter.ts';
import { compile, type Languages, suggestedFrom } from './match.ts';

/** The nearest word that some article has in that field, of each that none has. */
export async function readNearest(desk: Desk, asked: AskedWord[], stem: boolean | undefined): Promise<Nearest[]> {
  const languages = await languagesOf(desk, stem);
  const known = asked.filter(mayBeSlip);
  const counts = await articlesWith(desk, known, languages, DOUBTS_END);
  const doubted = known
    .map((each, at) => ({ each, articles: counts[at]! }))
    .filter(({ each, articles }) => isDoubted(each, articles))
    .slice(0, MOST);
  const found = await Promise.all(
    doubted.map(async ({ each, articles }) => ({ asked: each, word: await nearest(desk, each, articles) })),
  );
  return found.filter((each): each is Nearest => each.word !== null);
}

async function nearest(desk: Desk, asked: AskedWord, articles: number): Promise<string | null> {
  const { word } = asked;
  const offered = await wordsLike(desk, asked);
  const within = (slips: number) => offered.filter((other) => slipsBetween(word, other, slips) <= slips);
  const near = await ranked(desk, within(1), asked);
  if (near) return outweighs(near, articles) ? near.word : null;
  if (articles > 0 || word.length < LONG) return null;
  return (await ranked(desk, within(2), asked))?.word ?? null;
}

async function ranked(desk: Desk, words: string[], asked: AskedWord) {
  const long = words.filter((word) => word.length >= SHORTEST);
  const counts = await articlesWith(
    desk,
    long.map((word) => ({ word, field: asked.field })),
    null,
    COUNTED,
  );
  return likeliest(
    long.map((word, at) => ({ word, articles: counts[at]! })),
    asked,
  );
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
