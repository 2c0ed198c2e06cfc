import type { Connection } from './connection/connection.ts';
import { failureOf } from './connection/failures.ts';
import { verify } from './connection/health.ts';
import { settle } from './copies/copies.ts';
import { readChangedAt, readChanges } from './ledger/changes.ts';
import {
  beginPass,
  readFiles,
  readFirst,
  readHasBytes,
  readLedger,
  readLine,
  readLines,
  readReasons,
} from './ledger/ledger.ts';
import { readArticles } from './reading/articles.ts';
import { readCluster } from './reading/clusters.ts';
import { readFacets, readSummary, readTimeline } from './reading/counts.ts';
import { readFinished, readSummaries } from './reading/finished.ts';
import { readClusters, readName, readNames, readSpeakers } from './reading/names.ts';
import { readQuotes } from './reading/quotes.ts';
import { readArticleById, readSource } from './reading/records.ts';
import { readSimilar } from './reading/similar.ts';
import { readNearest } from './reading/spelling.ts';
import { readSuggestions } from './reading/suggest.ts';
import { readRoles } from './tables/speakers.ts';
import { readVersion, readVersions } from './writing/versions.ts';
import { forgetAll, type Memory, meetAll, putAll, removeAll } from './writing/write.ts';

// All that is done on a connection, by the port's names, so that it can be asked for from another thread.

/** What an operation may need beside the connection. */
export interface Settings {
  /** Signs cursors. */
  key: Buffer;
  memory: Memory;
}

function bare<A extends unknown[], R>(work: (db: Connection, ...args: A) => R) {
  return (db: Connection, _: Settings, ...args: A) => work(db, ...args);
}

function keyed<A extends unknown[], R>(work: (db: Connection, key: Buffer, ...args: A) => R) {
  return (db: Connection, { key }: Settings, ...args: A) => work(db, key, ...args);
}

function remembering<A extends unknown[], R>(work: (db: Connection, memory: Memory, ...args: A) => R) {
  return (db: Connection, { memory }: Settings, ...args: A) => work(db, memory, ...args);
}

export const WRITES = {
  put: remembering(putAll),
  meet: bare(meetAll),
  remove: remembering(removeAll),
  forget: remembering(forgetAll),
  // What is committed is searchable; near-copies are looked for afterwards, as it takes all articles to tell them.
  flush: bare(settle),
  beginPass: bare(beginPass),
};

/** What costs the same however many articles there are. */
export const QUICK_READS = {
  files: bare(readFiles),
  line: bare(readLine),
  lines: bare(readLines),
  first: bare(readFirst),
  hasBytes: bare(readHasBytes),
  get: bare(readArticleById),
  finished: bare(readFinished),
  source: bare(readSource),
  name: bare(readName),
  changes: keyed(readChanges),
  changedAt: bare(readChangedAt),
};

export const READS = {
  ledger: keyed(readLedger),
  reasons: bare(readReasons),
  articles: keyed(readArticles),
  summaries: keyed(readSummaries),
  quotes: keyed(readQuotes),
  nearest: bare(readNearest),
  authors: keyed(readNames('authors', 'author')),
  speakers: keyed(readSpeakers),
  roles: bare(readRoles),
  agencies: keyed(readNames('agencies', 'agency')),
  places: keyed(readNames('places', 'place')),
  outlets: keyed(readNames('outlets', 'outlet')),
  clusters: keyed(readClusters),
  cluster: bare(readCluster),
  similar: bare(readSimilar),
  facets: bare(readFacets),
  timeline: bare(readTimeline),
  summary: bare(readSummary),
  suggest: bare(readSuggestions),
  versions: keyed(readVersions),
  version: bare(readVersion),
};

/** What is no answer, and takes as long as the file is large. */
export const CHECKS = { verify: bare(verify) };

type Operation = (db: Connection, settings: Settings, ...args: never[]) => unknown;

/** The same, each asked for by its arguments alone. */
export type Asked<O extends Record<string, Operation>> = {
  [N in keyof O]: O[N] extends (db: Connection, settings: Settings, ...args: infer A) => infer R
    ? (...args: A) => Promise<Awaited<R>>
    : never;
};

/** Operations as methods, each carried out by `run`. */
export function askedOf<O extends Record<string, Operation>>(
  operations: O,
  run: (name: string, args: unknown[]) => Promise<unknown>,
): Asked<O> {
  const names = Object.keys(operations);
  return Object.fromEntries(names.map((name) => [name, (...args: unknown[]) => run(name, args)])) as Asked<O>;
}

/** Carries out on a connection of this thread. */
export function runOn(operations: Record<string, Operation>, db: Connection, settings: Settings) {
  return async (name: string, args: unknown[]) => {
    try {
      return await operations[name]!(db, settings, ...(args as never[]));
    } catch (error) {
      throw failureOf(error);
    }
  };
}
