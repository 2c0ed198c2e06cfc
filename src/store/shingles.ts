import { fold } from '../query/fold.ts';
import type { Likeness } from './store.ts';

// What near-copies are known by: the runs of words that two texts share. Pure, and of one text or one pair alone, so that
// it makes no difference in which order articles come.

/** A run of so many words is a shingle. Six are seldom the same by chance; four survive most of an editor's changes. */
const WIDE = 6;
const NARROW = 4;

/** How many prints a text leaves: the smallest numbers of its shingles (MinHash, bottom-k), and those of its beginning. */
const PRINTS = 16;
const LEAD_PRINTS = 8;
/** Of what an outlet cuts, the beginning goes last: a brief is the first paragraphs of the story. */
const LEAD = 100;

/** A shorter text is too short to tell a copy from a set phrase. */
const LEAST_WORDS = 30;

/** The words of a text as numbers; the same word gives the same number everywhere. */
export function wordNumbers(text: string): Uint32Array {
  return foldedNumbers(fold(text));
}

/** The words of a text that is folded already. */
export function foldedNumbers(folded: string): Uint32Array {
  return folded === '' ? new Uint32Array() : Uint32Array.from(folded.split(' '), wordNumber);
}

/** The numbers by which copies of a text are looked for; none where it is too short. */
export function printsOf(words: Uint32Array): number[] {
  if (words.length < LEAST_WORDS) return [];
  const lead = shinglesOf(words.subarray(0, LEAD), WIDE);
  return [...new Set([...smallest(lead, LEAD_PRINTS), ...smallest(shinglesOf(words, WIDE), PRINTS)])];
}

/** All shingles of a text, each once. */
export function shingleSet(words: Uint32Array): Set<number> {
  return new Set(shinglesOf(words, NARROW));
}

/** An article is compared with so many others at most, those that share most prints with it. */
export const COMPARED = 200;

/** A part of a text's shingles: those whose number can be divided by so much. Of a copy, they are the same ones. */
const SAMPLED = 8;

/** Enough of a text to tell cheaply that another is no copy of it; in ascending order. */
export function sketchOf(words: Uint32Array): Uint32Array {
  const sampled = new Set<number>();
  for (const shingle of shinglesOf(words, NARROW)) if (shingle % SAMPLED === 0) sampled.add(shingle);
  return Uint32Array.from(sampled).sort();
}

/** False where the samples have so little in common that the texts cannot be copies. */
export function mayBeCopies(one: Uint32Array, other: Uint32Array): boolean {
  const least = Math.min(one.length, other.length);
  if (least < LEAST_SAMPLES) return true;
  let shared = 0;
  for (let at = 0, there = 0; at < one.length && there < other.length; ) {
    const [here, beyond] = [one[at]!, other[there]!];
    if (here === beyond) shared++;
    if (here <= beyond) at++;
    if (beyond <= here) there++;
  }
  return shared >= least * (COPIED / 2);
}
const LEAST_SAMPLES = 8;

export function likeness(one: Set<number>, other: Set<number>): Likeness {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one];
  if (short.size === 0) return { contained: 0, same: 0 };
  let shared = 0;
  for (const shingle of short) if (long.has(shingle)) shared++;
  return { contained: shared / short.size, same: shared / (short.size + long.size - shared) };
}

/**
 * More than half of the shorter text stands in the other; of a very short one more, as a quote that every desk has may be a
 * third of it. Measured on tests/copies: against the wire's text, edited copies keep 0.66 and more; another desk's story, or
 * the next day's with the old background, shares 0.4 with any copy in 99 of 100 pairs.
 */
const COPIED = 0.5;
const OF_SHORT = 8;

export function areCopies(one: Set<number>, other: Set<number>): boolean {
  const shorter = Math.min(one.size, other.size);
  return shorter > 0 && likeness(one, other).contained >= COPIED + OF_SHORT / shorter;
}

/** The number by which a quote, folded, is known in another article; exact in JSON and SQLite. */
export function saidNumber(folded: string): number {
  return wordNumber(folded) * 0x100000 + (wordNumber(`${folded} `) >>> 12);
}

/** FNV-1a over UTF-16 code units, then mixed, so that the smallest numbers are any shingles. */
export function wordNumber(word: string): number {
  let hash = NOTHING_HASHED;
  const { length } = word;
  for (let at = 0; at < length; at++) hash = hashed(hash, word.charCodeAt(at));
  return mixed(hash);
}

export const NOTHING_HASHED = 0x811c9dc5 | 0;

export function hashed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The finisher of MurmurHash3. */
export function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function shinglesOf(words: Uint32Array, width: number): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - width + 1));
  for (let first = 0; first < shingles.length; first++) {
    let hash = 0;
    for (let at = first; at < first + width; at++) hash = Math.imul(hash ^ words[at]!, 0x01000193) + 0x9e3779b9;
    shingles[first] = mixed(hash);
  }
  return shingles;
}

/** The smallest of them, each once, in their order: few of many, so that most are known for too large at the first look. */
function smallest(numbers: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (const number of numbers) {
    if (found.length === most && number >= found[most - 1]!) continue;
    let at = found.length;
    while (at > 0 && found[at - 1]! > number) at--;
    if (found[at - 1] === number) continue;
    found.splice(at, 0, number);
    if (found.length > most) found.pop();
  }
  return found;
}
