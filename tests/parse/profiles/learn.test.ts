import { describe, expect, it } from 'vitest';
import { read } from '../../../src/ingest/read.ts';
import { type LearnOptions, profileOf, startLesson } from '../../../src/parse/profiles/learn.ts';
import { Profile } from '../../../src/parse/profiles/profile.ts';
import { APPEAL, courier, MOTTO, pageOf, STORIES, TAIL } from './courier.ts';

const GENERAL = { timeZone: 'UTC', profiles: [] };

function learnedFrom(pages: string[], options: Partial<LearnOptions> = {}) {
  const lesson = startLesson({ outlet: null, timeZone: null, share: 0.5, ...options });
  const taken = pages.map((page) => lesson.take(parsed(page)));
  return { ...lesson.learned(), taken };
}

function parsed(page: string, url: string | null = null) {
  return read({ bytes: Buffer.from(page), file: null, url, mediaType: 'text/plain', charset: 'utf-8' }, GENERAL)[0]!;
}

const all = (shape: Parameters<typeof pageOf>[1] = {}) => Array.from({ length: STORIES }, (_, at) => pageOf(at, shape));
const textsOf = (lines: { text: string }[]) => lines.map(({ text }) => text);

describe('what recurs on an outlet’s pages', () => {
  const learned = learnedFrom(all());

  it('is counted', () => {
    expect(learned).toMatchObject({ pages: STORIES, stories: STORIES });
    expect(learned.furniture).toContainEqual({ text: APPEAL, stories: STORIES });
  });

  it('becomes marks, furniture and ends, as a profile that can be read again', () => {
    const profile = Profile.parse(profileOf('holm-courier', learned));
    expect(profile.marks).toHaveLength(3);
    expect(profile.furniture).toEqual([APPEAL]);
    expect(profile.ends).toEqual([TAIL]);
    for (const page of all()) {
      expect(parsed(page).article.body).toContain(APPEAL);
      const bytes = Buffer.from(page);
      const input = { bytes, file: null, url: null, mediaType: 'text/plain', charset: 'utf-8' };
      const [{ article }] = read(input, { timeZone: 'UTC', profiles: [profile] }) as [ReturnType<typeof parsed>];
      expect(article.source.profile).toBe('holm-courier');
      expect(article.body).not.toContain(APPEAL);
      expect(article.body.split('\n\n')).toHaveLength(4);
    }
  });

  it('is found where lines are folded, and where marks are curly here and straight there', () => {
    const fold = (page: string) => page.replace('who owe nobody', 'who\nowe nobody').replaceAll('’', "'");
    const pages = all().map((page, at) => (at % 2 ? page : fold(page)));
    expect(learnedFrom(pages).furniture).toEqual([
      { text: expect.stringMatching(/^The Courier is/), stories: STORIES },
    ]);
  });

  it('is found on half of the pages, when they are many', () => {
    const some = Array.from({ length: 60 }, (_, at) =>
      pageOf(at, at % 3 ? {} : { frame: (story) => [MOTTO, ...story, TAIL] }),
    );
    expect(textsOf(learnedFrom(some).furniture)).toEqual([APPEAL]);
    expect(textsOf(learnedFrom(some, { share: 0.8 }).furniture)).toEqual([]);
  });

  it('has the outlet, its hosts and its time zone where the pages tell', () => {
    const lesson = startLesson({ outlet: null, timeZone: null, share: 0.5 });
    all().forEach((page, at) => {
      const dated = `${page.replace('9:05 a.m.', '9:05 a.m. EST')}\n\n© 2024 The Holm Courier. All rights reserved.`;
      lesson.take(parsed(dated, `https://www.holmcourier.example/${at}`));
    });
    expect(lesson.learned()).toMatchObject({
      outlet: 'The Holm Courier',
      hosts: ['holmcourier.example'],
      timeZone: 'America/New_York',
    });
    expect(learned.timeZone).toBeNull();
    expect(learnedFrom(all(), { outlet: 'Courier', timeZone: 'Atlantic/Faroe' })).toMatchObject({
      outlet: 'Courier',
      timeZone: 'Atlantic/Faroe',
    });
  });
});

it('learns from web pages, and rids them of their furniture', () => {
  const html = (number: number) => {
    const [title, , , ...story] = pageOf(number, { frame: (lines) => lines }).split('\n\n');
    const paragraphs = [...story.slice(0, 2), APPEAL, ...story.slice(2)].map((text) => `<p>${text}</p>`).join('');
    return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
  };
  const input = (number: number) => ({
    bytes: Buffer.from(html(number)),
    file: null,
    url: `https://holmcourier.example/${number}`,
    mediaType: 'text/html',
    charset: 'utf-8',
  });
  const lesson = startLesson({ outlet: null, timeZone: null, share: 0.5 });
  for (let at = 0; at < STORIES; at++) lesson.take(read(input(at), GENERAL)[0]!);
  const profile = Profile.parse(profileOf('holm-courier', lesson.learned()));
  expect(profile).toMatchObject({ hosts: ['holmcourier.example'], furniture: [APPEAL] });
  expect(read(input(0), GENERAL)[0]!.article.body).toContain(APPEAL);
  expect(read(input(0), { timeZone: 'UTC', profiles: [profile] })[0]!.article.body).not.toContain(APPEAL);
});

describe('what is not learned as furniture', () => {
  const bare = (story: string[]) => [MOTTO, ...story, TAIL];
  const background =
    'The island council has met by the harbour every other Monday since the old town hall burned down in 1987.';
  const copy = (number: number) => pageOf(3, { frame: (story) => [MOTTO, ...story, `Page ${number}`, TAIL] });

  it.each<[string, string[]]>([
    ['a sub-heading that stands in every story', all({ middle: ['What happens next'], frame: bare })],
    ['a sub-heading under an advertisement', all({ middle: ['Advertisement', 'What happens next'], frame: bare })],
    [
      'background that three stories of twelve have',
      all({ frame: bare }).map((page, at) => (at % 4 ? page : pageOf(at, { middle: [background], frame: bare }))),
    ],
    [
      'background that three stories of five have',
      [0, 1, 2, 3, 4].map((at) => pageOf(at, { middle: at < 3 ? [background] : [], frame: bare })),
    ],
    ['wire copy that stands in three files', [...all({ frame: bare }), copy(1), copy(2), copy(3)]],
    [
      'versions of one story, more than there are others',
      [...[5, 6, 7].map((at) => pageOf(at, { frame: bare })), ...Array.from({ length: 9 }, (_, at) => copy(at))],
    ],
  ])('%s', (_, pages) => {
    const { furniture, marks, ends } = learnedFrom(pages);
    expect(furniture).toEqual([]);
    expect(textsOf(ends)).toEqual([TAIL]);
    for (const mark of textsOf(marks)) expect([MOTTO, TAIL]).toContain(mark);
  });

  it('a sub-heading, which is left to a person', () => {
    expect(learnedFrom(all({ middle: ['What happens next'] })).undecided).toEqual([
      { text: 'What happens next', stories: STORIES },
    ]);
  });

  it.each([
    ['a line of the story that stands behind it on some pages', 'Share this page with the island'],
    ['the outlet’s name, which is at the top of other pages', 'Holm Courier'],
  ])('as an end: %s', (_, line) => {
    const frame = (story: string[], at: number) => (at < 3 ? [line, MOTTO, ...story] : [MOTTO, ...story, line]);
    const pages = all().map((_, at) => pageOf(at, { frame: (story) => frame(story, at) }));
    expect(textsOf(learnedFrom(pages, { outlet: 'Holm Courier' }).ends)).not.toContain(line);
  });

  it.each([
    ['the headline of the day', 'Two sheep found on the roof of the town hall again'],
    ['a year', '© 2024 The Courier of Holm'],
    ['what everybody has', 'Skip to main content'],
  ])('as a mark: %s', (_, line) => {
    const pages = all({ frame: (story) => [...courier(story), line] });
    expect(textsOf(learnedFrom(pages).marks)).not.toContain(line);
  });
});

describe('too little to learn from', () => {
  it.each<[string, string[], number]>([
    ['nothing', [], 0],
    ['two pages', [pageOf(0), pageOf(1)], 2],
    ['one story, three times', [pageOf(0), pageOf(0), pageOf(0)], 1],
  ])('%s', (_, pages, stories) => {
    const learned = learnedFrom(pages);
    expect(learned).toMatchObject({ stories, furniture: [], marks: [], ends: [] });
    expect(profileOf('holm-courier', learned)).toBeNull();
  });

  it('is a record whose story was given outright', () => {
    const bytes = Buffer.from(JSON.stringify({ title: 'A', body: pageOf(0) }));
    const input = { bytes, file: null, url: null, mediaType: 'application/json', charset: null };
    const lesson = startLesson({ outlet: null, timeZone: null, share: 0.5 });
    expect(lesson.take(read(input, GENERAL)[0]!)).toBe('without furniture');
  });
});

describe('several outlets', () => {
  const HERALD = '© 2024 The Skerry Herald. All rights reserved.';
  const herald = (story: string[]) => [
    'Skerry and the outer islands',
    'Letters to the Herald',
    ...story,
    'Subscribe to the Skerry Herald by post',
    'The Herald in your letter box',
  ];
  const mixed = Array.from({ length: STORIES }, (_, at) => pageOf(at, at % 2 ? { frame: herald } : {}));

  it('are told apart by the names that they print', () => {
    const pages = mixed.map((page, at) => (at % 2 ? `${page}\n\n${HERALD}` : `${page}\n\n© 2024 The Holm Courier.`));
    expect(learnedFrom(pages)).toMatchObject({
      outlet: null,
      named: [
        ['The Holm Courier', STORIES / 2],
        ['The Skerry Herald', STORIES / 2],
      ],
    });
    const one = learnedFrom(pages, { outlet: 'skerry herald' });
    expect(one.taken.filter((taken) => taken === 'of another outlet')).toHaveLength(STORIES / 2);
    expect(one.furniture).toEqual([]);
  });

  it('are noticed where they print none', () => {
    expect(learnedFrom(mixed).camps).toHaveLength(2);
    expect(learnedFrom(all()).camps).toEqual([]);
  });
});

it('forgets what is rare, and keeps its counts', () => {
  const lesson = startLesson({ outlet: null, timeZone: null, share: 0.5 });
  const page = parsed(pageOf(0));
  for (let at = 0; at < 2500; at++) {
    const lines = page.lines.map((line) =>
      line.text === TAIL || line.text === '' ? line : { ...line, text: `${line.text} ${at}` },
    );
    lesson.take({ ...page, lines });
  }
  expect(lesson.learned()).toMatchObject({ pages: 2500, ends: [{ text: TAIL, stories: 2500 }] });
});
