import { readFileSync } from 'node:fs';

/** Decision trees whose answers add up to the odds of something. */
export interface Forest {
  base: number;
  /** Of each tree, node by node: the kind of evidence that is asked, -1 at a leaf; … */
  kinds: Int16Array[];
  /** … below which value one goes left; at a leaf, what it adds; … */
  values: Float32Array[];
  /** … and the node on the left, the one on the right being next to it. */
  lefts: Int16Array[];
}

/** As the file has it: `[kind, value, left]` of each node in one row. */
interface Written {
  base: number;
  trees: number[][];
}

/** The two forests that bench/fit/html.ts grew; with the names of the evidence that they ask, so that a change of it is noticed. */
export function forestsFrom(file: URL, firstKinds: string[], secondKinds: string[]): { first: Forest; second: Forest } {
  const { kinds, first, second } = JSON.parse(readFileSync(file, 'utf8')) as Record<'first' | 'second', Written> & {
    kinds: string[];
  };
  return { first: planted(first, kinds, firstKinds), second: planted(second, kinds, secondKinds) };
}

/** Numbers the kinds of evidence that the trees ask for as they are numbered today. */
export function planted({ base, trees }: Written, names: string[], kinds: string[]): Forest {
  const numbers = names.map((name) => kinds.indexOf(name));
  const forest: Forest = { base, kinds: [], values: [], lefts: [] };
  for (const tree of trees) {
    const nodes = tree.length / 3;
    const asked = Int16Array.from({ length: nodes }, (_, node) =>
      tree[node * 3]! < 0 ? -1 : numbers[tree[node * 3]!]!,
    );
    if (asked.some((kind, node) => kind < 0 && tree[node * 3]! >= 0))
      throw new Error('html weights ask for evidence that is not gathered');
    forest.kinds.push(asked);
    forest.values.push(Float32Array.from({ length: nodes }, (_, node) => tree[node * 3 + 1]!));
    forest.lefts.push(Int16Array.from({ length: nodes }, (_, node) => tree[node * 3 + 2]!));
  }
  return forest;
}

/** For each row of evidence, how likely it is, 0 to 1. */
export function judged({ base, kinds, values, lefts }: Forest, rows: Float32Array, width: number): Float64Array {
  const likely = new Float64Array(rows.length / width);
  for (let row = 0; row < likely.length; row++) {
    let odds = base;
    for (let tree = 0; tree < kinds.length; tree++) {
      const [asked, value, left] = [kinds[tree]!, values[tree]!, lefts[tree]!];
      let node = 0;
      while (asked[node]! >= 0) node = left[node]! + (rows[row * width + asked[node]!]! < value[node]! ? 0 : 1);
      odds += value[node]!;
    }
    likely[row] = 1 / (1 + Math.exp(-odds));
  }
  return likely;
}
