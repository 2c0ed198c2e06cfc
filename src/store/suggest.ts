import type { Suggestion } from './store.ts';

// What is suggested for what somebody has begun to type, as every engine tells it.

/** So many titles are looked at, the last ones loaded, whatever was typed: one letter begins a word of most. */
export const TITLES = 200;

/** An article as it is suggested by its title; `folded` tells which titles are the same. */
export interface Titled {
  id: string;
  folded: string;
  label: string;
}

/** Of titles that several articles have, the first one: they stand with the newest article first. */
export function titlesAmong(articles: Titled[], limit: number): Suggestion[] {
  return [...Map.groupBy(articles, ({ folded }) => folded).values()].slice(0, limit).map((same) => ({
    type: 'title' as const,
    id: same[0]!.id,
    label: same[0]!.label,
    articles: same.length,
  }));
}

/** Of every type its best, before the second of any. */
export function bestOfEach(found: Suggestion[][], limit: number): Suggestion[] {
  return found
    .flatMap((suggestions) => suggestions.map((suggestion, place) => ({ suggestion, place })))
    .sort((a, b) => a.place - b.place)
    .slice(0, limit)
    .map(({ suggestion }) => suggestion);
}
