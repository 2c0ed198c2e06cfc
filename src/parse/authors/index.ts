import type { Span } from '../../article.ts';
import { readDates } from '../dates/printed.ts';
import { type Edge, edgesOf } from '../edges.ts';
import { type Found, firstOf } from '../found.ts';
import type { Source } from '../source.ts';
import type { Story } from '../story.ts';
import { afterCue, afterLaterCue, type Byline, plainLine, readByline } from './byline.ts';
import { looksLikeName } from './names.ts';

interface Candidate {
  byline: Byline;
  edges: Edge[];
  score: number;
  rule: string;
}

// A byline is short; what is longer is prose.
const LONGEST = 300;
// Below this a line of names is not believed to be a byline.
const ENOUGH = 3;

/** Who wrote the story, as its page credits them: people, or a collective where nobody is named. */
export function findAuthors(source: Source, story: Story, title: Found<string> | null): Found<string[]> | null {
  const given = hinted(source);
  const candidates = source.storyOnly ? [] : bylinesIn(edgesOf(story, title), story, title);
  const people = candidates.filter(({ byline }) => byline.people.length > 0).map((found) => toFound(found, false));
  const collectives = candidates
    .filter(({ byline }) => byline.collectives.length > 0)
    .map((found) => toFound(found, true));
  return firstOf([...given, ...people, ...collectives]);
}

function hinted({ hints }: Source): Found<string[]>[] {
  const { people } = readByline((hints.authors ?? []).join(', '), true);
  return people.length > 0 ? [{ value: people, spans: [], rule: 'authors.hint', confidence: 0.95 }] : [];
}

/** The lines near the story that credit somebody, the likeliest first. */
export function bylinesIn(edges: Edge[], story: Story, title: Found<string> | null): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < edges.length; index++) {
    const candidate = cued(edges, index) ?? later(edges, index) ?? bare(edges, index, story, title);
    if (candidate) found.push(candidate);
  }
  return found.filter(({ score }) => score >= ENOUGH).sort((a, b) => b.score - a.score);
}

const PLACES = { head: 4, story: 2.5, above: 2, tail: 0.5 };

function placeScore({ place, distance }: Edge): number {
  return PLACES[place] - Math.min(2, distance / 10);
}

/** "By Jane Doe", and the lines that go on with it: "By", "Jane Doe", "and", "John Roe". */
function cued(edges: Edge[], index: number): Candidate | null {
  const edge = edges[index]!;
  const rest = edge.text.length > LONGEST ? null : afterCue(plainLine(edge.text));
  if (rest === null) return null;
  let byline = readByline(rest, true);
  const used = [edge];
  let open = byline.open || rest === '';
  for (let next = index + 1; next < edges.length && next <= index + 12; next++) {
    const line = edges[next]!;
    if (line.text.length > 120 || (line.place === 'tail') !== (edge.place === 'tail')) break;
    const text = plainLine(line.text);
    const joins = /^(?:,|&|and\b|with\b|und\b|et\b|y\b)/i.test(text);
    const again = afterCue(text);
    if (!open && !joins && again === null) break;
    const more = readByline(again ?? text, open && byline.people.length === 0);
    if (
      more.strange > 0 ||
      (more.people.length === 0 && more.agencies.length === 0 && !joins && byline.people.length > 0)
    )
      break;
    byline = joined(byline, more);
    used.push(line);
    open =
      more.open ||
      (joins && more.people.length === 0) ||
      byline.people.length + byline.agencies.length + byline.collectives.length === 0;
  }
  const named = byline.people.length + byline.agencies.length + byline.collectives.length;
  if (named === 0 || byline.strange > named) return null;
  return { byline, edges: used, score: placeScore(edge) + 3 - byline.strange * 0.5, rule: 'byline' };
}

/** "12 October 2018 / 0 Comments / by Jane Doe" */
function later(edges: Edge[], index: number): Candidate | null {
  const edge = edges[index]!;
  if (edge.text.length > LONGEST || !/\d|[|•·/]/.test(edge.text)) return null;
  const rest = afterLaterCue(plainLine(edge.text));
  if (rest === null || /\b(?:photo|picture|image|video|illustration|foto|credit)/i.test(edge.text)) return null;
  const byline = readByline(rest, true);
  if (byline.people.length + byline.collectives.length === 0 || byline.strange > 1) return null;
  return { byline, edges: [edge], score: placeScore(edge) + 1.5, rule: 'byline-in-line' };
}

/** A line of names alone, "Jane Doe" or "Jane Doe, Political Editor", between the headline and the story. */
function bare(edges: Edge[], index: number, story: Story, title: Found<string> | null): Candidate | null {
  const edge = edges[index]!;
  if (edge.text.length > 160 || edge.text === title?.value) return null;
  const byline = readByline(plainLine(edge.text), false);
  const named = byline.people.length + byline.agencies.length + byline.collectives.length;
  if (named === 0 || byline.strange > 0) return null;
  let score = placeScore(edge) - 2;
  if (edge.place === 'head' && edge.distance <= 3) score += 1;
  if (isBesideDate(edges, index)) score += 1.5;
  if (byline.agencies.length > 0 || byline.collectives.length > 0) score += 1;
  else if (byline.beside > 0) score += 0.5;
  if (edge.place === 'tail' && byline.agencies.length === 0) score -= 1;
  if (byline.people.some((name) => isInStory(name, story))) score -= 3;
  if (isInMenu(edges, index)) score -= 2;
  return { byline, edges: [edge], score, rule: 'names' };
}

function isBesideDate(edges: Edge[], index: number): boolean {
  return [index, index - 1, index + 1, index + 2].some((at) => {
    const text = edges[at]?.text ?? '';
    return (
      text.length < 200 &&
      /\d/.test(text) &&
      (/\b(?:ago|min(?:utes)? read)\b/i.test(text) || readDates(text, null).dates.length > 0)
    );
  });
}

/** An author is seldom named in the story itself; a person it is about is. */
function isInStory(name: string, story: Story): boolean {
  return story.paragraphs.slice(0, -2).some(({ text }) => text.includes(name));
}

/** Menus and lists of topics are runs of short lines with capitals. */
function isInMenu(edges: Edge[], index: number): boolean {
  const isItem = (at: number) => {
    const text = edges[at]?.text ?? '';
    return text.length < 30 && looksLikeName(text) && text !== edges[index]!.text;
  };
  return (
    (isItem(index - 1) && isItem(index + 1)) ||
    (isItem(index - 1) && isItem(index - 2)) ||
    (isItem(index + 1) && isItem(index + 2))
  );
}

function joined(a: Byline, b: Byline): Byline {
  const fresh = b.people.filter((name) => !a.people.includes(name));
  return {
    people: [...a.people, ...fresh],
    printed: [...a.printed, ...b.printed],
    agencies: [...a.agencies, ...b.agencies],
    collectives: [...a.collectives, ...b.collectives],
    beside: a.beside + b.beside,
    strange: a.strange + b.strange,
    open: b.open,
  };
}

function toFound({ byline, edges, score, rule }: Candidate, collective: boolean): Found<string[]> {
  const printed = collective ? byline.collectives : byline.printed;
  return {
    value: collective ? byline.collectives : byline.people,
    spans: spansOf(printed, edges),
    rule: collective ? 'authors.collective' : `authors.${rule}`,
    confidence: Math.min(1, Math.max(0.1, score / 7)),
  };
}

/** Where the names stand; the whole line where one was put together out of pieces. */
export function spansOf(printed: string[], edges: Edge[]): Span[] {
  const spans = printed.flatMap((name) => {
    for (const { line } of edges) {
      const at = line.text.indexOf(name);
      if (at >= 0) return [{ start: line.start + at, end: line.start + at + name.length }];
    }
    return [];
  });
  return spans.length > 0 ? spans : edges.map(({ line }) => ({ start: line.start, end: line.end }));
}
