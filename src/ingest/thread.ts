import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type PackedArticle, packArticle } from '../store/store.ts';
import type { Input, ReadSettings } from './read.ts';
import { type Reading, readOne } from './reading.ts';

// One thread of threads.ts.

export interface Task {
  id: number;
  input: Input;
}

const settings = workerData as ReadSettings;
// Linux takes it for this thread alone: requests come before the loading. A process that was started at a
// lower priority keeps it: to raise it again is refused to all but root.
setPriority(Math.max(getPriority(), 5));

parentPort!.on('message', ({ id, input }: Task) => {
  const reading = packed(readOne(input, settings));
  parentPort!.postMessage({ id, reading }, 'article' in reading ? buffersOf(reading.article) : []);
});

/** They are handed over, and not copied. */
function buffersOf({ json, summary, provenance }: PackedArticle): ArrayBuffer[] {
  return [json, summary, provenance].map(({ buffer }) => buffer as ArrayBuffer);
}

function packed(reading: ReturnType<typeof readOne>) {
  return 'refusal' in reading ? reading : { ...reading, article: packArticle(reading.article) };
}

export type Answer = { id: number; reading: Reading };
