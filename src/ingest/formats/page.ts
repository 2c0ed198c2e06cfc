import { linesOf, type Source } from '../../parse/source.ts';
import type { Input } from '../read.ts';
import { type Given, sourceOf } from './given.ts';
import { plainText } from './markup.ts';

/** A page that a record holds, read as pages are; what the record gives beside it is believed before what the page says. */
export function sourceOfPage(html: string, input: Input, given: Omit<Given, 'text' | 'storyOnly'>): Source {
  const text = plainText(html);
  const page = { lines: linesOf(text), hints: {} };
  const source = sourceOf(input, { ...given, text, storyOnly: false });
  return { ...source, lines: page.lines, hints: { ...page.hints, ...given.hints } };
}
