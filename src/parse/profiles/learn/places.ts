import { type Layout, MARK, OPEN, STORY } from './pages.ts';

/** Where a recurring line stands on the pages of a sample. */
export interface Places {
  pages: number;
  /** Where the rules for all take it for story, */
  inStory: number;
  /** and there is short and stands above a paragraph that does not recur, as a sub-heading does. */
  heads: number;
  /** How often each other short recurring line stands right before it: the lines of a box keep together. */
  before: Map<number, number>;
  /** First of what recurs behind the story's last own paragraph, */
  firstBehind: number;
  /** and somewhere before that paragraph. */
  notBehind: number;
  /** Where it may be a mark. */
  mark: number;
}

const BOX = STORY | OPEN;

/** Looks where these lines stand. What recurs is nobody's story, whatever the rules for all say of it. */
export function placesOf(recurring: Set<number>, layouts: Layout[]): Map<number, Places> {
  const found = new Map<number, Places>();
  for (const layout of layouts) readLayout(layout, recurring, found);
  return found;
}

function readLayout({ keys, flags }: Layout, recurring: Set<number>, found: Map<number, Places>): void {
  const isOwn = (at: number) => (flags[at]! & STORY) > 0 && !recurring.has(keys[at]!);
  const first = keys.findIndex((_, at) => isOwn(at));
  const last = keys.findLastIndex((_, at) => isOwn(at));
  if (last < 0) return;
  const met = new Set<number>();
  let behind = false;
  keys.forEach((key, at) => {
    if (!recurring.has(key)) return;
    const firstBehind = at > last && !behind;
    if (firstBehind) behind = true;
    if (met.has(key)) return;
    met.add(key);
    const places = found.get(key) ?? nowhere();
    found.set(key, places);
    places.pages++;
    if (flags[at]! & MARK) places.mark++;
    if (at < last) places.notBehind++;
    if (firstBehind) places.firstBehind++;
    if (!(flags[at]! & STORY)) return;
    places.inStory++;
    if (at > first && flags[at]! & OPEN && isOwn(at + 1)) places.heads++;
    const before = keys[at - 1] ?? 0;
    if (recurring.has(before) && (flags[at - 1]! & BOX) === BOX)
      places.before.set(before, (places.before.get(before) ?? 0) + 1);
  });
}

function nowhere(): Places {
  return { pages: 0, inStory: 0, heads: 0, before: new Map(), firstBehind: 0, notBehind: 0, mark: 0 };
}

// A sub-heading has now this before it, now that.
const TOGETHER = 0.8;
const HEADING = 0.25;

/** Whether a line may be a sub-heading that the outlet uses again and again: "What happens next". */
export function isSubheading({ inStory, heads, before }: Places): boolean {
  const together = Math.max(0, ...before.values());
  return heads >= inStory * HEADING && together < inStory * TOGETHER;
}
