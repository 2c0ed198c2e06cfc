import { type Edge, edgesOf } from '../edges.ts';
import type { Found } from '../found.ts';
import type { Source } from '../source.ts';
import type { Story } from '../story.ts';
import { agencyNamed } from './agencies.ts';
import { type Byline, readByline } from './byline.ts';
import { afterCue, afterLaterCue, plainLine } from './cues.ts';
import { hasGivenName } from './given.ts';
import { looksLikeName } from './names.ts';

/** A line, or a few in a row, that credit somebody. */
export interface Credit {
  byline: Byline;
  edges: Edge[];
  score: number;
  rule: string;
}

export interface Credits {
  edges: Edge[];
  /** The likeliest first. */
  bylines: Credit[];
}

// Below this a line of names is not believed to be a byline.
const ENOUGH = 3;
// A byline is short; what is longer is prose.
const LONGEST = 300;
const LONGEST_BARE = 120;

/** The lines around the story that credit somebody. */
export function findCredits(source: Source, story: Story, title: Found<string> | null): Credits {
  if (source.storyOnly) return { edges: [], bylines: [] };
  const edges = edgesOf(story, title);
  const plain = edges.map(({ text }) => (text.length > LONGEST ? '' : plainLine(text)));
  const page: Page = { edges, plain, story, title, portraits: portraitsIn(edges) };
  const bylines: Credit[] = [];
  for (let index = 0; index < edges.length; index++) {
    const credit = plain[index] === '' ? null : (cued(page, index) ?? later(page, index) ?? bare(page, index));
    if (credit) bylines.push(credit);
  }
  return { edges, bylines: bylines.filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score) };
}

interface Page {
  edges: Edge[];
  /** The edges' text without markup; empty where it is too long for a byline. */
  plain: string[];
  story: Story;
  title: Found<string> | null;
  /** "Jane Doe is a reporter in …": lines that introduce a writer. */
  portraits: string[];
}

const PLACES = { head: 4, story: 2.5, above: 3, tail: 1 };

function placeScore({ place, distance }: Edge): number {
  // After the story, bylines soon are those of other stories.
  return PLACES[place] - Math.min(2, distance / (place === 'tail' ? 3 : 10));
}

const named = ({ people, agencies, collectives }: Byline): number =>
  people.length + agencies.length + collectives.length;

/** "By Jane Doe", and the lines that go on with it: "By", "Jane Doe", "and", "John Roe". */
function cued(page: Page, index: number): Credit | null {
  const edge = page.edges[index]!;
  const rest = afterCue(page.plain[index]!);
  if (rest === null) return null;
  const start = readByline(rest, true);
  if (start.strange > 0 && named(start) === 0) return null;
  const { byline, used } = continued(page, index, start, rest === '');
  if (named(byline) === 0 || byline.strange > named(byline)) return null;
  return { byline, edges: used, score: placeScore(edge) + 3 - byline.strange * 0.5, rule: 'byline' };
}

// What stands alone on a line between two names: "and", ",", a footnote's figure.
const JOINT = /^(?:[,&|·•/…]|and|with|und|et|y|e|och|og|i|,\s?and|\d{1,2})$/i;

/** Dumps break a byline at every link; a list of lines that are names is one byline. */
function continued(page: Page, index: number, start: Byline, alone: boolean): { byline: Byline; used: Edge[] } {
  let byline = start;
  let open = alone || start.open;
  const used = [page.edges[index]!];
  for (let next = index + 1; next < page.edges.length && next <= index + 24; next++) {
    const text = page.plain[next]!;
    if (
      text === '' ||
      text.length > LONGEST_BARE ||
      (page.edges[next]!.place === 'tail') !== (used[0]!.place === 'tail')
    )
      break;
    const again = afterCue(text);
    if (JOINT.test(text)) {
      open = true;
      continue;
    }
    if (!open && again === null && !(alone && byline.people.length > 0)) break;
    const more = readByline(again ?? text, alone || again !== null || named(byline) === 0);
    if (more.strange > 0 || more.people.length + more.agencies.length === 0) {
      if (named(byline) === 0 && more.strange === 0) continue;
      break;
    }
    if (more.people.length > 0 && more.people.every((name) => byline.people.includes(name))) break;
    if (more.beside > 0 && !open && again === null) break;
    byline = joined(byline, more);
    used.push(page.edges[next]!);
    open = more.open;
  }
  return { byline, used };
}

/** Words of the lines that say whose a picture is. */
export const OF_PICTURES =
  /\b(?:photo|photos|photograph|picture|pictured|image|images|video|illustration|graphic|getty|shutterstock|istock|foto|fotos|bild|courtesy|credit|caption|handout|file|via)\b|©/i;

/** "12 October 2018 / 0 Comments / by Jane Doe" */
function later(page: Page, index: number): Credit | null {
  const edge = page.edges[index]!;
  const text = page.plain[index]!;
  const rest = afterLaterCue(text);
  if (rest === null || OF_PICTURES.test(text)) return null;
  const byline = readByline(rest, false);
  const before = text.slice(0, text.length - rest.length);
  if (byline.people.length + byline.collectives.length === 0 || byline.strange > 0) return null;
  // "A story of two towns by the sea, by Jane Doe": what stands before it is short or has a date.
  const words = before.split(' ').length - 1;
  if (words > 8 && !/\d/.test(before)) return null;
  return {
    byline,
    edges: [edge],
    score: placeScore(edge) + (words <= 3 || /\d/.test(before) ? 2 : 0.5),
    rule: 'byline-in-line',
  };
}

/** A line of names alone, "Jane Doe" or "Jane Doe, Political Editor", between the headline and the story. */
function bare(page: Page, index: number): Credit | null {
  const edge = page.edges[index]!;
  const text = page.plain[index]!;
  if (text.length > LONGEST_BARE || !/^[\p{L}\d“"]/u.test(text) || OF_PICTURES.test(text) || text === page.title?.value)
    return null;
  if (isUnderPicture(page, index)) return null;
  const start = readByline(text, false);
  if (named(start) === 0 || start.strange > (isByOutlet(start, text) ? 1 : 0)) return null;
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

// "JANE DOE, FUTUREWISE": one part that nobody knows may be the outlet that the writer is from.
function isByOutlet({ people }: Byline, text: string): boolean {
  return (
    people.length > 0 &&
    people.some(hasGivenName) &&
    text.length < 60 &&
    /^[^,|]{4,40}[,|]\s?\p{Lu}[\p{L} ]{2,25}$/u.test(text)
  );
}

const PICTURE_LABEL = /^(?:©|\(c\)|photo|image|picture|photograph|illustration|credit|foto|bild)s?(?: by)?\s?:?$/i;

/** "Example Agency / John Roe", or what stands under "©" or "Photo:", is whose picture it is. */
function isUnderPicture({ plain }: Page, index: number): boolean {
  const text = plain[index]!;
  if (PICTURE_LABEL.test(plain[index - 1] ?? '')) return true;
  const [first = '', second = ''] = text.split(/\s?\/\s?/, 2);
  return second !== '' && !/\d/.test(text) && (agencyNamed(first) !== null || agencyNamed(second) !== null);
}

function bareEvidence(page: Page, index: number, last: number, byline: Byline): number {
  const edge = page.edges[index]!;
  let score = -2 - byline.strange;
  if (edge.belowTitle <= 3) score += 1;
  score += Math.max(besideDate(page, index), besideDate(page, last));
  if (byline.agencies.length > 0 || byline.collectives.length > 0) score += 1;
  else if (byline.beside > 0) score += 0.5;
  if (byline.people.length > 0) score += byline.people.some(hasGivenName) ? 0.5 : -0.5;
  if (byline.people.some((name) => page.portraits.includes(name.toLowerCase()))) score += 2;
  if (byline.people.length > 0) score -= Math.max(...byline.people.map((name) => fameOf(name, page.story)));
  if (isInMenu(page, index)) score -= 2;
  return score;
}

const DATE_OR_AGE =
  /(?:19|20)\d\d\b|\d:\d\d|\bago\b|\bmin(?:ute)?s? read\b|\b(?:vor|hace|há|il y a|for|prije|pred) \d|\d \p{L}+ (?:fa|siden|sedan|geleden)\b/iu;

function besideDate({ plain }: Page, index: number): number {
  const isDated = (at: number) => (plain[at] ?? '').length < 200 && DATE_OR_AGE.test(plain[at] ?? '');
  if (isDated(index) || isDated(index + 1) || isDated(index - 1)) return 2;
  return isDated(index + 2) ? 1.5 : 0;
}

/** An author is seldom named in the story itself; a person it is about is named in it again and again. */
function fameOf(name: string, { paragraphs }: Story): number {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  const prose = paragraphs.slice(0, -2).filter(({ text }) => text.length > name.length + 20 && text.includes(last));
  if (prose.length === 0) return 0;
  return prose.length === 1 ? 1.5 : 3;
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

const PORTRAIT = /^(.{4,50}?)\s(?:is|was|covers|writes|reports|has|joined|ist|schreibt|est|es|é|è)\s/;

function portraitsIn(edges: Edge[]): string[] {
  return edges.flatMap(({ text }) => {
    const name = PORTRAIT.exec(text.slice(0, 80))?.[1];
    return name && looksLikeName(name) ? [name.toLowerCase()] : [];
  });
}

function joined(a: Byline, b: Byline): Byline {
  const fresh = b.people
    .map((name, at) => ({ name, printed: b.printed[at]! }))
    .filter(({ name }) => !a.people.includes(name));
  return {
    people: [...a.people, ...fresh.map(({ name }) => name)],
    printed: [...a.printed, ...fresh.map(({ printed }) => printed)],
    agencies: [...a.agencies, ...b.agencies],
    collectives: [...a.collectives, ...b.collectives],
    beside: a.beside + b.beside,
    strange: a.strange + b.strange,
    open: b.open,
  };
}
