import type { Connection } from '../connection/connection.ts';
import type { Found } from './found.ts';

// BM25 as FTS5 works it out, to the last bit: https://sqlite.org/fts5.html#the_bm25_function.
const [K1, B] = [1.2, 0.75];
/** Of a word that is in more than half of all articles. */
const LEAST = 1e-6;

/** The rank of each that is found, in their order: the less, the better. */
export function ranksOf(db: Connection, { state, rows, found, scored }: Found): Float64Array {
  const weights = scored.map((word) => rarity(db, state.rows, word.rows));
  const average = state.words / state.rows;
  const ranks = new Float64Array(found.length);
  const words = scored.map(({ of }) => of);
  for (let at = 0; at < found.length; at++) {
    const row = found[at]!;
    const length = K1 * (1 - B + (B * rows.lengths[row]!) / average);
    let score = 0;
    for (let word = 0; word < words.length; word++) {
      const frequency = words[word]![row]!;
      score += weights[word]! * ((frequency * (K1 + 1)) / (frequency + length));
    }
    ranks[at] = -score;
  }
  return ranks;
}

// JavaScript's logarithm may differ in the last bit from that which SQLite is compiled with.
function rarity(db: Connection, all: number, having: number): number {
  const weight = db.get('select ln(?) as weight', (all - having + 0.5) / (having + 0.5))!.weight as number;
  return weight <= 0 ? LEAST : weight;
}

/** Which so many come next from a rank on, with all that rank the same as the first or the last of them. */
export function nextBy(
  ranks: Float64Array,
  limit: number,
  { from = Number.NEGATIVE_INFINITY, backward = false } = {},
): number[] {
  const sign = backward ? -1 : 1;
  const begin = from === Number.NEGATIVE_INFINITY ? from : sign * from;
  const end = lastOf(ranks, limit, sign, begin);
  const next: number[] = [];
  for (let at = 0; at < ranks.length; at++) {
    const rank = sign * ranks[at]!;
    if (rank >= begin && rank <= end) next.push(at);
  }
  return next;
}

/** The rank of the last of so many beyond the beginning. */
function lastOf(ranks: Float64Array, limit: number, sign: 1 | -1, begin: number): number {
  const best = new Float64Array(limit).fill(Number.POSITIVE_INFINITY);
  let worst = Number.POSITIVE_INFINITY;
  for (let next = 0; next < ranks.length; next++) {
    const rank = sign * ranks[next]!;
    if (rank <= begin || rank >= worst) continue;
    let at = limit - 1;
    for (; at > 0 && best[at - 1]! > rank; at--) best[at] = best[at - 1]!;
    best[at] = rank;
    worst = best[limit - 1]!;
  }
  return worst;
}
