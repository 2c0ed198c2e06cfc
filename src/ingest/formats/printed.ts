import type { Hints } from '../../parse/source.ts';
import { addressOf } from './values.ts';

/** An article as Copydesk prints it, read back: its head is believed, and the rest is story throughout. */
export interface PrintedArticle {
  hints: Hints;
  story: string;
  url: string | null;
}

// The day, or the time with its zone, as no newspaper prints it.
const TIME = /^\d{4}-\d\d-\d\d(?<clock>T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/;
const BYLINE = /^By (.{1,2000})$/;

/**
 * A headline
 *
 * Its standfirst
 *
 * By Ada Brook and Tom Reed
 *
 * Kestrel Bay News, 2024-03-05T12:15:00-05:00
 *
 * PORT ORLA — The council …
 *
 * https://kestrelbay.example/council
 */
export function printedText(text: string): PrintedArticle | null {
  const blocks = blocksOf(text);
  const at = blocks.slice(0, 4).findIndex((block) => stamped(block, ', ') !== null);
  const stamp = at < 0 ? null : stamped(blocks[at]!, ', ');
  const byline = BYLINE.exec(blocks[at - 1] ?? '')?.[1];
  // A day alone may be any page's: "Lisbon, 2024-03-05"
  if (!stamp || !(stamp.hasClock || byline)) return null;
  const [title, subtitle, ...more] = blocks.slice(0, byline ? at - 1 : at);
  if (!title || more.length > 0) return null;
  const [story, url] = withoutAddress(blocks.slice(at + 1), (block) => block);
  return { hints: hintsOf({ title, subtitle, byline, ...stamp }), story, url };
}

/**
 * # A headline
 *
 * **Its standfirst**
 *
 * By Ada Brook and Tom Reed · Kestrel Bay News · 2024-03-05T12:15:00-05:00
 *
 * PORT ORLA — The council …
 *
 * <https://kestrelbay.example/council>
 */
export function printedMarkdown(text: string): PrintedArticle | null {
  const [headline = '', ...blocks] = blocksOf(text);
  const title = /^# (.+)$/.exec(headline)?.[1];
  const subtitle = /^\*\*(.+)\*\*$/.exec(blocks[0] ?? '')?.[1];
  const [line = '', ...rest] = blocks.slice(subtitle ? 1 : 0);
  const byline = /^By (.{1,2000}?) · /.exec(line)?.[1];
  const stamp = stamped(byline ? line.slice(`By ${byline} · `.length) : line, ' · ');
  if (!title || !stamp) return null;
  const [story, url] = withoutAddress(rest, (block) => /^<(.+)>$/.exec(block)?.[1]);
  const plain = (part: string | undefined) => part && unescaped(part);
  const outlet = stamp.outlet && unescaped(stamp.outlet);
  const head = { title: unescaped(title), subtitle: plain(subtitle), byline: plain(byline), outlet };
  return { hints: hintsOf({ ...stamp, ...head }), story: unescaped(story), url };
}

function blocksOf(text: string): string[] {
  return text.trim().split(/\n\n/);
}

/** "Kestrel Bay News, 2024-03-05" -> its outlet and its time */
function stamped(
  line: string,
  divider: string,
): { outlet: string | null; published: string; hasClock: boolean } | null {
  const at = line.lastIndexOf(divider);
  const published = at < 0 ? line : line.slice(at + divider.length);
  const time = line.length < 500 ? TIME.exec(published) : null;
  return time && { outlet: at < 0 ? null : line.slice(0, at), published, hasClock: time.groups!.clock !== undefined };
}

interface Head {
  title: string;
  subtitle: string | undefined;
  byline: string | undefined;
  outlet: string | null;
  published: string;
}

function hintsOf({ title, subtitle, byline, outlet, published }: Head): Hints {
  return {
    title,
    published,
    ...(subtitle && { subtitle }),
    ...(byline && { authors: [byline] }),
    ...(outlet && { outlet }),
  };
}

function withoutAddress(
  blocks: string[],
  address: (block: string) => string | undefined,
): [story: string, url: string | null] {
  const url = addressOf(address(blocks.at(-1) ?? ''));
  return [(url ? blocks.slice(0, -1) : blocks).join('\n\n'), url];
}

/** A backslash before a mark says that it is none. */
function unescaped(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
