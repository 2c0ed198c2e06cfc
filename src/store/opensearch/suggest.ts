import { nameId } from '../../query/fold.ts';
import type { Suggestion, SuggestionType } from '../store.ts';
import { printedNames } from './keys.ts';
import { namesLike, wordsIn } from './names.ts';
import type { Desk } from './write.ts';

/** So many titles are looked at, the last ones loaded, whatever was typed: one letter begins a word of most. */
const TITLES = 200;

export async function readSuggestions(
  desk: Desk,
  text: string,
  types: SuggestionType[],
  limit: number,
): Promise<Suggestion[]> {
  const words = wordsIn(text);
  if (words.length === 0) return [];
  const found = await Promise.all(
    [...new Set(types)].map((type) => (type === 'title' ? titles(desk, words, limit) : names(desk, type, text, limit))),
  );
  return (
    found
      .flatMap((suggestions) => suggestions.map((suggestion, place) => ({ suggestion, place })))
      // Of every type its best, before the second of any.
      .sort((a, b) => a.place - b.place)
      .slice(0, limit)
      .map(({ suggestion }) => suggestion)
  );
}

/** Of titles that several articles have, the newest. */
async function titles({ cluster, names }: Desk, words: string[], limit: number): Promise<Suggestion[]> {
  const filter = words.map((value) => ({ prefix: { title: { value } } }));
  const { hits } = await cluster.search(names.articles, {
    query: { bool: { filter } },
    sort: [{ row: 'desc' }],
    size: TITLES,
    _source: ['id', 'title_key', 'newest', 'summary'],
  });
  const rows = hits.hits.map(
    ({ _source }) => _source as { id: string; title_key: string; newest: number; summary: string },
  );
  rows.sort((a, b) => a.newest - b.newest || (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(rows, ({ title_key }) => title_key).values()].slice(0, limit).map((same) => ({
    type: 'title' as const,
    id: same[0]!.id,
    label: JSON.parse(same[0]!.summary).title as string,
    articles: same.length,
  }));
}

async function names(
  desk: Desk,
  type: Exclude<SuggestionType, 'title'>,
  text: string,
  limit: number,
): Promise<Suggestion[]> {
  const kind = { field: type, main: `${type}_main`, folded: (key: string) => key, words: `${type}_words` };
  const found = await namesLike(desk, kind, [], text);
  const best = found.sort((a, b) => b.count - a.count).slice(0, limit);
  const printed = await printedNames(
    desk,
    type,
    best.map(({ key }) => key),
  );
  return best.map(({ key, count }) => {
    const label = printed.get(key) ?? key;
    return { type, id: nameId(label), label, articles: count };
  });
}
