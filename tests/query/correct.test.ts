import { describe, expect, it } from 'vitest';
import { askedWords, corrected, oneSlipFrom, slipsBetween } from '../../src/query/correct.ts';
import { parseQuery } from '../../src/query/parse.ts';

it.each([
  ['a "b cd*" -d', ['a', 'b']],
  ['a A title:a', ['a', 'title:a']],
  ['NEAR(a "b c", 5) quote:(d OR -e)', ['a', 'b', 'c', 'quote:d']],
  ['', []],
])('askedWords of %s', (text, words) => {
  const asked = askedWords(parseQuery(text).query).map(({ word, field }) => (field ? `${field}:${word}` : word));
  expect(asked).toEqual(words);
});

describe('corrected', () => {
  it.each([
    ['fery', { fery: 'ferry' }, 'ferry'],
    ['The FÉRY, “new fery” -fery', { fery: 'ferry' }, 'The ferry, “new ferry” -fery'],
    ['title:fery fery', { 'title:fery': 'ferry' }, 'title:ferry fery'],
    ['NEAR(fery ab*, 5) OR (well-knwon)', { fery: 'ferry', knwon: 'known' }, 'NEAR(ferry ab*, 5) OR (well-known)'],
    ['fery', {}, null],
  ])('%s with %j is %s', (text, others, expected) => {
    const words = Object.entries(others).map(([name, word]) => {
      const [first, second] = name.split(':');
      return { asked: second ? { word: second, field: first as 'title' } : { word: first!, field: null }, word };
    });
    expect(corrected(text, parseQuery(text).query, words)).toBe(expected);
  });
});

describe('slips', () => {
  it.each([
    ['tide', 'tide', 0],
    ['tide', 'tid', 1],
    ['tide', 'tides', 1],
    ['tide', 'tade', 1],
    ['tide', 'tdie', 1],
    ['tide', 'itde', 1],
    ['harbour', 'hrabuor', 2],
    ['tide', 'war', 3],
    ['москва', 'масква', 1],
    ['', 'ab', 2],
  ])('between %s and %s are %i', (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
    expect(slipsBetween(other, one, 2)).toBe(slips);
    expect(oneSlipFrom(one).includes(other)).toBe(slips === 1);
  });
});
