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
import type { Json } from '../cluster/cluster.ts';
import { MOST_PHRASES, type Place, placesOf, slopApart, waysToStand } from './near.ts';

// The tree of a search in OpenSearch's query language.

/** Of what is asked: of an article, or of a quote. */
export type Level = 'article' | 'quote';

/** The languages to stem in; null where words are matched as written. */
export type Languages = (string | null)[] | null;

type Fields = Partial<Record<QueryField | 'any', Record<string, number>>>;

/** The fields that each part is looked for in, and how much a word there counts. */
const FIELDS: Record<Level, Fields> = {
  article: {
    any: { title: 5, subtitle: 2, body: 1 },
    title: { title: 5 },
    body: { body: 1 },
    quote: { quote: 1 },
    speaker: { speaker_words: 1 },
    author: { author_words: 1 },
    agency: { agency_words: 1 },
    place: { place_words: 1 },
    outlet: { outlet_words: 1 },
  },
  quote: { any: { quote: 1 }, quote: { quote: 1 }, speaker: { speaker_words: 1 } },
};
const STEMMED = ['any', 'title', 'body', 'quote'];

export const NOTHING: Json = { match_none: {} };

/** What a query finds. */
export function compile(query: Query, level: Level, languages: Languages): Json {
  if (query.kind === 'not') return { bool: { must_not: [compile(query.part, level, languages)] } };
  if (query.kind === 'and' || query.kind === 'or') {
    const parts = query.parts.map((part) => compile(part, level, languages));
    if (parts.length === 0) return NOTHING;
    return query.kind === 'and' ? { bool: { filter: parts } } : anyOf(parts);
  }
  if (FIELDS[level][query.field ?? 'any']) return leafQuery(query, level, query.field, languages);
  // A quote of an article that has it.
  return { has_parent: { parent_type: 'article', query: leafQuery(query, 'article', query.field, languages) } };
}

/** A part of a query that brings articles in, and what it is worth in one. */
export interface Scored {
  leaf: Leaf;
  scored: Json;
}

/** What an article's score is the sum of: each part of the query that brings articles in. */
export function scoredParts(query: Query, languages: Languages): Scored[] {
  return wantedLeaves(query).map((leaf) => {
    // A quote's words stand in the body, and are worth what they are there.
    return { leaf, scored: leafQuery(leaf, 'article', leaf.field === 'quote' ? null : leaf.field, languages) };
  });
}

/**
 * What a query finds, and what each part is worth where it is found. OpenSearch takes so many words and fields in one search: a
 * part that must be there, or one of several, is asked for once, as it finds what it scores.
 */
export function compileScored(query: Query, parts: Scored[], languages: Languages): Record<Clauses, Json[]> {
  const scores = new Map(parts.map(({ leaf, scored }) => [printQuery(leaf), scored]));
  const clauses: Record<Clauses, Json[]> = { must: [], filter: [], should: [] };
  for (const part of query.kind === 'and' ? query.parts : [query]) {
    const ways = [...new Set((part.kind === 'or' ? part.parts : [part]).map(findsAsScored))];
    if (ways.every((way) => way !== null && scores.has(way))) {
      clauses.must.push(anyOf(ways.map((way) => scores.get(way!)!)));
      for (const way of ways) scores.delete(way!);
    } else clauses.filter.push(compile(part, 'article', languages));
  }
  return { ...clauses, should: [...scores.values()] };
}
type Clauses = 'must' | 'filter' | 'should';

/** How the part is printed; null where what it finds is told in another way than what it is worth. */
function findsAsScored(part: Query): string | null {
  return 'field' in part && part.field !== 'quote' ? printQuery(part) : null;
}

function leafQuery(leaf: Leaf, level: Level, field: QueryField | null, languages: Languages): Json {
  const name = field ?? 'any';
  const stemmed = languages && STEMMED.includes(name) && !phrasesOf(leaf).some(({ prefix }) => prefix);
  const forms = stemmed ? [...new Set(languages.map(stemmerIn))] : [null];
  const ways = Object.entries(FIELDS[level][name]!).flatMap(([column, boost]) =>
    forms.map((form) => wayIn(leaf, form ? `${column}_stems` : column, form, boost)),
  );
  // The same stem in several languages, or in none, is one.
  return anyOf([...new Map(ways.map((way) => [JSON.stringify(way), way])).values()]);
}

function anyOf(ways: Json[]): Json {
  return ways.length === 1 ? ways[0]! : { bool: { should: ways, minimum_should_match: 1 } };
}

type Form = ((word: string) => string) | null;

function wayIn(leaf: Leaf, column: string, form: Form, boost: number): Json {
  const phrases = phrasesOf(leaf).map(({ words, ...phrase }) => ({ ...phrase, words: form ? words.map(form) : words }));
  return leaf.kind === 'near'
    ? nearEachOther(phrases, leaf.distance, column, boost)
    : phraseQuery(phrases[0]!, column, boost);
}

function phraseQuery({ words, prefix }: Phrase, column: string, boost: number): Json {
  const [word] = words;
  if (words.length === 1) {
    return prefix ? { prefix: { [column]: { value: word, boost } } } : { term: { [column]: { value: word, boost } } };
  }
  if (!prefix) return { match_phrase: { [column]: { query: words.join(' '), boost } } };
  return span(
    words.map((word, at) => ({ word, prefix: at === words.length - 1 })),
    column,
    boost,
  );
}

function nearEachOther(phrases: Phrase[], distance: number, column: string, boost: number): Json {
  const near = (clauses: Json[], slop: number, inOrder: boolean) => ({
    span_near: { clauses, slop, in_order: inOrder, boost },
  });
  const apart = slopApart(phrases, distance);
  if (apart !== null || phrases.length > MOST_PHRASES) {
    // In any order: a little more than was asked for, where so many may stand within each other or differ in length.
    const slop = apart ?? Math.max(0, distance + 2 - phrases.length);
    const clauses = phrases.map((phrase) => span(placesOf(phrase), column));
    return slop < 0 ? NOTHING : near(clauses, slop, false);
  }
  const ways = waysToStand(phrases, distance).map(({ stretches, slop }) => {
    const clauses = stretches.map((stretch) => span(stretch, column));
    return clauses.length === 1 ? span(stretches[0]!, column, boost) : near(clauses, slop, true);
  });
  return ways.length === 0 ? NOTHING : anyOf(ways);
}

/** Words that stand one after another. */
function span(stretch: Place[], column: string, boost = 1): Json {
  const clauses = stretch.map(({ word, prefix }) =>
    prefix
      ? { span_multi: { match: { prefix: { [column]: { value: word } } } } }
      : { span_term: { [column]: { value: word } } },
  );
  return clauses.length === 1 ? clauses[0]! : { span_near: { clauses, slop: 0, in_order: true, boost } };
}

/** The fields that hold the words of a part of a query as they are written. */
export function suggestedFrom(field: QueryField | null): string[] {
  return Object.keys(FIELDS.article[field ?? 'any']!);
}
