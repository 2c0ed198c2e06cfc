import { describe, expect, it } from 'vitest';
import { sourcesOf } from './given.ts';

describe('CSV', () => {
  it('reads rows under the names of a header', () => {
    const sources = sourcesOf(
      'text/csv',
      'title,body,date\n"Fish, chips","Line one\n\nLine ""two""",2024-03-05\nB,Told.,\n',
    );
    expect(sources.map(({ text, hints }) => ({ text, hints }))).toEqual([
      { text: 'Line one\n\nLine "two"', hints: { title: 'Fish, chips', published: '2024-03-05' } },
      { text: 'Told.', hints: { title: 'B' } },
    ]);
  });

  it.each([
    ['tabs', 'title\tbody\nCouncil, again\tTold.\n'],
    ['semicolons', 'title;body\nCouncil, again;Told.\n'],
    ['bars', 'title|body\nCouncil, again|Told.\n'],
    ['commas and a byte order mark', '\ufefftitle,body\n"Council, again",Told.\n'],
  ])('divides at %s', (_, text) => {
    expect(sourcesOf('text/csv', text)[0]).toMatchObject({ text: 'Told.', hints: { title: 'Council, again' } });
  });

  it.each([
    ['a field too many', 'title,body\nA,Told.,and more\n', /a row of 3 fields under a header of 2/],
    ['a field too few', 'title,body\nA\n', /a row of 1 fields under a header of 2/],
    [
      'columns of no known name',
      'colour,size\nred,9\n',
      /no body, text, html or title among its columns: colour, size/,
    ],
  ])('refuses %s', (_, text, reason) => {
    expect(() => sourcesOf('text/csv', text)).toThrow(reason);
  });
});
