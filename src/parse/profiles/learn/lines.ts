import { storiesOf } from './copies.ts';
import { isLasting, marksAmong } from './marks.ts';
import { campsAmong } from './mixed.ts';
import { isSameName } from './named.ts';
import type { Layout } from './pages.ts';
import { isSubheading, type Places, placesOf } from './places.ts';
import type { Tally } from './tally.ts';

/** A line with how many stories it stands on. */
export interface Recurring {
  text: string;
  stories: number;
}

/** What recurs, by what it is good for; nothing where the stories are too few. */
export interface Lines {
  /** Copies and versions of one story count once. */
  stories: number;
  /** Names of a page's parts that all pages have, */
  everywhere: Recurring[];
  /** and those among them that tell the pages from others'. */
  marks: Recurring[];
  furniture: Recurring[];
  ends: Recurring[];
  /** What recurs in the story as a sub-heading does, and is left to a person. */
  undecided: Recurring[];
  /** A line of each, where the pages are of two kinds that share hardly any furniture. */
  camps: Recurring[];
}

/** Fewer stories than these tell nothing of what recurs. */
export const FEWEST_STORIES = 3;

// A mark stands on all pages but those that were cut.
const ALWAYS = 0.95;

/** What recurs on more than this share of the outlet's stories. */
export function recurringLines(tally: Tally, layouts: Layout[], share: number, outlet: string | null): Lines {
  const { stories, standOn } = storiesIn(tally, layouts);
  const none: Lines = { stories, everywhere: [], marks: [], furniture: [], ends: [], undecided: [], camps: [] };
  if (stories < FEWEST_STORIES) return none;
  const recurring = [...standOn].filter(([, on]) => isAbove(share, on, stories)).map(([key]) => key);
  const places = placesOf(new Set(recurring), layouts);
  const printed = (key: number) => ({ text: tally.counts.get(key)!.text, stories: standOn.get(key)! });
  const where = (holds: (line: Places) => boolean) => {
    const found = recurring.filter((key) => places.has(key) && holds(places.get(key)!)).map(printed);
    return found.sort((a, b) => b.stories - a.stories || (a.text < b.text ? -1 : 1));
  };
  const everywhere = where(({ mark, pages }) => mark === pages).filter(
    (line) => line.stories >= stories * ALWAYS && isLasting(line.text),
  );
  return {
    stories,
    everywhere,
    marks: marksAmong(everywhere, outlet),
    // What the rules take for furniture anyway need not be said.
    furniture: where((line) => line.inStory > 0 && !isSubheading(line) && !isEnd(line)),
    // Where a page begins with the outlet's name, that must not end its story.
    ends: where(isEnd).filter(({ text }) => outlet === null || !isSameName(text, outlet)),
    undecided: where((line) => line.inStory > 0 && isSubheading(line)),
    camps: campsAmong(layouts, (key) => standOn.get(key)! >= FEWEST_STORIES).map(printed),
  };
}

/** Whether a line begins what stands behind the story, and is never anywhere else. */
function isEnd({ pages, notBehind, firstBehind }: Places): boolean {
  return notBehind === 0 && firstBehind >= pages / 2;
}

/** On how many stories each line stands: pages, where they are so many that the few copies among them make no difference. */
function storiesIn({ pages, counts }: Tally, layouts: Layout[]): { stories: number; standOn: Map<number, number> } {
  if (layouts.length < pages)
    return { stories: pages, standOn: new Map([...counts].map(([key, count]) => [key, count.pages])) };
  const story = storiesOf(layouts);
  const met = new Map<number, Set<number>>();
  layouts.forEach(({ keys }, page) => {
    for (const key of keys) if (counts.has(key)) met.set(key, (met.get(key) ?? new Set()).add(story[page]!));
  });
  return { stories: new Set(story).size, standOn: new Map([...met].map(([key, on]) => [key, on.size])) };
}

// 95 in 100 times the line is on more of the outlet's pages than this.
const SURE = 1.64;

/** Whether that many of so few can be no chance: the lower end of Wilson’s interval is above the share. */
function isAbove(share: number, on: number, of: number): boolean {
  const found = on / of;
  const spread = (SURE * SURE) / of;
  const low = found + spread / 2 - SURE * Math.sqrt((found * (1 - found) + spread / 4) / of);
  return on >= FEWEST_STORIES && low / (1 + spread) >= share;
}
