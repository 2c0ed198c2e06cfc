import type { Edge } from '../edges.ts';
import { languageOf } from '../language.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Source } from '../source.ts';
import type { Story } from '../story.ts';
import { readDates } from './printed.ts';

// 14:05 GMT · £ · colour: clocks and words of places that write the day first.
const DAY_FIRST = /\b(?:GMT|BST|CEST?|AE[SD]T|IST|SAST|NZ[SD]T|Uhr)\b|£|€/;
const MONTH_FIRST = /\b(?:[ECMP][SD]?T)\b/;

const IN_FIGURES = /(?<!\d)[01]?\d[/.-][01]?\d[/.-]\d\d/;

/** Whether 02/03/2024 is the 2nd of March on this page; null where nothing tells. */
export function dayFirstOf({ text, origin }: Source, story: Story, edges: Edge[], profile: Profile): boolean | null {
  if (profile.dayFirst !== null) return profile.dayFirst;
  if (!edges.some((edge) => edge.text.length < 600 && IN_FIGURES.test(edge.text))) return null;
  const figures = edges.filter((edge) => edge.text.length < 600).flatMap((edge) => readDates(edge.text, null).dates);
  const open = figures.find(({ swappable }) => swappable);
  if (!open) return null;
  return (
    bySlashes(text) ?? byOtherDates(figures, open) ?? byAddress(origin.url, open) ?? byPlace(edges) ?? byLanguage(story)
  );
}

type Open = { year: number; month: number; day: number; swappable: boolean };

/** Other dates in figures on the page: 25/12/2023 settles it. */
function bySlashes(text: string): boolean | null {
  const votes = { day: 0, month: 0 };
  for (const [, a, b] of text.slice(0, 100_000).matchAll(/(?<![\d/.])(\d\d?)\/(\d\d?)\/(?:20)?\d\d(?![\d/])/g)) {
    if (Number(a) > 12 && Number(a) < 32 && Number(b) <= 12) votes.day += 1;
    if (Number(b) > 12 && Number(b) < 32 && Number(a) <= 12) votes.month += 1;
  }
  return votes.day === votes.month ? null : votes.day > votes.month;
}

/** The same day printed with its month's name. */
function byOtherDates(dates: Open[], open: Open): boolean | null {
  const sure = dates.filter((date) => !date.swappable && date.year === open.year);
  const asRead = sure.some(({ month, day }) => month === open.month && day === open.day);
  const swapped = sure.some(({ month, day }) => month === open.day && day === open.month);
  return asRead === swapped ? null : asRead;
}

// https://news.example/2024/03/02/a-headline
function byAddress(url: string | null, open: Open): boolean | null {
  const path = /\/(\d{4})[/-](\d\d)[/-](\d\d)(?:\/|-|$)/.exec(url ?? '');
  return path
    ? byOtherDates([{ year: Number(path[1]), month: Number(path[2]), day: Number(path[3]), swappable: false }], open)
    : null;
}

function byPlace(edges: Edge[]): boolean | null {
  const text = edges.map((edge) => edge.text).join('\n');
  if (DAY_FIRST.test(text)) return true;
  return MONTH_FIRST.test(text) ? false : null;
}

/** Where nothing else tells: most pages in English that print slashes are American. */
function byLanguage({ paragraphs }: Story): boolean | null {
  const language = languageOf(
    paragraphs
      .map(({ text }) => text)
      .join(' ')
      .slice(0, 600),
  )?.language;
  return language === undefined ? null : language !== 'en';
}
