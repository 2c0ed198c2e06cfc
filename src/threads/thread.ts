import { once } from 'node:events';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { CopydeskError } from '../errors.ts';
import type { Answer, Failure } from './answering.ts';

/** What a thread does. */
export interface Work<Q> {
  /** A module that calls `answerQuestions`. */
  module: URL;
  /** Its `workerData`. */
  data: unknown;
  limits?: ResourceLimits;
  /** So many questions are with it at once. It has begun the first of them alone, unless it does them `together`. */
  ahead: number;
  together?: boolean;
  /** The message that a question is sent as, and which of its buffers are handed over rather than copied. */
  parcel?: (question: Q) => { message: unknown; buffers: ArrayBuffer[] };
  /** Milliseconds that one question may take; then the thread is ended. */
  deadline?: number;
}

const WHY = {
  full: 'too much waits before it',
  patience: 'past its patience',
  deadline: 'past its deadline',
  ended: 'its thread has ended',
};

/** A question was given up before it was begun, or past the deadline; or its thread has ended, and `cause` says why. */
export class Unanswered extends Error {
  readonly why: keyof typeof WHY;

  constructor(why: Unanswered['why'], cause?: unknown) {
    super(WHY[why], { cause });
    this.name = 'Unanswered';
    this.why = why;
  }
}

export interface Job {
  id: number;
  question: unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
  timer?: NodeJS.Timeout;
}

export interface Thread {
  /** Whether it has opened all that it needs. */
  ready(): boolean;
  hasRoom(): boolean;
  isIdle(): boolean;
  send(job: Job): void;
  /** Lets it end when it has answered all. */
  end(): Promise<unknown>;
  /** Ends it whatever it does. */
  stop(): Promise<unknown>;
}

interface Events {
  /** It is ready, or has answered. */
  onFree(): void;
  /** What it had begun is lost, and the `rest` is not. */
  onEnd(begun: Job[], rest: Job[], failure: Unanswered): void;
}

export function beginThread<Q>(work: Work<Q>, { onFree, onEnd }: Events): Thread {
  const worker = new Worker(work.module, { workerData: work.data, resourceLimits: work.limits ?? {} });
  /** In the order in which they were sent. */
  const jobs = new Map<number, Job>();
  let ready = false;
  let failure: Unanswered | null = null;
  let clock: NodeJS.Timeout | undefined;

  worker.on('message', (answer: Answer | null) => {
    if (answer === null) ready = true;
    else {
      settle(jobs.get(answer.id)!, answer);
      jobs.delete(answer.id);
      watch();
    }
    // A thread that has nothing to do keeps no process going.
    if (jobs.size === 0) worker.unref();
    onFree();
  });
  worker.on('error', (error) => {
    failure ??= new Unanswered('ended', error);
  });
  worker.on('exit', () => {
    clearTimeout(clock);
    const held = [...jobs.values()];
    const begun = held.splice(0, work.together ? held.length : 1);
    onEnd(begun, held, failure ?? new Unanswered('ended'));
  });

  /** Sets the clock for what is begun. */
  function watch(): void {
    clearTimeout(clock);
    const [begun] = jobs.keys();
    if (work.deadline === undefined || begun === undefined) return;
    const stop = () => {
      if (!jobs.has(begun)) return;
      failure = new Unanswered('deadline');
      void worker.terminate();
    };
    // The answer may be there, and this thread have been busy.
    clock = setTimeout(() => setImmediate(stop), work.deadline);
  }

  return {
    ready: () => ready,
    hasRoom: () => ready && jobs.size < work.ahead,
    isIdle: () => ready && jobs.size === 0,
    send(job) {
      const { message, buffers } = work.parcel?.(job.question as Q) ?? { message: job.question, buffers: [] };
      worker.ref();
      worker.postMessage({ id: job.id, question: message }, buffers);
      jobs.set(job.id, job);
      if (jobs.size === 1) watch();
    },
    end() {
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage(null);
      return ended;
    },
    stop: () => worker.terminate(),
  };
}

function settle({ timer, resolve, reject }: Job, answer: Answer): void {
  clearTimeout(timer);
  if ('value' in answer) resolve(answer.value);
  else reject(errorOf(answer.failure));
}

function errorOf(failure: Failure): unknown {
  return 'code' in failure
    ? new CopydeskError(failure.code, failure.message, failure.faults, failure.cause)
    : failure.error;
}
