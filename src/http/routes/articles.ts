import { z } from 'zod';
import { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import type { ArticleStore } from '../../store/store.ts';
import { json, problems, written } from '../answering/answers.ts';
import { ArticleList, answerArticles, articlesBy, relevanceNeedsQuery, SHAPE } from '../answering/listed.ts';
import { exampleList } from '../answering/lists.ts';
import { answerFinished, answerRecord, formFor, notAcceptable } from '../answering/record.ts';
import { ById, oneOf } from '../asking/parameters.ts';
import { QUERY } from '../asking/searching.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_HIT } from '../describing/examples.ts';
import { FORMATS, type FormatName } from '../formats/index.ts';
import type { Routes } from '../zod.ts';

const ListParameters = articlesBy(QUERY.optional(), '-publishedAt').check(relevanceNeedsQuery);

const names = Object.keys(FORMATS) as [FormatName, ...FormatName[]];

const OneArticle = z
  .strictObject({
    as: oneOf(names)
      .optional()
      .describe('The form to answer in, whatever `Accept` says; without either, our own JSON.'),
    ...SHAPE,
  })
  .check(
    z.superRefine(({ as, ...shape }, { addIssue }) => {
      if (as === undefined) return;
      for (const [name, value] of Object.entries(shape)) {
        const message = 'can be given only without "as": it names members of our own JSON';
        if (value !== undefined) addIssue({ code: 'custom', input: value, path: [name], message });
      }
    }),
  );

const OTHER_FORMS = Object.assign(
  {},
  ...Object.values(FORMATS).map(({ mediaType, schema, write }) => written(mediaType, schema, write(EXAMPLE_ARTICLE))),
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
      async (request, reply) => answerArticles(store, request, reply, request.query),
    );

    app.get(
      '/articles/:id',
      {
        schema: {
          operationId: 'getArticle',
          summary: 'Fetch one article',
          description:
            'The whole record, its body and its quotes; `include=provenance` adds where each field was read. Also as schema.org ' +
            'NewsArticle, ninjs, plain text and Markdown, by `Accept` or `as`.',
          tags: ['articles'],
          security: [],
          params: ById,
          querystring: OneArticle,
          response: {
            200: {
              description: 'The article, in the form that was asked for',
              content: { ...json('', SomeArticle, EXAMPLE_ARTICLE).content, ...OTHER_FORMS },
            },
            ...problems('ARTICLE_NOT_FOUND', 'NOT_ACCEPTABLE', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const { fields, include } = request.query;
        const form = formFor(request, reply, request.query);
        if (form === 'json' && !fields && !include) {
          const whole = await store.finished(request.params.id);
          if (!whole) throw new CopydeskError('ARTICLE_NOT_FOUND');
          return answerFinished(reply, request.params.id, whole);
        }
        const article = await store.get(request.params.id);
        if (!article) throw new CopydeskError('ARTICLE_NOT_FOUND');
        if (!form) throw notAcceptable(request.query);
        return answerRecord(reply, article, form, request.query);
      },
    );
  };
}
