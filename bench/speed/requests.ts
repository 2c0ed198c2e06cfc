import { Agent, request as send } from 'node:http';

const AT_ONCE = 8;
// One connection more than are used at once, for whoever must not wait for another's answer.
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE + 1 });

/** A request by its place in a round. */
export type Request = (n: number) => { path: string; headers?: Record<string, string> };

/** Asks so many times, eight at once; gives how long each took, in milliseconds. */
export async function ask(port: number, count: number, request: Request): Promise<number[]> {
  const times: number[] = [];
  let n = 0;
  async function one(): Promise<void> {
    while (n < count) {
      const { path, headers = {} } = request(n++);
      const begun = performance.now();
      await answer(port, path, headers);
      times.push(performance.now() - begun);
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return times;
}

/** The answer to a GET, or to a POST of JSON. */
export function answer(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Promise<Buffer> {
  const posted = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' } };
  return new Promise((resolve, reject) => {
    const request = send({ port, host: '127.0.0.1', path, headers, agent, ...posted }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece));
      response.on('end', () => {
        const bytes = Buffer.concat(pieces);
        if (response.statusCode === 200) resolve(bytes);
        else reject(new Error(`${path}: ${response.statusCode} ${bytes}`));
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}
