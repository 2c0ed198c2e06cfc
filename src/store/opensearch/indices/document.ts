import type { Article, Quote } from '../../../article.ts';
import { fold, nameKey } from '../../../query/fold.ts';
import { stemmerIn } from '../../../query/stem.ts';
import type { Marked } from '../../highlight.ts';
import { publishedInterval } from '../../instants.ts';
import { sortKeys } from '../../order.ts';
import { foldedNumbers, printsOf, saidNumber, sketchOf } from '../../shingles.ts';
import { HAS_FIELDS } from '../../store.ts';
import { hasField, TERM_FIELDS, type Term, termsOf } from '../../terms.ts';
import type { Json } from '../cluster/cluster.ts';
import { NAMED } from './mappings.ts';

// What is searched of an article and of a quote.

/** A text as it is searched, and with its words' stems. */
interface Searched {
  text: string;
  stems: string;
}

/** What follows of an article and its quotes from the record alone. */
export function documentsOf(article: Article): { article: Json; quotes: Json[] } {
  const { language, quotes } = article;
  const said = quotes.map(({ text }) => searched(text, language));
  const same = { newest: sortKeys(article).newest, day: dayOf(article.date) };
  return {
    article: articleDocument(article, said),
    quotes: quotes.map((quote, position) => ({
      ...same,
      ...quoteDocument(quote, position, article.id, said[position]!),
    })),
  };
}

export function articleDocument(
  article: Article,
  said = article.quotes.map(({ text }) => searched(text, article.language)),
): Json {
  const published = publishedInterval(article);
  const { title, ...keys } = sortKeys(article);
  const terms = termsOf(article);
  const body = searched(article.body, article.language);
  const words = foldedNumbers(body.text);
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
    said: [...new Set(said.map(({ text }) => saidNumber(text)))],
    speaker_id: [...new Set(article.quotes.flatMap(({ speaker }) => speaker?.id ?? []))],
    ...termFields(terms),
    ...textFields({
      title: searched(article.title ?? '', article.language),
      subtitle: searched(article.subtitle ?? '', article.language),
      body,
    }),
    quote: said.map(({ text }) => text),
    quote_stems: said.map(({ stems }) => stems),
    ...nameFields(terms),
    text: article.body,
    quoted: JSON.stringify(article.quotes.map(placeOf)),
  };
}

/** What is marked of a quote. */
function placeOf({ start, end, speaker }: Quote): Marked['quotes'][number] {
  return { start, end, speaker: speaker && { name: speaker.name } };
}

function quoteDocument(quote: Quote, position: number, article: string, said: Searched): Json {
  const { speaker } = quote;
  return {
    kind: { name: 'quote', parent: article },
    id: article,
    position,
    quote_kind: quote.kind,
    speaker_id: speaker?.id ?? null,
    speaker_key: speaker ? nameKey(speaker.name) : null,
    name: speaker?.name ?? null,
    speaker_kind: speaker?.kind ?? null,
    role: speaker?.role ?? null,
    mention: speaker?.mention ?? null,
    quote: said.text,
    quote_stems: said.stems,
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

function textFields(texts: Record<string, Searched>): Json {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, { text, stems }]) => [
      [name, text],
      [`${name}_stems`, stems],
    ]),
  );
}

function nameFields(terms: Term[]): Json {
  return Object.fromEntries(
    NAMED.map((field) => [`${field}_words`, terms.filter((term) => term.field === field).map(({ key }) => key)]),
  );
}

function searched(printed: string, language: string | null): Searched {
  const text = fold(printed);
  return { text, stems: text === '' ? '' : text.split(' ').map(stemmerIn(language)).join(' ') };
}
