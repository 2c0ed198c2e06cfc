import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/query/parse.ts';
import { type Phrase, printQuery, type Query } from '../../src/query/query.ts';

/** The tree without positions. */
function bare(query: Query): unknown {
  if (query.kind === 'not') return { not: bare(query.part) };
  if (query.kind === 'and' || query.kind === 'or') return { [query.kind]: query.parts.map(bare) };
  const field = query.field === null ? '' : `${query.field}:`;
  const said = ({ words, prefix }: Phrase) => words.join(' ') + (prefix ? '*' : '');
  if (query.kind === 'phrase') return field + said(query);
  return { [`${field}near`]: query.phrases.map(said), distance: query.distance };
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
    ['and tide or', { and: ['and', 'tide', 'or'] }],
    ['"NOT tide"', 'not tide'],
    ['-NOT', { not: 'not' }],

    // OR binds least.
    ['cuba OR tide', { or: ['cuba', 'tide'] }],
    ['cuba tide OR war', { or: [{ and: ['cuba', 'tide'] }, 'war'] }],
    ['cuba (tide OR war)', { and: ['cuba', { or: ['tide', 'war'] }] }],
    ['a OR b AND c', { or: ['a', { and: ['b', 'c'] }] }],
    ['a OR (b OR c)', { or: ['a', 'b', 'c'] }],
    ['(a b) (c)', { and: ['a', 'b', 'c'] }],
    ['((a))', 'a'],
    ['-(a OR b)', { not: { or: ['a', 'b'] } }],
    ['NOT (a b)', { not: { and: ['a', 'b'] } }],
    ['a OR NOT b', { or: ['a', { not: 'b' }] }],
    ['-(-a)', { not: { not: 'a' } }],
    ['(a)b(c)', { and: ['a', 'b', 'c'] }],
    ['"(a OR b)"', 'a or b'],

    ['tid*', 'tid*'],
    ['Tid**', 'tid*'],
    ['well-kno*', 'well kno*'],
    ['"main tid*"', 'main tid*'],
    ['tid*,', 'tid*'],
    ['-tid*', { not: 'tid*' }],

    ['title:tide', 'title:tide'],
    ['Title:TIDE', 'title:tide'],
    ['title:"main tide"', 'title:main tide'],
    ['author:lee*', 'author:lee*'],
    ['-place:lima', { not: 'place:lima' }],
    ['title:(a OR "b c")', { or: ['title:a', 'title:b c'] }],
    ['title:(a body:b)', { and: ['title:a', 'body:b'] }],
    ['title:a b', { and: ['title:a', 'b'] }],
    ['title:OR', 'title:or'],
    ['body : cuba', { and: ['body', 'cuba'] }],
    ['10:30', '10 30'],
    ['https://skerrow.example', 'https skerrow example'],
    ['subtitle', 'subtitle'],

    ['NEAR(a b, 5)', { near: ['a', 'b'], distance: 5 }],
    ['NEAR(a b,0)', { near: ['a', 'b'], distance: 0 }],
    ['NEAR(a b)', { near: ['a', 'b'], distance: 10 }],
    ['NEAR("a (b" cd* well-known , 100 )', { near: ['a b', 'cd*', 'well known'], distance: 100 }],
    ['NEAR(a 1,000)', { near: ['a', '1 000'], distance: 10 }],
    ['NEAR(a 1,000, 20)', { near: ['a', '1 000'], distance: 20 }],
    ['NEAR(a 9,5)', { near: ['a', '9'], distance: 5 }],
    ['body:NEAR(a b, 5)', { 'body:near': ['a', 'b'], distance: 5 }],
    ['quote:(NEAR(a b, 5) OR c)', { or: [{ 'quote:near': ['a', 'b'], distance: 5 }, 'quote:c'] }],
    ['-NEAR(a b, 5)', { not: { near: ['a', 'b'], distance: 5 } }],
    ['near(a b)', { and: ['near', 'a', 'b'] }],
    ['NEAR', 'near'],
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
    ['AND tide', { and: ['and', 'tide'] }, [0]],
    ['tide AND', { and: ['tide', 'and'] }, [5]],
    ['tide OR', { and: ['tide', 'or'] }, [5]],
    ['a AND OR b', { or: [{ and: ['a', 'and'] }, 'b'] }, [2]],
    ['(OR)', 'or', [1]],

    ['(cuba', 'cuba', [0]],
    ['cuba)', 'cuba', [4]],
    [')(', { and: [] }, [0, 0, 1]],
    ['a () b', { and: ['a', 'b'] }, [2]],
    ['a -(()) b', { and: ['a', 'b'] }, [3, 4]],
    ['-(cuba', 'cuba', [1]],
    ['-(', { and: [] }, [0, 1]],

    ['title:', 'title', [0]],
    ['title: cuba', { and: ['title', 'cuba'] }, [0]],
    ['title:()', 'title', [0, 6]],
    ['title:"', 'title', [0, 6]],
    ['a title:(', { and: ['a', 'title'] }, [2, 8]],
    ['heading:cuba', 'heading cuba', [0]],
    ['title:body:cuba', 'title:body cuba', []],

    ['*', { and: [] }, [0, 0]],
    ['*tide', 'tide', [0]],
    ['ti*de', 'ti de', [2]],
    ['"ti* de"', 'ti de', [3]],
    ['t*', 't', [1]],
    ['"main t*"', 'main t', [7]],
    ['ﬁ*', 'fi*', []],

    ['NEAR(a)', { and: ['near', 'a'] }, [0]],
    ['NEAR(, 5)', { and: ['near', '5'] }, [0]],
    ['NEAR(a b, 101)', { and: ['near', 'a', 'b', '101'] }, [0]],
    ['NEAR(a OR b)', { and: ['near', { or: ['a', 'b'] }] }, [0]],
    ['NEAR(a (b c))', { and: ['near', 'a', 'b', 'c'] }, [0]],
    ['NEAR(a b', { and: ['near', 'a', 'b'] }, [0, 4]],

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

  it('cuts a phrase that is longer, and what would be left with nothing', () => {
    const { query, warnings } = parseQuery(`cuba ("${'ab '.repeat(300)}" OR NEAR(a b)) -tide`);
    expect(printQuery(query)).toBe(`cuba "${'ab '.repeat(255).trim()}"`);
    expect(warnings.map(({ position }) => position)).toEqual([6]);
  });

  it('names at most 50 things that it could not read', () => {
    expect(parseQuery(')'.repeat(1000)).warnings).toHaveLength(50);
  });

  it('says where each part stands', () => {
    expect(parseQuery('cuba -title:"main tide"').query).toEqual({
      kind: 'and',
      parts: [
        { kind: 'phrase', field: null, words: ['cuba'], prefix: false, start: 0, end: 4 },
        {
          kind: 'not',
          part: { kind: 'phrase', field: 'title', words: ['main', 'tide'], prefix: false, start: 12, end: 23 },
        },
      ],
    });
  });

  it.each([
    '"',
    '-',
    '- ',
    '-"',
    'NOT ',
    'AND ',
    'a OR ',
    'a"',
    '“”',
    "'",
    '\u0301',
    '(',
    ')',
    '()',
    '(a',
    '-(',
    'NEAR(',
    'NEAR("',
    'NEAR(""x ',
    'NEAR(a b) ',
    'title:',
    'title:(',
    '-NOT ',
    '*',
    'a* ',
    ', ',
    'NEAR(,,',
    'NEAR(, ',
    ', 1',
  ])('reads a megabyte of %j', (part) => {
    expect(parseQuery(part.repeat(1_000_000 / part.length)).query).toBeDefined();
  });
});

describe('what is printed', () => {
  it.each([
    ['Main   TIDE', 'main tide'],
    ['“Main tide” NOT cuba', '"main tide" -cuba'],
    ['-well-known', '-"well known"'],
    ['a b OR c -(d OR ef*)', '(a b) OR (c -(d OR ef*))'],
    ['title:(a "b cd*") NEAR(x "y z")', 'title:a title:"b cd*" NEAR(x "y z", 10)'],
    ['NOT', 'not'],
    ['!', ''],
  ])('%s is understood as %s', (text, printed) => {
    expect(printQuery(parseQuery(text).query)).toBe(printed);
  });

  const pieces = fc.constantFrom(
    ...['tide', 'Café', 'well-known', '"', '“main tide”', '(', ')', '-', ' ', '  ', 'OR', 'AND', 'NOT', 'NEAR(', '*'],
    ...[', 5)', 'title:', 'quote:', 'nope:', ':', '東京', '!', '\u0301', '\ud800', 'x*', '\\', "'"],
  );
  it('is read again as the same, without a warning', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 5, arbitrary: pieces }, fc.string()), { maxLength: 25 }), (parts) => {
        const { query } = parseQuery(parts.join(''));
        const again = parseQuery(printQuery(query));
        expect(bare(again.query)).toEqual(bare(query));
        if (printQuery(query) !== '') expect(again.warnings).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
