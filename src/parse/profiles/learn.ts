import type { Source } from '../source.ts';
import { findStory } from '../story.ts';
import { generic } from './generic.ts';
import type { ProfileData } from './profile.ts';

// A line is the outlet's when this share of its pages has it; fewer pages than these tell nothing.
const RECURS = 0.5;
const ALWAYS = 0.95;
const FEWEST = 3;
const SHORTEST = 3;
const LONGEST = 300;
/** Three lines of a certain length that every page has together are on no other outlet's pages. */
const MARKS = 3;
const MARK_LENGTH = 12;

/** What recurs across the pages of one outlet, as a profile for a person to read and keep; null of too few pages. */
export function learnProfile(name: string, sources: Source[]): ProfileData | null {
  if (sources.length < FEWEST) return null;
  const pages = sources.map((source) => findStory(source, generic).lines);
  const counts = new Map<string, { text: string; pages: number; inStory: number; afterStory: number }>();
  for (const lines of pages) {
    const last = lines.findLastIndex(({ label }) => label === 'story');
    const next = lines.findIndex(({ label }, index) => index > last && label !== 'blank');
    const seen = new Set<string>();
    lines.forEach((line, index) => {
      const text = line.text.trim();
      const key = text.toLowerCase();
      if (text.length < SHORTEST || text.length > LONGEST || seen.has(key)) return;
      seen.add(key);
      const count = counts.get(key) ?? { text, pages: 0, inStory: 0, afterStory: 0 };
      count.pages++;
      if (line.label === 'story') count.inStory++;
      if (last >= 0 && index === next) count.afterStory++;
      counts.set(key, count);
    });
  }
  const recurring = [...counts.values()].filter(({ pages }) => pages >= sources.length * RECURS && pages >= FEWEST);
  const always = recurring.filter(({ text, pages }) => pages >= sources.length * ALWAYS && text.length >= MARK_LENGTH);
  return {
    name,
    marks: always
      .toSorted((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))
      .slice(0, MARKS)
      .map(({ text }) => text),
    // What the rules take for furniture anyway need not be said.
    furniture: recurring.filter(({ inStory }) => inStory > 0).map(({ text }) => text),
    ends: recurring.filter(({ afterStory, pages }) => afterStory >= pages * RECURS).map(({ text }) => text),
  };
}
