import { workerData } from 'node:worker_threads';
import { CopydeskError } from '../../src/errors.ts';
import { answerQuestions } from '../../src/threads/answering.ts';

// A thread for pool.test.ts, which does what it is asked to.

export type Question = { say: string } | { do: 'throw' | 'refuse' | 'hang' | 'exit' | 'crash' | 'fill' | 'clone' };

if (workerData === 'broken') throw new Error('it cannot begin');

answerQuestions<Question, unknown>({
  priority: 0,
  answer(question) {
    if ('say' in question) return question.say;
    if (question.do === 'throw') throw new TypeError('thrown');
    if (question.do === 'refuse') throw new CopydeskError('INVALID_REQUEST', 'refused', []);
    if (question.do === 'exit') process.exit();
    if (question.do === 'clone') return () => {};
    if (question.do === 'crash')
      return new Promise(() =>
        setImmediate(() => {
          throw new Error('crashed');
        }),
      );
    const held: number[][] = [];
    for (;;) if (question.do === 'fill') held.push(Array.from({ length: 100_000 }, (_, n) => n / 3));
  },
});
