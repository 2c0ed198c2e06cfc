import { beginThread, type Job, type Thread, Unanswered, type Work } from './thread.ts';

interface PoolOptions<Q> {
  most: number;
  /** Another thread is begun when more than so many questions wait for each that there is. */
  crowd: number;
  /** Milliseconds after which a question is given up, and not begun any more; what has begun goes on to its end. */
  patience?: number;
  /** Of questions whose askers are gone when it closes: what is not begun is left then, and what is begun may be cut off too. */
  closing?: 'leave' | 'cut';
  /** How much may wait, each question by its weight; beyond that it is refused at once. One alone may weigh more. */
  room?: { most: number; weigh(question: Q): number };
}

/** Threads that answer questions, begun as they are needed. One that ends takes along only what it had begun, and is replaced. */
export interface Pool<Q, A> {
  /** Rejects with what the answering threw, or with `Unanswered`. */
  ask(question: Q): Promise<A>;
  /** How many questions wait for a thread. */
  waiting(): number;
  /** How many threads have one. */
  busy(): number;
  /** Resolves once all that was asked is answered, or given up. */
  close(): Promise<void>;
}

export function openPool<Q, A>(work: Work<Q>, { most, crowd, patience, closing, room }: PoolOptions<Q>): Pool<Q, A> {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];
  let ids = 0;
  let onIdle = () => {};
  let closed = false;

  function feed(): void {
    for (const thread of threads) while (waiting.length > 0 && thread.hasRoom()) thread.send(waiting.shift()!);
    const beginning = [...threads].filter((thread) => !thread.ready()).length;
    if (threads.size < most && waiting.length > threads.size * crowd + beginning) begin();
    if (waiting.length === 0 && [...threads].every((thread) => thread.isIdle() || !thread.ready())) onIdle();
  }

  function begin(): void {
    const thread = beginThread(work, {
      onFree: feed,
      onEnd: (begun, rest, failure) => {
        threads.delete(thread);
        waiting.unshift(...rest);
        // Where one cannot even begin, no other will.
        const lost = thread.ready() || threads.size > 0 ? begun : waiting.splice(0);
        for (const job of lost) fail(job, failure);
        feed();
      },
    });
    threads.add(thread);
  }

  function giveUp(job: Job): void {
    if (waiting.includes(job)) waiting.splice(waiting.indexOf(job), 1);
    fail(job, new Unanswered('patience'));
  }

  function fits(question: Q): boolean {
    if (!room || waiting.length === 0) return true;
    return waiting.reduce((sum, job) => sum + room.weigh(job.question as Q), room.weigh(question)) <= room.most;
  }

  return {
    ask: (question) =>
      new Promise<A>((resolve, reject) => {
        if (closed) throw new Unanswered('ended');
        if (!fits(question)) throw new Unanswered('full');
        const job: Job = { id: ids++, question, resolve: resolve as Job['resolve'], reject };
        if (patience !== undefined) job.timer = setTimeout(giveUp, patience, job);
        waiting.push(job);
        feed();
      }),
    waiting: () => waiting.length,
    busy: () => [...threads].filter((thread) => thread.ready() && !thread.isIdle()).length,
    close: async () => {
      if (closing) for (const job of waiting.splice(0)) fail(job, new Unanswered('ended'));
      if (closing === 'cut') {
        closed = true;
        await Promise.all([...threads].map((thread) => thread.stop()));
        return;
      }
      await new Promise<void>((resolve) => {
        onIdle = resolve;
        feed();
      });
      closed = true;
      await Promise.all([...threads].map((thread) => thread.end()));
    },
  };
}

function fail({ timer, reject }: Job, failure: Unanswered): void {
  clearTimeout(timer);
  reject(failure);
}
