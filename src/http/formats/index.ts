import type { Article } from '../../article.ts';
import { jsonLd } from './jsonld.ts';
import { markdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { plainText } from './text.ts';

export interface Format {
  mediaType: string;
  write(article: Article): string;
}

/** The forms of an article beside our own JSON, as `as` names them. No media type is registered for ninjs. */
export const FORMATS = {
  jsonld: { mediaType: 'application/ld+json', write: jsonLd },
  ninjs: { mediaType: 'application/ninjs+json', write: ninjs },
  text: { mediaType: 'text/plain; charset=utf-8', write: plainText },
  markdown: { mediaType: 'text/markdown; charset=utf-8', write: markdown },
} satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
