import { Quote } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import type { ArticleStore } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { answerList, exampleList, listOf, PAGING, TOTAL } from '../answering/lists.ts';
import { membersOf, pick } from '../asking/fields.ts';
import { choiceOf, filteredBy, filterOf, queryOf } from '../asking/filters.ts';
import { ById, commaList, NoParameters, oneOrNot, repeatable } from '../asking/parameters.ts';
import { SEARCHED, understood } from '../asking/searching.ts';
import { EXAMPLE_QUOTE } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const SHAPE = {
  ...SEARCHED,
  kind: repeatable(oneOrNot(Quote.shape.kind.options)).describe(
    'All that was said in the sentence, or words within it.',
  ),
  fields: commaList(membersOf(Quote)).describe('The members to answer with, beside `id`.'),
  ...PAGING,
  ...TOTAL,
};
const QuoteParameters = filteredBy(SHAPE);

const ListedQuote = Quote.partial().required({ id: true }).meta({ id: 'ListedQuote' });
const QuoteList = listOf('QuoteList', ListedQuote);

export function quoteRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/quotes',
      {
        schema: {
          operationId: 'listQuotes',
          summary: 'List quotes across articles',
          description: 'Of the newest article first. `q` searches their words; every filter of articles applies.',
          tags: ['quotes'],
          security: [],
          querystring: QuoteParameters,
          response: {
            200: json('A page of quotes', QuoteList, exampleList(EXAMPLE_QUOTE)),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => answerList(request, reply, request.query, await find(request.query)),
    );

    app.get(
      '/articles/:id/quotes',
      {
        schema: {
          operationId: 'listArticleQuotes',
          summary: 'List an article’s quotes',
          description: 'As they stand in its body.',
          tags: ['quotes'],
          security: [],
          params: ById,
          querystring: QuoteParameters,
          response: {
            200: json('A page of quotes', QuoteList, exampleList(EXAMPLE_QUOTE)),
            ...problems('INVALID_CURSOR', 'ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const { id } = request.params;
        if (!(await store.get(id))) throw new CopydeskError('ARTICLE_NOT_FOUND');
        return answerList(request, reply, request.query, await find(request.query, id));
      },
    );

    app.get(
      '/quotes/:id',
      {
        schema: {
          operationId: 'getQuote',
          summary: 'Fetch one quote',
          description: 'The quote with its speaker, its place in the article’s body and the text around it.',
          tags: ['quotes'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: json('The quote', Quote, EXAMPLE_QUOTE),
            ...problems('QUOTE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }) => {
        // "5f0c…-5" is a quote of the article "5f0c…".
        const article = await store.get(params.id.slice(0, Math.max(0, params.id.lastIndexOf('-'))));
        const quote = article?.quotes.find(({ id }) => id === params.id);
        if (!quote) throw new CopydeskError('QUOTE_NOT_FOUND');
        return quote;
      },
    );
  };

  async function find(given: ReturnType<typeof QuoteParameters.parse>, articleId?: string) {
    const { limit, cursor, total, q, kind, fields } = given;
    const asked = { ...filterOf(given), words: queryOf(q), kind: choiceOf(kind), articleId, limit, cursor, total };
    const page = await store.quotes(asked);
    const query = await understood(store, given);
    return { ...page, query, data: page.data.map((quote) => pick(quote, fields)) };
  }
}
