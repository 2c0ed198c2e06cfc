import type { Article } from '../src/article.ts';
import { bodyScore, f1, mean, meanF1, plain } from '../tests/accuracy/measure.ts';
import type { Case } from './cases.ts';

export interface Answer {
  article: Pick<Article, 'title' | 'date' | 'publishedAt' | 'authors' | 'body'>;
  /** Why there is no article. */
  failure: string | null;
  /** Of CPU. */
  ms: number;
}

/** One row of the table; null where no case states a true value. */
export interface Figures {
  n: number;
  failed: number;
  P: number | null;
  R: number | null;
  F1: number;
  title: number | null;
  day: number | null;
  instant: number | null;
  authors: number | null;
  authF1: number;
  ms: number;
}

export type Judged = ReturnType<typeof judge>;

/** One answer against its case. Title, day and authors count only where the true value is stated in the text. */
export function judge({ id, gold }: Pick<Case, 'id' | 'gold'>, { article, failure, ms }: Answer) {
  const found = moment(article.publishedAt ?? article.date);
  const wanted = moment(gold.published);
  const names = gold.authors ? compareNames(gold.authors, article.authors) : null;
  return {
    id,
    failure,
    ms,
    body: bodyScore(article.body, gold.bodies),
    title: gold.title ? plain(article.title) === plain(gold.title) : null,
    day: gold.published ? sameDay(found, wanted) : null,
    instant: gold.published && wanted?.at != null && gold.instant !== false ? sameInstant(found, wanted) : null,
    authors: names && names.hits === names.gold && names.hits === names.found,
    names,
  };
}

export function figuresOf(judged: Judged[]): Figures {
  const { precision, recall, f1: body } = meanF1(judged.map((one) => one.body));
  const names = judged.map((one) => one.names).filter((one) => one !== null);
  const sum = (key: 'hits' | 'found' | 'gold') => names.reduce((total, one) => total + one[key], 0);
  const of = (key: 'title' | 'day' | 'instant' | 'authors') => mean(judged.map((one) => one[key]));
  const times = judged.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    n: judged.length,
    failed: judged.filter(({ failure }) => failure !== null).length,
    P: precision,
    R: recall,
    F1: body,
    title: of('title'),
    day: of('day'),
    instant: of('instant'),
    authors: of('authors'),
    authF1: sum('hits') ? f1(sum('hits'), sum('found'), sum('gold')) : 0,
    ms: times[times.length >> 1] ?? 0,
  };
}

interface Moment {
  day: string;
  /** Milliseconds; null where no time is given. */
  at: number | null;
}

/** A time without a zone is read as UTC. */
function moment(value: string | null | undefined): Moment | null {
  const pattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?/;
  const [, day, time, zone] = pattern.exec(value?.trim() ?? '') ?? [];
  if (!day) return null;
  if (!time) return { day, at: null };
  const offset = !zone || zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = Date.parse(`${day}T${time}${offset}`);
  return { day, at: Number.isNaN(at) ? null : at };
}

/** The same calendar day, in the article's zone or in UTC. */
function sameDay(found: Moment | null, wanted: Moment | null): boolean {
  if (!found || !wanted) return false;
  const days = daysOf(wanted);
  return daysOf(found).some((day) => days.includes(day));
}

function daysOf({ day, at }: Moment): string[] {
  return at === null ? [day] : [day, new Date(at).toISOString().slice(0, 10)];
}

function sameInstant(found: Moment | null, wanted: Moment): boolean {
  return found?.at != null && Math.abs(found.at - wanted.at!) < 60_000;
}

// True lists name agencies and desks as authors; they are left out of both sides.
const COLLECTIVE =
  /(?<![\p{L}\p{N}_])(press|news|staff|reporters?|agenc(y|ies)|desk|editors?|editorial|team|afp|ap|reuters|dpa|upi|correspondents?|wires?|redaktion|rédaction|service|online|media|network)(?![\p{L}\p{N}_])/iu;

function compareNames(gold: string[], found: string[]): { hits: number; found: number; gold: number } {
  const wanted = people(gold);
  const got = people(found);
  return { hits: [...got].filter((name) => wanted.has(name)).length, found: got.size, gold: wanted.size };
}

function people(names: string[]): Set<string> {
  return new Set(names.filter((name) => name.trim().includes(' ') && !COLLECTIVE.test(name)).map(plain));
}
