import { setTimeout } from 'node:timers/promises';
import { dump } from '../stock/forms.ts';
import { storyOf } from '../stock/story.ts';

// Readers and writers who ask again, as any client should, where a server says that it cannot answer now.

const TRIES = 10;
const [READERS, WRITERS] = [2, 2];
/** Each writer goes over so many articles again and again. */
const ARTICLES = 20;

export interface Tally {
  /** How long it was. */
  seconds: number;
  reads: number;
  writes: number;
  /** Requests that were asked more than once. */
  again: number;
  /** Those that were never answered well. */
  failed: string[];
  /** Answers that do not hold all that they should. */
  wrong: string[];
  slowest: number;
}

export interface Traffic {
  /** What came since it was asked last. */
  tally(): Tally;
  /** The last text of each article, by its id, whose writing was acknowledged. */
  written: Map<string, string>;
  stop(): Promise<void>;
}

/** `least` is how many articles there are at the least. */
export function beginTraffic(servers: string[], key: string, least: number): Traffic {
  const written = new Map<string, string>();
  const none = (): Tally => ({ seconds: 0, reads: 0, writes: 0, again: 0, failed: [], wrong: [], slowest: 0 });
  let now = none();
  let since = performance.now();
  let stopping = false;

  async function asked(path: string, request: RequestInit, first: number): Promise<Response | null> {
    const begun = performance.now();
    let why = '';
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries === 1) now.again++;
      const answer = await fetch(servers[(first + tries) % servers.length] + path, {
        ...request,
        signal: AbortSignal.timeout(30_000),
      }).catch((error: Error) => error);
      now.slowest = Math.max(now.slowest, performance.now() - begun);
      if (answer instanceof Response && answer.ok) return answer;
      why = answer instanceof Response ? `${answer.status} ${await answer.text()}` : answer.message;
      if (answer instanceof Response && ![429, 503].includes(answer.status)) break;
      const wait = answer instanceof Response ? Number(answer.headers.get('retry-after') ?? 1) : 1;
      await setTimeout(wait * 1000);
    }
    now.failed.push(`${request.method ?? 'GET'} ${path}: ${why}`);
    return null;
  }
  async function read(reader: number): Promise<void> {
    const paths = ['/articles?limit=20', '/articles/search?q=the&limit=20', '/articles?limit=5&sort=title'];
    for (let n = 0; !stopping; n++) {
      const path = paths[n % paths.length]!;
      const answer = await asked(path, {}, reader + n);
      if (answer) {
        const { total, data } = (await answer.json()) as { total: { value: number }; data: unknown[] };
        const whole = total.value >= least && data.length === Number(/limit=(\d+)/.exec(path)![1]);
        if (!whole) now.wrong.push(`${path}: ${total.value} of ${least} articles`);
      }
      now.reads++;
    }
  }
  async function write(writer: number): Promise<void> {
    for (let n = 0; !stopping; n++) {
      const id = `written-${writer}-${n % ARTICLES}`;
      const body = dump(storyOf(writer * 100_000 + n, 2));
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/plain' };
      const answer = await asked(`/articles/${id}`, { method: 'PUT', headers, body }, writer + n);
      if (answer) {
        await answer.arrayBuffer();
        written.set(id, body);
      }
      now.writes++;
    }
  }
  const all = Promise.all([
    ...Array.from({ length: READERS }, (_, reader) => read(reader)),
    ...Array.from({ length: WRITERS }, (_, writer) => write(writer)),
  ]);
  return {
    written,
    tally() {
      const told = { ...now, seconds: Math.round((performance.now() - since) / 1000) };
      since = performance.now();
      now = none();
      return told;
    },
    async stop() {
      stopping = true;
      await all;
    },
  };
}
