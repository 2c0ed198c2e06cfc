import { expect, it } from 'vitest';
import { parseQuery } from '../../../src/query/parse.ts';
import { phrasesOf } from '../../../src/query/query.ts';
import { slopApart, waysToStand } from '../../../src/store/opensearch/reading/near.ts';

/** "a b _2 c": stretches of words, and how many words may lie between them all. */
function ways(text: string): string[] {
  const { query } = parseQuery(text);
  if (query.kind !== 'near') throw new Error(`${text} is no NEAR`);
  return waysToStand(phrasesOf(query), query.distance)
    .map(({ stretches, slop }) =>
      stretches
        .map((stretch) => stretch.map(({ word, prefix }) => word + (prefix ? '*' : '')).join(' '))
        .join(` _${slop} `),
    )
    .sort();
}

it.each<[string, string[]]>([
  ['NEAR(tide ebb, 3)', ['ebb _3 tide', 'tide _3 ebb']],
  ['NEAR("new york" city, 2)', ['city _2 new york', 'new york _2 city']],
  // Between the first and the last stands the third.
  ['NEAR(ha be ce, 0)', []],
  [
    'NEAR(ha be ce, 1)',
    ['be _0 ce _0 ha', 'be _0 ha _0 ce', 'ce _0 be _0 ha', 'ce _0 ha _0 be', 'ha _0 be _0 ce', 'ha _0 ce _0 be'],
  ],
  // One within the other, and one over the edge of the other.
  ['NEAR("new york" york, 0)', ['new york', 'new york _0 york', 'york _0 new york']],
  ['NEAR("old new" "new york", 0)', ['new york _0 old new', 'old new _0 new york', 'old new york']],
  ['NEAR(tide ti*, 0)', ['ti* _0 tide', 'tide', 'tide _0 ti*']],
])('%s stands as %j', (text, expected) => expect(ways(text)).toEqual(expected));

it('has no way to stand where the words between are too many', () => {
  expect(ways('NEAR("ha be" ce "de ef", 0)').every((way) => way.split(' _').length < 3)).toBe(true);
});

it.each<[string, number | null]>([
  ['NEAR(tide ebb, 3)', 3],
  ['NEAR(tide "spring ebb", 3)', 3],
  ['NEAR(ha be ce, 0)', -1],
  ['NEAR(ha be ce*, 3)', 2],
  ['NEAR("ha be" "ce de" "ef ge", 5)', 3],
  // Which of them lies between is not the same.
  ['NEAR("ha be" ce de, 5)', null],
  // One may stand within the other, or over its edge.
  ['NEAR("new york" york, 3)', null],
  ['NEAR("old new" "new york", 3)', null],
  ['NEAR(tide ti*, 3)', null],
  ['NEAR(tide tide, 3)', null],
])('%s takes, in any order, %j words between', (text, expected) => {
  const { query } = parseQuery(text);
  if (query.kind !== 'near') throw new Error(`${text} is no NEAR`);
  expect(slopApart(phrasesOf(query), query.distance)).toBe(expected);
});
