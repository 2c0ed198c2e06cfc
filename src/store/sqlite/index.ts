import type { ArticleStore } from '../store.ts';
import { readArticles } from './articles.ts';
import { beginPass, readFiles, readLedger } from './ledger.ts';
import { readAuthors, readSpeakers } from './names.ts';
import { openDatabase } from './open.ts';
import { readQuotes } from './quotes.ts';
import { readArticleById, readSource } from './records.ts';
import { putAll, removeAll } from './write.ts';

/** A store in one SQLite file, which is made where it is missing. Throws where the file is none of ours. */
export function openSqlite(path: string): ArticleStore {
  const { writer, reader, key } = openDatabase(path);
  return {
    put: async (batch) => putAll(writer, batch),
    remove: async (files) => removeAll(writer, files),
    // What is committed is searchable.
    flush: async () => {},

    beginPass: async () => beginPass(writer),
    files: async (after, limit) => readFiles(reader, after, limit),
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
