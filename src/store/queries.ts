import type { Query } from '../query/query.ts';

// What can be asked of a store.

/** A filter's values: an article must fit one of `any` (where there are some) and none of `none`. */
export interface Choice {
  any: string[];
  none: string[];
}

/** What can be asked of an article before it counts. A missing member asks nothing. */
export interface ArticleFilter {
  q?: Query;
  /** Words of queries match every word that has their stem in the article's language; prefixes and names do not. */
  stem?: boolean;
  /**
   * A day, "2024-02-15", compared with the printed day; or a time, RFC 3339, compared with the instant. Both inclusive.
   * An article that prints only a day may be of any time of that day in its zone, and fits where one of them does.
   */
  from?: string;
  to?: string;
  dateField?: 'published' | 'updated';
  /**
   * Whole names or ids, compared with case and accents folded. `agency` is the one credited or the dateline's, `place`
   * any name in the dateline, `country` its code or English name, `speaker` anyone who is quoted.
   */
  author?: Choice;
  agency?: Choice;
  place?: Choice;
  country?: Choice;
  speaker?: Choice;
  outlet?: Choice;
  language?: Choice;
  sourceFormat?: Choice;
  /** Every one of these fields must be there; and of `lacks`, none. */
  has?: HasField[];
  lacks?: HasField[];
  /** Ids of groups of near-copies. */
  cluster?: Choice;
  /** Of each group of near-copies, only the first published of those that fit everything else. */
  collapse?: 'cluster';
}

export const HAS_FIELDS = [
  'title',
  'subtitle',
  'date',
  'publishedAt',
  'updatedAt',
  'authors',
  'agency',
  'outlet',
  'dateline',
  'body',
  'quotes',
  'language',
] as const;
export type HasField = (typeof HAS_FIELDS)[number];

export interface Paging {
  /** 1 to 100. */
  limit: number;
  /** As a page of the same query gave it. Throws INVALID_CURSOR on any other. */
  cursor?: string;
  total: 'exact' | 'estimate' | 'none';
}

export const ARTICLE_SORTS = ['-publishedAt', 'publishedAt', 'title', 'relevance'] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];

export interface ArticleQuery extends ArticleFilter, Paging {
  /**
   * Articles without a date come last either way, as do those without a title; what is equal is in the order of ids.
   * One without a time stands at the beginning of its day. `relevance` needs `q`; where `q` only excludes, it is
   * `-publishedAt`.
   */
  sort: ArticleSort;
  /** Highlights are made only when asked for, and only with `q`. */
  highlight: boolean;
  /** The parts of each score; only where `relevance` sorts. */
  explain?: boolean;
}

/** Newest article first, and in their order within it. `speaker` asks who said the quote, not who else is quoted. */
export interface QuoteQuery extends ArticleFilter, Paging {
  /** Searches the words of the quotes; `q` of the filter searches the article. */
  words?: Query;
  kind?: Choice;
  /** Only this article's quotes, in their order. */
  articleId?: string;
}

export type NameKind = 'speakers' | 'authors' | 'outlets' | 'agencies' | 'places';

export const NAME_SORTS = ['-articles', 'name'] as const;

/** What is counted are the articles that the filter finds. */
export interface NameQuery extends ArticleFilter, Paging {
  /**
   * `name`, also without it, is the order of ids. By `-articles`, those of most articles come first; a page that a cursor
   * leads to counts what was there when the first one was read, so that none is lost or told twice while articles are added.
   */
  sort?: (typeof NAME_SORTS)[number];
  /** Finds by the name: every word given begins a word of it. */
  name?: string;
  /** Only the one that has this id. */
  id?: string;
}

/** What came, changed or went after the change that the cursor stands on; without one, from the first. */
export interface ChangeQuery {
  limit: number;
  /** As an earlier page gave it. Throws INVALID_CURSOR on any other, CURSOR_EXPIRED where what came after it is no longer whole. */
  cursor?: string;
}
