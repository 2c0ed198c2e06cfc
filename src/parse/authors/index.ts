import type { Span } from '../../article.ts';
import type { Edge } from '../edges.ts';
import { type Found, firstOf } from '../found.ts';
import type { Source } from '../source.ts';
import { readByline } from './byline.ts';
import type { Credits } from './credits.ts';
import type { Credit } from './page.ts';

/** Who wrote the story, as its page credits them: people, or a collective where nobody is named. */
export function findAuthors(source: Source, { bylines }: Credits): Found<string[]> | null {
  const people = bylines.filter(({ byline }) => byline.people.length > 0).map(asPeople);
  const collectives = bylines.filter(({ byline }) => byline.collectives.length > 0).map(asCollective);
  return firstOf([...given(source), ...people, ...collectives]);
}

/** What the input's format gives outright. */
function given({ hints }: Source): Found<string[]>[] {
  const { people, collectives } = readByline((hints.authors ?? []).join(', '), true);
  const value = people.length > 0 ? people : collectives;
  return value.length > 0 ? [{ value, spans: [], rule: 'authors.hint', confidence: 0.95 }] : [];
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
