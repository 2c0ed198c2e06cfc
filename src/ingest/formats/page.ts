import type { ReadHints, Source } from '../../parse/source.ts';
import type { Input, ReadSettings } from '../input.ts';
import { type Given, sourceOf } from './given.ts';
import { pageOf } from './html/page.ts';

/** A page, or a part of one that a record holds; what the record gives beside it is believed before what the page says. */
export function sourceOfPage(
  html: string,
  input: Input,
  given: Omit<Given, 'text' | 'storyOnly'>,
  { pageLimits }: ReadSettings,
): Source {
  const page = pageOf(html, given.url ?? input.url, pageLimits);
  const url = given.url ?? input.url ?? page.canonical;
  const source = sourceOf(input, { ...given, text: page.text, storyOnly: false, url });
  return { ...source, lines: page.lines, hints: over(page.hints, given.hints) };
}

function over({ from, ...told }: ReadHints, given: ReadHints): ReadHints {
  const kept = Object.entries(from ?? {}).filter(([name]) => !(name in given));
  return { ...told, ...given, from: { ...Object.fromEntries(kept), ...given.from } };
}
