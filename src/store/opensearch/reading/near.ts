import type { Phrase } from '../../../query/query.ts';

// Phrases that are near each other, as OpenSearch can be asked for them: it counts the words that lie between things which do
// not overlap. Where phrases may stand in any order, and one within or over the edge of another, each way to stand is asked
// for by itself.

/** A word, or (`prefix`) how one begins. */
export interface Place {
  word: string;
  prefix: boolean;
}

/** Stretches of words one after another, and how many words may lie between them all. */
export interface Way {
  stretches: Place[][];
  slop: number;
}

/** Of more phrases there are too many ways to stand. */
export const MOST_PHRASES = 5;

/**
 * Every way in which phrases can stand so that, from the end of each to the beginning of the one that begins last, there are at
 * most so many words.
 */
export function waysToStand(phrases: Phrase[], distance: number): Way[] {
  const all = phrases.map(placesOf);
  const ways = new Map<string, Way>();
  arrange(all, { stretches: [], ends: Number.POSITIVE_INFINITY, begins: 0 }, (standing) => {
    const way = measured(standing, distance);
    if (way) ways.set(JSON.stringify(way), way);
  });
  return [...ways.values()];
}

export function placesOf({ words, prefix }: Phrase): Place[] {
  return words.map((word, at) => ({ word, prefix: prefix && at === words.length - 1 }));
}

/**
 * How many words may lie between phrases in any order, all together; null where that depends on which of them begins last, or
 * where one may stand within another.
 */
export function slopApart(phrases: Phrase[], distance: number): number | null {
  const all = phrases.map(placesOf);
  const [length] = all.map((places) => places.length);
  if (all.length > 2 && all.some((places) => places.length !== length)) return null;
  const meet = all.some((places, at) =>
    all.slice(at + 1).some((others) => places.some((one) => others.some((other) => bothOf(one, other) !== null))),
  );
  return meet ? null : distance - (all.length - 2) * length!;
}

interface Standing {
  stretches: Place[][];
  /** Of those in the first stretch, where the one that ends first does. */
  ends: number;
  /** Where the last one begins within the last stretch. */
  begins: number;
}

/** Takes the phrases in the order in which they begin; each begins within what stands already, or after it. */
function arrange(left: Place[][], standing: Standing, take: (standing: Standing) => void): void {
  if (left.length === 0) take(standing);
  for (const [at, phrase] of left.entries()) {
    const others = left.toSpliced(at, 1);
    const { stretches, ends, begins } = standing;
    const first = stretches.length <= 1;
    for (let offset = begins; stretches.length > 0 && offset < stretches.at(-1)!.length; offset++) {
      const laid = laidOver(stretches.at(-1)!, phrase, offset);
      if (!laid) continue;
      const end = first ? Math.min(ends, offset + phrase.length) : ends;
      arrange(others, { stretches: [...stretches.slice(0, -1), laid], ends: end, begins: offset }, take);
    }
    const end = stretches.length === 0 ? phrase.length : ends;
    arrange(others, { stretches: [...stretches, phrase], ends: end, begins: 0 }, take);
  }
}

/** Two stretches as one, where the words that fall together can be the same. */
function laidOver(under: Place[], over: Place[], offset: number): Place[] | null {
  const laid = [...under];
  for (const [at, place] of over.entries()) {
    const there = laid[offset + at];
    const both = there === undefined ? place : bothOf(there, place);
    if (!both) return null;
    laid[offset + at] = both;
  }
  return laid;
}

function bothOf(one: Place, other: Place): Place | null {
  const [short, long] = one.word.length <= other.word.length ? [one, other] : [other, one];
  if (short.word === long.word) return short.prefix ? long : short;
  return short.prefix && long.word.startsWith(short.word) ? long : null;
}

function measured({ stretches, ends, begins }: Standing, distance: number): Way | null {
  if (stretches.length === 1) return begins - ends <= distance ? { stretches, slop: 0 } : null;
  const between = stretches.slice(1, -1).reduce((sum, stretch) => sum + stretch.length, 0);
  // From the end of the first to the beginning of the last: what is left of the first stretch, those between, what the last
  // stretch has before it, and the words that lie between them all.
  const slop = distance - (stretches[0]!.length - ends) - between - begins;
  return slop >= 0 ? { stretches, slop } : null;
}
