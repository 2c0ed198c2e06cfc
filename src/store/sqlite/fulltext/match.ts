import { nameKey } from '../../../query/fold.ts';
import {
  type Leaf,
  type Phrase,
  phrasesOf,
  printQuery,
  type Query,
  type QueryField,
  wantedLeaves,
} from '../../../query/query.ts';
import { stemmerIn } from '../../../query/stem.ts';
import type { Choice } from '../../store.ts';
import type { TermField } from '../../terms.ts';
import { type Algebra, compute, type Found } from './algebra.ts';
import { wordOfTerm } from './terms.ts';

/** The columns of a full-text table that each field is looked for in; with `stems`, those that hold their stems. */
interface Columns {
  words: Partial<Record<QueryField | 'any', string>>;
  stems: Partial<Record<QueryField | 'any', string>>;
}

const COLUMNS: Record<'words' | 'quote_words', Columns> = {
  words: {
    words: {
      any: 'title subtitle body',
      title: 'title',
      body: 'body',
      speaker: 'speaker',
      author: 'author',
      agency: 'agency',
      place: 'place',
      outlet: 'outlet',
    },
    stems: { any: 'title_stems subtitle_stems body_stems', title: 'title_stems', body: 'body_stems' },
  },
  quote_words: {
    words: { any: 'text', quote: 'text', speaker: 'speaker' },
    stems: { any: 'stems', quote: 'stems' },
  },
};
export type Table = keyof typeof COLUMNS;

/**
 * What a word counts in each column of `words`, in the order of schema.sql: five times in the title, twice in the standfirst, and
 * so do their stems. What an article is filtered by counts nothing.
 */
export const WEIGHTS = {
  title: 5,
  subtitle: 2,
  body: 1,
  title_stems: 5,
  subtitle_stems: 2,
  body_stems: 1,
  speaker: 1,
  author: 1,
  agency: 1,
  place: 1,
  outlet: 1,
  terms: 0,
};
export type Column = keyof typeof WEIGHTS;

/** The languages to stem in; null where words are matched as written. */
export type Languages = (string | null)[] | null;

/** True where the table has what the leaf asks for. */
export function holds(table: Table, { field }: Leaf): boolean {
  return COLUMNS[table].words[field ?? 'any'] !== undefined;
}

const FTS5: Algebra<string> = {
  and: (parts) => grouped([...new Set(parts)].join(' AND ')),
  or: (parts) => grouped([...new Set(parts)].join(' OR ')),
  minus: (from, what) => grouped(`${from} NOT ${what}`),
};

function grouped(expression: string): string {
  return `(${expression})`;
}

/** A tree whose leaves the table all has, in FTS5's language. */
export function compile(query: Query, table: Table, languages: Languages): Found<string> | null {
  return compute(query, FTS5, (leaf) => leafExpression(leaf, table, languages));
}

function leafExpression(leaf: Leaf, table: Table, languages: Languages, field = leaf.field): string {
  const { words, stems } = COLUMNS[table];
  const stemmed = stems[field ?? 'any'];
  if (!languages || !stemmed || phrasesOf(leaf).some(({ prefix }) => prefix))
    return `{${words[field ?? 'any']}} : ${written(leaf, (word) => word)}`;
  const forms = languages.map((language) => written(leaf, stemmerIn(language)));
  return `{${stemmed}} : ${grouped([...new Set(forms)].join(' OR '))}`;
}

function written(leaf: Leaf, formOf: (word: string) => string): string {
  const phrases = phrasesOf(leaf).map((phrase) => quoted(phrase, formOf));
  return leaf.kind === 'near' ? `NEAR(${phrases.join(' ')}, ${leaf.distance})` : phrases[0]!;
}

// FTS5 reads AND, NEAR, *, : and - as operators. Folded words hold none of these but AND and the like; in quotation
// marks they are words.
function quoted({ words, prefix }: Phrase, formOf: (word: string) => string): string {
  return `"${words.map(formOf).join(' ').replaceAll('"', '')}"${prefix ? ' *' : ''}`;
}

/** What an expression finds in `words`, and of that only what fits the names. */
export function narrowed(expression: string, names: [TermField, Choice][]): string {
  const asked = (side: keyof Choice) =>
    names
      .filter(([, choice]) => choice[side].length > 0)
      .map(([field, choice]) => choice[side].map((name) => `"${wordOfTerm(field, nameKey(name))}"`))
      .map((words) => `{terms} : ${grouped(words.join(' OR '))}`);
  const all = FTS5.and([expression, ...asked('any')]);
  const without = asked('none');
  return without.length > 0 ? FTS5.minus(all, FTS5.or(without)) : all;
}

/** Phrases of which an article has one, in some of these columns of `words`. A beginning is that of many words. */
export interface AnyWord {
  columns: Column[];
  phrases: string[][];
  beginning: boolean;
}

/** The same leaf without FTS5; null where it asks for words near each other, or for a phrase whose end is a beginning. */
export function anyWordOf(leaf: Leaf, languages: Languages): AnyWord | null {
  const { words, stems } = COLUMNS.words;
  const field = leaf.field ?? 'any';
  if (leaf.kind === 'near' || words[field] === undefined) return null;
  if (leaf.words.length === 0 || (leaf.prefix && leaf.words.length > 1)) return null;
  const stemmed = languages && !leaf.prefix && stems[field];
  const forms = stemmed ? languages.map((language) => leaf.words.map(stemmerIn(language))) : [leaf.words];
  const phrases = [...new Map(forms.map((form) => [form.join(' '), form])).values()];
  return { columns: (stemmed || words[field]).split(' ') as Column[], phrases, beginning: leaf.prefix };
}

/** The words that stand for names, as `narrowed` asks for them. */
export function anyNameOf(field: TermField, names: string[]): AnyWord {
  return { columns: ['terms'], phrases: names.map((name) => [wordOfTerm(field, nameKey(name))]), beginning: false };
}

/** What an article's score is the sum of: for each part of the query that brings articles in, where it is counted. */
export function scoredParts(query: Query, languages: Languages): { leaf: Leaf; expression: string }[] {
  return wantedLeaves(query).map((leaf) => {
    // A quote's words stand in the body, and are worth what they are there.
    const expression = leafExpression(leaf, 'words', languages, leaf.field === 'quote' ? null : leaf.field);
    return { leaf, expression };
  });
}

/**
 * True where FTS5 counts, for every article that the compiled tree finds, each part that the article has, and each once. Of
 * nested parts, of words that turn out not to be near each other, and of "or" beside others where something is excluded, it
 * counts what it happens to have read. A word with stems is an "or" of its forms.
 */
export function countsItsParts(query: Query, languages: Languages): boolean {
  const parts = query.kind === 'and' ? distinct(query.parts) : [query];
  const bringing = parts.filter(({ kind }) => kind !== 'not');
  const joined = bringing.length > 1 && (languages !== null || !bringing.every(isLeaf));
  if (joined && bringing.length < parts.length) return false;
  const wanted = parts.flatMap((part) => (part.kind === 'not' ? [] : isLeaf(part) ? [part] : phrasesJoined(part)));
  const excluded = parts.flatMap((part) => (part.kind === 'not' ? phrasesJoined(part.part) : []));
  const flat = [...wanted, ...excluded].every((leaf) => leaf !== null && holds('words', leaf));
  return flat && wanted.length === wantedLeaves(query).length;
}

function isLeaf(query: Query): query is Leaf {
  return query.kind === 'phrase' || query.kind === 'near';
}

function phrasesJoined(part: Query): (Leaf | null)[] {
  const leaves = part.kind === 'or' ? distinct(part.parts) : [part];
  return leaves.map((leaf) => (leaf.kind === 'phrase' ? leaf : null));
}

/** Who says the same twice asks for it once: so it is compiled, too. */
export function distinct(parts: Query[]): Query[] {
  return [...new Map(parts.map((part) => [printQuery(part), part])).values()];
}
