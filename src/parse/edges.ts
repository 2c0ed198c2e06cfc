import type { ExplainedLine } from '../article.ts';
import { mayHoldDate, readDates } from './dates/printed.ts';
import type { Found } from './found.ts';
import type { Story } from './story.ts';

/** A line where a page may print who wrote the story and when. */
export interface Edge {
  line: ExplainedLine;
  /** The line without white space around it. */
  text: string;
  /** above: over the headline; head: between headline and story; story: a short line of the story itself; tail: after it. */
  place: 'above' | 'head' | 'story' | 'tail';
  /** Lines with text between it and the headline, the story's beginning or its end, whichever is nearest. */
  distance: number;
  /** Lines with text between it and the headline over it; infinite where none is known. */
  belowTitle: number;
}

// How many lines with text are looked at on each side of the headline, the story's beginning and its end.
const ABOVE = 8;
const BELOW_TITLE = 16;
const BEFORE_STORY = 24;
const INTO_STORY = 3;
const TAIL = 20;
// Longer lines of the story are prose.
const SHORT = 140;

/** The lines around a story's beginning and end, in their order on the page. */
export function edgesOf(story: Story, title: Found<string> | null): Edge[] {
  const filled = story.lines.filter(({ label }) => label !== 'blank');
  const first = filled.findIndex(({ label }) => label === 'story');
  if (first < 0) return head(filled.slice(0, BEFORE_STORY), 0, BEFORE_STORY, null);
  const last = filled.findLastIndex(({ label }) => label === 'story');
  const known = titleAt(filled, first, title);
  const edges = known
    ? head(filled, known.last, first, known.first)
    : head(filled, Math.max(0, first - BEFORE_STORY), first, null);
  for (let index = first; index <= last && index < first + INTO_STORY; index++) {
    push(edges, filled[index]!, 'story', index - first);
  }
  for (let index = Math.max(last - INTO_STORY + 1, first + INTO_STORY); index <= last; index++) {
    push(edges, filled[index]!, 'story', last - index);
  }
  for (let index = last + 1; index < filled.length && index <= last + TAIL; index++) {
    push(edges, filled[index]!, 'tail', index - last);
  }
  return edges;
}

function push(
  edges: Edge[],
  line: ExplainedLine,
  place: Edge['place'],
  distance: number,
  belowTitle = Number.POSITIVE_INFINITY,
): void {
  const text = line.text.trim();
  if (place !== 'story' || text.length <= SHORT) edges.push({ line, text, place, distance, belowTitle });
}

/** `above` is where the headline stands first, null where none is known; pages sign it there or where it stands last. */
function head(filled: ExplainedLine[], title: number, first: number, above: number | null): Edge[] {
  const edges: Edge[] = [];
  const known = above !== null;
  for (let index = 0; index < first && index < filled.length; index++) {
    // In the first line of all stands what a scraper or the window calls the page.
    const belowFirst = known && above > 0 && index < title ? index - above : 0;
    if (belowFirst > 0 && belowFirst <= ABOVE && title - index > ABOVE) {
      push(edges, filled[index]!, 'head', belowFirst, belowFirst);
      continue;
    }
    const below = index - title;
    const near = below < 0 ? -below <= ABOVE : below <= BELOW_TITLE || first - index <= BEFORE_STORY;
    const place = below < 0 && known ? 'above' : 'head';
    const distance = known ? Math.min(Math.abs(below), first - index) : first - index;
    if (near) push(edges, filled[index]!, place, distance, known && below >= 0 ? below : undefined);
  }
  return edges;
}

// What was taken for a headline may be the line under it.
function isDate(title: string): boolean {
  return (
    title.length < 60 &&
    mayHoldDate(title) &&
    readDates(title, null).dates.some(({ start, end }) => title.length - (end - start) < 25)
  );
}

/** Where the headline stands as it was read, and where it stands nearest to the story. */
function titleAt(
  filled: ExplainedLine[],
  first: number,
  title: Found<string> | null,
): { first: number; last: number } | null {
  const read = title?.spans[0];
  const known = filled.findIndex(({ start, end, rule }) =>
    read ? start <= read.start && read.start < end : rule === 'header.title',
  );
  if (!title || known < 0 || known > first || isDate(title.value)) return null;
  const again = filled.slice(0, first + 1).findLastIndex(({ text }) => text.includes(title.value));
  return { first: known, last: again >= 0 ? again : known };
}
