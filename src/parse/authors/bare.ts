import type { Edge } from '../edges.ts';
import type { Story } from '../story.ts';
import { agencyNamed } from './agencies.ts';
import { readByline } from './byline.ts';
import { continued } from './cued.ts';
import { hasGivenName } from './given.ts';
import { looksLikeName, looksLikeOutlet } from './names.ts';
import { type Credit, ENOUGH, LONGEST_BARE, named, OF_PICTURES, type Page, placeScore, portraitOf } from './page.ts';
import type { Byline } from './parts.ts';

/** A line of names alone, "Jane Doe" or "Jane Doe, Political Editor", between the headline and the story. */
export function bare(page: Page, index: number): Credit | null {
  const edge = page.edges[index]!;
  const text = page.plain[index]!;
  if (text.length > LONGEST_BARE || hopeless(page, index) || !mayBeNames(text)) return null;
  if (text === page.title?.value || isUnderPicture(page, index)) return null;
  const long = isLong(text);
  if (long && !isCapitalized(text)) return null;
  const start = readByline(text, false);
  if (long && start.people.length < 2) return null;
  const known = isByOutlet(start, text) || isFiled(page, index, start);
  if (named(start) === 0 || start.strange > (known ? 1 : 0)) return null;
  const { byline, used } =
    start.people.length > 0 && start.beside === 0
      ? continued(page, index, start, false)
      : { byline: start, used: [edge] };
  return {
    byline,
    edges: used,
    score: placeScore(edge) + bareEvidence(page, index, page.edges.indexOf(used.at(-1)!), byline),
    rule: 'names',
  };
}

function mayBeNames(text: string): boolean {
  if (!/^[\p{L}\d“"]/u.test(text)) return false;
  if (/[!?]$/.test(text) && !/(?:19|20)\d\d/.test(text)) return false;
  if (TRAIL.test(text)) return false;
  return text.includes(' ')
    ? !OF_PICTURES.test(text)
    : agencyNamed(text) !== null || /[@|•\d]|\p{Ll}\p{Lu}|^\P{Script=Latin}/u.test(text);
}

// "Home / News / Electric Cars"
const TRAIL = /^(?:home|homepage|start|startseite|accueil|inicio|início|forside|hem|beranda|anasayfa)\s{0,3}[/>»›|·]/i;
const MOST_WORDS = 7;

/** More words than a name and what stands beside it have, and no mark to part them: perhaps a sentence. */
function isLong(text: string): boolean {
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) spaces++;
  return spaces >= MOST_WORDS && !/[|,•·;/\t–—]|\s-\s|\s\s|\d{4}|\p{Ll}\p{Lu}/u.test(text);
}

/** "Jane Doe Opens Up About Her Years In Oslo"; but: "Jane Doe is back with a new edition of her book" */
function isCapitalized(text: string): boolean {
  return text.split(' ').every((word) => /^\p{Lu}|^(?:and|und|et|y|e|i|og|och)$/u.test(word));
}

/** "Jane Doe 11/08/2020 Feelings": beside a name and a date stands what the story is filed under. */
function isFiled({ dated }: Page, index: number, { people, strange }: Byline): boolean {
  return dated[index] === true && people.length === 1 && strange === 1 && hasGivenName(people[0]!);
}

/** Where it stands, no line of names would be believed: most of a page's menus. */
function hopeless(page: Page, index: number): boolean {
  const edge = page.edges[index]!;
  const near = [-1, 0, 1, 2, 3, 4, 5, 6].some((step) => page.dated[index + step]);
  const best =
    (isRightOver(edge) ? 2 : 0) +
    placeScore(edge) +
    (edge.belowTitle <= 3 ? 1 : 0) +
    (near ? 2 : 0) +
    (page.portraits.length > 0 ? 2 : 0);
  return best + (isSignature(edge) ? 3 : 0) - 2 + 1.5 < ENOUGH;
}

// "JANE DOE, FUTUREWISE": one part that nobody knows may be the outlet that the writer is from.
function isByOutlet({ people }: Byline, text: string): boolean {
  return (
    people.length > 0 &&
    people.some(hasGivenName) &&
    text.length < 60 &&
    /^[^,|•·]{4,40}[,|•·]\s?\p{Lu}[\p{L} ]{2,25}$/u.test(text)
  );
}

const PICTURE_LABEL = /^(?:©|\(c\)|photo|image|picture|photograph|illustration|credit|foto|bild)s?(?: by)?\s?:?$/i;

/** "Example Agency / John Roe", or what stands under "©" or "Photo:", is whose picture it is. */
function isUnderPicture({ plain, dated, edges }: Page, index: number): boolean {
  const text = plain[index]!;
  if (PICTURE_LABEL.test(plain[index - 1] ?? '')) return true;
  // Right under the headline and over the date it is a byline.
  const { belowTitle } = edges[index]!;
  if ((belowTitle <= 4 || !Number.isFinite(belowTitle)) && dated[index + 1]) return false;
  const [first = '', second = ''] = text.split(/\s?\/\s?/, 2);
  return second !== '' && !/\d/.test(text) && (agencyNamed(first) !== null || agencyNamed(second) !== null);
}

function bareEvidence(page: Page, index: number, last: number, byline: Byline): number {
  const edge = page.edges[index]!;
  let score = -2 - byline.strange;
  if (edge.belowTitle <= 3) score += 1;
  if (isRightOver(edge)) score += 1.5;
  if (byline.people.length > 1) score += edge.place === 'head' && edge.distance === 1 ? 1 : 0.5;
  score += Math.max(besideDate(page, index), besideDate(page, last));
  if (byline.agencies.length > 0 || byline.collectives.length > 0) score += 1;
  else if (byline.beside > 0) score += ofNewsroom(page, index) ? 1.5 : 0.5;
  else if (byline.people.length === 1 && OF_NEWSROOM.test(page.plain[last + 1] ?? '')) score += 1.5;
  // "Jane Doe, The Example Press" under the last paragraph repeats the byline.
  if (byline.agencies.length > 0 && byline.people.length > 0 && isSignature(edge)) score += 3;
  if (byline.people.length > 0) score += byline.people.some(hasGivenName) ? 0.5 : -0.5;
  if (byline.people.some((name) => page.portraits.includes(name.toLowerCase()))) score += 2;
  if (byline.people.length > 0) score -= Math.max(...byline.people.map((name) => fameOf(name, page.story)));
  if (isInMenu(page, index)) score -= 2;
  return score;
}

// "Jane Doe Contributor", "Jane Doe, Brückenstädter Anzeiger", and "Lead Writer" on the next line.
const OF_NEWSROOM =
  /^.{0,60}(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|analyst|redakteur|redakteurin|reporterin|korrespondent|korrespondentin|journalistin|journaliste|rédacteur|rédactrice|redactor|redactora|periodista|corresponsal|giornalista|redattore|repórter|jornalista|redacteur|verslaggever|muhabir|dziennikarz|dziennikarka)$/iu;

function ofNewsroom({ plain }: Page, index: number): boolean {
  const text = plain[index]!;
  return (
    OF_NEWSROOM.test(text) || text.split(/\s\s|[|,•·]\s?/).some((part) => part.includes(' ') && looksLikeOutlet(part))
  );
}

/** The last line before the story. */
function isRightOver({ place, distance, belowTitle }: Edge): boolean {
  return place === 'head' && distance === 1 && belowTitle > 1;
}

function isSignature({ place, distance, belowTitle }: Edge): boolean {
  return distance <= 2 && (place === 'tail' || (place === 'story' && belowTitle > 20));
}

function besideDate({ dated }: Page, index: number): number {
  if (dated[index] || dated[index + 1] || dated[index - 1]) return 2;
  return dated[index + 2] ? 1.5 : 0;
}

/** An author is seldom named in the story itself; a person it is about is named in it again and again. */
function fameOf(name: string, { paragraphs }: Story): number {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const prose = paragraphs
    .slice(0, -2)
    .filter(
      ({ text }) => text.length > name.length + 20 && text.includes(last) && portraitOf(text) !== name.toLowerCase(),
    );
  const whole = prose.filter(({ text }) => text.includes(name)).length;
  if (whole > 0) return prose.length > 1 ? 3 : 1.5;
  return prose.length > 1 ? 1 : 0;
}

/** Menus and lists of topics are runs of short lines with capitals. */
function isInMenu({ plain }: Page, index: number): boolean {
  const isItem = (at: number) => {
    const text = plain[at] ?? '';
    return text.length < 30 && text !== plain[index] && looksLikeName(text);
  };
  return [
    [-1, 1],
    [-1, -2],
    [1, 2],
  ].some((steps) => steps.every((step) => isItem(index + step)));
}
