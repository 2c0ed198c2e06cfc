import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CopydeskError, type Fault, type ProblemCode } from '../../errors.ts';
import type { Memory } from './write.ts';

export interface ThreadData {
  path: string;
  work: 'read' | 'write';
  memory: Memory;
}

export interface Question {
  id: number;
  name: string;
  args: unknown[];
}

/** An error does not keep its class from one thread to another. */
type Failure = { code: ProblemCode; message: string; faults: Fault[] } | { error: unknown };
export type Answer = { id: number; value: unknown } | { id: number; failure: Failure };

export interface Threads {
  run(name: string, args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

interface Job {
  question: Question;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  timer: NodeJS.Timeout | null;
}

/** V8 lets each thread's memory grow as if it were the only one. A query's rows are small; a batch is not. */
const LIMITS = {
  read: { maxYoungGenerationSizeMb: 8 },
  write: { maxYoungGenerationSizeMb: 12 },
};

interface Thread {
  worker: Worker;
  jobs: Map<number, Job>;
}

/** A reader does one thing after the other; the writer itself lets a batch come between the steps of what takes long. */
const AT_ONCE = { read: 1, write: Number.POSITIVE_INFINITY };

/**
 * Threads that each do one thing after the other, begun when they are needed. What is not done in time is refused, and not begun
 * any more; SQLite itself cannot be stopped within a query, so that its thread is back when that has ended.
 */
export function openThreads(workerData: ThreadData, most: number, deadline: number | null): Threads {
  const { work } = workerData;
  const threads: Thread[] = [];
  const waiting: Job[] = [];
  let ids = 0;

  function begin(): void {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData, resourceLimits: LIMITS[work] });
    // A thread that has nothing to do keeps no process going.
    worker.unref();
    const thread: Thread = { worker, jobs: new Map() };
    threads.push(thread);
    worker.on('message', (answer: Answer) => {
      settle(thread.jobs.get(answer.id)!, answer);
      thread.jobs.delete(answer.id);
      if (thread.jobs.size === 0) worker.unref();
      feed();
    });
    worker.on('error', (error) => {
      threads.splice(threads.indexOf(thread), 1);
      for (const job of [...thread.jobs.values(), ...waiting.splice(0)]) job.reject(error);
    });
  }
  function feed(): void {
    for (const { worker, jobs } of threads) {
      while (jobs.size < AT_ONCE[work] && waiting.length > 0) {
        const job = waiting.shift()!;
        jobs.set(job.question.id, job);
        worker.ref();
        worker.postMessage(job.question);
      }
    }
  }
  function giveUp(job: Job): void {
    if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
    const detail = `The query has taken longer than ${deadline! / 1000} s. Ask for less, or try again later.`;
    job.reject(new CopydeskError('STORE_UNAVAILABLE', detail));
  }

  return {
    run: (name, args) =>
      new Promise((resolve, reject) => {
        const job: Job = { question: { id: ids++, name, args }, resolve, reject, timer: null };
        if (deadline !== null) job.timer = setTimeout(giveUp, deadline, job);
        waiting.push(job);
        if (threads.length < most && threads.every(({ jobs }) => jobs.size > 0)) begin();
        feed();
      }),
    // What has begun is finished: a batch that is being written is not lost.
    close: async () => {
      const ended = threads.map(({ worker }) => once(worker, 'exit'));
      for (const { worker } of threads) {
        worker.ref();
        worker.postMessage(null);
      }
      await Promise.all(ended);
    },
  };
}

function settle({ timer, resolve, reject }: Job, answer: Answer): void {
  if (timer) clearTimeout(timer);
  if ('value' in answer) resolve(answer.value);
  else reject(errorOf(answer.failure));
}

function errorOf(failure: Failure): unknown {
  return 'code' in failure ? new CopydeskError(failure.code, failure.message, failure.faults) : failure.error;
}
