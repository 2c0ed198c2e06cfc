import { CUES, type Cue } from './cues.ts';
import { byLength, type Length, scale } from './evidence.ts';
import type { Page } from './page.ts';

const RUN = scale('short-run', [1, 2, 3, 5, 9, 20]);
const HEADED: Cue[] = ['related', 'popular', 'newsletter', 'comments', 'advert', 'share', 'topics', 'menu', 'credit'];
const UNDER = HEADED.map((cue) => ({ bit: 1 << CUES.indexOf(cue), near: scale(`under.${cue}`, [2, 4, 7]) }));
const UNDER_REACH = 7;
const UNDER_COLON = byLength((length) => scale(`${length}.under-colon`, [2, 4, 9]));
const LIST_REACH = 25;

/** What the blocks before and around tell of each block; counted for all at once. */
export interface Runs {
  /** How many short blocks the block stands among. */
  short: Int32Array;
  /** How far above stands a colon that may open a list; 0 where none does. */
  colon: Int32Array;
  /** How far above stands a heading of furniture, a row of kinds for each block. */
  under: Int32Array;
}

export function runsOf({ roles, wordings, prose }: Page): Runs {
  const count = roles.length;
  const runs = {
    short: new Int32Array(count),
    colon: new Int32Array(count),
    under: new Int32Array(count * UNDER.length),
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
    const { words, cues, cueWords, ending } = wordings[index]!;
    if (ending === 'colon' && words > 3 && prose[index]! > 0) colon = index;
    if (words > 9 || cueWords < words * 0.4) continue;
    for (let cue = 0; cue < UNDER.length; cue++) if (cues & UNDER[cue]!.bit) last[cue] = index;
  }
  return runs;
}

/** The evidence of the runs. */
export function addRuns(
  { short, colon, under }: Runs,
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
}
