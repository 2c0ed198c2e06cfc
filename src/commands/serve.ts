import { availableParallelism } from 'node:os';
import { setTimeout as after } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { type Logger, pino } from 'pino';
import type { Settings } from '../config.ts';
import { buildApp } from '../http/app.ts';
import type { Services } from '../http/services.ts';
import type { Tracing } from '../http/telemetry/tracing.ts';
import { openSentReaders } from '../ingest/sent/threads.ts';
import type { Folder } from '../ingest/walk.ts';
import { type Watching, watchFolders } from '../ingest/watch.ts';
import { writingTo } from '../ingest/written/writing.ts';
import { reader } from '../pages/index.ts';
import { foldersOf } from './folders.ts';
import { parserSettings, startLoading } from './loading.ts';
import { openStore } from './stores.ts';
import { writtenFolder } from './written.ts';

// A container gets ten seconds from the signal to its end. What has not ended by then is cut off, and the process with it.
const KILLED_AFTER_MS = 9_500;
const GRACE_MS = 7_000;
// Of those, what was not told to a collector has so long.
const TOLD_MS = 500;

/** Listens at once, loads meanwhile, and goes on until a signal ends it. */
export async function serve(settings: Settings): Promise<void> {
  const logger = pino({ level: settings.LOG_LEVEL });
  const parser = await parserSettings(settings);
  const folders = await foldersOf(settings);
  const written = await writtenFolder(settings);
  const store = await openStore(settings, availableParallelism(), (note) => logger.warn(note));
  const watching = settings.WATCH ? await watch(settings, folders, () => loading.again(), logger) : null;
  const loading = startLoading(settings, parser, folders, written, store, logger);
  // One that takes long keeps no other from being read.
  const readers = openSentReaders(parser, Math.max(2, availableParallelism() - 1));
  const writing = writingTo({ store, ...written, parse: readers.readSent, pass: loading.pass });
  const tracing = await tracingFor(settings, logger);
  const services: Services = {
    store,
    parse: readers.partsOf,
    parsing: readers,
    progress: () => loading.progress,
    write: writing.write,
    reload: loading.again,
    keys: settings.API_KEY,
    bodyLimit: settings.BODY_LIMIT,
    origins: settings.CORS_ORIGINS,
    publicUrl: settings.PUBLIC_URL,
    ...(tracing && { traced: tracing.watch }),
    guards: {
      rate: settings.RATE_LIMIT,
      lag: settings.MAX_LAG,
      trusted: settings.TRUST_PROXY,
      grace: GRACE_MS,
    },
    logger,
  };
  const app = buildApp(services, reader(services));

  async function stop(): Promise<void> {
    watching?.close();
    // What still is being read then is answered for, and who has not taken an answer after that is hung up on.
    const late = [
      setTimeout(readers.close, GRACE_MS),
      setTimeout(() => app.server.closeAllConnections(), GRACE_MS + 1000),
    ];
    await Promise.all([app.close(), loading.stop()]);
    for (const timer of late) clearTimeout(timer);
    await readers.close();
    // A collector that does not answer keeps nobody waiting.
    await Promise.race([tracing?.close(), after(TOLD_MS, null, { ref: false })]);
    await writing.close();
    await store.close();
  }
  const signals = closeWithGrace({ delay: KILLED_AFTER_MS, logger, skip: ['beforeExit'] }, async ({ err }) => {
    if (err) logger.fatal({ err }, 'a bug: an error that nobody caught');
    await stop();
  });

  try {
    await app.listen({
      port: settings.PORT,
      host: settings.HOST,
      listenTextResolver: (address) => `serving ${address}/articles, described at ${address}/docs`,
    });
    await loading.done.catch((error) => {
      if (!loading.failed(error)) throw error;
    });
  } catch (error) {
    signals.uninstall();
    await stop();
    throw error;
  }
}

/** Null where no collector is named: what speaks to one is not loaded then. */
async function tracingFor(settings: Settings, logger: Logger): Promise<Tracing | null> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT, OTEL_SDK_DISABLED } = settings;
  const collector = OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || OTEL_EXPORTER_OTLP_ENDPOINT;
  if (collector === '' || OTEL_SDK_DISABLED) return null;
  const { openTracing } = await import('../http/telemetry/tracing.ts');
  return openTracing({
    sampler: settings.OTEL_TRACES_SAMPLER,
    share: settings.OTEL_TRACES_SAMPLER_ARG,
    onTrouble: (error) => logger.warn({ reason: (error as Error).message }, 'traces could not be sent'),
  });
}

// A file is taken for whole when nothing has come for this long; one that is written without a pause is read meanwhile.
const SETTLED_MS = 1_000;
const READ_MEANWHILE_MS = 30_000;

function watch(
  { WATCH_INTERVAL }: Settings,
  folders: Folder[],
  onChange: () => void,
  logger: Logger,
): Promise<Watching> {
  const onTrouble = (reason: string, folder: string) => {
    const told = `not every folder can be watched; what changes there is seen every ${WATCH_INTERVAL} seconds (WATCH_INTERVAL)`;
    logger.warn({ folder, reason }, told);
  };
  const interval = WATCH_INTERVAL * 1000;
  return watchFolders(folders, { settle: SETTLED_MS, longest: READ_MEANWHILE_MS, interval, onChange, onTrouble });
}
