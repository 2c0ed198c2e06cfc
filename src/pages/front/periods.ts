import type { ArticleFilter, ArticleStore, Period } from '../../store/store.ts';
import { dayInWords } from '../times.ts';
import { WORDS } from '../words.ts';

// The articles over time, in as many bars as fit side by side.

export interface Bar {
  /** First and last day. */
  from: string;
  to: string;
  articles: number;
  words: string;
}

/** Of a single month's articles, as many days are drawn. */
const LEAST_DAYS = 30;
/** As many as can still be hit with a finger on a wide screen. */
const MOST_BARS = 120;

/** By days, weeks, months or years, the finest that fits; in the order of time. */
export async function barsOf(store: ArticleStore, filter: ArticleFilter): Promise<Bar[]> {
  const months = await store.timeline(filter, 'month');
  const span = spanOf(months);
  if (span <= 3) return amongOthers((await store.timeline(filter, 'day')).map(ofDay));
  if (span <= 24) return (await store.timeline(filter, 'week')).map(ofWeek);
  return span <= MOST_BARS ? months.map(ofMonth) : ofYears(months);
}

/** Days without an article around a few with some: a bar of the whole page would tell nothing of time. */
function amongOthers(days: Bar[]): Bar[] {
  const [first, last] = [days[0], days.at(-1)];
  const missing = LEAST_DAYS - days.length;
  if (!first || !last || missing <= 0) return days;
  const empty = (day: string, after: number) => ofDay({ start: daysAfter(day, after), articles: 0, quotes: 0 });
  const before = Array.from({ length: Math.floor(missing / 2) }, (_, at) =>
    empty(first.from, at - Math.floor(missing / 2)),
  );
  const after = Array.from({ length: Math.ceil(missing / 2) }, (_, at) => empty(last.from, at + 1));
  return [...before, ...days, ...after];
}

/** How many months there are from the first to the last; of a long time, the port leaves out those without an article. */
function spanOf(months: Period[]): number {
  const numbers = [months[0], months.at(-1)].map((month) => {
    const [year = 0, number = 0] = month?.start.split('-').map(Number) ?? [];
    return year * 12 + number;
  });
  return numbers[1]! - numbers[0]! + 1;
}

function ofDay({ start, articles }: Period): Bar {
  return { from: start, to: start, articles, words: dayInWords(start) };
}

function ofWeek({ start, articles }: Period): Bar {
  return { from: start, to: daysAfter(start, 6), articles, words: WORDS.timeline.week(dayInWords(start)) };
}

function ofMonth({ start, articles }: Period): Bar {
  const [year, month] = start.split('-').map(Number) as [number, number];
  const to = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: start, to, articles, words: dayInWords(start.slice(0, 7)) };
}

/** One article of 1605 makes bars of several years each. */
function ofYears(months: Period[]): Bar[] {
  const yearOf = ({ start }: Period) => Number(start.slice(0, 4));
  const [first, last] = [yearOf(months[0]!), yearOf(months.at(-1)!)];
  const step = Math.ceil((last - first + 1) / MOST_BARS);
  const bars = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at): Bar => {
    const [from, to] = [first + at * step, first + at * step + step - 1];
    const words = step === 1 ? String(from) : WORDS.timeline.years(from, to);
    return { from: `${padded(from)}-01-01`, to: `${padded(Math.min(to, 9999))}-12-31`, articles: 0, words };
  });
  for (const month of months) bars[Math.floor((yearOf(month) - first) / step)]!.articles += month.articles;
  return bars;
}

function padded(year: number): string {
  return String(year).padStart(4, '0');
}

function daysAfter(day: string, days: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
