import { foldedWords, nameId } from '../../../query/fold.ts';
import type { Suggestion, SuggestionType } from '../../store.ts';
import { bestOfEach, TITLES, titlesAmong } from '../../suggest.ts';
import { fieldOf } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { printedNames } from './keys.ts';
import { namesLike } from './names.ts';

export async function readSuggestions(
  desk: Desk,
  text: string,
  types: SuggestionType[],
  limit: number,
): Promise<Suggestion[]> {
  const words = foldedWords(text);
  if (words.length === 0) return [];
  const found = await Promise.all(
    [...new Set(types)].map((type) => (type === 'title' ? titles(desk, words, limit) : names(desk, type, text, limit))),
  );
  return bestOfEach(found, limit);
}

async function titles({ cluster, names }: Desk, words: string[], limit: number): Promise<Suggestion[]> {
  const filter = words.map((value) => ({ prefix: { title: { value } } }));
  const { hits } = await cluster.search(names.articles, {
    query: { bool: { filter } },
    sort: [{ row: 'desc' }],
    size: TITLES,
    _source: false,
    stored_fields: ['summary'],
    docvalue_fields: ['title_key', 'newest'],
  });
  const titled = hits.hits.map((hit) => ({
    id: hit._id,
    folded: fieldOf<string>(hit, 'title_key')!,
    newest: fieldOf<number>(hit, 'newest')!,
    label: JSON.parse(fieldOf(hit, 'summary')!).title as string,
  }));
  titled.sort((a, b) => a.newest - b.newest || (a.id < b.id ? -1 : 1));
  return titlesAmong(titled, limit);
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
