import { z } from 'zod';
import { Article } from '../article.ts';
import { ARTICLE_SORTS, type ArticleSort, type ArticleStore, type Hit } from '../store/store.ts';
import { filteredBy, filterOf, queryOf } from './filters.ts';
import { listOf, membersOf, PAGING, pick, TOTAL } from './lists.ts';
import { commaList, oneOf } from './parameters.ts';

// Articles as a list shows them, whichever list it is.

const MEMBERS = membersOf(Article);
/** The members that make a record long. */
const LONG = ['body', 'quotes', 'provenance'] as const;

export const SHAPE = {
  fields: commaList(MEMBERS).describe('The members to answer with, beside `id`.'),
  include: commaList(LONG).describe('Long members to add: a list leaves all three out, a record only `provenance`.'),
};

/** The parameters of a list of articles. */
export function articlesBy<Q extends z.ZodType>(q: Q, sort: ArticleSort) {
  return filteredBy({
    q,
    sort: oneOf(ARTICLE_SORTS).default(sort).describe('Articles without a date come last; relevance needs `q`.'),
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

const ListedArticle = Article.extend({
  score: z.number().nullable().describe('Only with `q`: the higher, the better; null where it does not sort the list'),
  highlights: z.array(Highlight).describe('Only with `q`: where it matches'),
})
  .partial()
  .required({ id: true })
  .meta({
    id: 'ListedArticle',
    description: 'An article in a list: all members but the long ones, or those asked for',
  });

export const ArticleList = listOf('ArticleList', ListedArticle);

export async function findArticles(store: ArticleStore, given: Given) {
  const { limit, cursor, sort, total, q } = given;
  const asked = { ...filterOf(given), q: queryOf(q), highlight: q !== undefined, limit, cursor, sort, total };
  const page = await store.articles(asked);
  return { ...page, data: page.data.map((hit) => listed(hit, given)) };
}

function listed({ article, score, highlights }: Hit, given: Given) {
  const picked = pick(article, membersFor(given, LONG));
  return given.q === undefined ? picked : { ...picked, score, highlights };
}

/** The members to answer with: those that were named, or all but the ones left out; and those included. */
export function membersFor({ fields, include = [] }: Pick<Given, 'fields' | 'include'>, leftOut: readonly string[]) {
  return [...(fields ?? MEMBERS.filter((member) => !leftOut.includes(member))), ...include];
}
