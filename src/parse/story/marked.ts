import type { ExplainedLine } from '../../article.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Line, Markup } from '../source.ts';
import type { Paragraph, Story } from '../story.ts';
import type { Block } from './blocks.ts';
import { headerRule } from './header.ts';
import { neverStory } from './never.ts';
import { wordingOf } from './wording.ts';

/** The story of a page whose lines come with what its markup tells of them. */
export function markedStory(source: Line[], profile: Profile): Omit<Story, 'headlines' | 'standfirsts'> {
  const blocks = source.map(blockOf);
  const never = neverStory(blocks, profile);
  const sure = source.map(({ markup }, at) => (never.has(at) || markup?.part ? 0 : (markup?.story ?? 0)));
  const { least, confidence } = cutOf(source, sure);
  const chosen = withoutLooseHeadings(
    source,
    sure.map((one) => one > 0 && one >= least),
  );
  const first = chosen.indexOf(true);
  const headline = source.findIndex(({ markup }) => markup?.part === 'headline');
  const paragraphs: Paragraph[] = [];
  const lines = source.map(({ markup, ...line }, at): ExplainedLine => {
    if (chosen[at]) {
      const rule = storyRule(line.text, markup!);
      paragraphs.push({
        text: line.text,
        spans: [{ start: line.start, end: line.end }],
        heading: rule === 'story.subheading',
      });
      return { ...line, label: 'story', rule };
    }
    if (markup?.part)
      return { ...line, label: 'header', rule: `header.${markup.part === 'headline' ? 'title' : 'standfirst'}` };
    const header = headline >= 0 && at > headline && at < first && !never.has(at);
    if (header) return { ...line, label: 'header', rule: ruleOf(blocks[at]!) };
    return { ...line, label: 'furniture', rule: never.get(at) ?? markup?.rule ?? 'furniture.other' };
  });
  return { lines, paragraphs, confidence, rule: 'story.markup' };
}

/** The markup has told which line is the standfirst; others that read like one are of pictures and films. */
function ruleOf(block: Block): string {
  const rule = headerRule(block, wordingOf(block.text));
  return rule === 'header.standfirst' ? 'header.other' : rule;
}

function blockOf({ start, end, text, markup }: Line, index: number): Block {
  const heading = Number(/^h([1-6])$/.exec(markup?.tag ?? '')?.[1] ?? 0);
  return {
    first: index,
    last: index,
    text,
    spans: [{ start, end }],
    indent: 0,
    heading,
    bullet: markup?.tag === 'li',
    marked: false,
    gap: 0,
  };
}

/**
 * From how sure on a line is taken, so that the agreement that may be expected with the true story, counted in characters, is
 * greatest; and that agreement. On a page that is like no other, everything is doubted, and less will do.
 */
export function cutOf(lines: { text: string }[], sure: number[]): { least: number; confidence: number } {
  const order = [...lines.keys()].filter((at) => sure[at]! > 0).sort((a, b) => sure[b]! - sure[a]!);
  const length = (at: number) => lines[at]!.text.length;
  const expected = order.reduce((sum, at) => sum + sure[at]! * length(at), 0);
  let best = { least: 1, confidence: 0 };
  let hit = 0;
  let taken = 0;
  for (const at of order) {
    hit += sure[at]! * length(at);
    taken += length(at);
    const agreement = (2 * hit) / (taken + expected);
    if (agreement > best.confidence) best = { least: sure[at]!, confidence: agreement };
  }
  return best;
}

const isHeading = (markup: Markup | undefined): boolean => /^h[1-6]$/.test(markup?.tag ?? '');

/** A heading is the story's where something of the story stands below it. */
function withoutLooseHeadings(lines: Line[], chosen: boolean[]): boolean[] {
  const last = chosen.findLastIndex((one, at) => one && !isHeading(lines[at]!.markup));
  return chosen.map((one, at) => one && at <= last);
}

function storyRule(text: string, { tag }: Markup): string {
  if (tag === 'li' || tag === 'dd' || tag === 'td') return 'story.list';
  if (/^h[1-6]$/.test(tag)) return 'story.subheading';
  const { words, ending } = wordingOf(text);
  return words < 12 && ending === 'open' ? 'story.subheading' : 'story.prose';
}
