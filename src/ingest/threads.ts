import { openPool } from '../threads/pool.ts';
import { Unanswered } from '../threads/thread.ts';
import type { Input, ReadSettings, ThreadLimits } from './read.ts';
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
  const { threadLimits = DEFAULTS } = settings;
  const { seconds, memory } = threadLimits;
  const work = {
    module: new URL('./thread.ts', import.meta.url),
    data: settings,
    limits: { maxOldGenerationSizeMb: Math.ceil(memory / MIB) },
    deadline: seconds * 1000,
    // So that it need not wait for the next one while a batch is written.
    ahead: 256,
    parcel: inParcel,
  };
  // A thread takes as long to begin as to read a hundred.
  const { ask, close } = openPool<Input, Reading>(work, { most, crowd: 64 });
  return { read: (input) => ask(input).catch((error) => lost(error, threadLimits)), close };
}

/** The bytes go to the thread, and the store wants them too. */
function inParcel(input: Input): { message: Input; buffers: ArrayBuffer[] } {
  const bytes = new Uint8Array(input.bytes);
  return { message: { ...input, bytes }, buffers: [bytes.buffer] };
}

function lost(error: unknown, { seconds, memory }: ThreadLimits): Reading {
  if (!(error instanceof Unanswered)) return refusalOf(error);
  if (error.why === 'deadline') return { refusal: `it takes longer to read than ${seconds} s, which is PARSE_TIMEOUT` };
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException;
  if (code !== 'ERR_WORKER_OUT_OF_MEMORY') return refusalOf(error);
  return { refusal: `it takes more memory to read than ${Math.ceil(memory / MIB)} MiB, which is PARSE_MEMORY` };
}
