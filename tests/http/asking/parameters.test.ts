import { describe, expect, it } from 'vitest';
import { article } from '../../factory.ts';
import { desk } from '../desk.ts';

const DAY = expect.stringContaining('must be a day, such as 2024-02-15');
const WHOLE = 'must be a whole number from 1 to 100';

describe('what is wrong is named with what is allowed', () => {
  it.each([
    ['/articles?nope=1', 'nope', 'unknown', expect.stringContaining('known are: from, to')],
    ['/articles?=1', '', 'unknown', expect.anything()],
    ['/articles?facets=', 'facets', 'empty', expect.anything()],
    ['/articles?facets=colour', 'facets', 'invalid', expect.stringContaining('of agency, author, place, country,')],
    ['/articles?facets=author&facets=place', 'facets', 'repeated', expect.anything()],
    ['/quotes?facets=author', 'facets', 'unknown', expect.anything()],
    ['/articles?collapse=title', 'collapse', 'invalid', 'must be one of cluster'],
    ['/articles?cluster=', 'cluster', 'empty', expect.anything()],
    ['/agencies?sort=title', 'sort', 'invalid', 'must be one of -articles, name'],
    ['/places?facets=author', 'facets', 'unknown', expect.anything()],
    ['/clusters?sort=title', 'sort', 'invalid', 'must be one of -articles, name'],
    ['/clusters/x?limit=3', 'limit', 'unknown', expect.anything()],
    ['/articles/x/similar?limit=51', 'limit', 'out_of_range', 'must be a whole number from 1 to 50'],
    ['/stats/timeline?interval=year', 'interval', 'invalid', 'must be one of day, week, month'],
    ['/stats/timeline?limit=5', 'limit', 'unknown', expect.anything()],
    ['/stats/summary?interval=day', 'interval', 'unknown', expect.anything()],
    ['/stats/summary?from=2024-02-16&to=2024-02-15', 'from', 'conflict', 'must not lie after "to"'],
    ['/suggest', 'q', 'missing', 'is missing; it must be text'],
    ['/suggest?q=a&type=outlet', 'type', 'invalid', expect.stringContaining('must be one of title, speaker')],
    ['/suggest?q=a&limit=0', 'limit', 'out_of_range', 'must be a whole number from 1 to 50'],
    ['/articles?__proto__=1', '__proto__', 'unknown', expect.anything()],
    ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].flatMap((name) =>
      ['/articles', '/clusters', '/ledger'].map((path): [string, string, string, unknown] => [
        `${path}?${name}=1&${name}=2`,
        name,
        'unknown',
        expect.anything(),
      ]),
    ),
    ['/articles?Limit=1', 'Limit', 'unknown', expect.anything()],
    ['/articles?limit=', 'limit', 'empty', `is empty; it ${WHOLE}`],
    ['/articles?limit', 'limit', 'empty', `is empty; it ${WHOLE}`],
    ['/articles?limit=0', 'limit', 'out_of_range', WHOLE],
    ['/articles?limit=101', 'limit', 'out_of_range', WHOLE],
    ['/articles?limit=-1', 'limit', 'out_of_range', WHOLE],
    ['/articles?limit=1e3', 'limit', 'invalid', WHOLE],
    ['/articles?limit=1.5', 'limit', 'invalid', WHOLE],
    ['/articles?limit=0x10', 'limit', 'invalid', WHOLE],
    ['/articles?limit=%201', 'limit', 'invalid', WHOLE],
    ['/articles?limit=99999999999999999999', 'limit', 'invalid', WHOLE],
    ['/articles?limit=5&limit=5', 'limit', 'repeated', 'was given 2 times; it may be given once'],
    ['/articles?fields=id&fields=title', 'fields', 'repeated', expect.anything()],
    ['/articles?q=a&q=b', 'q', 'repeated', expect.anything()],
    ['/articles?from=2024-02-30', 'from', 'invalid', DAY],
    ['/articles?from=2023-02-29', 'from', 'invalid', DAY],
    ['/articles?to=2024-13-01', 'to', 'invalid', DAY],
    ['/articles?to=yesterday', 'to', 'invalid', DAY],
    ['/articles?to=20240215', 'to', 'invalid', DAY],
    ['/articles?to=2024-02-15T25:00:00Z', 'to', 'invalid', DAY],
    ['/articles?to=2024-02-15T05:30:00', 'to', 'invalid', DAY],
    // A "+" that is not escaped is a space.
    ['/articles?to=2024-02-15T05:30:00+01:00', 'to', 'invalid', expect.stringContaining('"+" is written %2B')],
    ['/articles?from=2024-02-16&to=2024-02-15', 'from', 'conflict', 'must not lie after "to"'],
    ['/articles?from=2024-02-16T00:00:00Z&to=2024-02-15T23:00:00-00:30', 'from', 'conflict', 'must not lie after "to"'],
    ['/articles?dateField=created', 'dateField', 'invalid', 'must be one of published, updated'],
    ['/articles?sort=-title', 'sort', 'invalid', 'must be one of -publishedAt, publishedAt, title, relevance'],
    ['/articles?sort=relevance', 'sort', 'conflict', 'can be relevance only together with "q"'],
    ['/articles?total=all', 'total', 'invalid', 'must be one of exact, estimate, none'],
    ['/articles?fields=title,colour', 'fields', 'invalid', expect.stringMatching(/^has "colour", but must be a list/)],
    ['/articles?fields=title,', 'fields', 'empty', expect.anything()],
    ['/articles?include=everything', 'include', 'invalid', expect.stringContaining('of body, quotes, provenance')],
    ['/articles?has=', 'has', 'empty', expect.anything()],
    ['/articles?has=-colour', 'has', 'invalid', expect.stringMatching(/^has "-colour", but must be a list.*excludes/)],
    ['/articles?has=--quotes', 'has', 'invalid', expect.anything()],
    ['/articles?has=-', 'has', 'invalid', expect.anything()],
    ['/articles?fields=-title', 'fields', 'invalid', expect.anything()],
    ['/articles?author=', 'author', 'empty', 'is empty; it must not be blank'],
    ['/articles?author=A&author=', 'author', 'empty', 'is empty; it must not be blank'],
    ['/articles?author=%20', 'author', 'invalid', expect.stringContaining('must not be blank')],
    ['/articles?author=-', 'author', 'invalid', expect.stringContaining('must not be blank')],
    ['/articles?author=a%00b', 'author', 'invalid', expect.stringContaining('must not contain NUL characters')],
    ['/articles?sourceFormat=pdf', 'sourceFormat', 'invalid', expect.stringContaining('must be one of text, ')],
    ['/articles?q=', 'q', 'empty', 'is empty; it must not be blank'],
    ['/articles?q=%EF%BB%BF', 'q', 'invalid', 'must not be blank'],
    ['/articles?q=%00', 'q', 'invalid', 'must not contain NUL characters'],
    [`/articles?q=${'a'.repeat(4001)}`, 'q', 'out_of_range', 'must have at most 4000 characters'],
    [
      `/articles?author=${'a'.repeat(301)}`,
      'author',
      'out_of_range',
      expect.stringContaining('at most 300 characters'),
    ],
    ['/articles?q=%zz', 'q', 'invalid', expect.stringContaining('"%" is written %25')],
    ['/articles?q=%ff', 'q', 'invalid', expect.stringContaining('begins no UTF-8 character')],
    ['/articles?cursor=abc', 'cursor', 'invalid', 'must be one that this same list gave'],
    ['/articles/search', 'q', 'missing', 'is missing; it must be text'],
    ['/articles/x?total=none', 'total', 'unknown', 'is unknown here; known are: as, fields, include'],
    ['/articles/x/text?as=html', 'as', 'unknown', 'is unknown here; nothing can be set'],
    ['/quotes?kind=scare', 'kind', 'invalid', expect.stringContaining('must be one of direct, fragment')],
    ['/quotes?sort=title', 'sort', 'unknown', expect.anything()],
    ['/authors?limit=0', 'limit', 'out_of_range', WHOLE],
    ['/speakers?include=body', 'include', 'unknown', expect.anything()],
    ['/ledger?outcome=lost', 'outcome', 'invalid', expect.stringContaining('must be one of loaded, unchanged')],
    ['/ledger?total=none', 'total', 'unknown', expect.anything()],
    ['/healthz?x', 'x', 'unknown', 'is unknown here; nothing can be set'],
  ])('%s', async (address, parameter, code, message) => {
    const { ask } = await desk();
    const { body } = await ask.get(address).expect(400).expect('content-type', 'application/problem+json');
    expect(body.errors).toEqual([{ parameter, code, message }]);
    expect(body.instance).toBe(address);
    expect(body.detail).toEqual(expect.any(String));
  });

  it('names all faults at once', async () => {
    const { ask } = await desk();
    const query = 'limit=0&limit=3&sort=relevance&from=2024-03-02&to=2024-03-01&has=x,date,y&author=&nope=1&also=2';
    const { body } = await ask.get(`/articles?${query}`).expect(400);
    expect(body.errors.map(({ parameter, code }: { parameter: string; code: string }) => [parameter, code])).toEqual([
      ['limit', 'repeated'],
      ['author', 'empty'],
      ['has', 'invalid'],
      ['has', 'invalid'],
      ['limit', 'out_of_range'],
      ['nope', 'unknown'],
      ['also', 'unknown'],
      ['from', 'conflict'],
      ['sort', 'conflict'],
    ]);
  });
});

describe('what is right is taken', () => {
  it.each([
    '/articles?limit=1',
    '/articles?limit=100',
    '/articles?from=2024-02-29',
    '/articles?from=2024-02-15&to=2024-02-15',
    '/articles?from=2024-02-15T05:30:00.123-05:00',
    // A day may begin before or after an instant of the same date: its zone is the article's.
    '/articles?from=2024-02-15T23:00:00Z&to=2024-02-15',
    '/articles?author=Smith,%20John',
    '/articles?author=%25',
    '/articles?q=%25',
    '/articles?q=-',
    '/articles?q=%22%22%22',
    '/articles?q=NEAR(',
    '/articles?q=a%20AND%20OR%20*',
    "/articles?q=';drop%20table%20articles",
    '/articles?q=%F0%9F%97%9E',
    `/articles?q=${'word+'.repeat(799)}`,
    '/articles?sort=relevance&q=harbour',
    '/articles?',
    '/articles?&',
    '/quotes?kind=direct&kind=-fragment',
    '/ledger?outcome=-loaded',
  ])('%s', async (address) => {
    const { ask, log } = await desk({ articles: [article()] });
    await ask.get(address).expect(200);
    expect(log).toEqual([]);
  });
});

describe('a search in a body', () => {
  it.each([
    [{}, [['/q', 'missing']]],
    [{ q: '' }, [['/q', 'empty']]],
    [{ q: 7 }, [['/q', 'invalid']]],
    [{ q: ['a', 'b'] }, [['/q', 'invalid']]],
    [{ q: 'a', limit: 0 }, [['/limit', 'out_of_range']]],
    [{ q: 'a', limit: 1.5 }, [['/limit', 'invalid']]],
    [{ q: 'a', sort: ['title'] }, [['/sort', 'invalid']]],
    [{ q: 'a', author: ['A', ''] }, [['/author/1', 'empty']]],
    [{ q: 'a', author: [['A']] }, [['/author/0', 'invalid']]],
    [
      { q: 'a', 'x/y~z': 1, nope: null },
      [
        ['/x~1y~0z', 'unknown'],
        ['/nope', 'unknown'],
      ],
    ],
    [
      { q: 'a', author: [], fields: [] },
      [
        ['/author', 'empty'],
        ['/fields', 'empty'],
      ],
    ],
    [[], [['', 'invalid']]],
    ['null', [['', 'invalid']]],
    ['7', [['', 'invalid']]],
  ])('%j', async (given, faults) => {
    const { ask } = await desk();
    const sent = typeof given === 'string' ? given : JSON.stringify(given);
    const { body } = await ask.post('/articles/search').type('json').send(sent).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual(faults);
  });
});
