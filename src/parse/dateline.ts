import type { Dateline } from '../article.ts';
import type { Found } from './found.ts';
import type { Paragraph } from './story.ts';

/** Cuts the dateline from the front of the first paragraph. */
export function splitDateline(paragraphs: Paragraph[]): { dateline: Found<Dateline> | null; paragraphs: Paragraph[] } {
  return { dateline: null, paragraphs };
}
