import type { Article } from '../../article.ts';
import { datelineOf, joined, pageOf } from './identity.ts';

/** The article as a page of plain text: headline, standfirst, byline, outlet and day, body, address. */
export function plainText(article: Article): string {
  const { title, subtitle, authors, outlet, publishedAt, date, body } = article;
  const parts = [
    title,
    subtitle,
    authors.length > 0 ? `By ${joined(authors)}` : null,
    [outlet, publishedAt ?? date].filter((part) => part !== null).join(', '),
    datelineOf(article) + body,
    pageOf(article),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
