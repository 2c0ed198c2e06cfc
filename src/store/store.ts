import type { Article, Quote } from '../article.ts';
import type { AskedWord } from '../query/correct.ts';
import type {
  ChangePage,
  Cluster,
  Facet,
  Facets,
  FinishedPage,
  Hit,
  Interval,
  NameSummary,
  Page,
  Period,
  Role,
  Similar,
  SpeakerSummary,
  Suggestion,
  SuggestionType,
  Summary,
  Version,
} from './answers.ts';
import type { FileState, Ledger, LedgerQuery, Loaded, Place, Reasons, Source } from './ledger.ts';
import type { ArticleFilter, ArticleQuery, ChangeQuery, NameKind, NameQuery, Paging, QuoteQuery } from './queries.ts';

// The port is the one door to the words that it is spoken with.
export * from './answers.ts';
export * from './ledger.ts';
export * from './queries.ts';

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

  /**
   * Of an engine that answers while its articles are read anew: lets `read` go over them by the rules of this fingerprint, which tells
   * whether it came to the end. Where they were read by others, it first fills a store beside this one; once all has been read (where
   * it is `whole`, whatever it has left out stays as it is), that one takes the place of this one. False where others have yet to read
   * their share. Rejects with Overtaken where others go by other rules by now.
   */
  renew?(fingerprint: string, whole: boolean, read: (into: ArticleStore) => Promise<boolean>): Promise<boolean>;
  /** Begins a pass over the folders and gives its number, one more than the last. */
  beginPass(): Promise<number>;
  /** What the ledger knows of files, in the order of the paths' UTF-8 bytes, at most `limit` after `after`. */
  files(after: string | null, limit: number): Promise<FileState[]>;
  /** What it knows of one file, or of one record in it. */
  line(file: string, record: string | null): Promise<FileState | null>;
  /** Every line, in the order of files' and then records' UTF-8 bytes; at most `limit` after a line. */
  lines(after: Pick<FileState, 'file' | 'record'> | null, limit: number): Promise<FileState[]>;
  /** The first line before a place that became an article and has these bytes. */
  first(sha256: string, before: Place): Promise<FileState | null>;
  /** Whether some line of the file, or of a record in it, is of one of these bytes; of an engine that tells at once. */
  hasBytes?(file: string, sha256: string[]): Promise<boolean>;
  /**
   * The lines that became articles and have these bytes, of an engine that a question for each file would keep waiting: what is to
   * be read is then taken for an article until it is put.
   */
  sameBytes?(sha256: string[]): Promise<FileState[]>;
  /**
   * Every file and record, the records in their order. What an earlier pass read counts as unchanged, unless it is a
   * duplicate or was rejected.
   */
  ledger(query: LedgerQuery): Promise<Ledger>;
  /** Why files and records are partial or rejected, the most frequent first; no more kinds of reasons than a person reads. */
  reasons(): Promise<Reasons[]>;

  /** With its provenance, as all articles that the store gives. */
  get(id: string): Promise<Article | null>;
  /** The article's own bytes, and where they came from: all that it takes to read the same article again. */
  source(id: string): Promise<Source | null>;
  /**
   * The versions of an article, the present one first; null where there is no article. Those that it had before go with it, and
   * one that comes again begins anew.
   */
  versions(id: string, query: Pick<Paging, 'limit' | 'cursor'>): Promise<Page<Version> | null>;
  /** The record as one version had it; of an earlier one, its provenance is not kept. */
  version(id: string, number: number): Promise<Article | null>;
  /**
   * Every change of the articles, in the order in which they were committed. Whoever does with each what it says has in the
   * end what the store has. Of an article that has changed since, what is long past may be left out.
   */
  changes(query: ChangeQuery): Promise<ChangePage>;
  /** Resolves once there is a change after this cursor, whichever process made it; or when the signal ends the waiting. */
  changed(cursor: string, signal: AbortSignal): Promise<void>;
  /** When the last change was made: RFC 3339, UTC. Null where there has been none. */
  changedAt(): Promise<string | null>;
  /** The article without its provenance, as the bytes of finished JSON. */
  finished(id: string): Promise<Uint8Array | null>;
  articles(query: ArticleQuery): Promise<Page<Hit>>;
  /**
   * The same articles, without body, quotes and provenance, finished: the bytes of a JSON list. With `highlight` and `q`,
   * each has `score` and `highlights` among its members.
   */
  summaries(query: ArticleQuery): Promise<FinishedPage>;
  quotes(query: QuoteQuery): Promise<Page<Quote>>;
  /**
   * Of these words, those that no article has, each with the nearest one that some article has, in the same field. A
   * word that does exist is among them only where it is rare and its neighbour in a hundred times more articles. With
   * `stem`, a word exists where its stem does.
   */
  nearest(asked: AskedWord[], stem?: boolean): Promise<{ asked: AskedWord; word: string }[]>;
  authors(query: NameQuery): Promise<Page<NameSummary>>;
  speakers(query: NameQuery): Promise<Page<SpeakerSummary>>;
  /** In its most frequent form, the name that has this id; null where nobody and nothing is called so. */
  name(kind: NameKind, id: string): Promise<string | null>;
  /** All that articles say a speaker is, in those very words; the latest first. */
  roles(speaker: string): Promise<Role[]>;
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

  /** False where something that is stored cannot be read now. Rejects where the store does not answer at all. */
  whole(): Promise<boolean>;
  /** Another number whenever an answer may be another, whichever process has written. */
  revision(): number;
  /** How much the store takes on disk. */
  bytes(): number;
  /** How many questions wait for a thread, of an engine that has threads. */
  waiting?(): number;
  close(): Promise<void>;
}
