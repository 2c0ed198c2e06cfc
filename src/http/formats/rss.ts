import { escapedHtml, type Feed, type Item } from './feed.ts';
import { element, empty, nest } from './xml.ts';

// RSS 2.0 (https://www.rssboard.org/rss-specification), with what its profile recommends: atom:link, dc:creator, since
// `author` is an e-mail address, and content:encoded for the whole text.

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};

export function rss(feed: Feed): string {
  const link = (rel: string, href: string) => empty('atom:link', { rel, type: 'application/rss+xml', href });
  const channel = nest('channel', [
    element('title', feed.title),
    element('link', `${feed.home}/`),
    element('description', feed.description),
    link('self', feed.self),
    feed.next === null ? '' : link('next', feed.next),
    element('generator', 'Copydesk'),
    element('lastBuildDate', stamp(feed.updated)),
    ...feed.items.map(itemOf),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${nest('rss', [channel], { version: '2.0', ...NAMESPACES })}\n`;
}

function itemOf(item: Item): string {
  return nest('item', [
    element('title', item.title),
    element('link', item.page ?? item.record),
    element('guid', item.urn, { isPermaLink: 'false' }),
    element('pubDate', stamp(item.published)),
    ...item.authors.map((name) => element('dc:creator', name)),
    element('dc:language', item.language),
    // It is read as HTML.
    element('description', escapedHtml(item.summary)),
    element('content:encoded', item.content),
  ]);
}

// "Thu, 15 Feb 2024 10:30:00 GMT"; it has four digits of a year, as the specification prefers.
function stamp(time: string | null): string | null {
  return time === null ? null : new Date(time).toUTCString();
}
