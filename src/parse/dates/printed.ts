import { MONTHS, WEEKDAYS } from '../words/index.ts';
import { type Clock, readClocks } from './clock.ts';

/** A date as one line prints it, with the time of day beside it. */
export interface Printed {
  year: number;
  month: number;
  day: number;
  /** All in figures, and the other way round it would be a date too: 02/03/2024. */
  swappable: boolean;
  clock: Clock | null;
  /** In the line; the clock is included. */
  start: number;
  end: number;
}

type Day = Pick<Printed, 'year' | 'month' | 'day' | 'swappable' | 'start' | 'end'>;

// A month's name, also where it is glued to what stands before it ("PressApril 28, 2023").
const MONTH = String.raw`(?:\p{L}\p{Ll}{2,11}|\p{Lu}{3,12})`;
// A year, also where it is glued to a time ("Nov 19 20197:05 AM"), to another date ("20 mai 202020 mai 2020") or a count ("20210 Comments").
const YEAR = String.raw`(?:19|20)\d\d(?=\D|$|\d{1,2}[:.]|\d{1,3}\s\p{L})`;
const PATTERNS = {
  // 2024-02-15 · 2024/2/15 · 2024.02.15
  yearFirst: /(?<![\d.,/-])(?<y>(?:19|20)\d\d)(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)/gu,
  // 2024年2月15日 · 2024년 2월 15일
  eastAsian: /(?<y>(?:19|20)\d\d)\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]?/gu,
  // 15 February 2024 · 15th of Feb. 2024 · 15. Februar 2024 · 15 de fevereiro de 2024 · 15-Feb-24
  dayFirst: new RegExp(
    String.raw`(?<![\d.:])(?<d>\d{1,2})(?:st|nd|rd|th|er|º|°|ª)?[\s./-]{0,3}(?:(?:de|of|den|di)\s)?(?<n>${MONTH})[\s.,/-]{0,3}(?:(?:de|del)\s)?(?<y>${YEAR}|['’]?\d\d(?![\d:.]|\s?[ap]\.?m))`,
    'gu',
  ),
  // February 15, 2024 · Feb. 15th 2024
  monthFirst: new RegExp(
    String.raw`(?<n>${MONTH})\.?[\s ]{0,2}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s?[,.]\s{0,2}|\s{1,2}|\s?[-/]\s?)(?<y>${YEAR})`,
    'gu',
  ),
  // 15/02/2024 · 2.15.24 · 3. 5. 2024
  figures: new RegExp(
    String.raw`(?<![\d.,/:-])(?<a>\d{1,2})(?:(?<s>[./-])\s?)(?<b>\d{1,2})\k<s>\s?(?<y>${YEAR}|\d\d(?!\d))(?!%|[./-]\d)`,
    'gu',
  ),
};

// What every date has: a year, figures in three parts, or a short year.
const HINT = /(?:19|20)\d\d|\d[./-]\s?\d{1,2}[./-]\s?\d\d|['’-]\d\d(?!\d)|\d\.\p{L}{3,9}\.\d\d(?!\d)/u;

/** Whether a line may hold a date: most do not, and the patterns above cost more. */
export function mayHoldDate(text: string): boolean {
  return HINT.test(text);
}

// Between a date and its time: "February 15, 2024 at 5:30", "15.02.2024, um 17:05", "2024-02-15T05:30".
const BETWEEN =
  /^[\s,.;|/•·–—()T-]*(?:(?:at|um|à|às|as|a las|alle|ore|kl|klo|o|om|ab|the)(?!\p{L})\.?:?[\s,.;|/•·–—()-]*)?$/iu;

/** The dates printed in a line, in their order; impossible ones (February 30) are none. */
export function readDates(text: string, dayFirst: boolean | null): { dates: Printed[]; loose: Clock[] } {
  if (!mayHoldDate(text)) return { dates: [], loose: [] };
  const days = readDays(text, dayFirst);
  const clocks = readClocks(blanked(text, days));
  const dates = days.map((day): Printed => {
    const index = clocks.findIndex((clock) => isBeside(text, day, clock));
    const clock = index < 0 ? null : clocks.splice(index, 1)[0]!;
    return {
      ...day,
      clock,
      start: Math.min(day.start, clock?.start ?? day.start),
      end: Math.max(day.end, clock?.end ?? day.end),
    };
  });
  return { dates, loose: clocks };
}

// Figures of a date are no time of day, and no hindrance to one that is glued to them.
function blanked(text: string, days: Day[]): string {
  return days.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
}

function isBeside(text: string, day: Day, clock: Clock): boolean {
  const [from, to] = clock.start >= day.end ? [day.end, clock.start] : [clock.end, day.start];
  return to - from <= 24 && BETWEEN.test(withoutWeekdays(text.slice(from, to)));
}

/** "Thursday, " -> ", " */
export function withoutWeekdays(text: string): string {
  return text.replace(/[\p{L}-]{2,14}/gu, (word) => (WEEKDAYS.has(word.toLowerCase()) ? '' : word));
}

function readDays(text: string, dayFirst: boolean | null): Day[] {
  const days: Day[] = [];
  for (const pattern of Object.values(PATTERNS)) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const read = dayOf(match.groups!, dayFirst);
      const [start, end] = [match.index, pattern.lastIndex];
      if (read && !days.some((day) => start < day.end && day.start < end)) days.push({ ...read, start, end });
    }
  }
  return days.sort((a, b) => a.start - b.start);
}

function dayOf(g: Record<string, string | undefined>, dayFirst: boolean | null): Omit<Day, 'start' | 'end'> | null {
  const year = yearOf(g.y!);
  if (g.a === undefined) {
    const month = g.n ? MONTHS.get(g.n.toLowerCase()) : Number(g.m);
    return month && isDay(year, month, Number(g.d)) ? { year, month, day: Number(g.d), swappable: false } : null;
  }
  const [a, b] = [Number(g.a), Number(g.b)];
  const european = isDay(year, b, a);
  const american = isDay(year, a, b) && g.s !== '.';
  if (european && (!american || dayFirst !== false)) return { year, month: b, day: a, swappable: american && a !== b };
  return american ? { year, month: a, day: b, swappable: european && a !== b } : null;
}

function yearOf(printed: string): number {
  const year = Number(printed.replace(/\D/g, ''));
  return year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
