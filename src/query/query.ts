/** The fields that a query can name; a part without a field looks into title, standfirst and body. */
export const QUERY_FIELDS = ['title', 'body', 'quote', 'speaker', 'author', 'agency', 'place', 'outlet'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/**
 * Folded words that stand in this order, one after another. With `prefix`, the last is only the beginning of a word.
 * `start` and `end` are offsets in the text that was typed, for messages.
 */
export interface Phrase {
  words: string[];
  prefix: boolean;
  start: number;
  end: number;
}

/** A phrase of one word is that word. Of a field with several values, such as quotes, it is found within one of them. */
type PhraseLeaf = Phrase & { kind: 'phrase'; field: QueryField | null };

/**
 * Phrases that stand near each other in one field, in any order: from the end of each to the beginning of the one that
 * begins last, there are at most so many words.
 */
interface NearLeaf {
  kind: 'near';
  field: QueryField | null;
  phrases: Phrase[];
  distance: number;
}

export type Leaf = PhraseLeaf | NearLeaf;

/** What was asked for, as a tree. `and` without parts, made of a text that holds no word, finds nothing. */
export type Query =
  | { kind: 'and'; parts: Query[] }
  | { kind: 'or'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | Leaf;

/** All of the parts, or any of them; what is joined in the same way within them is one with it. */
export function joined(kind: 'and' | 'or', parts: Query[]): Query {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return flat.length === 1 ? flat[0]! : { kind, parts: flat };
}

/** The query as it was understood, in the search language: `(main OR tide) -"new cold war"`. Read again, it is the same. */
export function printQuery(query: Query): string {
  if (query.kind === 'and') return query.parts.map((part) => bracketed(part, ['or'])).join(' ');
  if (query.kind === 'or') return query.parts.map((part) => bracketed(part, ['and'])).join(' OR ');
  if (query.kind === 'not') return `-${bracketed(query.part, ['and', 'or', 'not'])}`;
  const field = query.field === null ? '' : `${query.field}:`;
  if (query.kind === 'phrase') return field + printPhrase(query);
  return `${field}NEAR(${query.phrases.map(printPhrase).join(' ')}, ${query.distance})`;
}

function bracketed(query: Query, kinds: Query['kind'][]): string {
  return kinds.includes(query.kind) ? `(${printQuery(query)})` : printQuery(query);
}

function printPhrase({ words, prefix }: Phrase): string {
  const text = words.join(' ') + (prefix ? '*' : '');
  return words.length === 1 ? text : `"${text}"`;
}

/** The parts that bring an article in, not those that keep it out; each once. */
export function wantedLeaves(query: Query): Leaf[] {
  const wanted = new Map<string, Leaf>();
  const gather = (part: Query, excluded: boolean): void => {
    if (part.kind === 'not') gather(part.part, !excluded);
    else if (part.kind === 'and' || part.kind === 'or') for (const each of part.parts) gather(each, excluded);
    else if (!excluded) wanted.set(printQuery(part), part);
  };
  gather(query, false);
  return [...wanted.values()];
}

/** Whether all that a query finds has every part that brings articles in: none of them is one of several. */
export function wantsAll(query: Query): boolean {
  if (query.kind === 'and') return query.parts.every(wantsAll);
  return (query.kind !== 'or' && query.kind !== 'not') || wantedLeaves(query).length === 0;
}

export function phrasesOf(leaf: Leaf): Phrase[] {
  return leaf.kind === 'near' ? leaf.phrases : [leaf];
}
