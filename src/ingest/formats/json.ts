import { CopydeskError } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input, ReadSettings } from '../read.ts';
import { flattened } from './ninjs.ts';
import { sourceOfRecord } from './record.ts';

/**
 * One record, under any of the names of fields.ts; `{ id, body }` at its simplest. A `body` is story throughout, an `html` goes the way
 * of a page, a `text` that of a dump. Of a key that stands there twice, the last holds.
 */
export function readJson(input: Input, settings: ReadSettings): Source[] {
  const { text, encoding } = decode(input.bytes, input.charset);
  const record = parseJson(text);
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw unfit(input, 'not a record with fields');
  checkBody(record, input);
  const { format, fields } = flattened(record);
  const source = sourceOfRecord(fields, input, settings, { format, encoding });
  if (!source) throw unfit(input, `no body, text, html or title among its fields: ${shortList(Object.keys(record))}`);
  return [source];
}

/** Throws MALFORMED_BODY with the place where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CopydeskError('MALFORMED_BODY', `not JSON: ${(error as Error).message}`);
  }
}

/** What was sent by a program is told its mistake by name; what lies in a file may have other fields to go by. */
function checkBody(record: object, input: Input): void {
  if (input.file !== null || !Object.hasOwn(record, 'body')) return;
  const { body } = record as { body: unknown };
  if (typeof body === 'string' || (typeof body === 'object' && body !== null)) return;
  throw unfit(input, `a string was expected, not ${body === null ? 'null' : typeof body}`);
}

function unfit(input: Input, message: string): CopydeskError {
  if (input.file !== null) return new CopydeskError('UNREADABLE_INPUT', message);
  return new CopydeskError('INVALID_REQUEST', undefined, [{ pointer: '/body', code: 'invalid_type', message }]);
}

export function shortList(names: string[]): string {
  const shown = names.slice(0, 8).map((name) => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
  return names.length > shown.length ? `${shown.join(', ')}, … (${names.length})` : shown.join(', ') || '(none)';
}
