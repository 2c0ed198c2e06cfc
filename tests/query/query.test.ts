import { describe, expect, it } from 'vitest';
import { parseQuery, printQuery, type Query, wantedPhrases } from '../../src/query/query.ts';

/** The tree without positions. */
function bare(query: Query): unknown {
  if (query.kind === 'and') return { and: query.parts.map(bare) };
  return query.kind === 'not' ? { not: bare(query.part) } : query.words.join(' ');
}

describe('parseQuery', () => {
  it.each<[string, unknown]>([
    ['tide', 'tide'],
    ['Main  TIDE', { and: ['main', 'tide'] }],
    ['"main tide"', 'main tide'],
    ['“main tide”', 'main tide'],
    ['„main tide“ «new war»', { and: ['main tide', 'new war'] }],
    ['“main tide"', 'main tide'],
    ['cuba"main tide"havana', { and: ['cuba', 'main tide', 'havana'] }],
    ['“Korea’s tide”', 'korea s tide'],
    ["korea's", 'korea s'],
    ['well-known', 'well known'],
    ['東京', '東 京'],

    ['-tide', { not: 'tide' }],
    ['−tide', { not: 'tide' }],
    ['-"main tide"', { not: 'main tide' }],
    ['NOT tide', { not: 'tide' }],
    ['NOT "main tide" cuba', { and: [{ not: 'main tide' }, 'cuba'] }],
    ['NOT -tide', { not: 'tide' }],
    ['cuba -tide', { and: ['cuba', { not: 'tide' }] }],
    ['cuba AND tide', { and: ['cuba', 'tide'] }],
    ['cuba AND NOT tide', { and: ['cuba', { not: 'tide' }] }],

    ['cuba - tide', { and: ['cuba', 'tide'] }],
    ['--tide', 'tide'],
    ['anti-tide', 'anti tide'],
    ['"anti"-tide', { and: ['anti', 'tide'] }],
    ['not tide', { and: ['not', 'tide'] }],
    ['and tide', { and: ['and', 'tide'] }],
    ['"NOT tide"', 'not tide'],
    ['AND tide', { and: ['and', 'tide'] }],
    ['tide AND', { and: ['tide', 'and'] }],
  ])('reads %s without a warning', (text, tree) => {
    const { query, warnings } = parseQuery(text);
    expect(bare(query)).toEqual(tree);
    expect(warnings).toEqual([]);
  });

  it.each<[string, unknown, number[]]>([
    ['"main tide', { and: ['main', 'tide'] }, [0]],
    ['cuba “main tide', { and: ['cuba', 'main', 'tide'] }, [5]],
    ['"main tide" "war', { and: ['main tide', 'war'] }, [12]],
    ['cuba -"war', { and: ['cuba', 'war'] }, [6]],
    ['cuba ""', 'cuba', [5]],
    ['cuba "!"', 'cuba', [5]],
    ['cuba NOT', { and: ['cuba', 'not'] }, [5]],
    ['NOT NOT tide', { and: ['not', { not: 'tide' }] }, [0]],
    ['NOT !', 'not', [0]],
    ['', { and: [] }, [0]],
    ['  ', { and: [] }, [0]],
    ['- !', { and: [] }, [0]],
    ['\ufeff', { and: [] }, [0]],
    ['"', { and: [] }, [0, 0]],
  ])('reads %j as words, with a warning', (text, tree, positions) => {
    const { query, warnings } = parseQuery(text);
    expect(bare(query)).toEqual(tree);
    expect(warnings.map(({ position }) => position)).toEqual(positions);
  });

  it('reads 256 words, and says where it stops', () => {
    const { query, warnings } = parseQuery('ab '.repeat(300));
    expect(query.kind === 'and' && query.parts).toHaveLength(256);
    expect(warnings).toEqual([{ text: expect.stringContaining('first 256'), position: 768 }]);
    expect(parseQuery('ab '.repeat(256)).warnings).toEqual([]);
  });

  it('cuts a phrase that is longer', () => {
    const { query, warnings } = parseQuery(`cuba "${'ab '.repeat(300)}" tide`);
    expect(wantedPhrases(query).map((words) => words.length)).toEqual([1, 255]);
    expect(warnings.map(({ position }) => position)).toEqual([5]);
  });

  it('says where each part stands', () => {
    expect(parseQuery('cuba -"main tide"').query).toEqual({
      kind: 'and',
      parts: [
        { kind: 'phrase', words: ['cuba'], start: 0, end: 4 },
        { kind: 'not', part: { kind: 'phrase', words: ['main', 'tide'], start: 5, end: 17 } },
      ],
    });
  });

  it.each(['"', '-', '- ', '-"', 'NOT ', 'AND ', 'a"', '“”', "'", '\u0301'])('reads a megabyte of %j', (part) => {
    expect(parseQuery(part.repeat(1_000_000 / part.length)).query).toBeDefined();
  });
});

describe('printQuery', () => {
  it.each([
    ['Main   TIDE', 'main tide'],
    ['“Main tide” NOT cuba', '"main tide" -cuba'],
    ['-well-known', '-"well known"'],
    ['NOT', 'not'],
    ['!', ''],
  ])('%s is understood as %s', (text, printed) => {
    expect(printQuery(parseQuery(text).query)).toBe(printed);
    expect(bare(parseQuery(printed).query)).toEqual(bare(parseQuery(text).query));
  });
});

it.each<[string, string[][]]>([
  ['cuba "main tide" -war', [['cuba'], ['main', 'tide']]],
  ['tide TIDE “tide”', [['tide']]],
  ['-war', []],
  ['', []],
])('wantedPhrases of %s', (text, phrases) => {
  expect(wantedPhrases(parseQuery(text).query)).toEqual(phrases);
});
