import type { Page } from './page.ts';
import { PARTS } from './passage.ts';

const STORY = PARTS.indexOf('story');
const INSERT = PARTS.indexOf('insert');
const AFTER = PARTS.indexOf('after');

// So many at most: what goes on is another story.
const MOST = 3;

/**
 * Plain sentences right under the story, which say nothing of a page, are its last: "The bridge is to reopen on Monday."
 * One line that is never a story's may stand between.
 */
export function takeClosing(page: Page, way: Uint8Array, never: Map<number, unknown>): void {
  const after = way.indexOf(AFTER);
  if (after < 1 || way[after - 1] !== STORY || !page.tongue.known) return;
  const start = never.has(after) ? after + 1 : after;
  for (let at = start; at < start + MOST && isClosing(page, at, after - 1) && !never.has(at); at++) {
    if (at > after && way[after] === AFTER) way[after] = INSERT;
    way[at] = STORY;
  }
}

/** Nothing stands under it, so it is no sub-heading: "The Carrow Packet" below the last paragraph. */
export function leaveLabel({ blocks, wordings }: Page, way: Uint8Array): void {
  const last = way.lastIndexOf(STORY);
  if (last < 1 || way[last - 1] !== STORY || wordings[last - 1]!.ending !== 'sentence') return;
  const { words, ending, start } = wordings[last]!;
  if (ending === 'open' && start === 'upper' && words < 10 && !blocks[last]!.bullet) way[last] = AFTER;
}

function isClosing({ blocks, wordings, copies }: Page, at: number, last: number): boolean {
  const block = blocks[at];
  if (!block || block.heading > 0 || block.bullet || block.marked || block.gap !== blocks[last]!.gap) return false;
  const { words, cueWords, functionWords, ending, start, numbers } = wordings[at]!;
  if (ending !== 'sentence' || start !== 'upper' || cueWords > 0 || numbers > 0) return false;
  return words >= 5 && words < 25 && functionWords * 4 >= words && copies.get(block.text) === 1;
}
