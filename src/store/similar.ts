import type { Article } from '../article.ts';
import { likeness, shingleSet, wordNumbers } from './shingles.ts';
import type { Similar } from './store.ts';
import { shareOf } from './topic.ts';

// Which articles are like one: those that are about the same, and those that say the same.

/** The heaviest of its words find what is near; to ask for all takes longer and finds little more. */
export const LOOKED_FOR = 10;
/** So many of the articles that share most of them are compared, and so many of its copies. */
export const COMPARED = 60;

/** The text that an article's topic is told by. */
export function topicText({ title, body }: Article): string {
  return `${title ?? ''} ${body}`;
}

/** Those of the candidates that are like the article, which is about these words; the likest first. */
export function likest(article: Article, words: Map<string, number>, candidates: Article[], limit: number): Similar[] {
  const shingles = shingleSet(wordNumbers(article.body));
  const found = candidates.map((near): Similar => {
    const like = likeness(shingles, shingleSet(wordNumbers(near.body)));
    const topic = shareOf(words, topicText(near));
    const copy = article.cluster !== null && near.cluster === article.cluster;
    return { article: near, score: (topic + like.contained) / 2, topic, ...like, copy };
  });
  return found
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, limit);
}
