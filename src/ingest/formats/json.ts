import { CopydeskError } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input, ReadSettings } from '../input.ts';
import { flattened } from './ninjs.ts';
import { sourceOfRecord } from './record.ts';
import { checkSent, unfit } from './sent.ts';

/**
 * One record, under any of the names of fields.ts; `{ id, body }` at its simplest. A `body` is story throughout, an `html` goes the way
 * of a page, a `text` that of a dump. Of a key that stands there twice, the last holds.
 */
export function readJson(input: Input, settings: ReadSettings): Source[] {
  const { text, encoding } = decode(input.bytes, input.charset);
  const record = parseJson(text);
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw input.file === null
      ? unfit('must be an object')
      : new CopydeskError('UNREADABLE_INPUT', 'not a record with fields');
  if (input.file === null) checkSent(record);
  const { format, fields } = flattened(record);
  const source = sourceOfRecord(fields, input, settings, { format, encoding });
  if (source) return [source];
  const names = shortList(Object.keys(record));
  if (input.file === null) throw unfit(`must have a body, a text, an html or a title; its fields are: ${names}`);
  throw new CopydeskError('UNREADABLE_INPUT', `no body, text, html or title among its fields: ${names}`);
}

/** Throws MALFORMED_BODY with the place where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CopydeskError('MALFORMED_BODY', `not JSON: ${(error as Error).message}`);
  }
}

export function shortList(names: string[]): string {
  const shown = names.slice(0, 8).map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  return names.length > shown.length ? `${shown.join(', ')}, … (${names.length})` : shown.join(', ') || '(none)';
}
