import type { ExplainedLine, Span } from '../article.ts';
import { BLANK, classesAt } from './characters.ts';
import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import { type Block, blocksOf } from './story/blocks.ts';
import { leaveLabel, takeClosing } from './story/closing.ts';
import { doubt, headlinesAlone } from './story/doubts.ts';
import { headerOf, readLines } from './story/header.ts';
import { headlinesOf } from './story/headline.ts';
import { markedStory } from './story/marked.ts';
import { endOf, neverStory } from './story/never.ts';
import { bestWay, COUNT, PARTS, scoresOf, sureness, weightsOf } from './story/passage.ts';
import { isMarkdown } from './story/reading.ts';
import { furnitureRule, storyRule } from './story/rules.ts';
import { tracesOf } from './story/traces.ts';
import { WEIGHTS } from './story/weights.ts';

/** A paragraph of the story, its lines joined. */
export interface Paragraph {
  text: string;
  /** Where each joined piece stands in the source's text. */
  spans: Span[];
  /** A sub-heading: part of the body, but nobody speaks in it. */
  heading: boolean;
}

export interface Story {
  /** Every line of the source, labelled. */
  lines: ExplainedLine[];
  /** In order; the story without header and furniture, the dateline still in front. */
  paragraphs: Paragraph[];
  /** What may be the headline, and what the sentence under it, best first. */
  headlines: Found<string>[];
  standfirsts: Found<string>[];
  /** How sure we are that the paragraphs are the story and the whole story, 0 to 1. */
  confidence: number;
  /** The rule that settled where the story is. */
  rule: string;
}

export type Body = Found<string>;

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
