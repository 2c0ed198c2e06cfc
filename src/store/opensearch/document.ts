import type { Article, Quote } from '../../article.ts';
import { fold, nameKey } from '../../query/fold.ts';
import { stemmerIn } from '../../query/stem.ts';
import type { Marked } from '../highlight.ts';
import { publishedInterval } from '../instants.ts';
import { sortKeys } from '../order.ts';
import { printsOf, saidNumber, sketchOf, wordNumbers } from '../shingles.ts';
import { HAS_FIELDS } from '../store.ts';
import { hasField, TERM_FIELDS, type Term, termsOf } from '../terms.ts';
import type { Json } from './cluster.ts';
import { NAMED } from './mappings.ts';

// What is searched of an article and of a quote.

/** What follows from the record alone. */
export function articleDocument(article: Article): Json {
  const published = publishedInterval(article);
  const { title, ...keys } = sortKeys(article);
  const words = wordNumbers(article.body);
  const prints = printsOf(words);
  return {
    kind: 'article',
    id: article.id,
    ...keys,
    title_key: title,
    day: dayOf(article.date),
    month: article.date?.slice(0, 7) ?? null,
    begins: published?.begins ?? null,
    ends: published?.ends ?? null,
    updated_day: dayOf(article.updatedAt?.slice(0, 10) ?? null),
    updated: article.updatedAt === null ? null : Date.parse(article.updatedAt),
    has: HAS_FIELDS.filter((field) => hasField(article, field)),
    quotes: article.quotes.length,
    prints,
    sketch: prints.length === 0 ? null : Buffer.from(sketchOf(words).buffer).toString('base64'),
    said: [...new Set(article.quotes.map(({ text }) => saidNumber(fold(text))))],
    speaker_id: [...new Set(article.quotes.flatMap(({ speaker }) => speaker?.id ?? []))],
    ...termFields(termsOf(article)),
    ...wordFields(article),
    text: article.body,
    quoted: JSON.stringify(article.quotes.map(placeOf)),
  };
}

/** What is marked of a quote. */
function placeOf({ start, end, speaker }: Quote): Marked['quotes'][number] {
  return { start, end, speaker: speaker && { name: speaker.name } };
}

export function quoteDocument(quote: Quote, position: number, article: Article): Json {
  const { speaker } = quote;
  const text = fold(quote.text);
  return {
    kind: { name: 'quote', parent: article.id },
    id: article.id,
    newest: sortKeys(article).newest,
    day: dayOf(article.date),
    position,
    quote_kind: quote.kind,
    speaker_id: speaker?.id ?? null,
    speaker_key: speaker ? nameKey(speaker.name) : null,
    name: speaker?.name ?? null,
    speaker_kind: speaker?.kind ?? null,
    role: speaker?.role ?? null,
    mention: speaker?.mention ?? null,
    quote: text,
    quote_stems: stems(text, article.language),
    speaker_words: fold(speaker?.name ?? ''),
  };
}

function dayOf(day: string | null): number | null {
  const begins = day === null ? Number.NaN : Date.parse(day);
  return Number.isNaN(begins) ? null : begins;
}

function termFields(terms: Term[]): Json {
  return Object.fromEntries(
    TERM_FIELDS.flatMap((field) => {
      const own = terms.filter((term) => term.field === field);
      return [
        [field, own.map(({ key }) => key)],
        [`${field}_main`, own.filter(({ main }) => main).map(({ key }) => key)],
        [`${field}_name`, own.map(({ key, name }) => `${key}\n${name}`)],
      ];
    }),
  );
}

function wordFields(article: Article): Json {
  const { language } = article;
  const terms = termsOf(article);
  const texts = { title: fold(article.title ?? ''), subtitle: fold(article.subtitle ?? ''), body: fold(article.body) };
  const quotes = article.quotes.map(({ text }) => fold(text));
  return {
    ...texts,
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${name}_stems`, stems(text, language)])),
    quote: quotes,
    quote_stems: quotes.map((text) => stems(text, language)),
    ...Object.fromEntries(
      NAMED.map((field) => [`${field}_words`, terms.filter((term) => term.field === field).map(({ key }) => key)]),
    ),
  };
}

function stems(folded: string, language: string | null): string {
  if (folded === '') return '';
  return folded.split(' ').map(stemmerIn(language)).join(' ');
}
