import type { Feed, Item } from './feed.ts';
import { element, empty, nest } from './xml.ts';

// Atom (RFC 4287), its pages linked as RFC 5005 has it.

/** Every entry must say when it was updated, and of some nobody knows: these come last where readers sort. */
const UNKNOWN_TIME = '1970-01-01T00:00:00Z';

export function atom(feed: Feed): string {
  const link = (rel: string, type: string, href: string) => empty('link', { rel, type, href });
  const parts = [
    element('id', feed.id),
    element('title', feed.title),
    element('subtitle', feed.description),
    element('updated', feed.updated ?? UNKNOWN_TIME),
    link('self', 'application/atom+xml', feed.self),
    feed.next === null ? '' : link('next', 'application/atom+xml', feed.next),
    element('generator', 'Copydesk'),
    ...feed.items.map(entryOf),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${nest('feed', parts, { xmlns: 'http://www.w3.org/2005/Atom' })}\n`;
}

function entryOf(item: Item): string {
  const authors = item.authors.length > 0 ? item.authors : [item.credited ?? 'Unknown'];
  const parts = [
    element('id', item.urn),
    element('title', item.title),
    element('updated', item.updated ?? UNKNOWN_TIME),
    element('published', item.published),
    ...authors.map((name) => nest('author', [element('name', name)])),
    item.page === null ? '' : empty('link', { rel: 'alternate', type: 'text/html', href: item.page }),
    empty('link', { rel: 'alternate', type: 'application/json', href: item.record }),
    element('summary', item.summary),
    element('content', item.content, { type: 'html' }),
  ];
  return nest('entry', parts, item.language === null ? {} : { 'xml:lang': item.language });
}
