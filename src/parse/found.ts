import type { Span } from '../article.ts';

/** What a stage answers: the value, the spans of the text it was read from, the rule that found it, how sure it is. */
export interface Found<T> {
  value: T;
  spans: Span[];
  /** `<field>.<what was recognized>`, in the language of the newsroom: "title.header-line" */
  rule: string;
  /** 0 to 1. */
  confidence: number;
  /** What lost against it, best first. */
  candidates?: Found<T>[];
}

/** The first of the candidates, which stand in order of trust; the others are kept as the losers. */
export function firstOf<T>(candidates: Found<T>[]): Found<T> | null {
  const [winner, ...losers] = candidates;
  return winner ? { ...winner, candidates: losers } : null;
}
