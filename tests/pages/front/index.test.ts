import { describe, expect, it } from 'vitest';
import { article, dateline } from '../../factory.ts';
import { open, type Page, readingDesk } from '../page.ts';

const stories = Array.from({ length: 45 }, (_, n) =>
  article({
    id: `s${n}`,
    title: `Harbour report ${n}`,
    date: `2024-0${1 + (n % 5)}-1${n % 9}`,
    authors: n % 2 === 0 ? ['Ana Reyes'] : ['Kim Lee', 'Owen Reid'],
    agency: n % 3 === 0 ? 'Tidewater Wire' : null,
    outlet: 'The Skerry & Post',
    language: n % 9 === 0 ? 'fr' : 'en',
    dateline: n % 4 === 0 ? dateline({ city: 'Skerrow', country: 'GB' }) : null,
    body: `The harbour council met for the time number ${n}.\n\n“We will look into it,” said Ida Holm.`,
    quotes: [{ text: 'We will look into it', speaker: { id: 'ida-holm', name: 'Ida Holm' } }],
  }),
);

const numberIn = (page: Page) => Number(/(\d+) article/.exec(page.text)?.[1]);

async function opened(address = '/') {
  const here = await readingDesk({ articles: stories });
  return { here, page: await open(here, address) };
}

describe('the front', () => {
  it('has the newest articles, with what is known of each', async () => {
    const { page: front } = await opened();
    expect(front.status).toBe(200);
    expect(front.texts('h1')).toEqual(['The latest']);
    expect(front.all('article')).toHaveLength(20);
    expect(front.texts('article.lead')).toHaveLength(1);
    expect(front.texts('article.lead')[0]).toMatch(/^1\d May 2024 .*Harbour report \d+ The harbour council met/);
    expect(numberIn(front)).toBe(45);
  });

  it('pages through all, forth and back', async () => {
    const { here, page: front } = await opened();
    const seen = new Set(front.texts('h2'));
    let page = front;
    for (const size of [20, 5]) {
      page = await open(here, page.link('Next page →'));
      expect(page.all('article')).toHaveLength(size);
      expect(page.texts('article.lead')).toEqual([]);
      expect(page.texts('a')).toContain('← Previous page');
      for (const title of page.texts('h2')) seen.add(title);
    }
    expect([...seen].filter((title) => title.startsWith('Harbour report'))).toHaveLength(45);
    expect(page.texts('a')).not.toContain('Next page →');
    expect((await open(here, page.link('First page'))).texts('h2')).toEqual(front.texts('h2'));
  });

  it('narrows by each value to as many as it says, and back', async () => {
    const { here, page: front } = await opened();
    const values = front.all('section.choices').length;
    expect(values).toBe(7);
    for (const [name, count] of [
      ['Ana Reyes', 23],
      ['Tidewater Wire', 15],
      ['The Skerry & Post', 45],
      ['Ida Holm', 45],
      ['French', 5],
      ['United Kingdom', 12],
      ['Skerrow', 12],
    ] as const) {
      const page = await open(here, front.link(name));
      expect([name, numberIn(page), page.texts('a.chip').length]).toEqual([name, count, 1]);
      expect(page.all('a.chip')[0]!.attribs['aria-label']).toMatch(new RegExp(`^Remove .*: ${name}$`));
      expect(numberIn(await open(here, page.all('a.chip')[0]!.attribs.href!))).toBe(45);
    }
  });

  it('draws a bar for each week, which leads to its articles', async () => {
    const { here, page: front } = await opened();
    const [drawing] = front.all('figure.timeline');
    expect(drawing).toBeDefined();
    const bars = front.all('a').filter(({ attribs }) => /: \d+\sarticles?$/.test(attribs['aria-label'] ?? ''));
    const counts = bars.map(({ attribs }) => Number(/(\d+)\sarticles?$/.exec(attribs['aria-label']!)![1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(45);
    expect(numberIn(await open(here, bars[0]!.attribs.href!))).toBe(counts[0]);
  });

  it('leads to feeds, exports and the API with exactly this view', async () => {
    const { here, page: view } = await opened('/?q=report&author=Ana+Reyes&sort=title');
    expect(numberIn(view)).toBe(23);
    for (const name of ['RSS', 'Atom', 'JSON Feed', 'CSV', 'NDJSON', 'ninjs', 'JSON']) {
      const address = view.link(name);
      expect(address).toContain('q=report&author=Ana+Reyes');
      await here.ask.get(address).expect(200);
    }
    const lines = (await here.ask.get(view.link('NDJSON')).buffer(true)).text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).title)).toHaveLength(23);
    expect((await here.ask.get(view.link('JSON'))).body.total.value).toBe(23);
  });

  it('keeps what it is narrowed by in the forms', async () => {
    const { page } = await opened('/?q=report&author=Ana+Reyes&from=2024-02-01');
    const fields = (name: string) =>
      page
        .all('input')
        .filter(({ attribs }) => attribs.name === name)
        .map(({ attribs }) => attribs.value);
    expect(fields('author')).toEqual(['Ana Reyes', 'Ana Reyes']);
    // In the search box and beside the days; and the day beside the search and in its own field.
    expect(fields('q')).toEqual(['report', 'report']);
    expect(fields('from')).toEqual(['2024-02-01', '2024-02-01']);
  });
});

describe('a search', () => {
  it('shows where it was found', async () => {
    const { page } = await opened('/?q=council');
    expect(page.texts('h1')).toEqual(['council']);
    expect(page.texts('mark')).toContain('council');
  });

  it.each([
    ['/?q=harbuor', 'Did you mean harbour?'],
    ['/?q=%22harbour', 'This quotation mark is never closed (at character 1) It was read as harbour'],
    [
      '/?q=harbour+AND',
      'AND has nothing to join on one side and is read as a word (at character 9) It was read as harbour and',
    ],
  ])('%s is told what was made of it', async (address, told) => {
    const { page } = await opened(address);
    expect(page.status).toBe(200);
    expect(page.texts('aside.telling').join()).toContain(told);
  });

  it('that finds nothing offers what it would find with less', async () => {
    const { here, page } = await opened('/?q=zeppelin&author=Ana+Reyes&from=2024-02-01');
    expect(page.status).toBe(200);
    expect(page.text).toContain('No article fits all that was asked for.');
    const fewer = page.texts('section.nothing')[0];
    expect(fewer).toContain('without Search: zeppelin without Author: Ana Reyes without From: 1 February 2024');
    expect(numberIn(await open(here, page.link('without Search: zeppelin')))).toBeGreaterThan(0);
  });

  it('that was read well is not talked about', async () => {
    expect((await opened('/?q=harbour')).page.texts('aside.telling')).toEqual([]);
  });
});

describe('a desk without articles', () => {
  it('says how to add some', async () => {
    const page = await open(await readingDesk(), '/');
    expect(page.status).toBe(200);
    expect(page.text).toContain('No articles yet');
    expect(page.text).toContain('DATA_DIR=/path/to/articles npm start');
  });

  it('says that they are being loaded', async () => {
    const page = await open(await readingDesk({ progress: { ready: false, done: 512, found: 1024 } }), '/');
    expect([page.status, page.headers['retry-after']]).toEqual([503, '1']);
    expect(page.text).toContain('512 of 1,024 files are read so far. There is nothing to show yet.');
  });

  it('shows what is there while more is loaded', async () => {
    const progress = { ready: false, done: 3, found: 10 };
    const page = await open(await readingDesk({ articles: stories.slice(0, 2), progress }), '/');
    expect([page.status, page.all('article').length]).toEqual([200, 2]);
    expect(page.text).toContain('3 of 10 files are read so far. What is shown is not all yet.');
  });
});
