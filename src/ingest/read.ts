import { CopydeskError } from '../errors.ts';
import { type Parsed, parseArticle } from '../parse/index.ts';
import type { Source } from '../parse/source.ts';
import { formatFor } from './formats/index.ts';
import type { Input, ReadSettings } from './input.ts';

/** Reads an input into the articles that it holds. Throws UNREADABLE_INPUT with the reason where it holds none. */
export function read(input: Input, settings: ReadSettings): Parsed[] {
  return sourcesOf(input, settings).map((source) => parseArticle(source, settings));
}

/** What each article of an input is read from. Throws as `read` does. */
export function sourcesOf(input: Input, settings: ReadSettings): Source[] {
  if (input.bytes.length === 0) throw new CopydeskError('UNREADABLE_INPUT', 'empty: no bytes');
  return formatFor(input)(input, settings);
}
