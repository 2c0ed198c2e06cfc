import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Fault } from '../../errors.ts';
import { refusal } from './faults.ts';

// The kinds of parameter. A message follows the parameter's name: "limit", "must be a whole number from 1 to 100".

/** Of a route that takes none. */
export const NoParameters = z.strictObject({});

export const ById = z.strictObject({ id: z.string().describe('As a list or another record gave it') });

/** Text from a client, with something in it. NUL would end a string inside an engine; neither rule backtracks. */
export function anyText(something = /\S/) {
  return (
    z
      .string('must be text')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: written so that validators in other languages read it too
      .regex(/^[^\u0000]*$/, 'must not contain NUL characters')
      .regex(something, 'must not be blank')
  );
}

export function textUpTo(most: number, something?: RegExp) {
  return anyText(something).max(most, `must have at most ${most} characters`);
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

export function wholeNumber(least: number, most: number, otherwise: number) {
  const allowed = `must be a whole number from ${least} to ${most}`;
  // "1e3", " 7" and "" are no numbers here, though JavaScript reads them as such.
  const read = (given: unknown) => (typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : given);
  return z
    .preprocess(read, z.int(allowed).min(least, allowed).max(most, allowed))
    .default(otherwise)
    .meta({ default: otherwise });
}

/** `true` or `false`, and nothing else that languages take for them. */
export function flag() {
  const read = (given: unknown) => (given === 'true' ? true : given === 'false' ? false : given);
  return z.preprocess(read, z.boolean('must be true or false')).optional();
}

/** One of the values, or "-" and one of them to leave it out. */
export function oneOrNot(
  values: readonly string[],
  allowed = `must be one of ${values.join(', ')}, or one of them after a "-" that excludes it`,
) {
  return z.string(allowed).regex(new RegExp(`^-?(?:${values.join('|')})$`), allowed);
}

/** `fields=title,date`; a list in JSON. */
export function commaList<const T extends readonly [string, ...string[]]>(values: T) {
  const allowed = `must be a list, joined by commas, of ${values.join(', ')}`;
  return listed(z.enum(values, allowed), allowed);
}

/** `has=quotes,-dateline`: with a "-" before those that are excluded. */
export function commaListOrNot(values: readonly string[]) {
  const allowed = `must be a list, joined by commas, of ${values.join(', ')}, or of one of them after a "-" that excludes it`;
  return listed(oneOrNot(values, allowed), allowed);
}

function listed<T extends z.ZodType>(value: T, allowed: string) {
  const cut = (given: unknown) => (typeof given === 'string' && given !== '' ? given.split(',') : given);
  return z.preprocess(cut, z.array(value, allowed).min(1, allowed)).optional().meta({ explode: false });
}

/** `author=A&author=B`; a value is never cut at commas. In JSON one value or a list. */
export function repeatable<T extends z.ZodType>(value: T) {
  const gather = (given: unknown) => (Array.isArray(given) ? given : [given]);
  return z.preprocess(gather, z.array(value).min(1, 'must have a value')).optional().meta({ explode: true });
}

/** A rule between two parameters is judged beside all others, so that every fault is named at once. */
export const beside = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

/** A percent sign that begins no UTF-8 character would otherwise be read as itself, and mean something else. */
export async function refuseMalformedQuery(request: FastifyRequest): Promise<void> {
  const query = request.url.split('?').slice(1).join('?');
  if (!query.includes('%')) return;
  const faults = query.split('&').filter(isMalformed).map(faultOf);
  if (faults.length > 0) throw refusal(faults);
}

function isMalformed(text: string): boolean {
  try {
    decodeURIComponent(text);
    return false;
  } catch {
    return true;
  }
}

function faultOf(pair: string): Fault {
  const parameter = pair.split('=', 1)[0]!;
  return {
    parameter,
    code: 'invalid',
    message: 'has a percent sign that begins no UTF-8 character; "%" is written %25',
  };
}
