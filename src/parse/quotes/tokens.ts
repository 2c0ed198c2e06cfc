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
  /** Trump’s, the workers’ */
  possessive: boolean;
  /** Index into the paragraph's quotations, -1 for other tokens. */
  quote: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[’'&‑-]|\.(?=\p{Ll}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*|\S/gu;

// A full stop after these ends no sentence.
export const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt cpl capt cmdr adm maj brig rev fr st hon pres supt det insp ' +
    'jr sr esq inc corp co ltd bros vs etc approx dept est fig no nos vol ' +
    'jan feb mar apr aug sept sep oct nov dec ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va ' +
    'wash wis wyo ont que alta sask'
  ).split(' '),
);

/** The paragraph's tokens, each quotation standing as one. */
export function tokensOf(text: string, quotations: Quotation[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  quotations.forEach((quotation, quote) => {
    addWords(tokens, text, from, quotation.open);
    const { open, close } = quotation;
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
  WORD.lastIndex = from;
  for (let match = WORD.exec(text); match && match.index < to; match = WORD.exec(text)) {
    const start = match.index;
    let printed = match[0];
    let end = start + printed.length;
    if (end > to) {
      end = to;
      printed = text.slice(start, to);
    }
    const first = printed.codePointAt(0)!;
    if (!isWordStart(first)) {
      tokens.push({
        kind: 'mark',
        text: printed,
        lower: printed,
        start,
        end,
        capital: false,
        possessive: false,
        quote: -1,
      });
      continue;
    }
    // Mr. and J. and U.S. keep their full stops.
    while (text[end] === '.' && end < to && keepsStop(printed)) {
      const next = /^\.\p{Lu}(?![\p{Ll}])/u.exec(text.slice(end, end + 3));
      end += next ? 2 : 1;
      printed = text.slice(start, end);
      if (!next) break;
    }
    WORD.lastIndex = end;
    const tail = printed.length > 2 && /['’]s$/i.test(printed) ? 2 : 0;
    const bare = tail ? printed.slice(0, -tail) : printed;
    const possessive = tail > 0 || (/s$/.test(printed) && /['’]/.test(text[end] ?? '') && end < to);
    const lower = bare.toLowerCase();
    tokens.push({
      kind: 'word',
      text: bare,
      lower,
      start,
      end,
      capital: /^[\p{Lu}\p{N}]/u.test(bare),
      possessive,
      quote: -1,
    });
  }
}

function keepsStop(word: string): boolean {
  return (
    /(?:^|[.-])\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase()) || /^[DR]-\p{Lu}\p{Ll}{1,5}$/u.test(word)
  );
}

function isWordStart(point: number): boolean {
  if (point < 128) return (point > 47 && point < 58) || (point > 64 && point < 91) || (point > 96 && point < 123);
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(point));
}
