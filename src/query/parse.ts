import { joined, type Phrase, type Query, type QueryField } from './query.ts';
import { withoutFaults } from './repair.ts';
import { type Token, tokensOf, type Warn, type Warning } from './tokens.ts';

export interface ParsedQuery {
  query: Query;
  warnings: Warning[];
}

/** More words than anyone types; an engine's work grows faster than their number. */
const MOST_WORDS = 256;
const MOST_WARNINGS = 50;

/** Reads what a user typed. Any text is a query: what does not parse is read as plain words, with a warning. */
export function parseQuery(text: string): ParsedQuery {
  const warnings: Warning[] = [];
  const warn: Warn = (said, position) => void warnings.push({ text: said, position });
  const tokens = withoutFaults(tokensOf(text, warn), warn);
  const read = readGroup({ tokens, at: 0, warn }, null);
  const query = firstWords(read, { left: MOST_WORDS, warn });
  if (query === null) warn('There is no word to search for', 0);
  const sorted = warnings.sort((one, other) => one.position - other.position);
  return { query: query ?? { kind: 'and', parts: [] }, warnings: sorted.slice(0, MOST_WARNINGS) };
}

interface Reading {
  tokens: Token[];
  at: number;
  warn: Warn;
}

/** As far as the bracket that closes the group, or the end. Null where nothing stands in it. */
function readGroup(reading: Reading, field: QueryField | null): Query | null {
  const alternatives: Query[][] = [[]];
  for (let token = reading.tokens[reading.at]; token && token.kind !== ')'; token = reading.tokens[reading.at]) {
    reading.at += 1;
    const parts = alternatives.at(-1)!;
    if (token.kind !== 'AND' && token.kind !== 'OR') parts.push(readPart(reading, token, field));
    else if (parts.length === 0 || !operandFollows(reading)) parts.push(asWord(reading, token, field));
    else if (token.kind === 'OR') alternatives.push([]);
  }
  reading.at += 1;
  if (alternatives[0]!.length === 0) return null;
  return joined(
    'or',
    alternatives.map((parts) => joined('and', parts)),
  );
}

function readPart(reading: Reading, token: Token, field: QueryField | null): Query {
  if (token.kind === 'NOT' && !operandFollows(reading, 'NOT')) return asWord(reading, token, field);
  if (token.kind === 'NOT' || token.kind === '-') {
    // "NOT -tide" excludes once.
    if (token.kind === 'NOT' && reading.tokens[reading.at]!.kind === '-') reading.at += 1;
    return { kind: 'not', part: readPart(reading, reading.tokens[reading.at++]!, field) };
  }
  if (token.kind === 'field') return readPart(reading, reading.tokens[reading.at++]!, token.field);
  if (token.kind === '(') return readGroup(reading, field)!;
  const { start, end } = token;
  if (token.kind === 'near') return { kind: 'near', field, phrases: token.phrases, distance: token.distance };
  if (token.kind === 'term') return { kind: 'phrase', field, words: token.words, prefix: token.prefix, start, end };
  return asWord(reading, token, field);
}

/** True where something comes that an operator can take; one that takes none itself is read as a word there. */
function operandFollows({ tokens, at }: Reading, ...besides: Token['kind'][]): boolean {
  const kind = tokens[at]?.kind;
  return kind !== undefined && ![')', 'AND', 'OR', ...besides].includes(kind);
}

function asWord({ warn }: Reading, { kind, start, end }: Token, field: QueryField | null): Query {
  warn(`${kind} has nothing ${kind === 'NOT' ? 'after it' : 'to join on one side'} and is read as a word`, start);
  return { kind: 'phrase', field, words: [kind.toLowerCase()], prefix: false, start, end };
}

interface Room {
  left: number;
  warn: Warn;
}

/** As much of the tree as there are words to be read, and a warning where it was left. */
function firstWords(query: Query | null, room: Room): Query | null {
  if (query === null) return null;
  if (query.kind === 'phrase') return cut(query, room);
  if (query.kind === 'near') {
    const phrases = query.phrases.flatMap((phrase) => cut(phrase, room) ?? []);
    return phrases.length > 1 ? { ...query, phrases } : null;
  }
  if (query.kind === 'not') {
    const part = firstWords(query.part, room);
    return part && { kind: 'not', part };
  }
  const parts = query.parts.flatMap((part) => firstWords(part, room) ?? []);
  return parts.length === 0 ? null : joined(query.kind, parts);
}

function cut<P extends Phrase>(phrase: P, room: Room): P | null {
  const { words, start } = phrase;
  const kept = words.slice(0, Math.max(0, room.left));
  if (room.left >= 0 && kept.length < words.length) {
    room.warn(`Only the first ${MOST_WORDS} words are searched for`, start);
    room.left = -1;
  } else room.left -= kept.length;
  if (kept.length === 0) return null;
  return kept.length === words.length ? phrase : { ...phrase, words: kept, prefix: false };
}
