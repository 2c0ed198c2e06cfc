import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import type { Settings } from '../config.ts';
import { readShare } from '../ingest/shares.ts';
import { foldersAt, foldersOf } from './folders.ts';
import { parserSettings, startLoading } from './loading.ts';
import { openStore } from './stores.ts';
import { writtenFolder } from './written.ts';

/** Makes one pass over the folders, or over one share of them ("3/16"), and prints the ledger's counts. False where a signal ended it. */
export async function loadOnce(paths: string[], { shard }: { shard?: string }, settings: Settings): Promise<boolean> {
  const share = shard === undefined ? undefined : readShare(shard);
  // The counts are for programs, so that the log must stay out of their way.
  const logger = pino({ level: settings.LOG_LEVEL }, pino.destination(2));
  const parser = await parserSettings(settings);
  const folders = paths.length > 0 ? await foldersAt(paths) : await foldersOf(settings);
  const written = await writtenFolder(settings);
  // Nobody else waits for this thread, so that it may write too: a thread for that costs 40 MB, and parsing takes longer.
  const store = await openStore(settings, 0, (note) => logger.warn(note));
  // The threads from here on read articles, each of which leaves a megabyte or two behind. With room for several, most of that
  // is done with before V8 looks through it: a tenth less CPU for a thread, and as much memory at its peak.
  setFlagsFromString('--min-semi-space-size=8');
  const loading = startLoading({ ...settings, LOAD: true }, parser, folders, written, store, logger, share);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void loading.stop());
  try {
    await loading.done;
    const { counts } = await store.ledger({ limit: 1 });
    process.stdout.write(`${JSON.stringify(counts)}\n`);
    return loading.progress.ready;
  } finally {
    await store.close();
  }
}
