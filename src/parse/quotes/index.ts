import type { Quote, Speaker } from '../../article.ts';
import type { Paragraph } from '../story.ts';
import type { Described } from './described.ts';
import { findNames, fold } from './names.ts';
import type { Passage } from './passage.ts';
import { nameRuns } from './runs.ts';
import type { Way } from './said.ts';
import { findQuotations } from './spans.ts';
import { findSpeakers, type Spoken } from './speakers.ts';
import { tokensOf } from './tokens.ts';

/** What the quotes' stage may know besides the story: the article's id, and who wrote it (a writer is no speaker). */
export interface Byline {
  id: string;
  authors: string[];
}

/** Every word in quotation marks that somebody said, with who said it. */
export function findQuotes(paragraphs: Paragraph[], byline: Byline): Quote[] {
  const quotations = findQuotations(paragraphs.map(({ text, heading }) => (heading ? '' : text)));
  if (quotations.every((found) => found.length === 0)) return [];
  const read = paragraphs.map(({ text, heading }, i) => {
    if (heading) return null;
    const tokens = tokensOf(text, quotations[i]!);
    return { text, tokens, quotations: quotations[i]!, runs: nameRuns(tokens) };
  });
  const names = findNames(read.filter((paragraph) => paragraph !== null));
  const passages = read.map((paragraph): Passage | null => paragraph && { ...paragraph, names });
  return numbered(findSpeakers(passages), paragraphs, byline.id);
}

function numbered(spoken: Spoken[], paragraphs: Paragraph[], articleId: string): Quote[] {
  const offsets: number[] = [];
  let length = 0;
  for (const { text } of paragraphs) {
    offsets.push(length);
    length += text.length + 2;
  }
  let utterance = -1;
  return spoken.map((one, i) => {
    if (!one.continues || utterance < 0) utterance++;
    const { text } = paragraphs[one.paragraph]!;
    const { start, end, open, close } = one.quotation;
    const offset = offsets[one.paragraph]!;
    return {
      id: `${articleId}-${i + 1}`,
      articleId,
      text: text.slice(start, end),
      kind: one.kind,
      speaker: one.speaker && speakerOf(one.speaker, one.mention),
      cue: one.cue,
      confidence: CONFIDENCE[one.way],
      utterance,
      paragraph: one.paragraph,
      start: offset + start,
      end: offset + end,
      before: text.slice(one.sentence.start, open).trim(),
      after: text.slice(close, one.sentence.end).trim(),
      occurrences: 1,
    };
  });
}

const CONFIDENCE: Record<Way, number> = {
  beside: 0.97,
  before: 0.9,
  after: 0.8,
  label: 0.95,
  subject: 0.7,
  inherited: 0.9,
  ahead: 0.85,
  carried: 0.7,
  none: 0.4,
};

function speakerOf(who: Described, mention: string): Speaker | null {
  if (who.kind === 'pronoun') return null;
  return { id: slug(who.name), name: who.name, kind: who.kind, mention, role: who.person?.role ?? who.role };
}

function slug(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
