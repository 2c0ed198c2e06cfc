// Pages of an invented island's newspaper, to learn from.

const SUBJECTS = [
  ['ferry', 'Ada Brandvold', 'harbour'],
  ['tannery', 'Joss Wickham', 'mill'],
  ['bakery', 'Perpetua Lund', 'square'],
  ['library', 'Oskar Thane', 'school'],
  ['lighthouse', 'Runa Pell', 'point'],
  ['chapel', 'Tomas Reeve', 'hill'],
  ['smokehouse', 'Edda Marsh', 'quay'],
  ['observatory', 'Caspian Frye', 'ridge'],
  ['brewery', 'Wilma Strand', 'bridge'],
  ['theatre', 'Noor Abbey', 'market'],
  ['boatyard', 'Silas Corrie', 'slipway'],
  ['orchard', 'Greta Lindqvist', 'valley'],
] as const;

export const MOTTO = 'The Holm Courier, the island’s own paper';
export const APPEAL =
  'The Courier is printed on the quay by nine people who owe nobody a favour, and it lives on what its readers give.';
export const TAIL = 'Found a mistake? Tell the Courier desk';

export const STORIES = SUBJECTS.length;

interface Shape {
  /** Lines between the second and the third paragraph. */
  middle?: string[];
  head?: string[];
  /** Instead of what stands around the stories of the Courier. */
  frame?: (story: string[]) => string[];
}

export const courier = (story: string[]) => [
  MOTTO,
  'Around the island',
  ...story.slice(0, 5),
  APPEAL,
  ...story.slice(5),
  TAIL,
  'More from the Courier',
  'Tide tables and ferry times',
];

/** The text of one page; each number has a story of its own. */
export function pageOf(number: number, { middle = [], head = [], frame = courier }: Shape = {}): string {
  const [subject, person, place] = SUBJECTS[number % STORIES]!;
  const day = (number % 28) + 1;
  const story = [
    `Owners of the ${subject} ask for another year to mend its roof`,
    `By ${person}`,
    `March ${day}, 2024 9:05 a.m.`,
    ...head,
    `The owners of the ${subject} by the ${place} asked the island council on Monday for another year to mend its roof, which has leaked since the storm ${number + 3} weeks ago.`,
    `A surveyor told the meeting that the ${subject} was sound, and that its roof could be mended for ${number + 11},000 crowns, less than the council had feared.`,
    ...middle,
    `“We put ${number + 4} buckets under it every night,” said ${person}, who has kept the ${subject} since her father fell ill. “We would rather mend it once and mend it well.”`,
    `Nobody in the hall by the ${place} spoke against it. The council will decide about the ${subject} in June, when the ${number + 20} members have seen the accounts.`,
  ];
  return frame(story).join('\n\n');
}
