import { Worker } from 'node:worker_threads';
import type { Input, ReadSettings } from './read.ts';
import type { Reading } from './reading.ts';
import type { Answer, Task } from './thread.ts';

/** Threads that read inputs, as `readOne` does; the articles come packed. */
export interface Readers {
  read(input: Input): Promise<Reading>;
  close(): Promise<void>;
}

/** So many inputs are on their way to a thread, so that it need not wait for the next one. */
const AHEAD = 8;
/** Another thread is begun when so many inputs wait for each that there is: it takes as long to begin as to read a hundred. */
const WAITING = 64;

interface Job {
  task: Task;
  resolve(reading: Reading): void;
  reject(error: unknown): void;
}

interface Thread {
  worker: Worker;
  jobs: Map<number, Job>;
}

/** Begins threads as they are needed, `most` of them at most. */
export function openReaders(settings: ReadSettings, most: number): Readers {
  const threads: Thread[] = [];
  const waiting: Job[] = [];
  let ids = 0;

  function begin(): void {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: settings,
      resourceLimits: { maxYoungGenerationSizeMb: 12 },
    });
    const thread: Thread = { worker, jobs: new Map() };
    threads.push(thread);
    worker.on('message', ({ id, reading }: Answer) => {
      thread.jobs.get(id)!.resolve(reading);
      thread.jobs.delete(id);
      feed();
    });
    worker.on('error', (error) => {
      threads.splice(threads.indexOf(thread), 1);
      for (const job of [...thread.jobs.values(), ...waiting.splice(0)]) job.reject(error);
    });
  }
  function feed(): void {
    for (const { worker, jobs } of threads) {
      while (jobs.size < AHEAD && waiting.length > 0) {
        const job = waiting.shift()!;
        jobs.set(job.task.id, job);
        worker.postMessage(job.task, [job.task.input.bytes.buffer as ArrayBuffer]);
      }
    }
  }

  return {
    read: (input) =>
      new Promise((resolve, reject) => {
        // The bytes go to the thread, and the store wants them too.
        const task = { id: ids++, input: { ...input, bytes: Uint8Array.from(input.bytes) } };
        waiting.push({ task, resolve, reject });
        if (threads.length < most && waiting.length >= threads.length * WAITING) begin();
        feed();
      }),
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
