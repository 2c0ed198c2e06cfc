import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Article, type ArticleSummary } from '../../article.ts';
import {
  ARTICLE_SORTS,
  type ArticleFilter,
  type ArticleSort,
  type ArticleStore,
  FACETS,
  type Facet,
  type Hit,
  MOST_VALUES,
  type Page,
} from '../../store/store.ts';
import { membersOf, pick } from '../asking/fields.ts';
import { filteredBy, filterOf, queryOf } from '../asking/filters.ts';
import { beside, commaList, flag, oneOf } from '../asking/parameters.ts';
import { READING, told, understood } from '../asking/searching.ts';
import { answerFinishedList, answerList, listOf, PAGING, TOTAL } from './lists.ts';

// Articles as a list shows them, whichever list it is.

const MEMBERS = membersOf(Article);
/** The members that make a record long. */
export const LONG = ['body', 'quotes', 'provenance'] as const;

export const SHAPE = {
  fields: commaList(MEMBERS).describe('The members to answer with, beside `id`.'),
  include: commaList(LONG).describe('Long members to add: a list leaves all three out, a record only `provenance`.'),
};

export const SORT = sortedBy('-publishedAt');

function sortedBy(sort: ArticleSort) {
  const described = oneOf(ARTICLE_SORTS).default(sort);
  return { sort: described.describe('Articles without a date come last; relevance needs `q`.') };
}

export const relevanceNeedsQuery = z.refine<{ sort?: unknown; q?: unknown }>(
  ({ sort, q }) => sort !== 'relevance' || q !== undefined,
  { when: beside, path: ['sort'], error: 'can be relevance only together with "q"' },
);

/** The parameters of a list of articles. */
export function articlesBy<Q extends z.ZodType>(q: Q, sort: ArticleSort) {
  return filteredBy({
    q,
    ...READING,
    explain: flag().describe('Adds `query.tree`, and `scoreParts` to what is sorted by relevance.'),
    ...sortedBy(sort),
    facets: commaList(FACETS).describe('What to count the whole match by, whichever page of it is shown.'),
    ...SHAPE,
    ...PAGING,
    ...TOTAL,
  });
}
type Given = z.output<ReturnType<typeof articlesBy<z.ZodOptional<z.ZodString>>>>;

const Highlight = z
  .object({
    field: z.enum(['title', 'subtitle', 'body', 'speaker', 'author', 'agency', 'place', 'outlet']),
    snippet: z.string().describe('Escaped HTML in which <mark> is the only tag'),
    matches: z.array(z.object({ start: z.int(), end: z.int() })).describe('Offsets in the field, in UTF-16 code units'),
  })
  .meta({ id: 'Highlight' });

const ScorePart = z
  .object({ part: z.string().describe('A part of `query.parsed`'), score: z.number() })
  .meta({ id: 'ScorePart' });

const ListedArticle = Article.extend({
  score: z.number().nullable().describe('Only with `q`: the higher, the better; null where it does not sort the list'),
  highlights: z.array(Highlight).describe('Only with `q`: where it matches'),
  scoreParts: z.array(ScorePart).describe('Only with explain=true: what the score is the sum of'),
})
  .partial()
  .required({ id: true })
  .meta({
    id: 'ListedArticle',
    description: 'An article in a list: all members but the long ones, or those asked for',
  });

const Count = z.object({ value: z.string(), count: z.int().describe('In how many of the articles that match') });
const Facets = z
  .object(Object.fromEntries(FACETS.map((facet) => [facet, z.array(Count)])) as Record<Facet, z.ZodArray<typeof Count>>)
  .partial()
  .meta({ id: 'Facets' });

export const ArticleList = listOf('ArticleList', ListedArticle, {
  facets: Facets.optional().describe(
    `Only with \`facets\`: of each, the ${MOST_VALUES} most frequent values, what is equal in the order of names`,
  ),
});

/** Answers with a list: as it is stored where it is asked for with the members that it has by itself, else made of the records. */
export async function answerArticles(store: ArticleStore, request: FastifyRequest, reply: FastifyReply, given: Given) {
  if (given.explain || membersFor(given, LONG).some((member) => isLong(member)))
    return answerList(request, reply, given, await findArticles(store, given));
  const page = await findSummaries(store, given);
  if (!given.fields) return answerFinishedList(request, reply, given, page);
  return answerList(request, reply, given, { ...page, data: picked(page.data, given) });
}

function isLong(member: string): boolean {
  return (LONG as readonly string[]).includes(member);
}

/** Of finished summaries the members that were named, and what tells of a search. */
function picked(finished: Uint8Array, given: Given) {
  const summaries: ArticleSummary[] = JSON.parse(Buffer.from(finished).toString());
  const searched = given.q === undefined ? [] : ['score', 'highlights'];
  return summaries.map((summary) => pick(summary, [...membersFor(given, LONG), ...searched]));
}

async function findSummaries(store: ArticleStore, given: Given) {
  const { limit, cursor, sort, total, q } = given;
  const asked = { ...filterOf(given), q: queryOf(q), highlight: q !== undefined, limit, cursor, sort, total };
  const [page, facets, query] = await together(store, given, asked, store.summaries(asked));
  return { ...page, facets, query: query && told(query, page.moved) };
}

/** A page with what stands beside it. */
function together<T extends Pick<Page<unknown>, 'total'>>(
  store: ArticleStore,
  given: Given,
  asked: ArticleFilter,
  page: Promise<T>,
) {
  const counted = given.total === 'none' ? undefined : page;
  return Promise.all([page, given.facets && store.facets(asked, given.facets), understood(store, given, counted)]);
}

async function findArticles(store: ArticleStore, given: Given) {
  const { limit, cursor, sort, total, q, explain } = given;
  const asked = { ...filterOf(given), q: queryOf(q), highlight: q !== undefined, explain, limit, cursor, sort, total };
  const [page, facets, query] = await together(store, given, asked, store.articles(asked));
  return {
    ...page,
    facets,
    query: query && told(query, page.moved),
    data: page.data.map((hit) => listed(hit, given)),
  };
}

function listed({ article, score, highlights, parts }: Hit, given: Given) {
  const picked = pick(article, membersFor(given, LONG));
  return given.q === undefined ? picked : { ...picked, score, highlights, ...(given.explain && { scoreParts: parts }) };
}

/** The members to answer with: those that were named, or all but the ones left out; and those included. */
export function membersFor(
  { fields, include = [] }: { fields?: string[]; include?: string[] },
  leftOut: readonly string[],
  members: readonly string[] = MEMBERS,
) {
  return [...(fields ?? members.filter((member) => !leftOut.includes(member))), ...include];
}
