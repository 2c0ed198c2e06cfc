import type { Article, Quote } from '../../../src/article.ts';
import { wordsOf } from '../../../src/query/fold.ts';
import type { QueryField } from '../../../src/query/query.ts';
import { stemmerIn } from '../../../src/query/stem.ts';
import type { Asked, AskedPhrase } from './asked.ts';

/** What is looked into: for each field, its texts. */
export type Texts = (field: QueryField | null) => (string | null | undefined)[];

/** Whether the query holds, by looking at every text of every field. */
export function holds(query: Asked, texts: Texts, stem: { language: string | null } | null): boolean {
  if (query.kind === 'not') return !holds(query.part, texts, stem);
  if (query.kind === 'and') return query.parts.every((part) => holds(part, texts, stem));
  if (query.kind === 'or') return query.parts.some((part) => holds(part, texts, stem));
  const isText = query.field === null || ['title', 'body', 'quote'].includes(query.field);
  // Names are as written, and so is all that stands beside the beginning of a word.
  const stemmed = isText && !query.phrases.some(({ prefix }) => prefix) ? stem : null;
  return texts(query.field).some((text) => {
    const words = wordsOf(text ?? '').map((word) => word.text);
    return together(
      query.phrases.map((phrase) => placesOf(words, phrase, stemmed)),
      query.distance ?? 0,
    );
  });
}

interface Place {
  start: number;
  end: number;
}

function placesOf(words: string[], { words: typed, prefix }: AskedPhrase, stem: { language: string | null } | null) {
  const form = stem ? stemmerIn(stem.language) : (word: string) => word;
  const wanted = wordsOf(typed.join(' ')).map((word) => word.text);
  return words.flatMap((_, start): Place[] => {
    const found = wanted.every((word, at) => {
      const there = words[start + at];
      if (there === undefined) return false;
      return prefix && at === wanted.length - 1 ? there.startsWith(word) : form(there) === form(word);
    });
    return found ? [{ start, end: start + wanted.length }] : [];
  });
}

/** One place of each can be chosen so that none ends more than `distance` words before the one that begins last. */
function together(places: Place[][], distance: number, chosen: Place[] = []): boolean {
  const [first, ...rest] = places;
  if (first) return first.some((place) => together(rest, distance, [...chosen, place]));
  const last = Math.max(...chosen.map(({ start }) => start));
  return chosen.every(({ end }) => last - end <= distance);
}

export function textsOfArticle(article: Article): Texts {
  const { dateline } = article;
  return (field) => {
    if (field === null) return [article.title, article.subtitle, article.body];
    if (field === 'title' || field === 'body' || field === 'outlet') return [article[field]];
    if (field === 'quote') return article.quotes.map(({ text }) => text);
    if (field === 'speaker') return article.quotes.map(({ speaker }) => speaker?.name);
    if (field === 'author') return article.authors;
    if (field === 'agency') return [article.agency, dateline?.agency];
    return dateline ? [dateline.city, dateline.region, ...dateline.others] : [];
  };
}

/** In a list of quotes, a word is looked for in the quote, and a speaker is the one who said it. */
export function textsOfQuote(quote: Quote, article: Article): Texts {
  return (field) => {
    if (field === null || field === 'quote') return [quote.text];
    return field === 'speaker' ? [quote.speaker?.name] : textsOfArticle(article)(field);
  };
}
