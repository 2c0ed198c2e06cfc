import type { ArticleStore, Loaded } from '../store.ts';
import { type Address, type Cluster, connect } from './cluster/cluster.ts';
import { greet } from './cluster/server.ts';
import { settlingOf } from './copies/settling.ts';
import type { Desk } from './desk.ts';
import { type Names, namesOf, nextPass, prepare } from './indices/indices.ts';
import { placeOf, readChangedAt, readChanges, waitingOn } from './ledger/changes.ts';
import {
  forgetAll,
  meetAll,
  readFiles,
  readFirst,
  readLedger,
  readLine,
  readLines,
  readReasons,
  readSameBytes,
  removeAll,
} from './ledger/ledger.ts';
import { openLog } from './ledger/log.ts';
import { readList, readSummaries } from './reading/articles.ts';
import { readCluster } from './reading/clusters.ts';
import { readFacets, readSummary, readTimeline } from './reading/counts.ts';
import { KINDS, readName, readRoles } from './reading/kinds.ts';
import { readNames } from './reading/names.ts';
import { readQuotes } from './reading/quotes.ts';
import { readArticle, readFinished, readSource } from './reading/records.ts';
import { readSimilar } from './reading/similar.ts';
import { readNearest } from './reading/spelling.ts';
import { readSuggestions } from './reading/suggest.ts';
import { readVersion, readVersions } from './reading/versions.ts';
import { renewing } from './renewal/renewal.ts';
import { aliasList } from './renewal/swap.ts';
import { planOf, recovery, turnOf } from './writing/write.ts';

interface Options extends Address {
  /** What the names of all indices begin with. */
  prefix: string;
  /** Shards of the indices that this call makes. */
  shards: number;
  /** How many earlier versions of each article are kept. */
  versions: number;
}

/** Answers that were given are good for so long, as another process may have written since. */
const GOOD_FOR_MS = 500;

/** A store on OpenSearch, whose indices are made where they are missing. Rejects where it is not there or not ours. */
export async function openOpensearch(options: Pick<Options, 'nodes'> & Partial<Options>): Promise<ArticleStore> {
  const { nodes, prefix = 'copydesk', shards = 1, versions = 20, deadline = 10_000 } = options;
  const cluster = connect({ nodes, deadline });
  const preparing = greet(cluster).then(() => prepare(cluster, prefix, { shards }));
  const key = await preparing.catch(async (error: Error) => {
    await cluster.close();
    throw new Error(`OpenSearch at ${nodes.map(shown).join(', ')} cannot be used: ${error.message}`, { cause: error });
  });
  const size = await sizeOf(cluster, prefix);
  const openAt = (names: Names) => opened({ cluster, names, versions }, key, size.now);
  const { wrote, ...main } = openAt(namesOf(prefix));
  const { store } = main;
  const renew = renewing(main, { cluster, prefix, shards, open: openAt });
  return {
    ...store,
    renew: (fingerprint, whole, read) => wrote(renew(fingerprint, whole, read)),
    close: async () => {
      await store.close();
      await cluster.close();
    },
  };
}

/** The store behind these names. */
function opened(desk: Desk, key: Buffer, bytes: () => number) {
  const { cluster, names } = desk;
  const log = openLog(cluster, names.ledger, (entry) => recovery(desk, entry));
  const waiting = waitingOn(log);
  const revisions = revisionsOf();
  const wrote = <T>(work: Promise<T>): Promise<T> => work.finally(revisions.next);
  const settling = settlingOf(desk, log, revisions.next);

  async function put(batch: Loaded[]): Promise<void> {
    await log.commit(() => planOf(desk, turnOf(batch)));
    settling.put(batch.length);
  }

  const store: ArticleStore = {
    put: (batch) => wrote(put(batch)),
    meet: (lines) => wrote(meetAll(desk, lines)),
    remove: (files) => wrote(removeAll(desk, log, files)),
    forget: (file, kept, pass, limit) => wrote(forgetAll(desk, log, file, kept, pass, limit)),
    flush: () => wrote(settling.all().then(() => cluster.refresh(desk.names.articles))),
    beginPass: () => wrote(nextPass(desk)),
    files: (after, limit) => readFiles(desk, after, limit),
    line: (file, record) => readLine(desk, file, record),
    lines: (after, limit) => readLines(desk, after, limit),
    first: (sha256, before) => readFirst(desk, sha256, before),
    sameBytes: (sha256) => readSameBytes(desk, sha256),
    ledger: (query) => readLedger(desk, key, query),
    reasons: () => readReasons(desk),
    get: (id) => readArticle(desk, id),
    source: (id) => readSource(desk, id),
    versions: (id, query) => readVersions(desk, key, id, query),
    version: (id, number) => readVersion(desk, id, number),
    changes: (query) => readChanges(desk, log, key, query),
    changed: async (cursor, signal) => waiting.after(await placeOf(desk, key, cursor), signal),
    changedAt: () => readChangedAt(log),
    finished: (id) => readFinished(desk, id),
    articles: (query) => readList(desk, key, query),
    summaries: (query) => readSummaries(desk, key, query),
    quotes: (query) => readQuotes(desk, key, query),
    nearest: (asked, stem) => readNearest(desk, asked, stem),
    authors: (query) => readNames(desk, key, KINDS.authors, query),
    speakers: (query) => readNames(desk, key, KINDS.speakers, query),
    name: (kind, id) => readName(desk, kind, id),
    roles: (speaker) => readRoles(desk, speaker),
    agencies: (query) => readNames(desk, key, KINDS.agencies, query),
    places: (query) => readNames(desk, key, KINDS.places, query),
    outlets: (query) => readNames(desk, key, KINDS.outlets, query),
    clusters: (query) => readNames(desk, key, KINDS.clusters, query),
    cluster: (id) => readCluster(desk, id),
    similar: (id, limit) => readSimilar(desk, id, limit),
    facets: (filter, names) => readFacets(desk, filter, names),
    timeline: (filter, interval) => readTimeline(desk, filter, interval),
    summary: (filter) => readSummary(desk, filter),
    suggest: (text, types, limit) => readSuggestions(desk, text, types, limit),
    whole: () => isWhole(cluster, names),
    revision: revisions.now,
    bytes,
    close: () => {
      waiting.close();
      return settling.close();
    },
  };
  return { desk, log, store, wrote };
}

/** Another number after each write of this process, and after a while, as others write too. */
function revisionsOf() {
  let revision = 0;
  let since = Date.now();
  function next(): void {
    revision++;
    since = Date.now();
  }
  return {
    next,
    now: (): number => {
      if (Date.now() - since > GOOD_FOR_MS) next();
      return revision;
    },
  };
}

/** No shard of any index is missing; of copies of shards, some may be. */
async function isWhole(cluster: Cluster, names: Names): Promise<boolean> {
  // A node that is cut off from the others answers late or not at all, and so does this.
  const health = await cluster.call('GET', `/_cluster/health/${aliasList(names)}`, undefined, { timeout: '1s' });
  if (health === null || health.status === 'red' || health.timed_out) return false;
  // The health of an index that is closed is good, and it answers nothing.
  await cluster.search(aliasList(names), { size: 0, track_total_hits: false });
  return true;
}

/** How much the indices take on all nodes, as it was when it was asked for last. */
async function sizeOf(cluster: Cluster, prefix: string) {
  let bytes = 0;
  async function ask(): Promise<void> {
    const stats = await cluster.call('GET', `/${prefix}-*/_stats/store`);
    bytes = (stats?._all as { total: { store: { size_in_bytes: number } } }).total.store.size_in_bytes;
  }
  await ask();
  return {
    now: (): number => {
      // What does not answer now is asked again.
      ask().catch(() => {});
      return bytes;
    },
  };
}

/** Without the password that may stand in it. */
function shown(node: string): string {
  return node.replace(/\/\/[^/@]*@/, '//');
}
