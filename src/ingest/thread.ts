import { workerData } from 'node:worker_threads';
import { packArticle } from '../store/store.ts';
import { answerQuestions } from '../threads/answering.ts';
import type { Input, ReadSettings } from './input.ts';
import { type Reading, readOne } from './reading.ts';

// One thread of threads.ts.

const settings = workerData as ReadSettings;

answerQuestions<Input, Reading>({
  // Requests come before the loading.
  priority: 5,
  answer(input) {
    const reading = readOne(input, settings);
    return 'refusal' in reading ? reading : { ...reading, article: packArticle(reading.article) };
  },
  buffersOf,
});

function buffersOf(reading: Reading): ArrayBuffer[] {
  if ('refusal' in reading || !('json' in reading.article)) return [];
  const { json, summary, provenance } = reading.article;
  return [json, summary, provenance].map(({ buffer }) => buffer as ArrayBuffer);
}
