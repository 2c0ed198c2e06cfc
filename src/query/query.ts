import { wordsOf } from './fold.ts';

/**
 * What was asked for, as a tree of folded words. A phrase of one word is that word. `and` without parts, made of a text
 * that holds no word, finds nothing. Positions are offsets in the text that was typed, for messages.
 */
export type Query =
  | { kind: 'and'; parts: Query[] }
  | { kind: 'not'; part: Query }
  | { kind: 'phrase'; words: string[]; start: number; end: number };

/** Something in the text that was not read as its writer may have meant it, and where it stands. */
interface Warning {
  text: string;
  position: number;
}

export interface ParsedQuery {
  query: Query;
  warnings: Warning[];
}

/** What stands between spaces, or between two quotation marks, with its words. */
interface Term {
  text: string;
  words: string[];
  start: number;
  end: number;
  quoted: boolean;
  excluded: boolean;
}

// "main tide" “main tide” „main tide“ «main tide»: any mark opens, any mark closes.
const MARKS = '"“”„‟«»＂〝〞';
// main   "main tide"   -tide   −"main tide"   but not the dashes of well-known, --tide and Main - Tide
const TERM = new RegExp(`(?:(?<!\\S)([-−])(?![-−]))?(?:[${MARKS}]([^${MARKS}]*)[${MARKS}]|[^\\s${MARKS}]+)`, 'gu');

/** More words than anyone types; an engine's work grows faster than their number. */
const MOST = 256;

/** Reads what a user typed. Any text is a query: what does not parse is read as plain words, with a warning. */
export function parseQuery(text: string): ParsedQuery {
  const warnings: Warning[] = [];
  const terms = termsOf(text);
  const { first, cutAt } = firstWords(terms);
  const parts = partsOf(first, warnings);
  const open = openMark(text);
  if (open !== null) warnings.push({ text: 'This quotation mark is never closed', position: open });
  if (cutAt !== null) warnings.push({ text: `Only the first ${MOST} words are searched for`, position: cutAt });
  if (parts.length === 0) warnings.push({ text: 'There is no word to search for', position: 0 });
  return { query: parts.length === 1 ? parts[0]! : { kind: 'and', parts }, warnings };
}

function termsOf(text: string): Term[] {
  return [...text.matchAll(TERM)].map((found) => ({
    text: found[0],
    words: wordsOf(found[0]).map((word) => word.text),
    start: found.index,
    end: found.index + found[0].length,
    quoted: found[2] !== undefined,
    excluded: found[1] !== undefined,
  }));
}

/** As many terms as there are words to be read, the last one cut short, and where the text was left. */
function firstWords(terms: Term[]): { first: Term[]; cutAt: number | null } {
  const first: Term[] = [];
  let room = MOST;
  for (const term of terms) {
    if (room < term.words.length) {
      const words = term.words.slice(0, room);
      return { first: words.length > 0 ? [...first, { ...term, words }] : first, cutAt: term.start };
    }
    first.push(term);
    room -= term.words.length;
  }
  return { first, cutAt: null };
}

function partsOf(terms: Term[], warnings: Warning[]): Query[] {
  const parts: Query[] = [];
  let excludeNext = false;
  for (const [index, term] of terms.entries()) {
    const operator = operatorAt(terms, index);
    if (operator === null) {
      warnOf(term, warnings);
      if (term.words.length > 0) parts.push(partOf(term, excludeNext || term.excluded));
    }
    excludeNext = operator === 'NOT';
  }
  return parts;
}

// NOT tide   tide AND war   but not the last word of "tide NOT", the first of "AND tide", nor "and" and "not"
function operatorAt(terms: Term[], index: number): 'AND' | 'NOT' | null {
  const { text } = terms[index]!;
  const next = terms[index + 1];
  if (text === 'NOT' && next && next.text !== 'NOT' && next.words.length > 0) return text;
  return text === 'AND' && index > 0 && next ? text : null;
}

function warnOf({ text, words, quoted, start }: Term, warnings: Warning[]): void {
  if (text === 'NOT') warnings.push({ text: 'NOT has nothing after it and is read as a word', position: start });
  if (quoted && words.length === 0) warnings.push({ text: 'There is no word between these marks', position: start });
}

function partOf({ words, start, end }: Term, excluded: boolean): Query {
  const phrase: Query = { kind: 'phrase', words, start, end };
  return excluded ? { kind: 'not', part: phrase } : phrase;
}

/** Where the mark stands that no other one closes. */
function openMark(text: string): number | null {
  const marks = [...text.matchAll(new RegExp(`[${MARKS}]`, 'gu'))];
  return marks.length % 2 === 0 ? null : marks.at(-1)!.index;
}

/** The query as it was understood, in the search language: `main -"new cold war"`. Read again, it gives the same tree. */
export function printQuery(query: Query): string {
  if (query.kind === 'and') return query.parts.map(printQuery).join(' ');
  if (query.kind === 'not') return `-${printQuery(query.part)}`;
  return query.words.length === 1 ? query.words[0]! : `"${query.words.join(' ')}"`;
}

/** The phrases that an article must have, which are those to mark in it; each once. */
export function wantedPhrases(query: Query): string[][] {
  const wanted = new Map<string, string[]>();
  const gather = (part: Query): void => {
    if (part.kind === 'and') part.parts.forEach(gather);
    if (part.kind === 'phrase') wanted.set(part.words.join(' '), part.words);
  };
  gather(query);
  return [...wanted.values()];
}
