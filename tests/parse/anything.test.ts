import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article.ts';
import { page, parse } from './anything.ts';

// What holds of the parser on any text. `node bench/linear.ts` measures that its time is linear.

describe('the parser', () => {
  it.each([
    ['a page', false],
    ['a given body', true],
  ])('makes a valid record of any text as %s, with offsets that point at what they say', (_, storyOnly) => {
    fc.assert(
      fc.property(page, (text) => {
        const parsed = parse(text, storyOnly);
        if (!parsed) return;
        const { article } = parsed;
        Article.parse(article);
        expect(parsed.lines.map(({ number }) => number)).toEqual(parsed.lines.map((__, at) => at + 1));
        for (const { start, end, text: shown, rule } of parsed.lines) {
          expect(parsed.text.slice(start, end)).toBe(shown);
          expect(rule).not.toBe('');
        }
        for (const found of Object.values(parsed.fields)) {
          for (const { start, end } of found?.spans ?? []) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(parsed.text.length);
          }
        }
        for (const { start, end, text: quoted, paragraph } of article.quotes) {
          expect(article.body.slice(start, end)).toBe(quoted);
          expect(article.body.slice(0, start).split('\n\n').length - 1).toBe(paragraph);
        }
      }),
      { numRuns: 300, examples: [['“ By \nLog in'], ['Sign in\n“\n㐀']] },
    );
  });

  it('makes the same of the same bytes, whatever it has read before', () => {
    fc.assert(
      fc.property(fc.array(page, { maxLength: 6 }), (texts) => {
        const read = texts.map((text) => parse(text, false));
        const again = texts.toReversed().map((text) => parse(text, false));
        expect(again.reverse()).toEqual(read);
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, string]>([
    ['quotation marks', '“'.repeat(300_000)],
    ['pairs of marks', '"a" '.repeat(250_000)],
    ['"said"', 'said '.repeat(200_000)],
    ['capitals', 'Ada Brook '.repeat(100_000)],
    ['short lines', 'a\n'.repeat(500_000)],
    ['dates', 'Posted February 15, 2024 5:30 am.\n'.repeat(30_000)],
    ['bylines', 'By Ada Brook and Tom Reed\n'.repeat(40_000)],
    ['datelines', 'SEOUL, South Korea (AP) — '.repeat(40_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['one word', 'x'.repeat(1_000_000)],
    ['brackets', '(['.repeat(500_000)],
    ['dots', '. '.repeat(500_000)],
    ['commas between names', 'Ada Brook, '.repeat(90_000)],
    ['slashes between capitals', 'LUSAKA/'.repeat(140_000)],
    ['Markdown', '[a](http://example.com/) '.repeat(40_000)],
  ])('comes to an end on a megabyte of %s', (_, text) => {
    for (const storyOnly of [false, true]) expect(parse(`${text}\nEnd.`, storyOnly)?.text).toContain('End.');
  });
});
