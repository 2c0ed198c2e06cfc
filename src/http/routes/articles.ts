import { z } from 'zod';
import { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import type { ArticleStore } from '../../store/store.ts';
import { json, problems } from '../answers.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_HIT } from '../examples.ts';
import { ArticleList, articlesBy, findArticles, membersFor, SHAPE } from '../listed.ts';
import { answerList, exampleList, pick } from '../lists.ts';
import { ById, beside } from '../parameters.ts';
import { QUERY } from '../searching.ts';
import type { Routes } from '../zod.ts';

const ListParameters = articlesBy(QUERY.optional(), '-publishedAt').check(
  z.refine(({ sort, q }) => sort !== 'relevance' || q !== undefined, {
    when: beside,
    path: ['sort'],
    error: 'can be relevance only together with "q"',
  }),
);

const SomeArticle = Article.partial().required({ id: true }).meta({ id: 'SomeArticle' });

export function articleRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/articles',
      {
        schema: {
          operationId: 'listArticles',
          summary: 'List articles',
          description: 'The newest first. Every filter narrows the list; `q` searches it, with highlights.',
          tags: ['articles'],
          security: [],
          querystring: ListParameters,
          response: {
            200: json('A page of articles', ArticleList, exampleList(EXAMPLE_HIT)),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => answerList(request, reply, request.query, await findArticles(store, request.query)),
    );

    app.get(
      '/articles/:id',
      {
        schema: {
          operationId: 'getArticle',
          summary: 'Fetch one article',
          description:
            'The whole record, its body and its quotes; `include=provenance` adds where each field was read.',
          tags: ['articles'],
          security: [],
          params: ById,
          querystring: z.strictObject(SHAPE),
          response: {
            200: json('The article', SomeArticle, EXAMPLE_ARTICLE),
            ...problems('ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params, query }) => {
        const article = await store.get(params.id);
        if (!article) throw new CopydeskError('ARTICLE_NOT_FOUND');
        return pick(article, membersFor(query, ['provenance']));
      },
    );
  };
}
