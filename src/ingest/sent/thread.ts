import { workerData } from 'node:worker_threads';
import { packArticle } from '../../store/store.ts';
import { answerQuestions } from '../../threads/answering.ts';
import type { ReadSettings } from '../input.ts';
import { readSent } from '../reading.ts';
import { partsOf } from './parts.ts';
import type { Question } from './threads.ts';

// One thread of threads.ts.

const settings = workerData as ReadSettings;

answerQuestions<Question, object>({
  // As with the store's queries: whoever asks for little is not kept waiting.
  priority: 2,
  answer({ input, parts }) {
    if (parts) return partsOf(input, parts, settings);
    const reading = readSent(input, settings);
    return { ...reading, article: packArticle(reading.article) };
  },
  buffersOf,
});

function buffersOf(answer: object): ArrayBuffer[] {
  const { article } = answer as { article?: object };
  const bytes = Object.values(article && 'json' in article ? article : answer).filter(
    (value) => value instanceof Uint8Array,
  );
  return bytes.map(({ buffer }) => buffer as ArrayBuffer);
}
