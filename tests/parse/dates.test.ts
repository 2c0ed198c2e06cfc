import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/parse/dates/index.ts';
import { readDates } from '../../src/parse/dates/printed.ts';
import { page, textAt } from './page.ts';

type Page = Parameters<typeof page>[0];

function datesOf(given: Page, timeZone = 'UTC') {
  const { source, story, title, profile } = page(given);
  return findDates(source, story, title, profile, { timeZone });
}

describe('a date and its time in one line', () => {
  it.each([
    ['Posted February 15, 2024 5:30 am.', '2024-02-15 05:30'],
    ['Published Tue, Nov 19 20197:05 AM EST', '2019-11-19 07:05 EST'],
    ['Published 11:11 PM EST Nov 19, 2019', '2019-11-19 23:11 EST'],
    ['Updated 12:24 am EST, Wednesday, November 20, 2019', '2019-11-20 00:24 EST'],
    ['Mon 18 Nov 2019 18.54 GMT', '2019-11-18 18:54 GMT'],
    ['12:20pm Jan 7, 2024', '2024-01-07 12:20'],
    ['June 30, 2026 - 4.34pm', '2026-06-30 16:34'],
    ['noon reading: 3rd of May 2021', '2021-05-03'],
    ['2024-02-14T16:15:30Z', '2024-02-14 16:15 Z'],
    ['2024-05-03 15:47:42.389000+00:00', '2024-05-03 15:47 +00:00'],
    ['NOVEMBER 20, 2019 10:43', '2019-11-20 10:43'],
    ['Friday, 22 Nov 2024 4:55 PM MYT', '2024-11-22 16:55 MYT'],
    ['Example PressApril 28, 2023 GMT', '2023-04-28'],
    ['18. März 2024 um 17.05 Uhr', '2024-03-18 17:05'],
    ['28 . April 2023, 19:50 Uhr', '2023-04-28 19:50'],
    ['15 de fevereiro de 2024 às 21h03', '2024-02-15 21:03'],
    ['Le 3 mars 2024 à 18h30', '2024-03-03 18:30'],
    ['1er août 2023', '2023-08-01'],
    ['3 de mayo de 2022, 9:05', '2022-05-03 09:05'],
    ['05 Gennaio 2025', '2025-01-05'],
    ['19.11.2019, 08:57', '2019-11-19 08:57'],
    ['3. 5. 2024', '2024-05-03'],
    ['30.01.202430. Januar 2024', '2024-01-30'],
    ['03.Mär.19', '2019-03-03'],
    ['20 janvier 202020 janvier 2020évaluation', '2020-01-20'],
    ['06/11/20230 Kommentare', '2023-11-06'],
    ['25/12/2023', '2023-12-25'],
    ['12/25/2023', '2023-12-25'],
    ['15-Feb-24', '2024-02-15'],
    ['2024年2月15日 12:30', '2024-02-15 12:30'],
    ['2024년 2월 5일', '2024-02-05'],
    ['2 марта 2024', '2024-03-02'],
    ['11.2.2025 23:55', '2025-02-11 23:55'],
    ['February 29, 2024', '2024-02-29'],
  ])('%s', (text, expected) => {
    const [date] = readDates(text, null).dates;
    const { year, month, day, clock } = date!;
    const two = (part: number) => String(part).padStart(2, '0');
    const time = clock ? ` ${two(clock.hour)}:${two(clock.minute)}${clock.zone ? ` ${clock.zone}` : ''}` : '';
    expect(`${year}-${two(month)}-${two(day)}${time}`).toBe(expected);
  });

  it.each([
    ['February 30, 2024'],
    ['February 29, 2023'],
    ['31/04/2024'],
    ['2024-13-01'],
    ['3 hours ago'],
    ['Yesterday at 5:30'],
    ['Nov 18'],
    ['version 10.2.2019.4'],
    ['chapter 3.of.12'],
    ['1.January 20241'],
    ['192.168.10.12'],
    ['a 5-4 vote in 2019'],
    ['May 5 people in 2010s dress'],
    ['Room 12, 2024 seats'],
    ['call 555-12-3456'],
    ['grew 1.5/2.0/3% in 2023'],
    [''],
  ])('none in: %s', (text) => {
    expect(readDates(text, null).dates).toEqual([]);
  });
});

describe('which date is the article’s', () => {
  it('reads the seed’s forms, and the zone from the profile', () => {
    const given = {
      title: ' date 2021-03-05 Harbour bridge to close',
      head: ['', 'By Jane Doe', '', 'Posted March 5, 2021 5:30 am.', '', 'Last Updated March 5, 2021 5:42 am.', ''],
      profile: { name: 'example', timeZone: 'America/Toronto' },
    };
    const { date, publishedAt, updatedAt, timeZone } = datesOf(given);
    expect([date?.value, date?.rule]).toEqual(['2021-03-05', 'date.header-line']);
    expect([publishedAt?.value, updatedAt?.value]).toEqual(['2021-03-05T05:30:00-05:00', '2021-03-05T05:42:00-05:00']);
    expect(timeZone.value).toEqual({ name: 'America/Toronto', from: 'profile' });
    expect(textAt(page(given).source, publishedAt)).toEqual(['March 5, 2021 5:30 am']);
  });

  it.each<[string, string[], { date: string | null; publishedAt?: string; updatedAt?: string }]>([
    ['day alone', ['5 March 2021'], { date: '2021-03-05' }],
    [
      'only an update',
      ['Updated: 6 March 2021 14:00 GMT'],
      { date: '2021-03-06', updatedAt: '2021-03-06T14:00:00+00:00' },
    ],
    [
      'both in one line',
      ['First published on Fri 5 Mar 2021 09.15 GMT Last modified on Sat 6 Mar 2021 10.20 GMT'],
      { date: '2021-03-05', publishedAt: '2021-03-05T09:15:00+00:00', updatedAt: '2021-03-06T10:20:00+00:00' },
    ],
    [
      'an update of the same day, the time alone',
      ['Published on 05/03/2021 - 13:55 GMT+1 • Updated 14:20'],
      { date: '2021-03-05', publishedAt: '2021-03-05T13:55:00+01:00', updatedAt: '2021-03-05T14:20:00+01:00' },
    ],
    [
      'cues on lines of their own',
      ['Published', '5 March 2021 11:21am', 'Updated', '5 March 2021 6:39pm'],
      { date: '2021-03-05', publishedAt: '2021-03-05T11:21:00+00:00', updatedAt: '2021-03-05T18:39:00+00:00' },
    ],
    [
      'the time on the next line',
      ['5 Mar 2021,', '19:09', 'Updated: 6 Mar 2021,', '19:11'],
      { date: '2021-03-05', publishedAt: '2021-03-05T19:09:00+00:00', updatedAt: '2021-03-06T19:11:00+00:00' },
    ],
    [
      'German',
      ['Veröffentlicht am 5. März 2021, 9:15 Uhr', 'Aktualisiert: 6.3.2021, 10:20 Uhr'],
      { date: '2021-03-05', publishedAt: '2021-03-05T09:15:00+00:00', updatedAt: '2021-03-06T10:20:00+00:00' },
    ],
    [
      'French',
      ['Publié le 5 mars 2021 à 9h15', 'Mis à jour le 6 mars 2021 à 10h20'],
      { date: '2021-03-05', publishedAt: '2021-03-05T09:15:00+00:00', updatedAt: '2021-03-06T10:20:00+00:00' },
    ],
    ['an age', ['3 hours ago'], { date: null }],
    ['the date of a picture', ['Photo taken 1 January 2020 by a passer-by'], { date: null }],
  ])('%s', (_, head, expected) => {
    const { date, publishedAt, updatedAt } = datesOf({ head });
    expect({ date: date?.value ?? null, publishedAt: publishedAt?.value, updatedAt: updatedAt?.value }).toEqual({
      publishedAt: undefined,
      updatedAt: undefined,
      ...expected,
    });
  });

  it('stands under the headline, also where the headline is repeated further down', () => {
    const menu = (letters: string) => [...letters].map((letter) => `Quay ${letter}`);
    const again = 'Harbour bridge to close for repairs';
    expect(
      datesOf({ above: ['News'], head: ['5 March 2021', ...menu('abcdefghijkl'), again, 'Share'] }).date?.value,
    ).toBe('2021-03-05');
    const between = [...menu('abcdefghijkl'), '5 March 2021', ...menu('mnopqrstuvwx')];
    expect(datesOf({ above: ['News'], head: [...between, again, 'Share'] }).date).toBeNull();
    // What stands in the first line of all is what the page is called, not where it begins.
    expect(datesOf({ head: ['5 March 2021', ...menu('abcdefghijkl'), again, 'Share'] }).date).toBeNull();
  });

  it('takes none from the story’s prose, nor from other stories', () => {
    const story = [
      'The bridge was opened on 5 March 1931, in the rain.',
      'It closed for the first time on 6 March 1950, a Monday.',
    ];
    const tail = [
      'Related',
      'Ferry fares rise again, and nobody is pleased about it',
      'Jo Roe, 7 March 2021, in Transport',
    ];
    expect(datesOf({ story, tail }).date).toBeNull();
  });

  it('knows nothing of pages that are all story, but their hints', () => {
    const given = { head: ['5 March 2021'], storyOnly: true };
    expect(datesOf(given).date).toBeNull();
    const hinted = datesOf({ ...given, hints: { published: '2021-03-06T10:00:00+02:00' } });
    expect([hinted.date?.value, hinted.publishedAt?.value]).toEqual(['2021-03-06', '2021-03-06T10:00:00+02:00']);
  });
});

describe('day and month in figures', () => {
  it.each<[string, Page, string]>([
    ['as the profile says', { head: ['03/04/2021'], profile: { dayFirst: true } }, '2021-04-03'],
    ['as the profile says, in America', { head: ['03/04/2021'], profile: { dayFirst: false } }, '2021-03-04'],
    ['as another date settles', { head: ['03/04/2021'], tail: ['Archive: 25/12/2020'] }, '2021-04-03'],
    ['as another date settles, in America', { head: ['03/04/2021'], tail: ['Archive: 12/25/2020'] }, '2021-03-04'],
    ['as the same day in words settles', { head: ['03/04/2021'], above: ['Thursday, March 4, 2021'] }, '2021-03-04'],
    ['as the zone tells', { head: ['03/04/2021 5:30 PM EST'] }, '2021-03-04'],
    ['as the zone tells, in Europe', { head: ['03/04/2021 17:30 GMT'] }, '2021-04-03'],
    ['as the address tells', { head: ['03/04/2021'], url: 'https://news.example/2021/03/04/bridge' }, '2021-03-04'],
    ['with dots, the day is first', { head: ['03.04.2021'] }, '2021-04-03'],
    ['in English, where nothing tells, the month', { head: ['03/04/2021'] }, '2021-03-04'],
  ])('%s', (_, given, expected) => {
    expect(datesOf(given).date?.value).toBe(expected);
  });
});

describe('time zones', () => {
  it.each<[string, string, string, string]>([
    ['5 March 2021 5:30 PM EST', 'UTC', '2021-03-05T17:30:00-05:00', 'America/New_York'],
    ['5 July 2021 5:30 PM ET', 'UTC', '2021-07-05T17:30:00-04:00', 'America/New_York'],
    ['5 March 2021 17:30 +0530', 'UTC', '2021-03-05T17:30:00+05:30', '+05:30'],
    ['5 March 2021 5:30 p.m. Pacific Time', 'UTC', '2021-03-05T17:30:00-08:00', 'America/Los_Angeles'],
    ['5 March 2021 17:30', 'Europe/Berlin', '2021-03-05T17:30:00+01:00', 'Europe/Berlin'],
    ['28 March 2021 17:30', 'Europe/Berlin', '2021-03-28T17:30:00+02:00', 'Europe/Berlin'],
    // An hour that summer time leaves out: as if the clocks had not been changed yet.
    ['28 March 2021 02:30', 'Europe/Berlin', '2021-03-28T02:30:00+01:00', 'Europe/Berlin'],
  ])('%s in %s', (head, setting, publishedAt, name) => {
    const dates = datesOf({ head: [head] }, setting);
    expect([dates.publishedAt?.value, dates.timeZone.value.name]).toEqual([publishedAt, name]);
  });

  it.each<[string, Page, string]>([
    ['IST in India', { head: ['5 March 2021 17:30 IST'], above: ['India', 'World'] }, '2021-03-05T17:30:00+05:30'],
    [
      'IST in Israel',
      { head: ['5 March 2021 17:30 IST'], url: 'https://news.example.co.il/a' },
      '2021-03-05T17:30:00+02:00',
    ],
    ['BST in Britain', { head: ['5 July 2021 17:30 BST'], above: ['UK', 'World'] }, '2021-07-05T17:30:00+01:00'],
    [
      'CST by its profile',
      { head: ['5 July 2021 17:30 CST'], profile: { timeZone: 'Asia/Shanghai' } },
      '2021-07-05T17:30:00+08:00',
    ],
    ['IST that nothing explains', { head: ['5 March 2021 17:30 IST'] }, '2021-03-05T17:30:00+00:00'],
  ])('%s', (_, given, expected) => {
    expect(datesOf(given).publishedAt?.value).toBe(expected);
  });
});
