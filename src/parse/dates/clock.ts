import { ZONE } from './zones.ts';

export interface Clock {
  hour: number;
  minute: number;
  second: number;
  /** As printed: "EST", "GMT+1", "-05:00". */
  zone: string | null;
  start: number;
  end: number;
}

// 5:30 am. · 11 p.m. · 4.34pm EST
const TWELVE = String.raw`(?<h12>\d{1,2})(?:[:.](?<m12>\d\d)(?::(?<s12>\d\d))?)?\s?(?<half>[ap])(?:\.\s?m\.?|m(?![a-z]))`;
// 17:05:30.389 · 17h05 · 17.05 Uhr · 18.54 GMT
const TWENTY_FOUR = String.raw`(?<h24>\d{1,2})(?:[:h](?<m24>\d\d)(?::(?<s24>\d\d)(?:[.,]\d{1,9})?)?|\.(?<dotted>\d\d)(?![.\d]))(?!\d)(?:\s?(?:Uhr|uur|h)\b)?`;
// 1530 hrs
const FOUR_FIGURES = String.raw`(?<h4>[01]\d|2[0-3])(?<m4>[0-5]\d)\s?(?:hrs?|hours)\b`;
const CLOCK = new RegExp(
  String.raw`(?<![\d:.,/])(?:${TWELVE}|${FOUR_FIGURES}|${TWENTY_FOUR})(?:(?:\s?[(\[]|\s){0,2}(?<zone>${ZONE}))?`,
  'giu',
);

/** The times of day printed in a line. */
export function readClocks(text: string): Clock[] {
  const clocks: Clock[] = [];
  for (const { index, 0: whole, groups } of text.matchAll(CLOCK)) {
    const g = groups!;
    const hour = Number(g.h12 ?? g.h4 ?? g.h24);
    const minute = Number(g.m12 ?? g.m4 ?? g.m24 ?? g.dotted ?? 0);
    const second = Number(g.s12 ?? g.s24 ?? 0);
    const halfDay = g.half?.toLowerCase();
    if (minute > 59 || second > 59 || hour > 23 || (halfDay && hour > 12 && g.m12 === undefined)) continue;
    clocks.push({
      // "16:15 PM" is printed by careless templates: the first figure is right.
      hour: !halfDay || hour > 12 ? hour : (hour % 12) + (halfDay === 'p' ? 12 : 0),
      minute,
      second,
      zone: g.zone ?? null,
      start: index,
      end: index + whole.length,
    });
  }
  return clocks;
}
