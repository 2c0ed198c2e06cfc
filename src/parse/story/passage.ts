import { kindNames } from './evidence.ts';

/** What a block can be, in the order in which a page has them; `insert` is furniture between parts of the story. */
export const PARTS = ['before', 'header', 'story', 'insert', 'after'] as const;
export type Part = (typeof PARTS)[number];
export const COUNT = PARTS.length;

/** The evidence of every block, one after the other: that of block i stands from starts[i] to starts[i + 1]. */
export interface Traces {
  kinds: Int32Array;
  starts: Int32Array;
}

/** What each kind of evidence says for each part, and what each step from part to part says. */
export interface Weights {
  /** `kind * COUNT + part` */
  evidence: Float64Array;
  /** `part * COUNT + next` */
  steps: Float64Array;
  first: Float64Array;
  last: Float64Array;
  /** What each kind of evidence says for a block being the headline. */
  headline: Float64Array;
}

// A story is one stretch, with furniture in between; what follows it is over for good.
const NEXT: Record<Part, Part[]> = {
  before: ['before', 'header', 'story'],
  header: ['header', 'story'],
  story: ['story', 'insert', 'after'],
  insert: ['insert', 'story'],
  after: ['after'],
};
export const ALLOWED: number[][] = PARTS.map((part) => NEXT[part].map((next) => PARTS.indexOf(next)));
// The same steps, one after the other.
const FROM = Uint8Array.from(ALLOWED.flatMap((next, part) => next.map(() => part)));
const TO = Uint8Array.from(ALLOWED.flat());
export const MAY_BE_FIRST = [0, 1, 2];
export const MAY_BE_LAST = [2, 4];

export function scoresOf({ kinds, starts }: Traces, weights: Weights): Float64Array {
  const count = starts.length - 1;
  const scores = new Float64Array(count * COUNT);
  const { evidence } = weights;
  for (let block = 0; block < count; block++) {
    const row = block * COUNT;
    const end = starts[block + 1]!;
    for (let part = 0; part < COUNT; part++) {
      let score = 0;
      for (let at = starts[block]!; at < end; at++) score += evidence[kinds[at]! * COUNT + part]!;
      scores[row + part] = score;
    }
  }
  return scores;
}

/** The likeliest part of every block, as one way through the page. */
export function bestWay(scores: Float64Array, weights: Weights): Uint8Array {
  const count = scores.length / COUNT;
  const way = new Uint8Array(count);
  if (count === 0) return way;
  const from = new Uint8Array(scores.length);
  let now = new Float64Array(COUNT).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(COUNT);
  for (const part of MAY_BE_FIRST) now[part] = scores[part]! + weights.first[part]!;
  for (let block = 1; block < count; block++) {
    next.fill(Number.NEGATIVE_INFINITY);
    for (let step = 0; step < FROM.length; step++) {
      const part = FROM[step]!;
      const to = TO[step]!;
      const score = now[part]! + weights.steps[part * COUNT + to]!;
      if (score <= next[to]!) continue;
      next[to] = score;
      from[block * COUNT + to] = part;
    }
    for (let part = 0; part < COUNT; part++) next[part]! += scores[block * COUNT + part]!;
    [now, next] = [next, now];
  }
  let part = MAY_BE_LAST[0]!;
  for (const end of MAY_BE_LAST) {
    if (now[end]! + weights.last[end]! > now[part]! + weights.last[part]!) part = end;
  }
  for (let block = count - 1; block >= 0; block--) {
    way[block] = part;
    part = from[block * COUNT + part]!;
  }
  return way;
}

// The weights were fitted with a margin, which makes their differences larger than the odds are.
const CERTAINTY = 0.35;

/** How likely the story's words are story and the other prose is not, as a mean over words. */
export function sureness(
  scores: Float64Array,
  weights: Weights,
  way: Uint8Array,
  wordings: { words: number }[],
): number {
  const count = way.length;
  if (count === 0) return 0;
  const ahead = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  const behind = new Float64Array(scores.length).fill(Number.NEGATIVE_INFINITY);
  for (const part of MAY_BE_FIRST) ahead[part] = scores[part]! + weights.first[part]!;
  for (let row = COUNT; row < scores.length; row += COUNT) {
    for (let step = 0; step < FROM.length; step++) {
      const part = FROM[step]!;
      const to = TO[step]!;
      const score = ahead[row - COUNT + part]! + weights.steps[part * COUNT + to]! + scores[row + to]!;
      if (score > ahead[row + to]!) ahead[row + to] = score;
    }
  }
  const end = scores.length - COUNT;
  for (const part of MAY_BE_LAST) behind[end + part] = weights.last[part]!;
  for (let row = end - COUNT; row >= 0; row -= COUNT) {
    for (let step = 0; step < FROM.length; step++) {
      const part = FROM[step]!;
      const to = TO[step]!;
      const score = behind[row + COUNT + to]! + weights.steps[part * COUNT + to]! + scores[row + COUNT + to]!;
      if (score > behind[row + part]!) behind[row + part] = score;
    }
  }
  const story = PARTS.indexOf('story');
  let sum = 0;
  let all = 0;
  for (let block = 0; block < count; block++) {
    const words = wordings[block]!.words;
    if (way[block] !== story && words < 15) continue;
    const row = block * COUNT;
    let other = Number.NEGATIVE_INFINITY;
    for (let part = 0; part < COUNT; part++) {
      if (part !== story) other = Math.max(other, ahead[row + part]! + behind[row + part]!);
    }
    const lead = Math.abs(ahead[row + story]! + behind[row + story]! - other);
    sum += words / (1 + Math.exp(-CERTAINTY * lead));
    all += words;
  }
  // Of publishers that were held out, F1 is about as far below 1 as this doubled.
  return all === 0 ? 0 : Math.max(0, (2 * sum) / all - 1);
}

/** The table as a person reads it, by the names of the evidence, packed for adding up. */
export function weightsOf(table: {
  evidence: Record<string, readonly number[]>;
  steps: Record<Part, Partial<Record<Part, number>>>;
  first: Partial<Record<Part, number>>;
  last: Partial<Record<Part, number>>;
  headline: Record<string, number>;
}): Weights {
  const names = kindNames();
  const evidence = new Float64Array(names.length * COUNT);
  names.forEach((name, kind) => {
    evidence.set(table.evidence[name] ?? [], kind * COUNT);
  });
  const steps = new Float64Array(COUNT * COUNT);
  PARTS.forEach((part, from) => {
    PARTS.forEach((next, to) => {
      steps[from * COUNT + to] = table.steps[part][next] ?? 0;
    });
  });
  const headline = Float64Array.from(names, (name) => table.headline[name] ?? 0);
  const row = (given: Partial<Record<Part, number>>) => Float64Array.from(PARTS, (part) => given[part] ?? 0);
  return { evidence, steps, first: row(table.first), last: row(table.last), headline };
}
