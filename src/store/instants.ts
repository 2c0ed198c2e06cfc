import type { Article } from '../article.ts';
import { startOfDay } from './zones.ts';

/** From its first to its last millisecond: a printed time is a moment, a printed day lasts the whole day. */
export interface Interval {
  begins: number;
  ends: number;
}

/** When an article was published, as far as it says; null where it prints no day. */
export function publishedInterval(article: Article): Interval | null {
  if (article.publishedAt !== null) return moment(article.publishedAt);
  if (article.date === null) return null;
  const { name } = article.timeZone;
  return { begins: startOfDay(article.date, name), ends: startOfDay(nextDay(article.date), name) - 1 };
}

/** What it is sorted by: its time, else the beginning of its day, else when it was updated. */
export function sortInstant(article: Article): number | null {
  return publishedInterval(article)?.begins ?? (article.updatedAt === null ? null : Date.parse(article.updatedAt));
}

function moment(time: string): Interval {
  return { begins: Date.parse(time), ends: Date.parse(time) };
}

function nextDay(day: string): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
