import type { ArticleSource } from '../../article.ts';
import type { Hints, Source } from '../../parse/source.ts';
import type { Input, ReadSettings } from '../input.ts';
import { type FieldMap, type FieldTarget, type HintName, type Members, membersOf, valuesFor } from './fields.ts';
import { sourceOf } from './given.ts';
import { languageCode } from './languages.ts';
import { looksLikeMarkup, looksLikePage, plainLine, plainText } from './markup.ts';
import { sourceOfPage } from './page.ts';
import { addressOf, keyOf, namesOf, passagesOf, stampOf, stringOf } from './values.ts';

type Reading = Pick<ArticleSource, 'format' | 'encoding'>;

/** One record with named fields, as a Source; null where it has neither title nor text. */
export function sourceOfRecord(record: object, input: Input, settings: ReadSettings, reading: Reading): Source | null {
  const { first, ...head } = headOf(record, input, settings.fieldMap ?? {});
  const given = { ...reading, ...head };
  const { hints } = head;
  const body = first('body', passagesOf);
  if (body) {
    const text = looksLikeMarkup(body) ? plainText(body) : body;
    return sourceOf(input, { ...given, text, storyOnly: true });
  }
  const page = first('html', markupOf);
  const text = first('text', passagesOf) ?? first('html', stringOf);
  if (page || (text && looksLikePage(text))) {
    return sourceOfPage((page ?? text)!, input, given, settings);
  }
  if (text) {
    return sourceOf(input, { ...given, text: looksLikeMarkup(text) ? plainText(text) : text, storyOnly: false });
  }
  if (!hints.title) return null;
  // A headline and a summary are all that some dumps have.
  const subtitle = hints.subtitle ?? first('digest', stringOf);
  return sourceOf(input, { ...given, text: '', hints: { ...hints, ...(subtitle && { subtitle }) }, storyOnly: true });
}

/** Whether a value is a record with text of its own. */
export function tellsStory(value: unknown, own: FieldMap = {}): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = membersOf(value);
  const told = (['body', 'text', 'html'] as const).map((target) => firstOf(value, members, own, target, passagesOf));
  return told.some((text) => text !== null && text.length >= SHORTEST_STORY);
}

// "page": 3 is none.
const SHORTEST_STORY = 30;

function markupOf(value: unknown): string | null {
  return typeof value === 'string' && value.includes('<') ? value : null;
}

interface Head {
  key: string | null;
  url: string | null;
  hints: Hints;
  first: First;
}

/** What a record gives beside its text. */
export function headOf(record: object, input: Input, own: FieldMap): Head {
  const members = membersOf(record);
  const first: First = (target, read) => firstOf(record, members, own, target, read);
  return {
    key: keyOfRecord(record, own),
    url: first('url', addressOf) ?? input.url,
    hints: hintsOf(first, members),
    first,
  };
}

/** The record's own id or address. */
export function keyOfRecord(record: object, own: FieldMap = {}): string | null {
  const members = membersOf(record);
  return firstOf(record, members, own, 'id', keyOf) ?? firstOf(record, members, own, 'url', addressOf);
}

type First = <T>(target: FieldTarget, read: (value: unknown) => T | null) => T | null;

function hintsOf(first: First, members: Members): Hints {
  const line = (value: unknown) => {
    const text = stringOf(value);
    return text && (plainLine(text) || null);
  };
  const authors = first('authors', namesOf);
  const found: Record<HintName, string | string[] | null> = {
    title: first('title', line),
    subtitle: first('subtitle', line),
    authors,
    published: publishedOf(first, members),
    updated: first('updated', stampOf),
    agency: first('agency', line),
    outlet: first('outlet', outletOf),
    dateline: first('dateline', datelineOf),
    language: first('language', (value) => languageCode(stringOf(value))),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
}

/** Some tables have a column for the day and another for the time. */
function publishedOf(first: First, members: Members): string | null {
  const published = first('published', stampOf);
  const time = members.get('time');
  const isDay = published !== null && /^(?:\d{4}-\d\d-\d\d|\d\d[/.]\d\d[/.]\d{4})$/.test(published);
  return isDay && typeof time === 'string' && /^\d\d:\d\d/.test(time) ? `${published} ${time}` : published;
}

function firstOf<T>(
  record: object,
  members: Members,
  own: FieldMap,
  target: FieldTarget,
  read: (value: unknown) => T | null,
): T | null {
  for (const value of valuesFor(target, record, members, own)) {
    const found = read(value);
    if (found !== null) return found;
  }
  return null;
}

/** Without the dash that some keep: "SEOUL (AP) —" -> "SEOUL (AP)" */
function datelineOf(value: unknown): string | null {
  const text = stringOf(value);
  return text && (plainLine(text).replace(/[\s–—:-]{1,10}$/, '') || null);
}

// "source": "https://news.example/1" and "source": "news.example" are addresses and no newspaper's name.
function outletOf(value: unknown): string | null {
  const name = stringOf(value);
  return name && !/^\s*(?:https?:\S+|[\w-]+(?:\.[\w-]+)+)\s*$/i.test(name) ? plainLine(name) || null : null;
}
