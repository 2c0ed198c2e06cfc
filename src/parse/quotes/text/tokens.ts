import { BLANK, classesAt, classesWithin, codeAt, LETTER, LOWER, MARK, NUMBER } from '../../characters.ts';
import type { Quotation } from './spans.ts';

/** A word, a punctuation mark or a whole quotation of a paragraph. */
export interface Token {
  kind: 'word' | 'mark' | 'quote';
  /** As printed, a possessive ’s taken off. */
  text: string;
  lower: string;
  start: number;
  end: number;
  /** Begins with a capital or a figure. */
  capital: boolean;
  /** Lim’s, the workers’ */
  possessive: boolean;
  /** Index into the paragraph's quotations, -1 for other tokens. */
  quote: number;
}

// A full stop after these ends no sentence; with a capital, the states' as well.
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt cpl capt cmdr adm maj brig rev st hon pres supt insp engr barr brgy atty ' +
    'jr sr esq inc corp co ltd bros vs etc approx dept est jan feb mar apr aug sept sep oct nov dec'
  ).split(' '),
);
const STATES = new Set(
  (
    'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn ' +
    'Tex Vt Va Wash Wis Wyo Ont Que Alta Sask Det Fr No'
  ).split(' '),
);

/** The paragraph's tokens, each quotation standing as one. */
export function tokensOf(text: string, quotations: Quotation[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  quotations.forEach(({ open, close }, quote) => {
    addWords(tokens, text, from, open);
    tokens.push({
      kind: 'quote',
      text: '',
      lower: '',
      start: open,
      end: close,
      capital: false,
      possessive: false,
      quote,
    });
    from = close;
  });
  addWords(tokens, text, from, text.length);
  return tokens;
}

function addWords(tokens: Token[], text: string, from: number, to: number): void {
  for (let at = from; at < to; ) {
    const classes = classesWithin(text, at);
    if (classes & BLANK) {
      at++;
      continue;
    }
    const token =
      classes & (LETTER | NUMBER) ? wordAt(text, at, Math.min(wordEnd(text, at), to), to) : markAt(text, at, to);
    tokens.push(token);
    // the workers’ | union
    at = token.possessive && token.end < to && isApostrophe(text, token.end) ? token.end + 1 : token.end;
  }
}

/** Where a word ends, with the marks that stand within it: co-op, O’Neill, AT&T, example.org, 1,000 */
function wordEnd(text: string, from: number): number {
  let end = from + 1;
  const { length } = text;
  for (;;) {
    while (end < length && classesWithin(text, end) & (LETTER | MARK | NUMBER)) end++;
    if (end + 1 >= length || !isJoint(text, end) || !(classesAt(text, end + 1) & (LETTER | NUMBER))) return end;
    end += 2;
  }
}

function isJoint(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (code === 0x2e) return (classesAt(text, at + 1) & LOWER) > 0;
  if (code === 0x2c) return [1, 2, 3].every((step) => isFigure(text, at + step)) && !isFigure(text, at + 4);
  // ’ ‘ ' & ‑ -
  return code === 0x2019 || code === 0x2018 || code === 0x27 || code === 0x26 || code === 0x2011 || code === 0x2d;
}

function isFigure(text: string, at: number): boolean {
  return (classesAt(text, at) & NUMBER) > 0;
}

function markAt(paragraph: string, start: number, to: number): Token {
  const end = Math.min(to, paragraph.codePointAt(start)! > 0xffff ? start + 2 : start + 1);
  const text = paragraph.slice(start, end);
  return { kind: 'mark', text, lower: text, start, end, capital: false, possessive: false, quote: -1 };
}

function wordAt(text: string, start: number, wordEnd: number, to: number): Token {
  const end = text[wordEnd] === '.' && wordEnd < to ? endWithStop(text, start, wordEnd, to) : wordEnd;
  const printed = text.slice(start, end);
  const owned = printed.length > 2 && isS(text, end - 1) && isApostrophe(text, end - 2);
  const bare = owned ? printed.slice(0, -2) : withoutVerb(printed);
  const possessive = owned || (end < to && isApostrophe(text, end) && printed.endsWith('s'));
  return {
    kind: 'word',
    text: bare,
    lower: bare.toLowerCase(),
    start,
    end,
    capital: isCapital(bare),
    possessive,
    quote: -1,
  };
}

/** he’d, they’ve, I’m: the pronoun */
function withoutVerb(word: string): string {
  const { length } = word;
  if (length > 7 || !(isApostrophe(word, length - 2) || isApostrophe(word, length - 3))) return word;
  return word.replace(/^(I|you|he|she|it|we|they|who)['’](?:d|ll|ve|re|m)$/i, '$1');
}

/** Mr. and J. and U.S. keep their full stops. */
function endWithStop(text: string, start: number, wordEnd: number, to: number): number {
  let end = wordEnd;
  while (text[end] === '.' && end < to && keepsStop(text.slice(start, end))) {
    // the S of U.S.
    if (!/^\.\p{Lu}(?!\p{Ll})/u.test(text.slice(end, end + 3))) return end + 1;
    end += 2;
  }
  return end;
}

function keepsStop(word: string): boolean {
  if (word.length > 12) return false;
  return (
    /(?:^|[.-])\p{Lu}$/u.test(word) ||
    ABBREVIATIONS.has(word.toLowerCase()) ||
    STATES.has(word) ||
    /^[DR]-\p{Lu}\p{Ll}{1,5}$/u.test(word)
  );
}

function isApostrophe(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code === 0x27 || code === 0x2019 || code === 0x2018;
}

function isS(text: string, at: number): boolean {
  const code = codeAt(text, at);
  return code === 0x73 || code === 0x53;
}

function isCapital(word: string): boolean {
  const code = codeAt(word, 0);
  if ((code > 47 && code < 58) || (code > 64 && code < 91)) return true;
  if (code >= 128) return /^[\p{Lu}\p{N}]/u.test(word);
  // al-Marri, d’Aubry
  return (
    word.length > 3 &&
    (isJoining(word, 1) || isJoining(word, 2) || isJoining(word, 3)) &&
    /^\p{Ll}{1,3}[-’']\p{Lu}/u.test(word)
  );
}

function isJoining(word: string, at: number): boolean {
  return codeAt(word, at) === 0x2d || isApostrophe(word, at);
}
