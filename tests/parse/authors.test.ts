import { describe, expect, it } from 'vitest';
import { findAgency } from '../../src/parse/authors/agency.ts';
import { findCredits } from '../../src/parse/authors/credits.ts';
import { findAuthors } from '../../src/parse/authors/index.ts';
import { splitDateline } from '../../src/parse/dateline/index.ts';
import type { ReadHints } from '../../src/parse/source.ts';
import { page, textAt } from './page.ts';

type Page = Parameters<typeof page>[0];

function authorsOf(given: Page) {
  const { source, story, title } = page(given);
  return findAuthors(source, findCredits(source, story, title));
}

function agencyOf(given: Page): string | null {
  const { source, story, title } = page(given);
  const { dateline, credit } = splitDateline(story.paragraphs);
  return findAgency(source, findCredits(source, story, title), dateline, credit)?.value ?? null;
}

describe('a byline', () => {
  it.each<[string, string[]]>([
    ['By Jane Doe', ['Jane Doe']],
    ['by Jane Doe', ['Jane Doe']],
    ['BY JANE DOE', ['Jane Doe']],
    ['By: Jane Doe', ['Jane Doe']],
    ['ByJane Doe', ['Jane Doe']],
    ['By Seo Min-jun And Hana Song, The Associated Press', ['Seo Min-jun', 'Hana Song']],
    ['By Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['By Jane Doe, John Roe and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['By Jane Doe with John Roe', ['Jane Doe', 'John Roe']],
    ['By Jane Doe & John Roe', ['Jane Doe', 'John Roe']],
    ['By JANE O’DOE and JOHN McROE', ['Jane O’Doe', 'John McRoe']],
    ['By Jane Doe in Lusaka', ['Jane Doe']],
    ['By Jane Doe in Lusaka and John Roe in London', ['Jane Doe', 'John Roe']],
    ['By Jane Doe for the Example Times', ['Jane Doe']],
    ['By Jane Doe, Political Editor', ['Jane Doe']],
    ['By Jane Doe Political editor', ['Jane Doe']],
    ['By Jane Doe, Example News, Nairobi', ['Jane Doe']],
    ['By Jane Doe | Staff Writer | jane.doe@paper.example', ['Jane Doe']],
    ['By Jane Doe @janedoe', ['Jane Doe']],
    ['By Jane Doe Follow', ['Jane Doe']],
    ['By Jane Doe - 03/05/21 11:04 PM EST', ['Jane Doe']],
    ['By Jane Doe 5 March 2021', ['Jane Doe']],
    ['By Dr. Jane Doe', ['Jane Doe']],
    ['By John Roe Jr.', ['John Roe Jr.']],
    ['By J.K. Poe', ['J.K. Poe']],
    ['By Jane D. Roe', ['Jane D. Roe']],
    ['By Maria de la Cruz and Jan van den Berg', ['Maria de la Cruz', 'Jan van den Berg']],
    ['By Anne-Marie Doe-Poe', ['Anne-Marie Doe-Poe']],
    ['By Zoë Ångström and José Núñez', ['Zoë Ångström', 'José Núñez']],
    ['By Karim al-Roe', ['Karim al-Roe']],
    ['By Xiaoming You', ['Xiaoming You']],
    ['By Banksmith', ['Banksmith']],
    ['Written by Jane Doe', ['Jane Doe']],
    ['Story by Jane Doe', ['Jane Doe']],
    ['Author: Jane Doe', ['Jane Doe']],
    ['Analysis by Jane Doe', ['Jane Doe']],
    ['A column by Jane Doe', ['Jane Doe']],
    ['5 March 2021 / 0 Comments / by Jane Doe', ['Jane Doe']],
    ['Von Max Müller und Anna-Lena Groß', ['Max Müller', 'Anna-Lena Groß']],
    ['Ein Kommentar von Max Müller', ['Max Müller']],
    ['Par Émilie Durand et Luc Petit', ['Émilie Durand', 'Luc Petit']],
    ['Por María Gómez y Luis Peña', ['María Gómez', 'Luis Peña']],
    ['di Luca Rossi', ['Luca Rossi']],
    ['Av Kari Nordmann og Ola Hansen', ['Kari Nordmann', 'Ola Hansen']],
    ['* **By [Jane Doe](https://paper.example/jane)**', ['Jane Doe']],
    // No "by", but a headline above and a date beside.
    ['Jane Doe 5 hours ago', ['Jane Doe']],
    ['Jane Doe5 hours ago', ['Jane Doe']],
    ['Jane DoePublished Mar 5, 2021, 11:21am|Updated Mar 6, 2021, 6:39pm', ['Jane Doe']],
    ['Jane DoeThe Example Times 5 March 2021', ['Jane Doe']],
    ['Jane Doe and John Roe Springfield Example Leader', ['Jane Doe', 'John Roe']],
    ['Jane Doe, Ap Sports Writer', ['Jane Doe']],
    ['Jane Doe Jane Doe', ['Jane Doe']],
    ['By Jane Doe published 5 March 2021', ['Jane Doe']],
    ['Jane Doe · Example News · Posted: Mar 05, 2021 4:00 AM | Last Updated: March 5', ['Jane Doe']],
    ['byJane Doe', ['Jane Doe']],
    ['Anna Groß Max Müller Eva Maria Klein', ['Anna Groß', 'Max Müller', 'Eva Maria Klein']],
    ['von Max Müller, MDR EXAMPLE', ['Max Müller']],
    ['Von Anna Klein Politische Korrespondentin', ['Anna Klein']],
    ['Jane Doe@janedoe', ['Jane Doe']],
    ['Jane Doe / AFP', ['Jane Doe']],
    ['By Jane DOE', ['Jane Doe']],
    ['By KARIM AL-ROE', ['Karim al-Roe']],
    ['By PA Reporter, Jane Doe', ['Jane Doe']],
    ['By Jane Doe and Karim Al-Roe Reuters', ['Jane Doe', 'Karim Al-Roe']],
    ['By Jane D.R.', ['Jane D.R.']],
    ['By Jane Doe, Harbour Research Institute', ['Jane Doe']],
    ['Von Anna Groß  Kategorien: Mode 6. November 2023, 15:25 Uhr', ['Anna Groß']],
    ['30. Oktober 2023 Anna Groß Kultur', ['Anna Groß']],
    ['Jane MarloweShowbiz & TV Reporter', ['Jane Marlowe']],
    ['Jane Doe   December 22, 2023   Comment Now!', ['Jane Doe']],
    ['Jane Doe   11/08/2020   Seafaring', ['Jane Doe']],
    ['Anna Groß | 06.11.23', ['Anna Groß']],
    ['BYJANE DOE', ['Jane Doe']],
  ])('%s', (line, expected) => {
    expect(authorsOf({ head: [line, '5 March 2021'] })?.value).toEqual(expected);
  });

  it.each<[string, string[], string[]]>([
    ['cut at every link', ['By', 'Jane Doe', ' | Example Times'], ['Jane Doe']],
    [
      'a list, cut',
      ['By', 'Jane Doe', ',', 'John Roe', 'and', 'Ann Poe', 'Share'],
      ['Jane Doe', 'John Roe', 'Ann Poe'],
    ],
    [
      'with marks of notes',
      ['By', 'Jane Doe0,', 'John Roe &', '…', 'Ann Poe', 'Jane Doe'],
      ['Jane Doe', 'John Roe', 'Ann Poe'],
    ],
    ['two lines', ['By Jane Doe and', 'John Roe'], ['Jane Doe', 'John Roe']],
    ['one each', ['By Jane Doe', 'By John Roe'], ['Jane Doe', 'John Roe']],
    ['cut before the name', ['A column by', 'Jane Doe', 'Share'], ['Jane Doe']],
    ['over what it runs on', ['Jane Doe', '5 March 2021', 'Powered by', 'shares', 'Mayor', 'John Roe'], ['Jane Doe']],
    ['doubled', ['Jane Doe', 'Jane Doe', '5 March 2021'], ['Jane Doe']],
    ['names, cut', ['Jane Doe', 'and', 'John Roe', '5 March 2021'], ['Jane Doe', 'John Roe']],
    ['with a role below', ['5 March 2021', 'Jane Doe', 'Parliamentary editor'], ['Jane Doe']],
    ['one each, dated', ['By Jane Doe May 3, 2021', 'By John Roe May 3, 2021'], ['Jane Doe', 'John Roe']],
    ['over who took the pictures', ['By Jane Doe', 'Photography by John Roe', '5 March 2021'], ['Jane Doe']],
    ['over a caption', ['By Jane Doe', 'Updated 5 March 2021', 'John Roe  Ann Poe  AP'], ['Jane Doe']],
    ['over who checked it', ['Jane Doe', '5 March 2021', 'Fact checked by John Roe'], ['Jane Doe']],
    ['over a sentence', ['Jane Doe, @janedoe', 'John Roe is the first partner in the new venture.'], ['Jane Doe']],
    ['with an outlet in capitals', ['Anna Groß  THE EXAMPLE TODAY'], ['Anna Groß']],
    ['with an age in German', ['Anna Groß', '|', 'Max Müller', 'vor 3 Stunden'], ['Anna Groß', 'Max Müller']],
  ])('over several lines: %s', (_, head, expected) => {
    expect(authorsOf({ head })?.value).toEqual(expected);
  });

  it('knows a writer by the portrait under the story', () => {
    const tail = ['Jane Doe is a reporter who covers bridges and the people who cross them.'];
    expect(
      authorsOf({ head: ['A sub-heading of some length that nobody reads', 'Jane Doe', 'Share'], tail })?.value,
    ).toEqual(['Jane Doe']);
  });

  it('does not take a portrait for a story about the writer', () => {
    const story = [
      'The bridge will close in spring.',
      'Jane Doe (37) is a coach for those who build bridges.',
      'So.',
      'On.',
    ];
    expect(authorsOf({ head: ['Jane Doe', '5 March 2021'], story })?.value).toEqual(['Jane Doe']);
  });

  it('says where each name stands', () => {
    const given = { head: ['By JANE DOE and John Roe'] };
    const authors = authorsOf(given);
    expect(textAt(page(given).source, authors)).toEqual(['JANE DOE', 'John Roe']);
    expect(authors?.rule).toBe('authors.byline');
  });

  it.each([
    ['a catalogue’s order', ['Roe, Jane'], 'meta', ['Jane Roe']],
    ['no order that a first name begins', ['Jane, Peter'], 'meta', ['Jane']],
    ['one word of a byline’s place', ['Holiday'], 'byline', undefined],
    ['what a link says', ['See full bio'], 'author-link', undefined],
    ['a name without capitals', ['viktor aske'], 'json-ld', ['viktor aske']],
    ['a name in one word, where there are no capitals', ['谢若含'], 'byline', ['谢若含']],
  ])('reads of a hint %s', (_, authors, from, expected) => {
    const hints: ReadHints = { authors, from: { authors: from } };
    expect(authorsOf({ head: [], hints })?.value).toEqual(expected);
  });

  it('believes the hints first, and keeps what lost', () => {
    const authors = authorsOf({ head: ['By Jane Doe'], hints: { authors: ['Ann Poe, Example Times', 'By John Roe'] } });
    expect(authors?.value).toEqual(['Ann Poe', 'John Roe']);
    expect(authors?.candidates?.[0]?.value).toEqual(['Jane Doe']);
  });
});

describe('no byline', () => {
  it.each([
    ['By clicking Sign up you agree to our terms'],
    ['By the sea, where the bridge begins'],
    ['Photo by Jane Doe'],
    ['Six tools powered by Jane Doe'],
    ['US & Canada is sponsored by Jane Doe'],
    ['Image: Jane Doe/Getty Images'],
    ['© Reuters / Jane Doe'],
    ['Breaking News'],
    ['New York'],
    ['Middle East'],
    ['Real Estate'],
    ['Share Tweet Email'],
    ['Harbour bridge to close for repairs'],
    ['5 March 2021'],
    ['Updated Friday'],
    ['Listen to this article'],
    ['Stand by me, says the mayor'],
    ['Home  /  News  /  Harbour Ferries'],
    ['Jane Doe Opens Up About Her Long Years in the Harbour'],
    ['Fact checked by Jane Doe'],
    ['Fotos von Anna Groß'],
    ['Aus der Region 6. November 2023 15:00'],
    ['Da Fellbesatz immer mehr in Frage steht, kommen Stoffe auf den Markt.'],
    ['Sam Poe / Max Roe/GettyImages'],
    ['Key Takeaways'],
    ['2018 Harbour Theater Tradition Series Performance'],
    ['Partner Content'],
  ])('%s', (line) => {
    expect(authorsOf({ head: [line, '5 March 2021'] })).toBeNull();
  });

  it('under a picture', () => {
    expect(
      authorsOf({ head: ['The bridge in the rain, as seen from the quay', 'Jane Doe / AFP', 'Share'] }),
    ).toBeNull();
    expect(authorsOf({ head: ['Photo:', 'Jane Doe', '5 March 2021'] })).toBeNull();
  });

  it('in the name of a car that begins like one', () => {
    const story = [
      'BYD Seal',
      'The new car was shown on the quay on Friday, and people came to look at it.',
      'So it goes.',
    ];
    expect(authorsOf({ story })).toBeNull();
  });

  it('in a menu, a list of topics, or other stories', () => {
    const above = ['Jane Doe', 'John Roe', 'Ann Poe', 'Max Müller'];
    const tail = ['Most read', 'Fares rise', 'Sam Roe', 'Ferry sinks', 'By Tom Poe', 'Queues grow', 'By Ann Poe'];
    expect(authorsOf({ above, tail })).toBeNull();
  });

  it('in the name of someone whom the story is about', () => {
    const story = [
      'Jane Doe crossed the bridge on foot, and said that Doe was her name.',
      'Doe is 40.',
      'So it goes.',
      'And on.',
    ];
    expect(authorsOf({ head: ['Jane Doe', 'Transport'], story })).toBeNull();
  });
});

describe('a collective byline', () => {
  it.each<[string, string[]]>([
    ['By Example Times Staff', ['Example Times Staff']],
    ['By Staff Reporter', ['Staff Reporter']],
    ['STAFF REPORT', ['Staff Report']],
    ['Staff and agencies', ['Staff and agencies']],
    ['News Staff', ['News Staff']],
    ['By Jane Doe and News Staff', ['Jane Doe']],
  ])('%s', (line, expected) => {
    expect(authorsOf({ head: [line, '5 March 2021'] })?.value).toEqual(expected);
  });
});

describe('the agency', () => {
  it.each<[string, Page, string | null]>([
    ['in the byline', { head: ['By Jane Doe, The Associated Press'] }, 'The Associated Press'],
    ['as the byline', { head: ['By Reuters', '5 March 2021'] }, 'Reuters'],
    ['glued to the name', { head: ['Jane Doe Associated Press', '5 March 2021'] }, 'Associated Press'],
    ['in the dateline', { story: ['SEOUL, South Korea (AP) — The bridge is shut.', 'It rains.'] }, 'AP'],
    ['in brackets alone', { story: ['(Reuters) - The bridge is shut.', 'It rains.'] }, 'Reuters'],
    [
      'in its fullest form',
      { story: ['SEOUL (AP) — The bridge is shut.', 'It rains.'], tail: ['Jane Doe, The Associated Press'] },
      'The Associated Press',
    ],
    [
      'in a copyright line',
      { story: ['PARIS (AFP) — The bridge is shut.', 'It rains.'], tail: ['© 2021 Agence France-Presse'] },
      'Agence France-Presse',
    ],
    ['under the story', { tail: ['— Deutsche Presse-Agentur'] }, 'Deutsche Presse-Agentur'],
    ['as the hint says', { hints: { agency: 'Example Wire' } }, 'Example Wire'],
    ['not of a picture', { head: ['Jane Doe/AFP', 'AP Photo/John Roe', '© Reuters / Ann Poe'] }, null],
    ['not a local station', { story: ['SPRINGFIELD, Mo. (KXYZ) — The bridge is shut.', 'It rains.'] }, null],
    [
      'not of another story',
      { tail: ['Most read', 'Fares rise again', 'in the north', 'Ferries', 'By Reuters'] },
      null,
    ],
    ['not in prose', { story: ['The Associated Press was told that the bridge is shut.', 'It rains.'] }, null],
  ])('%s', (_, given, expected) => {
    expect(agencyOf(given)).toBe(expected);
  });
});
