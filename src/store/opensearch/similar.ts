import { likeness, shingleSet, wordNumbers } from '../shingles.ts';
import type { Similar } from '../store.ts';
import { countWords, mostArticles, shareOf, weighed } from '../topic.ts';
import { readArticle, readArticles } from './records.ts';
import type { Desk } from './write.ts';

/** The heaviest of its words find what is near; to ask for all takes longer and finds little more. */
const LOOKED_FOR = 10;
/** So many of the articles that share most of them are compared. */
const COMPARED = 60;

export async function readSimilar(desk: Desk, id: string, limit: number): Promise<Similar[]> {
  const article = await readArticle(desk, id);
  if (!article) return [];
  const copies = article.cluster === null ? [] : await copiesOf(desk, id, article.cluster);
  const words = await distinctive(desk, `${article.title ?? ''} ${article.body}`, copies.length + 1);
  const shingles = shingleSet(wordNumbers(article.body));
  const sharing = await articlesSharing(desk, id, [...words.keys()].slice(0, LOOKED_FOR));
  const candidates = await readArticles(desk, [...new Set([...copies, ...sharing])]);
  const found = candidates.map((near): Similar => {
    const like = likeness(shingles, shingleSet(wordNumbers(near.body)));
    const topic = shareOf(words, `${near.title ?? ''} ${near.body}`);
    const copy = article.cluster !== null && near.cluster === article.cluster;
    return { article: near, score: (topic + like.contained) / 2, topic, ...like, copy };
  });
  return found
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, limit);
}

/** So many different words of an article are counted in all the others. */
const WORDS = 1000;
const TEXTS = ['title', 'subtitle', 'body'];

/** The words that few others have; none that only its copies have. */
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
  const all = total!.hits.total!.value + 1;
  const most = mostArticles(copies, all);
  const known = words
    .map((word, at) => ({ word, articles: found[at]!.hits.total!.value }))
    .filter(({ articles }) => articles > copies && articles <= most);
  return weighed(counts, known, all);
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
