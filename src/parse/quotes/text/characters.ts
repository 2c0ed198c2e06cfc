// Single characters of a text, by position: no slices, since a hostile text has a million of them.

const LETTER = /\p{L}/u;
const WORD = /[\p{L}\p{N}$£€¥]/u;
const WHITE = /\s/;

/** White space, or beyond either end. */
export function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code > 8 && code < 14);
  return Number.isNaN(code) || WHITE.test(text[at]!);
}

export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code > 64 && code < 91) || (code > 96 && code < 123);
  return code >= 128 && LETTER.test(text[at]!);
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 47 && code < 58;
}

/** A letter, a figure or the sign of a currency. */
export function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code > 47 && code < 58) || code === 36 || (code > 64 && code < 91) || (code > 96 && code < 123);
  return code >= 128 && WORD.test(text[at]!);
}

/** The last unit of what stands before `end`, the marks of an inner quotation aside: “He said, ‘No.’” */
export function lastUnit(text: string, end: number): string {
  let at = end - 1;
  while (at > 0 && end - at < 4 && /[’'”"›»]/.test(text[at]!)) at--;
  return text[at] ?? '';
}

/** The punctuation that stands before a closing mark where somebody was speaking: "like this," and not the "like" of this. */
export function isStop(text: string, at: number): boolean {
  return /[,.?!…]/.test(text[at] ?? '');
}
