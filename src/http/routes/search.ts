import type { ArticleStore } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { ArticleList, answerArticles, articlesBy } from '../answering/listed.ts';
import { exampleList } from '../answering/lists.ts';
import { NoParameters } from '../asking/parameters.ts';
import { QUERY, queryUpTo } from '../asking/searching.ts';
import { EXAMPLE_HIT } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const SearchParameters = articlesBy(QUERY, 'relevance');
const LongSearch = articlesBy(queryUpTo(100_000), 'relevance').meta({
  examples: [{ q: 'ferry', author: ['Ailsa Brand', '-Ana Reyes'], limit: 5 }],
});

export function searchRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/articles/search',
      {
        schema: {
          operationId: 'searchArticles',
          summary: 'Search articles',
          description: 'The best match first, each with its score and where it matches.',
          tags: ['articles'],
          security: [],
          querystring: SearchParameters,
          response: {
            200: json('A page of articles', ArticleList, exampleList(EXAMPLE_HIT, 'ferry')),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => answerArticles(store, request, reply, request.query),
    );

    app.post(
      '/articles/search',
      {
        schema: {
          operationId: 'searchArticlesByBody',
          summary: 'Search articles with a long query',
          description:
            'The parameters of GET /articles/search as JSON: what repeats there is a list here, and `q` may be longer.',
          tags: ['articles'],
          security: [],
          querystring: NoParameters,
          body: LongSearch,
          response: {
            200: json('A page of articles', ArticleList, exampleList(EXAMPLE_HIT, 'ferry')),
            ...problems(
              'INVALID_CURSOR',
              'MALFORMED_BODY',
              'BODY_TOO_LARGE',
              'UNSUPPORTED_MEDIA_TYPE',
              'STORE_UNAVAILABLE',
            ),
          },
        },
      },
      async (request, reply) => answerArticles(store, request, reply, request.body),
    );
  };
}
