import { hash } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { article } from '../factory.ts';
import { ATTACKS, type Attack } from './attacks.ts';
import { type Desk, desk } from './desk.ts';

const KEY = 'secret-key-of-the-test';
const hostile = () => desk({ articles: [article({ id: 'ferry' })], bodyLimit: 64_000, keys: [hash('sha256', KEY)] });

interface Answer {
  status: number | null;
  head: string;
  body: string;
}

/** Sends bytes, and reads until the server hangs up. */
async function send({ app }: Pick<Desk, 'app'>, { bytes, cut }: Attack): Promise<Answer> {
  const socket = dial(app);
  socket.write(bytes);
  if (cut) socket.end();
  // Whoever is kept waiting is seen to have no answer.
  socket.setTimeout(5_000, () => socket.destroy());
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of socket) chunks.push(chunk);
  } catch {
    // What has come before the server hung up is the answer.
  }
  const all = Buffer.concat(chunks)
    .toString('latin1')
    .replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const [head = '', body = ''] = all.split(/\r\n\r\n(.*)/s);
  return { status: head === '' ? null : Number(head.split(' ')[1]), head, body };
}

function dial(app: Desk['app']): Socket {
  return connect((app.server.address() as AddressInfo).port, '127.0.0.1').on('error', () => {});
}

describe('four hundred hostile requests', () => {
  it('are each answered as they should be, and tell nothing of the inside', { timeout: 120_000 }, async () => {
    const held = await hostile();
    expect(ATTACKS.length).toBeGreaterThanOrEqual(400);
    const answers: (Attack & { answer: Answer })[] = [];
    for (const attack of ATTACKS) answers.push({ ...attack, answer: await send(held, attack) });

    const wrong = answers.filter(({ status, answer }) => answer.status !== status);
    expect(wrong.map(({ name, status, answer }) => `${name}: ${answer.status}, not ${status}`)).toEqual([]);
    for (const { name, answer } of answers) tellsNothing(name, answer);
    expect(held.log).toEqual([]);
    await held.ask.get('/articles/ferry').expect(200);
  });
});

/** What only the inside knows: files, modules, versions, stacks. */
const INSIDE =
  /node:|node_modules|\.[jt]s\b|\/src\/|\/tmp\/|\/home\/|\n\s+at |fastify|llhttp|sqlite|\bzod\b|\b[vV]?\d+\.\d+\.\d+\b/;

function tellsNothing(name: string, { status, head, body }: Answer): void {
  if (status === null || status < 400) return;
  expect(head.toLowerCase(), name).toContain('content-type: application/problem+json');
  expect(head, name).not.toMatch(/^(?:server|x-powered-by):/im);
  // What was asked for is said again, and a parameter is named.
  const { instance, errors, ...problem } = JSON.parse(Buffer.from(body, 'latin1').toString());
  expect(JSON.stringify(problem), name).not.toMatch(INSIDE);
  expect(JSON.stringify(problem), name).not.toContain(KEY);
  for (const { message } of errors) expect(message, name).not.toMatch(INSIDE);
}

describe('fifty slow clients', () => {
  const STARTS = [
    '',
    'GET /articles HTTP/1.1\r\nHost: a',
    'POST /parse HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: 50000\r\n\r\nThe',
  ];

  it.each(STARTS)('that have sent %j hold up nobody', async (start) => {
    const held = await hostile();
    const slow = Array.from({ length: 50 }, () => dial(held.app));
    await Promise.all(slow.map((socket) => once(socket, 'connect')));
    let answered = 0;
    for (const socket of slow) socket.on('data', () => answered++).write(start);
    for (let n = 0; n < 50; n++) {
      await held.ask.get('/articles').expect(200);
      for (const socket of slow) socket.write(start === '' ? '' : 'a');
    }
    expect(answered).toBe(0);
    for (const socket of slow) socket.destroy();
  });

  it('that do not read their answers hold up nobody', async () => {
    const articles = Array.from({ length: 80 }, (_, n) =>
      article({ title: `${n}`, body: 'The council met. '.repeat(2_000) }),
    );
    const held = await desk({ articles });
    const slow = Array.from({ length: 50 }, () => dial(held.app).pause());
    await Promise.all(slow.map((socket) => once(socket, 'connect')));
    for (const socket of slow) socket.write('GET /export?include=body HTTP/1.1\r\nHost: a\r\n\r\n');
    for (let n = 0; n < 50; n++) await held.ask.get('/articles?limit=1').expect(200);
    for (const socket of slow) socket.destroy();
  });
});
