/** A decision tree, node by node; `kind` is -1 at a leaf, and the node on the right is next to that on the left. */
export interface Tree {
  kind: number[];
  below: number[];
  left: number[];
  value: number[];
}

export interface Grown {
  base: number;
  trees: Tree[];
}

export interface Growth {
  trees: number;
  depth: number;
  rate: number;
  /** Shares of the kinds of evidence and of the rows that each tree gets to see. */
  kinds: number;
  rows: number;
  seed: number;
}

const BINS = 48;
const LAMBDA = 3;
const LEAST_WEIGHT = 0.5;
const LEAST_ROWS = 20;
const LEAST_GAIN = 1e-3;

/** Rows of evidence with each number replaced by that of the bin it falls in. */
export interface Binned {
  rows: number;
  kinds: number;
  bins: Uint8Array;
  /** Of each kind, the value at which each bin but the first begins. */
  edges: number[][];
}

export function binned(values: Float32Array, kinds: number): Binned {
  const rows = values.length / kinds;
  const bins = new Uint8Array(values.length);
  const edges: number[][] = [];
  const step = Math.max(1, Math.floor(rows / 20_000));
  for (let kind = 0; kind < kinds; kind++) {
    const sample: number[] = [];
    for (let row = 0; row < rows; row += step) sample.push(values[row * kinds + kind]!);
    const own = edgesOf(sample.sort((a, b) => a - b));
    edges.push(own);
    for (let row = 0; row < rows; row++) bins[row * kinds + kind] = binOf(values[row * kinds + kind]!, own);
  }
  return { rows, kinds, bins, edges };
}

function edgesOf(sorted: number[]): number[] {
  const distinct = [...new Set(sorted)];
  const between = (at: number) => (distinct[at - 1]! + distinct[at]!) / 2;
  if (distinct.length <= BINS) return distinct.slice(1).map((_, at) => between(at + 1));
  const cuts = new Set(
    Array.from({ length: BINS - 1 }, (_, bin) => sorted[Math.floor(((bin + 1) * sorted.length) / BINS)]!),
  );
  return [...cuts]
    .map((cut) => distinct.indexOf(cut))
    .filter((at) => at > 0)
    .map(between);
}

function binOf(value: number, edges: number[]): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Gradient boosting of the logistic loss: each tree mends what those before it got wrong. */
export function grow(data: Binned, truth: Float64Array, weights: Float64Array, rows: number[], growth: Growth): Grown {
  const random = randomFrom(growth.seed);
  const sum = (of: (row: number) => number) => rows.reduce((total, row) => total + of(row), 0);
  const right = sum((row) => weights[row]! * truth[row]!);
  const base = Math.log(right / (sum((row) => weights[row]!) - right));
  const odds = new Float64Array(data.rows).fill(base);
  const slopes = new Float64Array(data.rows * 2);
  const trees: Tree[] = [];
  for (let count = 0; count < growth.trees; count++) {
    for (const row of rows) {
      const likely = 1 / (1 + Math.exp(-odds[row]!));
      slopes[row * 2] = weights[row]! * (likely - truth[row]!);
      slopes[row * 2 + 1] = weights[row]! * likely * (1 - likely);
    }
    const seen = Int32Array.from(rows.filter(() => random() < growth.rows));
    const kinds = data.edges.flatMap((edges, kind) => (edges.length > 0 && random() < growth.kinds ? [kind] : []));
    const tree = growTree(data, slopes, seen, Int32Array.from(kinds), growth);
    trees.push(tree);
    for (const row of rows) odds[row]! += valueIn(tree, data, row);
  }
  return { base, trees };
}

function valueIn({ kind, below, left, value }: Tree, { bins, kinds, edges }: Binned, row: number): number {
  let node = 0;
  while (kind[node]! >= 0) {
    const edge = edges[kind[node]!]![bins[row * kinds + kind[node]!]!];
    // A bin lies below an edge when its own upper edge does.
    node = left[node]! + (edge !== undefined && edge <= below[node]! ? 0 : 1);
  }
  return value[node]!;
}

interface Leaf {
  node: number;
  rows: Int32Array;
  sums: Float64Array;
}

// Room for the two sums of each bin of a kind.
const WIDTH = BINS * 2;

function growTree(data: Binned, slopes: Float64Array, rows: Int32Array, kinds: Int32Array, growth: Growth): Tree {
  const tree: Tree = { kind: [-1], below: [0], left: [0], value: [0] };
  let leaves: Leaf[] = [{ node: 0, rows, sums: sumsOf(data, slopes, rows, kinds) }];
  for (let depth = 0; depth <= growth.depth && leaves.length > 0; depth++) {
    leaves = leaves.flatMap((leaf) => {
      let slope = 0;
      let curve = 0;
      for (const row of leaf.rows) {
        slope += slopes[row * 2]!;
        curve += slopes[row * 2 + 1]!;
      }
      tree.value[leaf.node] = (-growth.rate * slope) / (curve + LAMBDA);
      if (depth === growth.depth || leaf.rows.length < LEAST_ROWS) return [];
      const cut = bestCut(data, leaf.sums, kinds, slope, curve);
      return cut ? split(data, slopes, kinds, tree, leaf, cut) : [];
    });
  }
  return tree;
}

function sumsOf(
  { bins, kinds: width }: Binned,
  slopes: Float64Array,
  rows: Int32Array,
  kinds: Int32Array,
): Float64Array {
  const sums = new Float64Array(width * WIDTH);
  for (const row of rows) {
    const [slope, curve] = [slopes[row * 2]!, slopes[row * 2 + 1]!];
    for (const kind of kinds) {
      const at = kind * WIDTH + bins[row * width + kind]! * 2;
      sums[at]! += slope;
      sums[at + 1]! += curve;
    }
  }
  return sums;
}

interface Cut {
  kind: number;
  /** The last bin on the left. */
  bin: number;
}

function bestCut({ edges }: Binned, sums: Float64Array, kinds: Int32Array, slope: number, curve: number): Cut | null {
  const worth = (s: number, c: number) => (s * s) / (c + LAMBDA);
  let best: Cut | null = null;
  let most = LEAST_GAIN + worth(slope, curve);
  for (const kind of kinds) {
    let leftSlope = 0;
    let leftCurve = 0;
    for (let bin = 0; bin < edges[kind]!.length; bin++) {
      leftSlope += sums[kind * WIDTH + bin * 2]!;
      leftCurve += sums[kind * WIDTH + bin * 2 + 1]!;
      if (leftCurve < LEAST_WEIGHT) continue;
      if (curve - leftCurve < LEAST_WEIGHT) break;
      const gain = worth(leftSlope, leftCurve) + worth(slope - leftSlope, curve - leftCurve);
      if (gain <= most) continue;
      most = gain;
      best = { kind, bin };
    }
  }
  return best;
}

function split(
  data: Binned,
  slopes: Float64Array,
  kinds: Int32Array,
  tree: Tree,
  leaf: Leaf,
  { kind, bin }: Cut,
): Leaf[] {
  const isLeft = (row: number) => data.bins[row * data.kinds + kind]! <= bin;
  const sides = [leaf.rows.filter(isLeft), leaf.rows.filter((row) => !isLeft(row))] as const;
  const node = tree.kind.length;
  tree.kind[leaf.node] = kind;
  tree.below[leaf.node] = data.edges[kind]![bin]!;
  tree.left[leaf.node] = node;
  tree.kind.push(-1, -1);
  tree.below.push(0, 0);
  tree.left.push(0, 0);
  tree.value.push(0, 0);
  // The sums of the larger side are what the smaller one leaves of the whole.
  const smaller = sides[0].length < sides[1].length ? 0 : 1;
  const counted = sumsOf(data, slopes, sides[smaller], kinds);
  const rest = leaf.sums.map((sum, at) => sum - counted[at]!);
  return sides.map((rows, side) => ({ node: node + side, rows, sums: side === smaller ? counted : rest }));
}

/** Numbers from 0 to 1, the same ones for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
