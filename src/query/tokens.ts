import { wordsOf } from './fold.ts';
import { type Phrase, QUERY_FIELDS, type QueryField } from './query.ts';

/** Something in the text that was not read as its writer may have meant it, and where it stands. */
export interface Warning {
  text: string;
  position: number;
}
export type Warn = (text: string, position: number) => void;

/** A piece of what was typed. A term without words is kept until it is known what stands before it. */
export type Token = { start: number; end: number } & (
  | { kind: '(' | ')' | '-' | 'AND' | 'OR' | 'NOT' }
  | { kind: 'field'; field: QueryField }
  | { kind: 'term'; words: string[]; prefix: boolean; quoted: boolean }
  | { kind: 'near'; phrases: Phrase[]; distance: number }
);

// "main tide" “main tide” „main tide“ «main tide»: any mark opens, any mark closes.
const MARKS = '"“”„‟«»＂〝〞';
const QUOTED = `[${MARKS}][^${MARKS}]*[${MARKS}]`;

const SPACE = /\s+/uy;
const PHRASE = new RegExp(QUOTED, 'uy');
const MARK = new RegExp(`[${MARKS}]`, 'uy');
const BRACKET = /[()]/uy;
// -tide   −"main tide"   -(main tide)   but not the dashes of well-known, --tide and Main - Tide
const MINUS = /[-−](?![-−)\s]|$)/uy;
// title:tide   title:"main tide"   title:(main OR tide)   but not title: tide, https://skerrow.example
const FIELD = new RegExp(`([a-z]{1,20}):(?=[${MARKS}(\\p{L}\\p{N}])`, 'iuy');
// NEAR(ferry "harbour trust", 5)
const NEAR = new RegExp(`NEAR\\(((?:${QUOTED}|[^()${MARKS}])*)\\)`, 'uy');
const WORD = new RegExp(`[^\\s()${MARKS}]+`, 'uy');

// a b, 5   but not the 1,000 of "ferry 1,000"
const DISTANCE = /(?:(?<!\d),|,(?!\d{3}\s*$))\s*(\d{1,9})\s*$/u;
const PARTS = new RegExp(`${QUOTED}|[^\\s${MARKS}]+`, 'gu');
const OPERATORS = ['AND', 'OR', 'NOT'] as const;

/** Almost every article has a word that begins with any one letter, and to find them all takes seconds. */
const SHORTEST_PREFIX = 2;

const LONGEST_DISTANCE = 100;
/** As many words may lie between where none is said; as in SQLite's own search language. */
const USUAL_DISTANCE = 10;

/** Cuts what was typed into its pieces. Each pattern is tried where the last one ended, so that the work is linear. */
export function tokensOf(text: string, warn: Warn): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const space = take(SPACE, text, at);
    if (!space) tokens.push(tokenAt(text, at, tokens.at(-1), warn));
    at = space ? at + space[0].length : tokens.at(-1)!.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, before: Token | undefined, warn: Warn): Token {
  if (take(BRACKET, text, at)) return { kind: text[at] as '(' | ')', start: at, end: at + 1 };
  const phrase = take(PHRASE, text, at);
  if (phrase) return term(text, at, at + phrase[0].length, warn);
  if (take(MARK, text, at)) {
    warn('This quotation mark is never closed', at);
    return { kind: 'term', words: [], prefix: false, quoted: false, start: at, end: at + 1 };
  }
  // What binds to the word after it stands before a word, not in it; and what it is bound to is no operator.
  const bound = before?.end === at && (before.kind === '-' || before.kind === 'field');
  const fresh = bound || at === 0 || before?.kind === '(' || /\s/u.test(text[at - 1]!);
  if (fresh && !bound && take(MINUS, text, at)) return { kind: '-', start: at, end: at + 1 };
  const field = fresh && before?.kind !== 'field' ? fieldAt(take(FIELD, text, at), warn) : null;
  return field ?? (fresh ? nearAt(text, at, warn) : null) ?? wordAt(take(WORD, text, at)!, bound, warn);
}

function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function fieldAt(found: RegExpExecArray | null, warn: Warn): Token | null {
  if (!found) return null;
  const name = found[1]!.toLowerCase() as QueryField;
  if (QUERY_FIELDS.includes(name)) {
    return { kind: 'field', field: name, start: found.index, end: found.index + found[0].length };
  }
  warn(`There is no field "${name}": known are ${QUERY_FIELDS.join(', ')}`, found.index);
  return null;
}

function nearAt(text: string, at: number, warn: Warn): Token | null {
  if (!text.startsWith('NEAR(', at)) return null;
  const found = take(NEAR, text, at);
  const refuse = (why: string) => {
    warn(`NEAR ${why}, and is read as a word`, at);
    return null;
  };
  if (!found) return refuse('takes words and phrases alone, up to a bracket that closes it');
  const inside = found[1]!;
  const tail = DISTANCE.exec(inside);
  const distance = tail ? Number(tail[1]) : USUAL_DISTANCE;
  const list = inside.slice(0, tail?.index);
  const parts = [...list.matchAll(PARTS)].map((part) => ({ text: part[0], start: at + 'NEAR('.length + part.index }));
  if (parts.some((part) => OPERATORS.some((name) => name === part.text))) return refuse('takes no AND, OR and NOT');
  if (distance > LONGEST_DISTANCE) return refuse(`takes a distance of at most ${LONGEST_DISTANCE}`);
  const phrases = parts
    .map((part) => term(text, part.start, part.start + part.text.length, warn))
    .flatMap(({ words, prefix, start, end }) => (words.length > 0 ? [{ words, prefix, start, end }] : []));
  if (phrases.length < 2) return refuse('takes two words or phrases at least');
  return { kind: 'near', phrases, distance, start: at, end: at + found[0].length };
}

function wordAt(found: RegExpExecArray, bound: boolean, warn: Warn): Token {
  const [text] = found;
  const start = found.index;
  const end = start + text.length;
  const operator = OPERATORS.find((name) => name === text);
  if (operator && !bound) return { kind: operator, start, end };
  const field = text.slice(0, -1).toLowerCase() as QueryField;
  if (text.endsWith(':') && QUERY_FIELDS.includes(field))
    warn(`What is searched for follows "${field}:" without a space`, start);
  return term(found.input, start, end, warn);
}

type Term = Extract<Token, { kind: 'term' }>;

// tide   well-known   tid*   "main tid*"
function term(text: string, start: number, end: number, warn: Warn): Term {
  const written = text.slice(start, end);
  const words = wordsOf(written);
  const last = words.at(-1);
  const starred = last !== undefined && written[last.end] === '*';
  const prefix = starred && last.text.length >= SHORTEST_PREFIX;
  if (starred && !prefix) warn(`A * needs ${SHORTEST_PREFIX} letters before it`, start + last.end);
  // "tid**" is as good as "tid*".
  const others = starred ? `${written.slice(0, last.end)}.${written.slice(last.end + 1).replace(/^\*+/, '')}` : written;
  if (others.includes('*')) warn('A * stands only at the end of a word or a phrase', start + others.indexOf('*'));
  const quoted = new RegExp(`^[${MARKS}]`, 'u').test(written);
  return { kind: 'term', words: words.map((word) => word.text), prefix, quoted, start, end };
}
