import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { packArticle } from '../store/store.ts';
import type { Input, ReadSettings } from './read.ts';
import { type Reading, readOne } from './reading.ts';

// One thread of threads.ts.

export interface Task {
  id: number;
  input: Input;
}

const settings = workerData as ReadSettings;
// Linux takes it for this thread alone: requests come before the loading.
setPriority(5);

parentPort!.on('message', ({ id, input }: Task) => {
  const reading = packed(readOne(input, settings));
  const bytes = 'article' in reading ? [reading.article.json.buffer, reading.article.provenance.buffer] : [];
  parentPort!.postMessage({ id, reading }, bytes as ArrayBuffer[]);
});

function packed(reading: ReturnType<typeof readOne>) {
  return 'refusal' in reading ? reading : { ...reading, article: packArticle(reading.article) };
}

export type Answer = { id: number; reading: Reading };
