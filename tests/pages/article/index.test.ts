import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { article, dateline, loaded } from '../../factory.ts';
import { open, readingDesk } from '../page.ts';

const BODY = [
  'The harbour trust will buy a boat for 240 passengers.',
  '“The queue is over,” Ida Holm, its chair, said on Tuesday. “No one will wait.”',
  'A sign read <b>“Sold”</b>. The mayor called it “far too late”.',
].join('\n\n');

function said(text: string, given: Partial<Article['quotes'][number]> = {}) {
  const start = BODY.indexOf(text);
  return { text, start, end: start + text.length, ...given } as never;
}
const chair = { id: 'ida-holm', name: 'Ida Holm', role: 'its chair' };
const ferry = article({
  id: 'ferry',
  title: 'Trust to buy a ferry',
  subtitle: 'The old boat goes to the museum',
  date: '2024-02-06',
  publishedAt: '2024-02-06T08:30:00-05:00',
  authors: ['Ailsa Brand', 'Owen Reid', 'Kim Lee'],
  agency: 'Tidewater Wire',
  outlet: 'The Skerry Post',
  language: 'en',
  dateline: dateline({ city: 'Skerrow', text: 'SKERROW, Scotland' }),
  body: BODY,
  quotes: [
    said('The queue is over,', { speaker: chair as never, utterance: 1, paragraph: 1, confidence: 0.97 }),
    said('No one will wait.', { speaker: chair as never, utterance: 1, paragraph: 1, confidence: 0.97 }),
    said('far too late', { kind: 'fragment', cue: 'called', utterance: 2, paragraph: 2, confidence: 0.4 }),
  ],
  source: { url: 'https://skerrypost.example/ferry#top' },
});

describe('an article', () => {
  it('is set with headline, standfirst, byline, dateline and times', async () => {
    const page = await open(await readingDesk({ articles: [ferry] }), '/read/ferry');
    expect(page.status).toBe(200);
    expect(page.texts('title')).toEqual(['Trust to buy a ferry · Copydesk']);
    expect(page.texts('h1')).toEqual(['Trust to buy a ferry']);
    expect(page.texts('p.standfirst')).toEqual(['The old boat goes to the museum']);
    expect(page.texts('p.byline')).toEqual(['By Ailsa Brand, Owen Reid and Kim Lee']);
    expect(page.texts('p.kicker')).toEqual(['The Skerry Post · Tidewater Wire']);
    expect(page.texts('span.dateline')).toEqual(['SKERROW, Scotland —']);
    expect(page.texts('p.dates')).toEqual(['Published 6 February 2024, 08:30 (UTC−05:00) How it was parsed']);
    expect(page.all('time')[0]!.attribs.title).toBe('As printed: 6 February 2024, 08:30 (UTC−05:00)');
    expect(page.link('Owen Reid')).toBe('/names/authors/owen-reid');
    expect(page.all('div.story')[0]!.attribs.lang).toBe('en');
  });

  it('is, word for word, its body', async () => {
    const page = await open(await readingDesk({ articles: [ferry] }), '/read/ferry');
    const paragraphs = page
      .all('p')
      .filter(({ parent }) => (parent as { attribs?: { class?: string } }).attribs?.class === 'paragraph');
    const text = page.texts('p').filter((_, at) => paragraphs.includes(page.all('p')[at]!));
    expect(text.join('\n\n')).toBe(`SKERROW, Scotland — ${BODY}`);
  });

  it('marks each quote, and beside it who says it, the cue and the confidence', async () => {
    const page = await open(await readingDesk({ articles: [ferry] }), '/read/ferry');
    expect(page.all('a.said').map(({ attribs }) => [attribs.id, attribs.href, attribs.title])).toEqual([
      ['quote-0', '#note-0', 'Ida Holm, its chair: said, 97\u00a0%\u00a0sure'],
      ['quote-1', '#note-0', 'Ida Holm, its chair: said, 97\u00a0%\u00a0sure'],
      ['quote-2', '#note-2', 'Not told who: called, 40\u00a0%\u00a0sure'],
    ]);
    expect(page.texts('a.said')).toEqual(['The queue is over,', 'No one will wait.', 'far too late']);
    expect(page.all('div.note').map(({ attribs }) => attribs.id)).toEqual(['note-0', 'note-2']);
    expect(page.texts('div.note')[1]).toBe(
      'Not told who called · part of a sentence · 40 % sure Link to the quote On the page itself',
    );
    expect(page.link('Link to the quote')).toBe('#quote-0');
    expect(page.link('On the page itself')).toMatch(/^https:\/\/skerrypost\.example\/ferry#:~:text=/);
    expect(page.link('Ida Holm')).toBe('/names/speakers/ida-holm');
  });

  it('has nothing where nothing was found', async () => {
    const bare = article({ id: 'bare', title: null, body: '' });
    const page = await open(await readingDesk({ articles: [bare] }), '/read/bare');
    expect(page.texts('h1')).toEqual(['No headline was found']);
    expect(page.texts('p.dates')).toEqual(['No date How it was parsed']);
    expect(page.texts('p.byline')).toEqual([]);
    expect(page.text).toContain('Outlet not found');
  });

  it.each([
    ['overlaps another', [said('The queue is over,'), said('queue is')], ['The queue is over,']],
    ['stands nowhere', [{ text: 'Gone', start: 0, end: 0 }], []],
    ['crosses a paragraph', [{ text: 'x', start: 40, end: 70 }], []],
    ['lies outside', [{ text: 'x', start: 9000, end: 9010 }], []],
  ])('leaves a quote unmarked that %s', async (_, quotes, marked) => {
    const page = await open(await readingDesk({ articles: [article({ id: 'odd', body: BODY, quotes })] }), '/read/odd');
    expect(page.texts('a.said')).toEqual(marked);
    expect(page.text).toContain('The harbour trust will buy a boat for 240 passengers.');
  });

  it('is found under an id of any form, and leads to its other forms', async () => {
    const here = await readingDesk({ articles: [article({ id: 'a/b?c d"ü', title: 'Odd' })] });
    const page = await open(here, (await open(here, '/')).link('Odd'));
    expect(page.texts('h1')).toEqual(['Odd']);
    for (const name of ['JSON', 'jsonld', 'ninjs', 'text', 'markdown', 'The original'])
      await here.ask.get(page.link(name)).expect(200);
  });

  it('that is not there is a 404 that says what to do', async () => {
    const page = await open(await readingDesk({ articles: [ferry] }), '/read/nope');
    expect(page.status).toBe(404);
    expect(page.text).toContain('There is no such article');
    expect(page.text).toContain('Search for a few of its words');
  });
});

const STORY =
  'The harbour trust will buy a longer boat for the island, and the old one goes to a museum in the spring of next year. ';

it('tells of its near-copies, with what each added and cut', async () => {
  const first = article({
    id: 'one',
    title: 'First',
    outlet: 'A',
    date: '2024-02-06',
    body: `${STORY.repeat(3)}\n\nThe council agreed to it.`,
  });
  const second = article({
    id: 'two',
    title: 'Second',
    outlet: 'B',
    date: '2024-02-07',
    body: `${STORY.repeat(3)}\n\nNobody <b>else</b> was asked.`,
  });
  const page = await open(await readingDesk({ articles: [first, second] }), '/read/one');
  expect(page.texts('h2')).toContain('Near-copies');
  expect(page.link('Second')).toBe('/read/two');
  expect(page.text).toMatch(/\d+ % the same|most like the others/);
  expect(page.texts('ins').concat(page.texts('del')).join()).toMatch(
    /Nobody <b>else<\/b> was asked\.|The council agreed to it\./,
  );
  const beside = await open(await readingDesk({ articles: [first, second] }), page.link('Word for word'));
  expect(beside.texts('dd').slice(0, 3)).toEqual(['First Second', 'A → B', '6 February 2024 → 7 February 2024']);
  expect(beside.texts('del').at(-1)).toBe('The council agreed to it.');
  expect(beside.texts('ins').at(-1)).toBe('Nobody <b>else</b> was asked.');
});

it('tells of its versions', async () => {
  const here = await readingDesk({
    articles: [article({ id: 'v', title: 'Four hurt', body: 'Four people were hurt.' })],
  });
  expect((await open(here, '/read/v')).texts('h2')).not.toContain('Versions');
  await here.store.put([loaded(article({ id: 'v', title: 'Five hurt', body: 'Five people were hurt.' }))]);
  await here.store.flush();
  const page = await open(here, '/read/v');
  expect(page.texts('h2')).toContain('Versions');
  expect(page.text).toMatch(/Version 2 .* \(UTC\) a correction Four → Five Version 1 /);
  const second = await open(here, page.link('Version 2'));
  expect(second.texts('h1')).toEqual(['Version 2']);
  expect(second.texts('dd')[0]).toBe('Four Five hurt');
  expect([second.texts('del'), second.texts('ins')]).toEqual([
    ['Four', 'Four', 'Four'],
    ['Five', 'Five', 'Five'],
  ]);
  const first = await open(here, second.link('← Version 1'));
  expect([first.texts('h1'), first.texts('del')]).toEqual([['Version 1'], []]);
  for (const none of ['/read/v/versions/3', '/read/v/versions/01', '/read/v/versions/x', '/read/w/versions/1'])
    expect([none, (await open(here, none)).status]).toEqual([none, 404]);
});
