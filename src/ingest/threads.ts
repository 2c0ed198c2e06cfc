import { openPool } from '../threads/pool.ts';
import { Unanswered } from '../threads/thread.ts';
import type { Input, ReadSettings } from './read.ts';
import { type Reading, refusalOf } from './reading.ts';

/** Threads that read inputs, as `readOne` does; the articles come packed. */
export interface Readers {
  /** Never rejects. */
  read(input: Input): Promise<Reading>;
  close(): Promise<void>;
}

/** Begins threads as they are needed, `most` of them at most. */
export function openReaders(settings: ReadSettings, most: number): Readers {
  const work = {
    module: new URL('./thread.ts', import.meta.url),
    data: settings,
    limits: { maxYoungGenerationSizeMb: 12 },
    // So that it need not wait for the next one.
    ahead: 8,
    parcel: inParcel,
  };
  // A thread takes as long to begin as to read a hundred.
  const { ask, close } = openPool<Input, Reading>(work, { most, crowd: 64 });
  return { read: (input) => ask(input).catch(lost), close };
}

/** The bytes go to the thread, and the store wants them too. */
function inParcel(input: Input): { message: Input; buffers: ArrayBuffer[] } {
  const bytes = Uint8Array.from(input.bytes);
  return { message: { ...input, bytes }, buffers: [bytes.buffer] };
}

function lost(error: unknown): Reading {
  const cause = error instanceof Unanswered ? (error.cause as NodeJS.ErrnoException | undefined) : undefined;
  if (cause?.code === 'ERR_WORKER_OUT_OF_MEMORY') return { refusal: 'it takes more memory to read than there is' };
  return refusalOf(error);
}
