import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import type { Settings } from '../config.ts';
import { CopydeskError, Overtaken, type ProblemCode } from '../errors.ts';
import type { Progress } from '../http/progress.ts';
import type { Limits } from '../ingest/archives/index.ts';
import { readFieldMap } from '../ingest/formats/fields.ts';
import type { ReadSettings } from '../ingest/input.ts';
import type { PassMark } from '../ingest/ledger.ts';
import { fingerprintOf, load } from '../ingest/load.ts';
import { readProfiles } from '../ingest/profiles.ts';
import type { Share } from '../ingest/shares.ts';
import { openReaders, type Readers } from '../ingest/threads.ts';
import { countFiles, type Folder } from '../ingest/walk.ts';
import { PROFILES as SHIPPED } from '../parse/profiles/index.ts';
import type { ArticleStore } from '../store/store.ts';
import type { WrittenFolder } from './written.ts';

// A log is told of the progress this often, a terminal ten times a second.
const LOG_EVERY_MS = 5_000;
const DRAW_EVERY_MS = 100;
const RETRY_MS = 5_000;
/** What may be over after a while. */
const PASSING: ProblemCode[] = ['STORE_UNAVAILABLE', 'INSUFFICIENT_STORAGE'];

/** The passes over the folders, one at a time. */
export interface Loading {
  progress: Progress;
  /** The first pass, where there is one at the start. Rejects when the store fails; a bad file stops nothing. */
  done: Promise<void>;
  /** What the pass that is under way, or was the last, writes into the ledger. */
  pass(): PassMark;
  /** Asks for another pass. One that is under way may have gone by what has changed, so that this comes after it. */
  again(): void;
  /** What to do where `done` rejects: true where what there is can be served all the same. Where that may pass, another pass will come. */
  failed(error: unknown): boolean;
  /** Ends the pass after the batch in hand, and resolves when it has. */
  stop(): Promise<void>;
}

/** Throws where a profile of the user's cannot be read. */
export async function parserSettings(settings: Settings): Promise<ReadSettings> {
  const { TIME_ZONE, PROFILES, FIELD_MAP, PAGE_DEPTH, PAGE_ELEMENTS, PAGE_PASSAGES, PARSE_TIMEOUT, PARSE_MEMORY } =
    settings;
  const { XML_DEPTH, XML_ELEMENTS } = settings;
  const own = PROFILES === '' ? [] : await readProfiles(PROFILES);
  return {
    timeZone: TIME_ZONE,
    profiles: [...own, ...SHIPPED],
    fieldMap: readFieldMap(FIELD_MAP),
    pageLimits: { depth: PAGE_DEPTH, elements: PAGE_ELEMENTS, passages: PAGE_PASSAGES },
    xmlLimits: { depth: XML_DEPTH, elements: XML_ELEMENTS },
    threadLimits: { seconds: PARSE_TIMEOUT, memory: PARSE_MEMORY },
  };
}

export function limitsOf({ BODY_LIMIT, EXPANSION_LIMIT, EXPANSION_RATIO, ARCHIVE_DEPTH }: Settings): Limits {
  return { record: BODY_LIMIT, expansion: EXPANSION_LIMIT, ratio: EXPANSION_RATIO, depth: ARCHIVE_DEPTH };
}

export function startLoading(
  settings: Settings,
  parser: ReadSettings,
  folders: Folder[],
  written: WrittenFolder,
  store: ArticleStore,
  logger: Logger,
  share?: Share,
): Loading {
  const { LOAD } = settings;
  const progress: Progress = { ready: !LOAD, running: LOAD, done: 0, found: LOAD ? null : 0, hint: null };
  const stopping = new AbortController();
  const rules = { parser, fileLimit: settings.BODY_LIMIT, archives: limitsOf(settings) };
  let mark: PassMark = { number: 0, fingerprint: fingerprintOf(rules) };
  let asked = LOAD;
  let running: Promise<void> | null = null;

  function begin(): Promise<void> {
    progress.running = true;
    running = passes().finally(() => {
      running = null;
      progress.running = false;
      if (asked) again();
    });
    return running;
  }
  function again(): void {
    asked = !stopping.signal.aborted;
    if (asked && !running) begin().catch(failed);
  }
  function failed(error: unknown): boolean {
    logger.error({ err: error }, 'a pass over the folders failed');
    // What there is is served; only, it is no longer this process that loads it.
    if (error instanceof Overtaken) {
      progress.ready = true;
      return true;
    }
    const willPass = error instanceof CopydeskError && PASSING.includes(error.code);
    if (willPass) setTimeout(again, RETRY_MS).unref();
    return willPass;
  }
  async function passes(): Promise<void> {
    const report = process.stderr.isTTY
      ? setInterval(() => draw(progress), DRAW_EVERY_MS)
      : setInterval(() => logger.info(progress, 'loading'), LOG_EVERY_MS);
    // The store's writer has a core of its own.
    const readers = openReaders(parser, Math.max(1, availableParallelism() - 1));
    try {
      while (asked) {
        asked = false;
        await pass(readers);
      }
    } finally {
      clearInterval(report);
      await readers.close();
    }
  }
  async function pass(readers: Readers): Promise<void> {
    progress.done = 0;
    await written.answers.forgetOld();
    progress.found = await countFiles(folders);
    const placed = await load({
      folders,
      store,
      ...rules,
      parse: readers.read,
      onProgress: (count) => {
        progress.done = count;
      },
      onBug: (error, file) => logger.error({ err: error, file }, 'a file could not be parsed'),
      signal: stopping.signal,
      written: written.files,
      onPass: (begun) => {
        mark = begun;
      },
      ...(share ? { share } : {}),
    });
    if (stopping.signal.aborted) return;
    if (!placed) logger.warn(UNPLACED);
    progress.found = progress.done;
    progress.ready = true;
    progress.hint = progress.done === 0 ? howToFill(settings) : null;
    if (process.stderr.isTTY) draw(progress, '\n');
    const { counts } = await store.ledger({ limit: 1 });
    logger.info(counts, progress.hint ?? 'loaded');
  }

  return {
    progress,
    done: LOAD ? begin() : Promise.resolve(),
    pass: () => mark,
    again,
    failed,
    stop: async () => {
      stopping.abort();
      asked = false;
      await running?.catch(() => {});
    },
  };
}

const UNPLACED =
  'what was read by the new rules is put in place once all of it is: until the other shares and files are loaded, the articles are ' +
  'served as they were';

function howToFill({ DATA_DIR }: Settings): string {
  return `No files yet. Put articles (text, HTML, JSON, CSV, WARC and more) into ${DATA_DIR.join(' or ')} and start again, or POST /reload with a key.`;
}

/** "loading ██████████░░░░░░░░░░ 512 of 1024" */
function draw({ done, found }: Progress, end = ''): void {
  const filled = found ? Math.floor((20 * done) / Math.max(found, done)) : 0;
  process.stderr.write(`\rloading ${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${done} of ${found ?? '…'}${end}`);
}
