import { describe, expect, it } from 'vitest';
import { changes } from '../../../src/pages/article/changes.ts';
import { reworded } from '../../../src/pages/article/wording.ts';
import { article } from '../../factory.ts';

describe('a text told otherwise', () => {
  it.each([
    ['Four were hurt.', 'Five were hurt.', '<del>Four </del><ins>Five </ins>were hurt.'],
    ['The boat sank.', 'The boat sank.', 'The boat sank.'],
    ['The old boat sank.', 'The boat sank.', 'The <del>old </del>boat sank.'],
    ['The boat sank', 'The boat sank!', 'The boat sank<ins>!</ins>'],
    ['“Yes,” it’s said — now', '"Yes," it\'s said - now', '&quot;Yes,&quot; it&#39;s said - now'],
    ['', 'New', '<ins>New</ins>'],
    ['Old', '', '<del>Old</del>'],
    ['a <b>', 'a <i>', 'a &lt;<del>b</del> <ins>i</ins>&gt;'],
    ['Fünf Boote', 'Sechs Boote', '<del>Fünf </del><ins>Sechs </ins>Boote'],
  ])('%s → %s', (before, after, told) => expect(String(reworded(before, after))).toBe(told));

  it('is told as a whole where it is too long to compare', () => {
    const words = (word: string) => Array.from({ length: 600 }, (_, n) => `${word}${n}`).join(' ');
    expect(String(reworded(words('a'), words('b')))).toMatch(/^<del>a0 .*<\/del> <ins>b0 .*<\/ins>$/);
  });
});

describe('two bodies', () => {
  const told = (before: string[], after: string[]) => {
    const [one, two] = [before, after].map((body) => article({ id: 'a', title: 'T', body: body.join('\n\n') }));
    const body = String(changes(one!, two!));
    return [...body.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, text]) => text!.replaceAll('\u00a0', ' '));
  };

  it.each<[string, string[], string[], string[]]>([
    ['the same', ['One', 'Two'], ['One', 'Two'], ['Every word of the story is the same.']],
    ['the same in other marks', ['It’s “one”'], ['It\'s "one"'], ['Every word of the story is the same.']],
    ['one came', ['One', 'Two'], ['One', 'New', 'Two'], ['One', '<ins>New</ins>', 'Two']],
    ['one went', ['One', 'Old', 'Two'], ['One', 'Two'], ['One', '<del>Old</del>', 'Two']],
    ['the first went', ['Old', 'One', 'Two'], ['One', 'Two'], ['<del>Old</del>', 'One', '1 paragraph is the same.']],
    ['the last came', ['One', 'Two'], ['One', 'Two', 'New'], ['1 paragraph is the same.', 'Two', '<ins>New</ins>']],
    [
      'far from each other',
      ['A', 'b', 'c', 'd', 'e', 'F'],
      ['b', 'c', 'd', 'e'],
      ['<del>A</del>', 'b', '2 paragraphs are the same.', 'e', '<del>F</del>'],
    ],
    [
      'one told otherwise',
      ['The boat sank on Monday'],
      ['The boat sank on Tuesday'],
      ['The boat sank on <del>Monday</del> <ins>Tuesday</ins>'],
    ],
    ['all others', ['One'], ['New'], ['<del>One</del>', '<ins>New</ins>']],
    ['nothing before', [], ['New'], ['<ins>New</ins>']],
  ])('%s', (_, before, after, paragraphs) => expect(told(before, after)).toEqual(paragraphs));

  it('of very many changes tell the first of them', () => {
    const before = Array.from({ length: 400 }, (_, n) => [`same${n}`, `old${n}`]).flat();
    const after = Array.from({ length: 400 }, (_, n) => [`same${n}`, `new${n}`]).flat();
    expect(told(before, after).at(-1)).toBe('500 more paragraphs differ.');
  });
});
