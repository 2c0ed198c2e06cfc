import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input } from '../read.ts';
import { sourceOf } from './given.ts';

/** A page's text as a scraper left it: one article. */
export function readText(input: Input): Source[] {
  const { text, encoding } = decode(input.bytes, input.charset);
  return [sourceOf(input, { format: 'text', encoding, text, hints: {}, storyOnly: false })];
}
