#!/usr/bin/env node
import { readFile, stat } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { type Logger, pino } from 'pino';
import { labelOf, readSettings, type Settings } from './config.ts';
import { CopydeskError } from './errors.ts';
import { buildApp } from './http/app.ts';
import type { Progress } from './http/services.ts';
import { load } from './ingest/load.ts';
import { read } from './ingest/read.ts';
import { countFiles, type Folder, type Seen, walk } from './ingest/walk.ts';
import { explain } from './parse/index.ts';
import { openSqlite } from './store/sqlite/index.ts';
import type { ArticleStore } from './store/store.ts';

const HELP = `copydesk: a folder of scraped news articles becomes a typed, searchable REST API

  copydesk serve            load the articles of DATA_DIR and answer on PORT (see /docs there)
  copydesk load             load them into DATABASE and stop
  copydesk parse PATH…      print the article that each file becomes, one JSON document a line
                            --provenance adds where each field was read, and by which rule

Settings come from the environment; README.md lists them.
`;

// A log is told of the progress this often, a terminal ten times a second.
const LOG_EVERY_MS = 5_000;
const DRAW_EVERY_MS = 100;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, provenance: { type: 'boolean' } },
});
const [command, ...paths] = positionals;

try {
  const settings = readSettings(process.env);
  if (values.help) process.stdout.write(HELP);
  else if (command === 'serve' && paths.length === 0) await serve(settings);
  else if (command === 'load' && paths.length === 0) await loadOnce(settings);
  else if (command === 'parse' && paths.length > 0) await parse(settings, paths);
  else fail(HELP, 2);
} catch (error) {
  fail(`copydesk: ${(error as Error).message}\n`, 1);
}

async function serve(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.LOG_LEVEL });
  const folders = await foldersOf(settings);
  const parser = { timeZone: settings.TIME_ZONE };
  const store = await openSqlite(settings.DATABASE);
  const loading = startLoading(settings, folders, store, logger);
  const app = await buildApp({
    store,
    parse: (input) => read(input, parser).map((parsed) => ({ ...parsed, explanation: explain(parsed) })),
    progress: () => loading.progress,
    bodyLimit: settings.BODY_LIMIT,
    logger,
  });
  await app.listen({
    port: settings.PORT,
    host: settings.HOST,
    listenTextResolver: (address) => `serving ${address}/articles, described at ${address}/docs`,
  });

  async function stop(): Promise<void> {
    await app.close();
    await loading.stop();
    await store.close();
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  await loading.done.catch(async (error: unknown) => {
    logger.fatal(error, 'loading stopped');
    process.exitCode = 1;
    await stop();
  });
}

async function loadOnce(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.LOG_LEVEL });
  const store = await openSqlite(settings.DATABASE);
  const loading = startLoading(settings, await foldersOf(settings), store, logger);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void loading.stop());
  try {
    await loading.done;
    const { counts } = await store.ledger({ limit: 1 });
    process.stdout.write(`${JSON.stringify(counts)}\n`);
  } finally {
    await store.close();
  }
}

/** Prints one Article a line; what cannot be read is named on standard error, and the exit code is then 1. */
async function parse(settings: Settings, paths: string[]): Promise<void> {
  const data = await foldersOf(settings).catch(() => []);
  for (const path of paths) {
    const folder = (await stat(path)).isDirectory() ? { path, label: null } : null;
    for await (const files of folder ? walk([folder]) : [[await fileOf(path, data)]]) {
      for (const file of files) await parseFile(settings, file);
    }
  }
}

async function parseFile(
  settings: Settings,
  { file, path, refusal }: Pick<Seen, 'file' | 'path' | 'refusal'>,
): Promise<void> {
  try {
    if (refusal) throw new CopydeskError('UNREADABLE_INPUT', refusal);
    const input = { bytes: await readFile(path), file, url: null, mediaType: null, charset: null };
    for (const { article } of read(input, { timeZone: settings.TIME_ZONE })) {
      const { provenance, ...record } = article;
      process.stdout.write(`${JSON.stringify(values.provenance ? { ...record, provenance } : record)}\n`);
    }
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error;
    fail(`${path}: ${error.message}\n`, 1);
  }
}

/** A file by the name that it has in the data folder, where it lies in one, so that its article has the id that is served. */
async function fileOf(path: string, data: Folder[]): Promise<Pick<Seen, 'file' | 'path' | 'refusal'>> {
  const names = data.map((folder) => [folder.label, relative(folder.path, path)]);
  const name = names.find(([, inner]) => inner && !inner.startsWith('..'));
  return { file: name ? name.filter(Boolean).join('/') : basename(path), path, refusal: null };
}

async function foldersOf({ DATA_DIR }: Settings): Promise<Folder[]> {
  for (const path of DATA_DIR) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory())
      throw new Error(`DATA_DIR: ${path} is not a folder. Make it, or name the folder with your articles.`);
  }
  return DATA_DIR.map((path) => ({ path, label: DATA_DIR.length > 1 ? labelOf(path) : null }));
}

interface Loading {
  progress: Progress;
  done: Promise<void>;
  /** Ends the pass after the batch in hand, and resolves when it has. */
  stop(): Promise<void>;
}

function startLoading(settings: Settings, folders: Folder[], store: ArticleStore, logger: Logger): Loading {
  const progress: Progress = { ready: false, done: 0, found: null, hint: null };
  const stopping = new AbortController();
  const report = process.stderr.isTTY
    ? setInterval(() => draw(progress), DRAW_EVERY_MS)
    : setInterval(() => logger.info(progress, 'loading'), LOG_EVERY_MS);
  const done = pass().finally(() => clearInterval(report));

  async function pass(): Promise<void> {
    progress.found = await countFiles(folders);
    await load({
      folders,
      store,
      parser: { timeZone: settings.TIME_ZONE },
      fileLimit: settings.BODY_LIMIT,
      onProgress: (count) => {
        progress.done = count;
      },
      onBug: (error, file) => logger.error({ err: error, file }, 'a file could not be parsed'),
      signal: stopping.signal,
    });
    if (stopping.signal.aborted) return;
    progress.found = progress.done;
    progress.ready = true;
    if (progress.done === 0)
      progress.hint = `No files yet. Put text files (.txt) into ${settings.DATA_DIR.join(', ')} and start again.`;
    if (process.stderr.isTTY) draw(progress, '\n');
    const { counts } = await store.ledger({ limit: 1 });
    logger.info(counts, progress.hint ?? 'loaded');
  }

  return {
    progress,
    done,
    stop: () => {
      stopping.abort();
      return done.catch(() => {});
    },
  };
}

/** "loading ██████████░░░░░░░░░░ 512 of 1024" */
function draw({ done, found }: Progress, end = ''): void {
  const filled = found ? Math.floor((20 * done) / Math.max(found, done)) : 0;
  process.stderr.write(`\rloading ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done} of ${found ?? '…'}${end}`);
}

function fail(message: string, code: number): void {
  process.stderr.write(message);
  process.exitCode = code;
}
