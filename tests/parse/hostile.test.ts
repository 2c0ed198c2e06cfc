import { describe, expect, it } from 'vitest';
import { findAgency } from '../../src/parse/authors/agency.ts';
import { findCredits } from '../../src/parse/authors/credits.ts';
import { findAuthors } from '../../src/parse/authors/index.ts';
import { splitDateline } from '../../src/parse/dateline/index.ts';
import { findDates } from '../../src/parse/dates/index.ts';
import { findLanguage } from '../../src/parse/language.ts';
import { findOutlet } from '../../src/parse/outlet/index.ts';
import { page } from './page.ts';

// A megabyte of the worst text for the patterns of the field stages, in one line and in many. What takes more than
// linear time here runs into the test's own time limit.
const PIECES = [
  'By By By ',
  'Jane Doe, ',
  'and & with ',
  '1.2.3.4.',
  '2024-02-15T05:30 ',
  '02/03/2024 ',
  '5:30 a.m. p.m. ',
  'February ',
  'SEOUL, (AP) ',
  'A—B — ',
  '((((((',
  '[[[](](',
  '© 2024 ',
  'Mc’Mc-Mc',
  'Jane@jane.',
  '**__##',
  '   \t ',
  'ÀÉÎ',
  '年月日',
  'a',
];
const SIZE = 1_000_000;

function allOf({ source, story, title, profile }: ReturnType<typeof page>): unknown[] {
  const { dateline, credit } = splitDateline(story.paragraphs);
  const credits = findCredits(source, story, title);
  const body = { value: story.paragraphs.map(({ text }) => text).join('\n\n'), spans: [], rule: 'test', confidence: 1 };
  return [
    findDates(source, story, title, profile, { timeZone: 'Europe/Berlin' }),
    findAuthors(source, credits),
    findAgency(source, credits, dateline, credit),
    findOutlet(source, story, title, profile),
    findLanguage(source, body),
  ];
}

describe.each(PIECES)('a megabyte of %j', (piece) => {
  const long = piece.repeat(Math.ceil(SIZE / piece.length));

  it('in one line', () => {
    expect(allOf(page({ head: [long], story: [long], tail: [long] }))).toHaveLength(5);
  });

  it('in lines of the length that is looked at', () => {
    const lines = Array.from({ length: SIZE / 100 }, () => piece.repeat(100 / piece.length));
    expect(allOf(page({ above: lines, head: lines, story: lines, tail: lines }))).toHaveLength(5);
  });

  it('in a million lines', () => {
    const lines = Array.from({ length: SIZE / 10 }, () => piece.slice(0, 9));
    expect(allOf(page({ above: lines, story: lines, tail: lines, title: piece }))).toHaveLength(5);
  });
});
