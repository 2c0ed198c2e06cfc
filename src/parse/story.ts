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
export function findStory(source: Source, profile: Profile): Story {
  const lines = source.lines.map((line): ExplainedLine => {
    const blank = line.text.trim() === '';
    return { ...line, label: blank ? 'blank' : 'story', rule: blank ? 'line.blank' : 'story.given' };
  });
  if (!source.storyOnly) labelPage(lines, profile);
  const paragraphs = lines
    .filter((line) => line.label === 'story')
    .map(({ text, start, end, rule }) => ({
      text: text.trim(),
      spans: [{ start: end - text.trimStart().length, end: start + text.trimEnd().length }],
      heading: rule === 'story.subheading',
    }));
  return source.storyOnly
    ? { lines, paragraphs, confidence: 1, rule: 'story.given' }
    : { lines, paragraphs, confidence: paragraphs.length > 2 ? 0.8 : 0.3, rule: 'story.prose' };
}

function labelPage(lines: ExplainedLine[], profile: Profile): void {
  const seen = new Map<string, number>();
  for (const { text } of lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  const ends = profile.ends.map((end) => end.toLowerCase());
  const scores = lines.map((line) => (line.label === 'blank' ? 0 : proseScore(line.text.trim(), seen.get(line.text)!)));
  const { first, last } = bestRun(scores);
  let over = false;
  lines.forEach((line, index) => {
    if (line.label === 'blank') return;
    const text = line.text.trim();
    over ||= ends.includes(text.toLowerCase());
    if (index < first) Object.assign(line, { label: 'header', rule: headerRule(text, index) });
    else if (index > last || over) Object.assign(line, { label: 'furniture', rule: 'furniture.after-end' });
    else if (scores[index]! > 0) Object.assign(line, { rule: 'story.prose' });
    else if (scores[index]! > -2) Object.assign(line, { rule: 'story.subheading' });
    else Object.assign(line, { label: 'furniture', rule: 'furniture.repeated' });
  });
}

// "Posted March 3, 2021 6:15 pm."
const DATED = /\b(19|20)\d\d\b/;

// Prose ends like a sentence and is long; a teaser breaks off; what stands on the page twice is furniture.
function proseScore(text: string, copies: number): number {
  if (copies > 1 || /(\.\.\.|…)$/.test(text)) return -4;
  const words = text.split(/\s+/).length;
  if (words < 12 && DATED.test(text)) return -1;
  const sentence = /[.!?:;,]["”’»)\]]*$|["”»]$/.test(text);
  if (words < 6) return sentence ? 0.5 : -1;
  return sentence ? Math.min(6, words / 6) : words > 30 ? 2 : -1;
}

function bestRun(scores: number[]): { first: number; last: number } {
  let best = { first: 0, last: -1, sum: 0 };
  let sum = 0;
  let first = 0;
  scores.forEach((score, index) => {
    if (sum <= 0 && score > 0) {
      sum = 0;
      first = index;
    }
    sum += score;
    if (sum > best.sum) best = { first, last: index, sum };
  });
  return best;
}

function headerRule(text: string, index: number): string {
  if (index === 0) return 'header.title';
  if (/^by\s/i.test(text)) return 'header.byline';
  return DATED.test(text) ? 'header.date' : 'header.other';
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
