import { describe, expect, it } from 'vitest';
import { CopydeskError } from '../../src/errors.ts';
import { reader } from '../../src/pages/index.ts';
import { article, dateline } from '../factory.ts';
import { type Desk, desk } from '../http/desk.ts';
import { BROWSER, open, type Page, piecesOf, readingDesk, sent } from './page.ts';

const ferry = article({ id: 'ferry', title: 'Larger ferry', date: '2024-02-06', body: 'The trust will buy a boat.' });

describe('at /', () => {
  it.each([
    [BROWSER, 'text/html'],
    ['text/html', 'text/html'],
    ['text/html;q=0.9, application/json;q=0.1', 'text/html'],
    ['application/json', 'application/json'],
    ['*/*', 'application/json'],
    ['application/json, text/html', 'application/json'],
    ['text/csv', 'application/json'],
    ['', 'application/json'],
  ])('who takes %j gets %s', async (accept, type) => {
    const { ask } = await readingDesk({ articles: [ferry] });
    const { headers, body } = await ask.get('/').set('accept', accept).expect(200);
    expect(headers['content-type']).toMatch(type);
    expect(headers.vary).toContain('Accept');
    if (type === 'application/json') expect(body).toMatchObject({ articles: '/articles', documentation: '/docs' });
  });

  it('a program is refused what it asks for there', async () => {
    const { ask } = await readingDesk();
    const { body } = await ask.get('/?q=tide').expect(400);
    expect(body.errors).toMatchObject([{ parameter: 'q', code: 'unknown' }]);
  });

  it('a browser has the page already where nothing has changed', async () => {
    const { ask } = await readingDesk({ articles: [ferry] });
    const rounds = [];
    for (const round of ['made', 'made again', 'kept']) {
      const { headers, text } = await ask.get('/').set('accept', BROWSER).expect(200);
      expect([round, headers['content-security-policy']]).toEqual([
        round,
        expect.stringContaining("script-src 'self'"),
      ]);
      expect(headers['referrer-policy']).toBe('same-origin');
      rounds.push({ headers, text });
    }
    expect(rounds[2]!.text).toBe(rounds[0]!.text);
    await ask.get('/').set('accept', BROWSER).set('if-none-match', rounds[2]!.headers.etag!).expect(304);
  });

  it('HEAD tells what GET would, and reads nothing more', async () => {
    const { ask } = await readingDesk({ articles: [ferry] });
    const { headers } = await ask.head('/').set('accept', BROWSER).expect(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

describe('a page is sent as it comes', () => {
  it.each([
    undefined,
    'gzip',
    'br',
    'zstd',
  ])('the masthead before the store is asked, the list before anything is counted: in %s', async (encoding) => {
    const asking = Promise.withResolvers<void>();
    const counting = Promise.withResolvers<Record<never, never>>();
    const here = await desk({
      articles: [ferry],
      reader: ({ store, ...services }) => {
        const articles: typeof store.articles = (asked) => asking.promise.then(() => store.articles(asked));
        return reader({ ...services, store: { ...store, articles, facets: () => counting.promise } });
      },
    });
    const pieces = await piecesOf(here, '/', encoding);
    const next = async () => String((await pieces.next()).value);
    const first = await next();
    expect(first).toContain('</header>');
    expect(first).not.toContain('<main');
    asking.resolve();
    const second = await next();
    expect(second).toContain('Larger ferry');
    expect(second).not.toContain('</main>');
    counting.resolve({});
    let rest = '';
    for await (const piece of pieces) rest += piece;
    expect(rest).toContain('</main>');
  });

  it('what cannot be read then is said in its place, and asked for again the next time', async () => {
    let away = true;
    const here = await desk({
      articles: [ferry],
      reader: ({ store, ...services }) => {
        const facets: typeof store.facets = (...asked) =>
          away ? Promise.reject(new CopydeskError('STORE_UNAVAILABLE')) : store.facets(...asked);
        return reader({ ...services, store: { ...store, facets } });
      },
    });
    const page = await open(here, '/');
    expect([page.status, page.texts('article').length]).toEqual([200, 1]);
    expect(page.texts('p.telling')).toEqual([expect.stringContaining('could not be read at the moment')]);
    expect(page.text).toContain('left empty rather than guessed');
    expect(here.log.some(({ msg }) => msg === 'a part of a page could not be made')).toBe(true);
    away = false;
    expect((await open(here, '/')).texts('p.telling')).toEqual([]);
  });
});

describe('every page', () => {
  it('names its own files alone, with their hashes, to be kept for good', async () => {
    const here = await readingDesk({ articles: [ferry] });
    const page = await open(here, '/');
    const files = [...page.all('script'), ...page.all('link')]
      .filter(({ attribs }) => attribs.rel !== 'alternate')
      .map(({ attribs }) => attribs.src ?? attribs.href!);
    expect(files.map((file) => file.replace(/\.[0-9a-f]{12}\./, '.')).toSorted()).toEqual([
      '/assets/desk.css',
      '/assets/desk.js',
      '/assets/icon.svg',
    ]);
    for (const file of files) {
      const { headers } = await here.ask.get(file).expect(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    await here.ask.get('/assets/desk.000000000000.css').expect(404);
    await here.ask.get('/assets/..%2findex.ts').expect(404);
  });

  it('allows no script or style within it, and has none', async () => {
    const page = await open(await readingDesk({ articles: [ferry] }), '/');
    const policy = page.headers['content-security-policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expectInert(page);
  });

  it('takes at most 60 KB with all that it brings along', async () => {
    const body = Array.from({ length: 3000 }, (_, n) => (n * 7919).toString(36)).join(' ');
    const articles = Array.from({ length: 40 }, (_, n) =>
      article({ id: `a${n}`, title: `Report ${n} ${body.slice(n * 50, n * 50 + 80)}`, body: body.slice(n * 100) }),
    );
    const here = await readingDesk({ articles });
    const page = await open(here, '/');
    const addresses = [page.all('script')[0]!.attribs.src!, page.all('link')[0]!.attribs.href!, '/'];
    const bytes = await Promise.all(addresses.map((address) => sent(here, address)));
    const size = bytes.reduce((sum, each) => sum + each.length, 0);
    expect(size).toBeGreaterThan(1000);
    expect(size).toBeLessThan(60_000);
  });
});

describe('troubles, to people', () => {
  it.each([
    ['/nope', 404, 'There is no such page'],
    ['/?from=yesterday', 400, 'from must be a day'],
    ['/?sort=newest', 400, 'sort must be one of'],
    ['/?cursor=abc', 400, 'This page of the list is gone'],
    ['/?q=%zz', 400, 'q has a percent sign'],
  ])('%s is a page with the status %i', async (address, status, told) => {
    const page = await open(await readingDesk({ articles: [ferry] }), address);
    expect(page.status).toBe(status);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.text).toContain(told);
    expect(page.link('Back to the articles')).toBe('/');
    expectInert(page);
  });

  const refuse = () => Promise.reject(new CopydeskError('STORE_UNAVAILABLE'));
  const failing = (store: Partial<Desk['store']>) =>
    desk({ reader: (services) => reader({ ...services, store: { ...services.store, ...store } }) });

  it.each([
    ['does not answer', refuse],
    ['is damaged, and refuses the list', async () => false],
  ])('the store away is a 503 that says so: it %s', async (_, whole) => {
    const page = await open(await failing({ whole, articles: refuse }), '/');
    expect(page.status).toBe(503);
    expect(page.headers['retry-after']).toBe('1');
    expect(page.text).toContain('Nothing is lost; try again');
  });

  it.each(['/said', '/names/speakers', '/desk'])('the store away is a 503 at %s too', async (address) => {
    expect((await open(await failing({ whole: refuse }), address)).status).toBe(503);
  });

  it('a store that fails when the masthead is sent is said below it, and asked again the next time', async () => {
    let away = true;
    const here = await desk({
      articles: [ferry],
      reader: ({ store, ...services }) => {
        const articles: typeof store.articles = (asked) => (away ? refuse() : store.articles(asked));
        return reader({ ...services, store: { ...store, articles } });
      },
    });
    for (const round of [1, 2]) {
      const page = await open(here, '/');
      expect([round, page.texts('h1')]).toEqual([round, ['The store is away']]);
      expect(page.texts('p').at(-2)).toContain('left empty rather than guessed');
    }
    expect(here.log.some(({ msg }) => msg === 'a page could not be made')).toBe(true);
    away = false;
    expect((await open(here, '/')).texts('article').length).toBe(1);
  });

  it.each(['/nope', '/?from=yesterday'])('%s is a problem to programs', async (address) => {
    const { ask } = await readingDesk();
    await ask.get(address).expect('content-type', 'application/problem+json');
  });

  it('without a reader, everyone is answered as a program', async () => {
    const { ask } = await desk();
    await ask.get('/nope').set('accept', BROWSER).expect('content-type', 'application/problem+json');
  });
});

describe('a text that is markup', () => {
  const EVIL = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const evil = article({
    id: 'evil',
    title: `Title ${EVIL}`,
    subtitle: `Standfirst ${EVIL}`,
    date: '2024-02-06',
    authors: [`Author ${EVIL}`],
    agency: `Agency ${EVIL}`,
    outlet: `Outlet ${EVIL}`,
    language: 'en',
    dateline: dateline({ city: `City ${EVIL}`, region: EVIL, text: `City ${EVIL}` }),
    body: `Body ${EVIL}\n\n“Quote ${EVIL}” she said.`,
    quotes: [
      {
        text: `Quote ${EVIL}`,
        start: EVIL.length + 8,
        end: EVIL.length * 2 + 14,
        speaker: { id: 'x', name: `Speaker ${EVIL}`, role: EVIL },
        cue: EVIL,
      },
    ],
    source: { file: `folder/${EVIL}.txt`, url: `javascript:alert(1)//${EVIL}` },
  });
  const typed = encodeURIComponent(EVIL);

  it.each([
    '/',
    `/?q=${typed}`,
    '/?q=script',
    '/?q=body',
    `/?author=${typed}`,
    `/?author=-${typed}`,
    `/?from=${typed}`,
    `/?q=author:${typed}&stem=true`,
    `/${typed}`,
    '/read/evil',
    '/read/evil/parsed',
    '/paste',
    '/said',
    '/desk?outcome=loaded',
    '/said?speaker=x',
    '/names/speakers/x',
    `/names/outlets/outlet-script-alert-1-script-img-src-x-onerror-alert-1`,
    '/names/speakers',
    '/names/outlets',
    `/names/${typed}`,
    `/names/authors?q=${typed}`,
    `/read/${typed}`,
  ])('does nothing at %.40s', async (address) => {
    const page = await open(await readingDesk({ articles: [evil, ferry] }), address);
    expect(page.html).not.toContain('<script>alert');
    expectInert(page);
  });
});

/** The only script is our file; nothing else can begin one. */
function expectInert(page: Page): void {
  expect(page.all('script').map(({ attribs }) => Object.keys(attribs).toSorted())).toEqual([['defer', 'src']]);
  for (const tag of ['style', 'img', 'iframe', 'object', 'embed', 'base']) expect(page.all(tag)).toEqual([]);
  for (const { attribs } of page.all('')) {
    expect(Object.keys(attribs).filter((name) => /^on|^style$/.test(name))).toEqual([]);
    for (const name of ['href', 'src', 'action']) expect(attribs[name] ?? '/').toMatch(/^(?:\/(?!\/)|#|https?:\/\/)/);
  }
}
