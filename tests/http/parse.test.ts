import { expect, it } from 'vitest';
import { reader } from '../../src/pages/index.ts';
import { ENDLESS, slowText } from '../endless.ts';
import { desk } from './desk.ts';

const MIB = 1024 * 1024;
const LIMITS = { seconds: 600, memory: 1024 * MIB };

it('keeps nobody else waiting, whatever is parsed', { timeout: 120_000 }, async () => {
  const { ask } = await desk({ limits: LIMITS, bodyLimit: 2 * MIB });
  const done: string[] = [];
  const parses = Array.from({ length: 8 }, async () => {
    const { status } = await ask.post('/parse').type('text/plain').send(slowText(MIB));
    done.push(`parsed: ${status}`);
  });
  const health = ask
    .get('/healthz')
    .expect(200)
    .then(() => done.push('healthy'));
  await Promise.all([...parses, health]);
  expect(done).toEqual(['healthy', ...parses.map(() => 'parsed: 200')]);
});

it('answers for an input that takes too much, of whichever route, and goes on', { timeout: 60_000 }, async () => {
  const { ask, log } = await desk({ limits: { ...LIMITS, seconds: 1 }, bodyLimit: 32 * MIB, reader });
  const { body } = await ask.post('/parse').type('text/plain').send(ENDLESS).expect(422);
  expect(body).toMatchObject({
    code: 'UNREADABLE_INPUT',
    detail: 'it takes longer to read than 1 s, which is PARSE_TIMEOUT',
  });
  const { text } = await ask.post('/paste').accept('text/html').field('text', ENDLESS.toString()).expect(422);
  expect(text).toContain('it takes longer to read than 1 s, which is PARSE_TIMEOUT');
  await ask.post('/parse').type('text/plain').send('Council votes on bridge\n\nIt voted.').expect(200);
  expect(log).toEqual([]);
});
