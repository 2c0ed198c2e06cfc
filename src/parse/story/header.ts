import type { ExplainedLine } from '../../article.ts';
import type { Found } from '../found.ts';
import { type Block, spansWithin } from './blocks.ts';
import { HAS_BYLINE, HAS_CREDIT, HAS_YEAR } from './evidence.ts';
import type { Headline } from './headline.ts';
import type { Page } from './page.ts';
import { PARTS } from './passage.ts';
import type { Wording } from './wording.ts';

const STORY = PARTS.indexOf('story');

/** What each block between the headline and the story is, and which of them may be the standfirst. */
export function headerOf(
  source: string,
  page: Page,
  way: Uint8Array,
  headlines: Headline[],
): { rules: Map<number, string>; standfirsts: Found<string>[] } {
  const rules = new Map<number, string>();
  const standfirsts: Found<string>[] = [];
  const story = way.indexOf(STORY);
  const first = story < 0 ? page.blocks.length : story;
  for (const { block } of headlines) rules.set(block, 'header.title');
  const from = headlines[0]?.block;
  if (from === undefined || story < 0) return { rules, standfirsts };
  for (let index = from + 1; index < first; index++) {
    if (rules.has(index)) continue;
    const block = page.blocks[index]!;
    const wording = page.wordings[index]!;
    const rule = block.text.toLowerCase() === page.title ? 'header.title' : headerRule(block, wording);
    if (rule === 'header.other' || rule === 'header.standfirst') if (isFurniture(page, index)) continue;
    rules.set(index, rule);
    if (rule !== 'header.standfirst') continue;
    const spans = spansWithin(source, block, 0, block.text.length);
    standfirsts.push({ value: block.text, spans, rule: 'subtitle.standfirst', confidence: 0.7 });
  }
  return { rules, standfirsts };
}

// A menu among the header's lines, or a line that the page repeats, is furniture there as elsewhere.
function isFurniture({ wordings, copies, blocks, title }: Page, index: number): boolean {
  const { words, cueWords } = wordings[index]!;
  const { text } = blocks[index]!;
  return text.toLowerCase() !== title && (cueWords * 2 >= words || copies.get(text)! > 2);
}

// "Published: Mar. 10, 2024 at 6:22 p.m. | Updated: …"
const STAMPED = /^(?:Published|Updated|Posted|Last updated|First published|Stand|Publi|Actuali|Atuali|Veröffentlicht)/i;

/** What a block between the headline and the story is. */
export function headerRule({ text }: Block, wording: Wording): string {
  const { words, ending } = wording;
  if (HAS_BYLINE.test(text) && words < 25) return 'header.byline';
  const dated = words < 15 || wording.numbers * 3 >= words || STAMPED.test(text);
  if (dated && wording.numbers > 0 && HAS_YEAR.test(text)) return 'header.date';
  if (HAS_CREDIT.test(text)) return 'header.caption';
  const sentence = ending === 'sentence' || ending === 'quote';
  return words >= 6 && words < 80 && (sentence || words >= 10) ? 'header.standfirst' : 'header.other';
}

/** A field as the lines of one rule have it. */
export function readLines(lines: ExplainedLine[], label: string, rule: string, confidence: number): Found<string>[] {
  return lines
    .filter((line) => line.rule === label)
    .map(({ text, start }) => {
      const value = text.trim();
      const from = start + text.indexOf(value);
      return { value, spans: [{ start: from, end: from + value.length }], rule, confidence };
    });
}
