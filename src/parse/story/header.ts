import type { Block } from './blocks.ts';
import { HAS_BYLINE, HAS_CREDIT, HAS_YEAR } from './evidence.ts';
import { HEADER_LINE, type Page } from './surroundings.ts';
import type { Wording } from './wording.ts';

/** The block that is the headline, among those before the story; -1 where none looks like one. */
export function headlineAt(page: Page, first: number, header: number): number {
  const { blocks } = page;
  if (blocks.length > 0 && HEADER_LINE.test(blocks[0]!.text)) return 0;
  let best = -1;
  let most = 1;
  for (let index = Math.max(0, first - 60); index < first; index++) {
    const score = headlineScore(page, index, first, header);
    if (score < most) continue;
    best = index;
    most = score;
  }
  return best;
}

function headlineScore(page: Page, index: number, first: number, header: number): number {
  const block = page.blocks[index]!;
  const wording = page.wordings[index]!;
  const { words, ending, cueWords } = wording;
  if (words < 3 || words > 35 || block.text.length > 250 || HAS_BYLINE.test(block.text)) return -10;
  let score = 0;
  if (index === header) score += 2;
  if (index > header && header >= 0) score -= 0.5;
  if (page.title !== '' && isTitle(block.text.toLowerCase(), page.title)) score += 3;
  if (block.heading === 1) score += 2;
  if (block.heading > 1) score += 0.5;
  if (ending === 'sentence' && words > 8) score -= 1.5;
  if (cueWords * 2 >= words) score -= 2;
  if (words >= 5 && words <= 18) score += 1;
  score += 2 * kin(page, wording);
  if (first - index <= 12) score += 0.5;
  if (HAS_CREDIT.test(block.text)) score -= 2;
  return score;
}

// "Ferry sinks | The Example" contains the headline, and so the headline may be within it.
function isTitle(text: string, title: string): boolean {
  return text === title || (text.length > 12 && title.includes(text));
}

function kin(page: Page, { terms }: Wording): number {
  if (terms.length === 0) return 0;
  return terms.filter((term) => page.terms.has(term)).length / terms.length;
}

/** What a block between the headline and the story is. */
export function headerRule(block: Block, wording: Wording): string {
  const { words, ending } = wording;
  if (HAS_CREDIT.test(block.text)) return 'header.caption';
  if (HAS_BYLINE.test(block.text) && words < 25) return 'header.byline';
  if (words < 15 && wording.numbers > 0 && HAS_YEAR.test(block.text)) return 'header.date';
  if (words >= 8 && (ending === 'sentence' || words >= 12)) return 'header.standfirst';
  return 'header.other';
}
