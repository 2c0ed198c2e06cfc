import type { Block } from './blocks.ts';
import { evidenceOf } from './evidence.ts';
import type { Traces } from './passage.ts';
import { addRuns, type Page, pageOf, surroundingsOf } from './surroundings.ts';
import { wordingOf } from './wording.ts';

/** All evidence of all blocks. */
export function tracesOf(blocks: Block[]): { traces: Traces; page: Page } {
  const page = pageOf(
    blocks,
    blocks.map(({ text }) => wordingOf(text)),
  );
  const runs: number[][] = blocks.map(() => []);
  addRuns(page, (index, kind) => runs[index]!.push(kind));
  const kinds: number[] = [];
  const starts = new Int32Array(blocks.length + 1);
  const add = (kind: number) => kinds.push(kind);
  blocks.forEach((block, index) => {
    evidenceOf(block, page.wordings[index]!, page.tongue, add);
    surroundingsOf(page, index, add);
    for (const kind of runs[index]!) add(kind);
    starts[index + 1] = kinds.length;
  });
  return { traces: { kinds: Int32Array.from(kinds), starts }, page };
}
