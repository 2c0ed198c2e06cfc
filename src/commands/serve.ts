import { availableParallelism } from 'node:os';
import { pino } from 'pino';
import type { Settings } from '../config.ts';
import { buildApp } from '../http/app.ts';
import type { Services } from '../http/services.ts';
import { read } from '../ingest/read.ts';
import { reader } from '../pages/index.ts';
import { explain } from '../parse/index.ts';
import { openSqlite } from '../store/sqlite/index.ts';
import { foldersOf, parserSettings, startLoading } from './loading.ts';

/** Listens at once, loads meanwhile, and goes on until a signal ends it. */
export async function serve(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.LOG_LEVEL });
  const parser = await parserSettings(settings);
  const folders = await foldersOf(settings);
  const store = openSqlite(settings.DATABASE, {
    readers: availableParallelism(),
    versions: settings.VERSIONS_KEPT,
  });
  const loading = startLoading(settings, parser, folders, store, logger);
  const services: Services = {
    store,
    parse: (input) => read(input, parser).map((parsed) => ({ ...parsed, explanation: explain(parsed) })),
    progress: () => loading.progress,
    bodyLimit: settings.BODY_LIMIT,
    origins: settings.CORS_ORIGINS,
    publicUrl: settings.PUBLIC_URL,
    logger,
  };
  const app = buildApp(services, reader(services));

  async function stop(): Promise<void> {
    await app.close();
    await loading.stop();
    await store.close();
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

  try {
    await app.listen({
      port: settings.PORT,
      host: settings.HOST,
      listenTextResolver: (address) => `serving ${address}/articles, described at ${address}/docs`,
    });
    await loading.done;
  } catch (error) {
    await stop();
    throw error;
  }
}
