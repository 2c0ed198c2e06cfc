import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/query/parse.ts';
import { highlightsIn } from '../../src/store/highlight.ts';
import { article } from '../factory.ts';

const bodyOf = (body: string, text: string) => {
  const [highlight] = highlightsIn(article({ title: null, body }), parseQuery(text).query);
  return highlight ?? null;
};
const marked = (body: string, text: string) =>
  bodyOf(body, text)?.matches.map(({ start, end }) => body.slice(start, end));

describe('highlightsIn', () => {
  it.each([
    ['The Café is open', 'cafe', ['Café']],
    ['The cafe\u0301 is open', 'CAFÉ', ['cafe\u0301']],
    ['😀😀 Korea’s tide', 'korea', ['Korea']],
    ['😀😀 Korea’s tide', "korea's tide", ['Korea’s', 'tide']],
    ['A main\n\ntide', '"main tide"', ['main\n\ntide']],
    ['A well-known man', 'well-known', ['well-known']],
    ['tide, tide and tides', 'tide', ['tide', 'tide']],
    ['In New York, York', '"new york" york', ['New York', 'York']],
    ['one two three', '"one two" "two three"', ['one two three']],
    ['a a a', '"a a"', ['a a a']],
    ['東京に', '京', ['京']],
  ])('in %j, %s marks %j', (body, text, expected) => {
    expect(marked(body, text)).toEqual(expected);
  });

  it.each([
    ['The tides', 'tide'],
    ['The main, big tide', '"main tide"'],
    ['The tide main', '"main tide"'],
    ['The tide', '-tide'],
    ['The tide', '!'],
    ['', 'tide'],
  ])('in %j, %s marks nothing', (body, text) => {
    expect(bodyOf(body, text)).toBeNull();
  });

  it('marks title, subtitle and body, in this order', () => {
    const record = article({ title: 'Tide', subtitle: 'The tide', body: 'A tide.' });
    expect(highlightsIn(record, parseQuery('tide').query)).toEqual([
      { field: 'title', snippet: '<mark>Tide</mark>', matches: [{ start: 0, end: 4 }] },
      { field: 'subtitle', snippet: 'The <mark>tide</mark>', matches: [{ start: 4, end: 8 }] },
      { field: 'body', snippet: 'A <mark>tide</mark>.', matches: [{ start: 2, end: 6 }] },
    ]);
  });
});

describe('snippets', () => {
  const filler = (words: number) => Array.from({ length: words }, (_, n) => `word${n}`).join(' ');

  it.each([
    ['<b>tide</b> & "war"', '&lt;b&gt;<mark>tide</mark>&lt;/b&gt; &amp; &quot;war&quot;'],
    ['<script>alert(1)</script> tide', '&lt;script&gt;alert(1)&lt;/script&gt; <mark>tide</mark>'],
    ["it's\n\nthe tide", 'it&#39;s the <mark>tide</mark>'],
    ['a  low \n\t tide\u00a0 at \tnoon', 'a low <mark>tide</mark> at noon'],
  ])('of %j is %s', (body, snippet) => {
    expect(bodyOf(body, 'tide')?.snippet).toBe(snippet);
  });

  it('are cut at words around the match, and say where they are cut', () => {
    const { snippet } = bodyOf(`${filler(100)} tide ${filler(100)}`, 'tide')!;
    expect(snippet).toMatch(/^… word\d+ .* <mark>tide<\/mark> .* word\d+ …$/);
    expect(snippet.length).toBeLessThan(240);
    expect(snippet.length).toBeGreaterThan(160);
  });

  it.each([
    ['tide', `tide ${filler(100)}`, /^<mark>tide<\/mark> word0 .* …$/],
    ['tide', `${filler(100)} tide`, /^… .* word99 <mark>tide<\/mark>$/],
    ['tide war', `tide ${filler(100)} tide war ${filler(100)}`, /^… .*<mark>tide<\/mark> <mark>war<\/mark> .*…$/],
  ])('stand where the matches are dense: %s', (text, body, expected) => {
    expect(bodyOf(body, text)?.snippet).toMatch(expected);
  });

  it('show a whole phrase, however long', () => {
    const phrase = filler(60);
    expect(bodyOf(`${filler(10)} x ${phrase} y`, `"x ${phrase}"`)?.snippet).toContain(`<mark>x ${phrase}</mark>`);
  });

  it('stand every match of the text open to the reader', () => {
    const body = `${filler(20)} tide `.repeat(50);
    expect(bodyOf(body, 'tide')?.matches).toHaveLength(50);
  });

  it.each(['tide ', 'tide', '<', '\u0301', 'tide tide war '])('are made of a megabyte of %j', (part) => {
    expect(() => bodyOf(part.repeat(1_000_000 / part.length), 'tide war "tide tide"')).not.toThrow();
  });
});
