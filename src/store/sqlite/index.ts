import type { ArticleStore } from '../store.ts';
import { readArticles } from './articles.ts';
import { placeOf, readChanges } from './changes.ts';
import { readCluster } from './clusters.ts';
import { settle } from './copies.ts';
import { readFacets, readSummary, readTimeline } from './counts.ts';
import { beginPass, readFiles, readFirst, readLedger, readLine } from './ledger.ts';
import { readClusters, readNames, readSpeakers } from './names.ts';
import { openDatabase } from './open.ts';
import { readQuotes } from './quotes.ts';
import { readArticleById, readSource } from './records.ts';
import { readSimilar } from './similar.ts';
import { readNearest } from './spelling.ts';
import { readSuggestions } from './suggest.ts';
import { readVersion, readVersions } from './versions.ts';
import { waitingOn } from './waiting.ts';
import { forgetAll, type Memory, meetAll, putAll, removeAll } from './write.ts';

const readAuthors = readNames('authors', 'author');
const readAgencies = readNames('agencies', 'agency');
const readPlaces = readNames('places', 'place');
const readOutlets = readNames('outlets', 'outlet');

/** A store in one SQLite file, which is made where it is missing. Throws where the file is none of ours. */
export function openSqlite(path: string, { versions = 20, changes = 100_000 }: Partial<Memory> = {}): ArticleStore {
  const { writer, reader, key } = openDatabase(path);
  const memory: Memory = { versions, changes };
  const waiting = waitingOn(reader);
  return {
    put: async (batch) => putAll(writer, batch, memory),
    meet: async (lines) => meetAll(writer, lines),
    remove: async (files) => removeAll(writer, files, memory),
    forget: async (file, kept, pass, limit) => forgetAll(writer, file, kept, pass, limit, memory),
    // What is committed is searchable; near-copies are looked for afterwards, as it takes all articles to tell them.
    flush: async () => settle(writer),

    beginPass: async () => beginPass(writer),
    files: async (after, limit) => readFiles(reader, after, limit),
    line: async (file, record) => readLine(reader, file, record),
    first: async (sha256, before) => readFirst(reader, sha256, before),
    ledger: async (query) => readLedger(reader, key, query),

    get: async (id) => readArticleById(reader, id),
    source: async (id) => readSource(reader, id),
    versions: async (id, query) => readVersions(reader, key, id, query),
    version: async (id, number) => readVersion(reader, id, number),
    changes: async (query) => readChanges(reader, key, query),
    changed: async (cursor, signal) => waiting.after(placeOf(key, cursor).seq, signal),
    articles: async (query) => readArticles(reader, key, query),
    quotes: async (query) => readQuotes(reader, key, query),
    nearest: async (asked, stem) => readNearest(reader, asked, stem),
    authors: async (query) => readAuthors(reader, key, query),
    speakers: async (query) => readSpeakers(reader, key, query),
    agencies: async (query) => readAgencies(reader, key, query),
    places: async (query) => readPlaces(reader, key, query),
    outlets: async (query) => readOutlets(reader, key, query),
    clusters: async (query) => readClusters(reader, key, query),
    cluster: async (id) => readCluster(reader, id),
    similar: async (id, limit) => readSimilar(reader, id, limit),
    facets: async (filter, names) => readFacets(reader, filter, names),
    timeline: async (filter, interval) => readTimeline(reader, filter, interval),
    summary: async (filter) => readSummary(reader, filter),
    suggest: async (text, types, limit) => readSuggestions(reader, text, types, limit),

    close: async () => {
      waiting.close();
      reader.close();
      writer.close();
    },
  };
}
