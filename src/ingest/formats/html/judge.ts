import { FIRST_KINDS, firstEvidence, type Known } from './evidence.ts';
import { forestsFrom, judged } from './forest.ts';
import type { Page } from './holdings.ts';
import { SECOND_KINDS, secondEvidence } from './neighbours.ts';

const { first, second } = forestsFrom(new URL('weights.json', import.meta.url), FIRST_KINDS, SECOND_KINDS);

/** For each passage of a page, how likely it is story: judged on its own, then once more among its neighbours. */
export function storyIn(page: Page, known: Known): Float64Array {
  const evidence = firstEvidence(page, known);
  const alone = judged(first, evidence, FIRST_KINDS.length);
  return judged(second, secondEvidence(page, evidence, alone), SECOND_KINDS.length);
}
