import { COMPARED, LOOKED_FOR, likest, topicText } from '../../similar.ts';
import type { Similar } from '../../store.ts';
import { countWords, heaviest } from '../../topic.ts';
import type { Desk } from '../desk.ts';
import { readArticle, readArticles } from './records.ts';

export async function readSimilar(desk: Desk, id: string, limit: number): Promise<Similar[]> {
  const article = await readArticle(desk, id);
  if (!article) return [];
  const copies = article.cluster === null ? [] : await copiesOf(desk, id, article.cluster);
  const words = await distinctive(desk, topicText(article), copies.length + 1);
  const sharing = await articlesSharing(desk, id, [...words.keys()].slice(0, LOOKED_FOR));
  return likest(article, words, await readArticles(desk, [...new Set([...copies, ...sharing])]), limit);
}

/** So many different words of an article are counted in all the others. */
const WORDS = 1000;
const TEXTS = ['title', 'subtitle', 'body'];

/** The words that few others have. */
async function distinctive({ cluster, names }: Desk, text: string, copies: number): Promise<Map<string, number>> {
  const counts = countWords(text);
  const words = [...counts.keys()].filter((word) => word.length > 2).slice(0, WORDS);
  const [total, ...found] = await cluster.searches([
    { index: names.articles, body: { size: 0, track_total_hits: true } },
    ...words.map((word) => ({
      index: names.articles,
      body: {
        size: 0,
        track_total_hits: true,
        query: { bool: { should: TEXTS.map((field) => ({ term: { [field]: word } })) } },
      },
    })),
  ]);
  const known = new Map(words.map((word, at) => [word, found[at]!.hits.total!.value]));
  return heaviest(counts, words, { copies, all: total!.hits.total!.value + 1 }, (word) => known.get(word)!);
}

async function copiesOf({ cluster, names }: Desk, id: string, group: string): Promise<string[]> {
  const query = { bool: { filter: [{ term: { cluster: group } }], must_not: [{ term: { id } }] } };
  const { hits } = await cluster.search(names.articles, {
    query,
    sort: [{ row: 'asc' }],
    size: COMPARED,
    _source: false,
  });
  return hits.hits.map(({ _id }) => _id);
}

async function articlesSharing({ cluster, names }: Desk, id: string, words: string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const should = words.flatMap((word) => ['title', 'body'].map((field) => ({ term: { [field]: word } })));
  const query = { bool: { should, minimum_should_match: 1, must_not: [{ term: { id } }] } };
  const { hits } = await cluster.search(
    names.articles,
    { query, sort: [{ _score: 'desc' }, { id: 'asc' }], size: COMPARED, _source: false },
    { search_type: 'dfs_query_then_fetch' },
  );
  return hits.hits.map(({ _id }) => _id);
}
