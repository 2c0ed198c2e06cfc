import { expect, it } from 'vitest';
import { parseQuery } from '../../src/query/parse.ts';
import { printQuery, wantedLeaves, wantsAll } from '../../src/query/query.ts';

it.each<[string, string[]]>([
  ['cuba "main tide" -war', ['cuba', '"main tide"']],
  ['tide TIDE “tide”', ['tide']],
  ['tide title:tide tide*', ['tide', 'title:tide', 'tide*']],
  ['a (b OR c -d)', ['a', 'b', 'c']],
  ['a -(b -c)', ['a', 'c']],
  ['NEAR(a b, 5)', ['NEAR(a b, 5)']],
  ['-war', []],
  ['', []],
])('wantedLeaves of %s', (text, leaves) => {
  expect(wantedLeaves(parseQuery(text).query).map(printQuery)).toEqual(leaves);
});

it.each<[string, boolean]>([
  ['tide', true],
  ['tide "main war" title:cuba NEAR(a b, 5) sou*', true],
  ['tide -war -(cuba OR peru)', true],
  ['-war', true],
  ['', true],
  ['tide OR war', false],
  ['tide (cuba OR peru)', false],
  ['tide -(war -cuba)', false],
])('wantsAll of %s', (text, all) => {
  expect(wantsAll(parseQuery(text).query)).toBe(all);
});
