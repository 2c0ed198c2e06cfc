import type { Place } from './cursor.ts';

// Lists by relevance: what they are ordered by moves while they are read. All scores do when an article comes or goes, as each
// word is then rarer or more frequent than before. A cursor of such a list names several hits of its page, the first of them
// the one that the page ends with, and by one that is there as it was it is told where the page ends now.

/** So many hits a cursor names: one of them will still be there. */
export const WITNESSES = 5;

/** What a hit is found again by: its score (or rank), its id, and the change that brought it. */
export type Witness = [score: number, id: string, change: string | number];
const KEYS = 3;

export function witnessesIn(keys: Place['keys']): Witness[] {
  return Array.from({ length: keys.length / KEYS }, (_, at) => keys.slice(at * KEYS, (at + 1) * KEYS) as Witness);
}

/** Where the page ends in today's scores; `now` tells that of a witness, where it has neither changed nor gone. */
export function placeNow(
  witnesses: Witness[],
  now: (witness: Witness) => number | undefined,
): { keys: Place['keys']; moved: boolean } {
  const [last, id] = witnesses[0]!;
  for (const witness of witnesses) {
    const [score] = witness;
    // A score of nothing stays what it is, and tells of others nothing.
    const today = score === 0 && last !== 0 ? undefined : now(witness);
    if (today === undefined) continue;
    return { keys: [score === last ? today : (last * today) / score, id], moved: today !== score };
  }
  return { keys: [last, id], moved: true };
}
