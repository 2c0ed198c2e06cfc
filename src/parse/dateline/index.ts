import type { Dateline } from '../../article.ts';
import { agencyNamed } from '../authors/agencies.ts';
import type { Found } from '../found.ts';
import type { Paragraph } from '../story.ts';
import { type Ending, readPlaces } from './places.ts';

const AGENCY = String.raw`\([\p{L}\d.&/ -]{2,40}\)`;
// How a dateline ends, each kind with the text that it is for.
// Each has a mark, too, that is looked for first: most paragraphs have none.
const ENDINGS: [Ending, mark: RegExp, RegExp][] = [
  // SEOUL, South Korea (AP) — The president said ...
  // ^^^^^^^^^^^^^^^^^^ places  ^^ agency  ^ the dash ends it
  [
    'dash',
    /[—–]|-[-\s]|[).]\s?-/,
    /^(?<places>[\p{Lu}‘’][^—–\n]{0,110}?)\s?(?:—|–|--|\s-\s|(?<=[).])\s?-\s?(?=\p{Lu}))\s{0,3}/u,
  ],
  // LOS ANGELES--(EXAMPLE WIRE)--The company said ...
  [
    'dash',
    /\(/,
    new RegExp(String.raw`^(?<places>\p{Lu}[\p{Lu}.,' ]{1,60}\s?(?:--|—|–)\s?${AGENCY})\s?(?:--|—|–)\s?`, 'u'),
  ],
  // London: The prime minister said ... · NEW DELHI, February 15 (ANI): The minister ...
  [
    'colon',
    /:/,
    new RegExp(String.raw`^(?<places>\p{Lu}[\p{L}.'’, \d-]{1,60}(?:\s?${AGENCY})?):\s{1,3}(?=["“‘'\p{Lu}])`, 'u'),
  ],
  // WASHINGTON (AFP) The president said ... · Berlin (dpa). Die Regierung ...
  [
    'brackets',
    /\(/,
    new RegExp(String.raw`^(?<places>\p{Lu}[\p{L}.'’, \d/-]{1,60}\s?${AGENCY})[.:]?\s{1,3}(?=["“‘'\p{Lu}])`, 'u'),
  ],
  // Wien. Die Regierung ...
  [
    'stop',
    /\.\s[A-Z]/,
    /^(?<places>\p{Lu}[\p{L} -]{2,24})\.\s(?=(?:Der|Die|Das|Ein|Eine|Es|Er|Sie|Im|In|Am|Nach|Bei|Mit|Wegen|Seit|Wer|Was|Wie)\s)/u,
  ],
];
// (CNN) — The president said ... · (Reuters) - Shares fell ...
const AGENCY_ALONE = /^\((?<agency>[\p{L}.& ]{2,30})\)\s{0,2}(?:[—–-]{1,2}\s{0,2})?(?=["“‘'\p{Lu}])/u;
// Markdown that a converter left in front: "**SEOUL (AP)** — "
const MARKS = /^[\s*_]{0,4}/;

interface Split {
  dateline: Found<Dateline> | null;
  /** An agency that stands in brackets before the first word, without a place. */
  credit: Found<string> | null;
  paragraphs: Paragraph[];
}

/**
 * Cuts the dateline from the front of the first paragraph; a short standfirst may stand before it. One that was given need not stand
 * there: where it does not, nothing is cut.
 */
export function splitDateline(paragraphs: Paragraph[], given?: string): Split {
  const told = given !== undefined && !paragraphs[0]?.text.startsWith(given) ? givenDateline(given, paragraphs) : null;
  return told ?? printedDateline(paragraphs);
}

function givenDateline(given: string, paragraphs: Paragraph[]): Split | null {
  const read = readPlaces(given, 'given', '', () => false);
  return read && { dateline: { ...read, spans: [], rule: 'dateline.hint' }, credit: null, paragraphs };
}

function printedDateline(paragraphs: Paragraph[]): Split {
  for (const [index, paragraph] of paragraphs.slice(0, 3).entries()) {
    const named = (place: string) => paragraphs.slice(0, 20).some(({ text }) => text.includes(place));
    const read = paragraph.heading ? null : readDateline(paragraph, named);
    if (read) return { ...read, paragraphs: paragraphs.with(index, read.rest) };
  }
  return { dateline: null, credit: null, paragraphs };
}

function readDateline(
  paragraph: Paragraph,
  named: (place: string) => boolean,
): (Omit<Split, 'paragraphs'> & { rest: Paragraph }) | null {
  const skipped = MARKS.exec(paragraph.text)![0].length;
  const start = paragraph.text.slice(skipped, skipped + 180).replaceAll('*', ' ');
  for (const [ending, mark, pattern] of ENDINGS) {
    const match = mark.test(start) ? pattern.exec(start) : null;
    const text = match?.groups?.places?.trim();
    const read = match && text ? readPlaces(text, ending, start.slice(match[0].length), named) : null;
    if (!match || !read) continue;
    const dateline = { ...read, spans: spanOf(paragraph, skipped, text!.length) };
    return { dateline, credit: null, rest: withoutStart(paragraph, skipped + match[0].length) };
  }
  return readAgency(paragraph, start, skipped);
}

function readAgency(paragraph: Paragraph, start: string, skipped: number) {
  const match = AGENCY_ALONE.exec(start);
  const value = match?.groups?.agency;
  if (!match || !value || !(agencyNamed(value) || value === 'CNN')) return null;
  const spans = spanOf(paragraph, skipped + 1, value.length);
  const credit: Found<string> = { value, spans, rule: 'agency.brackets', confidence: 0.9 };
  return { dateline: null, credit, rest: withoutStart(paragraph, skipped + match[0].length) };
}

function spanOf({ spans: [first] }: Paragraph, from: number, length: number): Found<Dateline>['spans'] {
  return first ? [{ start: first.start + from, end: first.start + from + length }] : [];
}

function withoutStart(paragraph: Paragraph, length: number): Paragraph {
  const [first, ...more] = paragraph.spans;
  const text = paragraph.text.slice(length);
  if (!first || first.start + length >= first.end) return { ...paragraph, text, spans: more };
  return { ...paragraph, text, spans: [{ start: first.start + length, end: first.end }, ...more] };
}
