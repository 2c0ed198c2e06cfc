import type { Words } from '../query/fold.ts';
import type { Highlight } from './store.ts';

/** About how much of a field a snippet shows. */
const LENGTH = 200;

type Match = Highlight['matches'][number];

/** The part of a text that has the most matches, as HTML. */
export function snippetOf(text: string, words: Words, matches: Match[]): string {
  const { start, end } = cut(text, words, densest(matches));
  const shown = matches.filter((match) => match.start >= start && match.end <= end);
  let html = start > 0 ? '… ' : '';
  let at = start;
  for (const match of shown) {
    html += `${escaped(text.slice(at, match.start))}<mark>${escaped(text.slice(match.start, match.end))}</mark>`;
    at = match.end;
  }
  html += escaped(text.slice(at, end));
  return end < text.length ? `${html} …` : html;
}

/** The stretch, no longer than a snippet, that has the most matches. */
function densest(matches: Match[]): Match {
  let best = { from: 0, to: 0 };
  let from = 0;
  for (const [to, match] of matches.entries()) {
    while (from < to && match.end - matches[from]!.start > LENGTH) from += 1;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return { start: matches[best.from]!.start, end: matches[best.to]!.end };
}

/** Widens a stretch to a snippet's length, to both sides alike, and never through a word. */
function cut(text: string, words: Words, { start, end }: Match): Match {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const spare = Math.max(0, LENGTH - (end - start));
  let left = Math.max(0, start - Math.floor(spare / 2));
  const right = Math.min(text.length, Math.max(end, left + LENGTH));
  left = Math.max(0, Math.min(left, Math.max(0, right - LENGTH)));
  const first = firstFrom(words, left);
  const beforeEnd = firstFrom(words, right) - 1;
  const last = words.end(beforeEnd) <= right ? beforeEnd : beforeEnd - 1;
  return {
    start: left === 0 ? 0 : Math.min(words.start(first), start),
    end: right === text.length ? right : Math.max(words.end(last), end),
  };
}

/** The index of the first word that begins at or after a place. */
export function firstFrom(words: Words, place: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start(middle) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

// Most of what lies between words is one space, which stays as it is.
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/[^\S ]\s*| \s+/g, ' ');
}
