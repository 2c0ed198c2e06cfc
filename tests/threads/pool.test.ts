import { afterEach, describe, expect, it } from 'vitest';
import { openPool, type Pool } from '../../src/threads/pool.ts';
import type { Work } from '../../src/threads/thread.ts';
import type { Question } from './answering.ts';

const WORK: Work<Question> = {
  module: new URL('./answering.ts', import.meta.url),
  data: null,
  limits: { maxOldGenerationSizeMb: 32 },
  ahead: 4,
};

const open: Pool<Question, unknown>[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((pool) => pool.close()));
});

function poolOf(
  work: Partial<Work<Question>> = {},
  options: { most?: number; patience?: number; closing?: 'leave' | 'cut' } = {},
) {
  const pool = openPool<Question, unknown>({ ...WORK, ...work }, { most: 1, crowd: 0, ...options });
  open.push(pool);
  return pool;
}

const NAMES = ['one', 'two', 'three', 'four', 'five', 'six'];

/** "one", or why there is no answer. */
async function answersOf(pool: Pool<Question, unknown>, questions: Question[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(questions.map((question) => pool.ask(question)));
  return settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason.why ?? one.reason.message)));
}

const says = (names: string[]): Question[] => names.map((say) => ({ say }));

describe('a thread that ends', () => {
  it.each<[string, string, Partial<Work<Question>>]>([
    ['exit', 'ended', {}],
    ['crash', 'ended', {}],
    ['fill', 'ended', {}],
    ['hang', 'deadline', { deadline: 500 }],
  ])('takes along only what it had begun: %s', async (what, why, work) => {
    const bad = { do: what } as Question;
    const questions = [...says(NAMES.slice(0, 2)), bad, ...says(NAMES.slice(2)), bad];
    for (const most of [1, 2]) {
      const answers = await answersOf(poolOf(work, { most }), questions);
      expect(answers).toEqual([...NAMES.slice(0, 2), why, ...NAMES.slice(2), why]);
    }
  });

  it('says why', async () => {
    const pool = poolOf();
    await expect(pool.ask({ do: 'crash' })).rejects.toMatchObject({ cause: { message: 'crashed' } });
    await expect(pool.ask({ do: 'fill' })).rejects.toMatchObject({ cause: { code: 'ERR_WORKER_OUT_OF_MEMORY' } });
  });

  it('takes along all that it does together, and no more', async () => {
    const pool = poolOf({ together: true, ahead: 2 });
    expect(await answersOf(pool, [{ do: 'crash' }, { do: 'crash' }, { say: 'one' }])).toEqual([
      'ended',
      'ended',
      'one',
    ]);
  });

  it('before it could begin leaves nothing to wait for', async () => {
    const pool = poolOf({ data: 'broken' });
    expect(await answersOf(pool, says(NAMES))).toEqual(NAMES.map(() => 'ended'));
    await expect(pool.ask({ say: 'again' })).rejects.toMatchObject({ cause: { message: 'it cannot begin' } });
  });
});

describe('a pool', () => {
  it('gives back what is thrown, and goes on', async () => {
    const pool = poolOf();
    await expect(pool.ask({ do: 'throw' })).rejects.toThrow(TypeError);
    await expect(pool.ask({ do: 'refuse' })).rejects.toMatchObject({ code: 'INVALID_REQUEST', message: 'refused' });
    await expect(pool.ask({ do: 'clone' })).rejects.toThrow(/could not be cloned/);
    expect(await pool.ask({ say: 'one' })).toBe('one');
  });

  it('gives up what has waited too long, and does not begin it', async () => {
    const pool = poolOf({ deadline: 500, ahead: 1 }, { patience: 100 });
    expect(await answersOf(pool, [{ do: 'hang' }, { do: 'exit' }])).toEqual(['patience', 'patience']);
  });

  it('may leave what it has not begun', async () => {
    const pool = poolOf({ ahead: 1 }, { closing: 'leave' });
    await pool.ask({ say: 'ready' });
    const answers = answersOf(pool, says(NAMES));
    expect(pool.waiting()).toBe(5);
    await pool.close();
    expect(await answers).toEqual(['one', 'ended', 'ended', 'ended', 'ended', 'ended']);
  });

  it('answers all that was asked before it is closed, and nothing after', async () => {
    const pool = poolOf();
    const answers = answersOf(pool, says(NAMES));
    await pool.close();
    expect(await answers).toEqual(NAMES);
    await expect(pool.ask({ say: 'late' })).rejects.toMatchObject({ why: 'ended' });
  });
});
