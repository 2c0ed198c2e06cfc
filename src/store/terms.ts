import type { Article } from '../article.ts';
import { nameKey } from '../query/fold.ts';
import { HAS_FIELDS, type HasField, type Summary } from './store.ts';

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

/** The fields whose names a summary counts. */
export const SUMMED = {
  authors: 'author',
  speakers: 'speaker',
  agencies: 'agency',
  places: 'place',
  outlets: 'outlet',
} as const satisfies Record<keyof Summary['names'], TermField>;

/** The names that an article is counted under, and others that it is found by as well; both as printed. */
interface Names {
  main: (string | null)[];
  others?: (string | null)[];
}

/** What an article can be asked for by. */
function namesOf(article: Article): Record<TermField, Names> {
  const { dateline, agency } = article;
  const country = dateline?.country ?? null;
  const speakers = article.quotes.flatMap(({ speaker }) => speaker ?? []);
  return {
    author: { main: article.authors },
    // The credit and the dateline may name the agency in two forms: "The Associated Press", "AP".
    agency: { main: [agency ?? dateline?.agency ?? null], others: [dateline?.agency ?? null] },
    place: { main: dateline ? [dateline.city, ...dateline.others] : [], others: [dateline?.region ?? null] },
    country: { main: [country], others: [countryName(country)] },
    speaker: { main: speakers.map(({ name }) => name), others: speakers.map(({ id }) => id) },
    outlet: { main: [article.outlet] },
    language: { main: [article.language] },
    sourceFormat: { main: [article.source.format] },
  };
}

export interface Term {
  field: TermField;
  key: string;
  name: string;
  /** True where the article is counted under it. */
  main: boolean;
}

/** Each key once per field, with the name that it was made of. */
export function termsOf(article: Article): Term[] {
  const names = namesOf(article);
  return TERM_FIELDS.flatMap((field) => {
    const byKey = new Map<string, Term>();
    const { main, others = [] } = names[field];
    for (const [index, name] of [...main, ...others].entries()) {
      const key = name ? nameKey(name) : '';
      if (name && !byKey.has(key)) byKey.set(key, { field, key, name, main: index < main.length });
    }
    return [...byKey.values()];
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
  return bitsOf(HAS_FIELDS.filter((field) => hasField(article, field)));
}

export function bitsOf(fields: HasField[]): number {
  return fields.reduce((bits, field) => bits | (1 << HAS_FIELDS.indexOf(field)), 0);
}

export function hasField(article: Article, field: HasField): boolean {
  const value = article[field];
  return typeof value === 'string' || Array.isArray(value) ? value.length > 0 : value !== null;
}
