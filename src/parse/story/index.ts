import type { ExplainedLine } from '../../article.ts';
import { BLANK, classesAt } from '../characters.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Source } from '../source.ts';
import type { Body, Paragraph, Story } from '../story.ts';
import { type Block, blocksOf } from './blocks.ts';
import { leaveLabel, takeClosing } from './closing.ts';
import { doubt, headlinesAlone } from './doubts.ts';
import { headerOf, readLines } from './header.ts';
import { headlinesOf } from './headline.ts';
import { markedStory } from './marked.ts';
import { endOf, neverStory } from './never.ts';
import { bestWay, COUNT, PARTS, scoresOf, sureness, weightsOf } from './passage.ts';
import { isMarkdown } from './reading.ts';
import { furnitureRule, storyRule } from './rules.ts';
import { tracesOf } from './traces.ts';
import { WEIGHTS } from './weights.ts';

// No page of news has as many, and a text of a million lines must not cost seconds.
const MOST_LINES = 40_000;

const weights = weightsOf(WEIGHTS);
const STORY = PARTS.indexOf('story');

/** Labels every line as header, story or furniture, and joins the story's lines into paragraphs. */
export function findStory(source: Source, profile: Profile): Story {
  if (source.lines[0]?.markup) {
    const story = markedStory(source.lines, profile);
    const headlines = readLines(story.lines, 'header.title', 'title.headline', 0.9);
    return {
      ...story,
      headlines,
      standfirsts: readLines(story.lines, 'header.standfirst', 'subtitle.standfirst', 0.7),
    };
  }
  const lines = source.lines.map(({ number, start, end, text }, index): ExplainedLine => {
    if (isBlank(text)) return { number, start, end, text, label: 'blank', rule: 'line.blank' };
    const rule = index < MOST_LINES ? 'furniture.mark' : 'furniture.beyond-reach';
    return { number, start, end, text, label: 'furniture', rule };
  });
  const read = source.storyOnly ? source.lines : source.lines.slice(0, MOST_LINES);
  const blocks = blocksOf(read, isMarkdown(read));
  return source.storyOnly ? givenStory(lines, blocks) : storyOfPage(source, lines, blocks, profile);
}

function isBlank(text: string): boolean {
  return text === '' || ((classesAt(text, 0) & BLANK) > 0 && text.trim() === '');
}

function givenStory(lines: ExplainedLine[], blocks: Block[]): Story {
  for (const block of blocks) label(lines, block, 'story', 'story.given');
  const paragraphs = blocks.map(({ text, spans, heading }) => ({ text, spans, heading: heading > 0 }));
  return { lines, paragraphs, headlines: [], standfirsts: [], confidence: 1, rule: 'story.given' };
}

function storyOfPage(source: Source, lines: ExplainedLine[], whole: Block[], profile: Profile): Story {
  const blocks = whole.slice(0, endOf(whole, profile));
  for (const block of whole.slice(blocks.length)) label(lines, block, 'furniture', 'furniture.after-end');
  const { traces, page } = tracesOf(blocks);
  const scores = scoresOf(traces, weights);
  const never = neverStory(blocks, profile, page.wordings);
  for (const index of never.keys()) scores[index * COUNT + STORY] = -1000;
  const way = bestWay(scores, weights);
  takeClosing(page, way, never);
  leaveLabel(page, way);
  const sure = sureness(scores, weights, way, page.wordings);
  const { dropped, belief } = doubt(page, way);
  const first = way.indexOf(STORY);
  const shown = headlinesOf(source.text, page, traces, way, weights);
  const headlines = first < 0 ? headlinesAlone(page, shown) : shown;
  const header = headerOf(source.text, page, way, headlines);
  const paragraphs: Paragraph[] = [];
  blocks.forEach((block, index) => {
    const rule = header.rules.get(index);
    if (way[index] === STORY) {
      const rule = storyRule(block, page.wordings[index]!);
      label(lines, block, 'story', rule);
      paragraphs.push({ text: block.text, spans: block.spans, heading: rule === 'story.subheading' });
    } else if (rule && (first < 0 || index < first)) label(lines, block, 'header', rule);
    else
      label(
        lines,
        block,
        'furniture',
        never.get(index) || dropped.get(index) || furnitureRule(traces, index, way[index]!, weights),
      );
  });
  return {
    lines,
    paragraphs,
    headlines: headlines.map(({ found }) => found),
    standfirsts: header.standfirsts,
    confidence: Math.round(sure * belief * 100) / 100,
    rule: 'story.prose',
  };
}

function label(lines: ExplainedLine[], { first, last }: Block, name: ExplainedLine['label'], rule: string): void {
  for (let index = first; index <= last; index++) {
    const line = lines[index]!;
    line.label = name;
    line.rule = rule;
  }
}

/** The body as the article gives it: paragraphs with blank lines between. */
export function bodyOf(paragraphs: Paragraph[], story: Story): Body | null {
  if (paragraphs.length === 0) return null;
  return {
    value: paragraphs.map(({ text }) => text).join('\n\n'),
    spans: paragraphs.flatMap(({ spans }) => spans),
    rule: story.rule,
    confidence: story.confidence,
  };
}
