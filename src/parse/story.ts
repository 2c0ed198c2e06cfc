import type { ExplainedLine, Span } from '../article.ts';
import type { Found } from './found.ts';

/** A paragraph of the story, its lines joined. */
export interface Paragraph {
  text: string;
  /** Where each joined piece stands in the source's text. */
  spans: Span[];
  /** A sub-heading: part of the body, but nobody speaks in it. */
  heading: boolean;
}

export interface Story {
  /** Every line of the source, labelled. */
  lines: ExplainedLine[];
  /** In order; the story without header and furniture, the dateline still in front. */
  paragraphs: Paragraph[];
  /** What may be the headline, and what the sentence under it, best first. */
  headlines: Found<string>[];
  standfirsts: Found<string>[];
  /** How sure we are that the paragraphs are the story and the whole story, 0 to 1. */
  confidence: number;
  /** The rule that settled where the story is. */
  rule: string;
}

export type Body = Found<string>;
