import { getPriority, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { CopydeskError } from '../../errors.ts';
import { openDatabase } from './open.ts';
import { READS, runOn, WRITES } from './operations.ts';
import type { Answer, Question, ThreadData } from './threads.ts';

// One thread of threads.ts, with a connection of its own.

const { path, work, memory } = workerData as ThreadData;
// Linux takes it for this thread alone: whoever asks for little is not kept waiting by those who ask for much.
// A process that was started at a lower priority keeps it: to raise it again is refused to all but root.
setPriority(Math.max(getPriority(), work === 'read' ? 2 : 5));

const { writer, reader, key } = openDatabase(path);
const run = work === 'read' ? runOn(READS, reader, { key, memory }) : runOn(WRITES, writer, { key, memory });

let doing = 0;
let ending = false;

parentPort!.on('message', async (question: Question | null) => {
  if (question) {
    doing++;
    parentPort!.postMessage(await answered(question.id, run(question.name, question.args)));
    doing--;
  } else ending = true;
  if (!ending || doing > 0) return;
  reader.close();
  writer.close();
  parentPort!.close();
});

async function answered(id: number, value: Promise<unknown>): Promise<Answer> {
  try {
    return { id, value: await value };
  } catch (error) {
    if (!(error instanceof CopydeskError)) return { id, failure: { error } };
    const { code, message, faults } = error;
    return { id, failure: { code, message, faults } };
  }
}
