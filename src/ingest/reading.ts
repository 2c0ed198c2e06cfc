import type { Article } from '../article.ts';
import { CopydeskError } from '../errors.ts';
import type { PackedArticle } from '../store/store.ts';
import { type Input, type ReadSettings, read } from './read.ts';
import { reasonOf } from './walk.ts';

/** What one input has become: an article, or nothing, and why. */
export type Reading =
  | { article: Article | PackedArticle; missing: string[]; notes: string[] }
  /** `bug` is the error, where it is our own. */
  | { refusal: string; bug?: unknown };

/** Reads the bytes of one article. Never throws. */
export function readOne(
  input: Input,
  settings: ReadSettings,
): { article: Article; missing: string[]; notes: string[] } | { refusal: string; bug?: unknown } {
  try {
    const { article, lines } = read(input, settings)[0]!;
    if (!article.title && !article.body) return { refusal: 'no story found in it' };
    const notes = lines.filter(({ rule }) => rule === 'furniture.correction').map(({ text }) => text);
    return { article, missing: missingFields(article), notes };
  } catch (error) {
    return refusalOf(error);
  }
}

export function refusalOf(error: unknown): { refusal: string; bug?: unknown } {
  if (error instanceof CopydeskError) return { refusal: error.message };
  if ((error as NodeJS.ErrnoException).syscall) return { refusal: `cannot be read: ${reasonOf(error)}` };
  return { refusal: 'Copydesk failed on it; the log says how', bug: error };
}

/** The fields without which a record is only partial. */
function missingFields({ title, date, body }: Article): string[] {
  return Object.entries({ title, date, body })
    .filter(([, value]) => !value)
    .map(([name]) => name);
}
