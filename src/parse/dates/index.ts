import type { Span, TimeZone } from '../../article.ts';
import { edgesOf } from '../edges.ts';
import { type Found, firstOf } from '../found.ts';
import type { Profile } from '../profiles/profile.ts';
import type { ParserSettings, Source } from '../source.ts';
import type { Story } from '../story.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { dayFirstOf } from './order.ts';
import { type Printed, readDates } from './printed.ts';
import { type PageZone, pageZone } from './zone.ts';
import { offsetAt, offsetText } from './zones.ts';

export interface Dates {
  date: Found<string> | null;
  publishedAt: Found<string> | null;
  updatedAt: Found<string> | null;
  timeZone: Found<TimeZone>;
}

/** When the article was published and changed, as its page prints it. A date in the story's prose is not the article's. */
export function findDates(
  source: Source,
  story: Story,
  title: Found<string> | null,
  profile: Profile,
  settings: ParserSettings,
): Dates {
  const edges = source.storyOnly ? [] : edgesOf(story, title);
  const dayFirst = dayFirstOf(source, story, edges, profile);
  const printed = edges.flatMap((_, index) => candidatesIn(edges, index, dayFirst));
  const { published, updated } = sorted([...given(source), ...printed]);
  const zone = pageZone([...published, ...updated], source, story, profile, settings);

  const update = updated.filter(({ printed }) => !published[0] || localOf(printed) >= localOf(published[0].printed));
  const date = firstOf((published.length > 0 ? published : update).map((candidate) => asDay(candidate)));
  // The same day may be printed twice, once with the time.
  const timed = published.filter(({ printed }) => printed.clock && dayText(printed) === date?.value);
  return {
    date,
    publishedAt: firstOf(timed.map((candidate) => asInstant(candidate, 'publishedAt', zone))),
    updatedAt: firstOf(update.filter(hasClock).map((candidate) => asInstant(candidate, 'updatedAt', zone))),
    timeZone: zone.found,
  };
}

const hasClock = ({ printed }: Candidate): boolean => printed.clock !== null;

function sorted(candidates: Candidate[]): { published: Candidate[]; updated: Candidate[] } {
  const best = candidates.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const updated = best.filter(({ cue }) => cue === 'updated');
  // A bare date far from the headline is another story's, where the page says plainly when this one was changed.
  const near = ({ score, line }: Candidate) =>
    !updated[0] ||
    score >= updated[0].score - 3.5 ||
    Math.abs((line?.number ?? 0) - (updated[0].line?.number ?? 0)) <= 3;
  return { published: best.filter((each) => each.cue === 'published' || (each.cue === null && near(each))), updated };
}

// What is told outright stands above all that is printed; a day in the page's address below what is printed plainly.
const [GIVEN, ADDRESSED] = [100, 2];

/** What the input's format gives outright, or a page in its metadata. */
function given({ hints }: Source): Candidate[] {
  const read = (cue: 'published' | 'updated'): Candidate[] => {
    const rule = hints.from?.[cue] ?? 'hint';
    const score = rule === 'address' ? ADDRESSED : GIVEN;
    return readDates(hints[cue] ?? '', null).dates.map((printed) => ({ printed, cue, score, rule, line: null }));
  };
  return [...read('published'), ...read('updated')];
}

function asDay(candidate: Candidate): Found<string> {
  const { printed, cue, rule } = candidate;
  const how = cue === 'updated' ? 'update' : rule;
  return {
    value: dayText(printed),
    spans: spansOf(candidate),
    rule: `date.${how}`,
    confidence: confidenceOf(candidate),
  };
}

function asInstant(candidate: Candidate, field: 'publishedAt' | 'updatedAt', { zoneFor }: PageZone): Found<string> {
  const { printed, rule } = candidate;
  const { zone, sure } = zoneFor(printed);
  const { hour, minute, second } = printed.clock!;
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  const offset = offsetText(offsetAt(zone, localOf(printed)));
  return {
    value: `${dayText(printed)}T${time}${offset}`,
    spans: spansOf(candidate),
    rule: `${field}.${rule}`,
    confidence: confidenceOf(candidate) * (sure ? 1 : 0.7),
  };
}

function spansOf({ line, printed, clockSpan }: Candidate): Span[] {
  if (!line) return [];
  const span = { start: line.start + printed.start, end: line.start + printed.end };
  return clockSpan ? [span, clockSpan] : [span];
}

function confidenceOf({ score, printed }: Candidate): number {
  return Math.min(1, Math.max(0.1, score / 8)) * (printed.swappable ? 0.8 : 1);
}

function dayText({ year, month, day }: Printed): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function localOf({ year, month, day, clock }: Printed): number {
  return Date.UTC(year, month - 1, day, clock?.hour ?? 0, clock?.minute ?? 0, clock?.second ?? 0);
}
