import type { Article } from '../article.ts';
import { CopydeskError } from '../errors.ts';
import { parseArticle } from '../parse/index.ts';
import type { Source } from '../parse/source.ts';
import type { PackedArticle } from '../store/store.ts';
import type { Input, ReadSettings } from './input.ts';
import { sourcesOf } from './read.ts';
import { refusalOf } from './refusal.ts';

/** What one input has become: an article, or nothing, and why. */
export type Reading =
  | { article: Article | PackedArticle; missing: string[]; notes: string[] }
  /** `bug` is the error, where it is our own. */
  | { refusal: string; bug?: unknown };

export type ReadArticle = Extract<Reading, { missing: string[] }>;
type Unpacked = ReadArticle & { article: Article };

/** Reads the bytes of one article. Never throws. */
export function readOne(input: Input, settings: ReadSettings): Unpacked | Extract<Reading, { refusal: string }> {
  try {
    return readingOf(sourcesOf(input, settings)[0]!, settings);
  } catch (error) {
    return refusalOf(error);
  }
}

/** Reads what a client has sent to be kept. Throws CopydeskError where it is no article, or several: nothing is left out unsaid. */
export function readSent(input: Input, settings: ReadSettings): Unpacked {
  const [first, ...others] = sourcesOf(input, settings);
  if (others.length === 0) return readingOf(first!, settings);
  throw new CopydeskError('UNREADABLE_INPUT', `It holds ${others.length + 1} articles. Send each by itself.`);
}

function readingOf(source: Source, settings: ReadSettings): Unpacked {
  const { article, lines } = parseArticle(source, settings);
  if (!article.title && !article.body) throw new CopydeskError('UNREADABLE_INPUT', 'no story found in it');
  const notes = lines.filter(({ rule }) => rule === 'furniture.correction').map(({ text }) => text);
  return { article, missing: missingFields(article), notes };
}

/** The fields without which a record is only partial. */
function missingFields({ title, date, body }: Article): string[] {
  return Object.entries({ title, date, body })
    .filter(([, value]) => !value)
    .map(([name]) => name);
}
