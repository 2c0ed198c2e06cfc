import {
  ALLOWED,
  COUNT,
  MAY_BE_FIRST,
  MAY_BE_LAST,
  scoresOf,
  type Traces,
  type Weights,
} from '../../src/parse/story/passage.ts';
import { chanceFrom } from '../../tests/chance.ts';

// Weights for a way through a page: the likelihood of the true ways among all ways, where a wrong block counts by its
// words (a softmax margin), by Adam, with a penalty on large weights.

export interface Example {
  traces: Traces;
  /** Bits of the parts that each block may truly be. */
  parts: Uint8Array;
  /** What each block costs when it is wrongly story or wrongly not. */
  costs: Float64Array;
  weight: number;
}

export interface Options {
  rounds: number;
  rate: number;
  penalty: number;
}

const STORY = 2;

export function train(examples: Example[], kinds: number, { rounds, rate, penalty }: Options): Weights {
  const size = kinds * COUNT + COUNT * COUNT + 2 * COUNT;
  const all = new Float64Array(size);
  const weights = viewOf(all, kinds);
  const gradient = new Float64Array(size);
  const slope = viewOf(gradient, kinds);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const average = new Float64Array(size);
  const order = examples.map((_, index) => index);
  // The same data gives the same weights.
  const random = chanceFrom(7).number;
  const batch = 8;
  let step = 0;
  let averaged = 0;
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random);
    const pace = rate * (1 - round / rounds) + rate * 0.02;
    for (let at = 0; at < order.length; at += batch) {
      gradient.fill(0);
      const picked = order.slice(at, at + batch);
      for (const index of picked) addGradient(examples[index]!, weights, slope);
      step++;
      const first = 1 - 0.9 ** step;
      const second = 1 - 0.999 ** step;
      for (let place = 0; place < size; place++) {
        const down = gradient[place]! / picked.length + penalty * all[place]!;
        mean[place] = 0.9 * mean[place]! + 0.1 * down;
        square[place] = 0.999 * square[place]! + 0.001 * down * down;
        all[place]! -= (pace * (mean[place]! / first)) / (Math.sqrt(square[place]! / second) + 1e-8);
      }
      if (round < rounds / 2) continue;
      averaged++;
      for (let place = 0; place < size; place++) average[place]! += (all[place]! - average[place]!) / averaged;
    }
  }
  return viewOf(average, kinds);
}

function viewOf(all: Float64Array, kinds: number): Weights {
  const evidence = kinds * COUNT;
  const steps = evidence + COUNT * COUNT;
  return {
    evidence: all.subarray(0, evidence),
    steps: all.subarray(evidence, steps),
    first: all.subarray(steps, steps + COUNT),
    last: all.subarray(steps + COUNT, steps + 2 * COUNT),
    headline: new Float64Array(0),
  };
}

/** Adds the gradient of minus the logarithm of the true ways' share. */
function addGradient({ traces, parts, costs, weight }: Example, weights: Weights, slope: Weights): void {
  const scores = scoresOf(traces, weights);
  addWays(traces, scores, weights, slope, -weight, parts);
  const raised = scores.slice();
  for (let block = 0; block < parts.length; block++) {
    const story = (parts[block]! >> STORY) & 1;
    for (let part = 0; part < COUNT; part++) {
      if ((part === STORY ? 1 : 0) !== story) raised[block * COUNT + part]! += costs[block]!;
    }
  }
  addWays(traces, raised, weights, slope, weight, null);
}

const NEVER = -1e9;

/** Adds the expected evidence over all ways that `allowed` allows, times `sign`. */
function addWays(
  { kinds, starts }: Traces,
  scores: Float64Array,
  weights: Weights,
  slope: Weights,
  sign: number,
  allowed: Uint8Array | null,
): void {
  const count = starts.length - 1;
  const score = (block: number, part: number) =>
    allowed && !((allowed[block]! >> part) & 1) ? NEVER : scores[block * COUNT + part]!;
  const ahead = new Float64Array(count * COUNT).fill(NEVER);
  const behind = new Float64Array(count * COUNT).fill(NEVER);
  for (const part of MAY_BE_FIRST) ahead[part] = score(0, part) + weights.first[part]!;
  for (let block = 1; block < count; block++) {
    const row = block * COUNT;
    for (let part = 0; part < COUNT; part++) {
      const before = ahead[row - COUNT + part]!;
      if (before <= NEVER / 2) continue;
      for (const next of ALLOWED[part]!) {
        ahead[row + next] = plus(ahead[row + next]!, before + weights.steps[part * COUNT + next]!);
      }
    }
    for (let part = 0; part < COUNT; part++) ahead[row + part]! += score(block, part);
  }
  const end = (count - 1) * COUNT;
  for (const part of MAY_BE_LAST) behind[end + part] = weights.last[part]!;
  for (let block = count - 2; block >= 0; block--) {
    const row = block * COUNT;
    for (let part = 0; part < COUNT; part++) {
      for (const next of ALLOWED[part]!) {
        const way = weights.steps[part * COUNT + next]! + score(block + 1, next) + behind[row + COUNT + next]!;
        behind[row + part] = plus(behind[row + part]!, way);
      }
    }
  }
  let total = NEVER;
  for (const part of MAY_BE_LAST) total = plus(total, ahead[end + part]! + weights.last[part]!);
  if (total <= NEVER / 2) return;
  for (let block = 0; block < count; block++) {
    const row = block * COUNT;
    const shares = [0, 0, 0, 0, 0];
    for (let part = 0; part < COUNT; part++) {
      shares[part] = sign * Math.exp(ahead[row + part]! + behind[row + part]! - total);
    }
    for (let at = starts[block]!; at < starts[block + 1]!; at++) {
      const place = kinds[at]! * COUNT;
      for (let part = 0; part < COUNT; part++) slope.evidence[place + part]! += shares[part]!;
    }
    for (let part = 0; part < COUNT; part++) {
      if (block === 0) slope.first[part]! += shares[part]!;
      if (block === count - 1) slope.last[part]! += shares[part]!;
      if (block === 0) continue;
      for (const next of ALLOWED[part]!) {
        const way =
          ahead[row - COUNT + part]! + weights.steps[part * COUNT + next]! + score(block, next) + behind[row + next]!;
        slope.steps[part * COUNT + next]! += sign * Math.exp(way - total);
      }
    }
  }
}

/** The logarithm of the sum of two numbers given by their logarithms. */
function plus(a: number, b: number): number {
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return high - low > 40 ? high : high + Math.log1p(Math.exp(low - high));
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
}
