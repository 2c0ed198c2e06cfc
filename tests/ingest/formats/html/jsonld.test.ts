import { describe, expect, it } from 'vitest';
import { addressKey, articleAmong, thingsIn, titleKey } from '../../../../src/ingest/formats/html/jsonld.ts';
import { treeOf } from '../../../../src/ingest/formats/html/tree.ts';

const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
const things = (json: string) => thingsIn(treeOf(script(json)));

describe('JSON-LD', () => {
  it.each([
    ['one thing', '{"@type":"NewsArticle"}', ['NewsArticle']],
    ['a list', '[{"@type":"A"},{"@type":"B"}]', ['A', 'B']],
    [
      'a graph',
      '{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"Article"}]}',
      ['WebPage', 'Article'],
    ],
    ['a thing in another', '{"@type":"WebPage","mainEntity":{"@type":"Article"}}', ['WebPage', 'Article']],
    ['raw line breaks in a string', '{"@type":"A","headline":"one\ntwo"}', ['A']],
    ['a comma too many', '{"@type":"A","author":["x",],}', ['A']],
    ['CDATA around it', '/*<![CDATA[*/{"@type":"A"}/*]]>*/', ['A']],
    ['a comment around it', '<!-- {"@type":"A"} -->', ['A']],
    ['a semicolon after it', '{"@type":"A"};', ['A']],
    ['what only mentions it', '{"@type":"A","mentions":[{"@type":"B"}]}', ['A']],
    ['no JSON', 'window.x = 1', []],
    ['half of it', '{"@type":"A", "headline": "x', []],
    ['null', 'null', []],
  ])('reads %s', (_, json, types) => {
    expect(things(json).map((thing) => thing['@type'])).toEqual(types);
  });

  const page = (addresses: string[], titles: string[]) => ({
    addresses: addresses.map(addressKey),
    titles: titles.map(titleKey),
  });
  const article = (more: object) => ({ '@type': 'NewsArticle', ...more });

  it.each([
    [
      'the one with the page’s address',
      [article({ url: 'https://a.example/1' }), article({ url: 'https://www.a.example/2/?x=1' })],
      1,
    ],
    [
      'the one with the page’s title',
      [article({ headline: 'Geese hold up a ferry' }), article({ headline: '“The bridge” opens' })],
      1,
    ],
    ['the one that says more', [article({}), article({ headline: 'x', author: 'y', datePublished: '2024-01-01' })], 1],
    ['the first of equals', [article({ headline: 'x' }), article({ headline: 'y' })], 0],
    ['a kind of article', [{ '@type': 'WebPage' }, { '@type': ['Thing', 'https://schema.org/LiveBlogPosting'] }], 1],
    [
      'a stand-in where there is no article',
      [
        { '@type': 'Organization', headline: 'x' },
        { '@type': 'VideoObject', headline: 'x' },
      ],
      1,
    ],
  ])('takes %s', (_, given, expected) => {
    expect(articleAmong(given, page(['https://a.example/2'], ['The bridge opens']))).toBe(given[expected]);
  });

  it.each([
    ['none', []],
    [
      'things that are no articles',
      [{ '@type': 'BreadcrumbList' }, { '@type': 'Organization', name: 'The Example Times' }],
    ],
    ['a page without a headline', [{ '@type': 'WebPage', name: 'x' }]],
  ])('takes nothing from %s', (_, given) => {
    expect(articleAmong(given, page([], []))).toBeNull();
  });
});
