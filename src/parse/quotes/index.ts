import type { Quote, Speaker } from '../../article.ts';
import type { Paragraph } from '../story.ts';
import { confidenceOf } from './confidence.ts';
import { findDashes } from './foreign/dashes.ts';
import { findForeignSpeakers } from './foreign/index.ts';
import type { Language } from './foreign/language.ts';
import { languageFor } from './foreign/languages.ts';
import { nameWithin } from './foreign/runs.ts';
import { joinStops } from './foreign/stops.ts';
import type { Passage } from './passage.ts';
import type { Described } from './people/described.ts';
import { findNames } from './people/names.ts';
import { fold } from './people/people.ts';
import { nameRuns } from './phrases/runs.ts';
import { findSpeakers } from './speakers.ts';
import type { Spoken } from './spoken.ts';
import { findQuotations, type Quotation } from './text/spans.ts';
import { tokensOf } from './text/tokens.ts';
import { textFragmentOf } from './textfragment.ts';

/** What the quotes' stage may know besides the story: the article's id, and who wrote it (a writer is no speaker). */
export interface Byline {
  id: string;
  authors: string[];
  /** The headline and the standfirst, which may name in full whom the story names by surname. */
  headings: string[];
  /** ISO 639-1, null where nobody knows. */
  language: string | null;
}

/** Every word in quotation marks that somebody said, with who said it. */
export function findQuotes(paragraphs: Paragraph[], byline: Byline): Quote[] {
  const english = (byline.language ?? 'en') === 'en';
  const language = english ? null : languageFor(byline.language ?? '');
  const quotations = findMarked(
    paragraphs.map(({ text, heading }) => (heading ? '' : text)),
    language,
  );
  if (quotations.every((found) => found.length === 0)) return [];
  const read = paragraphs.map(({ text, heading }, i) => {
    return heading ? null : readParagraph(text, quotations[i]!, language);
  });
  const names = findNames(
    [
      ...byline.headings.map((text) => readParagraph(text, [], language)),
      ...read.filter((paragraph) => paragraph !== null),
    ],
    byline.authors,
    english ? (run) => run : (run) => nameWithin(run, language),
  );
  const passages = read.map((paragraph): Passage | null => paragraph && { ...paragraph, names });
  const spoken = english ? findSpeakers(passages) : findForeignSpeakers(passages, language);
  return numbered(spoken, paragraphs, byline.id, english);
}

/** Quotations in marks, and behind dashes where a language opens speech with them. */
function findMarked(texts: string[], language: Language | null): Quotation[][] {
  const marked = findQuotations(texts);
  if (!language?.dashes) return marked;
  return findDashes(texts, language).map((dashed, i) => (dashed.length > 0 ? dashed : marked[i]!));
}

function readParagraph(text: string, quotations: Quotation[], language: Language | null) {
  const tokens = joinStops(tokensOf(text, quotations), language);
  return { text, tokens, quotations, runs: nameRuns(tokens) };
}

function numbered(spoken: Spoken[], paragraphs: Paragraph[], articleId: string, english: boolean): Quote[] {
  const offsets = offsetsOf(paragraphs);
  const quotes: Quote[] = [];
  let utterance = -1;
  for (const one of spoken) {
    const before = quotes[quotes.length - 1];
    if (!one.continues || !before) utterance++;
    const { text } = paragraphs[one.paragraph]!;
    const { start, end, open, close } = one.quotation;
    const said = text.slice(start, end);
    quotes.push({
      id: `${articleId}-${quotes.length + 1}`,
      articleId,
      text: said,
      kind: one.kind,
      speaker: one.speaker && speakerOf(one.speaker, one.mention),
      cue: one.cue,
      confidence: confidenceOf(one, before?.confidence ?? null, english),
      utterance,
      paragraph: one.paragraph,
      start: offsets[one.paragraph]! + start,
      end: offsets[one.paragraph]! + end,
      before: text.slice(Math.max(one.sentence.start, open - CONTEXT), open).trim(),
      after: text.slice(close, Math.min(one.sentence.end, close + CONTEXT)).trim(),
      textFragment: textFragmentOf(said),
      occurrences: 1,
    });
  }
  return quotes;
}

/** A sentence's text beside a quotation is not longer, unless it is no sentence. */
const CONTEXT = 1000;

/** Where each paragraph begins in the body. */
function offsetsOf(paragraphs: Paragraph[]): number[] {
  let length = 0;
  return paragraphs.map(({ text }) => {
    const offset = length;
    length += text.length + '\n\n'.length;
    return offset;
  });
}

function speakerOf(who: Described, mention: string): Speaker | null {
  if (who.kind === 'pronoun') return null;
  return { id: slug(who.name), name: who.name, kind: who.kind, mention, role: who.person?.role ?? who.role };
}

/** "Lim Soosuk" -> "lim-soosuk" */
function slug(name: string): string {
  const words =
    fold(name)
      .slice(0, 200)
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 12).join('-');
}
