import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/query/parse.ts';
import { type Query, wantedLeaves } from '../../../../src/query/query.ts';
import { compile, holds } from '../../../../src/store/sqlite/fulltext/match.ts';
import { HOSTILE } from '../../../http/hostile.ts';

const TEXT = '{title subtitle body} : ';

it.each([
  ['a', `${TEXT}"a"`],
  ['"a b"', `${TEXT}"a b"`],
  ['ab*', `${TEXT}"ab" *`],
  ['"a bc*"', `${TEXT}"a bc" *`],
  ['title:a', '{title} : "a"'],
  ['NEAR(a "b c" de*, 5)', `${TEXT}NEAR("a" "b c" "de" *, 5)`],
  ['a b', `(${TEXT}"a" AND ${TEXT}"b")`],
  ['a OR b', `(${TEXT}"a" OR ${TEXT}"b")`],
  ['a A', `(${TEXT}"a")`],
  ['a -b', `((${TEXT}"a") NOT (${TEXT}"b"))`],
  ['-a', `${TEXT}"a"`],
])('%s is %s', (text, expression) => {
  expect(compile(parseQuery(text).query, 'words', null)?.of).toBe(expression);
});

it('stems in every language, each marked as its own', () => {
  const { of } = compile(parseQuery('ferries').query, 'words', [null, 'en', 'eo'])!;
  expect(of).toBe('{title_stems subtitle_stems body_stems} : ("\uE000ferries" OR "en\uE000ferri")');
});

it.each([
  ['author:ferries', '{author} : "ferries"'],
  ['ferries*', `${TEXT}"ferries" *`],
])('does not stem names and beginnings: %s', (text, expression) => {
  expect(compile(parseQuery(text).query, 'words', [null, 'en'])?.of).toBe(expression);
});

describe('nothing that was typed is part of the syntax', () => {
  const OWN = /^(?:[ (){}:*,]|AND|OR|NOT|NEAR|[0-9]{1,3}|[a-z]+(?:_stems)?)*$/;
  const COLUMNS =
    'title subtitle body title_stems subtitle_stems body_stems speaker author agency place outlet text stems';

  it.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => {
    const { query } = parseQuery(text);
    for (const table of ['words', 'quote_words'] as const) {
      for (const languages of [null, [null, 'en', 'de']]) {
        const { of = '' } = compile(within(query, table), table, languages) ?? {};
        const own = of.replace(/"[^"]*"/g, '');
        expect(own).toMatch(OWN);
        for (const [name] of own.matchAll(/[a-z_]+/g)) expect(COLUMNS.split(' ')).toContain(name);
        for (const [phrase] of of.matchAll(/"[^"]*"/g)) expect(phrase).toMatch(/^"(?:[a-z0-9 ]|[^\p{ASCII}])+"$/u);
      }
    }
  });

  /** The leaves that the table has. */
  function within(query: Query, table: 'words' | 'quote_words'): Query {
    return { kind: 'and', parts: wantedLeaves(query).filter((leaf) => holds(table, leaf)) };
  }
});
