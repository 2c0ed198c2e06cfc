import { describe, expect, it } from 'vitest';
import { STORY, sourcesOf } from './given.ts';

const read = (text: string) => sourcesOf('text/markdown', text)[0]!;
const hints = { title: 'Council meets', authors: ['Ada Brook', 'Tom Reed'], published: '2024-03-05', language: 'en' };

describe('Markdown', () => {
  it.each([
    ['YAML', '---\ntitle: Council meets\nauthors:\n  - Ada Brook\n  - Tom Reed\ndate: 2024-03-05\nlang: en\n---\n'],
    [
      'TOML',
      '+++\ntitle = "Council meets"\nauthors = ["Ada Brook", "Tom Reed"]\ndate = 2024-03-05\nlang = "en"\n+++\n',
    ],
    [
      'YAML with CRLF',
      '---\r\ntitle: "Council meets"\r\nauthor: [Ada Brook, Tom Reed]\r\ndate: 2024-03-05\r\nlang: en\r\n---\r\n',
    ],
  ])('believes front matter in %s', (_, front) => {
    const source = read(front + STORY);
    expect(source.hints).toEqual(hints);
    expect(source).toMatchObject({ text: STORY, storyOnly: false, origin: { format: 'markdown' } });
  });

  it('keeps a time as it is written', () => {
    expect(read('+++\ndate = 2024-03-05T18:30:00-05:00\n+++\nTold.').hints).toEqual({
      published: '2024-03-05T18:30:00.000-05:00',
    });
    expect(read('---\ndate: 2024-03-05T18:30:00-05:00\n---\nTold.').hints).toEqual({
      published: '2024-03-05T18:30:00-05:00',
    });
  });

  it.each([
    ['no front matter', STORY],
    ['a rule in mid-text', `Told.\n\n---\ntitle: x\n---\n${STORY}`],
    ['front matter without an end', `---\ntitle: x\n${STORY}`],
  ])('takes all as text where there is %s', (_, text) => {
    expect(read(text)).toMatchObject({ text, hints: {} });
  });

  it.each([
    [
      'an alias bomb',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]\n---\nTold.`,
    ],
    ['broken YAML', '---\ntitle: [x\n---\nTold.'],
    ['broken TOML', '+++\ntitle = \n+++\nTold.'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(/front matter that cannot be read/);
  });
});
