import { afterEach, describe, expect, it } from 'vitest';
import { partsOf } from '../../../src/ingest/sent/parts.ts';
import { openSentReaders, type SentReaders } from '../../../src/ingest/sent/threads.ts';
import { ENDLESS } from '../../endless.ts';

const MIB = 1024 * 1024;
const GENEROUS = { seconds: 600, memory: 2048 * MIB };
const open: SentReaders[] = [];
afterEach(() => Promise.all(open.splice(0).map((readers) => readers.close())));

function readersWith(threadLimits = GENEROUS, most = 1): SentReaders {
  const readers = openSentReaders({ timeZone: 'UTC', threadLimits }, most);
  open.push(readers);
  return readers;
}

const sent = (text: string | Buffer, mediaType = 'text/plain') => {
  return { bytes: Buffer.from(text), file: null, url: null, mediaType, charset: null };
};
const STORY = 'Council votes on bridge\n\nBy Ada Brook\n\nThe council voted on Tuesday to repair the bridge.';
const RECORDS = 'title,body\nBridge 1,It is closed.\nBridge 2,It is open.\nBridge 3,It is new.\n';
const ALL = ['article', 'provenance', 'explain', 'text'] as const;

const errorOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    ({ code, message }) => ({ code, message }),
  );

describe('what is read in a thread', () => {
  it.each([
    ['a text', sent(STORY)],
    ['records, of which the first is told', sent(RECORDS, 'text/csv')],
  ])('is what would be read here: %s', async (_, input) => {
    const here = partsOf(input, ALL, { timeZone: 'UTC' });
    expect(await readersWith().partsOf(input, ALL)).toEqual(here);
    expect(Object.keys(JSON.parse(new TextDecoder().decode(here.article)))).not.toContain('provenance');
  });

  it('is no more than was asked for, and how many articles there are', async () => {
    const readers = readersWith();
    expect(Object.keys(await readers.partsOf(sent(STORY), ['text']))).toEqual(['articles', 'text']);
    expect((await readers.partsOf(sent(RECORDS, 'text/csv'), ['text'])).articles).toBe(3);
  });

  it('is kept where it is one article', async () => {
    const readers = readersWith();
    const { article, missing } = await readers.readSent(sent(STORY));
    expect(article).toMatchObject({ id: expect.any(String), json: expect.any(Uint8Array) });
    expect(missing).toEqual(['date']);
    expect(await errorOf(readers.readSent(sent(RECORDS, 'text/csv')))).toEqual({
      code: 'UNREADABLE_INPUT',
      message: 'It holds 3 articles. Send each by itself.',
    });
  });

  it.each([
    ['no bytes', ''],
    ['no text', Buffer.from([0, 1, 2, 0, 0xff])],
  ])('is refused where it is nothing: %s', async (_, bytes) => {
    const readers = readersWith();
    expect(await errorOf(readers.partsOf(sent(bytes), ['article']))).toMatchObject({ code: 'UNREADABLE_INPUT' });
    expect(await errorOf(readers.readSent(sent(bytes)))).toMatchObject({ code: 'UNREADABLE_INPUT' });
  });
});

describe('what takes too much', () => {
  it.each([
    ['time', { ...GENEROUS, seconds: 2 }, 'it takes longer to read than 2 s, which is PARSE_TIMEOUT'],
    ['memory', { ...GENEROUS, memory: 64 * MIB }, 'it takes more memory to read than 64 MiB, which is PARSE_MEMORY'],
  ] as const)(
    'of %s is refused and counted, and the rest is read',
    { timeout: 120_000 },
    async (limit, limits, message) => {
      const readers = readersWith(limits);
      const first = readers.partsOf(sent(STORY), ['article']);
      const bad = errorOf(readers.partsOf(sent(ENDLESS), ['article']));
      const written = errorOf(readers.readSent(sent(ENDLESS)));
      const last = readers.partsOf(sent(STORY), ['article']);
      expect(await bad).toEqual({ code: 'UNREADABLE_INPUT', message });
      expect(await written).toEqual({ code: 'UNREADABLE_INPUT', message });
      expect(await last).toEqual(await first);
      expect(readers.stopped()).toEqual({ time: 0, memory: 0, [limit]: 2 });
    },
  );
});

describe('what waits', () => {
  it('is counted, and refused where it is too much; one alone may be as large as it likes', async () => {
    const readers = readersWith();
    const large = errorOf(readers.partsOf(sent(Buffer.alloc(65 * MIB)), ['article']));
    const more = [1, 2, 3].map(() => errorOf(readers.partsOf(sent(STORY), ['article'])));
    expect(await Promise.all(more)).toEqual(
      more.map(() => ({ code: 'OVERLOADED', message: 'As much as may wait to be read is waiting.' })),
    );
    expect(readers.waiting()).toBe(1);
    // It is binary, and refused for that.
    expect(await large).toMatchObject({ code: 'UNREADABLE_INPUT' });
    expect([readers.waiting(), readers.busy()]).toEqual([0, 0]);
  });

  it('is left when the server ends, and what is being read too', async () => {
    const readers = readersWith();
    await readers.partsOf(sent(STORY), ['article']);
    const asked = [ENDLESS, STORY, STORY].map((text) => errorOf(readers.partsOf(sent(text), ['article'])));
    expect([readers.waiting(), readers.busy()]).toEqual([2, 1]);
    await readers.close();
    const ending = { code: 'OVERLOADED', message: 'The server is ending.' };
    expect(await Promise.all(asked)).toEqual([ending, ending, ending]);
    expect(await errorOf(readers.partsOf(sent(STORY), ['article']))).toEqual(ending);
  });
});
