import type { Edge } from '../edges.ts';
import type { Found } from '../found.ts';
import type { Source } from '../source.ts';
import type { Story } from '../story.ts';
import { bare } from './bare.ts';
import { cued, later } from './cued.ts';
import { type Credit, ENOUGH, pageOf } from './page.ts';

export interface Credits {
  edges: Edge[];
  /** The likeliest first. */
  bylines: Credit[];
}

/** The lines around the story that credit somebody. */
export function findCredits(source: Source, story: Story, title: Found<string> | null): Credits {
  if (source.storyOnly) return { edges: [], bylines: [] };
  const page = pageOf(story, title);
  const bylines = page.plain.flatMap((text, index) => {
    const credit = text === '' ? null : (cued(page, index) ?? later(page, index) ?? bare(page, index));
    return credit && credit.score >= ENOUGH ? [credit] : [];
  });
  const whole = bylines.filter((credit) => !bylines.some((other) => holds(other, credit)));
  return { edges: page.edges, bylines: whole.sort((a, b) => b.score - a.score) };
}

/** "By Jane Doe" over "By John Roe" is one byline, and its second line none of its own. */
function holds(one: Credit, other: Credit): boolean {
  return (
    one.rule === 'byline' && one !== other && one.edges[0] !== other.edges[0] && one.edges.includes(other.edges[0]!)
  );
}
