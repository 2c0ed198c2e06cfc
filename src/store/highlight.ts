import type { Article } from '../article.ts';
import { type Words, wordsIn } from '../query/fold.ts';
import { runsOf } from '../query/matches.ts';
import { type Leaf, type Query, wantedLeaves } from '../query/query.ts';
import { firstFrom, snippetOf } from './snippet.ts';
import type { Highlight } from './store.ts';

type Match = Highlight['matches'][number];

/** What is looked into. */
export interface Marked
  extends Pick<Article, 'title' | 'subtitle' | 'body' | 'authors' | 'agency' | 'dateline' | 'outlet' | 'language'> {
  quotes: { start: number; end: number; speaker: { name: string } | null }[];
}

/** Whether quotes are to be known to mark what a query finds. */
export function looksIntoQuotes(query: Query): boolean {
  return wantedLeaves(query).some(({ field }) => field === 'quote' || field === 'speaker');
}

/** Where an article has the words of a query. Engines find the article; this finds the place, by the same folding. */
export function highlightsIn(article: Marked, query: Query, stem = false): Highlight[] {
  const leaves = wantedLeaves(query);
  const quoted = article.quotes.filter(({ start, end }) => end > start);
  return textsOf(article, leaves).flatMap(({ field, text }) => {
    const words = wordsIn(text);
    const matches = leaves.flatMap((leaf) => {
      const stemmed = stem && TEXTS.includes(field) ? article : null;
      if (leaf.field === 'quote' && field === 'body')
        return quoted.flatMap((quote) => matchesIn(wordsWithin(words, quote), leaf, stemmed));
      return looksInto(leaf, field) ? matchesIn(words, leaf, stemmed) : [];
    });
    return matches.length > 0 ? [{ field, ...shown(text, words, matches) }] : [];
  });
}

const TEXTS: Highlight['field'][] = ['title', 'subtitle', 'body'];

function looksInto({ field }: Leaf, into: Highlight['field']): boolean {
  return field === null ? TEXTS.includes(into) : field === into;
}

type Names = (article: Marked) => (string | null | undefined)[];
const NAMES: [Highlight['field'], Names][] = [
  ['speaker', ({ quotes }) => quotes.map(({ speaker }) => speaker?.name)],
  ['author', ({ authors }) => authors],
  ['agency', ({ agency, dateline }) => [agency, dateline?.agency]],
  ['place', ({ dateline }) => (dateline ? [dateline.city, dateline.region, ...dateline.others] : [])],
  ['outlet', ({ outlet }) => [outlet]],
];

/** The article's texts, and each of the names in it that a leaf looks for, once. */
function textsOf(article: Marked, leaves: Leaf[]): { field: Highlight['field']; text: string }[] {
  const { title, subtitle, body } = article;
  const asked = NAMES.filter(([field]) => leaves.some((leaf) => leaf.field === field));
  return [
    { field: 'title', text: title ?? '' },
    { field: 'subtitle', text: subtitle ?? '' },
    { field: 'body', text: body },
    ...asked.flatMap(([field, namesIn]) => [...new Set(namesIn(article))].map((text) => ({ field, text: text ?? '' }))),
  ];
}

function wordsWithin(words: Words, { start, end }: Match): Words {
  const from = firstFrom(words, start);
  return {
    length: firstFrom(words, end) - from,
    text: (at) => words.text(from + at),
    start: (at) => words.start(from + at),
    end: (at) => words.end(from + at),
    is: (at, word) => words.is(from + at, word),
    begins: (at, prefix) => words.begins(from + at, prefix),
  };
}

function matchesIn(words: Words, leaf: Leaf, stem: { language: string | null } | null): Match[] {
  const runs = runsOf(words, leaf, stem);
  // Of words that are near each other, each is marked; a phrase is marked whole.
  return runs.map(({ from, to }) => ({ start: words.start(from), end: words.end(to - 1) }));
}

function shown(text: string, words: Words, found: Match[]): Pick<Highlight, 'snippet' | 'matches'> {
  const matches: Match[] = [];
  for (const match of found.sort((one, other) => one.start - other.start)) add(matches, match);
  return { snippet: snippetOf(text, words, matches), matches };
}

/** In order, and merged where they overlap: of "new york" and york, "New York" is one match. */
function add(matches: Match[], match: Match): void {
  const last = matches.at(-1);
  if (last && match.start < last.end) last.end = Math.max(last.end, match.end);
  else matches.push(match);
}
