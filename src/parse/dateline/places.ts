import type { Dateline } from '../../article.ts';
import { agencyNamed } from '../authors/agencies.ts';
import type { Found } from '../found.ts';
import { countriesOfCity, countryNamed, countryOfRegion, isRegion } from '../places/index.ts';
import { MONTHS, WEEKDAYS } from '../words/index.ts';

/** How it ends in print; or it was given, as a dateline, apart from the story. */
export type Ending = 'dash' | 'colon' | 'brackets' | 'stop' | 'given';

const BRACKETS = /\((?<inside>[^()]{1,60})\)/u;
// "June 11" · "Feb. 15, 2024" · "le 11 juin" · "11. Februar" · "15 feb" · "Tuesday"
const DAY =
  /(?:^|,\s?)(?:le\s|den\s)?(?<day>(?<a>\p{L}{3,12})\.?\s\d{1,2}(?:,?\s\d{4})?|\d{1,2}\.?\s(?:de\s)?(?<b>\p{L}{3,12})(?:\.|(?=\s|,|$))(?:,?\s\d{4})?|(?<c>\p{L}{3,12}))(?=\s|,|$)/gu;

/** Reads what stands before the dash; null where it is no dateline. `named`: whether the story names a place again. */
export function readPlaces(
  text: string,
  ending: Ending,
  after: string,
  named: (place: string) => boolean,
): Omit<Found<Dateline>, 'spans'> | null {
  const brackets = BRACKETS.exec(text);
  const agency = brackets ? agencyIn(brackets.groups!.inside!) : null;
  const outside = text
    .replace(brackets?.[0] ?? '', ' ')
    .replace(/(?<![\s—–.-])[\s—–.-]+$/u, (end) => (end.startsWith('.') ? '.' : ''));
  const { date, rest } = withoutDay(outside.trim());
  const [cities = '', ...regions] = rest
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const region = regions.join(', ') || null;
  const [city = '', ...others] = cities
    .split(/\s?\/\s?|\s(?:and|und|et|y)\s/)
    .map((each) => each.trim())
    .filter(Boolean);
  if (!isPlaceLike(city) || regions.length > 2 || !others.every(isPlaceLike)) return null;

  const countries = countriesOfCity(city);
  const said = region !== null && isRegion(region);
  const evidence =
    evidenceOf({ agency, date, region, said, known: countries.length > 0, shouted: isShouted(city) }) -
    (brackets && !agency ? 3 : 0) +
    forEnding(ending, { known: countries.length > 0 || said, plain: !agency && !date }, after) +
    (countries.length === 0 && ending === 'dash' && isShouted(city) && named(inTitleCase(city)) ? 2 : 0);
  if (evidence < 3) return null;
  const country = region ? countryOfRegion(region, city) : countries.length === 1 ? countries[0]! : countryNamed(city);
  return {
    value: {
      text: text.replace(/\s?[—–-]{1,3}\s?(?=\()/u, ' ').replace(/\)\.$/, ')'),
      city: inTitleCase(city),
      region,
      country,
      agency,
      date,
      others: others.map(inTitleCase),
    },
    rule: `dateline.${agency ? 'agency' : date ? 'date' : 'place'}`,
    confidence: Math.min(1, 0.4 + evidence * 0.1),
  };
}

interface Parts {
  agency: string | null;
  date: string | null;
  region: string | null;
  /** The region is one that the gazetteer has. */
  said: boolean;
  /** The city is. */
  known: boolean;
  shouted: boolean;
}

function evidenceOf({ agency, date, region, said, known, shouted }: Parts): number {
  const wire = agency !== null && agencyNamed(agency) !== null;
  let evidence = wire ? 3 : agency ? 2 : 0;
  if (date) evidence += 2;
  if (known) evidence += 2;
  if (shouted) evidence += 1;
  if (said) evidence += 2;
  else if (region) evidence -= wire ? 1 : 2;
  return evidence;
}

/** What the mark after it says, where neither an agency nor a day does. */
function forEnding(ending: Ending, { known, plain }: { known: boolean; plain: boolean }, after: string): number {
  if (ending === 'given') return 3;
  if (!plain) return 0;
  if (ending === 'colon' || ending === 'stop') return known ? 1 : -3;
  // "Paris — the city of light — is …" is prose: a second dash closes the first.
  const opens = /^["“‘'\p{Lu}]/u.test(after) && !/^[^.!?]{0,150}\s[—–-]\s/u.test(after);
  return opens && known ? 1 : opens ? 0 : -1;
}

function withoutDay(text: string): { date: string | null; rest: string } {
  for (const match of text.matchAll(DAY)) {
    const { day, a, b, c } = match.groups!;
    const word = (a ?? b ?? c!).toLowerCase();
    if (c ? !WEEKDAYS.has(word) || match.index === 0 : !MONTHS.has(word)) continue;
    return { date: day!, rest: `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}` };
  }
  return { date: null, rest: text };
}

function agencyIn(inside: string): string | null {
  const plain = inside.trim();
  if (agencyNamed(plain)) return plain;
  // A station or a paper: (KRQX), (The Example), (Example/AFP).
  return /^\p{Lu}[\p{L}\d.&]*(?:[\s/-]\p{Lu}[\p{L}\d.&]*){0,4}$/u.test(plain) ? plain : null;
}

// Labels that stand before a dash where a dateline would: "BREAKING — The …".
const LABEL =
  /\b(?:breaking|update|updated|watch|exclusive|opinion|analysis|news|video|live|sponsored|editorial|comment|review|explainer|correction|photos?|listen|read|sports?|weather|poll|quiz|recap|preview|interview|feature|new|the|eil|eilmeldung)\b/i;

function isPlaceLike(city: string): boolean {
  return (
    !LABEL.test(city.replace(/^the\s|\snew|^new\s/i, '')) &&
    /^\p{Lu}[\p{L}\p{M}.'’‘` -]{1,39}$/u.test(city) &&
    city.split(' ').length <= 5 &&
    !/\s(?!(?:de|la|of|the|upon|sur|am|an|der|di|do|da|del|en|le|el|al|on|a|bei)\s)\p{Ll}/u.test(city)
  );
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
}

const SMALL = /(?<=\p{L}[\s-])(?:Of|The|De|La|Le|Les|Del|Sur|Upon|En|Al|Am|An|Au|Der|Do|Da|Dos)(?=[\s-])/gu;

/** "FREMONT COUNTY" -> "Fremont County", "PORT-AU-PRINCE" -> "Port-au-Prince"; "Berlin" stays. */
function inTitleCase(city: string): string {
  if (!isShouted(city)) return city;
  return city
    .toLowerCase()
    .replace(/(?:^|[\s./-])\p{L}/gu, (start) => start.toUpperCase())
    .replace(SMALL, (word) => word.toLowerCase());
}
