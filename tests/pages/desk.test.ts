import { describe, expect, it } from 'vitest';
import { article, fileState } from '../factory.ts';
import { open, readingDesk } from './page.ts';

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
    const page = await open(await readingDesk({ progress: { ready: false, done: 3, found: 10 } }), '/desk');
    expect(page.text).toContain('Files are being read. 3 of 10 files are read so far.');
  });
});
