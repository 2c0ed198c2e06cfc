import type { Quotation } from './spans.ts';
import type { Token } from './tokens.ts';

/** A sentence of a paragraph, as a range of its tokens. */
export interface Sentence {
  from: number;
  to: number;
}

/** Sentences with regard to quotations: "Go!" he said. is one, "He went." She stayed. two. */
export function sentencesOf(
  text: string,
  tokens: Token[],
  quotations: Quotation[],
  isAttribution: (tokens: Token[], from: number) => boolean,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(text, tokens, quotations, i, isAttribution)) continue;
    sentences.push({ from, to: i + 1 });
    from = i + 1;
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length });
  return sentences;
}

function endsSentence(
  text: string,
  tokens: Token[],
  quotations: Quotation[],
  i: number,
  isAttribution: (tokens: Token[], from: number) => boolean,
): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (!next) return true;
  if (token.kind === 'mark') {
    if (!/^[.!?…]$/.test(token.text)) return false;
    return (next.kind === 'quote' || next.capital || /^[―—–(•*-]/.test(next.text)) && next.start > token.end;
  }
  if (token.kind !== 'quote') return false;
  const quotation = quotations[token.quote]!;
  const last = text[quotation.end - 1]!;
  if (!/[.!?…]/.test(last)) return false;
  if (next.kind === 'quote') return last !== '…';
  if (!next.capital) return false;
  return !isAttribution(tokens, i + 1);
}
