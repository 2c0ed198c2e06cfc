import type { Feed, Item } from './feed.ts';

// JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

export function jsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: `${feed.home}/`,
    feed_url: feed.self,
    ...(feed.next !== null && { next_url: feed.next }),
    items: feed.items.map(itemOf),
  });
}

function itemOf({ published, updated, ...item }: Item) {
  return {
    id: item.urn,
    url: item.page ?? item.record,
    title: item.title,
    summary: item.summary,
    content_html: item.content,
    ...(published !== null && { date_published: published }),
    ...(updated !== null && { date_modified: updated }),
    ...(item.authors.length > 0 && { authors: item.authors.map((name) => ({ name })) }),
    ...(item.language !== null && { language: item.language }),
    _copydesk: { id: item.id, record: item.record },
  };
}
