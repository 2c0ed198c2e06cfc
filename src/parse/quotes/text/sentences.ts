import { lastUnit } from './characters.ts';
import type { Quotation } from './spans.ts';
import type { Token } from './tokens.ts';

/** A sentence of a paragraph, as a range of its tokens. */
export interface Sentence {
  from: number;
  to: number;
}

/** Whether the words from here on say who spoke what stands before them: "Lim said", "said Lim". */
type IsAttribution = (tokens: Token[], from: number) => boolean;

// No sentence that a reader could follow is longer; what is, is cut, so that no rule looks through a megabyte.
const LONGEST = 120;

/** Sentences with regard to quotations: "Go!" he said. is one, "He went." She stayed. two. */
export function sentencesOf(
  text: string,
  tokens: Token[],
  quotations: Quotation[],
  isAttribution: IsAttribution,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const { kind } = tokens[i]!;
    if (kind === 'word' && i - from < LONGEST) continue;
    const ends =
      kind === 'quote'
        ? endsWithQuotation(text, tokens, quotations, i, isAttribution)
        : kind === 'mark' && endsWithStop(tokens, i);
    if (!ends && i - from < LONGEST) continue;
    sentences.push({ from, to: i + 1 });
    from = i + 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Lim was asked, “Will you sail?” | He said, “No.” */
function isIntroduced(tokens: Token[], i: number): boolean {
  return tokens[i - 2]?.kind === 'word' && /^[,:]$/.test(tokens[i - 1]!.text);
}

/** “We waited.” | Lim said: “Nobody came.” */
function introduces(tokens: Token[], from: number): boolean {
  for (let i = from; i < tokens.length && i - from < 12; i++) {
    if (tokens[i]!.kind === 'mark') return /^[:,]$/.test(tokens[i]!.text) && tokens[i + 1]?.kind === 'quote';
  }
  return false;
}

function endsWithStop(tokens: Token[], i: number): boolean {
  if (!/^[.!?…]$/.test(tokens[i]!.text)) return false;
  const next = tokens[i + 1];
  if (!next) return true;
  return (next.kind === 'quote' || next.capital || /^[―—–(•*-]/.test(next.text)) && next.start > tokens[i]!.end;
}

function endsWithQuotation(
  text: string,
  tokens: Token[],
  quotations: Quotation[],
  i: number,
  isAttribution: IsAttribution,
): boolean {
  const last = lastUnit(text, quotations[tokens[i]!.quote]!.end);
  if (!/[.!?…]/.test(last)) return false;
  const next = tokens[i + 1];
  if (!next) return true;
  if (next.kind === 'quote') return last !== '…';
  return (
    next.capital &&
    (!isAttribution(tokens, i + 1) || ((last === '.' || isIntroduced(tokens, i)) && introduces(tokens, i + 1)))
  );
}
