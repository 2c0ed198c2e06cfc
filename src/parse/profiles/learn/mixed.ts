import type { Layout } from './pages.ts';

// A camp has at least so many of the pages, in lines of its own at least so many,
const SMALLEST = 0.15;
const LINES = 3;
// and the two of them are nearly all; hardly any page is of both.
const TOGETHER = 0.8;
const BOTH = 0.02;
const MOST_LINES = 300;

/** Two camps of pages that share no furniture, as those of two outlets do: a line of each, none where the pages are of one kind. */
export function campsAmong(layouts: Layout[], known: (key: number) => boolean): number[] {
  const pages = layouts.length;
  const partly = pagesOf(layouts, known)
    .filter(([, on]) => on.size >= Math.max(3, pages * SMALLEST) && on.size <= pages * (1 - SMALLEST))
    .sort((a, b) => b[1].size - a[1].size)
    .slice(0, MOST_LINES);
  for (const [key, on] of partly) {
    const others = partly.filter(([, other]) => apart(on, other) && on.size + other.size >= pages * TOGETHER);
    const kin = partly.filter(([, other]) => others.length > 0 && apart(others[0]![1], other));
    if (others.length < LINES || kin.length < LINES) continue;
    return [key, others[0]![0]];
  }
  return [];
}

function pagesOf(layouts: Layout[], known: (key: number) => boolean): [number, Set<number>][] {
  const found = new Map<number, Set<number>>();
  layouts.forEach(({ keys }, page) => {
    for (const key of keys) {
      if (!known(key)) continue;
      const on = found.get(key) ?? new Set();
      found.set(key, on.add(page));
    }
  });
  return [...found];
}

function apart(one: Set<number>, other: Set<number>): boolean {
  let both = 0;
  for (const page of one) if (other.has(page)) both++;
  return both <= BOTH * Math.min(one.size, other.size);
}
