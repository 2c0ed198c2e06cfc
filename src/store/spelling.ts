import type { AskedWord } from '../query/correct.ts';
import { RARE } from './store.ts';

// Which words are taken for slips, and for what, as every engine tells it.

/** Shorter words are near to too many. */
export const SHORTEST = 3;
/** No vocabulary holds longer ones. */
const LONGEST = 40;
/** From here on, a word may be two slips away. */
export const LONG = 6;
/** So many words are looked up for one query. */
export const MOST = 8;
/** A word that does exist is doubted only where another, one slip away, is in so many times more articles. */
const MARGIN = 100;
/** To tell whether a word is doubted, no more of its articles need be counted; of one that may be meant, no more than COUNTED. */
export const DOUBTS_END = RARE + 1;
export const COUNTED = 10_000;
/** So many words that are spelled alike are looked at. */
export const CANDIDATES = 100;

export interface Nearest {
  asked: AskedWord;
  word: string;
}

/** A word and in how many articles it is. */
interface Counted {
  word: string;
  articles: number;
}

export function mayBeSlip({ word }: AskedWord): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST;
}

/** Whether a word that is in so many articles may be a slip all the same. */
export function isDoubted({ word }: AskedWord, articles: number): boolean {
  return articles === 0 || (articles <= RARE && word.length >= LONG);
}

/** Whether a word that is in so many articles is taken for a slip of its neighbour, one slip away. */
export function outweighs(near: Counted, articles: number): boolean {
  return articles === 0 || near.articles >= articles * MARGIN;
}

/** The one that most articles have; of equals, the one that begins alike, then the first by the alphabet. */
export function likeliest(counted: Counted[], { word: asked }: AskedWord): Counted | null {
  const begins = ({ word }: Counted) => (word[0] === asked[0] ? 0 : 1);
  const ranked = counted
    .filter(({ articles }) => articles > 0)
    .sort((a, b) => b.articles - a.articles || begins(a) - begins(b) || (a.word < b.word ? -1 : 1));
  return ranked[0] ?? null;
}
