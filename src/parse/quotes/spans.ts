/** One quotation in a paragraph: offsets in the paragraph's text. */
export interface Quotation {
  /** Where the opening mark stands, and the first unit after the closing one. */
  open: number;
  close: number;
  /** The words within, without the marks and the blanks beside them. */
  start: number;
  end: number;
  /** False where the paragraph ends before the quotation does. */
  closed: boolean;
}

type Family = 'double' | 'single';

/** The outermost quotations, paragraph by paragraph, in whichever family of marks the article speaks with. */
export function findQuotations(texts: string[]): Quotation[][] {
  const double = texts.map((text) => pairDoubles(text));
  const single = texts.map((text) => (/['‘‚‹]/.test(text) ? pairSingles(text) : []));
  return mainFamily(texts, double, single) === 'double' ? double : single;
}

// British papers speak in 'single' marks and quote within in "double" ones; everyone else turns that round. A single
// mark counts as speech where punctuation stands before the closing one: 'like this,' and not the 'like' of this.
function mainFamily(texts: string[], double: Quotation[][], single: Quotation[][]): Family {
  let doubles = 0;
  let singles = 0;
  let spoken = 0;
  texts.forEach((text, i) => {
    doubles += double[i]!.length;
    singles += single[i]!.length;
    for (const { end } of single[i]!) if (/[,.?!…]/.test(text[end - 1]!)) spoken++;
  });
  if (doubles === 0) return singles > 0 ? 'single' : 'double';
  return spoken > doubles ? 'single' : 'double';
}

const DOUBLE = /[“”„‟"«»＂]|'{2,3}|``/g;

/** Pairs “ ”, " ", '' '', `` '', « », » « and „ “ within one paragraph. */
function pairDoubles(text: string): Quotation[] {
  const marks = [...text.matchAll(DOUBLE)].map((match) => ({ mark: match[0], at: match.index }));
  // ''He said, 'No.''' closes two pairs at once: the last two marks are the outer pair's.
  for (let i = 0; i < marks.length; i++) {
    if (marks[i]!.mark !== "'''") continue;
    const closing = !blank(text, marks[i]!.at - 1);
    marks[i] = { mark: "''", at: marks[i]!.at + (closing ? 1 : 0) };
  }
  const found: Quotation[] = [];
  const balanced = count(marks, '“') === count(marks, '”');
  let opener: { mark: string; at: number } | null = null;
  let depth = 0;
  for (const { mark, at } of marks) {
    if (!opener) {
      if (canOpen(text, mark, at)) opener = { mark, at };
      continue;
    }
    // “The sign says “Keep out” and means it,” nests a pair in a pair
    if (balanced && opener.mark === '“' && mark === '“') depth++;
    else if (balanced && depth > 0 && mark === '”') depth--;
    else if (closes(opener.mark, mark, text, at)) {
      push(found, text, opener, at, at + mark.length);
      opener = null;
    }
  }
  if (opener) push(found, text, opener, text.length, text.length);
  return found;
}

function count(marks: { mark: string }[], mark: string): number {
  let n = 0;
  for (const one of marks) if (one.mark === mark) n++;
  return n;
}

function canOpen(text: string, mark: string, at: number): boolean {
  if (mark === '“' || mark === '„' || mark === '‟' || mark === '«' || mark === '``') return true;
  // A stray closing mark opens nothing: it has a word on its left and a blank or nothing on its right.
  return !(blank(text, at + mark.length) && !blank(text, at - 1));
}

const PARTNER: Record<string, string> = { '„': '“”"„', '«': '»', '»': '«', '``': "''\"" };

function closes(opener: string, mark: string, text: string, at: number): boolean {
  const partners = PARTNER[opener];
  if (partners) return partners.includes(mark);
  if (mark === '”' || mark === '"' || mark === "''" || mark === '＂') return true;
  // Some texts print “ at both ends.
  return mark === '“' && !blank(text, at - 1) && !letter(text, at + 1);
}

// Two in a row are a double mark.
const SINGLE = /(?<!')'(?!')|[‘’‚‹›]/g;

/** Pairs ‘ ’, ' ' and ‹ › within one paragraph; an apostrophe is none of these. */
function pairSingles(text: string): Quotation[] {
  const found: Quotation[] = [];
  let opener: { mark: string; at: number } | null = null;
  const marks = [...text.matchAll(SINGLE)].map((match) => ({ mark: match[0], at: match.index }));
  const lastSpoken = lastClosing(text, marks);
  for (let i = 0; i < marks.length; i++) {
    const { mark, at } = marks[i]!;
    if (!opener) {
      if (opensSingle(text, mark, at)) opener = { mark, at };
    } else if (closesSingle(text, mark, at) && !isPossessive(text, at, lastSpoken[i]!)) {
      push(found, text, opener, at, at + 1);
      opener = null;
    } else if (mark === '‘' && opener.mark === '‘') opener = { mark, at };
  }
  if (opener && opener.mark !== "'") push(found, text, opener, text.length, text.length);
  return found;
}

function opensSingle(text: string, mark: string, at: number): boolean {
  if (mark === '’' || mark === '›') return false;
  if (mark !== "'") return true;
  // 'We will go, but not the '90s, nor rock 'n' roll
  return (
    !word(text, at - 1) &&
    word(text, at + 1) &&
    !/^'(?:\d\ds|n'|em\b|til\b|tis\b|twas\b|cause\b)/i.test(text.slice(at, at + 7))
  );
}

function closesSingle(text: string, mark: string, at: number): boolean {
  return mark !== '‘' && mark !== '‚' && mark !== '‹' && !blank(text, at - 1) && !word(text, at + 1);
}

// "'The workers’ rights come first,' she said": the mark after an s is an apostrophe where a closing mark with
// punctuation before it is still to come ahead of the next opening one.
function isPossessive(text: string, at: number, spokenAhead: boolean): boolean {
  return spokenAhead && /s/i.test(text[at - 1]!) && /^.\s\p{Ll}/u.test(text.slice(at, at + 3));
}

/** For each mark, whether a closing mark with punctuation before it comes before the next opening one. */
function lastClosing(text: string, marks: { mark: string; at: number }[]): boolean[] {
  const ahead: boolean[] = new Array(marks.length).fill(false);
  let spoken = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const { mark, at } = marks[i]!;
    ahead[i] = spoken;
    if (opensSingle(text, mark, at)) spoken = false;
    else if (closesSingle(text, mark, at) && /[,.?!…]/.test(text[at - 1]!)) spoken = true;
  }
  return ahead;
}

function push(
  found: Quotation[],
  text: string,
  opener: { mark: string; at: number },
  end: number,
  close: number,
): void {
  let from = opener.at + opener.mark.length;
  let to = end;
  while (from < to && blank(text, from)) from++;
  while (to > from && blank(text, to - 1)) to--;
  if (!/[\p{L}\p{N}]/u.test(text.slice(from, to))) return;
  found.push({ open: opener.at, close, start: from, end: to, closed: close > end });
}

function blank(text: string, at: number): boolean {
  const unit = text[at];
  return unit === undefined || /\s/.test(unit);
}

function letter(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at] ?? '');
}

function word(text: string, at: number): boolean {
  return /[\p{L}\p{N}$£€¥]/u.test(text[at] ?? '');
}
