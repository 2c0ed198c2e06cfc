import { wordsOf } from '../query/fold.ts';

// What an article is about, told by its words.

/** So many of its words tell it: those that it has often and few others have. */
const WORDS = 24;

export function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text: word } of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How many articles a word may be in to tell something: one of a tenth of all tells nothing, unless they are few. */
function mostArticles(copies: number, all: number): number {
  return Math.max(20, copies * 4, all / 10);
}

/**
 * Words with their weights, the heaviest first: how often they are there, times how rare they are elsewhere. Of `known`, which
 * tells how many of all articles have each, none that only its copies have.
 */
export function weighed(
  counts: Map<string, number>,
  known: { word: string; articles: number }[],
  { copies, all }: { copies: number; all: number },
): Map<string, number> {
  const most = mostArticles(copies, all);
  const weights = known
    .filter(({ articles }) => articles > copies && articles <= most)
    .map(({ word, articles }): [string, number] => [
      word,
      (1 + Math.log(counts.get(word)!)) * Math.log((all + 1) / articles),
    ]);
  return new Map(weights.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, WORDS));
}

/** How much of the words a text has, by their weight. */
export function shareOf(words: Map<string, number>, text: string): number {
  const held = new Set(wordsOf(text).map((word) => word.text));
  let all = 0;
  let both = 0;
  for (const [word, weight] of words) {
    all += weight;
    if (held.has(word)) both += weight;
  }
  return all === 0 ? 0 : both / all;
}
