import { fold } from '../../query/fold.ts';
import { aligned } from './align.ts';

// What one version of a passage says otherwise than another: a number for a number, a name for a name, yes for no. Words of
// other kinds may be put otherwise without saying anything else. Pure.

/** What stood in one place before, and what stands there now. */
export interface Otherwise {
  before: string;
  after: string;
}

/** What is known of both versions, to tell a name from a word that is only written large. */
export interface Names {
  /** Folded words that are names wherever they are written large. */
  known: Set<string>;
  /** Folded words of the whole text of each version. */
  before: Set<string>;
  after: Set<string>;
}

interface Token {
  text: string;
  key: string;
  kind: 'number' | 'name' | 'not' | 'word';
}

// "Tong-hyung", "U.S", "1,300", "3.5", "didn’t"
const WORD = /[\p{L}\p{N}\p{M}]+(?:[.,'’-][\p{L}\p{N}\p{M}]+)*/gu;
// After these a word begins a sentence, a line or what somebody said, and is written large for that alone.
const BEGINS = /[.!?:;“”"«»„(\n•–—]/;
// "Gov. Hochul": the dot ends no sentence.
const TITLES =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|gen|sen|rep|gov|st|president|minister|herr|frau)$/;
const NUMBER_WORDS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const NOT =
  /^(?:not|no|never|cannot|without|\p{L}+n['’]t|nicht|kein\p{L}{0,2}|nie|non|pas|jamais|sans|nunca|sin|não|sem)$/u;

/** A longer run of words that was put in another's place is written anew, not put right. */
const MOST_WORDS = 8;
const MOST_OF_NOT = 3;

export function saidOtherwise(before: string, after: string, names: Names): Otherwise[] {
  const [one, other] = [tokensOf(before, names.known), tokensOf(after, names.known)];
  return replaced(one, other).flatMap(({ was, is, at }) => [
    ...numbers(was, is),
    ...changedNames(was, is, names),
    ...turned(was, is, one[at - 1], one[at + was.length]),
  ]);
}

interface Replaced {
  was: Token[];
  is: Token[];
  at: number;
}

/** The runs of words that stand in the place of other ones. */
function replaced(one: Token[], other: Token[]): Replaced[] {
  const keys = (tokens: Token[]) => tokens.map(({ key }) => key);
  const runs: Replaced[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...aligned(keys(one), keys(other)), [one.length, other.length]] as [number, number][]) {
    const [was, is] = [one.slice(from, a), other.slice(to, b)];
    if (was.length + is.length > 0 && Math.max(was.length, is.length) <= MOST_WORDS) runs.push({ was, is, at: from });
    [from, to] = [a + 1, b + 1];
  }
  return runs;
}

function numbers(was: Token[], is: Token[]): Otherwise[] {
  const [gone, come] = unlike(was, is, 'number');
  const same = gone.some((one) => come.some((other) => isShorter(one.key, other.key) || isShorter(other.key, one.key)));
  return same ? [] : told(gone, come);
}

// "1.5m" and "1.5 million", but not "1" and "12".
function isShorter(one: string, other: string): boolean {
  return other.startsWith(one) && /^\p{L}/u.test(other.slice(one.length));
}

function changedNames(was: Token[], is: Token[], { before, after }: Names): Otherwise[] {
  const [gone, come] = unlike(was, is, 'name');
  // Where both names stand elsewhere in both versions, the one is only another word for the other: "Seoul", "South Korea".
  const isNew = gone.some((name) => !stands(name, after)) || come.some((name) => !stands(name, before));
  return isNew && !isShortened(gone, come) && !isShortened(come, gone) ? told(gone, come) : [];
}

function stands({ key }: Token, words: Set<string>): boolean {
  return key.split(' ').every((word) => words.has(word));
}

// "Feb" and "February", "U.S" and "United States"
function isShortened(short: Token[], long: Token[]): boolean {
  const letters = short.map(({ key }) => key.replaceAll(' ', '')).join('');
  const initials = long.map(({ key }) => key[0]).join('');
  return letters === initials || (letters.length > 2 && (long[0]?.key.startsWith(letters) ?? false));
}

/** Of a kind, the words that are only in the one run, and those that are only in the other. */
function unlike(was: Token[], is: Token[], kind: Token['kind']): [Token[], Token[]] {
  const only = (these: Token[], those: Token[]) =>
    these.filter((token) => token.kind === kind && !those.some(({ key }) => key === token.key));
  return [only(was, is), only(is, was)];
}

/** A "not" that came or went, told with the words around it. */
function turned(was: Token[], is: Token[], left?: Token, right?: Token): Otherwise[] {
  const count = (tokens: Token[]) => tokens.filter(({ kind }) => kind === 'not').length;
  if (count(was) === count(is) || Math.max(was.length, is.length) > MOST_OF_NOT) return [];
  const around = (tokens: Token[]) => [left, ...tokens, right].filter((token) => token !== undefined);
  return told(around(was), around(is));
}

function told(gone: Token[], come: Token[]): Otherwise[] {
  if (gone.length === 0 || come.length === 0) return [];
  const words = (tokens: Token[]) => tokens.map(({ text }) => text).join(' ');
  return [{ before: words(gone), after: words(come) }];
}

function tokensOf(text: string, known: Set<string>): Token[] {
  return [...text.matchAll(WORD)].map(([word]) => {
    const number = numberIn(word);
    const key = number ?? (fold(word) || word);
    return { text: word, key, kind: number !== null ? 'number' : kindOf(word, key, known) };
  });
}

function kindOf(word: string, key: string, known: Set<string>): Token['kind'] {
  if (NOT.test(word.toLowerCase())) return 'not';
  return /^\p{Lu}/u.test(word) && known.has(key) && !TITLES.test(key) ? 'name' : 'word';
}

// "1,300" -> 1300    "twelve" -> 12    "twenty-one" -> 21    "4th" -> 4
function numberIn(word: string): string | null {
  const lower = word.toLowerCase();
  if (/\p{N}/u.test(word)) return lower.replace(/,(?=\d{3})/g, '').replace(/(?<=\d)(?:st|nd|rd|th)$/, '');
  const [ten, one] = lower.split('-', 2);
  const tens = TENS.indexOf(ten!);
  // "one" is more often a word than a number.
  if (tens < 0) return NUMBER_WORDS.indexOf(lower) > 1 ? String(NUMBER_WORDS.indexOf(lower)) : null;
  return String((tens + 2) * 10 + Math.max(0, NUMBER_WORDS.indexOf(one ?? '')));
}

/** The folded words that a text writes large where no sentence begins: in most languages its names. */
export function namesIn(text: string): string[] {
  const names: string[] = [];
  let end = 0;
  let last = '';
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const begins = end === 0 || (BEGINS.test(text.slice(end, index)) && !TITLES.test(last));
    if (!begins && /^\p{Lu}/u.test(word)) names.push(fold(word) || word);
    end = index + word.length;
    last = word.toLowerCase();
  }
  return names;
}
