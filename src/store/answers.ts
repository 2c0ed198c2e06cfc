import type { Article } from '../article.ts';
import type { HasField } from './queries.ts';

// What a store answers with, beside the articles themselves.

export interface Page<T> {
  data: T[];
  next: string | null;
  prev: string | null;
  total: { value: number; relation: 'eq' | 'gte' } | null;
  /** Only where relevance sorts: all scores have moved since the page before, and hits that were near each other may have changed places. */
  moved?: boolean;
}

/** A page whose data is finished: a JSON list, as bytes. */
export type FinishedPage = Omit<Page<never>, 'data'> & { data: Uint8Array };

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

/** What articles say that a speaker is, in how many quotes, and the first and the last day on which they do. */
export interface Role {
  role: string;
  quotes: number;
  first: string | null;
  last: string | null;
}

/** A word that is in more articles than these is not rare. */
export const RARE = 3;

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

/** One change of the articles, in the order in which they were committed. */
export interface Change {
  op: 'put' | 'delete';
  id: string;
  /** The number of the version that came; of the last one, where the article went. */
  version: number;
  /** When the store took it: RFC 3339, UTC. */
  at: string;
}

export interface ChangePage {
  data: Change[];
  /** Where the next page begins, also once there is nothing more to tell. */
  next: string;
}

export const VERSION_KINDS = ['first', 'correction', 'update', 'furniture', 'parser'] as const;

/** A member of a record, a paragraph of its body or one of its quotes that came, went or is another now. */
export interface Difference {
  field: string;
  change: 'added' | 'removed' | 'changed';
  /** Of the body and of quotes: which paragraph of this version; of what was removed, which one of the version before. */
  paragraph: number | null;
  before: Json;
  after: Json;
}
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** What is said otherwise than before, and where. */
export interface Fact {
  field: string;
  paragraph: number | null;
  before: string;
  after: string;
}

/** What a version has that the one before had not; see versions/compare.ts. */
export interface Comparison {
  kind: Exclude<(typeof VERSION_KINDS)[number], 'first'>;
  /** The outlet's own note that it has corrected the story. */
  note: string | null;
  facts: Fact[];
  changes: Difference[];
}

export interface Version extends Omit<Comparison, 'kind'> {
  /** Counted from 1. */
  number: number;
  at: string;
  sha256: string;
  parserVersion: string;
  /** Null where the version before is no longer kept, so that nothing can be said. */
  kind: (typeof VERSION_KINDS)[number] | null;
}
