import { describe, expect, it } from 'vitest';
import { headOf } from '../../../../src/ingest/formats/html/head.ts';
import { toldBy } from '../../../../src/ingest/formats/html/told.ts';
import { treeOf } from '../../../../src/ingest/formats/html/tree.ts';

const hints = (html: string, url: string | null = null) => {
  const root = treeOf(html);
  return toldBy(root, headOf(root), url).hints;
};
const ld = (article: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...article })}</script>`;

const PROSE =
  'The ferry was gone for six weeks, and nobody on either side of the water had much to say about it. '.repeat(5);
const CARDS = `<div><p>${PROSE}</p><b itemprop="author">Tom Reed</b></div>`.repeat(3);
const LINKS = `<li>${PROSE}<a rel="author">Ann Poe</a></li>`.repeat(3);

describe('what a page tells of its article', () => {
  it.each([
    [
      'json-ld before Open Graph',
      `${ld({ headline: 'One &amp; all' })}<meta property="og:title" content="Two">`,
      'One & all',
      'json-ld',
    ],
    [
      'Open Graph before the headline',
      '<meta property="og:title" content="Two words"><h1>Three</h1>',
      'Two words',
      'open-graph',
    ],
    [
      'the headline before the title',
      '<title>Four words | Site</title><h1>Three <b>words</b></h1>',
      'Three words',
      'headline',
    ],
    ['the title', '<title>A bridge opens</title>', 'A bridge opens', 'title-element'],
    [
      'no site after it',
      '<meta property="og:site_name" content="The Herald"><title>A bridge opens | The Herald</title>',
      'A bridge opens',
      'title-element',
    ],
    [
      'no more than the headline',
      '<h1>A bridge opens</h1><title>A bridge opens - News - 3 May</title><h1>Most read</h1>',
      'A bridge opens',
      'headline',
    ],
    [
      'a dash that is its own',
      '<meta property="og:site_name" content="The Herald"><title>A bridge - at last - opens</title>',
      'A bridge - at last - opens',
      'title-element',
    ],
    [
      'an entity written twice over',
      '<meta property="og:title" content="&amp;quot;No,&amp;quot; he said">',
      '"No," he said',
      'open-graph',
    ],
  ])('title: %s', (_, html, title, from) => {
    const found = hints(html);
    expect([found.title, found.from?.title]).toEqual([title, from]);
  });

  it.each([
    ['a string', ld({ author: 'By Ada Brook' }), ['Ada Brook'], 'json-ld'],
    ['a German byline', '<meta name="author" content="Von Ada Brook">', ['Ada Brook'], 'meta'],
    ['a name that begins like one', '<meta name="author" content="Von Brook">', ['Von Brook'], 'meta'],
    ['a person', ld({ author: { '@type': 'Person', name: 'Ada Brook' } }), ['Ada Brook'], 'json-ld'],
    ['people', ld({ author: [{ name: 'Ada Brook' }, 'Tom Reed'] }), ['Ada Brook', 'Tom Reed'], 'json-ld'],
    ['the parts of a name', ld({ author: { givenName: 'Ada', familyName: 'Brook' } }), ['Ada Brook'], 'json-ld'],
    [
      'people before organizations',
      ld({
        author: [
          { '@type': 'Organization', name: 'Tradewind' },
          { '@type': 'Person', name: 'Ada Brook' },
        ],
      }),
      ['Ada Brook'],
      'json-ld',
    ],
    [
      'meta where the site signs itself',
      `${ld({ author: { name: 'The Herald' }, publisher: { name: 'The Herald' } })}<meta name="author" content="Ada Brook">`,
      ['Ada Brook'],
      'meta',
    ],
    [
      'the site where nobody else is named',
      ld({ author: { name: 'The Herald' }, publisher: { name: 'The Herald' } }),
      ['The Herald'],
      'json-ld',
    ],
    ['a comma in front', ld({ author: { name: ', Ada Brook' } }), ['Ada Brook'], 'json-ld'],
    [
      'no address',
      '<meta property="article:author" content="https://social.example/ada"><meta name="author" content="Ada Brook">',
      ['Ada Brook'],
      'meta',
    ],
    [
      'microdata',
      '<div itemprop="author" itemscope><span itemprop="name">Ada Brook</span>, reporter</div>',
      ['Ada Brook'],
      'microdata',
    ],
    [
      'microdata of the article, not of what stands in it',
      '<article itemscope itemtype="https://schema.org/NewsArticle"><b itemprop="author">Ada Brook</b><div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Tom Reed</b></div></article>',
      ['Ada Brook'],
      'microdata',
    ],
    [
      'every name in microdata',
      '<p itemprop="author" itemscope><b itemprop="name">Ada Brook</b><b itemprop="name">Tom Reed</b></p>',
      ['Ada Brook', 'Tom Reed'],
      'microdata',
    ],
    [
      'microdata by the headline, not that of cards below it',
      `<header><b itemprop="author">Ada Brook</b><h1>Harbour ferry is back again</h1></header><p>${PROSE}</p>${CARDS}`,
      ['Ada Brook'],
      'microdata',
    ],
    [
      'links by the headline, not those of cards above it',
      `<ul>${LINKS}</ul><h1>Harbour ferry is back again</h1><p>by <a rel="author">Ada Brook</a>, <a rel="author">Tom Reed</a></p><p>${PROSE}</p>`,
      ['Ada Brook', 'Tom Reed'],
      'author-link',
    ],
    [
      'no photographer',
      '<figure><figcaption itemprop="author">Tom Reed</figcaption></figure><a rel="author">Ada Brook</a>',
      ['Ada Brook'],
      'author-link',
    ],
    [
      'whom the page shows, where its head has a company',
      '<meta name="author" content="Brook Media"><b itemprop="author">Ada Brook</b>',
      ['Ada Brook'],
      'microdata',
    ],
    [
      'whom JSON-LD names, whatever the page shows',
      `${ld({ author: 'Ada Brook' })}<b itemprop="author">Tom Reed</b>`,
      ['Ada Brook'],
      'json-ld',
    ],
    ['links to the author', '<a rel="author nofollow" href="/ada">Ada Brook</a>', ['Ada Brook'], 'author-link'],
    ['nothing', ld({ author: [] }), undefined, undefined],
    [
      'no comment’s',
      '<div itemscope itemtype="https://schema.org/Comment"><b itemprop="author">Tom Reed</b></div>',
      undefined,
      undefined,
    ],
    ['no handle', '<meta name="author" content="@herald">', undefined, undefined],
  ])('authors: %s', (_, html, authors, from) => {
    const found = hints(html);
    expect([found.authors, found.from?.authors]).toEqual([authors, from]);
  });

  it('finds the author that an @id names elsewhere', () => {
    const graph = {
      '@graph': [
        { '@type': 'NewsArticle', author: { '@id': '#a' } },
        { '@type': 'Person', '@id': '#a', name: 'Ada Brook' },
      ],
    };
    expect(hints(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`).authors).toEqual([
      'Ada Brook',
    ]);
  });

  const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

  it.each([
    ['JSON-LD', ld({ datePublished: '2024-02-15T05:30:00Z' }), '2024-02-15T05:30:00Z', 'json-ld'],
    [
      'the zone where another tells it',
      ld({ datePublished: '2024-02-15T05:30:00' }) + meta('article:published_time', '2024-02-15T05:30:00-05:00'),
      '2024-02-15T05:30:00-05:00',
      'meta',
    ],
    [
      'the time where another tells it',
      ld({ datePublished: '2024-02-15' }) + meta('article:published_time', '2024-02-15T05:30:00Z'),
      '2024-02-15T05:30:00Z',
      'meta',
    ],
    [
      'a midnight that stands for a day',
      ld({ datePublished: '2024-02-15T00:00:00Z' }) + meta('article:published_time', '2024-02-15T05:30:00Z'),
      '2024-02-15T05:30:00Z',
      'meta',
    ],
    [
      'never another day',
      ld({ datePublished: '2024-02-15' }) + meta('article:published_time', '2024-02-16T05:30:00Z'),
      '2024-02-15',
      'json-ld',
    ],
    [
      'a name written with other marks',
      meta('article:published:time', '2024-02-15T05:30:00Z'),
      '2024-02-15T05:30:00Z',
      'meta',
    ],
    [
      'a time as Java prints it',
      ld({ datePublished: 'Thu Feb 15 05:30:00 CET 2024' }),
      'Feb 15, 2024 05:30:00 CET',
      'json-ld',
    ],
    ['seconds since 1970', meta('pubdate', '1707975000'), '2024-02-15T05:30:00.000Z', 'meta'],
    [
      'the next that can be read',
      ld({ datePublished: 'Thursday 5h ago' }) + meta('article:published_time', '2024-02-15T05:30:00Z'),
      '2024-02-15T05:30:00Z',
      'meta',
    ],
    [
      'the day in the page’s address',
      '<link rel="canonical" href="https://news.example/bay/2024/02/15/ferry/">',
      '2024-02-15',
      'address',
    ],
    [
      'no figures of another kind there',
      '<link rel="canonical" href="https://news.example/2024/99/15/ferry/">',
      undefined,
      undefined,
    ],
    [
      'the address last',
      '<link rel="canonical" href="https://news.example/2024/02/15/ferry/"><time datetime="2024-02-14">x</time>',
      '2024-02-14',
      'time',
    ],
    ['nothing that is no date', meta('pubdate', '5 hours ago'), undefined, undefined],
    ['microdata', '<span itemprop="datePublished" content="2024-02-15">Thursday</span>', '2024-02-15', 'microdata'],
    ['the only time', '<time datetime="2024-02-15">Thursday</time>', '2024-02-15', 'time'],
    [
      'none of several times',
      '<time datetime="2024-02-15">a</time><time datetime="2024-02-16">b</time>',
      undefined,
      undefined,
    ],
    [
      'the one that says so',
      '<time datetime="2024-02-15">a</time><time class="entry-date published" datetime="2024-02-16">b</time>',
      '2024-02-16',
      'time',
    ],
  ])('published: %s', (_, html, published, from) => {
    const found = hints(html);
    expect([found.published, found.from?.published]).toEqual([published, from]);
  });

  it('tells updates, outlet and language', () => {
    const html = `<html lang="nb-NO">${ld({ dateModified: '2024-02-15T06:00Z', publisher: { name: 'Example Times' } })}`;
    expect(hints(html)).toMatchObject({ updated: '2024-02-15T06:00Z', outlet: 'Example Times', language: 'no' });
  });

  it.each([['<html lang="">'], ['<html lang="english">'], ['<p>']])('tells no language in %j', (html) => {
    expect(hints(html).language).toBeUndefined();
  });
});
