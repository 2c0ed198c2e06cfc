import type { Block } from '../../src/parse/story/blocks.ts';
import { PARTS } from '../../src/parse/story/passage.ts';
import type { Case } from '../cases.ts';

// Which parts each block of a case may truly be, one bit a part, told from the true body and title: a block whose words
// stand in the body, in their order, is story. Where the true title is unknown, what stands before the story may be
// header or not.

const [BEFORE, HEADER, STORY, INSERT, AFTER] = PARTS.map((_, part) => 1 << part) as [
  number,
  number,
  number,
  number,
  number,
];
const SHINGLE = 4;
/** Most blocks are in order; a chain that jumps over blocks must be worth the jump, in words. */
const JUMP = 0.05;

export function truePartsOf(blocks: Block[], { gold }: Case): Uint8Array | null {
  const body = wordsOf(gold.bodies[0] ?? '');
  const standfirst = standfirstEnd(gold.bodies);
  const tokens = blocks.map(({ text }) => wordsOf(text));
  const places = chainOf(tokens, body);
  fillShort(tokens, places, body);
  const story = places.map((place) => place !== null && place.start >= standfirst);
  const first = story.indexOf(true);
  const last = story.lastIndexOf(true);
  if (first < 0) return null;
  const title = titleAt(tokens, wordsOf(gold.title ?? ''), first);
  return Uint8Array.from(blocks, (_, index) => {
    if (story[index]) return STORY;
    if (index > last) return AFTER;
    if (index > first) return INSERT;
    if (title === null) return BEFORE | HEADER;
    return index < title ? BEFORE : HEADER;
  });
}

interface Place {
  start: number;
  end: number;
}

/** The heaviest chain of blocks whose places in the body follow one another. */
function chainOf(tokens: string[][], body: string[]): (Place | null)[] {
  const at = new Map<string, number[]>();
  for (let start = 0; start + SHINGLE <= body.length; start++) {
    const key = body.slice(start, start + SHINGLE).join(' ');
    at.set(key, [...(at.get(key) ?? []), start]);
  }
  const found = tokens.flatMap((words, index) => {
    const place = placeOf(words, at);
    return place ? [{ index, place, weight: words.length, sum: 0, from: -1 }] : [];
  });
  found.forEach((one, here) => {
    one.sum = one.weight;
    for (let before = Math.max(0, here - 80); before < here; before++) {
      const other = found[before]!;
      if (other.place.end > one.place.start + SHINGLE) continue;
      const sum = other.sum + one.weight - JUMP * Math.min(40, one.index - other.index - 1);
      if (sum > one.sum) Object.assign(one, { sum, from: before });
    }
  });
  const places: (Place | null)[] = tokens.map(() => null);
  let best = found.reduce((most, { sum }, here) => (most < 0 || sum >= found[most]!.sum ? here : most), -1);
  while (best >= 0) {
    places[found[best]!.index] = found[best]!.place;
    best = found[best]!.from;
  }
  return places;
}

/** Where most of a block's words stand in the body. */
function placeOf(words: string[], at: Map<string, number[]>): Place | null {
  const starts: number[] = [];
  let shingles = 0;
  let known = 0;
  for (let start = 0; start + SHINGLE <= words.length; start++) {
    shingles++;
    const places = at.get(words.slice(start, start + SHINGLE).join(' '));
    if (!places) continue;
    known++;
    if (places.length === 1 || starts.length === 0) starts.push(places[0]! - start);
  }
  if (shingles === 0 || known < shingles * 0.5) return null;
  const start = Math.max(0, starts.sort((a, b) => a - b)[starts.length >> 1]!);
  return { start, end: start + words.length };
}

/** Sub-headings and short paragraphs: their words stand between those of the blocks around them. */
function fillShort(tokens: string[][], places: (Place | null)[], body: string[]): void {
  let from = -1;
  let seen = 0;
  tokens.forEach((words, index) => {
    if (places[index]) {
      from = places[index].end;
      seen = index;
      return;
    }
    if (from < 0 || words.length === 0 || words.length >= SHINGLE + 3 || index - seen > 12) return;
    const next = places.slice(index, index + 12).find((place) => place !== null);
    const end = next ? next.start + 2 : Math.min(body.length, from + 12);
    for (let start = Math.max(0, from - 2); start + words.length <= end; start++) {
      if (!words.every((word, ahead) => body[start + ahead] === word)) continue;
      places[index] = { start, end: start + words.length };
      from = start + words.length;
      seen = index;
      return;
    }
  });
}

/** How many words the standfirst has: the accepted bodies differ by it. */
function standfirstEnd(bodies: string[]): number {
  const [whole, without] = bodies.map((body) => body.split('\n\n'));
  if (!whole || !without || whole[0] === without[0]) return 0;
  const first = whole.indexOf(without[0] ?? '');
  return first < 0 ? 0 : wordsOf(whole.slice(0, first).join(' ')).length;
}

/** The last block before the story that says the title and little else; null where none does. */
function titleAt(tokens: string[][], title: string[], story: number): number | null {
  if (title.length === 0) return null;
  const wanted = title.join(' ');
  for (let index = story - 1; index >= 0; index--) {
    const text = tokens[index]!.join(' ');
    const much = tokens[index]!.length;
    if (text.includes(wanted) && much <= title.length + 8) return index;
    if (much >= 3 && much >= title.length * 0.6 && wanted.includes(text)) return index;
  }
  return null;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
}
