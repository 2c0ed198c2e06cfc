import { classesAt, LETTER } from '../characters.ts';
import { countriesOfCity, isRegion } from '../places/index.ts';
import { AND, BY, MONTHS, PUBLISHED, ROLES, UPDATED, WEEKDAYS } from '../words/index.ts';
import { agencyAtEnd, agencyAtStart, agencyNamed } from './agencies.ts';
import { hasGivenName, isGiven } from './given.ts';
import {
  inTitleCase,
  isMenuWord,
  looksLikeName,
  looksLikeOutlet,
  looksLikeSingleName,
  withoutOutlet,
} from './names.ts';

/** What one line says of who wrote the story. */
export interface Byline {
  people: string[];
  /** As printed, for looking them up in the line. */
  printed: string[];
  agencies: string[];
  /** "News Staff", "Agencies". */
  collectives: string[];
  /** Parts that stand beside names: roles, outlets, places, handles, dates. */
  beside: number;
  /** Parts that fit nothing: a byline has few. */
  strange: number;
  /** The line ends so that the next one goes on: "Jane Doe and". */
  open: boolean;
}

// "Jane Doe in Lusaka" · "Jane Doe for the Example Times" · "Jane Doe aus Berlin"
const TAIL = /\s(?:in|for|at|from|of|aus|für|à|en|em|zu|via|is|covers|i|w)\s.*/iu;
const COLLECTIVE =
  /(?:^|\s)(?:staff|staffer|staff reports?|staff reporters?|staff writers?|newsroom|news desk|web desk|desk|newsdesk|wire services?|wire reports?|agencies|correspondents?|our correspondent|reporters|news team|team|editorial board|editors|news service|redaktion|redacción|rédaction|redazione|redaksjon|agenturen|agences|agencias|agenzie)$|^editorial$/iu;
const COUNTED = /^\d|\bago$|\bmin(?:ute)?s? read\b|^(?:comments?|shares?)\b|\buhr$/i;
// Parts of the world head sections of pages.
const WORLD =
  /^(?:(?:the )?middle east|(?:north|south|latin|central) america|(?:north|south|east|west|central) (?:africa|asia|europe)|asia[ -]pacific|southeast asia|far east|gulf states|nordics)$/i;
const WEB = /^(?:www\.)?[\w-]{2,40}\.(?:com|co|org|net|de|uk|in|au|ca|fr|news|tv)(?:\.\w\w)?$/i;

/** Adds what one part of a byline is: a person, an agency, a desk, something beside a name, or nothing that fits. */
export function readPart(part: string, cued: boolean, byline: Byline): void {
  if (part === '') return;
  const plain = part.replace(/\.$/, '').toLowerCase();
  if (AND.has(plain) || BY.has(plain)) return;
  if (COUNTED.test(part) || isDateWord(plain) || WEB.test(part) || isMenuWord(plain)) byline.beside += 1;
  else if (agencyNamed(part)) byline.agencies.push(part);
  else if (isRun(part)) for (const name of namesOfRun(part)) person(name, byline);
  else if (COLLECTIVE.test(part) && !/\s(?:for|to|from)\s/i.test(part)) readDesk(part, byline);
  else if (isPlace(part)) byline.beside += 1;
  else if (endsInWire(part)) readEmployed(part, cued, byline);
  else if (looksLikeName(part, cued) && !looksLikeOutlet(part) && !isStation(part, byline)) person(part, byline);
  else readMixed(part, cued, byline);
}

// What hardly is anybody's family name.
const WIRE_AT_END = /^(.{5,40}) (?:Reuters|AFP|AP|UPI|DPA|dpa|(?:The )?Associated Press)$/;

// Most parts end in none of these, which is known faster.
const LAST = new Set(['Reuters', 'AFP', 'AP', 'UPI', 'DPA', 'dpa', 'Press']);

function endsInWire(part: string): boolean {
  return LAST.has(part.slice(part.lastIndexOf(' ') + 1)) && WIRE_AT_END.test(part);
}

/** "Tom Roe Reuters" */
function readEmployed(part: string, cued: boolean, byline: Byline): void {
  const [, name = ''] = WIRE_AT_END.exec(part)!;
  byline.agencies.push(part.slice(name.length + 1));
  readPart(name, cued, byline);
}

/** "Jane Doe, MDR EXAMPLE": beside a name that is not in capitals, capitals are a station's. */
function isStation(part: string, { printed }: Byline): boolean {
  return (
    printed.length > 0 && part === part.toUpperCase() && printed[0] !== printed[0]!.toUpperCase() && !hasGivenName(part)
  );
}

/** "Example Times Staff" is a desk; "Jane Doe News Team" is a person at one. */
function readDesk(part: string, byline: Byline): void {
  const name = part.split(' ', 2).join(' ');
  if (part.split(' ').length > 2 && looksLikeName(name) && hasGivenName(name)) {
    byline.beside += 1;
    person(name, byline);
  } else byline.collectives.push(inTitleCase(part));
}

/** Names with nothing between them: "Anna Groß Max Müller Eva Maria Klein". */
function isRun(part: string): boolean {
  return part.split(' ').length >= 4 && namesOfRun(part).length > 1;
}

function namesOfRun(part: string): string[] {
  const names: string[][] = [];
  for (const token of part.split(' ')) {
    const last = names.at(-1);
    if (!last || (isGiven(token) && last.length > 1 && !isGiven(last.at(-1)!))) names.push([token]);
    else last.push(token);
  }
  const whole = names.map((name) => name.join(' '));
  return whole.every((name) => looksLikeName(name) && isGiven(name.split(' ', 1)[0]!) && !looksLikeOutlet(name))
    ? whole
    : [];
}

function readMixed(part: string, cued: boolean, byline: Byline): void {
  const bare = part.replace(/^(?:by|von|par|por)\s/i, '').replace(TAIL, '');
  if (bare !== part && bare !== '') {
    byline.beside += 1;
    if (looksLikeName(bare)) person(bare, byline);
    else readWhole(bare, cued, byline);
  } else readWhole(part, cued, byline);
}

function readWhole(part: string, cued: boolean, byline: Byline): void {
  const employer = agencyAtStart(part);
  if (employer && isRole(part.slice(part.lastIndexOf(' ') + 1))) {
    byline.agencies.push(employer);
    return;
  }
  const agency = agencyAtEnd(part);
  if (agency) byline.agencies.push(agency);
  const rest = agency ? part.slice(0, -agency.length).trim() : part;
  const name = agency && looksLikeName(rest) ? rest : (withoutOutlet(rest) ?? beforeRole(rest));
  if (name) {
    byline.beside += 1;
    person(name, byline);
  } else if (agency || hasRole(part) || looksLikeOutlet(part)) byline.beside += 1;
  else if (cued && byline.people.length === 0 && looksLikeSingleName(part)) person(part, byline);
  else byline.strange += 1;
}

const HONORIFIC = /^(?:(?:dr|prof|mr|mrs|ms)\.?\s)+/i;

function person(whole: string, byline: Byline): void {
  const printed = once(whole);
  const bare = printed.replace(HONORIFIC, '').replace(/,$|(?<!\b[JS]r|\b\p{Lu})\.$/u, '');
  const name = inTitleCase(bare);
  if (byline.people.some((known) => known.toLowerCase() === name.toLowerCase())) return;
  byline.people.push(name);
  byline.printed.push(bare);
}

/** "Jane Doe Jane Doe": a picture's text and the link beside it. */
function once(name: string): string {
  const tokens = name.split(' ');
  const half = tokens.slice(0, tokens.length / 2).join(' ');
  return tokens.length % 2 === 0 && tokens.length >= 4 && name === `${half} ${half}` ? half : name;
}

// "Landespolitische Korrespondentin"
const ADJECTIVE = /(?:isch|lich)(?:e|er)$/;

/** "Jane Doe Political Editor", "Jane Doe Follow" -> "Jane Doe". */
function beforeRole(part: string): string | null {
  const tokens = part.split(' ');
  const end = tokens.findIndex((token, index) => index >= 2 && (isRole(token) || isMenuWord(token.toLowerCase())));
  if (end < 2) return null;
  const [long, short] = [tokens.slice(0, Math.min(end, 4)).join(' '), tokens.slice(0, 2).join(' ')];
  // "Eva Maria Klein Reporterin", but "Eva Klein Politische Korrespondentin".
  const threeLong =
    end === 3 && (isGiven(tokens[1]!) || !isGiven(tokens[0]!) || tokens[1]!.length < 3) && !ADJECTIVE.test(tokens[2]!);
  if ((threeLong || end === 2) && looksLikeName(long)) return long;
  // "Example Valley Media" is no person.
  return looksLikeName(short) && (isRole(tokens[end]!) || hasGivenName(short)) ? short : null;
}

function hasRole(part: string): boolean {
  const tokens = part.split(' ');
  return tokens.length <= 7 && tokens.some(isRole);
}

function isRole(token: string): boolean {
  const bare = classesAt(token, token.length - 1) & LETTER ? token : token.replace(/(?<=\p{L})[^\p{L}]+$/u, '');
  return ROLES.has(bare.toLowerCase());
}

function isDateWord(plain: string): boolean {
  const [first = '', second = ''] = plain.split(' ', 2);
  if (PUBLISHED.has(plain) || UPDATED.has(plain) || PUBLISHED.has(first) || UPDATED.has(first)) return true;
  return second === ''
    ? WEEKDAYS.has(plain) || MONTHS.has(plain)
    : MONTHS.has(first.replace(/\.$/, '')) && /^\d/.test(second);
}

function isPlace(part: string): boolean {
  return WORLD.test(part) || countriesOfCity(part).length > 0 || isRegion(part);
}
