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
 * Words with their weights, the heaviest first: how often they are there, times how rare they are elsewhere. None that only the
 * copies of the article have. `articlesWith` tells in how many articles a word is, where in more than `most` any larger number;
 * it is quickest where the words that few have come first.
 */
export function heaviest(
  counts: Map<string, number>,
  words: string[],
  { copies, all }: { copies: number; all: number },
  articlesWith: (word: string, most: number) => number,
): Map<string, number> {
  let found: Weighed[] = [];
  for (const word of words) {
    const often = 1 + Math.log(counts.get(word)!);
    // One that is in more is outweighed by those that are found.
    const outweighed = Math.ceil((all + 1) / Math.exp((found[WORDS - 1]?.[1] ?? 0) / often)) + 1;
    const most = Math.min(mostArticles(copies, all), outweighed);
    const articles = articlesWith(word, most);
    if (articles <= copies || articles > most) continue;
    const weighed: Weighed = [word, often * Math.log((all + 1) / articles)];
    found = [...found, weighed].sort(heavierFirst).slice(0, WORDS);
  }
  return new Map(found);
}

type Weighed = [word: string, weight: number];

function heavierFirst([one, x]: Weighed, [other, y]: Weighed): number {
  return y - x || (one < other ? -1 : 1);
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
