import type { Article } from '../../article.ts';
import { datelineOf, pageOf, paragraphsOf, published, urn } from './identity.ts';

// What a feed says, whichever of the three it is. Each has its own way to write it.

export interface Feed {
  id: string;
  title: string;
  description: string;
  /** Addresses, whole: of the server, of this feed, and of the same feed's next page. */
  home: string;
  self: string;
  next: string | null;
  /** When the newest of its items was changed. RFC 3339. */
  updated: string | null;
  items: Item[];
}

export interface Item {
  /** The article's id here, and its name all over the world. */
  id: string;
  urn: string;
  title: string;
  /** The publisher's page. */
  page: string | null;
  /** Our own record. */
  record: string;
  published: string | null;
  updated: string | null;
  authors: string[];
  /** Who gave it to the public, where no author is named. */
  credited: string | null;
  language: string | null;
  /** Text. */
  summary: string;
  /** HTML of paragraphs alone. */
  content: string;
}

export function feedOf(articles: Article[], about: Omit<Feed, 'updated' | 'items'>): Feed {
  const items = articles.map((article) => itemOf(article, about.home));
  const times = items.flatMap(({ updated }) => updated ?? []);
  const newest = times.toSorted((a, b) => Date.parse(b) - Date.parse(a))[0] ?? null;
  return { ...about, updated: newest, items };
}

function itemOf(article: Article, home: string): Item {
  const first = published(article);
  const paragraphs = paragraphsOf(article);
  return {
    id: article.id,
    urn: urn('article', article.id),
    title: article.title ?? '(no headline)',
    page: pageOf(article),
    record: `${home}/articles/${encodeURIComponent(article.id)}`,
    published: first,
    updated: article.updatedAt ?? first,
    authors: article.authors,
    credited: article.agency ?? article.outlet,
    language: article.language,
    summary: article.subtitle ?? paragraphs[0] ?? '',
    content: paragraphs.map((paragraph, at) => html((at === 0 ? datelineOf(article) : '') + paragraph)).join('\n'),
  };
}

function html(paragraph: string): string {
  return `<p>${escapedHtml(paragraph).replaceAll('\n', '<br>')}</p>`;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapedHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);
}
