/** Chance that is the same in every run (mulberry32). */
export interface Chance {
  /** At least 0, less than 1. */
  number(): number;
  upTo(most: number): number;
  one<T>(values: readonly T[]): T;
  some<T>(values: readonly T[], most: number): T[];
  happens(share: number): boolean;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (most: number): number => Math.floor(number() * (most + 1));
  const one = <T>(values: readonly T[]): T => values[upTo(values.length - 1)]!;
  const some = <T>(values: readonly T[], most: number): T[] => Array.from({ length: upTo(most) }, () => one(values));
  return { number, upTo, one, some, happens: (share) => number() < share };
}
