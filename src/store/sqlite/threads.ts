import { CopydeskError } from '../../errors.ts';
import { openPool } from '../../threads/pool.ts';
import { Unanswered } from '../../threads/thread.ts';
import type { Memory } from './writing/write.ts';

/** What a thread is told at its beginning. */
export interface ThreadData {
  path: string;
  work: 'read' | 'write';
  memory: Memory;
}

/** An operation of operations.ts. */
export interface Question {
  name: string;
  args: unknown[];
}

export interface Threads {
  run(name: string, args: unknown[]): Promise<unknown>;
  waiting(): number;
  close(): Promise<void>;
}

const MODULE = new URL('./thread.ts', import.meta.url);
/** Pages of lists are looked at once, and their bytes are free only when V8 has looked through what is new: 40 MB less for two threads. */
const YOUNG = 4;

/**
 * Threads for queries, `most` of them at most. What has not ended after `patience` milliseconds is refused; SQLite itself
 * cannot be stopped within a query, so that its thread is back when that has ended.
 */
export function openReading(path: string, memory: Memory, most: number, patience: number): Threads {
  const data: ThreadData = { path, work: 'read', memory };
  const work = { module: MODULE, data, ahead: 1, limits: { maxYoungGenerationSizeMb: YOUNG } };
  const { ask, waiting, close } = openPool<Question, unknown>(work, { most, crowd: 0, patience, closing: 'leave' });
  const detail = `The query has taken longer than ${patience / 1000} s. Ask for less, or try again later.`;
  return { run: (name, args) => ask({ name, args }).catch(unanswered(detail)), waiting, close };
}

/** The thread that writes; it lets a batch come between the steps of what takes long. */
export function openWriting(path: string, memory: Memory): Threads {
  const data: ThreadData = { path, work: 'write', memory };
  const work = { module: MODULE, data, ahead: Number.POSITIVE_INFINITY, together: true };
  const { ask, waiting, close } = openPool<Question, unknown>(work, { most: 1, crowd: 0 });
  return { run: (name, args) => ask({ name, args }).catch(unanswered()), waiting, close };
}

/** What has no answer is not the client's fault; why a thread has ended is for the log. */
function unanswered(late?: string) {
  return (error: unknown): never => {
    if (!(error instanceof Unanswered)) throw error;
    if (error.why === 'patience') throw new CopydeskError('STORE_UNAVAILABLE', late);
    if (!error.cause) throw new CopydeskError('STORE_UNAVAILABLE', 'The server is ending.');
    throw new CopydeskError('STORE_UNAVAILABLE', undefined, [], error.cause);
  };
}
