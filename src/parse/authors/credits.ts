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
  return { edges: page.edges, bylines: bylines.sort((a, b) => b.score - a.score) };
}
