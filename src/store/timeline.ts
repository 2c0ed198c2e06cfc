import type { Interval, Period } from './store.ts';

// Engines count what there is; this lays the days, weeks or months between, in which there was nothing.

/** More intervals than these are not filled up: one article of 1905 would make a page of empty days. */
const MOST_FILLED = 1_000;

/**
 * Every interval from the first to the last that has an article, also those without one, where they are few enough; else
 * only those that have one. `found` is in the order of time.
 */
export function filled(found: Period[], interval: Interval): Period[] {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return [];
  const counted = new Map(found.map((period) => [period.start, period]));
  const all: Period[] = [];
  for (let start = first.start; start <= last.start; start = after(start, interval)) {
    if (all.length === MOST_FILLED) return found;
    all.push(counted.get(start) ?? { start, articles: 0, quotes: 0 });
  }
  return all;
}

function after(start: string, interval: Interval): string {
  const day = new Date(start);
  if (interval === 'month') day.setUTCMonth(day.getUTCMonth() + 1);
  else day.setUTCDate(day.getUTCDate() + (interval === 'week' ? 7 : 1));
  return day.toISOString().slice(0, 10);
}
