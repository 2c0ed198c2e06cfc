import { agencyNamed } from '../authors/agencies.ts';
import { isMenuWord } from '../authors/names.ts';
import type { Found } from '../found.ts';
import type { Line } from '../source.ts';

/** Whether these words can be an outlet's name: few, with a capital, and none of a menu's. */
export function isName(name: string): boolean {
  const words = name.split(' ');
  return (
    name.length >= 2 &&
    name.length <= 40 &&
    words.length <= 6 &&
    /^[\p{Lu}\d].*\p{L}|\.\p{L}{2,3}$/u.test(name) &&
    agencyNamed(name) === null &&
    !words.every((word) => isMenuWord(word.toLowerCase().replace(/[^\p{L}’']/gu, '')))
  );
}

export function foundIn(
  { text, start }: Pick<Line, 'text' | 'start'>,
  name: string,
  rule: string,
  confidence: number,
): Found<string> {
  const from = start + text.lastIndexOf(name);
  return { value: name, spans: [{ start: from, end: from + name.length }], rule, confidence };
}
