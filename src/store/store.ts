import type { Article, LedgerEntry, Outcome, Quote } from '../article.ts';
import type { AskedWord } from '../query/correct.ts';
import type { Query } from '../query/query.ts';

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
  /** Every one of these fields must be there. */
  has?: HasField[];
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

export interface Page<T> {
  data: T[];
  next: string | null;
  prev: string | null;
  total: { value: number; relation: 'eq' | 'gte' } | null;
}

export interface Highlight {
  field: 'title' | 'subtitle' | 'body' | 'speaker' | 'author' | 'agency' | 'place' | 'outlet';
  /** Escaped HTML in which `<mark>` is the only tag. */
  snippet: string;
  /** Offsets in the field, in UTF-16 code units; of a field with several names, in the one that matches. */
  matches: { start: number; end: number }[];
}

/** A part of the query, in the search language, and what it adds to a score. */
export interface ScorePart {
  part: string;
  score: number;
}

export interface Hit {
  article: Article;
  /** Higher is better, within one search; null where nothing was sorted by it. */
  score: number | null;
  highlights: Highlight[];
  /** They add up to the score; empty unless asked for. */
  parts: ScorePart[];
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

/** What articles can be counted by. A place is a city of the dateline; a month is "2024-02". */
export const FACETS = ['agency', 'author', 'place', 'country', 'speaker', 'outlet', 'language', 'month'] as const;
export type Facet = (typeof FACETS)[number];
/** As many values of each facet as are given: the most frequent first, and what is equal in the order of names. */
export const MOST_VALUES = 100;
/** In how many of the articles each value is: as many as the filter of that name would find with it. */
export type Facets = Partial<Record<Facet, { value: string; count: number }[]>>;

export const INTERVALS = ['day', 'week', 'month'] as const;
export type Interval = (typeof INTERVALS)[number];

/** What was published in the interval that begins with a day; a week begins on Monday. */
export interface Period {
  start: string;
  articles: number;
  quotes: number;
}

export interface Summary {
  articles: number;
  quotes: number;
  /** How many different names there are. */
  names: { authors: number; speakers: number; agencies: number; places: number; outlets: number };
  /** The days of the oldest and the newest article. */
  first: string | null;
  last: string | null;
  /** In how many articles each field is there. */
  fields: Record<HasField, number>;
}

export const SUGGESTIONS = ['title', 'speaker', 'author', 'place'] as const;
export type SuggestionType = (typeof SUGGESTIONS)[number];

/** Something whose words begin with what was typed. The id of a title is that of the newest article that has it. */
export interface Suggestion {
  type: SuggestionType;
  id: string;
  label: string;
  articles: number;
}

/** A paragraph of a body, counted from 0. */
export interface Passage {
  paragraph: number;
  text: string;
}

/** How much of the shorter of two bodies stands in the other, and how much of both is the same; from 0 to 1. */
export interface Likeness {
  contained: number;
  same: number;
}

/** One of a group of near-copies beside the one that shares most with the others: what it cut of that one, and added. */
export interface Member extends Likeness {
  article: Article;
  cut: Passage[];
  added: Passage[];
}

export interface Cluster {
  id: string;
  articles: number;
  /** The article that the others are told by. */
  base: string;
  /** The first published first, 50 at most. */
  members: Member[];
}

/** An article beside another one: `topic` is how many of its distinctive words this one has, by their weight, from 0 to 1. */
export interface Similar extends Likeness {
  article: Article;
  /** The mean of `topic` and `contained`. */
  score: number;
  topic: number;
  /** True where both are in one group of near-copies. */
  copy: boolean;
}

/** What the ledger keeps of a file, or of one of the records in it, to tell whether it must be read again. */
export interface FileState {
  /** Path within the data folder, "/" between its parts. */
  file: string;
  /** The record's key within a file that holds several; null for the file itself. */
  record: string | null;
  /** The record's place among those of its file, from 1; 0 for the file itself. */
  position: number;
  /** The byte at which the record begins. */
  offset: number | null;
  /** Of a file that holds records and may grow at its end: how many of them `size` and `sha256` speak for. */
  records: number | null;
  size: number;
  /** Nanoseconds since 1970, as decimal digits. */
  modified: string;
  /** Null where the bytes were never read. */
  sha256: string | null;
  /** Of the parser's version and every setting that bears on records: another one means parsing again. */
  fingerprint: string;
  /** The pass that read it. */
  pass: number;
  /** The pass that last met the record in its file. */
  met: number;
  /** Null of a file whose records have lines of their own, and it has none. */
  outcome: Exclude<Outcome, 'unchanged'> | null;
  reason: string | null;
  articleId: string | null;
}

/** What was read: its line in the ledger, with the article and the bytes where it became one. */
export interface Loaded {
  state: FileState;
  record: { article: Article; bytes: Uint8Array; origin?: Origin } | null;
}

/** What was known of an article's bytes before they were read; without it, the address that the article has. */
export interface Origin {
  url: string | null;
  mediaType: string | null;
  charset: string | null;
}

/** A place in the ledger's order. Of the records of its own file, those count that this pass has met, and the first `kept`. */
export interface Place {
  file: string;
  position: number;
  pass: number;
  kept: number;
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
   * Takes files and records as one change, whole or not at all: each line of the ledger replaces the last one of its file
   * and record, and with it the article that it had. Of two with one article id, the last one put has it. Once it
   * resolves, they survive a crash; once `flush` does, they are searchable.
   *
   * Of the same bytes, the first in the ledger's order is an article and the others are its duplicates. Where that is so no
   * longer, because a line came or went, the lines that are to be read again lose their fingerprint, and so do their files.
   */
  put(batch: Loaded[]): Promise<void>;
  /** Replaces lines of records that were met again unchanged, and leaves their articles as they are. */
  meet(lines: FileState[]): Promise<void>;
  /** Removes files from the ledger with all their records, and the articles with them. */
  remove(files: string[]): Promise<void>;
  /** Removes, as `remove` does, records of a file after the first `kept` that this pass has not met; at most so many. Tells how many. */
  forget(file: string, kept: number, pass: number, limit: number): Promise<number>;
  flush(): Promise<void>;

  /** Begins a pass over the folders and gives its number, one more than the last. */
  beginPass(): Promise<number>;
  /** What the ledger knows of files, in the order of the paths' UTF-8 bytes, at most `limit` after `after`. */
  files(after: string | null, limit: number): Promise<FileState[]>;
  /** What it knows of one file, or of one record in it. */
  line(file: string, record: string | null): Promise<FileState | null>;
  /** The first line before a place that became an article and has these bytes. */
  first(sha256: string, before: Place): Promise<FileState | null>;
  /**
   * Every file and record, the records in their order. What an earlier pass read counts as unchanged, unless it is a
   * duplicate or was rejected.
   */
  ledger(query: LedgerQuery): Promise<Ledger>;

  /** With its provenance, as all articles that the store gives. */
  get(id: string): Promise<Article | null>;
  /** The article's own bytes, and where they came from: all that it takes to read the same article again. */
  source(id: string): Promise<({ bytes: Uint8Array; file: string | null; record: string | null } & Origin) | null>;
  articles(query: ArticleQuery): Promise<Page<Hit>>;
  quotes(query: QuoteQuery): Promise<Page<Quote>>;
  /**
   * Of these words, those that no article has, each with the nearest one that some article has, in the same field. A
   * word that does exist is among them only where it is rare and its neighbour in a hundred times more articles. With
   * `stem`, a word exists where its stem does.
   */
  nearest(asked: AskedWord[], stem?: boolean): Promise<{ asked: AskedWord; word: string }[]>;
  authors(query: NameQuery): Promise<Page<NameSummary>>;
  speakers(query: NameQuery): Promise<Page<SpeakerSummary>>;
  agencies(query: NameQuery): Promise<Page<NameSummary>>;
  places(query: NameQuery): Promise<Page<NameSummary>>;
  outlets(query: NameQuery): Promise<Page<NameSummary>>;
  /** Groups of near-copies, named after the headline of the first published. Those are known that were put before `flush`. */
  clusters(query: NameQuery): Promise<Page<NameSummary>>;
  cluster(id: string): Promise<Cluster | null>;
  /** The best first; none of an article that is not there. */
  similar(id: string, limit: number): Promise<Similar[]>;
  /** Counted over all articles that the filter finds. */
  facets(filter: ArticleFilter, names: Facet[]): Promise<Facets>;
  /** In the order of time, by the day that `dateField` names: see timeline.ts for the gaps. What has no day is left out. */
  timeline(filter: ArticleFilter, interval: Interval): Promise<Period[]>;
  summary(filter: ArticleFilter): Promise<Summary>;
  /** Every word of the text begins a word of what is suggested. What is in most articles comes first, newest titles first. */
  suggest(text: string, types: SuggestionType[], limit: number): Promise<Suggestion[]>;

  close(): Promise<void>;
}
