import { describe, expect, it } from 'vitest';
import { generic } from '../../src/parse/profiles/generic.ts';
import type { Profile } from '../../src/parse/profiles/profile.ts';
import { linesOf, type Source } from '../../src/parse/source.ts';
import { bodyOf, findStory } from '../../src/parse/story/index.ts';
import type { Story } from '../../src/parse/story.ts';

const STORY = [
  'The old swing bridge over the Carrow will close for eleven weeks in spring, the harbour board said on Tuesday, and lorries will be sent through the tunnel.',
  'Cyclists and people on foot may cross throughout the works, which are to replace the bearings on which the bridge has turned since 1911.',
  '“We know what this does to the quay,” said Marta Lindqvist, who chairs the board. “We would not do it if the bridge could wait.”',
  'Traders on the quay said they had been told nothing before Tuesday. The board said letters had been sent to every address in January.',
  'A first closure, planned for last autumn, was put off when the contractor found cracks in two of the girders under the roadway.',
];
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Opinion', 'Subscribe', 'Log in'];
const TEASERS = [
  'Most read',
  'Ferry timetable cut for the winter',
  'The ferry to Skarholm will sail twice a day from November, its owners said, as fewer people...',
  '3h ago',
  'Council tax to rise by four per cent',
  'Councillors voted late on Monday for a rise that will cost most households about...',
  '5h ago',
  '© 2024 The Carrow Packet. All rights reserved.',
];
const HEADER = ['Carrow bridge to close for eleven weeks', 'By Ingrid Aaltonen', 'Published March 5, 2024'];

function storyOf(text: string, profile: Partial<Profile> = {}, storyOnly = false): Story & { source: Source } {
  const origin = {
    file: null,
    record: null,
    format: 'text',
    encoding: 'utf-8',
    bytes: 0,
    sha256: '',
    url: null,
  } as const;
  const source: Source = { id: 'test', origin, text, lines: linesOf(text), hints: {}, storyOnly };
  return { ...findStory(source, { ...generic, ...profile }), source };
}

const bodyIn = (story: Story) => bodyOf(story.paragraphs, story)?.value ?? null;
const WHOLE = STORY.join('\n\n');

function fold(text: string, width: number): string {
  const rows = [''];
  for (const word of text.split(' ')) {
    if (`${rows.at(-1)} ${word}`.length > width) rows.push(word);
    else rows[rows.length - 1] = `${rows.at(-1)} ${word}`.trim();
  }
  return rows.join('\n');
}

describe('the story of a page', () => {
  it.each([
    ['a blank line between all', [...MENU, ...HEADER, ...STORY, ...TEASERS].join('\n\n')],
    ['no blank line at all', [...MENU, ...HEADER, ...STORY, ...TEASERS].join('\n')],
    [
      'indented',
      [...MENU.map((line) => `    * ${line}`), ...HEADER, ...STORY.map((line) => `      ${line}`)].join('\n\n'),
    ],
    ['a scraper’s header line', [` date 2024-03-05 ${HEADER[0]}`, HEADER[1], ...STORY, ...TEASERS].join('\n\n')],
    ['Windows line ends', [...MENU, ...HEADER, ...STORY, ...TEASERS].join('\r\n')],
    ['folded at 72 columns', [...HEADER, ...STORY.map((line) => fold(line, 72)), ...TEASERS].join('\n\n')],
    ['Markdown', [...MENU.map((line) => `  * ${line}`), `# ${HEADER[0]}`, `**${HEADER[1]}**`, ...STORY].join('\n\n')],
  ])('is found in a dump with %s', (_, text) => {
    expect(bodyIn(storyOf(text))).toBe(WHOLE);
  });

  it('is joined again where a dumper cut it at links', () => {
    const cut = STORY.map((line, index) =>
      index === 0 ? line.replace('the harbour board', '\nthe harbour board\n').replace('\n said', '\n said') : line,
    );
    const text = [...MENU, ...HEADER, ...cut, ...TEASERS].join('\n');
    expect(bodyIn(storyOf(text))).toBe(WHOLE);
  });

  it('is not joined where a quotation is signed, though a space stands at the line’s end', () => {
    const signed = [
      '“We waited for the ferry for hours, and nobody came.” ― Ana Roe ',
      '“The board was told of it on Monday, and it did nothing.” ― Tom Poe',
    ];
    const body = bodyIn(storyOf([...HEADER, ...STORY.slice(0, 3), ...signed, ...STORY.slice(3)].join('\n')));
    expect(body).toContain('― Ana Roe\n\n“The board');
  });

  it.each([
    ['Advertisement'],
    ['Read more: Ferry timetable cut for the winter'],
    ['Sign up for our newsletter'],
    ['Share this on Facebook'],
  ])('is without %j in its middle', (furniture) => {
    const text = [...MENU, ...HEADER, ...STORY.slice(0, 3), furniture, ...STORY.slice(3), ...TEASERS].join('\n\n');
    expect(bodyIn(storyOf(text))).toBe(WHOLE);
  });

  it('is without the address that stands labelled over it, and keeps one that is spoken of', () => {
    const spoken =
      'The board has put its plans at https://example.org/plans and asks for answers until the end of May.';
    const text = [...HEADER, 'URL: https://example.org/salmon', ...STORY, spoken].join('\n\n');
    expect(bodyIn(storyOf(text))).toBe(`${WHOLE}\n\n${spoken}`);
  });

  it.each([
    ['Ingrid Aaltonen', 'furniture.byline-again'],
    ['Pekka Salo contributed to this report.', 'furniture.credit'],
  ])('ends before %j', (line, rule) => {
    const story = storyOf([...HEADER, ...STORY, line, ...TEASERS].join('\n\n'));
    expect(bodyIn(story)).toBe(WHOLE);
    expect(story.lines.findLast(({ text }) => text === line)?.rule).toBe(rule);
  });

  it('keeps a sub-heading as one', () => {
    const text = [...HEADER, ...STORY.slice(0, 3), 'What traders say', ...STORY.slice(3), ...TEASERS].join('\n\n');
    const found = storyOf(text).paragraphs.find((paragraph) => paragraph.text === 'What traders say');
    expect(found?.heading).toBe(true);
  });

  it('is what the profile’s lines leave of it', () => {
    const text = [...HEADER, ...STORY, 'The Packet is printed on the quay.', ...STORY.slice(1, 2)].join('\n\n');
    expect(bodyIn(storyOf(text, { ends: ['The Packet is printed on the quay.'] }))).toBe(WHOLE);
    expect(bodyIn(storyOf(text, { furniture: [STORY[4]!] }))).not.toContain(STORY[4]);
  });

  it('ends without the label that stands right over the profile’s end', () => {
    const text = [...MENU, ...HEADER, ...STORY, 'The Carrow Packet', 'Sign up for the Tide', 'Every day at 6.'].join(
      '\n\n',
    );
    expect(bodyIn(storyOf(text, { ends: ['Sign up for the Tide'] }))).toBe(WHOLE);
  });

  it('is a table of figures where there are no sentences, and no menu without figures', () => {
    const rows = Array.from(
      { length: 12 },
      (_, round) => `Round ${round + 1}: ${round + 8} April – Carrow Park and Skarholm`,
    );
    const clubs = rows.map((row) => row.replace(/\d+/g, 'of'));
    const found = (lines: string[]) => storyOf([...MENU, 'Fixtures of the Carrow league', ...lines].join('\n\n'));
    expect(bodyIn(found(rows))).toContain('Round 7: 14 April');
    expect(bodyIn(found(clubs))).toBeNull();
  });

  it('is all of a text that is known to be story', () => {
    const story = storyOf('Menu\n\nOne line.', {}, true);
    expect([bodyIn(story), story.confidence]).toEqual(['Menu\n\nOne line.', 1]);
  });

  it('is the first of two, with less confidence', () => {
    const other = [
      'Chess club wins at last',
      'By Oskar Brandt',
      'Eighteen pupils from Veldhoven took every board on Saturday and brought home a cup that nobody there remembered entering for.',
      'Their teacher, a retired plumber, had promised pancakes for a single draw, and spent Sunday at three frying pans instead.',
      'Rivals complained about the noise. An umpire measured it, found nothing unusual, and asked whether any pancakes were left over.',
      'Next month they play in Antwerp, where the tournament hall seats four hundred and has a kitchen of its own behind the stage.',
    ];
    const one = storyOf([...HEADER, ...STORY].join('\n\n'));
    const two = storyOf([...HEADER, ...STORY, ...other].join('\n\n'));
    expect(bodyIn(two)).toBe(WHOLE);
    expect(two.confidence).toBeLessThan(one.confidence);
  });
});

describe('the story of a page in another script', () => {
  const RUSSIAN = [
    'Разводной мост через реку Карру закроют весной на одиннадцать недель, сообщил во вторник совет порта, и грузовики поедут через тоннель.',
    'Велосипедисты и пешеходы смогут переходить по мосту всё время работ, при которых заменят опоры, стоящие здесь с 1911 года.',
    '«Мы знаем, что это значит для набережной», — сказала Марта Линдквист, которая руководит советом. «Но мост ждать не может».',
  ];
  const CHINESE = [
    '港务局星期二表示，卡罗河上的旧旋转桥将于春季关闭十一个星期，货车须改道隧道行驶，工程预计在六月底之前完成。',
    '在整个工程期间，骑自行车的人和行人仍然可以过桥。工人将更换自一九一一年以来支撑桥身转动的轴承，并检查全部桥梁。',
    '负责港务局的林奎斯特说：“我们知道这对码头意味着什么。如果这座桥还能再等，我们就不会这样做。”商户们对此并不满意。',
  ];

  it.each([
    ['Читайте также: Паром стал ходить реже', RUSSIAN],
    ['相关新闻：渡轮冬季班次减少', CHINESE],
  ])('is without the pointer %j', (pointer, story) => {
    const lines = [...story.slice(0, 2), pointer, ...story.slice(2)];
    expect(bodyIn(storyOf(lines.join('\n\n')))).toBe(story.join('\n\n'));
  });

  it.each([
    ['Жители голосовали за новый мост трижды, и трижды голосов не хватало.', RUSSIAN],
    ['居民曾就新桥投票三次，三次都没有通过，调查也没有结果。', CHINESE],
    ['Читайте также этот плакат, советует порт: на нём все новые пути.', RUSSIAN],
  ])('keeps %j', (sentence, story) => {
    const lines = [...story.slice(0, 2), sentence, ...story.slice(2)];
    expect(bodyIn(storyOf(lines.join('\n\n')))).toBe(lines.join('\n\n'));
  });

  it.each([
    ['2 часа назад', 'furniture.time'],
    ['3小时前', 'furniture.time'],
  ])('calls %j an age', (line, rule) => {
    const story = storyOf([...HEADER, ...STORY, 'More from the quay', line, ...TEASERS].join('\n\n'));
    expect(story.lines.find(({ text }) => text === line)?.rule).toBe(rule);
  });
});

describe('no story', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n  '],
    ['marks', '***\n---\n* * *'],
    ['a menu', MENU.join('\n')],
    ['furniture', [...MENU, ...TEASERS.filter((line) => !line.endsWith('...'))].join('\n\n')],
  ])('is found in %s', (_, text) => {
    const story = storyOf(text);
    expect([bodyIn(story), story.confidence]).toEqual([null, 0]);
  });

  it('is trusted that is one sentence long', () => {
    expect(storyOf('The bridge is closed.').confidence).toBeLessThan(0.5);
  });
});

describe('what is told of it', () => {
  const text = [...MENU, ...HEADER, ...STORY, ...TEASERS].join('\n\n');
  const story = storyOf(text);

  it.each([
    ['Top Stories', 'furniture.top-stories'],
    ['Most Watched Today', 'furniture.top-stories'],
    ['More Videos', 'furniture.media'],
    ['Photo gallery', 'furniture.media'],
    ['Skip to main content', 'furniture.menu'],
    ['Home | World | Business | Culture | Photo', 'furniture.menu'],
    ['Sign in', 'furniture.account'],
    ['Sign up for our newsletter', 'furniture.newsletter'],
    ['Submit a Correction', 'furniture.comments'],
    ['© 2024 The Carrow Packet. All rights reserved.', 'furniture.legal'],
    ['Pekka Salo contributed to this report.', 'furniture.credit'],
    ['The bridge at dusk. (Photo: Pekka Salo/AP)', 'furniture.caption'],
  ])('calls %j after it %s', (line, rule) => {
    const story = storyOf([...HEADER, ...STORY, 'More from the quay', line, ...TEASERS].join('\n\n'));
    expect(story.lines.find(({ text }) => text === line)).toMatchObject({ label: 'furniture', rule });
  });

  it.each([
    'Top Stories',
    'More Videos',
    'Watch live',
    'Photo gallery',
    'Home | World | Photo',
    'Log in',
    'Most read',
  ])('calls %j after it neither a caption nor a credit', (line) => {
    const told = 'Pekka Salo contributed to this report.';
    const story = storyOf([...HEADER, ...STORY, told, line, ...TEASERS].join('\n\n'));
    expect(story.lines.find(({ text }) => text === line)!.rule).not.toMatch(/caption|credit/);
  });

  it('names every line, in order, with a rule', () => {
    expect(story.lines.map(({ number, start, end, text }) => ({ number, start, end, text }))).toEqual(linesOf(text));
    expect(story.lines.filter(({ rule }) => !/^(?:line|header|story|furniture)\.[a-z-]+$/.test(rule))).toEqual([]);
  });

  it.each([
    [HEADER[0], 'header', 'header.title'],
    [HEADER[1], 'header', 'header.byline'],
    [HEADER[2], 'header', 'header.date'],
    [STORY[0], 'story', 'story.prose'],
    ['3h ago', 'furniture', 'furniture.time'],
  ])('calls %j %s by %s', (line, label, rule) => {
    expect(story.lines.find((one) => one.text === line)).toMatchObject({ label, rule });
  });

  it('has spans that cut the paragraphs out of the source', () => {
    const marked = storyOf(
      `# ${HEADER[0]}\n\n${STORY.map((line) => line.replace('bridge', '**bridge**')).join('\n\n')}`,
    );
    for (const { text, spans } of [...story.paragraphs, ...marked.paragraphs]) {
      const source = story.paragraphs.some((one) => one.spans === spans) ? story.source.text : marked.source.text;
      expect(spans.map(({ start, end }) => source.slice(start, end)).join('')).toBe(text);
    }
  });
});

// What takes more than linear time here runs into the test's own time limit.
describe('a megabyte of', () => {
  const pieces = [
    'a\n',
    '\n',
    'By A\n',
    '[(',
    '](',
    '![',
    '**a',
    '_',
    '\\',
    '# ',
    '* ',
    'A, ',
    '(AP ',
    'a | ',
    '"a" ',
    '1:',
    'OSLO, ',
    'a:\n',
    '😀',
    'İ ',
  ];
  it.each(pieces)('%j', (piece) => {
    const text = `# x\n${piece.repeat(Math.ceil(1_000_000 / piece.length))}`;
    expect(storyOf(text).lines.at(-1)!.end).toBe(text.length);
  });

  it('prose, all of it story', () => {
    const text = Array.from({ length: 1_000_000 / WHOLE.length }, (_, day) =>
      WHOLE.replace(/closed?|Tuesday|bridge/g, `$& ${day}`),
    ).join('\n\n');
    expect(bodyIn(storyOf(text))!.length).toBeGreaterThan(900_000);
  });
});

it('reads text that runs from right to left', () => {
  const paragraph =
    'قالت هيئة الميناء يوم الثلاثاء إن الجسر القديم سيغلق لمدة أحد عشر أسبوعا في الربيع، وستحول الشاحنات إلى النفق.';
  const text = [
    'الرئيسية',
    'أخبار',
    'الجسر يغلق',
    paragraph,
    `${paragraph} وأضافت أن المشاة يمكنهم العبور.`,
    paragraph.replace('الثلاثاء', 'الأربعاء'),
  ].join('\n\n');
  expect(bodyIn(storyOf(text))).toContain(paragraph);
});
