import { CopydeskError } from '../../errors.ts';
import type { Hints, Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input, ReadSettings } from '../input.ts';
import { sourceOf } from './given.ts';
import { type MailPart, partsOf, wordsIn } from './mime.ts';
import { sourceOfPage } from './page.ts';
import { addressOf } from './values.ts';

/**
 * A mail (.eml): its subject, sender and date are believed, its plain text goes the way of a dump. Or a page that a browser saved (.mhtml):
 * its HTML goes the way of a page; the subject is only the tab's title, and the date that of saving.
 */
export function readMail(input: Input, settings: ReadSettings): Source[] {
  const parts = partsOf(input.bytes);
  const headers = parts.headers;
  const address =
    headers.get('snapshot-content-location') ??
    headers.get('content-location') ??
    parts.html?.headers.get('content-location');
  const saved = isSavedPage(headers);
  const url = addressOf(address) ?? input.url;
  const part = saved ? (parts.html ?? parts.text) : (parts.text ?? parts.html);
  if (!part) throw new CopydeskError('UNREADABLE_INPUT', 'a mail without text or HTML in it');
  const { text, encoding } = decode(part.bytes, part.charset);
  const hints = saved ? {} : mailHints(headers);
  const given = { format: 'eml' as const, encoding, hints, url, key: headers.get('message-id') ?? null };
  return [
    part === parts.html
      ? sourceOfPage(text, input, given, settings)
      : sourceOf(input, { ...given, text, storyOnly: false }),
  ];
}

function isSavedPage(headers: MailPart['headers']): boolean {
  if (headers.has('snapshot-content-location') || /saved by/i.test(headers.get('from') ?? '')) return true;
  // Without a sender it is no mail.
  return !headers.has('from') && /^multipart\/related/i.test(headers.get('content-type') ?? '');
}

function mailHints(headers: MailPart['headers']): Hints {
  const title = wordsIn(headers.get('subject') ?? '')
    .replace(/^(?:(?:re|fwd?|aw|wg)\s*:\s*){1,5}/i, '')
    .trim();
  // "Ada Brook" <ada@news.example>
  const author = /^"?([^"<]{1,200}?)"?\s{0,20}</.exec(wordsIn(headers.get('from') ?? '').trim())?.[1]?.trim();
  const published = headers.get('date');
  return { ...(title && { title }), ...(author && { authors: [author] }), ...(published && { published }) };
}
