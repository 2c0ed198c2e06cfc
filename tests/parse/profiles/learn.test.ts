import { expect, it } from 'vitest';
import { learnProfile } from '../../../src/parse/profiles/learn.ts';
import { Profile } from '../../../src/parse/profiles/profile.ts';
import { linesOf, type Source } from '../../../src/parse/source.ts';

const SUBJECTS = ['ferry', 'tannery', 'bakery', 'library'];
const ORIGIN = {
  file: null,
  record: null,
  format: 'text',
  encoding: 'utf-8',
  bytes: 0,
  sha256: '',
  url: null,
} as const;

function sourceOf(subject: string): Source {
  const text = [
    'The Holm Lantern since 1902',
    `Owners of the ${subject} ask for time`,
    `The owners of the ${subject} asked the council on Monday for another year to mend the roof, which has leaked since the storm in March.`,
    `A surveyor told the meeting that the ${subject} was sound and that its roof could be mended for less than the council had feared.`,
    'The Lantern pays its writers and owes nobody, and you can help us keep it so with a gift of any size.',
    `Nobody spoke against it. The council will decide in June, said Ada Brandvold, who has kept the ${subject} since her father fell ill.`,
    'Found a mistake? Tell the Lantern',
    'Around the island',
  ].join('\n\n');
  return { id: subject, origin: ORIGIN, text, lines: linesOf(text), hints: {}, storyOnly: false };
}

it('learns the lines that recur on an outlet’s pages, and no others', () => {
  const learned = learnProfile('holm-lantern', SUBJECTS.map(sourceOf))!;
  expect(learned.ends).toEqual(['Found a mistake? Tell the Lantern']);
  expect(learned.marks).toHaveLength(3);
  for (const line of [...learned.marks!, ...learned.furniture!]) {
    expect(SUBJECTS.every((subject) => sourceOf(subject).text.includes(line))).toBe(true);
  }
  expect(Profile.parse(learned).name).toBe('holm-lantern');
});

it('learns nothing of two pages', () => {
  expect(learnProfile('holm-lantern', SUBJECTS.slice(0, 2).map(sourceOf))).toBeNull();
});
