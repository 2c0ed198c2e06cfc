import { expect, it } from 'vitest';
import { parseQuery } from '../../src/query/parse.ts';
import { printQuery, wantedLeaves } from '../../src/query/query.ts';

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
