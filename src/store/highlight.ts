import type { Article } from '../article.ts';
import { type Word, wordsOf } from '../query/fold.ts';
import { type Query, wantedPhrases } from '../query/query.ts';
import type { Highlight } from './store.ts';

/** About how much of a field a snippet shows. */
const LENGTH = 200;
const FIELDS = ['title', 'subtitle', 'body'] as const;

type Match = Highlight['matches'][number];

/** Where an article has the words of a query. Engines find the article; this finds the place, by the same folding. */
export function highlightsIn(article: Article, query: Query): Highlight[] {
  const phrases = wantedPhrases(query);
  return FIELDS.flatMap((field) => {
    const text = article[field] ?? '';
    const words = wordsOf(text);
    const matches = matchesIn(words, phrases);
    return matches.length > 0 ? [{ field, snippet: snippet(text, words, matches), matches }] : [];
  });
}

/** In order, and merged where they overlap: of "new york" and york, "New York" is one match. */
function matchesIn(words: Word[], phrases: string[][]): Match[] {
  const byFirst = Map.groupBy(phrases, (phrase) => phrase[0]);
  const matches: Match[] = [];
  for (const [index, word] of words.entries()) {
    for (const phrase of byFirst.get(word.text) ?? []) {
      if (!phrase.every((part, offset) => words[index + offset]?.text === part)) continue;
      add(matches, { start: word.start, end: words[index + phrase.length - 1]!.end });
    }
  }
  return matches;
}

function add(matches: Match[], match: Match): void {
  const last = matches.at(-1);
  if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
  else matches.push(match);
}

function snippet(text: string, words: Word[], matches: Match[]): string {
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
function cut(text: string, words: Word[], { start, end }: Match): Match {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const spare = Math.max(0, LENGTH - (end - start));
  let left = Math.max(0, start - Math.floor(spare / 2));
  const right = Math.min(text.length, Math.max(end, left + LENGTH));
  left = Math.max(0, Math.min(left, Math.max(0, right - LENGTH)));
  const first = words.find((word) => word.start >= left) ?? words[0]!;
  const last = words.findLast((word) => word.end <= right) ?? words.at(-1)!;
  return {
    start: left === 0 ? 0 : Math.min(first.start, start),
    end: right === text.length ? right : Math.max(last.end, end),
  };
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!).replace(/\s+/g, ' ');
}
