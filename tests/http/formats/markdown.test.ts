import fc from 'fast-check';
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { markdown } from '../../../src/http/formats/markdown.ts';
import { article } from '../../factory.ts';
import { bare, full, hostile } from './hostile.ts';

it('is a page that a person would write', () => {
  expect(markdown(full)).toBe(`# Larger ferry for Skerrow Island

**The old boat goes in spring**

By Ailsa Brand, Owen Reid and The Northern Wire · Skerrow Post · 2024-02-06T09:00:00+01:00

SKERROW/OBAN, Scotland — The harbour trust buys a larger ferry.

“Nobody is left on the quay,” said Morag Tennant.

<https://skerrow.example/ferry>
`);
});

it.each([
  ['# no', '\\# no'],
  ['- no', '\\- no'],
  ['+ no', '\\+ no'],
  ['12. no', '12\\. no'],
  ['12) no', '12\\) no'],
  ['> no', '\\> no'],
  ['===', '\\==='],
  ['    no', 'no'],
  ['a *b* _c_', 'a \\*b\\* \\_c\\_'],
  ['`a`', '\\`a\\`'],
  ['[a](b)', '\\[a](b)'],
  ['![a](b)', '!\\[a](b)'],
  ['<b>a</b>', '\\<b>a\\</b>'],
  ['AT&amp;T', 'AT\\&amp;T'],
  ['| a | b |', '\\| a | b |'],
  ['~~a~~', '\\~\\~a\\~\\~'],
  ['a\\', 'a\\\\'],
  ['see http://x.example, www.x.example or a@x.example', 'see http\\://x.example, www\\.x.example or a\\@x.example'],
  ['&#60;', '\\&#60;'],
  // What means nothing stays as it is.
  ['AT&T paid $5 (a > b | c]', 'AT&T paid $5 (a > b | c]'],
  ['It’s 7.30: he paid 12.50 (at once) - and left!', 'It’s 7.30: he paid 12.50 (at once) - and left!'],
  ['2024 was a year', '2024 was a year'],
])('%s is written %s', (text, written) => {
  expect(markdown(article({ title: null, body: text }))).toBe(`${written}\n`);
});

const MARKS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** The text of what GitHub's Markdown makes of it. */
function rendered(text: string): { tags: Set<string>; text: string } {
  const html = marked.parse(text, { async: false });
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name!));
  const bare = html.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|#39|amp);/g, (mark) => MARKS[mark]!);
  return { tags, text: bare.replace(/\s+/g, ' ').trim() };
}

const told = (text: string) => text.replace(/\s+/g, ' ').trim();

it('makes of hostile text nothing but paragraphs', () => {
  const { tags } = rendered(
    markdown({ ...hostile, title: null, subtitle: null, source: { ...hostile.source, url: null } }),
  );
  expect([...tags]).toEqual(['p']);
});

it('gives back every text as it was', () => {
  const piece = fc.constantFrom(
    ...[
      '#',
      '-',
      '+',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '!',
      '|',
      '~',
      '\\',
      '&',
      '&amp;',
      '=',
      ':',
      '1.',
      '2)',
      '"',
      '$',
      '^',
      '{',
      '}',
      '@',
      '/',
    ],
    ...[
      ' ',
      '  ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      'a',
      'word',
      'é',
      '<b>',
      '</p>',
      '---',
      '|---|---|',
      '--|--',
      '&#60;',
      '&lt;',
      '<!--',
      '```',
      '![',
      '](',
      'x: y',
      'http://x.example',
      'www.x.example',
      'a@x.example',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const body = pieces.join('');
      const { tags, text } = rendered(markdown(article({ title: null, body })));
      expect([...tags].filter((tag) => tag !== 'p')).toEqual([]);
      expect(text).toBe(told(body));
    }),
    { numRuns: 500, seed: 7 },
  );
});

it('links to nothing that leaves its brackets', () => {
  const written = markdown(article({ title: null, body: '', source: { url: 'https://x.example/a>b<c\\d e' } }));
  expect(written).toBe('<https://x.example/a%3Eb%3Cc/d%20e>\n');
});

it('is a line where nothing is known', () => expect(markdown(bare)).toBe('\n'));
