import { formatFor } from '../src/ingest/formats/index.ts';
import type { Input } from '../src/ingest/input.ts';
import { findAgency } from '../src/parse/authors/agency.ts';
import { findCredits } from '../src/parse/authors/credits.ts';
import { findAuthors } from '../src/parse/authors/index.ts';
import { splitDateline } from '../src/parse/dateline/index.ts';
import { findDates } from '../src/parse/dates/index.ts';
import { findLanguage } from '../src/parse/language.ts';
import { findOutlet } from '../src/parse/outlet/index.ts';
import { PROFILES, profileFor } from '../src/parse/profiles/index.ts';
import { findQuotes } from '../src/parse/quotes/index.ts';
import { bodyOf, findStory } from '../src/parse/story/index.ts';
import { findTitle } from '../src/parse/title.ts';

const SETTINGS = { timeZone: 'UTC' };

/** The stages of one parse, each with what it is given made ready, so that it can be run alone. */
export function stagesOf(input: Input): Record<string, () => unknown> {
  const source = formatFor(input)(input, SETTINGS)[0]!;
  const profile = profileFor(source, PROFILES);
  const story = findStory(source, profile);
  const title = findTitle(source, story, profile);
  const credits = findCredits(source, story, title);
  const { dateline, credit, paragraphs } = splitDateline(story.paragraphs);
  const body = bodyOf(paragraphs, story);
  const byline = {
    id: source.id,
    authors: findAuthors(source, credits)?.value ?? [],
    headings: title ? [title.value] : [],
    language: findLanguage(source, body)?.value ?? null,
  };
  return {
    'bytes to lines': () => formatFor(input)(input, SETTINGS),
    profile: () => profileFor(source, PROFILES),
    story: () => findStory(source, profile),
    dates: () => findDates(source, story, title, profile, SETTINGS),
    credits: () => findAuthors(source, findCredits(source, story, title)),
    agency: () => findAgency(source, credits, dateline, credit),
    dateline: () => splitDateline(story.paragraphs),
    outlet: () => findOutlet(source, story, title, profile),
    language: () => findLanguage(source, body),
    quotes: () => findQuotes(paragraphs, byline),
  };
}
