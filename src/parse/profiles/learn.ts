import type { Parsed } from '../index.ts';
import { FEWEST_STORIES, type Lines, recurringLines } from './learn/lines.ts';
import { hostsOf, isSameName, mostNamed, noteNames, nothingNamed, ranked } from './learn/named.ts';
import { emptySample, keepPage, layoutOf, linesIn, rowsOf } from './learn/pages.ts';
import { countPage, emptyTally } from './learn/tally.ts';
import type { ProfileData } from './profile.ts';

export { FEWEST_STORIES } from './learn/lines.ts';

/** What a person says of the outlet, and how often a line must recur. */
export interface LearnOptions {
  outlet: string | null;
  timeZone: string | null;
  /** Of the outlet's stories, 0 to 1. */
  share: number;
}

/** What became of a page that was to be learned from. */
export type Taken = 'read' | 'of another outlet' | 'without furniture';

export interface Learned extends Lines {
  pages: number;
  /** Whom the pages name as their outlet, most often named first. */
  named: [string, number][];
  outlet: string | null;
  hosts: string[];
  timeZone: string | null;
}

export interface Lesson {
  take(page: Parsed): Taken;
  learned(): Learned;
}

/** Learns from the pages of one outlet, as the rules for all read them, what recurs on them. Memory does not grow with the pages. */
export function startLesson(options: LearnOptions): Lesson {
  const tally = emptyTally();
  const sample = emptySample();
  const named = nothingNamed();
  return {
    take(page) {
      const { outlet, title } = page.article;
      if (options.outlet && outlet && !isSameName(options.outlet, outlet)) return 'of another outlet';
      const rows = rowsOf(page);
      if (rows.length === 0) return 'without furniture';
      noteNames(named, page.article);
      countPage(tally, linesIn(rows));
      keepPage(sample, layoutOf(rows, title));
      return 'read';
    },
    learned() {
      const outlet = options.outlet ?? mostNamed(named.outlets);
      return {
        ...recurringLines(tally, sample.layouts, options.share, outlet),
        pages: tally.pages,
        named: ranked(named.outlets),
        outlet,
        hosts: hostsOf(named, tally.pages),
        timeZone: options.timeZone ?? mostNamed(named.zones),
      };
    },
  };
}

/** What was learned, as a profile for a person to read and keep; null of too few stories. */
export function profileOf(name: string, learned: Learned): Required<ProfileData> | null {
  if (learned.stories < FEWEST_STORIES) return null;
  const texts = (lines: { text: string }[]) => lines.map(({ text }) => text);
  const { outlet, hosts, timeZone, marks, furniture, ends } = learned;
  return {
    name,
    outlet,
    hosts,
    marks: texts(marks),
    timeZone,
    dayFirst: null,
    furniture: texts(furniture),
    ends: texts(ends),
  };
}
