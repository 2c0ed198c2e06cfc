import { countriesOfCity, isRegion } from '../places/index.ts';
import { AND, BY, MONTHS, PUBLISHED, ROLES, UPDATED, WEEKDAYS } from '../words/index.ts';
import { agencyNamed } from './agencies.ts';
import { inTitleCase, looksLikeName, looksLikeOutlet, looksLikeSingleName, withoutOutlet } from './names.ts';

/** What one line says of who wrote the story. */
export interface Byline {
  people: string[];
  /** As printed, for looking them up in the line. */
  printed: string[];
  agencies: string[];
  /** "News Staff", "Agencies". */
  collectives: string[];
  /** Parts that stand beside names: roles, outlets, places, handles. */
  beside: number;
  /** Parts that fit nothing: a byline has few. */
  strange: number;
  /** The line ends so that the next one goes on: "By", "Jane Doe and". */
  open: boolean;
}

const byWords = [...BY].sort((a, b) => b.length - a.length).map((word) => word.replace(/ /g, String.raw`\s`));
// "By Jane Doe" · "WRITTEN BY: Jane Doe" · "By" alone
const CUE = new RegExp(String.raw`^(?:${byWords.join('|')})(?:\s*[:|–-]\s*|\s+|$)`, 'iu');
// "12 October 2018 / 0 Comments / by Jane Doe" · "Published 3:15 pm by Jane Doe"
const LATER_CUE = /(?<=^|[\s/|•·,-])(?:by|von|par|por|door)\s+(?=\p{Lu})/iu;

const AND_WORDS = [...AND].filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
const SEPARATOR = new RegExp(
  String.raw`\s*[|•·;,/\t\n()[\]<>:…]\s*|\s+[–—-]\s+|\s*&\s*|\s+(?:${AND_WORDS.join('|')}|[ye])\s+|\s{3,}`,
  'giu',
);
// "Jane Doe in Lusaka" · "Jane Doe for the Example Times" · "Jane Doe at Lord's"
const TAIL = /\s+(?:in|for|at|from|of|aus|für|à|en|em|en|zu|via|is)\s+.*$/iu;
const HANDLE = /(?:^|(?<=[\s\p{L}]))@[\w.]{2,40}|\b[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,40}\b|\bhttps?:\S+/giu;
// "Jen RoePublished 3 May", "Jane Doe5 hours ago", "Jane DoeThe Example"
const GLUED =
  /(?<=\p{Ll})(?=\d)|(?<=\p{Ll})(?=(?:The\s|Published|Updated|Posted|First|Last|Contributor|Staff|Senior|Special|By\s|View|Follow|Read|Share|Comment|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?!ton|sh|tin|k|i[aeon]|n[aie]|ge|l[lf]))/gu;
const COLLECTIVE =
  /\b(?:staff|newsroom|news desk|web desk|desk|wire services?|wire reports?|agencies|correspondents?|reporters|news team|editorial board|editors|news service|redaktion|redacción|rédaction|agenturen|agences|agencias|newsdesk)$|^(?:editorial|agencies|staff)$/i;
const MINUTES = /^\d|\b(?:ago|min(?:ute)?s?|read|hours?|comments?|shares?|uhr)\b/i;

/** Whether a line begins with a word for "by"; what follows it. */
export function afterCue(line: string): string | null {
  const cue = CUE.exec(line);
  return cue && !/^(?:text|words|autor|interview)\s+\p{Ll}/u.test(line) ? line.slice(cue[0].length) : null;
}

/** What follows a "by" later in a line that also has a date or a comment count. */
export function afterLaterCue(line: string): string | null {
  const cue = LATER_CUE.exec(line);
  return cue ? line.slice(cue.index + cue[0].length) : null;
}

/** Markdown and marks of lists are for the reader of the page: "**By [Jane Doe](/jane)**" -> "By Jane Doe". */
export function plainLine(line: string): string {
  if (!/[[\]*_#>!]/.test(line)) return line.trim();
  return line
    .replace(/!\[[^\]]{0,200}\]\([^)]{0,600}\)/g, ' ')
    .replace(/\[([^\]]{0,200})\]\([^)]{0,600}\)/g, ' $1 ')
    .replace(/(?:^|(?<=[\s(]))[*_#>]{1,6}|[*_]{1,3}(?=[\s,.:;)]|$)|\\(?=[-.])/g, ' ')
    .replace(/\s{2,}/g, ' ')
    .trim();
}

/** Reads the parts of a byline. `cued`: a "by" stood before them, so that a single word may be a name. */
export function readByline(text: string, cued: boolean): Byline {
  const byline: Byline = { people: [], printed: [], agencies: [], collectives: [], beside: 0, strange: 0, open: false };
  const handles = text.match(HANDLE)?.length ?? 0;
  byline.beside += handles;
  const parts = text.replace(HANDLE, '|').replace(GLUED, '|').split(SEPARATOR);
  byline.open = /(?:,|&|\b(?:and|with|und|et|y|e))\s*$/i.test(text);
  for (const part of parts) readPart(part.replace(/^[\s.–—-]+|[\s–—-]+$/gu, '').replace(/\s+/g, ' '), cued, byline);
  return byline;
}

function readPart(part: string, cued: boolean, byline: Byline): void {
  if (part === '' || AND.has(part.toLowerCase())) return;
  const plain = part.replace(/\.$/, '').toLowerCase();
  if (/^(?:by|von|par|por)\s/i.test(part)) readPart(part.replace(/^\S+\s/, ''), cued, byline);
  else if (agencyNamed(part)) byline.agencies.push(part);
  else if (isDateWord(plain) || MINUTES.test(part)) byline.beside += 1;
  else if (COLLECTIVE.test(part)) byline.collectives.push(part);
  else if (isPlace(part)) byline.beside += 1;
  else if (looksLikeName(part) && !looksLikeOutlet(part)) person(part, byline);
  else readMixed(part, cued, byline);
}

function readMixed(part: string, cued: boolean, byline: Byline): void {
  const bare = part.replace(TAIL, '');
  if (bare !== part && bare !== '') {
    byline.beside += 1;
    readPart(bare, cued, byline);
    return;
  }
  const name = beforeAgency(part, byline) ?? withoutOutlet(part) ?? beforeRole(part);
  if (name) {
    byline.beside += 1;
    person(name, byline);
  } else if (hasRole(part) || looksLikeOutlet(part)) byline.beside += 1;
  else if (cued && byline.people.length === 0 && looksLikeSingleName(part)) person(part, byline);
  else byline.strange += 1;
}

function person(printed: string, byline: Byline): void {
  const name = inTitleCase(printed.replace(/[,.]$/, ''));
  if (byline.people.some((known) => known.toLowerCase() === name.toLowerCase())) return;
  byline.people.push(name);
  byline.printed.push(printed);
}

/** "Tom Roe Associated Press" -> "Tom Roe", and the agency is noted. */
function beforeAgency(part: string, byline: Byline): string | null {
  const tokens = part.split(' ');
  for (let count = 3; count >= 1; count--) {
    const agency = tokens.slice(-count).join(' ');
    const name = tokens.slice(0, -count).join(' ');
    if (tokens.length > count + 1 && agencyNamed(agency) && looksLikeName(name)) {
      byline.agencies.push(agency);
      return name;
    }
  }
  return null;
}

/** "Jane Doe Political Editor", "Jane Doe is a reporter" -> "Jane Doe". */
function beforeRole(part: string): string | null {
  const tokens = part.split(' ');
  const role = tokens.findIndex((token, index) => index >= 2 && ROLES.has(token.toLowerCase().replace(/\W+$/, '')));
  if (role < 2) return null;
  const name = tokens.slice(0, Math.min(role, 3)).join(' ');
  const short = tokens.slice(0, 2).join(' ');
  return role <= 2 || !looksLikeName(name) ? (looksLikeName(short) ? short : null) : short;
}

function hasRole(part: string): boolean {
  return (
    part.split(' ').length <= 6 &&
    part.split(' ').some((token) => ROLES.has(token.toLowerCase().replace(/[^\p{L}-]+$/u, '')))
  );
}

function isDateWord(plain: string): boolean {
  const words = plain.split(' ');
  const [first = '', second = ''] = words;
  return (
    PUBLISHED.has(plain) ||
    UPDATED.has(plain) ||
    (words.length === 1 && (WEEKDAYS.has(plain) || MONTHS.has(plain))) ||
    (MONTHS.has(first.replace(/\.$/, '')) && /^\d/.test(second)) ||
    PUBLISHED.has(first) ||
    UPDATED.has(first)
  );
}

function isPlace(part: string): boolean {
  return countriesOfCity(part).length > 0 || isRegion(part);
}
