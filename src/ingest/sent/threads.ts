import { CopydeskError } from '../../errors.ts';
import { openPool } from '../../threads/pool.ts';
import { Unanswered } from '../../threads/thread.ts';
import type { Input, ReadSettings } from '../input.ts';
import type { ReadArticle } from '../reading.ts';
import { inParcel, readingWork, tooMuch } from '../threads.ts';
import type { Part, Parts } from './parts.ts';

/** Threads that read what clients send, within the limits of loading. All throw CopydeskError: what is wrong, or OVERLOADED. */
export interface SentReaders {
  partsOf<P extends Part>(input: Input, parts: readonly P[]): Promise<Parts<P>>;
  /** As `readSent` does; the article comes packed. */
  readSent(input: Input): Promise<ReadArticle>;
  waiting(): number;
  busy(): number;
  /** How many were stopped, by the limit that they met. */
  stopped(): Record<'time' | 'memory', number>;
  /** Leaves what is not read by then. */
  close(): Promise<void>;
}

/** Without parts, it is what is to be kept. */
export interface Question {
  input: Input;
  parts?: readonly Part[];
}

const MIB = 1024 * 1024;
/** Four bodies of the largest size, or a thousand of the usual. */
const ROOM = 64 * MIB;
const LEAST = 64 * 1024;

/** Begins threads as they are needed, `most` of them at most. */
export function openSentReaders(settings: ReadSettings, most: number): SentReaders {
  const stopped = { time: 0, memory: 0 };
  const work = { ...readingWork(new URL('./thread.ts', import.meta.url), settings), ahead: 1, parcel };
  const room = { most: ROOM, weigh: ({ input }: Question) => LEAST + input.bytes.length };
  const { ask, waiting, busy, close } = openPool<Question, unknown>(work, { most, crowd: 0, room, closing: 'cut' });

  function failed(error: unknown): never {
    if (!(error instanceof Unanswered)) throw error;
    if (error.why === 'full') throw new CopydeskError('OVERLOADED', 'As much as may wait to be read is waiting.');
    const met = tooMuch(error, settings);
    if (met) {
      stopped[met.limit]++;
      throw new CopydeskError('UNREADABLE_INPUT', met.refusal);
    }
    throw error.cause ?? new CopydeskError('OVERLOADED', 'The server is ending.');
  }
  return {
    partsOf: <P extends Part>(input: Input, parts: readonly P[]) =>
      ask({ input, parts }).catch(failed) as Promise<Parts<P>>,
    readSent: (input) => ask({ input }).catch(failed) as Promise<ReadArticle>,
    waiting,
    busy,
    stopped: () => stopped,
    close,
  };
}

function parcel({ input, parts }: Question) {
  const { message, buffers } = inParcel(input);
  return { message: { input: message, parts }, buffers };
}
