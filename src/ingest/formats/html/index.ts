import type { Source } from '../../../parse/source.ts';
import type { Input, ReadSettings } from '../../input.ts';
import { sourceOfPage } from '../page.ts';
import { decodePage } from './charset.ts';

/** A web page, whole: one article. */
export function readHtml(input: Input, settings: ReadSettings): Source[] {
  const { text, encoding } = decodePage(input.bytes, input.charset);
  return [sourceOfPage(text, input, { format: 'html', encoding, hints: {} }, settings)];
}
