/** On how many pages each line stands, in memory that does not grow with the number of pages. */
export interface Tally {
  pages: number;
  counts: Map<number, Count>;
}

export interface Count {
  /** As it is printed where it was met for the second time; "" before that. */
  text: string;
  pages: number;
  /** On how many pages at most it may have stood before it was kept. */
  missed: number;
}

// Lossy counting (Manku and Motwani, 2002): what stands on hardly more than one page of a thousand is forgotten, and no count is too
// low by more than that. What may become furniture stands on hundreds of the thousand.
const FORGET_EVERY = 1000;

export function emptyTally(): Tally {
  return { pages: 0, counts: new Map() };
}

/** Counts a page's lines, each once. */
export function countPage(tally: Tally, lines: Map<number, string>): void {
  const rounds = Math.floor(tally.pages / FORGET_EVERY);
  for (const [key, text] of lines) {
    const count = tally.counts.get(key);
    if (!count) tally.counts.set(key, { text: '', pages: 1, missed: rounds });
    else {
      // A piece of a page's text would keep the whole of it in memory.
      count.text ||= [...text].join('');
      count.pages++;
    }
  }
  tally.pages++;
  if (tally.pages % FORGET_EVERY === 0) forgetRare(tally, rounds + 1);
}

function forgetRare({ counts }: Tally, rounds: number): void {
  for (const [key, { pages, missed }] of counts) if (pages + missed <= rounds) counts.delete(key);
}

/** A text as a number of 53 bits, so that not even ten million lines are likely to share one. */
export function numberOf(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (low & 0x1fffff) * 4294967296 + (high >>> 0);
}
