import type { QueryField } from '../../../src/query/query.ts';
import type { Chance } from '../../chance.ts';
import { FIELDS_OF_NAMES, WORDS } from './corpus.ts';

/** What is asked for, made without the parser: the text that is typed is made of it. */
export type Asked =
  | { kind: 'and'; parts: Asked[] }
  | { kind: 'or'; parts: Asked[] }
  | { kind: 'not'; part: Asked }
  | { kind: 'leaf'; field: QueryField | null; phrases: AskedPhrase[]; distance: number | null };

/** As typed: "Straße", "well-known"; with `prefix`, a star follows the last. */
export interface AskedPhrase {
  words: string[];
  prefix: boolean;
}

const TEXTS = [null, null, null, 'title', 'body', 'quote'] as const;
const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

export function asked(chance: Chance, depth = 3): Asked {
  const kind = depth === 0 ? 'leaf' : chance.one(['leaf', 'leaf', 'and', 'and', 'or', 'or', 'not'] as const);
  if (kind === 'leaf') return leaf(chance);
  if (kind === 'not') return { kind, part: asked(chance, depth - 1) };
  return { kind, parts: Array.from({ length: 2 + chance.upTo(1) }, () => asked(chance, depth - 1)) };
}

function leaf(chance: Chance): Asked {
  if (chance.happens(0.2)) return named(chance);
  const field = chance.one(TEXTS);
  const phrase = (): AskedPhrase => {
    const words = [chance.one(WORDS), ...chance.some(WORDS, chance.one([0, 0, 1, 2]))];
    return chance.happens(0.15) ? begun(words) : { words, prefix: false };
  };
  if (chance.happens(0.2)) {
    const phrases = Array.from({ length: 2 + chance.upTo(1) }, phrase);
    return { kind: 'leaf', field, phrases, distance: chance.one([0, 1, 2, 5, 10]) };
  }
  return { kind: 'leaf', field, phrases: [phrase()], distance: null };
}

function named(chance: Chance): Asked {
  const { NAMES, CITIES, OUTLETS, AGENCIES } = FIELDS_OF_NAMES;
  const words = chance.one([...NAMES, ...CITIES, ...OUTLETS, ...AGENCIES]).split(' ');
  const some = chance.happens(0.5) ? words : [chance.one(words)];
  const phrase = chance.happens(0.2) ? begun(some) : { words: some, prefix: false };
  return { kind: 'leaf', field: chance.one(NAMED), phrases: [phrase], distance: null };
}

/** The last word cut to its first letters, where two letters of one script stand there. */
function begun(words: string[]): AskedPhrase {
  const letters = /^[\p{L}]{2,3}/u.exec(words.at(-1)!.normalize('NFC'))?.[0];
  if (!letters || /\p{sc=Han}/u.test(letters)) return { words, prefix: false };
  return { words: [...words.slice(0, -1), letters], prefix: true };
}

/** The same in the search language, in one of the ways to write it. */
export function typedAs(query: Asked, chance: Chance): string {
  if (query.kind === 'leaf') return leafAs(query, chance);
  if (query.kind === 'not') {
    const inner = query.part.kind === 'leaf' ? typedAs(query.part, chance) : `(${typedAs(query.part, chance)})`;
    return chance.happens(0.5) ? `-${inner}` : `NOT ${inner}`;
  }
  const parts = query.parts.map((part) => {
    const needed = query.kind === 'and' && part.kind === 'or';
    return needed || (part.kind !== 'leaf' && part.kind !== 'not' && chance.happens(0.5))
      ? `(${typedAs(part, chance)})`
      : typedAs(part, chance);
  });
  return parts.join(query.kind === 'or' ? ' OR ' : chance.one([' ', '  ', ' AND ']));
}

function leafAs({ field, phrases, distance }: Extract<Asked, { kind: 'leaf' }>, chance: Chance): string {
  const written = phrases.map((phrase) => phraseAs(phrase, chance));
  const within = distance === 10 && chance.happens(0.5) ? '' : `, ${distance}`;
  const text = distance === null ? written[0]! : `NEAR(${written.join(' ')}${within})`;
  if (field === null) return text;
  return chance.happens(0.2) ? `${field}:(${text})` : `${field}:${text}`;
}

function phraseAs({ words, prefix }: AskedPhrase, chance: Chance): string {
  const text = words.map((word) => formOf(word, chance)).join(' ') + (prefix ? '*' : '');
  const operator = /^(?:AND|OR|NOT|NEAR)$/.test(text);
  if (words.length === 1 && !operator && chance.happens(0.8)) return text;
  const [open, close] = chance.one(['""', '“”', '„“', '«»']);
  return open! + text + close!;
}

// Neither case nor accents nor the form of the marks makes a difference.
function formOf(word: string, chance: Chance): string {
  const form = chance.one([
    word,
    word.toUpperCase(),
    word.toLowerCase(),
    word.normalize('NFD'),
    word.replace('’', "'"),
  ]);
  return chance.happens(0.3) ? form.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : form;
}
