import { CopydeskError } from '../../errors.ts';
import { explain, type Parsed, parseArticle } from '../../parse/index.ts';
import type { Input, ReadSettings } from '../input.ts';
import { sourcesOf } from '../read.ts';

/** What clients ask of an article: finished JSON, or of the text its characters. The article is without its provenance. */
export type Part = 'article' | 'provenance' | 'explain' | 'text';

/** Of one article of an input, and how many it holds. */
export type Parts<P extends Part> = { articles: number } & Record<P, Uint8Array<ArrayBuffer>>;

/** Reads the article that has the input's id, or the first where it has none. Throws CopydeskError where there is none. */
export function partsOf<P extends Part>(input: Input, parts: readonly P[], settings: ReadSettings): Parts<P> {
  const sources = sourcesOf(input, settings);
  const source = input.id ? sources.find(({ id }) => id === input.id) : sources[0];
  if (!source) throw new CopydeskError('UNREADABLE_INPUT', 'The input holds no article.');
  const parsed = parseArticle(source, settings);
  const written = parts.map((part) => [part, encoder.encode(WRITTEN[part](parsed))]);
  return { articles: sources.length, ...(Object.fromEntries(written) as Record<P, Uint8Array<ArrayBuffer>>) };
}

// Bytes of their own, which may be handed to another thread.
const encoder = new TextEncoder();

const WRITTEN: Record<Part, (parsed: Parsed) => string> = {
  article: ({ article: { provenance: _, ...article } }) => JSON.stringify(article),
  provenance: ({ article }) => JSON.stringify(article.provenance),
  explain: (parsed) => JSON.stringify(explain(parsed)),
  text: ({ text }) => text,
};
