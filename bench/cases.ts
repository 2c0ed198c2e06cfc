import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from '../tests/accuracy/labels.ts';

/** A page's text with what is known of the article on it. The set is not part of the project. */
export interface Case {
  id: string;
  style: string;
  lang: string;
  text: string;
  gold: {
    /** Accepted bodies: with the standfirst, and without. */
    bodies: string[];
    title?: string | null;
    published?: string | null;
    /** False where the true time of day is not in the text. */
    instant?: boolean;
    authors?: string[] | null;
  };
}

export const SHARED = process.env.COPYDESK_SHARED ?? join(ROOT, '../shared');

/** The cases, or null where this machine has none. */
export function readCases(): Case[] | null {
  const path = join(SHARED, 'bench/text.dev.jsonl.gz');
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString().split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}

/** Always the same tenth of the pages, each in all its styles: "fu-page.soup" goes where "fu-page" goes. */
export function inTenth({ id, style }: Case): boolean {
  const page = id.endsWith(`.${style}`) ? id.slice(0, -style.length - 1) : id;
  return createHash('sha256').update(page).digest()[0]! % 10 === 0;
}
