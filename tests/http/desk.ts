import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import supertest from 'supertest';
import { onTestFinished } from 'vitest';
import type { Article } from '../../src/article.ts';
import { buildApp } from '../../src/http/app.ts';
import type { Progress } from '../../src/http/progress.ts';
import type { Reader } from '../../src/http/reader.ts';
import type { Services } from '../../src/http/services.ts';
import type { ThreadLimits } from '../../src/ingest/input.ts';
import { read } from '../../src/ingest/read.ts';
import { partsOf } from '../../src/ingest/sent/parts.ts';
import { openSentReaders } from '../../src/ingest/sent/threads.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore, Loaded } from '../../src/store/store.ts';
import { fileState, loaded } from '../factory.ts';
import { writingInto } from '../writing.ts';

const PARSER = { timeZone: 'UTC' };

interface Given {
  articles?: Article[];
  /** Files by their paths: what each becomes is what the parser makes of it. */
  texts?: Record<string, string>;
  files?: Loaded[];
  progress?: Partial<Progress>;
  bodyLimit?: number;
  origins?: string[];
  publicUrl?: string;
  guards?: Services['guards'];
  /** Digests of those who may write. */
  keys?: string[];
  reload?(): void;
  /** Of what is sent to be parsed; without them it is read in this thread. */
  limits?: ThreadLimits;
  /** `error`, unless what is answered well is of interest. */
  logLevel?: string;
  /** How much of the past the store keeps. */
  memory?: Parameters<typeof openSqlite>[1];
  /** Pages for people too. */
  reader?(services: Services): Reader;
}

export interface Desk {
  app: FastifyInstance;
  store: ArticleStore;
  /** Of the store's file. */
  path: string;
  /** Of the folder of what clients have written. */
  written: string;
  ask: ReturnType<typeof supertest>;
  /** What the server logged, a record each. */
  log: { msg: string; err?: { stack: string } }[];
}

/** The app before a real store with these records, both gone when the test is done. */
export async function desk({
  articles = [],
  texts = {},
  files = [],
  logLevel = 'error',
  memory,
  ...given
}: Given = {}): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-http-'));
  const path = join(folder, 'articles.db');
  const store = openSqlite(path, memory);
  await store.beginPass();
  await store.put([...articles.map((article) => loaded(article)), ...Object.entries(texts).map(fileOf), ...files]);
  await store.flush();
  const log: Desk['log'] = [];
  const written = join(folder, 'written');
  const writing = writingInto(store, written);
  const readers = openSentReaders({ ...PARSER, ...(given.limits && { threadLimits: given.limits }) }, 1);
  const services: Services = {
    store,
    parse: given.limits ? readers.partsOf : async (input, parts) => partsOf(input, parts, PARSER),
    parsing: readers,
    progress: () => ({ ready: true, running: false, done: 0, found: 0, hint: null, ...given.progress }),
    write: writing.write,
    reload: given.reload ?? (() => {}),
    keys: given.keys ?? [],
    bodyLimit: given.bodyLimit ?? 1024 * 1024,
    origins: given.origins ?? ['*'],
    publicUrl: given.publicUrl ?? null,
    ...(given.guards && { guards: given.guards }),
    logger: pino({ level: logLevel }, { write: (line: string) => void log.push(JSON.parse(line)) }),
  };
  const app = buildApp(services, given.reader?.(services));
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await app.close();
    await readers.close();
    await writing.close();
    await store.close();
    rmSync(folder, { recursive: true });
  });
  return { app, store, path, written, ask: supertest(app.server), log };
}

function fileOf([file, text]: [string, string]): Loaded {
  const bytes = Buffer.from(text);
  const [parsed] = read({ bytes, file, url: null, mediaType: null, charset: null }, PARSER);
  return { state: fileState({ file, articleId: parsed!.article.id }), record: { article: parsed!.article, bytes } };
}
