import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK, classesAt, countWords, LATIN, LETTER, LOWER, MARK, NUMBER, UPPER } from '../../src/parse/characters.ts';

const PATTERNS: [number, RegExp][] = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [NUMBER, /^\p{N}$/u],
  [UPPER, /^\p{Lu}$/u],
  [LOWER, /^\p{Ll}$/u],
  [LATIN, /^\p{Script=Latin}$/u],
  [BLANK, /^\s$/],
];

describe('the classes of a character', () => {
  it('are those of its pattern, whichever half of a pair is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), (text) => {
        for (let at = 0; at < text.length; at++) {
          const start = at > 0 && text.codePointAt(at - 1)! > 0xffff ? at - 1 : at;
          const character = String.fromCodePoint(text.codePointAt(start)!);
          for (const [bit, pattern] of PATTERNS) expect((classesAt(text, at) & bit) > 0).toBe(pattern.test(character));
        }
      }),
    );
  });

  it('are none beyond a text’s ends', () => {
    expect(classesAt('a', 1) & (LETTER | MARK | NUMBER | BLANK)).toBe(0);
    expect(classesAt('a', -1) & (LETTER | MARK | NUMBER | BLANK)).toBe(0);
  });
});

describe('words are counted', () => {
  it.each([
    ['', 0],
    [' — … ', 0],
    ['-', 0],
    ["'", 0],
    ['A ferry sank.', 3],
    ['O’Neill’s co-op', 2],
    ['snake_case', 2],
    ['1,000 boats', 3],
    ['3rd', 2],
    ['B2B', 1],
    ['½ ２', 2],
    ['نص عربي', 2],
    ['e\u0301t\u00e9', 1],
    ['\u0301', 0],
    ['𐐀𐐁 𝟙𝟚', 2],
    ['\ud800 a', 1],
    ['渡船沉没', 1],
  ])('%j: %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
