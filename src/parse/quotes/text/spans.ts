import { isBlank, isStop, isWord } from './characters.ts';
import { type Pair, pairDoubles, pairSingles } from './marks.ts';

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

/** The outermost quotations, paragraph by paragraph, in whichever family of marks the article speaks with. */
export function findQuotations(texts: string[]): Quotation[][] {
  const double = texts.map((text) => quotationsOf(text, pairDoubles(text)));
  const single = texts.map((text, i) =>
    /['‘‚‹]/.test(text) ? quotationsOf(text, pairSingles(text, texts[i + 1]?.startsWith("'") ?? false)) : [],
  );
  return speaksInSingle(texts, double, single) ? single : double;
}

// British papers speak in 'single' marks and quote within in "double" ones; everyone else turns that round. So the
// family is the one whose pairs are not within the other's.
function speaksInSingle(texts: string[], double: Quotation[][], single: Quotation[][]): boolean {
  let doubles = 0;
  let singles = 0;
  let spoken = 0;
  texts.forEach((text, i) => {
    doubles += outside(double[i]!, single[i]!).length;
    for (const { end } of outside(single[i]!, double[i]!)) {
      singles++;
      if (isStop(text, end - 1)) spoken++;
    }
  });
  return doubles === 0 ? singles > 0 : spoken > doubles;
}

/** Those that lie within none of the others; both lists are in order. */
function outside(quotations: Quotation[], others: Quotation[]): Quotation[] {
  let at = 0;
  return quotations.filter(({ open, close }) => {
    while (at < others.length && others[at]!.close < close) at++;
    return at === others.length || others[at]!.open >= open;
  });
}

function quotationsOf(text: string, pairs: Pair[]): Quotation[] {
  const found: Quotation[] = [];
  for (const { open, close } of pairs) {
    let start = open.at + open.width;
    let end = close ? close.at : text.length;
    while (start < end && isBlank(text, start)) start++;
    while (end > start && isBlank(text, end - 1)) end--;
    if (!hasWords(text, start, end)) continue;
    found.push({
      open: open.at,
      close: close ? close.at + close.width : text.length,
      start,
      end,
      closed: close !== null,
    });
  }
  return found;
}

function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWord(text, at)) return true;
  return false;
}
