import { z } from 'zod';
import { CopydeskError, type Fault } from '../../errors.ts';

// From what zod finds to the faults that a client is told: all at once, each with what is allowed. The messages of the
// schemas are written to follow the name: "limit", "must be a whole number from 1 to 100".

type Part = 'address' | 'body';

/** What the schema makes of the data, or every fault that it has. */
export function check(schema: z.ZodType, data: unknown, part: Part): { value: unknown } | { faults: Fault[] } {
  const { once, repeated } = part === 'address' ? splitRepeats(schema, data) : { once: data, repeated: [] };
  const result = schema.safeParse(once, { reportInput: true });
  const faults = [...repeated, ...(result.error?.issues.flatMap((issue) => faultsOf(issue, schema, part)) ?? [])];
  return faults.length === 0 ? { value: result.data } : { faults: unlike(faults) };
}

export function refusal(faults: Fault[]): CopydeskError {
  const said = faults.map(({ parameter, pointer, message }) => {
    return `${pointer === '' ? 'The body' : `"${parameter ?? pointer}"`} ${message}.`;
  });
  return new CopydeskError('INVALID_REQUEST', said.join(' '), faults);
}

/** A parameter that may be given once and was given twice is named, and judged by its first value. */
function splitRepeats(schema: z.ZodType, data: unknown): { once: unknown; repeated: Fault[] } {
  const once = { ...(data as Record<string, string | string[]>) };
  const repeated: Fault[] = [];
  for (const [name, value] of Object.entries(once)) {
    // ?constructor=1&constructor=2 names something of every object, and no parameter.
    const known = schema instanceof z.ZodObject && Object.hasOwn(schema.shape, name) ? schema.shape[name] : undefined;
    if (!Array.isArray(value) || !known || known.meta()?.explode === true) continue;
    once[name] = value[0]!;
    const message = `was given ${value.length} times; it may be given once`;
    repeated.push({ parameter: name, code: 'repeated', message });
  }
  return { once, repeated };
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, part: Part): Fault[] {
  if (issue.code !== 'unrecognized_keys') return [{ ...placeOf(issue.path, part), ...told(issue) }];
  const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const message = `is unknown here; ${known.length > 0 ? `known are: ${known.join(', ')}` : 'nothing can be set'}`;
  return issue.keys.map((key) => ({ ...placeOf([...issue.path, key], part), code: 'unknown', message }));
}

function told(issue: z.core.$ZodIssue): Pick<Fault, 'code' | 'message' | 'position'> {
  const empty = issue.input === '' || (issue.code === 'too_small' && issue.origin === 'array');
  if (empty) return { code: 'empty', message: `is empty; it ${issue.message}` };
  if (issue.code === 'custom') return { code: 'conflict', message: issue.message, ...issue.params };
  if (issue.input === undefined) return { code: 'missing', message: `is missing; it ${issue.message}` };
  const code = issue.code === 'too_small' || issue.code === 'too_big' ? 'out_of_range' : 'invalid';
  // Of a list, the message says which of its values is meant.
  const value =
    issue.path.length > 1 && typeof issue.input === 'string' ? `has "${issue.input.slice(0, 80)}", but ` : '';
  return { code, message: value + issue.message };
}

function placeOf(path: PropertyKey[], part: Part): Pick<Fault, 'parameter' | 'pointer'> {
  if (part === 'address') return { parameter: String(path[0]) };
  // RFC 6901 writes "a/b" as "a~1b".
  return { pointer: path.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('') };
}

/** Two rules that one value breaks may say the same of it. */
function unlike(faults: Fault[]): Fault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}
