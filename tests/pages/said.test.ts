import { describe, expect, it } from 'vitest';
import { article } from '../factory.ts';
import { open, readingDesk } from './page.ts';

const chair = { id: 'ida-holm', name: 'Ida Holm', role: 'its chair', mention: 'Holm' };
const articles = Array.from({ length: 30 }, (_, n) =>
  article({
    id: `s${n}`,
    title: `Report ${n}`,
    date: `2024-03-${10 + (n % 20)}`,
    outlet: 'The Skerry Post',
    body: `The queue is over for the year ${n}. ${n === 7 ? 'Nobody was asked.' : ''}`,
    authors: [n % 2 === 0 ? 'Ana Reyes' : 'Kim Lee'],
    quotes: [
      {
        text: `The queue is over for the year ${n}`,
        speaker: n % 3 === 0 ? chair : { id: 'owen-reid', name: 'Owen Reid' },
      },
      ...(n === 7 ? [{ text: 'Nobody was asked', speaker: null, cue: null }] : []),
    ],
  }),
);

describe('who said what', () => {
  it('lists quotes with speaker, role, cue and article, and leads to the very quote', async () => {
    const here = await readingDesk({ articles });
    const page = await open(here, '/said');
    expect(page.texts('h1')).toEqual(['Who said what']);
    expect(page.text).toContain('31 quotes');
    expect(page.all('blockquote')).toHaveLength(20);
    const [first] = page.all('blockquote');
    expect(page.texts('p.source')[0]).toMatch(/^Report \d+, The Skerry Post, 29 March 2024$/);
    const link = page.all('a').find((each) => each.parent === first)!.attribs.href!;
    expect(link).toMatch(/^\/read\/s\d+#quote-0$/);
    expect((await open(here, link.split('#')[0]!)).status).toBe(200);
    expect((await open(here, page.link('Next page →'))).all('blockquote')).toHaveLength(11);
  });

  it('stand under the headline of their article, once for those that follow each other', async () => {
    const here = await readingDesk({ articles });
    const page = await open(here, '/said?from=2024-03-17&to=2024-03-17');
    expect(page.texts('p.source')).toEqual([
      'Report 27, The Skerry Post, 17 March 2024',
      'Report 7, The Skerry Post, 17 March 2024',
    ]);
    expect(page.texts('blockquote')).toHaveLength(3);
    expect(page.link('Report 7')).toBe('/read/s7');
  });

  it('of an empty desk says that there are none yet, and no name', async () => {
    const here = await readingDesk();
    expect((await open(here, '/said')).text).toContain('No article quotes anybody yet.');
    expect((await open(here, '/said?q=queue')).text).toContain('No quote fits all that was asked for.');
    expect((await open(here, '/names/places')).text).toContain('No article has such a name yet.');
    expect((await open(here, '/names/places?q=os')).text).toContain('No name fits.');
  });

  it('of one speaker is a page of that speaker', async () => {
    const here = await readingDesk({ articles });
    const page = await open(here, (await open(here, '/said')).link('Ida Holm'));
    expect(page.texts('h1')).toEqual(['Ida Holm']);
    expect(page.text).toContain('its chair 10 March 2024 – 28 March 2024 · 10 quotes');
    expect(page.text).toContain('Quoted in 10 articles');
    expect(page.all('blockquote')).toHaveLength(10);
    const bars = page.all('a').filter(({ attribs }) => /: \d+\sarticles?$/.test(attribs['aria-label'] ?? ''));
    const day = await open(here, bars[0]!.attribs.href!);
    expect(bars[0]!.attribs.href).toMatch(/^\/names\/speakers\/ida-holm\?from=/);
    expect([day.texts('h1'), day.all('blockquote').length]).toEqual([['Ida Holm'], 1]);
    // As what the speaker is quoted does not hang on the day that is looked at.
    expect(day.text).toContain('its chair 10 March 2024 – 28 March 2024 · 10 quotes');
    const { body } = await here.ask.get(page.link('JSON')).expect(200);
    expect(body.total.value).toBe(10);
    const lines = (await here.ask.get(page.link('NDJSON')).buffer(true)).text.trim().split('\n');
    expect(lines).toHaveLength(10);
  });

  it('of one speaker has every role that was ever printed, its spellings as one, the latest first', async () => {
    const told = (n: number, role: string) =>
      article({
        id: `r${n}`,
        date: `20${10 + Math.floor(n / 28)}-02-${10 + (n % 19)}`,
        quotes: [{ speaker: { ...chair, role } }],
      });
    const here = await readingDesk({
      articles: [
        told(0, 'a clerk'),
        ...Array.from({ length: 250 }, (_, n) => told(n + 28, n % 2 ? 'mayor of St. John’s' : "Mayor of St. John's")),
      ],
    });
    const page = await open(here, '/names/speakers/ida-holm');
    expect(page.text).toMatch(
      /Quoted as mayor of St. John.s 10 February 2011 – .* · 250 quotes a clerk 10 February 2010 · 1 quote /i,
    );
  });

  it('of one speaker shows a few roles, more behind a click, and says how many it leaves out', async () => {
    const quotes = Array.from({ length: 100 }, (_, n) => ({ speaker: { ...chair, role: `chair of board ${n}` } }));
    const page = await open(
      await readingDesk({ articles: [article({ id: 'all', quotes })] }),
      '/names/speakers/ida-holm',
    );
    expect(page.texts('summary')).toEqual(['52 more']);
    expect(page.text).toContain('And as 40 others.');
  });

  it('draws them over time, and narrows them by who said them', async () => {
    const here = await readingDesk({ articles });
    const page = await open(here, '/said');
    expect(page.all('figure.timeline')).toHaveLength(1);
    expect((await open(here, `/said?speaker=Owen+Reid`)).text).toContain('20 quotes');
    const found = await open(here, '/said?q=asked');
    expect([found.all('blockquote').length, found.all('figure.timeline').length]).toEqual([1, 0]);
    expect((await open(here, '/said?q=year')).all('figure.timeline')).toHaveLength(1);
  });

  it.each([
    ['/said?q=nobody', '1 quote', 1],
    ['/said?q=nobdy', 'Did you mean nobody', 0],
    ['/said?q=nobody&speaker=ida-holm', 'No quote fits', 0],
    ['/said?speaker=nobody-at-all', 'No quote fits', 0],
    ['/said?author=Ana+Reyes', '15 quotes', 15],
  ])('%s tells of "%s"', async (address, told, count) => {
    const page = await open(await readingDesk({ articles }), address);
    expect(page.status).toBe(200);
    expect(page.text).toContain(told);
    expect(page.all('blockquote')).toHaveLength(count);
  });

  it('says where a speaker is not told', async () => {
    const page = await open(await readingDesk({ articles }), '/said?q=nobody');
    expect(page.texts('p.credits')[0]).toBe('Not told who');
  });
});

describe('a name', () => {
  it.each([
    ['authors', 'Kim Lee', 15],
    ['outlets', 'The Skerry Post', 30],
  ])('of %s has a page of its articles, which is narrowed, followed and exported', async (kind, name, count) => {
    const here = await readingDesk({ articles });
    const page = await open(here, (await open(here, `/names/${kind}`)).link(name));
    expect(page.texts('h1')).toEqual([name]);
    expect(page.text).toContain(`${count} articles`);
    expect(page.all('figure.timeline')).toHaveLength(1);
    const narrowed = await open(here, page.link('Ida Holm'));
    expect(narrowed.texts('h1')).toEqual([name]);
    expect(narrowed.all('a.chip')).toHaveLength(1);
    const { body } = await here.ask.get(page.link('JSON')).expect(200);
    expect(body.total.value).toBe(count);
    const feed = await here.ask.get(narrowed.link('JSON Feed')).expect(200);
    expect(feed.body.items).toHaveLength(narrowed.all('article').length);
  });

  it('whose days have no article is still that name', async () => {
    const page = await open(await readingDesk({ articles }), '/names/authors/kim-lee?from=2025-01-01');
    expect([page.status, page.texts('h1')]).toEqual([200, ['Kim Lee']]);
    expect(page.link('See all articles')).toBe('/names/authors/kim-lee');
  });

  it.each([
    '/names/authors/nobody',
    '/names/speakers/nobody',
    '/names/places/-x',
    '/names/nope/x',
    '/names/__proto__/x',
  ])('%s is a 404', async (address) => {
    expect((await open(await readingDesk({ articles }), address)).status).toBe(404);
  });
});

describe('names', () => {
  it.each([
    ['speakers', 'Owen Reid', '20', 20],
    ['authors', 'Kim Lee', '15', 15],
    ['outlets', 'The Skerry Post', '30', 20],
  ])('of %s lead to what they stand for', async (kind, name, count, shown) => {
    const here = await readingDesk({ articles });
    const page = await open(here, `/names/${kind}`);
    const row = page.texts('tr').find((text) => text.startsWith(name));
    expect(row).toMatch(new RegExp(`^${name} ?${count}`));
    const there = await open(here, page.link(name));
    expect(there.all(kind === 'speakers' ? 'blockquote' : 'article')).toHaveLength(shown);
  });

  it('are found by their beginnings', async () => {
    const here = await readingDesk({ articles });
    expect((await open(here, '/names/speakers?q=ow')).texts('tr')).toHaveLength(2);
    const none = await open(here, '/names/speakers?q=zz');
    expect([none.status, none.texts('p.nothing')]).toEqual([200, ['No name fits.']]);
  });

  it.each(['/names/nope', '/names/__proto__', '/names/toString'])('%s is a 404', async (address) => {
    expect((await open(await readingDesk(), address)).status).toBe(404);
  });
});
