import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../src/ingest/read.ts';
import { sourcesOf } from '../given.ts';

const parse = (html: string | Uint8Array, url: string | null = null) => {
  const bytes = typeof html === 'string' ? Buffer.from(html) : html;
  return read({ bytes, file: null, url, mediaType: 'text/html', charset: null }, { timeZone: 'UTC' })[0]!;
};
const sample = (file: string) => parse(readFileSync(new URL(`../../../../data/${file}`, import.meta.url)));

describe('a page of a content system', () => {
  const { article, lines } = sample('aldermoor-gazette/bell-foundry-apprentices.html');

  it('has its fields, each with the place that it was read from', () => {
    expect(article).toMatchObject({
      title: 'Bell foundry takes on its first apprentices in 40 years',
      date: '2019-09-12',
      publishedAt: '2019-09-12T07:15:00+01:00',
      updatedAt: '2019-09-12T16:02:00+01:00',
      authors: ['Imogen Hartley-Shaw'],
      outlet: 'Aldermoor Gazette',
      language: 'en',
    });
    expect(article.subtitle).toMatch(/^Two school leavers/);
    expect(article.source).toMatchObject({
      format: 'html',
      encoding: 'utf-8',
      url: 'https://www.aldermoorgazette.example/news/bell-foundry-apprentices',
    });
    expect(article.provenance).toMatchObject({
      title: { rule: 'title.json-ld' },
      publishedAt: { rule: 'publishedAt.json-ld' },
      authors: { rule: 'authors.json-ld' },
      subtitle: { rule: 'subtitle.standfirst' },
    });
  });

  it('has the story, sub-heading and all, and nothing else', () => {
    const paragraphs = article.body.split('\n\n');
    expect(paragraphs[0]).toMatch(/^When the last apprentice/);
    expect(paragraphs.at(-1)).toMatch(/had the practice\.$/);
    expect(paragraphs).toContain('‘Nobody left who could hear it’');
    expect(article.body).not.toMatch(/newsletter|jackdaws|Photo|About time|Cattle grid|©|Facebook/);
  });

  it.each([
    ['Bell foundry takes on its first apprentices in 40 years', 'header', 'header.title'],
    ['Sport', 'furniture', 'furniture.nav'],
    ['Church tower closed after jackdaws fill the stairs', 'furniture', 'furniture.aside'],
  ])('tells of %j that it is %s', (text, label, rule) => {
    expect(lines.find((line) => line.text === text)).toMatchObject({ label, rule });
  });
});

it('a page whose classes mean nothing, in an old encoding', () => {
  const { article } = sample('havelmaerker-tageblatt/faehre-solar.html');
  expect(article).toMatchObject({
    title: 'Seilfähre bei Ketzelow fährt jetzt mit Sonnenstrom',
    authors: ['Jörn Wittkopp'],
    publishedAt: '2019-05-28T06:40:00+02:00',
    language: 'de',
  });
  expect(article.source.encoding).toBe('windows-1252');
  expect(article.body).toMatch(/^Die Fähre bei Ketzelow.*oder bleiben\.$/s);
  expect(article.body).not.toMatch(/Storch|Anzeige|Impressum/);
});

const prose = Array.from(
  { length: 12 },
  (_, at) =>
    `<p>The ${at + 2}nd ferry of the morning left the quay late, said the harbour master, who had waited for the fog to lift.</p>`,
).join('');

describe('a page of another kind', () => {
  it.each([
    ['nothing', '<html></html>', 'without text'],
    ['only scripts', '<script>document.write("<p>A long sentence about nothing.</p>")</script>', 'without text'],
    [
      'only frames',
      '<frameset><frame src="a.html"><noframes>Your browser has none.</noframes></frameset>',
      'without text',
    ],
  ])('of %s is refused with a reason', (_, html, reason) => {
    expect(() => parse(html)).toThrow(reason);
  });

  it.each([
    ['only a menu', '<nav><a href="/">Home</a><a href="/news">News</a></nav>'],
    ['a word', 'x'],
    ['tags that never end', '<div><p><a href="x'],
  ])('of %s has no body', (_, html) => {
    expect(parse(`<html>x${html}`).article).toMatchObject({ date: null, publishedAt: null, authors: [] });
  });

  it('takes what JSON-LD gives where the page shows nothing', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Ferry late',
      articleBody: 'The ferry left late.\nFog had come in.',
    };
    const { article: read } = parse(
      `<script type="application/ld+json">${JSON.stringify(article)}</script><div id="app"></div>`,
    );
    expect(read).toMatchObject({ title: 'Ferry late', body: 'The ferry left late.\n\nFog had come in.' });
  });

  it.each([
    [
      'en',
      'de',
      'Die Fähre ist nicht mehr zu sehen, und der Hafen bleibt auf das Wort des Meisters für den Rest der Woche zu.',
    ],
    [
      'en',
      'en',
      'The ferry is out of sight, and the harbour is to stay closed for the rest of the week, on the word of its master.',
    ],
    ['de', 'de', 'Ahoi.'],
  ])('declared to be in %s is in %s', (declared, language, text) => {
    const page = `<html lang="${declared}"><h1>Ahoi</h1>${`<p>${text}</p>`.repeat(4)}`;
    expect(parse(page).article.language).toBe(language);
  });

  const story = (lead: string) =>
    `${lead}${'<p>The ferry left the harbour on time that day, and it came back with everybody who had been on it.</p>'.repeat(6)}`;

  it.each([
    [
      'a link to the author’s page',
      '<div>By <a href="/author/ada-brook"> Ada Brook </a> and <a href="/author/tom-reed">Tom Reed</a></div>',
      ['Ada Brook', 'Tom Reed'],
    ],
    [
      'a byline beside the time that reading takes',
      '<div class="byline"><span>Reading time: 8 minutes</span><span>Ada Brook</span></div>',
      ['Ada Brook'],
    ],
    ['no link that says what it opens', '<div><a rel="author" href="/ada">See full bio</a></div>', []],
    [
      'no section in a byline’s place',
      '<div class="byline"><a href="/holiday">Holiday</a> <span>today</span></div>',
      [],
    ],
    ['no link to a topic', '<div><a href="/topics/ada-brook">See Ada Brook</a></div>', []],
  ])('is signed by %s', (_, byline, authors) => {
    expect(parse(`<h1>Harbour ferry is back again</h1>${byline}${story('')}`).article.authors).toEqual(authors);
  });

  it('has a lead that search engines are told in its body, but not what sums it up', () => {
    const lead =
      'The ferry was gone for six weeks, and nobody on either side had much to say about it until the council met. '
        .repeat(4)
        .trim();
    const page = (description: string) =>
      parse(
        `<meta name="description" content="${description}"><h1>Harbour ferry is back again</h1>${story(`<div><p>${description}</p></div>`)}`,
      ).article;
    expect(page(lead)).toMatchObject({ subtitle: null, body: expect.stringContaining(lead) });
    const summary = lead.slice(0, 110).trim();
    expect(page(summary)).toMatchObject({ subtitle: summary, body: expect.not.stringContaining(summary) });
  });

  it('finds the story in a part of a page', () => {
    const { article } = parse(prose);
    expect(article.body.split('\n\n')).toHaveLength(12);
  });
});

describe('the limits of a page', () => {
  const many = (text: string, count: number) => text.repeat(count);
  const page = `<p>The ferry was late.</p>`;
  const limits = { depth: 20, elements: 1000, passages: 100 };
  // Each in a form that a page may come in: alone, saved by a browser, in a record, in a feed.
  const forms: [string, string, (html: string) => string][] = [
    ['text/html', 'a page', (html) => html],
    [
      'multipart/related',
      'a saved page',
      (html) => `From: <Saved by a browser>\r\nContent-Type: text/html\r\n\r\n${html}`,
    ],
    ['application/json', 'a record', (html) => JSON.stringify({ html })],
    ['text/csv', 'a row', (html) => `html\n"${html}"`],
    [
      'application/rss+xml',
      'a feed',
      (html) => `<rss><channel><item><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`,
    ],
  ];
  it.each(forms)('of %s are the settings’, in %s', (mediaType, _, put) => {
    const sources = (html: string) => sourcesOf(mediaType, put(html), { pageLimits: limits });
    expect(() => sources(many(page, 101))).toThrow('a page of more than 100 passages, which is PAGE_PASSAGES');
    expect(() => sources(many('<b></b>', 1001) + page)).toThrow(
      'a page of more than 1000 elements, which is PAGE_ELEMENTS',
    );
    expect(sources(many(page, 100))[0]!.lines).toHaveLength(100);
    const deep = sources(many('<div>', 500) + many(page, 100))[0]!;
    expect(deep.lines).toHaveLength(1);
    expect(deep.text.match(/late/g)).toHaveLength(100);
  });
});

// What each costs is told by the test's own limit of time: none grows with the square of its length.
describe('a hostile page', () => {
  const many = (text: string, count = 100_000) => text.repeat(count);
  it.each([
    ['100,000 nested elements', `${many('<div>')}${prose}`],
    ['nested elements that end', `${many('<div>', 50_000)}x${many('</div>', 50_000)}`],
    ['nested links and formatting', `${many('<a href=x><b><i>', 30_000)}${prose}`],
    ['ends of what never began', `${prose}${many('</p></span></b></table>')}`],
    ['open lists and tables', `${many('<ul><li><table><tr><td>', 20_000)}${prose}`],
    ['angles', `${prose}${many('<', 500_000)}`],
    ['ampersands', `${prose}<p>${many('&', 500_000)}`],
    ['entities', `${prose}<p>${many('&amp;&lt;&quot;', 100_000)}`],
    ['comments that never end', `${prose}${many('<!--', 200_000)}`],
    ['attributes', `${prose}<p ${many('a="b" class="c d" ', 50_000)}>`],
    ['a class of a megabyte', `<div class="${many('article-body ', 80_000)}">${prose}</div>`],
    ['20,000 headlines', `${many('<h1>Ferry late</h1>', 20_000)}${prose}`],
    ['a title of a megabyte', `<title>${many('Ferry | late - ', 70_000)}</title>${prose}`],
    ['a heading of a megabyte', `<h1>${many('Ferry late ', 90_000)}</h1>${prose}`],
    ['a megabyte in one paragraph', `<p>${many('The ferry was late, said he. ', 35_000)}</p>`],
    ['30,000 passages', many('<p>The ferry was late.</p>', 30_000)],
    ['deep JSON-LD', `<script type="application/ld+json">${many('{"@type":"A","x":[', 20_000)}</script>${prose}`],
    [
      'wide JSON-LD',
      `<script type="application/ld+json">[${many('{"@type":"Article","headline":"x"},', 20_000)}{}]</script>${prose}`,
    ],
    ['metas', `${many('<meta name="author" content="Ada Brook">', 20_000)}${prose}`],
    ['times and properties', `${many('<time itemprop="datePublished" datetime="x">a</time>', 20_000)}${prose}`],
  ])('of %s is read or refused with a reason', (_, html) => {
    try {
      expect(parse(html).article.source.format).toBe('html');
    } catch (error) {
      expect(error).toMatchObject({ code: 'UNREADABLE_INPUT' });
    }
  });
});
