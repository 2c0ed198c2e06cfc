// Two lists laid beside each other. Pure.

/** Pairs of places that hold the same item, in the order of both lists: as many as can be, where the lists are short enough. */
export function aligned(one: readonly string[], other: readonly string[]): [number, number][] {
  const least = Math.min(one.length, other.length);
  let head = 0;
  while (head < least && one[head] === other[head]) head++;
  let tail = 0;
  while (tail < least - head && one.at(-1 - tail) === other.at(-1 - tail)) tail++;
  const inner = between(one.slice(head, one.length - tail), other.slice(head, other.length - tail));
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...inner.map(([a, b]): [number, number] => [a + head, b + head]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [one.length - tail + at, other.length - tail + at]),
  ];
}

/** A table of all pairs is made up to this size; it keeps the time from growing with the square of a book. */
const MOST_PAIRS = 1_000_000;

function between(one: readonly string[], other: readonly string[]): [number, number][] {
  if (one.length === 0 || other.length === 0) return [];
  return one.length * other.length <= MOST_PAIRS ? longest(one, other) : landmarks(one, other);
}

/** The longest common subsequence. */
function longest(one: readonly string[], other: readonly string[]): [number, number][] {
  return heaviest(one.length, other.length, (a, b) => (one[a] === other[b] ? 1 : 0));
}

/** The pairs, in the order of both lists, whose weights add up to most; none of weight 0. */
export function heaviest(
  rows: number,
  columns: number,
  weight: (row: number, column: number) => number,
): [number, number][] {
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      const own = weight(row, column);
      const [here, below] = [row * width + column, (row + 1) * width + column];
      best[here] = Math.max(best[below]!, best[here + 1]!, own > 0 ? own + best[below + 1]! : 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    const here = row * width + column;
    if (best[here] === best[here + width]) row++;
    else if (best[here] === best[here + 1]) column++;
    else pairs.push([row++, column++]);
  }
  return pairs;
}

/** Items that each list has once, as far as they stand in one order: cheap, and enough to find one's way by. */
function landmarks(one: readonly string[], other: readonly string[]): [number, number][] {
  const places = singles(other);
  const pairs = [...singles(one)].flatMap(([item, a]): [number, number][] => {
    const b = places.get(item);
    return b === undefined ? [] : [[a, b]];
  });
  // The longest rising row of second places (patience sorting).
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, b], at) => {
    const pile = firstPlace(tops.length, (index) => pairs[tops[index]!]![1] >= b);
    before[at] = pile > 0 ? tops[pile - 1]! : -1;
    tops[pile] = at;
  });
  const rising: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) rising.push(pairs[at]!);
  return rising.reverse();
}

function singles(items: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, item] of items.entries()) found.set(item, found.has(item) ? -1 : at);
  for (const [item, at] of found) if (at < 0) found.delete(item);
  return found;
}

/** Where something begins to hold, among so many places of which it holds from there on. */
function firstPlace(places: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, places];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
