import { openPool } from '../threads/pool.ts';
import { Unanswered } from '../threads/thread.ts';
import type { Input, ReadSettings, ThreadLimits } from './input.ts';
import type { Reading } from './reading.ts';
import { refusalOf } from './refusal.ts';

/** Threads that read inputs, as `readOne` does; the articles come packed. */
export interface Readers {
  /** Never rejects. */
  read(input: Input): Promise<Reading>;
  close(): Promise<void>;
}

const MIB = 1024 * 1024;
const DEFAULTS: ThreadLimits = { seconds: 60, memory: 1024 * MIB };

/** Begins threads as they are needed, `most` of them at most. */
export function openReaders(settings: ReadSettings, most: number): Readers {
  const work = {
    ...readingWork(new URL('./thread.ts', import.meta.url), settings),
    // So that it need not wait for the next one while a batch is written.
    ahead: 256,
    parcel: inParcel,
  };
  // A thread takes as long to begin as to read a hundred.
  const { ask, close } = openPool<Input, Reading>(work, { most, crowd: 64 });
  return { read: (input) => ask(input).catch((error) => lost(error, settings)), close };
}

/** What holds for each thread that reads inputs. */
export function readingWork(module: URL, settings: ReadSettings) {
  const { seconds, memory } = settings.threadLimits ?? DEFAULTS;
  const limits = { maxOldGenerationSizeMb: Math.ceil(memory / MIB) };
  return { module, data: settings, limits, deadline: seconds * 1000 };
}

/** The bytes go to the thread, and the store wants them too. */
export function inParcel(input: Input): { message: Input; buffers: ArrayBuffer[] } {
  const bytes = new Uint8Array(input.bytes);
  return { message: { ...input, bytes }, buffers: [bytes.buffer] };
}

function lost(error: unknown, settings: ReadSettings): Reading {
  const met = error instanceof Unanswered && tooMuch(error, settings);
  return met ? { refusal: met.refusal } : refusalOf(error);
}

/** Which limit an input has met, in words; null where its thread has ended for another reason. */
export function tooMuch(
  { why, cause }: Unanswered,
  settings: ReadSettings,
): { limit: 'time' | 'memory'; refusal: string } | null {
  const { seconds, memory } = settings.threadLimits ?? DEFAULTS;
  if (why === 'deadline')
    return { limit: 'time', refusal: `it takes longer to read than ${seconds} s, which is PARSE_TIMEOUT` };
  if ((cause as NodeJS.ErrnoException | undefined)?.code !== 'ERR_WORKER_OUT_OF_MEMORY') return null;
  const most = Math.ceil(memory / MIB);
  return { limit: 'memory', refusal: `it takes more memory to read than ${most} MiB, which is PARSE_MEMORY` };
}
