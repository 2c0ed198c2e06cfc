import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ArticleStore } from '../../store/store.ts';
import { problems, written } from '../answering/answers.ts';
import { relevanceNeedsQuery, SORT } from '../answering/listed.ts';
import { linkPages, PAGING, pagesOf } from '../answering/lists.ts';
import { filteredBy, filterOf, queryOf } from '../asking/filters.ts';
import { SEARCHED } from '../asking/searching.ts';
import { EXAMPLE_ARTICLE } from '../describing/examples.ts';
import { atom } from '../formats/atom.ts';
import { feedOf } from '../formats/feed.ts';
import { urn } from '../formats/identity.ts';
import { jsonFeed } from '../formats/jsonfeed.ts';
import { rss } from '../formats/rss.ts';
import type { Services } from '../services.ts';
import type { Routes } from '../zod.ts';

const FeedParameters = filteredBy({ ...SEARCHED, ...SORT, ...PAGING }).check(relevanceNeedsQuery);

const JsonFeed = z
  .looseObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: z.url(),
    feed_url: z.url(),
    next_url: z.url().optional(),
    items: z.array(
      z.looseObject({ id: z.string(), url: z.url(), title: z.string(), summary: z.string(), content_html: z.string() }),
    ),
  })
  .meta({ id: 'JsonFeed', description: 'See https://www.jsonfeed.org/version/1.1/' });

const FEEDS = {
  rss: { mediaType: 'application/rss+xml; charset=utf-8', name: 'RSS 2.0', schema: z.string(), write: rss },
  atom: { mediaType: 'application/atom+xml; charset=utf-8', name: 'Atom', schema: z.string(), write: atom },
  json: { mediaType: 'application/feed+json; charset=utf-8', name: 'JSON Feed 1.1', schema: JsonFeed, write: jsonFeed },
};

const HOME = 'https://news.example';
const EXAMPLE = feedOf([EXAMPLE_ARTICLE], {
  id: urn('feed', ''),
  title: 'Copydesk',
  description: 'Articles',
  home: HOME,
  self: `${HOME}/feeds/articles`,
  next: null,
});

export function feedRoutes({ store, publicUrl }: Services): Routes {
  return async (app) => {
    for (const [extension, { mediaType, name, schema, write }] of Object.entries(FEEDS)) {
      app.get(
        `/feeds/articles.${extension}`,
        {
          config: { caching: 'public, max-age=300' },
          schema: {
            operationId: `getFeedAs${extension[0]!.toUpperCase()}${extension.slice(1)}`,
            summary: `Articles as ${name}`,
            description:
              'A feed of any list or search. A day without a time counts from its beginning, where it was printed.',
            tags: ['articles'],
            security: [],
            querystring: FeedParameters,
            response: {
              200: { description: 'The feed', content: written(mediaType, schema, write(EXAMPLE)) },
              ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
            },
          },
        },
        async (request, reply) => {
          // Asked for first: what comes meanwhile may be in the feed, but a poller is told of it once more.
          const changed = await store.changedAt();
          const page = await find(store, request.query);
          linkPages(request, reply, page);
          if (isPast(changed) && !sharesCopies(request.query))
            reply.header('last-modified', new Date(changed).toUTCString());
          const feed = feedOf(
            page.data.map(({ article }) => article),
            aboutOf(request, page, publicUrl),
          );
          return reply.type(mediaType).send(Buffer.from(write(feed)));
        },
      );
    }
  };
}

/** True once no further change can come in the same second, which is as much as the header tells. */
function isPast(time: string | null): time is string {
  return time !== null && Date.now() - Date.parse(time) > 2000;
}

/** Which articles are copies of each other changes while none of them does. */
function sharesCopies({ cluster, collapse }: z.output<typeof FeedParameters>): boolean {
  return cluster !== undefined || collapse !== undefined;
}

async function find(store: ArticleStore, given: z.output<typeof FeedParameters>) {
  const { limit, cursor, sort, q } = given;
  return store.articles({ ...filterOf(given), q: queryOf(q), highlight: false, limit, cursor, sort, total: 'none' });
}

function aboutOf(request: FastifyRequest, page: { next: string | null }, publicUrl: string | null) {
  const home = publicUrl ?? `${request.protocol}://${hostOf(request)}`;
  const { self, at } = pagesOf(request);
  const asked = new URLSearchParams(self.split('?')[1]);
  // Every page of a feed is the same feed, of whatever length.
  for (const name of ['cursor', 'limit']) asked.delete(name);
  const filters = [...asked].map(([name, value]) => `${name}=${value}`);
  return {
    id: urn('feed', asked.toString()),
    title: asked.has('q') ? `Copydesk: ${asked.get('q')}` : 'Copydesk',
    description: filters.length > 0 ? `Articles by ${filters.join(', ')}` : 'Articles',
    home,
    self: home + self,
    next: page.next === null ? null : home + at(page.next),
  };
}

/** The header is the client's to write. */
function hostOf({ host }: FastifyRequest): string {
  return /^(?:[\w.-]{1,255}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i.test(host) ? host : 'localhost';
}
