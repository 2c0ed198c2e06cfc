import { z } from 'zod';
import { type Article, ArticleSummary } from '../../article.ts';
import { CopydeskError } from '../../errors.ts';
import { type ArticleStore, NAME_SORTS, type NameSummary } from '../../store/store.ts';
import { json, problems } from '../answering/answers.ts';
import { answerList, exampleList, listOf, PAGING, TOTAL } from '../answering/lists.ts';
import { membersOf, pick } from '../asking/fields.ts';
import { filteredBy, filterOf, queryOf } from '../asking/filters.ts';
import { ById, NoParameters, oneOf, wholeNumber } from '../asking/parameters.ts';
import { SEARCHED, understood } from '../asking/searching.ts';
import { EXAMPLE_ARTICLE, EXAMPLE_CLUSTER, EXAMPLE_SUMMARY_OF_ARTICLE } from '../describing/examples.ts';
import type { Routes } from '../zod.ts';

const ClusterParameters = filteredBy({
  ...SEARCHED,
  sort: oneOf(NAME_SORTS).default('-articles').describe('Those of most articles first, or by id.'),
  ...PAGING,
  ...TOTAL,
});

const ClusterSummary = z
  .object({
    id: z.string().describe('The smallest of the ids of its articles'),
    title: z.string().nullable().describe('The headline of the first published'),
    articles: z.int().describe('How many of its articles the filters leave'),
    quotes: z.int().describe('How many quotes are in them, those that repeat among them'),
    first: z.iso.date().nullable().describe('The day of the oldest of these articles'),
    last: z.iso.date().nullable().describe('The day of the newest'),
  })
  .meta({ id: 'ClusterSummary' });

const Passage = z
  .object({ paragraph: z.int().min(0).describe('Of the body, counted from 0'), text: z.string() })
  .meta({ id: 'Passage' });

const share = z.number().min(0).max(1);
const Shared = {
  contained: share.describe('How much of the shorter body stands in the other, in runs of four words'),
  same: share.describe('How much of both is the same'),
};

const Member = z
  .object({
    article: ArticleSummary,
    ...Shared,
    cut: z.array(Passage).describe('The paragraphs of `base` that are not in it'),
    added: z.array(Passage).describe('Its own paragraphs that are not in `base`'),
  })
  .meta({ id: 'Member' });

const Cluster = z
  .object({
    id: z.string(),
    articles: z.int().describe('How many there are; with cluster=… they are listed'),
    base: z.string().describe('The id of the article that shares most with the others, beside which they are told'),
    members: z.array(Member).describe('The first published first, 50 at most'),
  })
  .meta({ id: 'Cluster' });

const SimilarList = z
  .object({
    data: z.array(
      z
        .object({
          article: ArticleSummary,
          score: share.describe('The mean of `topic` and `contained`'),
          topic: share.describe('How many of the distinctive words of the one are in the other, by their weight'),
          ...Shared,
          copy: z.boolean().describe('True where both are in one group of near-copies'),
        })
        .meta({ id: 'SimilarArticle' }),
    ),
  })
  .meta({ id: 'SimilarList' });

const likeness = { contained: 1, same: 0.62 };
const EXAMPLE_MEMBER = {
  article: EXAMPLE_SUMMARY_OF_ARTICLE,
  ...likeness,
  cut: [{ paragraph: 2, text: 'The old boat was built in 1971.' }],
  added: [],
};

const SUMMARY = membersOf(ArticleSummary);
const summaryOf = (article: Article) => pick(article, SUMMARY) as ArticleSummary;

export function clusterRoutes(store: ArticleStore): Routes {
  return async (app) => {
    app.get(
      '/clusters',
      {
        schema: {
          operationId: 'listClusters',
          summary: 'List groups of near-copies',
          description:
            'Copies of one story, as several outlets printed it. Counted are the articles that the filters leave.',
          tags: ['copies'],
          security: [],
          querystring: ClusterParameters,
          response: {
            200: json('A page of groups', listOf('ClusterList', ClusterSummary), exampleList(titled(EXAMPLE_CLUSTER))),
            ...problems('INVALID_CURSOR', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async (request, reply) => {
        const { limit, cursor, sort, total, q } = request.query;
        const page = await store.clusters({ ...filterOf(request.query), q: queryOf(q), limit, cursor, sort, total });
        const query = await understood(store, request.query);
        return answerList(request, reply, request.query, { ...page, query, data: page.data.map(titled) });
      },
    );

    app.get(
      '/clusters/:id',
      {
        schema: {
          operationId: 'getCluster',
          summary: 'What each copy of a story cut and added',
          description:
            'By paragraph, beside the copy that shares most with the others. Paragraphs that are only cut apart otherwise are the same.',
          tags: ['copies'],
          security: [],
          params: ById,
          querystring: NoParameters,
          response: {
            200: json('The group', Cluster, {
              id: EXAMPLE_ARTICLE.id,
              articles: 1,
              base: EXAMPLE_ARTICLE.id,
              members: [EXAMPLE_MEMBER],
            }),
            ...problems('CLUSTER_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params }) => {
        const cluster = await store.cluster(params.id);
        if (!cluster) throw new CopydeskError('CLUSTER_NOT_FOUND');
        const members = cluster.members.map((member) => ({ ...member, article: summaryOf(member.article) }));
        return { ...cluster, members };
      },
    );

    app.get(
      '/articles/:id/similar',
      {
        schema: {
          operationId: 'listSimilarArticles',
          summary: 'List what is near an article',
          description: 'Its near-copies and what else is about the same, the best first.',
          tags: ['copies'],
          security: [],
          params: ById,
          querystring: z.strictObject({ limit: wholeNumber(1, 50, 10).describe('How many to give at most.') }),
          response: {
            200: json('What is near', SimilarList, {
              data: [{ article: EXAMPLE_SUMMARY_OF_ARTICLE, score: 0.9, topic: 0.8, ...likeness, copy: true }],
            }),
            ...problems('ARTICLE_NOT_FOUND', 'STORE_UNAVAILABLE'),
          },
        },
      },
      async ({ params, query }) => {
        if (!(await store.get(params.id))) throw new CopydeskError('ARTICLE_NOT_FOUND');
        const found = await store.similar(params.id, query.limit);
        return { data: found.map((near) => ({ ...near, article: summaryOf(near.article) })) };
      },
    );
  };
}

function titled({ name, ...summary }: NameSummary) {
  return { ...summary, title: name || null };
}
