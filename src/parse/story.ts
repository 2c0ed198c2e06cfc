import type { ExplainedLine, Span } from '../article.ts';
import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';
import { type Block, blocksOf } from './story/blocks.ts';
import { headerRule, headlineAt } from './story/header.ts';
import { markedStory } from './story/marked.ts';
import { neverStory } from './story/never.ts';
import { bestWay, PARTS, scoresOf, weightsOf } from './story/passage.ts';
import { isMarkdown } from './story/reading.ts';
import { furnitureRule } from './story/rules.ts';
import { tracesOf } from './story/traces.ts';
import { WEIGHTS } from './story/weights.ts';
import type { Wording } from './story/wording.ts';

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
  /** How sure we are that the paragraphs are the story and the whole story, 0 to 1. */
  confidence: number;
  /** The rule that settled where the story is. */
  rule: string;
}

export type Body = Found<string>;

const weights = weightsOf(WEIGHTS);

/** Labels every line as header, story or furniture, and joins the story's lines into paragraphs. */
export function findStory(source: Source, profile: Profile): Story {
  if (source.lines[0]?.markup) return markedStory(source.lines, profile);
  const lines = source.lines.map((line): ExplainedLine => ({ ...line, label: 'blank', rule: 'line.blank' }));
  const blocks = blocksOf(source.lines, isMarkdown(source.lines));
  if (source.storyOnly) {
    for (const block of blocks) label(lines, block, 'story', 'story.given');
    return { lines, paragraphs: blocks.map((block) => paragraphOf(block, false)), confidence: 1, rule: 'story.given' };
  }
  const { traces, page } = tracesOf(blocks);
  const scores = scoresOf(traces, weights);
  const never = neverStory(blocks, profile);
  for (const index of never.keys()) scores[index * PARTS.length + PARTS.indexOf('story')] = -1000;
  const way = bestWay(scores, weights);
  const parts = Array.from(way, (part) => PARTS[part]!);
  const first = parts.indexOf('story');
  const headline = headlineAt(page, first < 0 ? blocks.length : first, parts.indexOf('header'));
  const paragraphs: Paragraph[] = [];
  blocks.forEach((block, index) => {
    const wording = page.wordings[index]!;
    const part = parts[index]!;
    if (part === 'story') {
      const rule = storyRule(block, wording);
      label(lines, block, 'story', rule);
      paragraphs.push(paragraphOf(block, rule === 'story.subheading'));
    } else if (index === headline) label(lines, block, 'header', 'header.title');
    else if (part === 'header' && index > headline) label(lines, block, 'header', headerRule(block, wording));
    else label(lines, block, 'furniture', never.get(index) ?? furnitureRule(traces, index, way[index]!, weights));
  });
  return { lines, paragraphs, confidence: paragraphs.length > 0 ? 0.8 : 0, rule: 'story.prose' };
}

function label(lines: ExplainedLine[], { first, last }: Block, name: ExplainedLine['label'], rule: string): void {
  for (let index = first; index <= last; index++) Object.assign(lines[index]!, { label: name, rule });
}

function paragraphOf({ text, spans }: Block, heading: boolean): Paragraph {
  return { text, spans, heading };
}

function storyRule(block: Block, { words, ending }: Wording): string {
  if (block.bullet) return 'story.list';
  if (block.heading > 0 || (words < 15 && ending === 'open')) return 'story.subheading';
  return 'story.prose';
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
