import type { Span } from '../../article.ts';
import type { Edge } from '../edges.ts';
import { type Found, firstOf } from '../found.ts';
import type { Source } from '../source.ts';
import { agencyNamed } from './agencies.ts';
import { readByline } from './byline.ts';
import type { Credits } from './credits.ts';
import { isGiven } from './given.ts';
import { looksLikeOutlet } from './names.ts';
import type { Credit } from './page.ts';
import type { Byline } from './parts.ts';

/** Who wrote the story, as its page credits them: people, or a collective where nobody is named. */
export function findAuthors(source: Source, { bylines }: Credits): Found<string[]> | null {
  const people = bylines.filter(({ byline }) => byline.people.length > 0).map(asPeople);
  const collectives = bylines.filter(({ byline }) => byline.collectives.length > 0).map(asCollective);
  const hint = given(source);
  return firstOf([...hint.people, ...people, ...hint.collectives, ...collectives]);
}

// 谢若含, which is one word, and no other word has a capital there.
const CASELESS = /^\p{Lo}/u;

/** What the input's format gives outright, or a page in its metadata. */
function given({ hints }: Source): Record<'people' | 'collectives', Found<string[]>[]> {
  const outlet = hints.outlet?.toLowerCase();
  const isOutlet = (author: string) => author.toLowerCase() === outlet;
  const signed = (hints.authors ?? []).filter((author) => isOutlet(author));
  const shown = /^(?:byline|author-link)$/.test(hints.from?.authors ?? '');
  const bylines = (hints.authors ?? [])
    .filter((author) => !isOutlet(author))
    .map(turned)
    .map((author) => ({ author, byline: readByline(author, !shown || CASELESS.test(author)) }));
  const found = (names: string[]): Found<string[]>[] => {
    const value = [...new Set(names)];
    const rule = `authors.${hints.from?.authors ?? 'hint'}`;
    return value.length > 0 ? [{ value, spans: [], rule, confidence: 0.95 }] : [];
  };
  return {
    people: found(
      bylines.flatMap(({ author, byline }) =>
        byline.people.length > 0 ? byline.people : !shown && isForeignName(author, byline) ? [author] : [],
      ),
    ),
    collectives: found([...bylines.flatMap(({ byline }) => byline.collectives), ...signed]),
  };
}

/** "Doe, Jane", as a catalogue has it -> "Jane Doe" */
function turned(author: string): string {
  const [, last = '', first = ''] = /^(\p{Lu}[\p{L}'’-]+), (\p{Lu}[\p{L}'’-]+)$/u.exec(author) ?? [];
  return isGiven(first) && !isGiven(last) && !agencyNamed(last) ? `${first} ${last}` : author;
}

/** Names that no pattern knows ("viktor aske", "Tran Thi Minh Anh") are names where they stand alone in a list of them. */
function isForeignName(author: string, { agencies, collectives, beside }: Byline): boolean {
  if (agencies.length + collectives.length + beside > 0 || looksLikeOutlet(author)) return false;
  return /^\p{L}[\p{L}\p{M}.'’-]*(?:\s\p{L}[\p{L}\p{M}.'’-]*){1,4}$/u.test(author);
}

function asPeople({ byline, edges, score, rule }: Credit): Found<string[]> {
  return {
    value: byline.people,
    spans: spansOf(byline.printed, edges),
    rule: `authors.${rule}`,
    confidence: confidenceOf(score),
  };
}

function asCollective({ byline, edges, score }: Credit): Found<string[]> {
  return {
    value: byline.collectives,
    spans: spansOf(byline.collectives, edges),
    rule: 'authors.collective',
    confidence: confidenceOf(score) * 0.9,
  };
}

export function confidenceOf(score: number): number {
  return Math.min(1, Math.max(0.1, score / 7));
}

/** Where these words stand in the lines; the whole lines where none of them is found as it was read. */
export function spansOf(printed: string[], edges: Edge[]): Span[] {
  const spans = printed.flatMap((name): Span[] => {
    const edge = edges.find(({ line }) => line.text.includes(name));
    if (!edge) return [];
    const start = edge.line.start + edge.line.text.indexOf(name);
    return [{ start, end: start + name.length }];
  });
  return spans.length > 0 ? spans : edges.map(({ line }) => ({ start: line.start, end: line.end }));
}
