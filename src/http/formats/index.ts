import { z } from 'zod';
import type { Article } from '../../article.ts';
import { jsonLd } from './jsonld.ts';
import { markdown } from './markdown.ts';
import { ninjs } from './ninjs.ts';
import { plainText } from './text.ts';

export interface Format {
  mediaType: string;
  /** Of what is JSON, as much as the OpenAPI document says of it. */
  schema: z.ZodType;
  write(article: Article): string;
}

const NewsArticle = z
  .looseObject({
    '@context': z.literal('https://schema.org'),
    '@type': z.literal('NewsArticle'),
    '@id': z.string(),
    identifier: z.string().describe('The id of the record'),
    articleBody: z.string(),
    hasPart: z.array(z.looseObject({ '@type': z.literal('Quotation'), text: z.string() })).optional(),
  })
  .meta({ id: 'NewsArticle', description: 'See https://schema.org/NewsArticle' });

export const NinjsItem = z
  .looseObject({
    uri: z.string(),
    type: z.literal('text'),
    altIds: z.array(z.object({ role: z.string(), value: z.string().describe('The id of the record') })),
  })
  .meta({ id: 'NinjsItem', description: 'Valid by http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' });

/** The forms of an article beside our own JSON, as `as` names them. No media type is registered for ninjs. */
export const FORMATS = {
  jsonld: { mediaType: 'application/ld+json', schema: NewsArticle, write: jsonLd },
  ninjs: { mediaType: 'application/ninjs+json', schema: NinjsItem, write: ninjs },
  text: { mediaType: 'text/plain; charset=utf-8', schema: z.string(), write: plainText },
  markdown: { mediaType: 'text/markdown; charset=utf-8', schema: z.string(), write: markdown },
} satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;
