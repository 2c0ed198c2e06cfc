import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input } from '../input.ts';
import { sourceOf } from './given.ts';
import { printedText } from './printed.ts';

/** A page's text as a scraper left it: one article. Or one that Copydesk has printed. */
export function readText(input: Input): Source[] {
  const { text, encoding } = decode(input.bytes, input.charset);
  const printed = printedText(text);
  if (printed) {
    const { hints, story, url } = printed;
    return [sourceOf(input, { format: 'text', encoding, text: story, hints, url: url ?? input.url, storyOnly: true })];
  }
  return [sourceOf(input, { format: 'text', encoding, text, hints: {}, storyOnly: false })];
}
