import { aroundOf } from '../../src/parse/story/around.ts';
import { headlineEvidence, headlinePlaces, kinsOf } from '../../src/parse/story/headline.ts';
import type { Page } from '../../src/parse/story/page.ts';
import { PARTS, type Traces } from '../../src/parse/story/passage.ts';
import { plain } from '../../tests/accuracy/measure.ts';
import type { Case } from '../cases.ts';

// Weights for choosing the headline among the blocks before a story: the likelihood of the blocks that say the true title.

export interface Choice {
  /** The evidence of each block that could be the headline. */
  kinds: number[][];
  right: boolean[];
}

const STORY = PARTS.indexOf('story');
const HEADER = PARTS.indexOf('header');

/** Null where the true title is not known, or is no block's. */
export function choiceOf({ gold }: Case, page: Page, traces: Traces, way: Uint8Array): Choice | null {
  const first = way.indexOf(STORY);
  const wanted = plain(gold.title);
  if (wanted === '' || first < 0) return null;
  const kins = kinsOf(page, way, first);
  const places = headlinePlaces(first).filter((at) => kins[at] !== undefined);
  const right = places.map((at) => plain(page.blocks[at]!.text) === wanted);
  if (!right.includes(true)) return null;
  const header = way.indexOf(HEADER);
  const around = aroundOf(page, way, first, places);
  const kinds = places.map((at) => {
    const found = [...traces.kinds.subarray(traces.starts[at], traces.starts[at + 1])];
    headlineEvidence(page, at, first, header, kins, around, (kind) => found.push(kind));
    return found;
  });
  return { kinds, right };
}

export function pick({ kinds, right }: Choice, weights: Float64Array): boolean {
  const scores = kinds.map((row) => row.reduce((sum, kind) => sum + weights[kind]!, 0));
  return right[scores.indexOf(Math.max(...scores))]!;
}

export function trainChoice(choices: Choice[], count: number, penalty: number, rounds = 150): Float64Array {
  const weights = new Float64Array(count);
  const squares = new Float64Array(count).fill(1e-8);
  for (let round = 0; round < rounds; round++) {
    const slope = new Float64Array(count);
    for (const { kinds, right } of choices) {
      const scores = kinds.map((row) => row.reduce((sum, kind) => sum + weights[kind]!, 0));
      const high = Math.max(...scores);
      const shares = scores.map((score) => Math.exp(score - high));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
      kinds.forEach((row, at) => {
        const pull = (right[at] ? shares[at]! / Math.max(good, 1e-12) : 0) - shares[at]! / all;
        for (const kind of row) slope[kind]! += pull;
      });
    }
    for (let kind = 0; kind < count; kind++) {
      const up = slope[kind]! / choices.length - penalty * weights[kind]!;
      squares[kind] = 0.95 * squares[kind]! + 0.05 * up * up;
      weights[kind]! += (0.05 * up) / (Math.sqrt(squares[kind]!) + 1e-4);
    }
  }
  return weights;
}
