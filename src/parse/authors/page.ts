import { type Edge, edgesOf } from '../edges.ts';
import type { Found } from '../found.ts';
import type { Story } from '../story.ts';
import { plainLine } from './cues.ts';
import { looksLikeName } from './names.ts';
import type { Byline } from './parts.ts';

/** A line, or a few in a row, that credit somebody. */
export interface Credit {
  byline: Byline;
  edges: Edge[];
  score: number;
  rule: string;
}

/** The lines around the story, as bylines are looked for in them. */
export interface Page {
  edges: Edge[];
  /** The edges' text without markup; empty where it is too long for a byline. */
  plain: string[];
  /** Which of them print a date, a time or an age. */
  dated: boolean[];
  story: Story;
  title: Found<string> | null;
  /** Who is introduced as a writer: "Jane Doe is a reporter in …". */
  portraits: string[];
}

/** Below this a line is not believed to be a byline. */
export const ENOUGH = 3;
// A byline is short; what is longer is prose.
const LONGEST = 300;
export const LONGEST_BARE = 120;

// 15 February 2024 · 5:30 · 06.11.23 · 3 hours ago · vor 3 Stunden · 3 timer siden · 4 min read
const DATE_OR_AGE =
  /(?:19|20)\d\d(?!\d)|\d:\d\d|\d[./]\d{1,2}[./]\d\d(?!\d)|\d \p{L}{1,12} (?:ago|read|fa|siden|sedan|geleden)\b|\d[ -]?min|\b(?:vor|hace|há|il y a|for) \d/iu;

export function pageOf(story: Story, title: Found<string> | null): Page {
  const edges = edgesOf(story, title);
  const plain = edges.map(({ text }) => (text.length > LONGEST ? '' : plainLine(text)));
  const dated = plain.map((text) => text.length < 200 && /\d/.test(text) && DATE_OR_AGE.test(text));
  return { edges, plain, dated, story, title, portraits: portraitsIn(edges) };
}

const PLACES = { head: 4, story: 2.5, above: 3, tail: 1 };

/** How likely a byline is to stand there. */
export function placeScore({ place, distance }: Edge): number {
  // After the story, bylines soon are those of other stories.
  return PLACES[place] - Math.min(2, distance / (place === 'tail' ? 3 : 10));
}

/** How many a byline names. */
export const named = ({ people, agencies, collectives }: Byline): number =>
  people.length + agencies.length + collectives.length;

/** Words of the lines that say whose a picture is. */
export const OF_PICTURES =
  /\b(?:photo|photos|photograph|photography|photographer|picture|pictured|image|images|video|illustration|graphic|getty(?:images)?|shutterstock|istock|unsplash|pixabay|pexels|alamy|imago|foto|fotos|bild|courtesy|credit|caption|handout|file|via)\b|©/i;

const PORTRAIT = /^(.{4,50}?)(?:\s\(\d\d\))?\s(?:is|was|covers|writes|reports|has|joined|ist|schreibt|est|es|é|è)\s/;

function portraitsIn(edges: Edge[]): string[] {
  return edges.flatMap(({ text }) => portraitOf(text) ?? []);
}

/** Whom a paragraph introduces, in lower case: "Jane Doe (37) is a reporter in …". */
export function portraitOf(text: string): string | null {
  const name = text.length < 40 ? undefined : PORTRAIT.exec(text.slice(0, 80))?.[1];
  return name && looksLikeName(name) ? name.toLowerCase() : null;
}
