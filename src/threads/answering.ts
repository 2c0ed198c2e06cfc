import { getPriority, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { CopydeskError, type Fault, type ProblemCode } from '../errors.ts';

/** An error does not keep its class from one thread to another. */
export type Failure = { code: ProblemCode; message: string; faults: Fault[]; cause?: unknown } | { error: unknown };
export type Answer = { id: number; value: unknown } | { id: number; failure: Failure };

interface Asked<Q> {
  id: number;
  question: Q;
}

/** How the questions of a pool are answered in its threads. */
interface Answering<Q, A> {
  /** How far all others come before it, as `nice` has it. */
  priority: number;
  answer(question: Q): A | Promise<A>;
  /** Buffers of an answer that are handed over rather than copied. */
  buffersOf?: (value: A) => ArrayBuffer[];
  /** Closes what was opened, when all is answered. */
  end?: () => void;
}

/** Called once in a thread, when it has opened all that it needs. */
export function answerQuestions<Q, A>({ priority, answer, buffersOf, end }: Answering<Q, A>): void {
  const port = parentPort!;
  // Linux takes it for this thread alone. A process that was started at a lower priority keeps it: to raise it again is
  // refused to all but root.
  setPriority(Math.max(getPriority(), priority));
  let doing = 0;
  let ending = false;

  async function answerOne({ id, question }: Asked<Q>): Promise<void> {
    try {
      const value = await answer(question);
      port.postMessage({ id, value } satisfies Answer, buffersOf?.(value));
    } catch (error) {
      port.postMessage({ id, failure: failureOf(error) } satisfies Answer);
    }
  }

  port.on('message', async (asked: Asked<Q> | null) => {
    if (asked) {
      doing++;
      await answerOne(asked);
      doing--;
    } else ending = true;
    if (!ending || doing > 0) return;
    end?.();
    port.close();
  });
  port.postMessage(null);
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof CopydeskError)) return { error };
  const { code, message, faults, cause } = error;
  return { code, message, faults, ...(typeof cause === 'string' && { cause }) };
}
