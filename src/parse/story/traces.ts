import type { Block } from './blocks.ts';
import { evidenceOf } from './evidence.ts';
import { type Page, pageOf } from './page.ts';
import type { Traces } from './passage.ts';
import { runsOf } from './runs.ts';
import { surroundingsOf } from './surroundings.ts';
import { type Wording, wordingOf } from './wording.ts';

const USUAL = 48;

/** All evidence of all blocks. */
export function tracesOf(blocks: Block[]): { traces: Traces; page: Page } {
  const page = pageOf(blocks, wordingsOf(blocks));
  const runs = runsOf(page);
  const starts = new Int32Array(blocks.length + 1);
  let kinds = new Int32Array((blocks.length + 1) * USUAL);
  let count = 0;
  const add = (kind: number) => {
    if (count === kinds.length) {
      const longer = new Int32Array(count * 2);
      longer.set(kinds);
      kinds = longer;
    }
    kinds[count++] = kind;
  };
  for (let index = 0; index < blocks.length; index++) {
    evidenceOf(blocks[index]!, page.wordings[index]!, page.tongue, add);
    surroundingsOf(page, runs, index, add);
    starts[index + 1] = count;
  }
  return { traces: { kinds: kinds.subarray(0, count), starts }, page };
}

// Menus and teasers stand on a page several times.
function wordingsOf(blocks: Block[]): Wording[] {
  const known = new Map<string, Wording>();
  return blocks.map(({ text }) => {
    const wording = known.get(text) ?? wordingOf(text);
    known.set(text, wording);
    return wording;
  });
}
