import type { Block } from './blocks.ts';
import { CUES, type Cue } from './cues/table.ts';
import { byLength, HAS_YEAR, hasAge, type Length, scale } from './evidence.ts';
import type { Page } from './page.ts';
import type { Wording } from './wording.ts';

const RUN = scale('short-run', [1, 2, 3, 5, 9, 20]);
const HEADED: Cue[] = ['related', 'popular', 'newsletter', 'comments', 'advert', 'share', 'topics', 'menu', 'credit'];
const UNDER = HEADED.map((cue) => ({ bit: 1 << CUES.indexOf(cue), near: scale(`under.${cue}`, [2, 4, 7]) }));
const UNDER_REACH = 7;
const UNDER_COLON = byLength((length) => scale(`${length}.under-colon`, [2, 4, 9]));
const LIST_REACH = 25;
const STAMPS_BEHIND = byLength((length) => scale(`${length}.stamps-behind`, [3]));
const STAMPS_AHEAD = byLength((length) => scale(`${length}.stamps-ahead`, [3, 5]));
const STAMPS_REACH = 8;

/** What the blocks before and around tell of each block; counted for all at once. */
export interface Runs {
  /** How many short blocks the block stands among. */
  short: Int32Array;
  /** How far above stands a colon that may open a list; 0 where none does. */
  colon: Int32Array;
  /** How far above stands a heading of furniture, a row of kinds for each block. */
  under: Int32Array;
  /** How many stamps stand above each block, below the first prose, and in all; the story's own are above it. */
  stamps: Int32Array;
}

export function runsOf({ blocks, roles, wordings, prose, core }: Page): Runs {
  const count = roles.length;
  const runs = {
    short: new Int32Array(count),
    colon: new Int32Array(count),
    under: new Int32Array(count * UNDER.length),
    stamps: new Int32Array(count + 1),
  };
  for (let index = 0; index < count; ) {
    let end = index;
    while (end < count && (roles[end] === 'short' || roles[end] === 'cue')) end++;
    runs.short.fill(end - index, index, end);
    index = Math.max(end, index + 1);
  }
  const last = new Int32Array(UNDER.length).fill(-UNDER_REACH);
  let colon = -LIST_REACH;
  for (let index = 0; index < count; index++) {
    if (index - colon < LIST_REACH) runs.colon[index] = index - colon;
    for (let cue = 0; cue < UNDER.length; cue++) runs.under[index * UNDER.length + cue] = index - last[cue]!;
    runs.stamps[index + 1] =
      runs.stamps[index]! + Number(index > core.first && isStamp(blocks[index]!, wordings[index]!));
    const { words, cues, cueWords, ending } = wordings[index]!;
    if (ending === 'colon' && words > 3 && prose[index]! > 0) colon = index;
    if (words > 9 || cueWords < words * 0.4) continue;
    for (let cue = 0; cue < UNDER.length; cue++) if (cues & UNDER[cue]!.bit) last[cue] = index;
  }
  return runs;
}

// "November 20, 2019", "3 hours ago", "Jane on May 3, 2019 at 4:47 pm said:": where several stand close together, they are of a
// list of other stories, or of comments.
const HAS_HOUR = /\d [ap]\.?m\b/i;

function isStamp({ text }: Block, { words, numbers }: Wording): boolean {
  return words < 13 && numbers > 0 && (HAS_YEAR.test(text) || hasAge(text) || HAS_HOUR.test(text));
}

/** The evidence of the runs. */
export function addRuns(
  { short, colon, under, stamps }: Runs,
  index: number,
  length: Length,
  add: (kind: number) => void,
): void {
  add(RUN(short[index]!));
  if (colon[index]! > 0) add(UNDER_COLON[length](colon[index]!));
  for (let cue = 0; cue < UNDER.length; cue++) {
    const away = under[index * UNDER.length + cue]!;
    if (away < UNDER_REACH) add(UNDER[cue]!.near(away));
  }
  const behind = stamps[index]! - stamps[Math.max(0, index - STAMPS_REACH)]!;
  const ahead = stamps[Math.min(stamps.length - 1, index + 1 + STAMPS_REACH)]! - stamps[index + 1]!;
  if (behind > 1) add(STAMPS_BEHIND[length](behind));
  if (ahead > 1) add(STAMPS_AHEAD[length](ahead));
}
