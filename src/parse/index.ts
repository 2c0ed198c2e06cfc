import {
  type Article,
  type ExplainedLine,
  type Explanation,
  FIELDS,
  type FieldName,
  type Provenance,
} from '../article.ts';
import { findAgency } from './authors/agency.ts';
import { findCredits } from './authors/credits.ts';
import { findAuthors } from './authors/index.ts';
import { countWords } from './characters.ts';
import { splitDateline } from './dateline/index.ts';
import { findDates } from './dates/index.ts';
import type { Found } from './found.ts';
import { findLanguage } from './language.ts';
import { findOutlet } from './outlet/index.ts';
import { PROFILES, profileFor } from './profiles/index.ts';
import { findQuotes } from './quotes/index.ts';
import type { ParserSettings, Source } from './source.ts';
import { bodyOf, findStory } from './story/index.ts';
import { findSubtitle, findTitle } from './title.ts';
import { PARSER_VERSION } from './version.ts';

/** What became of one source: the record, and why it is as it is. */
export interface Parsed {
  article: Article;
  /** What the parser saw, and all offsets count in. */
  text: string;
  lines: ExplainedLine[];
  fields: Record<FieldName, Found<unknown> | null>;
}

/** Turns one source into a typed record. Never throws: what cannot be found is null or empty. */
export function parseArticle(source: Source, settings: ParserSettings): Parsed {
  const profile = profileFor(source, settings.profiles ?? PROFILES);
  const story = findStory(source, profile);

  const title = findTitle(source, story, profile);
  const subtitle = findSubtitle(source, story);
  const dates = findDates(source, story, title, profile, settings);
  const credits = findCredits(source, story, title);
  const authors = findAuthors(source, credits);
  const { dateline, credit, paragraphs } = splitDateline(story.paragraphs, source.hints.dateline);
  const agency = findAgency(source, credits, dateline, credit);
  const outlet = findOutlet(source, story, title, profile);
  const body = bodyOf(paragraphs, story);
  const language = findLanguage(source, body);
  const quotes = findQuotes(paragraphs, {
    id: source.id,
    authors: authors?.value ?? [],
    headings: [title?.value, subtitle?.value].filter((text) => text !== undefined),
    language: language?.value ?? null,
  });

  const fields = { title, subtitle, ...dates, authors, agency, outlet, dateline, body, language };
  const article: Article = {
    id: source.id,
    title: title?.value ?? null,
    subtitle: subtitle?.value ?? null,
    date: dates.date?.value ?? null,
    publishedAt: dates.publishedAt?.value ?? null,
    updatedAt: dates.updatedAt?.value ?? null,
    timeZone: dates.timeZone.value,
    authors: authors?.value ?? [],
    agency: agency?.value ?? null,
    outlet: outlet?.value ?? null,
    dateline: dateline?.value ?? null,
    body: body?.value ?? '',
    quotes,
    language: language?.value ?? null,
    wordCount: countWords(body?.value ?? ''),
    source: { ...source.origin, profile: profile.name },
    cluster: null,
    parserVersion: PARSER_VERSION,
    provenance: provenanceOf(fields),
  };
  return { article, text: source.text, lines: story.lines, fields };
}

/** The parse as `/explain` tells it: each line with its label, each field with what won and what lost. */
export function explain(parsed: Parsed): Explanation {
  const told = (found: Found<unknown>) => ({
    value: found.value as Explanation['fields'][string] extends { value: infer V } | null ? V : never,
    spans: found.spans,
    rule: found.rule,
    confidence: rounded(found.confidence),
  });
  const fields: Explanation['fields'] = {};
  for (const name of FIELDS) {
    const found = parsed.fields[name];
    fields[name] = found && { ...told(found), candidates: (found.candidates ?? []).map(told) };
  }
  return { lines: parsed.lines, fields };
}

function provenanceOf(fields: Record<FieldName, Found<unknown> | null>): Record<string, Provenance> {
  const provenance: Record<string, Provenance> = {};
  for (const name of FIELDS) {
    const found = fields[name];
    if (found) provenance[name] = { spans: found.spans, rule: found.rule, confidence: rounded(found.confidence) };
  }
  return provenance;
}

/** Two decimals say all that a confidence can. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
