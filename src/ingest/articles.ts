import { stat } from 'node:fs/promises';
import type { Parsed } from '../parse/index.ts';
import { type Item, type Limits, openFile } from './archives/index.ts';
import type { ReadSettings } from './input.ts';
import { read } from './read.ts';
import { refusalOf } from './refusal.ts';

/** What a file's article, or one of its records, becomes; or the reason why it becomes none. */
export type Found = { record: string | null } & ({ parsed: Parsed; reason: null } | { parsed: null; reason: string });

/** Reads a file as loading would, and stores nothing. */
export async function* articlesIn(
  path: string,
  file: string,
  limits: Limits,
  settings: ReadSettings,
): AsyncGenerator<Found, void, undefined> {
  const keys = new Set<string>();
  let met = 0;
  try {
    const { size } = await stat(path);
    for await (const item of openFile(path, file, size, limits, settings).items) {
      met++;
      yield parse(item, file, keyOf(item, keys), settings);
    }
    if (met === 0) yield { record: null, parsed: null, reason: 'it holds no records' };
  } catch (error) {
    yield { record: null, parsed: null, reason: reasonFor(error) };
  }
}

/** Of two records with one key, the second has its number beside it. */
function keyOf({ key, position }: Item, keys: Set<string>): string | null {
  let own = key;
  while (own !== null && keys.has(own)) own += `~${position}`;
  if (own !== null) keys.add(own);
  return own;
}

function parse(
  { bytes, refusal, ...origin }: Item,
  file: string,
  record: string | null,
  settings: ReadSettings,
): Found {
  if (bytes === null || refusal !== null) return { record, parsed: null, reason: refusal ?? 'it cannot be read' };
  try {
    const [parsed] = read({ ...origin, bytes, file, record }, settings);
    return { record, parsed: parsed!, reason: null };
  } catch (error) {
    return { record, parsed: null, reason: reasonFor(error) };
  }
}

function reasonFor(error: unknown): string {
  const { refusal, bug } = refusalOf(error);
  if (bug !== undefined) throw bug;
  return refusal;
}
