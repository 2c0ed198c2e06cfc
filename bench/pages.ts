import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Case, SHARED } from './cases.ts';

/** A web page with what is known of the article on it. The set is not part of the project. */
export interface PageCase extends Pick<Case, 'id' | 'lang' | 'gold'> {
  set: string;
  url: string | null;
  html: string;
}

/** The pages, or null where this machine has none. */
export function readPages(): PageCase[] | null {
  const path = join(SHARED, 'bench/html.dev.jsonl.gz');
  if (!existsSync(path)) return null;
  const lines = gunzipSync(readFileSync(path)).toString().split('\n');
  return lines.filter(Boolean).map((line) => JSON.parse(line));
}
