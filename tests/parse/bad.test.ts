import { describe, expect, it } from 'vitest';
import { Article } from '../../src/article.ts';
import { read } from '../../src/ingest/read.ts';

// Input that is no page of news, or only half of one: honest nulls and low confidence, never an exception and never a guess.

const STORY = [
  'The old swing bridge over the Carrow will close for eleven weeks in spring, the harbour board said on Tuesday, and lorries will be sent through the tunnel.',
  'Cyclists and people on foot may cross throughout the works, which are to replace the bearings on which the bridge has turned since 1911.',
  '“We know what this does to the quay,” said Marta Lindqvist, who chairs the board. “We would not do it if the bridge could wait.”',
  'Traders on the quay said they had been told nothing before Tuesday. The board said letters had been sent to every address in January.',
];
const OTHER = [
  'Eighteen pupils from Veldhoven took every board on Saturday and brought home a cup that nobody there remembered entering for.',
  'Their teacher, a retired plumber, had promised pancakes for a single draw, and spent Sunday at three frying pans instead.',
  'Rivals complained about the noise. An umpire measured it, found nothing unusual, and asked whether any pancakes were left over.',
  'Next month they play in Antwerp, where the tournament hall seats four hundred and has a kitchen of its own behind the stage.',
];
const HEADER = ['Carrow bridge to close for eleven weeks', 'By Ingrid Aaltonen', 'Published March 5, 2024'];
const OTHER_HEADER = ['Chess club wins at last', 'By Oskar Brandt', 'Published April 9, 2024'];
const MENU = ['Home', 'News', 'Sport', 'Weather', 'Log in', 'Subscribe'];
const TEASERS = [
  'Most read',
  'Ferry timetable cut for the winter',
  '3h ago',
  'Council tax to rise by four per cent',
  '5h ago',
];

function parsed(text: string) {
  const bytes = Buffer.from(text);
  const [found] = read(
    { bytes, file: null, url: null, mediaType: 'text/plain', charset: 'utf-8' },
    { timeZone: 'UTC' },
  );
  Article.parse(found!.article);
  return found!;
}

const page = (...lines: string[]) => lines.join('\n\n');
const NOTHING = {
  title: null,
  subtitle: null,
  date: null,
  publishedAt: null,
  updatedAt: null,
  authors: [],
  agency: null,
  outlet: null,
  dateline: null,
  quotes: [],
};

describe('no text', () => {
  it.each([
    ['white space', ' \n\t\n  '],
    ['marks', '***\n---\n* * *'],
    ['a letter', 'a'],
    ['a word', 'Bridge'],
    ['a menu', page(...MENU)],
    ['furniture', page(...MENU, ...TEASERS)],
    ['furniture without a blank line', [...MENU, ...TEASERS].join('\n')],
    ['a date alone', '5 January'],
  ])('%s is an article of nothing', (_, text) => {
    expect(parsed(text).article).toMatchObject({ ...NOTHING, body: '', language: null, wordCount: 0 });
  });

  it('of a page of furniture, what it says plainly is kept', () => {
    const { article } = parsed(page(...MENU, ...TEASERS, '© 2024 The Carrow Courier. All rights reserved.'));
    expect(article).toMatchObject({ ...NOTHING, outlet: 'The Carrow Courier', body: '' });
  });
});

describe('one line', () => {
  it.each<[string, object]>([
    ['The bridge is closed.', { body: 'The bridge is closed.' }],
    ['Bridge closed after flood', { title: 'Bridge closed after flood', body: '' }],
  ])('%s', (text, expected) => {
    const { article, fields } = parsed(text);
    expect(article).toMatchObject({ ...NOTHING, ...expected });
    for (const found of [fields.title, fields.body]) expect(found?.confidence ?? 0).toBeLessThanOrEqual(0.5);
  });
});

it('without a header, nobody is named as its author, and no sentence as its headline', () => {
  const whole = parsed(page(...HEADER, ...STORY));
  const bare = parsed(page(...STORY));
  expect(bare.article).toMatchObject({ ...NOTHING, quotes: expect.any(Array), body: page(...STORY) });
  expect(bare.article.quotes[0]?.speaker?.name).toBe('Marta Lindqvist');
  expect(bare.fields.body!.confidence).toBeLessThanOrEqual(whole.fields.body!.confidence);
});

describe('two articles in one dump', () => {
  it.each([
    ['the longer one first', [...HEADER, ...STORY], [...OTHER_HEADER, ...OTHER], 'Ingrid Aaltonen', '2024-03-05'],
    ['the other first', [...OTHER_HEADER, ...OTHER], [...HEADER, ...STORY], 'Oskar Brandt', '2024-04-09'],
  ])('are not mixed: %s', (_, first, second, author, date) => {
    const one = parsed(page(...first));
    const two = parsed(page(...first, ...second));
    expect(two.article).toMatchObject({ title: first[0], authors: [author], date, body: one.article.body });
    expect(two.fields.body!.confidence).toBeLessThan(0.75 * one.fields.body!.confidence);
  });
});

describe('an impossible date', () => {
  it.each([
    ['Published February 30, 2024 at 25:61'],
    ['Published 31/04/2024 10:75'],
    ['2023-02-29T12:00:00Z'],
    ['Published 13/13/2024'],
    ['Published March 5, 0024'],
    ['Published April 31st 2024'],
    ['Published 0 March 2024'],
  ])('%s is none', (printed) => {
    const { article } = parsed(page(HEADER[0]!, HEADER[1]!, printed, ...STORY));
    expect(article).toMatchObject({ title: HEADER[0], date: null, publishedAt: null, updatedAt: null });
    expect(article.body).toBe(page(...STORY));
  });

  it.each([
    ['Published March 5, 2024 at 25:61', '2024-03-05'],
    ['Published February 29, 2024', '2024-02-29'],
  ])('%s has a day all the same, and no time', (printed, date) => {
    expect(parsed(page(HEADER[0]!, printed, ...STORY)).article).toMatchObject({ date, publishedAt: null });
  });
});

describe('text from right to left', () => {
  it.each([
    [
      'ar',
      ['الرئيسية', 'أخبار', 'رياضة'],
      'الجسر القديم يغلق في الربيع',
      ['بقلم: مريم خليل', '5 مارس 2024'],
      [
        'قالت هيئة الميناء يوم الثلاثاء إن الجسر القديم سيغلق لمدة أحد عشر أسبوعا في الربيع، وستحول الشاحنات إلى النفق.',
        'ويمكن للمشاة وراكبي الدراجات العبور طوال فترة الأعمال، التي تهدف إلى استبدال المحامل التي يدور عليها الجسر منذ عقود.',
        'وقال تجار الرصيف إنهم لم يبلغوا بأي شيء قبل يوم الثلاثاء، وأضافت الهيئة أن الرسائل أرسلت إلى كل عنوان في يناير.',
      ],
    ],
    [
      'he',
      ['חדשות', 'ספורט', 'תרבות'],
      'הגשר הישן ייסגר באביב',
      ['מאת דנה לוי', '5 במרץ 2024'],
      [
        'רשות הנמל הודיעה ביום שלישי כי הגשר הישן ייסגר לאחד עשר שבועות באביב, וכי המשאיות יופנו למנהרה.',
        'הולכי רגל ורוכבי אופניים יוכלו לעבור לאורך כל תקופת העבודות, אמרה דוברת הרשות, והוסיפה כי לא תהיה סגירה נוספת.',
        'הסוחרים ברציף אמרו כי לא נמסר להם דבר לפני יום שלישי. הרשות אמרה כי נשלחו מכתבים לכל כתובת בינואר.',
      ],
    ],
  ])('%s', (language, menu, title, head, story) => {
    const { article } = parsed(page(...menu, title, ...head, ...story));
    expect(article).toMatchObject({ title, body: page(...story), language, dateline: null });
  });
});

describe('a million short lines', () => {
  it.each([
    ['of one letter', (_: number) => 'a'],
    ['that count', (at: number) => `News ${at}`],
    ['of a menu', (at: number) => MENU[at % MENU.length]!],
    ['empty', (_: number) => ''],
  ])('%s', (_, lineOf) => {
    const { article, lines } = parsed(Array.from({ length: 1_000_000 }, (__, at) => lineOf(at)).join('\n'));
    expect(article).toMatchObject({ ...NOTHING, body: '' });
    expect(lines).toHaveLength(1_000_000);
  });
});
