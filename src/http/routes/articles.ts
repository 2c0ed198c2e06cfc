import { z } from 'zod';
import { Article } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { ARTICLE_SORTS, type ArticleStore, type Hit } from '../../store/store.ts';
import { json, problems } from '../answers.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_HIT } from '../examples.ts';
import { beside, filteredBy, filterOf, QUERY, queryOf } from '../filters.ts';
import { answerList, exampleList, listOf, membersOf, PAGING, pick, TOTAL } from '../lists.ts';
import { ById, commaList, oneOf } from '../parameters.ts';
import type { Routes } from '../zod.ts';

const MEMBERS = membersOf(Article);
// The members that make a record long.
const LONG = ['body', 'quotes', 'provenance'] as const;

const SHAPE = {
  fields: commaList(MEMBERS).describe('The members to answer with, beside `id`. All but the long ones without it.'),
  include: commaList(LONG).describe('Long members to answer with: a list leaves them out unless asked.'),
};

const ListParameters = filteredBy({
  q: QUERY.optional(),
  sort: oneOf(ARTICLE_SORTS)
    .default('-publishedAt')
    .describe('Articles without a date come last; relevance needs `q`.'),
  ...SHAPE,
  ...PAGING,
  ...TOTAL,
}).check(
  z.refine(({ sort, q }) => sort !== 'relevance' || q !== undefined, {
    when: beside,
    path: ['sort'],
    error: 'can be relevance only together with "q"',
  }),
);

const SearchParameters = filteredBy({
  q: QUERY,
  sort: oneOf(ARTICLE_SORTS).default('relevance').describe('Best match first, or as in `/articles`.'),
  ...SHAPE,
  ...PAGING,
  ...TOTAL,
});

const OneParameters = z.strictObject({
  fields: SHAPE.fields,
  include: commaList(LONG).describe('`provenance`: where each field was read, and by which rule.'),
});

const Highlight = z
  .object({
    field: z.enum(['title', 'subtitle', 'body']),
    snippet: z.string().describe('Escaped HTML in which <mark> is the only tag'),
    matches: z.array(z.object({ start: z.int(), end: z.int() })).describe('Offsets in the field, in UTF-16 code units'),
  })
  .meta({ id: 'Highlight' });

const ListedArticle = Article.extend({
  score: z.number().nullable().describe('Only with `q`: the higher, the better the match'),
  highlights: z.array(Highlight).describe('Only with `q`: where it matches'),
})
  .partial()
  .required({ id: true })
  .meta({
    id: 'ListedArticle',
    description: 'An article in a list: all members but the long ones, or those asked for',
  });

const ArticleList = listOf('ArticleList', ListedArticle);
const SomeArticle = Article.partial().required({ id: true }).meta({ id: 'SomeArticle' });

export function articleRoutes(store: ArticleStore): Routes {
  const find = async (given: z.output<typeof ListParameters>) => {
    const { limit, cursor, sort, total, q } = given;
    const asked = { ...filterOf(given), q: queryOf(q), highlight: q !== undefined, limit, cursor, sort, total };
    const page = await store.articles(asked);
    return { ...page, data: page.data.map((hit) => listed(hit, given)) };
  };

  return async (app) => {
    app.get(
      '/articles',
      {
        schema: {
          operationId: 'listArticles',
          summary: 'List articles',
          description:
            'The newest first. Every filter narrows the list; `q` searches it, and then each article has a score.',
          tags: ['articles'],
          security: [],
          querystring: ListParameters,
          response: {
            200: json('A page of articles', ArticleList, exampleList(EXAMPLE_HIT)),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => answerList(request, reply, request.query, await find(request.query)),
    );

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
      async (request, reply) => answerList(request, reply, request.query, await find(request.query)),
    );

    app.post(
      '/articles/search',
      {
        schema: {
          operationId: 'searchArticlesByBody',
          summary: 'Search articles with a long query',
          description: 'The parameters of GET /articles/search as JSON: what repeats there is a list here.',
          tags: ['articles'],
          security: [],
          querystring: z.strictObject({}),
          body: SearchParameters.meta({ examples: [{ q: 'ferry', author: ['Ailsa Brand', '-Ana Reyes'], limit: 5 }] }),
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
      async (request, reply) => answerList(request, reply, request.body, await find(request.body)),
    );

    app.get(
      '/articles/:id',
      {
        schema: {
          operationId: 'getArticle',
          summary: 'Fetch one article',
          description:
            'The whole record, with its body and its quotes; `include=provenance` adds where each field was read.',
          tags: ['articles'],
          security: [],
          params: ById,
          querystring: OneParameters,
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

type Shape = { fields?: readonly string[]; include?: readonly string[] };

/** The members to answer with: those that were named, or all but the ones that are left out unless included. */
function membersFor({ fields, include = [] }: Shape, leftOut: readonly string[]): string[] {
  return [...(fields ?? MEMBERS.filter((member) => !leftOut.includes(member))), ...include];
}

function listed({ article, score, highlights }: Hit, given: Shape & { q?: string }) {
  const picked = pick(article, membersFor(given, LONG));
  return given.q === undefined ? picked : { ...picked, score, highlights };
}
