import type { ExplainedLine, Span } from '../article.ts';
import type { Found } from './found.ts';
import type { Profile } from './profiles/profile.ts';
import type { Source } from './source.ts';

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

/** Labels every line as header, story or furniture, and joins the story's lines into paragraphs. */
export function findStory(source: Source, _profile: Profile): Story {
  const lines = source.lines.map((line): ExplainedLine => {
    const blank = line.text.trim() === '';
    return { ...line, label: blank ? 'blank' : 'story', rule: blank ? 'line.blank' : 'story.given' };
  });
  const paragraphs = lines
    .filter((line) => line.label === 'story')
    .map(({ text, start, end }) => ({ text: text.trim(), spans: [{ start, end }], heading: false }));
  return { lines, paragraphs, confidence: 0.1, rule: 'story.all' };
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
