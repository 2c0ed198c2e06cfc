import type { Article, LedgerEntry, Outcome, Quote } from '../article.ts';
import type { Query } from '../query/query.ts';

/** A filter's values: an article must fit one of `any` (where there are some) and none of `none`. */
export interface Choice {
  any: string[];
  none: string[];
}

/** What can be asked of an article before it counts. A missing member asks nothing. */
export interface ArticleFilter {
  q?: Query;
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
  /** Every one of these fields must be there. */
  has?: HasField[];
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
}

/** Newest article first, and in their order within it. `speaker` asks who said the quote, not who else is quoted. */
export interface QuoteQuery extends ArticleFilter, Paging {
  /** Searches the words of the quotes; `q` of the filter searches the article. */
  words?: Query;
  kind?: Choice;
  /** Only this article's quotes, in their order. */
  articleId?: string;
}

/** In the order of their ids. What is counted are the articles that the filter finds. */
export interface NameQuery extends ArticleFilter, Paging {
  /** Finds by the name: every word given begins a word of it. */
  name?: string;
  /** Only the one that has this id. */
  id?: string;
}

export interface Page<T> {
  data: T[];
  next: string | null;
  prev: string | null;
  total: { value: number; relation: 'eq' | 'gte' } | null;
}

export interface Highlight {
  field: 'title' | 'subtitle' | 'body';
  /** Escaped HTML in which `<mark>` is the only tag. */
  snippet: string;
  /** Offsets in the field, in UTF-16 code units. */
  matches: { start: number; end: number }[];
}

export interface Hit {
  article: Article;
  /** Higher is better, within one search; null where nothing was sorted by it. */
  score: number | null;
  highlights: Highlight[];
}

/** A name that articles share, with what stands under it. `first` and `last` are days. */
export interface NameSummary {
  id: string;
  name: string;
  articles: number;
  /** Of a speaker, those by this speaker; of an author, all in these articles. */
  quotes: number;
  first: string | null;
  last: string | null;
}

export interface SpeakerSummary extends NameSummary {
  kind: 'person' | 'organization' | 'role';
  /** In all articles, the most frequent first; `mentions` too. */
  roles: string[];
  mentions: string[];
}

/** What the ledger keeps of a file, to tell whether it must be read again. */
export interface FileState {
  /** Path within the data folder, "/" between its parts. */
  file: string;
  size: number;
  /** Nanoseconds since 1970, as decimal digits. */
  modified: string;
  /** Null where the bytes were never read. */
  sha256: string | null;
  /** Of the parser's version and every setting that bears on records: another one means parsing again. */
  fingerprint: string;
  /** The pass that read it. */
  pass: number;
  outcome: Exclude<Outcome, 'unchanged'>;
  reason: string | null;
  articleId: string | null;
}

/** A file that was read: its line in the ledger, with the article and the bytes where it became one. */
export interface Loaded {
  state: FileState;
  record: { article: Article; bytes: Uint8Array } | null;
}

export interface LedgerQuery {
  outcome?: Outcome[];
  limit: number;
  cursor?: string;
}

export interface Ledger {
  counts: { found: number } & Record<Outcome, number>;
  page: Page<LedgerEntry>;
}

/** All that Copydesk asks of a storage engine. `tests/store/contract.ts` says what each promise means. */
export interface ArticleStore {
  /**
   * Takes files as one change, whole or not at all: each line of the ledger replaces the file's last one, and with it
   * the article that the file had. Of two files with one article id, the last one put has it. Once it resolves, they
   * survive a crash; once `flush` does, they are searchable.
   */
  put(batch: Loaded[]): Promise<void>;
  /** Removes files from the ledger, and their articles with them. */
  remove(files: string[]): Promise<void>;
  flush(): Promise<void>;

  /** Begins a pass over the folders and gives its number, one more than the last. */
  beginPass(): Promise<number>;
  /** What the ledger knows, in the order of the paths' UTF-8 bytes, at most `limit` after `after`. */
  files(after: string | null, limit: number): Promise<FileState[]>;
  /** A file that an earlier pass read counts as unchanged, unless it is a duplicate or was rejected. */
  ledger(query: LedgerQuery): Promise<Ledger>;

  /** With its provenance, as all articles that the store gives. */
  get(id: string): Promise<Article | null>;
  /** The article's own bytes, and where they came from. */
  source(id: string): Promise<{ bytes: Uint8Array; file: string | null; url: string | null } | null>;
  articles(query: ArticleQuery): Promise<Page<Hit>>;
  quotes(query: QuoteQuery): Promise<Page<Quote>>;
  authors(query: NameQuery): Promise<Page<NameSummary>>;
  speakers(query: NameQuery): Promise<Page<SpeakerSummary>>;

  close(): Promise<void>;
}
