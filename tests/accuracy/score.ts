import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Dateline } from '../../src/article.ts';
import { read } from '../../src/ingest/read.ts';
import type { Profile } from '../../src/parse/profiles/profile.ts';
import { type Label, ROOT } from './labels.ts';
import { bodyScore, f1, mean, meanF1, plain, plainName, wordsOf } from './measure.ts';
import { scoreQuotes } from './quotes.ts';

const WHOLE = ['title', 'subtitle', 'date', 'language'] as const;
const HOUSES = ['agency', 'outlet'] as const;
const TIMES = ['publishedAt', 'updatedAt'] as const;
const MEMBERS = ['city', 'region', 'country', 'agency', 'date', 'others'] as const;

/** One article against its label. */
export interface Scored {
  file: string;
  body: ReturnType<typeof bodyScore>;
  /** Fields that are right or wrong as a whole, by name. */
  right: Record<string, boolean>;
  names: { hits: number; found: number; gold: number };
  quotes: ReturnType<typeof scoreQuotes>;
  /** What was wrong, a line each, under the measure that it bears on. */
  faults: Record<string, string[]>;
}

function scoreLabel(label: Label, profiles?: Profile[]): Scored {
  const article = articleOf(label.file, profiles);
  const body = bodyScore(article.body, [label.body.join('\n\n')]);
  const quotes = scoreQuotes(label.quotes, article.quotes);
  const right: Record<string, boolean> = {};
  const faults: Record<string, string[]> = { body: bodyFaults(label.body, article.body), quotes: quotes.faults };
  const judge = (name: string, want: unknown, got: unknown) => {
    right[name] = JSON.stringify(want) === JSON.stringify(got);
    if (!right[name]) faults[name] = [`${JSON.stringify(want)}, not ${JSON.stringify(got)}`];
  };

  for (const field of WHOLE) judge(field, plain(label[field]), plain(article[field]));
  for (const field of HOUSES) judge(field, plainName(label[field]), plainName(article[field]));
  for (const field of TIMES) judge(field, clock(label[field]), clock(article[field]));
  for (const member of MEMBERS) {
    judge(`dateline.${member}`, memberOf(label.dateline, member), memberOf(article.dateline, member));
  }
  const [gold, found] = [label, article].map(({ authors }) => [...new Set(authors.map(plain))].sort()) as [
    string[],
    string[],
  ];
  judge('authors', gold, found);
  const hits = found.filter((name) => gold.includes(name)).length;
  return { file: label.file, body, right, names: { hits, found: found.length, gold: gold.length }, quotes, faults };
}

function articleOf(file: string, profiles: Profile[] | undefined): Article {
  const bytes = readFileSync(join(ROOT, file));
  const input = { bytes, file, url: null, mediaType: null, charset: null };
  try {
    return read(input, { timeZone: 'UTC', ...(profiles && { profiles }) })[0]!.article;
  } catch (error) {
    throw new Error(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** Paragraphs that only one side has, by their beginnings. */
function bodyFaults(gold: string[], body: string): string[] {
  const found = body.split('\n\n');
  const [want, got] = [new Set(gold.map(wordsOf)), new Set(found.map(wordsOf))];
  const missed = gold.filter((paragraph) => !got.has(wordsOf(paragraph)));
  const extra = found.filter((paragraph) => !want.has(wordsOf(paragraph)));
  return [
    ...missed.map((paragraph) => `missed ${JSON.stringify(paragraph.slice(0, 90))}`),
    ...extra.map((paragraph) => `extra  ${JSON.stringify(paragraph.slice(0, 90))}`),
  ];
}

/** "2024-05-03T09:05Z" -> "2024-05-03T09:05:00+00:00": the printed clock and its offset, in one spelling. */
function clock(time: string | null): string | null {
  const [, minute, second, offset] = /^([\d-]{10}T\d\d:\d\d)(?::(\d\d))?[\d.]*(.+)$/.exec(time ?? '') ?? [];
  return minute ? `${minute}:${second ?? '00'}${offset === 'Z' ? '+00:00' : offset}` : null;
}

/** A missing dateline differs from one whose member is null. */
function memberOf(dateline: Omit<Dateline, 'text'> | null, member: (typeof MEMBERS)[number]): string | null {
  if (!dateline) return 'no dateline';
  const value = dateline[member];
  return Array.isArray(value) ? value.map(plain).join('/') : value && plain(value);
}

// What the rules for all find without any profile. A time may need the outlet's zone, and a name its profile.
const ALONE = ['body', 'title', 'date', 'authors', 'authors.f1'];

/** Every article scored, and the measures over all of them, some also for the rules alone: "title, no profiles". */
export function scoreAll(labels: Label[]): { scored: Scored[]; figures: Record<string, number> } {
  const scored = labels.map((label) => scoreLabel(label));
  const alone = summarize(labels.map((label) => scoreLabel(label, [])));
  const named = ALONE.map((name) => [`${name}, no profiles`, alone[name]!]);
  return { scored, figures: { ...summarize(scored), ...Object.fromEntries(named) } };
}

/** Every measure over the articles, 0 to 1, by name. */
function summarize(scored: Scored[]): Record<string, number> {
  const fields = [...WHOLE, ...HOUSES, ...TIMES, 'authors', ...MEMBERS.map((member) => `dateline.${member}`)];
  const names = total(scored.map(({ names }) => names));
  const quotes = total(scored.map(({ quotes: { faults: _, ...counts } }) => counts));
  return {
    body: meanF1(scored.map(({ body }) => body)).f1,
    ...Object.fromEntries(fields.map((field) => [field, mean(scored.map(({ right }) => right[field] ?? null)) ?? 0])),
    'authors.f1': f1(names.hits, names.found, names.gold),
    'quotes.exact': f1(quotes.exact, quotes.found, quotes.gold),
    'quotes.direct': f1(quotes.direct, quotes.foundDirect, quotes.goldDirect),
    'quotes.speaker': quotes.speaker / (quotes.exact || 1),
    'quotes.speakerKind': quotes.speakerKind / (quotes.exact || 1),
    'quotes.endToEnd': quotes.speaker / (quotes.gold || 1),
    'quotes.sure': quotes.sureRight / (quotes.sure || 1),
  };
}

function total<T extends Record<string, number>>(counts: T[]): T {
  const sum: Record<string, number> = {};
  for (const one of counts) for (const [name, count] of Object.entries(one)) sum[name] = (sum[name] ?? 0) + count;
  return sum as T;
}
