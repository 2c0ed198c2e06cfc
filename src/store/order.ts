import type { Article } from '../article.ts';
import { fold } from '../query/fold.ts';
import { sortInstant } from './instants.ts';

/** Sorts after every date, and every title. */
export const LAST = Number.MAX_SAFE_INTEGER;
const LAST_TITLE = '\u{10FFFF}';
/** A cursor carries the title, so what is sorted by has a bound. */
const TITLE_LENGTH = 100;

/** What articles are sorted by, each read upwards and each with what has none at its end. */
export function sortKeys(article: Article): { newest: number; oldest: number; title: string } {
  const instant = sortInstant(article);
  return {
    newest: instant === null ? LAST : -instant,
    oldest: instant ?? LAST,
    title: article.title === null ? LAST_TITLE : fold(article.title).slice(0, TITLE_LENGTH),
  };
}
