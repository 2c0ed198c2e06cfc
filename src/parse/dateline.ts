import type { Dateline } from '../article.ts';
import { agencyNamed } from './authors/agencies.ts';
import type { Found } from './found.ts';
import { countriesOfCity, countryNamed, countryOfRegion, isRegion } from './places/index.ts';
import type { Paragraph } from './story.ts';
import { MONTHS, WEEKDAYS } from './words/index.ts';

// SEOUL, South Korea (AP) — The president said ...
// ^^^^^^^^^^^^^^^^^^ places  ^^ agency  ^ the dash ends it
const DASHED = /^\s{0,3}(?<places>[\p{Lu}\p{Script=Han}‘’'"“(][^—–\n]{0,110}?)\s?(?:—|–|--|-\s|-(?=\p{Lu}))\s{0,3}/u;
// London: The prime minister said ...
const COLON =
  /^\s{0,3}(?<places>\p{Lu}[\p{L}.'’ -]{1,40}(?:,\s?[\p{L}. ]{2,30})?\s?(?:\([\p{L}. ]{2,20}\))?):\s{1,3}(?=["“‘'\p{Lu}])/u;
// WASHINGTON (AFP) The president said ...
const BARE =
  /^\s{0,3}(?<places>\p{Lu}[\p{Lu}\p{M}.'’ /,-]{1,50}(?:,\s?[\p{L}. ]{2,30})?\s?\([\p{L}. /]{2,30}\))\s{1,3}(?=["“‘'\p{Lu}])/u;

const BRACKETS = /\((?<inside>[^()]{1,60})\)/u;
// "June 11" · "Feb. 15" · "11 June" · "Nov 22, 2024"
const DAY = /^(?:(?<a>\p{L}{3,12})\.?\s?\d{1,2}|\d{1,2}\.?\s?(?:de\s)?(?<b>\p{L}{3,12})\.?)(?:,?\s?\d{4})?$/u;

/** Cuts the dateline from the front of the first paragraph. */
export function splitDateline(paragraphs: Paragraph[]): { dateline: Found<Dateline> | null; paragraphs: Paragraph[] } {
  for (const [index, paragraph] of paragraphs.slice(0, 3).entries()) {
    const read = paragraph.heading ? null : readDateline(paragraph.text);
    if (!read) continue;
    const text = paragraph.text.slice(read.length);
    const rest: Paragraph = { ...paragraph, text, spans: spansAfter(paragraph, read.length) };
    const [first] = paragraph.spans;
    const dateline: Found<Dateline> = {
      value: read.value,
      spans: first ? [{ start: first.start, end: first.start + read.value.text.length }] : [],
      rule: read.rule,
      confidence: read.confidence,
    };
    return { dateline, paragraphs: [...paragraphs.slice(0, index), rest, ...paragraphs.slice(index + 1)] };
  }
  return { dateline: null, paragraphs };
}

function spansAfter({ spans }: Paragraph, length: number): Paragraph['spans'] {
  const [first, ...more] = spans;
  return first && first.start + length < first.end ? [{ start: first.start + length, end: first.end }, ...more] : spans;
}

interface Read {
  value: Dateline;
  /** Of the dateline and of what ends it. */
  length: number;
  rule: string;
  confidence: number;
}

function readDateline(text: string): Read | null {
  const start = text.slice(0, 180);
  for (const [pattern, ends] of [
    [DASHED, 'dash'],
    [COLON, 'colon'],
    [BARE, 'brackets'],
  ] as const) {
    const match = pattern.exec(start);
    if (!match || match[0].length >= text.length) continue;
    const read = readParts(match.groups!.places!.trim(), ends);
    if (read) return { ...read, length: match[0].length };
  }
  return null;
}

function readParts(text: string, ends: 'dash' | 'colon' | 'brackets'): Omit<Read, 'length'> | null {
  const brackets = BRACKETS.exec(text);
  const agency = brackets ? agencyIn(brackets.groups!.inside!) : null;
  const outside = brackets ? text.replace(brackets[0], ' ').trim() : text;
  const parts = outside
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const date = parts.find(isDay) ?? null;
  const [cities = '', ...after] = parts.filter((part) => !isDay(part));
  const region = after.length > 0 ? after.join(', ') : null;
  const [city = '', ...others] = cities.split(/\s?\/\s?|\s+(?:and|und|et|y)\s+/).filter(Boolean);
  const shouted = isShouted(cities);
  const known = countriesOfCity(city);
  if (!city || !isPlaceLike(city) || after.length > 2) return null;

  // What makes it a dateline: an agency or a day beside a place, or a place that everybody knows.
  const evidence =
    Number(agency !== null) * 3 +
    Number(date !== null) * 2 +
    Number(known.length > 0) * 2 +
    Number(shouted) +
    Number(region !== null && isRegion(region)) * 2 -
    Number(region !== null && !isRegion(region)) * 2 -
    Number(brackets !== null && agency === null) * 2 -
    Number(ends === 'colon' && !agency) -
    Number(!shouted && !agency && !date);
  if (evidence < 3) return null;
  const country = region ? countryOfRegion(region, city) : known.length === 1 ? known[0]! : countryNamed(city);
  return {
    value: { text, city: inTitleCase(city), region, country, agency, date, others: others.map(inTitleCase) },
    rule: `dateline.${agency ? 'agency' : date ? 'date' : 'place'}`,
    confidence: Math.min(1, 0.4 + evidence * 0.1),
  };
}

function agencyIn(inside: string): string | null {
  const plain = inside.trim();
  if (agencyNamed(plain)) return plain;
  // A station or a paper: (KRQX), (The Example), (Example/AFP).
  return /^(?:\p{Lu}[\p{L}.&]*)(?:[\s/]\p{Lu}[\p{L}.&]*){0,4}$/u.test(plain) ? plain : null;
}

function isDay(part: string): boolean {
  const match = DAY.exec(part);
  const word = (match?.groups?.a ?? match?.groups?.b)?.toLowerCase();
  return (word !== undefined && MONTHS.has(word)) || WEEKDAYS.has(part.toLowerCase());
}

function isPlaceLike(city: string): boolean {
  return city.length <= 40 && city.split(' ').length <= 5 && /^\p{Lu}[\p{L}\p{M}.'’‘` -]*$/u.test(city);
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

/** "FREMONT COUNTY" -> "Fremont County"; "Berlin" stays. */
function inTitleCase(city: string): string {
  if (!isShouted(city)) return city;
  return city
    .toLowerCase()
    .replace(/(?:^|[\s./-])\p{L}/gu, (start) => start.toUpperCase())
    .replace(/(?<=\p{L}[\s-])(?:Of|The|De|La|Le|Les|Del|Sur|Upon|En|Al|Am|An|Der|Do|Da)(?=[\s-])/gu, (word) =>
      word.toLowerCase(),
    );
}
