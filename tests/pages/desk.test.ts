import { describe, expect, it } from 'vitest';
import { reader } from '../../src/pages/index.ts';
import { article, fileState } from '../factory.ts';
import { desk } from '../http/desk.ts';
import { open, piecesOf, readingDesk } from './page.ts';

const articles = [
  article({ id: 'one', date: '2024-02-06', authors: ['Ana Reyes'] }),
  article({ id: 'two', date: '2024-02-07' }),
  article({ id: 'three', title: null, date: '2024-02-08' }),
  article({ id: 'four' }),
];
const files = [
  {
    state: fileState({ file: 'broken/<b>.txt', outcome: 'rejected' as const, reason: 'binary, not <text>' }),
    record: null,
  },
];

describe('while files are being read', () => {
  it('tells how far that is, event by event, until it is done', async () => {
    const states = [
      { done: 0, found: null },
      { done: 3, found: 10 },
      { done: 3, found: 10 },
      { done: 10, found: 10, running: false },
    ];
    const here = await desk({
      reader: (services) =>
        reader({
          ...services,
          progress: () => ({ ready: false, running: true, hint: null, ...(states.shift() ?? { done: 0, found: 0 }) }),
        }),
    });
    const { headers, text } = await here.ask.get('/desk/progress').expect(200);
    expect(headers['content-type']).toMatch(/^text\/event-stream/);
    expect(headers['cache-control']).toBe('no-store');
    const events = text
      .trim()
      .split('\n\n')
      .map((event) => JSON.parse(event.replace(/^data: /, '')));
    expect(events).toEqual([
      { running: true, done: 0, most: 1, said: 'The files are being counted.' },
      { running: true, done: 3, most: 10, said: '3 of 10 files are read so far.' },
      { running: false, done: 10, most: 10, said: '10 of 10 files are read so far.' },
    ]);
  });

  it('ends with the server, and with whoever listens', async () => {
    const here = await readingDesk({ progress: { ready: false, running: true, done: 3, found: 10 } });
    const listening = await piecesOf(here, '/desk/progress');
    expect(String((await listening.next()).value)).toContain('"done":3');
    await here.app.close();
    expect((await listening.next()).done).toBe(true);
  });
});

describe('the desk', () => {
  it('tells what was rejected, and why', async () => {
    const page = await open(await readingDesk({ articles, files }), '/desk');
    expect(page.status).toBe(200);
    expect(page.texts('tr').at(-1)).toContain('broken/<b>.txt');
    expect(page.texts('td').at(-1)).toBe('binary, not <text>');
    expect(page.texts('strong')).toEqual(['Rejected 1']);
  });

  it('shows how far each field is filled, and leads to the articles without it', async () => {
    const here = await readingDesk({ articles });
    const page = await open(here, '/desk');
    const row = (name: string) => page.texts('tr').find((text) => text.startsWith(name))!;
    expect(row('Day')).toMatch(/75 % ?1 without/);
    expect(row('Authors')).toMatch(/25 % ?3 without/);
    expect(row('Body')).toMatch(/100 %$/);
    const without = page.all('a').find(({ attribs }) => attribs.href === '/?has=-date');
    expect((await open(here, without!.attribs.href!)).all('article')).toHaveLength(1);
  });

  it('lists the files of each outcome, with what they became', async () => {
    const here = await readingDesk({ articles, files });
    const page = await open(here, (await open(here, '/desk')).link('Loaded 4'));
    expect(page.link('one.txt')).toBe('/read/one');
    expect((await open(here, '/desk?outcome=lost')).status).toBe(400);
  });

  it('tells that files are being read', async () => {
    const page = await open(
      await readingDesk({ progress: { ready: false, running: true, done: 3, found: 10 } }),
      '/desk',
    );
    expect(page.text).toContain('3 of 10 files are read so far. What is shown is not all yet.');
  });
});
