import type { Edge } from '../edges.ts';
import { readByline } from './byline.ts';
import { afterCue, afterLaterCue, endsInCue } from './cues.ts';
import { type Credit, LONGEST_BARE, named, OF_PICTURES, type Page, placeScore } from './page.ts';
import type { Byline } from './parts.ts';

// "Author: Jane Doe" under the story is this story's; "By Jane Doe" may be the next one's.
const LABEL = /^aut(?:h?or|eur)/i;

/** "By Jane Doe", and the lines that go on with it: "By", "Jane Doe", "and", "John Roe". */
export function cued(page: Page, index: number): Credit | null {
  const edge = page.edges[index]!;
  const text = page.plain[index]!;
  const rest = afterCue(text) ?? (endsInCue(text) ? '' : null);
  if (rest === null || edge.belowTitle === 0 || text === page.title?.value) return null;
  const start = readByline(rest, true);
  if (start.strange > 0 && named(start) === 0) return null;
  const { byline, used } = continued(page, index, start, rest === '');
  if (named(byline) === 0 || byline.strange > named(byline)) return null;
  if (byline.people.length > 0 && !byline.people.some(isWhole) && (rest === '' ? isLabel(text) : isLong(rest, byline)))
    return null;
  const place = edge.place === 'tail' && LABEL.test(text) ? 1 : placeScore(edge);
  // Right under the headline nothing else is as sure.
  const sure = edge.place === 'head' && edge.belowTitle <= 6 ? 2 : 0;
  return { byline, edges: used, score: place + sure + 3 - byline.strange * 0.5, rule: 'byline' };
}

const isWhole = (name: string): boolean => name.includes(' ');

/** "Da Fellbesatz für Kleider immer mehr hinterfragt wird": a sentence that begins like a byline. */
function isLong(rest: string, { people }: Byline): boolean {
  return !/\d/.test(rest) && rest.length > people.join('').length + 40;
}

/** "Interview" over "Portrait": a menu, where "By" over "Banksy" is a byline. */
function isLabel(text: string): boolean {
  return !/^(?:by|von|par|por|av|af|door|di)$/i.test(text) && !text.includes(':') && !endsInCue(text);
}

// What stands alone on a line between two names: "and", ",", a footnote's figure.
const JOINT = /^(?:[,&|·•/…]|and|with|und|et|y|e|och|og|i|,\s?and|\d{1,2})$/i;

/** Dumps break a byline at every link; a list of lines that are names is one byline. */
export function continued(page: Page, index: number, start: Byline, alone: boolean): { byline: Byline; used: Edge[] } {
  let byline = start;
  let open = alone || start.open;
  const used = [page.edges[index]!];
  for (let next = index + 1; next < page.edges.length && next <= index + 24; next++) {
    const text = page.plain[next]!;
    if (
      text === '' ||
      text.length > LONGEST_BARE ||
      (page.edges[next]!.place === 'tail') !== (used[0]!.place === 'tail')
    )
      break;
    const again = afterCue(text);
    if (JOINT.test(text)) {
      open = true;
      continue;
    }
    if (!open && again === null && !(alone && byline.people.length > 0)) break;
    const more = readByline(again ?? text, alone || again !== null || named(byline) === 0);
    if (more.strange > 0 || more.people.length + more.agencies.length === 0) {
      if (named(byline) === 0 && more.strange === 0) continue;
      break;
    }
    if (more.people.length > 0 && more.people.every((name) => byline.people.includes(name))) break;
    if (more.beside > 0 && !open && again === null) break;
    byline = joined(byline, more);
    used.push(page.edges[next]!);
    open = more.open;
  }
  return { byline, used };
}

/** "12 October 2018 / 0 Comments / by Jane Doe" */
export function later(page: Page, index: number): Credit | null {
  const edge = page.edges[index]!;
  const text = page.plain[index]!;
  const rest = afterLaterCue(text);
  if (rest === null || OF_PICTURES.test(text) || text === page.title?.value) return null;
  const byline = readByline(rest, false);
  const before = text.slice(0, text.length - rest.length);
  if (byline.people.length + byline.collectives.length === 0 || byline.strange > 0) return null;
  // "A story of two towns by the sea, by Jane Doe": what stands before it is short or has a date.
  const words = before.split(' ').length - 1;
  if (words > 8 && !/\d/.test(before)) return null;
  return {
    byline,
    edges: [edge],
    score: placeScore(edge) + (words <= 3 || /\d/.test(before) ? 2 : 0.5),
    rule: 'byline-in-line',
  };
}

function joined(a: Byline, b: Byline): Byline {
  const fresh = b.people
    .map((name, at) => ({ name, printed: b.printed[at]! }))
    .filter(({ name }) => !a.people.includes(name));
  return {
    people: [...a.people, ...fresh.map(({ name }) => name)],
    printed: [...a.printed, ...fresh.map(({ printed }) => printed)],
    agencies: [...a.agencies, ...b.agencies],
    collectives: [...a.collectives, ...b.collectives],
    beside: a.beside + b.beside,
    strange: a.strange + b.strange,
    open: b.open,
  };
}
