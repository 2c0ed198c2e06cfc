import { wordingOf } from '../../story/wording.ts';
import { lineKey } from '../profile.ts';

// Lines that together no other outlet's pages have.
const MARKS = 3;
const SHORTEST = 12;
const LONGEST = 60;
const MOST_WORDS = 6;

/** Names of a page's parts: a year or a number of comments changes, and a headline of the day, which is longer, is gone tomorrow. */
export function isLasting(text: string): boolean {
  if (text.length < SHORTEST || text.length > LONGEST || /\d/.test(text)) return false;
  return wordingOf(text).words <= MOST_WORDS;
}

/**
 * Of lines that last and that all pages of an outlet have, those that tell them from others': "Terms of Service" is on everybody's
 * pages. None where what is left could be another's too.
 */
export function marksAmong<T extends { text: string }>(lines: T[], outlet: string | null): T[] {
  const name = outlet && lineKey(outlet).replace(/^the /, '');
  const marks = lines
    .map((line) => {
      const { words, cueWords } = wordingOf(line.text);
      return { line, named: name !== null && lineKey(line.text).includes(name), own: words - cueWords };
    })
    .filter(({ named, own }) => named || own >= 2)
    .sort((a, b) => Number(b.named) - Number(a.named) || b.own - a.own || (a.line.text < b.line.text ? -1 : 1))
    .slice(0, MARKS);
  return marks.length > 1 || marks[0]?.named ? marks.map(({ line }) => line) : [];
}
