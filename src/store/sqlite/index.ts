import type { ArticleStore } from '../store.ts';
import { readArticles } from './articles.ts';
import { beginPass, readFiles, readFirst, readLedger, readLine } from './ledger.ts';
import { readAuthors, readSpeakers } from './names.ts';
import { openDatabase } from './open.ts';
import { readQuotes } from './quotes.ts';
import { readArticleById, readSource } from './records.ts';
import { forgetAll, meetAll, putAll, removeAll } from './write.ts';

/** A store in one SQLite file, which is made where it is missing. Throws where the file is none of ours. */
export function openSqlite(path: string): ArticleStore {
  const { writer, reader, key } = openDatabase(path);
  return {
    put: async (batch) => putAll(writer, batch),
    meet: async (lines) => meetAll(writer, lines),
    remove: async (files) => removeAll(writer, files),
    forget: async (file, kept, pass, limit) => forgetAll(writer, file, kept, pass, limit),
    // What is committed is searchable.
    flush: async () => {},

    beginPass: async () => beginPass(writer),
    files: async (after, limit) => readFiles(reader, after, limit),
    line: async (file, record) => readLine(reader, file, record),
    first: async (sha256, before) => readFirst(reader, sha256, before),
    ledger: async (query) => readLedger(reader, key, query),

    get: async (id) => readArticleById(reader, id),
    source: async (id) => readSource(reader, id),
    articles: async (query) => readArticles(reader, key, query),
    quotes: async (query) => readQuotes(reader, key, query),
    authors: async (query) => readAuthors(reader, key, query),
    speakers: async (query) => readSpeakers(reader, key, query),

    close: async () => {
      reader.close();
      writer.close();
    },
  };
}
