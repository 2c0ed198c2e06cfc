import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Progress } from '../../src/http/progress.ts';
import { reader } from '../../src/pages/index.ts';
import { article, dateline, loaded } from '../factory.ts';
import { desk } from '../http/desk.ts';
import { hasBrowser, launch, pageIn, picture } from './browser.ts';

// Every page in a real browser. READER=all opens them on a phone, in the dark and without scripts too.

if (!hasBrowser) console.warn('skipped: the reader in a browser, no /usr/bin/chromium');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const EVIL = `<script>document.title = 'taken'; alert(1)</script><img src=x onerror="alert(1)">`;
const articles = [
  article({
    id: 'ferry',
    title: 'Harbour trust to buy a larger ferry for the outer islands',
    subtitle: 'The old boat goes to the museum in spring',
    date: '2024-02-06',
    publishedAt: '2024-02-06T08:30:00-05:00',
    updatedAt: '2024-02-06T20:00:00-05:00',
    authors: ['Ailsa Brand', 'Kim Lee'],
    agency: 'Tidewater Wire',
    outlet: 'The Skerry Post',
    language: 'en',
    dateline: dateline({ city: 'Skerrow', country: 'GB', text: 'SKERROW, Scotland' }),
    body: 'The harbour trust will buy a boat for 240 passengers.\n\n“The queue is over,” Ida Holm, its chair, said on Tuesday.',
    quotes: [
      {
        text: 'The queue is over,',
        start: 56,
        end: 74,
        paragraph: 1,
        cue: 'said',
        confidence: 0.97,
        speaker: { id: 'ida-holm', name: 'Ida Holm', role: 'its chair', mention: 'Ida Holm' },
      },
    ],
  }),
  article({
    id: 'evil',
    title: `A headline ${EVIL}`,
    date: '2024-04-09',
    outlet: `Outlet ${EVIL}`,
    body: `“Words ${EVIL},” she said.`,
    quotes: [{ text: `Words ${EVIL},`, start: 1, end: 8 + EVIL.length, speaker: { id: 'x', name: EVIL } }],
    source: { file: `${EVIL}.txt` },
  }),
  ...Array.from({ length: 30 }, (_, n) =>
    article({ id: `n${n}`, title: `Council report ${n}`, date: `2024-03-${10 + (n % 20)}`, authors: ['Ana Reyes'] }),
  ),
];

const FILE = 'skerry/<script>alert(1)</script>.txt';
const TEXT = `Trust to buy <script>alert(1)</script> larger ferry for the outer islands
By Ailsa Brand
Published: 1 February 2024 08:30 GMT
SKERROW, Scotland (AP) — The harbour trust said on Tuesday it would buy a larger boat for the route to the outer islands.
“The queue is over,” said Ida Holm, who chairs the trust and has asked for the boat for eleven years.
The old ferry, which carries 120 passengers, will be shown in the museum from the spring of next year.
Share this article`;

/** TEXT is the id of what is made of that file. */
const PAGES: Record<string, string> = {
  front: '/',
  search: '/?q=ferry+OR+council+AND&author=Ana+Reyes',
  nothing: '/?q=zeppelin&from=2024-02-01',
  article: '/read/ferry',
  hostile: '/read/evil',
  quote: '/read/ferry#quote-0',
  parsed: '/read/TEXT/parsed',
  paste: '/paste',
  desk: '/desk?outcome=loaded',
  said: '/said',
  speaker: '/names/speakers/ida-holm',
  author: '/names/authors/ana-reyes',
  place: '/names/places/skerrow',
  names: '/names/speakers',
  version: '/read/ferry/versions/2',
  copies: '/read/ferry/beside/TEXT',
  unknown: '/nope',
  gone: '/read/nope',
  broken: '/?from=yesterday',
};

// What a page is asked, in its own words: there is no document here.
const ROOT = 'document.documentElement';
const SHIFT = `new Promise((resolve) => {
  let sum = 0;
  const add = (list) => list.getEntries().forEach(({ value }) => { sum += value; });
  new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
})`;

const whole = process.env.READER === 'all';
const WAYS = [
  { width: 1440, colorScheme: 'light', javaScriptEnabled: true },
  ...(whole
    ? ([
        { width: 1440, colorScheme: 'dark', javaScriptEnabled: true },
        { width: 390, colorScheme: 'light', javaScriptEnabled: true },
        { width: 390, colorScheme: 'dark', javaScriptEnabled: false },
      ] as const)
    : []),
] as const;

describe.runIf(hasBrowser)('the reader in a browser', { timeout: 120_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  }, 60_000);
  afterAll(() => browser?.close());

  async function opened(
    options: Parameters<typeof pageIn>[1],
    given = { articles, texts: { [FILE]: TEXT } },
    progress?: () => Partial<Progress>,
  ) {
    const { app, ask, store } = await desk({
      ...given,
      reader: (services) =>
        reader(progress ? { ...services, progress: () => ({ ...services.progress(), ...progress() }) } : services),
    });
    await store.put([
      loaded({ ...articles[0]!, title: 'Harbour trust to buy a far larger ferry for the outer islands' }),
    ]);
    await store.flush();
    const { port } = app.server.address() as AddressInfo;
    const { page, said } = await pageIn(browser, { baseURL: `http://127.0.0.1:${port}`, ...options });
    // Before the server, which waits for whoever is still connected.
    onTestFinished(() => page.context().close());
    const { data } = (await ask.get('/articles?to=2024-02-02')).body;
    return { page, said, id: data[0].id as string };
  }

  it.each(WAYS)('every page at $width, $colorScheme, scripts $javaScriptEnabled', async (way) => {
    const { width, ...options } = way;
    const { page, said, id } = await opened({ ...options, viewport: { width, height: 900 } });
    for (const [name, address] of Object.entries(PAGES)) {
      said.length = 0;
      await page.goto(address.replace('TEXT', id), { waitUntil: 'networkidle' });
      if (way.javaScriptEnabled) expect([name, await page.evaluate(SHIFT)]).toEqual([name, 0]);
      await picture(page, `${name}-${width}-${way.colorScheme}${way.javaScriptEnabled ? '' : '-plain'}`);
      expect([name, await page.title()]).not.toEqual([name, 'taken']);
      // An address that answers 4xx is an error to the console, and is meant.
      expect([name, said.filter((line) => !/status of 4\d\d/.test(line))]).toEqual([name, []]);
      expect([name, await page.evaluate(`${ROOT}.scrollWidth - ${ROOT}.clientWidth`)]).toEqual([name, 0]);
      expect([name, await violations(page, way.javaScriptEnabled)]).toEqual([name, []]);
    }
  });

  it('breaks words and addresses that have no place to break, on a phone and in the margin', async () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const address = `https://skerry.example/${word.repeat(3)}`;
    const speaker = { id: 'long', name: `${word} Holm`, role: `the ${word}` };
    const long = article({
      id: 'long',
      title: `${word} ${address}`,
      subtitle: address,
      date: '2024-02-06',
      authors: [word],
      agency: word,
      outlet: word,
      dateline: dateline({ city: word }),
      body: `“${word},” she said at ${address}.`,
      quotes: [{ text: `${word},`, start: 1, end: 2 + word.length, speaker }],
      source: { url: address, file: `${word}/${word}.txt` },
    });
    const pages = [
      '/',
      `/?q=${word}&author=${word}`,
      '/read/long',
      '/read/long/beside/ferry',
      '/names/speakers',
      '/names/speakers/long',
      '/desk?outcome=loaded',
    ];
    for (const width of [390, 1440]) {
      const { page } = await opened(
        { viewport: { width, height: 900 } },
        { articles: [...articles, long], texts: { [FILE]: TEXT } },
      );
      for (const address of pages) {
        await page.goto(address, { waitUntil: 'networkidle' });
        expect([width, address, await page.evaluate(`${ROOT}.scrollWidth - ${ROOT}.clientWidth`)]).toEqual([
          width,
          address,
          0,
        ]);
        for (const note of await page.locator('.note').all())
          expect(await note.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
      }
    }
  });

  it('goes by keys: / ? j k', async () => {
    const { page, said } = await opened({});
    await page.goto('/');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^A headline/);
    await page.keyboard.press('?');
    expect(await page.locator('dialog').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    expect(said).toEqual([]);
  });

  it('goes by keys through quotes, names and files, and the quotes of an article', async () => {
    const { page, said } = await opened({});
    const focused = () => page.evaluate('document.activeElement.textContent');
    for (const [address, first] of [
      ['/said', /^“/],
      ['/names/speakers', /Ida Holm/],
      ['/desk?outcome=loaded', /\.txt$/],
      ['/read/ferry', /^The queue is over,$/],
    ] as const) {
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.keyboard.press('j');
      expect([address, await focused()]).toEqual([address, expect.stringMatching(first)]);
    }
    expect(said).toEqual([]);
  });

  it('leads by the first key to the text, and shows where one is', async () => {
    const { page } = await opened({});
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.closeTo(17, 0) });
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await page.keyboard.press('Tab');
    const style = await page.evaluate('getComputedStyle(document.activeElement).outline');
    expect(style).toMatch(/solid 2px/);
  });

  it('prints what is read, and nothing to click', async () => {
    const { page } = await opened({});
    await page.emulateMedia({ media: 'print' });
    for (const [address, printed] of [
      ['/', '.entry h2'],
      ['/said', 'blockquote'],
      ['/names/speakers', '.names tbody'],
      ['/read/ferry', '.note .who'],
    ] as const) {
      await page.goto(address, { waitUntil: 'networkidle' });
      expect(await page.locator(printed).first().isVisible()).toBe(true);
      for (const hidden of ['form', 'button', 'nav', '.rail', '.timeline', '.timeline-place', '.links', '.beside'])
        for (const each of await page.locator(hidden).all())
          expect([address, hidden, await each.isVisible()]).toEqual([address, hidden, false]);
    }
  });

  it('searches as one types, and the address goes along', async () => {
    const { page, said } = await opened({});
    await page.goto('/');
    await page.locator('#q').pressSequentially('ferry');
    await page.locator('h1', { hasText: /^ferry$/ }).waitFor();
    expect(await page.locator('.entry h2').count()).toBe(2);
    expect(page.url()).toMatch(/\?q=ferry$/);
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    expect(said).toEqual([]);
  });

  it('reads a text that is pasted', async () => {
    const { page, said } = await opened({ viewport: { width: 1440, height: 900 } });
    await page.goto('/paste');
    await page.locator('textarea').fill(TEXT);
    await page.locator('.paste button').click();
    await page.locator('.lines').waitFor();
    await picture(page, 'pasted-1440-light');
    await page.locator('.fields a', { hasText: /^line/ }).first().click();
    expect(await page.evaluate('document.querySelector(":target").textContent')).toMatch(/^Trust to buy/);
    const color = (which: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${which}')).backgroundColor`);
    expect(await color('mark:target')).not.toBe(await color('mark:not(:target)'));
    expect(await violations(page, true)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('reads a file that is chosen, without scripts too', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, said } = await opened({ javaScriptEnabled });
      await page.goto('/paste');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'ferry.txt', mimeType: 'text/plain', buffer: Buffer.from(TEXT) });
      await page.locator('.paste button').click();
      await page.locator('.lines').waitFor();
      expect(await page.locator('h1').nth(1).textContent()).toMatch(/^Trust to buy/);
      expect(said).toEqual([]);
    }
  });

  it('draws a range of days over the timeline', async () => {
    const { page, said } = await opened({ viewport: { width: 1440, height: 900 } });
    await page.goto('/');
    const box = (await page.locator('.timeline svg').boundingBox())!;
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + 2, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, middle, { steps: 5 });
    await page.mouse.up();
    await page.locator('.chip').first().waitFor();
    const { searchParams } = new URL(page.url());
    expect(searchParams.get('from')).toBe('2024-02-01');
    expect(searchParams.get('to')).toMatch(/^2024-03-/);
    expect(said).toEqual([]);
  });

  it('follows the loading, and shows what is there when it is done', async () => {
    const progress = { ready: false, running: true, done: 3, found: 10 };
    const { page, said } = await opened({}, { articles, texts: { [FILE]: TEXT } }, () => progress);
    await page.goto('/desk');
    await page.locator('.loading', { hasText: '3 of 10 files' }).waitFor();
    progress.done = 7;
    await page.locator('.loading', { hasText: '7 of 10 files' }).waitFor();
    Object.assign(progress, { ready: true, running: false });
    await page.locator('.loading').waitFor({ state: 'detached' });
    expect(said).toEqual([]);
  });
});

/** What axe finds. It is given to the page by the debugger, past the policy that lets in no script of others. */
async function violations(page: Page, scripts: boolean): Promise<string[]> {
  if (!scripts) return [];
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
