import type { ExplainedLine, Span } from '../../article.ts';
import type { Edge } from '../edges.ts';
import { PUBLISHED, UPDATED, WEEKDAYS } from '../words/index.ts';
import { type Clock, readClocks } from './clock.ts';
import { type Printed, readDates } from './printed.ts';

/** A date that may be the article's, and how much speaks for it; above 0 it may be believed. */
export interface Candidate {
  printed: Printed;
  cue: 'published' | 'updated' | null;
  score: number;
  rule: string;
  /** The line it stands in; null where the input's format gave it. */
  line: ExplainedLine | null;
  /** Where its time of day stands, if on the next line. */
  clockSpan?: Span;
}

// " date 2024-02-15 A headline": the line that some scrapers write before the page's text.
const HEADER_LINE = /^\s{0,4}(?:date|published|datum)[:\s]\s{0,4}(?=\d{4}-\d\d-\d\d)/i;
// Dates of pictures, of events and of readers' comments are not the story's.
const FOREIGN =
  /\b(?:photo|photograph|picture|pictured|getty|credit|born|died|expires?|deadline|copyright|comments? closed|archive photo|foto)\b|©/i;

const PLACES = { head: 4, story: 2.5, above: 3, tail: 1 };

/** The dates in one line near the story, each with what stands before it. */
export function candidatesIn(edges: Edge[], index: number, dayFirst: boolean | null): Candidate[] {
  const edge = edges[index]!;
  const before = edges[index - 1];
  const { line } = edge;
  if (line.text.length > 600) return [];
  // Markdown escapes the dot of an ordinal: "28\\. April 2023".
  const text = line.text.replaceAll('\\', ' ');
  const { dates, loose } = readDates(text, dayFirst);
  if (dates.length === 0) return [];
  if (line.number === 1 && HEADER_LINE.test(text)) {
    return [{ printed: dates[0]!, cue: 'published', score: 9, rule: 'header-line', line }];
  }
  // "Published on 06/01/2026 - 13:55 GMT+1 • Updated 14:20": the second time is of the same day.
  const sameDay = loose
    .filter((clock) => clock.start >= dates[0]!.end && cueBefore(text.slice(0, clock.start), '') === 'updated')
    .map((clock): Printed => ({ ...dates[0]!, clock, start: clock.start, end: clock.end }));
  const all = [...dates, ...sameDay];
  const rest = restOf(text, all);
  return all.map((date, nth) => {
    const from = Math.max(0, ...all.slice(0, nth).map(({ end }) => end));
    const cue = cueBefore(text.slice(from, date.start), nth === 0 ? (before?.text ?? '') : '');
    const below = nth === all.length - 1 && !date.clock ? clockBelow(edges, index, date) : null;
    const printed = below ? { ...date, clock: below.clock } : date;
    const score = scoreOf(edge, printed, cue, rest);
    return { printed, cue, score, rule: cue ? 'cue' : 'line', line, ...(below && { clockSpan: below.span }) };
  });
}

/** "18 Nov 2019," and on the next line "19:09": a dump breaks them at every mark-up. */
function clockBelow(edges: Edge[], index: number, { end }: Printed): { clock: Clock; span: Span } | null {
  if (/[\p{L}\d]/u.test(edges[index]!.line.text.slice(end))) return null;
  const next = /^\W?$/.test(edges[index + 1]?.text ?? '') ? edges[index + 2] : edges[index + 1];
  if (!next || next.text.length > 30) return null;
  const [clock] = readClocks(next.line.text);
  const beside = next.line.text.slice(0, clock?.start) + next.line.text.slice(clock?.end);
  // "Time: 1530 hrs" · "19:09"
  if (!clock || /\p{L}/u.test(beside.replace(/^\s*(?:time|heure|hora|uhrzeit)\b/i, ''))) return null;
  return { clock, span: { start: next.line.start + clock.start, end: next.line.start + clock.end } };
}

function scoreOf(edge: Edge, printed: Printed, cue: Candidate['cue'], rest: number): number {
  let score = PLACES[edge.place] - Math.min(2, edge.distance / 12);
  if (cue) score += 3;
  if (printed.clock) score += 1;
  if (rest <= 2) score += 1;
  else if (edge.place === 'tail' && !cue) score -= 3;
  // "21 May 2026 A caption or the first sentence, glued to its date"
  else if (printed.start < 3 && edge.place === 'head' && !cue) score -= 2;
  else if (rest > 16 && !cue) score -= 6;
  else if (rest > 7 && !cue) score -= 3;
  // A date alone deep in the story was cut out of a sentence.
  if (edge.place === 'story' && !cue && edge.distance > 0) score -= 1.5;
  if (FOREIGN.test(edge.text)) score -= 4;
  return score;
}

/** How many words stand in a line beside its dates, cues and weekdays: prose has many. */
function restOf(text: string, dates: Printed[]): number {
  let rest = 0;
  let from = 0;
  for (const { start, end } of [...dates, { start: text.length, end: text.length }]) {
    for (const [word] of text.slice(from, Math.max(from, start)).matchAll(/\p{L}[\p{L}’'.-]*/gu)) {
      const plain = word.toLowerCase().replace(/\.$/, '');
      if (!WEEKDAYS.has(plain) && !PUBLISHED.has(plain) && !UPDATED.has(plain)) rest += 1;
    }
    from = end;
  }
  return rest;
}

const CONNECTIVES =
  /(?:[\s:|•·–—(,/-]|(?<!\p{L})(?:on|at|am|le|el|il|em|den|the|o|to|um|à|às|a las|alle|ore)(?!\p{L})\.?){1,60}$/iu;

/** "… Last Updated " -> updated. A line that is a cue alone counts for the one below it. */
function cueBefore(text: string, lineBefore: string): Candidate['cue'] {
  const words = wordsBefore(text);
  return cueOf(words.length > 0 || text.trim() !== '' ? words : wordsBefore(lineBefore).slice(0, 5));
}

function wordsBefore(text: string): string[] {
  const tail = text.slice(-60).replace(/[\p{L}-]{2,14}\.?,?\s?$/u, (word) => {
    return WEEKDAYS.has(word.toLowerCase().replace(/[^\p{L}-]{1,3}$/u, '')) ? '' : word;
  });
  return (
    tail
      .replace(CONNECTIVES, '')
      .toLowerCase()
      .match(/[\p{L}’'-]+/gu)
      ?.slice(-3) ?? []
  );
}

function cueOf(words: string[]): Candidate['cue'] {
  for (let count = words.length; count > 0; count--) {
    const said = words.slice(-count).join(' ');
    if (UPDATED.has(said)) return 'updated';
    if (PUBLISHED.has(said)) return 'published';
  }
  return null;
}
