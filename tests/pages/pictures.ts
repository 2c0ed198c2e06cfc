import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { start } from '../../bench/speed/processes.ts';
import { launch } from './browser.ts';

// node tests/pages/pictures.ts [--all [NAME…]]
// The pictures of the README, taken of the samples; with --all every page besides, or these, wide and narrow, light and dark, into
// var/pages.

const ROOT = join(import.meta.dirname, '../..');
const QUALITY = 82;
const WIDE = { width: 1280, height: 860 };

const folder = mkdtempSync(join(tmpdir(), 'copydesk-pictures-'));
const server = await start(
  [process.execPath, join(ROOT, 'src/main.ts'), 'serve'],
  (PORT) => ({
    DATA_DIR: join(ROOT, 'data'),
    DATABASE: join(folder, 'a.db'),
    PORT: String(PORT),
    LOG_LEVEL: 'error',
    TZ: 'UTC',
  }),
  '/readyz',
);
const site = `http://127.0.0.1:${server.port}`;
const browser = await launch();
try {
  const pages = await pagesOfSamples();
  mkdirSync(join(ROOT, 'docs'), { recursive: true });
  for (const name of ['front', 'article', 'parsed'])
    await take(browser, { address: pages[name]!, path: join(ROOT, 'docs', `${name}.webp`), viewport: WIDE });
  if (process.argv.includes('--all')) await takeAll(pages);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}

interface Picture {
  address: string;
  path: string;
  viewport: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** All of the page, not only what fits. */
  fullPage?: boolean;
}

async function take(browser: Browser, { address, path, fullPage = false, ...options }: Picture): Promise<void> {
  const context = await browser.newContext({ timezoneId: 'Europe/London', locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(`${site}${address}`, { waitUntil: 'networkidle' });
  if (path.endsWith('.webp')) writeFileSync(path, await webp(page));
  else await page.screenshot({ path, fullPage });
  await context.close();
}

/** A quarter of what PNG takes; Playwright itself has only that and JPEG. */
async function webp(page: Page): Promise<Buffer> {
  const debug = await page.context().newCDPSession(page);
  const { data } = await debug.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  return Buffer.from(data, 'base64');
}

async function takeAll(pages: Record<string, string>): Promise<void> {
  const pictures = join(ROOT, 'var/pages');
  mkdirSync(pictures, { recursive: true });
  const wanted = process.argv.slice(2).filter((name) => name !== '--all');
  for (const [name, address] of Object.entries(pages).filter(([each]) => wanted.length === 0 || wanted.includes(each)))
    for (const width of [1440, 390])
      for (const colorScheme of ['light', 'dark'] as const) {
        const path = join(pictures, `samples-${name}-${width}-${colorScheme}.png`);
        await take(browser, { address, path, viewport: { width, height: 900 }, colorScheme, fullPage: true });
      }
}

/** Where the samples have something to show. */
async function pagesOfSamples(): Promise<Record<string, string>> {
  const read = async (path: string) => JSON.parse(await (await fetch(`${site}${path}`)).text());
  const first = async (path: string) => (await read(path)).data[0];
  const article = await first('/articles/search?q="harbour ferry"');
  const speaker = await first('/speakers?limit=1');
  const author = await first('/authors?limit=1');
  const place = await first('/places?limit=1');
  const cluster = await first('/clusters?limit=1');
  const { members } = await read(`/clusters/${cluster.id}`);
  const [one, two] = members.map((member: { article: { id: string } }) => member.article.id);
  return {
    front: '/',
    search: '/?q=ferry+OR+dam&language=en',
    nothing: '/?q=zeppelin&from=2024-02-01',
    article: `/read/${article.id}`,
    copy: `/read/${one}`,
    beside: `/read/${one}/beside/${two}`,
    parsed: `/read/${article.id}/parsed`,
    said: '/said',
    speaker: `/names/speakers/${speaker.id}`,
    author: `/names/authors/${author.id}`,
    place: `/names/places/${place.id}`,
    names: '/names/speakers',
    desk: '/desk',
    loaded: '/desk?outcome=loaded',
    paste: '/paste',
    gone: '/read/nope',
    broken: '/?from=yesterday',
  };
}
