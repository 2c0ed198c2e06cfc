// What a character is, by its code, learned when it is first met: asking a pattern each time costs ten times as much.

export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
export const UPPER = 8;
export const LOWER = 16;
export const LATIN = 32;
/** White space, as in `\s`. */
export const BLANK = 64;

const CLASSES: [RegExp, number][] = [
  [/^\p{L}/u, LETTER],
  [/^\p{M}/u, MARK],
  [/^\p{N}/u, NUMBER],
  [/^\p{Lu}/u, UPPER],
  [/^\p{Ll}/u, LOWER],
  [/^\p{Script=Latin}/u, LATIN],
  [/^\s/, BLANK],
];
const KNOWN = 128;
const known = new Uint8Array(0x10000);
const { charCodeAt } = String.prototype;

/**
 * `text.charCodeAt(at)`, for what is asked of each character. V8 keeps texts in many forms, and once it has met five of them at a
 * place it looks up anew each time what a text can do.
 */
export function codeAt(text: string, at: number): number {
  return charCodeAt.call(text, at);
}

/** The classes of the character at a place, one bit each; both halves of a surrogate pair have the pair's. */
export function classesAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? classesWithin(text, at) : KNOWN;
}

/** The same where the place is known to be within the text: V8 compiles no fast path for a place that may not be. */
export function classesWithin(text: string, at: number): number {
  const code = codeAt(text, at);
  return known[code] || learn(text, at, code);
}

function learn(text: string, at: number, code: number): number {
  if (code >= 0xd800 && code < 0xe000) return classesOf(String.fromCodePoint(text.codePointAt(startOfPair(text, at))!));
  known[code] = classesOf(text[at]!);
  return known[code];
}

function startOfPair(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

function classesOf(character: string): number {
  return CLASSES.reduce((classes, [pattern, bit]) => (pattern.test(character) ? classes | bit : classes), KNOWN);
}

/** How many words a text has: a letter with all that clings to it ("O’Neill", "co-op"), or a figure. */
export function countWords(text: string): number {
  let words = 0;
  let inside = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const classes = classesWithin(text, at);
    if (inside === LETTER && (classes & (LETTER | MARK | NUMBER) || clings(text.charCodeAt(at)))) continue;
    const begins = classes & LETTER || classes & NUMBER;
    if (begins && begins !== inside) words++;
    inside = begins;
  }
  return words;
}

// ' ’ -
function clings(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45;
}
