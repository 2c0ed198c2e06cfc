import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { article, loaded } from '../factory.ts';
import { desk } from './desk.ts';
import { bare, dayOnly, EVERY, full } from './formats/hostile.ts';
import { HOSTILE } from './hostile.ts';

const schemaOf = (name: string) => readFileSync(new URL(`formats/${name}.rng`, import.meta.url), 'utf8');
const VALIDATORS = {
  rss: RelaxNGValidator.fromDoc(XmlDocument.fromString(schemaOf('rss'))),
  atom: RelaxNGValidator.fromDoc(XmlDocument.fromString(schemaOf('atom'))),
};

// https://www.jsonfeed.org/version/1.1/
const Time = z.iso.datetime({ offset: true });
const JsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  next_url: z.url().optional(),
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      summary: z.string(),
      content_html: z.string(),
      date_published: Time.optional(),
      date_modified: Time.optional(),
      authors: z
        .array(z.strictObject({ name: z.string() }))
        .min(1)
        .optional(),
      language: z.string().optional(),
      // An extension begins with an underscore.
      _copydesk: z.object({ id: z.string(), record: z.url() }),
    }),
  ),
});

const NAMES = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** What stands at a path, in every place where it does. */
function all(document: XmlDocument, path: string): string[] {
  return document.find(path, NAMES).map((node) => node.content);
}

async function feed(extension: 'rss' | 'atom', query = '', records = EVERY) {
  const { ask } = await desk({ articles: records });
  const { text, body, headers } = await ask.get(`/feeds/articles.${extension}${query}`).buffer().expect(200);
  const document = XmlDocument.fromString(text ?? body.toString());
  return { document, headers, wrong: () => VALIDATORS[extension].validate(document) };
}

const jsonFeed = async (query = '', records = EVERY, given = {}) =>
  await (await desk({ articles: records, ...given })).ask.get(`/feeds/articles.json${query}`).expect(200);

const QUERIES = [
  '',
  '?limit=1',
  '?q=ferry',
  '?q=ferry&sort=relevance',
  '?q=%3C%26%22%27%5D%5D%3E&author=-%3CX%3E',
  '?outlet=Nobody',
  '?sort=title&limit=2',
];

describe.each(['rss', 'atom'] as const)('%s', (extension) => {
  it.each(QUERIES)('of %s is valid', async (query) => {
    const { document, headers, wrong } = await feed(extension, query);
    wrong();
    const feedLinks = extension === 'rss' ? '/rss/channel/atom:link' : '/atom:feed/atom:link';
    expect(all(document, `${feedLinks}/@rel`).filter((rel) => rel === 'self')).toHaveLength(1);
    // No two alternates may be of one type (RFC 4287, 4.1.2), and no two ids the same.
    for (const type of ['text/html', 'application/json'])
      expect(all(document, `//atom:entry[count(atom:link[@type="${type}"]) > 1]`)).toEqual([]);
    const ids = all(document, '//item/guid | //atom:entry/atom:id');
    expect(new Set(ids).size).toBe(ids.length);
    expect(headers['content-type']).toBe(`application/${extension}+xml; charset=utf-8`);
  });
});

describe('the check', () => {
  it.each([
    ['rss', '<pubDate>Tue, 06 Feb 2024 08:00:00 GMT</pubDate>', '<pubDate>2024-02-06</pubDate>'],
    ['rss', ' isPermaLink="false"', ''],
    ['rss', 'rel="self"', 'rel="own"'],
    ['atom', '<updated>2024-02-06T11:30:00+01:00</updated>', ''],
    ['atom', '<updated>2024-02-06T11:30:00+01:00</updated>', '<updated>2024-02-06</updated>'],
    ['atom', /<author>[\s\S]*?<\/author>/g, ''],
    ['atom', 'urn:uuid:', 'uuid:'],
  ] as const)('of %s finds what is wrong where %s is "%s"', async (extension, there, instead) => {
    const { ask } = await desk({ articles: [full] });
    const { text, body } = await ask.get(`/feeds/articles.${extension}`).buffer();
    const whole: string = text ?? body.toString();
    const broken = whole.replaceAll(there as string, instead);
    expect(broken).not.toBe(whole);
    expect(() => VALIDATORS[extension].validate(XmlDocument.fromString(broken))).toThrow();
  });
});

it('is valid whatever is searched for', { timeout: 60_000 }, async () => {
  const { ask } = await desk({ articles: EVERY });
  for (const q of HOSTILE)
    for (const extension of ['rss', 'atom'] as const) {
      const { text, body } = await ask
        .get(`/feeds/articles.${extension}`)
        .query({ q: q.toWellFormed() })
        .buffer()
        .expect(200);
      VALIDATORS[extension].validate(XmlDocument.fromString(text ?? body.toString()));
    }
});

describe('JSON Feed', () => {
  it.each(QUERIES)('of %s is valid', async (query) => {
    const { body, headers } = await jsonFeed(query);
    expect(JsonFeed.safeParse(body).error?.issues).toBeUndefined();
    expect(headers['content-type']).toBe('application/feed+json; charset=utf-8');
  });
});

describe('an item', () => {
  it('of RSS has what the article has', async () => {
    const { document } = await feed('rss', '', [full]);
    expect(all(document, '//item/title')).toEqual([full.title]);
    expect(all(document, '//item/link')).toEqual(['https://skerrow.example/ferry']);
    expect(all(document, '//item/pubDate')).toEqual(['Tue, 06 Feb 2024 08:00:00 GMT']);
    expect(all(document, '//item/dc:creator')).toEqual(full.authors);
    expect(all(document, '//item/description')).toEqual([full.subtitle]);
    expect(all(document, '//item/content:encoded')).toEqual([
      '<p>SKERROW/OBAN, Scotland — The harbour trust buys a larger ferry.</p>\n<p>“Nobody is left on the quay,” said Morag Tennant.</p>',
    ]);
    expect(all(document, '/rss/channel/lastBuildDate')).toEqual(['Tue, 06 Feb 2024 10:30:00 GMT']);
  });

  it('of Atom has what the article has', async () => {
    const { document } = await feed('atom', '', [full]);
    expect(all(document, '//atom:entry/atom:published')).toEqual([full.publishedAt]);
    expect(all(document, '//atom:entry/atom:updated')).toEqual([full.updatedAt]);
    expect(all(document, '/atom:feed/atom:updated')).toEqual([full.updatedAt]);
    expect(all(document, '//atom:entry/atom:link[@type="text/html"]/@href')).toEqual(['https://skerrow.example/ferry']);
    expect(all(document, '//atom:entry/@xml:lang')).toEqual(['en']);
    expect(all(document, '//atom:author/atom:name')).toEqual(full.authors);
  });

  it('has one id in all three, and on every machine', async () => {
    const [guid] = all((await feed('rss', '', [full])).document, '//item/guid');
    expect(guid).toBe('urn:uuid:22f070dd-deef-8d93-acea-c131a8b77873');
    expect(all((await feed('atom', '', [full])).document, '//atom:entry/atom:id')).toEqual([guid]);
    expect((await jsonFeed('', [full])).body.items[0]).toMatchObject({ id: guid, _copydesk: { id: 'full' } });
  });

  it('of a day alone is of its beginning, where it was printed', async () => {
    expect(all((await feed('rss', '', [dayOnly])).document, '//pubDate')).toEqual(['Thu, 15 Feb 2024 05:00:00 GMT']);
    expect((await jsonFeed('', [dayOnly])).body.items[0].date_published).toBe('2024-02-15T00:00:00-05:00');
  });

  it('without a date has none, but in Atom, which knows no such thing', async () => {
    const rss = (await feed('rss', '', [bare])).document;
    expect(all(rss, '//pubDate | //lastBuildDate')).toEqual([]);
    expect(all(rss, '//item/title')).toEqual(['(no headline)']);
    expect((await jsonFeed('', [bare])).body.items[0]).not.toHaveProperty('date_published');
    const atom = (await feed('atom', '', [bare])).document;
    expect(all(atom, '//atom:published')).toEqual([]);
    expect(all(atom, '//atom:updated')).toEqual(Array(2).fill('1970-01-01T00:00:00Z'));
    expect(all(atom, '//atom:author/atom:name')).toEqual(['Unknown']);
  });

  it('keeps what looks like markup text, and leaves out what XML cannot say', async () => {
    const { document } = await feed('rss', '?q=quotes');
    const [title] = all(document, '//item/title');
    expect(title).toBe('"Quotes" & <b>tags</b> # *  ]]> _under_');
    const [html] = all(document, '//item/content:encoded');
    expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ');
    expect(html).toContain('abcde');
    expect(
      [...html!.matchAll(/<\/?(\w+)/g)].map(([, name]) => name).filter((name) => name !== 'p' && name !== 'br'),
    ).toEqual([]);
  });
});

describe('a feed', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  it.each([
    ['', ['day', 'hostile', 'full', 'bare']],
    ['?limit=2', ['day', 'hostile']],
    ['?author=Ailsa+Brand', ['full']],
    ['?author=-Ailsa+Brand&has=date', ['day', 'hostile']],
    ['?q=ferry', ['full']],
    ['?sort=publishedAt&limit=1', ['full']],
    ['?from=2024-02-15&to=2024-02-15', ['day', 'hostile']],
  ])('of %s has that list', async (query, ids) => {
    const { body } = await jsonFeed(query);
    const found = body.items.map((item: { _copydesk: { id: string } }) => item._copydesk.id);
    expect(found).toEqual(ids);
  });

  it('leads to its next page', async () => {
    const { ask } = await desk({ articles: EVERY, publicUrl: 'https://news.example/api' });
    const { body } = await ask.get('/feeds/articles.json?limit=3').expect(200);
    expect(body.home_page_url).toBe('https://news.example/api/');
    expect(body.feed_url).toBe('https://news.example/api/feeds/articles.json?limit=3');
    expect(body.next_url).toMatch(/^https:\/\/news\.example\/api\/feeds\/articles\.json\?limit=3&cursor=/);
    const next = await ask.get(body.next_url.replace('https://news.example/api', '')).expect(200);
    expect(next.body.items).toHaveLength(1);
    expect(next.body).not.toHaveProperty('next_url');
  });

  it.each([
    ['news.example', 'http://news.example/'],
    ['news.example:8080', 'http://news.example:8080/'],
    ['[::1]:80', 'http://[::1]:80/'],
    ['a b', 'http://localhost/'],
    ['x"><script>', 'http://localhost/'],
    ['user@evil.example', 'http://localhost/'],
  ])('asked for at %s is at home at %s', async (host, home) => {
    const { app } = await desk({ articles: [full] });
    const { body } = await app.inject({ url: '/feeds/articles.json', headers: { host } });
    expect(JSON.parse(body).home_page_url).toBe(home);
  });

  it('is a 304 to a poller until there is something new', async () => {
    const { ask, store } = await desk({ articles: [full] });
    for (const extension of ['rss', 'atom', 'json']) {
      const path = `/feeds/articles.${extension}`;
      const { headers } = await ask.get(path).expect(200);
      await ask.get(path).set('if-none-match', headers.etag!).expect(304);
      await store.put([loaded(article({ id: `later-${extension}` }))]);
      await ask.get(path).set('if-none-match', headers.etag!).expect(200);
    }
  });

  it('is a 304 to a poller who knows only of dates, too', async () => {
    const { ask, store } = await desk({ articles: [full] });
    const path = '/feeds/articles.rss?author=Ailsa+Brand';
    expect((await ask.get(path)).headers).not.toHaveProperty('last-modified');
    // Within a second there may be a further change, and the header has no fractions.
    vi.setSystemTime(Date.now() + 5000);
    const { headers } = await ask.get(path).expect(200);
    const since = { 'if-modified-since': headers['last-modified']! };
    await ask.get(path).set(since).expect(304);
    await ask.head(path).set(since).expect(304);
    await ask.get(path).set('if-modified-since', 'Mon, 01 Jan 2024 00:00:00 GMT').expect(200);
    await ask.get(path).set('if-modified-since', 'yesterday').expect(200);
    // A tag says more.
    await ask
      .get(path)
      .set({ ...since, 'if-none-match': '"other"' })
      .expect(200);
    expect((await ask.get('/feeds/articles.rss?collapse=cluster')).headers).not.toHaveProperty('last-modified');
    vi.setSystemTime(Date.now() + 5000);
    await store.remove([full.source.file!]);
    vi.setSystemTime(Date.now() + 5000);
    await ask.get(path).set(since).expect(200);
  });

  it.each([
    ['limit=101', 'limit'],
    ['sort=relevance', 'sort'],
    ['fields=title', 'fields'],
    ['total=exact', 'total'],
    ['cursor=abc', 'cursor'],
    ['as=rss', 'as'],
  ])('takes no %s', async (query, parameter) => {
    const { ask } = await desk();
    for (const extension of ['rss', 'atom', 'json']) {
      const { body } = await ask.get(`/feeds/articles.${extension}?${query}`).expect(400);
      expect(body.errors).toEqual([expect.objectContaining({ parameter })]);
    }
  });
});
