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

// Most English articles hold ASCII and typographic punctuation alone, and are read four times as fast for it.
const ASCII = /^[\p{ASCII}\u00A0\u2010-\u2027\u2030-\u205E]*$/u;
const ASCII_WORD = /[a-z0-9]+/g;

/** The words of a text, case and accents folded, in their order. */
export function wordsOf(text: string): Word[] {
  if (ASCII.test(text)) return cut(text.toLowerCase(), ASCII_WORD);
  return cut(text, WORD).flatMap((word) => {
    const folded = foldWord(word.text);
    return folded === '' ? [] : [{ ...word, text: folded }];
  });
}

/** "Łukasz O’Neill-Žák" -> "lukasz o neill zak": its words with single spaces between. */
export function fold(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}

/** The form in which two whole names are compared. A name without a single letter is compared as it is. */
export function nameKey(name: string): string {
  return fold(name) || name.replace(/\s/g, '');
}

/** "Kim Tong-hyung" -> "kim-tong-hyung": the id of a name. `nameKey` makes the same of a name and of its id. */
export function nameId(name: string): string {
  return nameKey(name).replaceAll(' ', '-');
}

function cut(text: string, pattern: RegExp): Word[] {
  const words: Word[] = [];
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    words.push({ text: found[0], start: found.index, end: pattern.lastIndex });
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
