import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../../threads/answering.ts';
import { openDatabase } from './connection/open.ts';
import { CHECKS, READS, runOn, WRITES } from './operations.ts';
import type { Question, ThreadData } from './threads.ts';

// One thread of threads.ts, with a connection of its own.

const { path, work, memory } = workerData as ThreadData;
const { writer, reader, key } = openDatabase(path);
const run =
  work === 'read' ? runOn({ ...READS, ...CHECKS }, reader, { key, memory }) : runOn(WRITES, writer, { key, memory });

answerQuestions<Question, unknown>({
  // Whoever asks for little is not kept waiting by those who ask for much.
  priority: work === 'read' ? 2 : 5,
  answer: ({ name, args }) => run(name, args),
  end() {
    reader.close();
    writer.close();
  },
});
