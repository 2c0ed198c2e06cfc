// One folding for all that is searched and all that is typed: engines index the words that this file makes, queries
// ask for the words that this file makes, and highlights mark them, so that the three can never disagree.

/** A word as it is matched, and where it stands in the text, in UTF-16 code units. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

// "Korea’s" and "Korea's" -> korea, s    "Tong-hyung" -> tong, hyung    "U.S." -> u, s    "1,000" -> 1, 000
// Apostrophes and hyphens end a word, also those that Unicode counts among the letters (ʻ ʼ). Soft hyphens and joiners
// within a word do not. Scripts that are written without spaces give a word per character: 東京 -> 東, 京.
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|[[\p{L}\p{N}]--[\u02B9-\u02BF\u02C8-\u02CB\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]][[\p{L}\p{N}\p{M}\u00AD\u200C\u200D\u2060]--[\u02B9-\u02BF\u02C8-\u02CB\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]]*/gv;

const PLAIN = /^[a-z0-9]+$/;
// Accents of Latin, Greek and Cyrillic, the vowel points of Hebrew and Arabic, and what is no part of a word at all.
const DROPPED = /[\u0300-\u036F\u0483-\u0487\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670]|[^\p{L}\p{N}\p{M}]/gu;
// Letters that Unicode does not take apart into a plain letter and an accent.
const BARRED = /[ßøłđðþæœıħŧς]/g;
const BARE: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ς: 'σ',
};

// Of each code the ASCII letter or figure that it is matched as, or that it stands between words, or that the pattern must
// say: most texts hold ASCII and typographic punctuation, and are read ten times as fast without the pattern.
const GAP = 0;
const UNSURE = 1;
const LETTERS = new Uint8Array(0x10000).fill(UNSURE);
LETTERS.fill(GAP, 0, 0x80);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  const code = letter.charCodeAt(0);
  LETTERS[code] = code;
  LETTERS[letter.toUpperCase().charCodeAt(0)] = code;
}
LETTERS[0xa0] = GAP;
LETTERS.fill(GAP, 0x2010, 0x2028);
LETTERS.fill(GAP, 0x2030, 0x205f);

/** The words of one text, in their order. Of most it is only asked where they stand, or whether they are this one. */
export interface Words {
  length: number;
  text(at: number): string;
  start(at: number): number;
  end(at: number): number;
  is(at: number, word: string): boolean;
  begins(at: number, prefix: string): boolean;
}

// One for all texts of an article's length: where their words begin, as many as there can be.
const places = new Uint32Array(1 << 16);

/** The words of a text, case and accents folded, each made only when it is asked for. */
export function wordsIn(text: string): Words {
  const { length } = text;
  const begun = length <= places.length ? places : new Uint32Array(length);
  let count = 0;
  /** Those that the pattern has found; most texts have none. */
  let found: Map<number, Word> | undefined;
  for (let start = 0, end = 0; start < length; start = end + 1) {
    let sure = true;
    for (end = start; end < length; end++) {
      const letter = LETTERS[text.charCodeAt(end)]!;
      if (letter === GAP) break;
      if (letter === UNSURE) sure = false;
    }
    if (end === start) continue;
    if (sure) begun[count++] = start;
    else
      for (const word of cut(text.slice(start, end))) {
        found ??= new Map();
        found.set(count, { text: word.text, start: start + word.start, end: start + word.end });
        begun[count++] = start + word.start;
      }
  }
  const starts = begun.slice(0, count);

  function end(at: number): number {
    const known = found?.get(at);
    if (known) return known.end;
    let end = starts[at]!;
    while (end < length && LETTERS[text.charCodeAt(end)] !== GAP) end++;
    return end;
  }
  function begins(at: number, prefix: string): boolean {
    const known = found?.get(at);
    if (known) return known.text.startsWith(prefix);
    const start = starts[at]!;
    let same = 0;
    while (same < prefix.length && LETTERS[text.charCodeAt(start + same)] === prefix.charCodeAt(same)) same++;
    return same === prefix.length;
  }
  return {
    length: count,
    text: (at) => found?.get(at)?.text ?? text.slice(starts[at], end(at)).toLowerCase(),
    start: (at) => starts[at]!,
    end,
    is(at, word) {
      const known = found?.get(at);
      return known ? known.text === word : begins(at, word) && end(at) - starts[at]! === word.length;
    },
    begins,
  };
}

/** The same, all at once. */
export function wordsOf(text: string): Word[] {
  const words = wordsIn(text);
  return Array.from({ length: words.length }, (_, at) => ({
    text: words.text(at),
    start: words.start(at),
    end: words.end(at),
  }));
}

// One for all calls: the letters of the text that is folded, with a space after each word.
let letters = new Uint8Array(4096);
const SPACE = 32;
const ascii = new TextDecoder();

/** "Łukasz O’Neill-Žák" -> "lukasz o neill zak": its words with single spaces between. */
export function fold(text: string): string {
  const { length } = text;
  if (letters.length <= length) letters = new Uint8Array(length * 2);
  const kept = letters;
  let folded = '';
  let count = 0;
  for (let at = 0; at < length; at++) {
    const letter = LETTERS[text.charCodeAt(at)]!;
    if (letter > UNSURE) kept[count++] = letter;
    else if (letter === UNSURE) {
      let start = at;
      while (count > 0 && kept[count - 1] !== SPACE) {
        count--;
        start--;
      }
      while (at < length && LETTERS[text.charCodeAt(at)] !== GAP) at++;
      folded += ascii.decode(kept.subarray(0, count));
      for (const word of cut(text.slice(start, at))) folded += `${word.text} `;
      count = 0;
    } else if (count > 0 && kept[count - 1] !== SPACE) kept[count++] = SPACE;
  }
  folded += ascii.decode(kept.subarray(0, count));
  return folded.endsWith(' ') ? folded.slice(0, -1) : folded;
}

/** The words of `fold`, each by itself. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

/** The form in which two whole names are compared. A name without a single letter is compared as it is. */
export function nameKey(name: string): string {
  return fold(name) || name.replace(/\s/g, '');
}

/** "Kim Tong-hyung" -> "kim-tong-hyung": the id of a name. `nameKey` makes the same of a name and of its id. */
export function nameId(name: string): string {
  return nameKey(name).replaceAll(' ', '-');
}

function cut(text: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  for (let found = WORD.exec(text); found; found = WORD.exec(text)) {
    const folded = foldWord(found[0]);
    if (folded !== '') words.push({ text: folded, start: found.index, end: WORD.lastIndex });
  }
  return words;
}

function foldWord(printed: string): string {
  const lower = printed.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(DROPPED, '')
    .toLowerCase()
    .replace(BARRED, (letter) => BARE[letter]!)
    .normalize('NFC');
}
