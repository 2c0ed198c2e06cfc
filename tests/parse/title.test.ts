import { describe, expect, it } from 'vitest';
import { generic } from '../../src/parse/profiles/generic.ts';
import { type Hints, linesOf, type Source } from '../../src/parse/source.ts';
import { findStory } from '../../src/parse/story/index.ts';
import { withoutSite } from '../../src/parse/story/pagetitle.ts';
import { findSubtitle, findTitle } from '../../src/parse/title.ts';

const TITLE = 'Night trains to return to the Vesla valley';
const STANDFIRST = 'Sleepers will run again from June, thirty years after the last one left.';
const STORY = [
  'Night trains will return to the Vesla valley in June, the railway said on Friday, thirty years after the last sleeper left the line.',
  'Two trains a week are to run in each direction, with seats, couchettes and a dining car that the railway found in a shed at Torbek.',
  '“People asked for it at every meeting we ever held,” said Runa Halvorsen, who manages the line. “In the end we ran out of answers.”',
];

function fieldsOf(lines: string[], hints: Hints = {}) {
  const text = lines.join('\n\n');
  const origin = {
    file: null,
    record: null,
    format: 'text',
    encoding: 'utf-8',
    bytes: 0,
    sha256: '',
    url: null,
  } as const;
  const source: Source = { id: 'test', origin, text, lines: linesOf(text), hints, storyOnly: false };
  const story = findStory(source, generic);
  return { source, title: findTitle(source, story, generic), subtitle: findSubtitle(source, story) };
}

describe('the title', () => {
  it.each([
    ['the header line', [` date 2024-04-05 ${TITLE}`, 'By Jens Ek', ...STORY], 'title.header-line'],
    ['a heading', ['News', 'Sport', TITLE, 'By Jens Ek', 'April 5, 2024', ...STORY], 'title.headline'],
    ['a title tag', [`${TITLE} | The Vesla Post`, 'Home', 'News', 'By Jens Ek', ...STORY], 'title.title-tag'],
    [
      'a title tag and a heading',
      [`${TITLE} - Vesla Post`, 'Home', 'News', TITLE, 'By Jens Ek', ...STORY],
      'title.headline-of-page',
    ],
  ])('is read from %s', (_, lines, rule) => {
    const { source, title } = fieldsOf(lines);
    expect(title).toMatchObject({ value: TITLE, rule });
    expect(title!.spans.map(({ start, end }) => source.text.slice(start, end))).toEqual([TITLE]);
  });

  it.each([['Title: '], ['HEADLINE: '], ['Titel : '], ['标题：']])('has no label "%s" in front', (label) => {
    const { source, title } = fieldsOf([`${label}${TITLE}`, 'Author: Jens Ek', 'Date: 5 April 2024', ...STORY]);
    expect(title?.value).toBe(TITLE);
    expect(title!.spans.map(({ start, end }) => source.text.slice(start, end))).toEqual([TITLE]);
  });

  it('has the colon that another copy of its line has', () => {
    const [kicker, rest] = ['Night trains in 2026', 'Which of them return to the Vesla valley'];
    const { source, title } = fieldsOf([
      'Home',
      `${kicker}: ${rest}`,
      'Menu',
      `${kicker} ${rest}`,
      'By Jens Ek',
      ...STORY,
    ]);
    expect(title?.value).toBe(`${kicker}: ${rest}`);
    expect(title!.spans.map(({ start, end }) => source.text.slice(start, end))).toEqual([`${kicker}: ${rest}`]);
  });

  it('takes no colon from a line of other words', () => {
    const headline = 'Night trains in 2026 return to the Vesla valley';
    const lines = [
      'Home',
      'Night trains: in 2025 return to the Vesla valley',
      'Menu',
      headline,
      'By Jens Ek',
      ...STORY,
    ];
    expect(fieldsOf(lines).title?.value).toBe(headline);
  });

  it.each([
    ['Title fight: night trains to return to the Vesla valley'],
    ['Titelkampf: night trains to return to the Vesla valley'],
    ['Night trains: title to the Vesla valley line goes to Torbek'],
  ])('keeps its own words: %s', (headline) => {
    expect(fieldsOf([headline, 'By Jens Ek', 'April 5, 2024', ...STORY]).title?.value).toBe(headline);
  });

  it('is what the format gave, before what the page shows', () => {
    expect(fieldsOf([TITLE, ...STORY], { title: 'Given' }).title).toMatchObject({
      value: 'Given',
      rule: 'title.given',
    });
  });

  it('is not the paper’s name', () => {
    expect(fieldsOf(['The Vesla Post', TITLE, 'By Jens Ek', ...STORY]).title?.value).toBe(TITLE);
  });

  it.each([
    [
      'a notice above',
      ['We may earn a commission from links on this page.', 'Vesla', TITLE, 'By Jens Ek', 'April 5, 2024'],
    ],
    [
      'a caption below',
      [
        TITLE,
        'Runa Halvorsen on the platform at Torbek on April 4, 2024. (Ida Roe/Vesla Post)',
        'By Jens Ek | April 5, 2024',
      ],
    ],
    ['who wrote it below', ['News', 'Sport', TITLE, 'Anna Ek  VESLA TODAY']],
    ['who wrote it below, written small', ['News', TITLE, 'von Anna Ek, RADIO VESLA', 'Stand: 5. April 2024']],
    [
      'what is paid for above',
      ['Rail', 'Night trains to the valley | Paid Program', TITLE, 'By Jens Ek', 'April 5, 2024'],
    ],
    ['a way to it above', [`Home » ${TITLE}`, TITLE, 'By Jens Ek', 'April 5, 2024']],
    ['itself cut short above', ['Rail', 'Night trains to return to the Ve ...', TITLE, 'Jens Ek, April 5, 2024']],
  ])('is the headline, with %s', (_, lines) => {
    expect(fieldsOf([...lines, ...STORY]).title?.value).toBe(TITLE);
  });

  it.each([
    [`Home  Rail  Valley  ${TITLE}`, TITLE],
    [`Home 〉 Rail 〉 ${TITLE}`, TITLE],
    [`${TITLE}  in June`, `${TITLE}  in June`],
    [`Vesla » ${TITLE}`, `Vesla » ${TITLE}`],
    [`The railway keeps its word  At last  ${TITLE}`, `The railway keeps its word  At last  ${TITLE}`],
  ])('is without the way to the page before it: %j', (shown, title) => {
    expect(fieldsOf(['News', shown, 'By Jens Ek', 'April 5, 2024', ...STORY]).title?.value).toBe(title);
  });

  // Each piece of a line that the page's markup divided has kept its space.
  it.each([
    ['stands alone', [`${TITLE} | The Vesla Post`, 'News', TITLE, 'for good '], TITLE],
    ['goes on', [`${TITLE} for good | The Vesla Post`, 'News', `${TITLE} `, 'for good'], `${TITLE} for good`],
  ])('is the page’s title where that %s below', (_, lines, title) => {
    expect(fieldsOf([[...lines, 'By Jens Ek', 'April 5, 2024', ...STORY].join('\n')]).title?.value).toBe(title);
  });

  it('is null where there is none', () => {
    expect(fieldsOf(STORY).title).toBeNull();
    expect(fieldsOf(['']).title).toBeNull();
  });
});

describe('the standfirst', () => {
  it('is the sentence under the title', () => {
    expect(fieldsOf([TITLE, STANDFIRST, 'By Jens Ek', 'April 5, 2024', ...STORY]).subtitle?.value).toBe(STANDFIRST);
  });

  it.each([
    ['By Jens Ek'],
    ['Published: Apr. 5, 2024 at 6:22 p.m. | Updated: Apr. 6, 2024 at 7:05 a.m.'],
    ['Photo: Jens Ek'],
  ])('is not %j', (line) => {
    expect(fieldsOf([TITLE, line, ...STORY]).subtitle).toBeNull();
  });
});

describe('a site’s name', () => {
  it.each([
    ['Night trains return | The Vesla Post', [], 'Night trains return'],
    ['Night trains return - News - The Vesla Post', [], 'Night trains return'],
    ['Night trains return – VP – 05.04.2024', [], 'Night trains return'],
    ['Night trains return - vesla-post.example.com', [], 'Night trains return'],
    [
      'Vesla Post | Night trains return to the valley',
      ['Night trains return to the valley'],
      'Night trains return to the valley',
    ],
    ['Night trains return - and nobody sleeps', [], 'Night trains return - and nobody sleeps'],
    ['Railway: night trains return', [], 'Railway: night trains return'],
    ['Night trains return', [], 'Night trains return'],
  ])('is cut from %j', (given, others, title) => {
    expect(withoutSite(given, new Set(others))).toBe(title);
  });
});
