import type { Article } from '../../article.ts';
import { nameKey } from '../../query/fold.ts';
import { HAS_FIELDS, type HasField } from '../store.ts';

/** The filters that ask for a whole name, an id or a code. */
export const TERM_FIELDS = [
  'author',
  'agency',
  'place',
  'country',
  'speaker',
  'outlet',
  'language',
  'sourceFormat',
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

/** What an article can be asked for by: for each filter, the names as printed. */
function namesOf(article: Article): Record<TermField, (string | null)[]> {
  const { dateline } = article;
  const country = dateline?.country ?? null;
  return {
    author: article.authors,
    // The credit and the dateline may name the agency in two forms: "The Associated Press", "AP".
    agency: [article.agency, dateline?.agency ?? null],
    place: dateline ? [dateline.city, dateline.region, ...dateline.others] : [],
    country: [country, countryName(country)],
    speaker: article.quotes.flatMap(({ speaker }) => (speaker ? [speaker.name, speaker.id] : [])),
    outlet: [article.outlet],
    language: [article.language],
    sourceFormat: [article.source.format],
  };
}

/** Each key once per field, with the name that it was made of. */
export function termsOf(article: Article): { field: TermField; key: string; name: string }[] {
  const names = namesOf(article);
  return TERM_FIELDS.flatMap((field) => {
    const byKey = new Map<string, string>();
    for (const name of names[field]) {
      if (name && !byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
    }
    return [...byKey].map(([key, name]) => ({ field, key, name }));
  });
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

// "KR" -> "South Korea"; a code that is none gives no name.
function countryName(code: string | null): string | null {
  if (code === null || !/^[A-Z]{2}$/.test(code)) return null;
  return countries.of(code) ?? null;
}

/** The bits of the fields that are there. */
export function hasBits(article: Article): number {
  return bitsOf(HAS_FIELDS.filter((field) => has(article, field)));
}

export function bitsOf(fields: HasField[]): number {
  return fields.reduce((bits, field) => bits | (1 << HAS_FIELDS.indexOf(field)), 0);
}

function has(article: Article, field: HasField): boolean {
  const value = article[field];
  return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : value !== null;
}
