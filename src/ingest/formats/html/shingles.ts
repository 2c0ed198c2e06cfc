const WORD = /[\p{L}\p{N}]+/gu;

/** The runs of so many words in a text. */
export function shinglesOf(text: string, size: number): Set<string> {
  const words = text.toLowerCase().match(WORD) ?? [];
  if (size === 1) return new Set(words);
  const found = new Set<string>();
  for (let at = 0; at + size <= words.length; at++) found.add(words.slice(at, at + size).join(' '));
  return found;
}

/** How much of the one is in the other, 0 to 1. */
export function shareIn(one: Set<string>, other: Set<string>): number {
  return one.size === 0 ? 0 : common(one, other) / one.size;
}

/** How alike the two are, 0 to 1. */
export function likeness(one: Set<string>, other: Set<string>): number {
  return one.size + other.size === 0 ? 0 : (2 * common(one, other)) / (one.size + other.size);
}

function common(one: Set<string>, other: Set<string>): number {
  let hits = 0;
  for (const shingle of one) if (other.has(shingle)) hits++;
  return hits;
}
