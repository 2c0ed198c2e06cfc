import { describe, expect, it } from 'vitest';
import { cut, printable, visible } from '../../src/commands/terminal.ts';

describe('text that a terminal prints and does not obey', () => {
  it.each([
    ['\u001b[2J\u001b]0;title\u0007', '␛[2J␛]0;title␇'],
    ['a\r\nb\tc\u0000', 'a␍␊b␉c␀'],
    ['\u009b31m red', '�31m red'],
    ['delete\u007f', 'delete␡'],
    ['abc\u202edcb\u202c \u2066x\u2069', 'abc�dcb� �x�'],
    ['half \ud83d', 'half �'],
  ])('%j becomes %j', (text, shown) => expect(visible(text)).toBe(shown));

  it.each([['Brückenschließung – “naïve” 東京 🗞️ مرحبا'], ['a b-c']])('%j stays as it is', (text) =>
    expect(visible(text)).toBe(text));
});

describe('a line of few columns', () => {
  it.each([
    ['as it is', 8, 'as it is'],
    ['  two\n lines  ', 20, 'two lines'],
    ['one too long', 8, 'one too…'],
    ['東京東京東京', 12, '東京東京東京'],
    ['東京東京東京', 8, '東京東…'],
    ['🎉🎉🎉🎉', 5, '🎉🎉…'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['\u001b[31mred', 5, '␛[31…'],
    ['', 8, ''],
  ])('%j in %i is %j', (text, columns, shown) => expect(cut(text, columns)).toBe(shown));

  it('is cut from a megabyte', () => {
    expect(cut('a '.repeat(500_000), 10)).toBe('a a a a a…');
    expect(cut(`${' '.repeat(1_000_000)}a`, 10)).toMatch(/^…?$/);
  });
});

it('JSON that is printed says the same', () => {
  const value = { text: '\u001b[31m\u007f\u0085\u009b “naïve” \u202e' };
  const json = printable(JSON.stringify(value));
  expect(JSON.parse(json)).toEqual(value);
  expect(json).not.toMatch(/[\p{Cc}]/u);
});
