import { createHash } from 'node:crypto';
import type { Article } from '../../article.ts';
import { startOfDay } from '../../store/zones.ts';

// What the formats of others want of an article and we have no member for: a name that is its own all over the world, an
// address to read it at, and an instant where only a day is printed.

/** A UUID made of the text (RFC 9562, version 8), so that the same article has the same one on every machine. */
export function urn(kind: 'article' | 'feed', text: string): string {
  const bytes = createHash('sha256').update(`copydesk ${kind} ${text}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** The publisher's own page, where it is known and can be opened. */
export function pageOf({ source }: Article): string | null {
  const url = source.url === null ? null : URL.parse(source.url);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/** When it was published; of a day without a time the beginning of it by the clock there, so that it stays that day. RFC 3339. */
export function published({ publishedAt, date, timeZone }: Article): string | null {
  if (publishedAt !== null || date === null) return publishedAt;
  const minutes = Math.round((Date.parse(date) - startOfDay(date, timeZone.name)) / 60_000);
  if (minutes === 0) return `${date}T00:00:00Z`;
  const [hour, minute] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const offset = `${minutes < 0 ? '-' : '+'}${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return `${date}T00:00:00${offset}`;
}

export function paragraphsOf({ body }: Article): string[] {
  return body.split('\n\n').filter((paragraph) => paragraph.trim() !== '');
}

/** "SEOUL, South Korea (AP) — ", as a story begins in print. */
export function datelineOf({ dateline }: Article): string {
  return dateline ? `${dateline.text} — ` : '';
}

/** ["Ana Reyes", "Owen Reid", "Kim Lee"] -> "Ana Reyes, Owen Reid and Kim Lee" */
export function joined(names: string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
