import type { Article, ArticleSummary, LedgerEntry, Outcome } from '../article.ts';
import type { Page } from './answers.ts';

// What is known of the files that articles come from.

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
  record: {
    article: Article | PackedArticle;
    bytes: Uint8Array;
    origin?: Origin;
    /** Notes of corrections that stand beside the story. */
    notes?: string[];
  } | null;
}

/** An article as finished JSON, which goes from thread to thread and into the store as it is. */
export interface PackedArticle {
  id: string;
  /** Without its provenance. */
  json: Uint8Array;
  /** As a list has it: without body, quotes and provenance. */
  summary: Uint8Array;
  provenance: Uint8Array;
}

export function packArticle({ provenance, ...article }: Article): PackedArticle {
  return {
    id: article.id,
    json: bytesOf(article),
    summary: bytesOf(summaryOf(article)),
    provenance: bytesOf(provenance ?? null),
  };
}

/** What a list shows of an article. */
export function summaryOf({ body: _, quotes: __, provenance: ___, ...summary }: Article): ArticleSummary {
  return summary;
}

// Bytes of their own, which may be handed to another thread; a small Buffer is a piece of one that many share.
function bytesOf(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}
const encoder = new TextEncoder();

/** What was known of an article's bytes before they were read; without it, the address that the article has. */
export interface Origin {
  url: string | null;
  mediaType: string | null;
  charset: string | null;
}

/** An article's bytes as the store has them. */
export interface Source extends Origin {
  bytes: Uint8Array;
  file: string | null;
  record: string | null;
  /** As they were put. */
  notes: string[];
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

/** How many files and records became no whole article for reasons that begin alike: "too large", "no date". */
export interface Reasons {
  outcome: 'partial' | 'rejected';
  reason: string;
  files: number;
}

export interface Ledger {
  counts: { found: number } & Record<Outcome, number>;
  page: Page<LedgerEntry>;
}
