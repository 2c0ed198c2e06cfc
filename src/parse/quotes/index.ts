import type { Quote } from '../../article.ts';
import type { Paragraph } from '../story.ts';

/** What the quotes' stage may know besides the story: the article's id, and who wrote it (a writer is no speaker). */
export interface Byline {
  id: string;
  authors: string[];
}

export function findQuotes(_paragraphs: Paragraph[], _byline: Byline): Quote[] {
  return [];
}
