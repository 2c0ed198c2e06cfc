import { type Layout, STORY } from './pages.ts';

// Copies of one story have so much of their text in common, and their headline or their beginning.
const COPY = 0.7;

/** Which story each page has, as numbers from 0: copies of wire copy and versions of a story share one. */
export function storiesOf(layouts: Layout[]): number[] {
  const leaders: { layout: Layout; rows: Map<number, number>; length: number }[] = [];
  return layouts.map((layout) => {
    const rows = storyRows(layout);
    const length = sum(rows.values());
    const at = leaders.findIndex((one) => isCopy(layout, rows, length, one));
    return at >= 0 ? at : leaders.push({ layout, rows, length }) - 1;
  });
}

function isCopy(
  layout: Layout,
  rows: Map<number, number>,
  length: number,
  other: { layout: Layout; rows: Map<number, number>; length: number },
): boolean {
  const [first] = rows.keys();
  const [otherFirst] = other.rows.keys();
  if (first === undefined || (first !== otherFirst && (layout.title === null || layout.title !== other.layout.title)))
    return false;
  const shared = sum([...rows].map(([key, size]) => (other.rows.has(key) ? size : 0)));
  return shared >= COPY * Math.min(length, other.length);
}

function storyRows({ keys, lengths, flags }: Layout): Map<number, number> {
  const rows = new Map<number, number>();
  keys.forEach((key, at) => {
    if (flags[at]! & STORY) rows.set(key, lengths[at]!);
  });
  return rows;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
