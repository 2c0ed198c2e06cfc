import { z } from 'zod';
import { CopydeskError, type Fault, PROBLEMS, type ProblemCode } from '../../errors.ts';

// What the routes answer with, as the OpenAPI document tells it.

const FaultSchema = z.object({
  parameter: z.string().optional().describe('The name of the parameter at fault'),
  pointer: z.string().optional().describe('The place in the body at fault, as a JSON pointer (RFC 6901)'),
  position: z.int().optional().describe('Where in the text that was given, in UTF-16 code units'),
  code: z.string().describe('What is wrong, as a word for programs: "unknown", "empty", "repeated", "invalid", …'),
  message: z.string().describe('What is wrong, and what is allowed'),
});

/** RFC 9457. */
export const Problem = z
  .object({
    type: z.string().describe('The address of a page that says what it means and what to do'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('The address that was asked for'),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    errors: z.array(FaultSchema).describe('Every fault of the request at once; empty where there is no one place'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export function problemOf(error: CopydeskError, instance: string): Problem {
  const { status, title } = PROBLEMS[error.code];
  const type = `/problems/${error.code}`;
  // The store knows nothing of the parameter that brought it the cursor.
  const cursor = { parameter: 'cursor', code: 'invalid', message: 'must be one that this same list gave' };
  const errors = error.code === 'INVALID_CURSOR' ? [cursor] : error.faults;
  return { type, title, status, detail: error.message, instance, code: error.code, errors };
}

export const JSON_TYPE = 'application/json; charset=utf-8';

export function json<S extends z.ZodType>(description: string, schema: S, example: z.input<S>) {
  return { description, content: { 'application/json': { schema, example } } };
}

export function text(description: string, mediaType: string, example: string, schema: z.ZodType = z.string()) {
  return { description, content: { [mediaType]: { schema, example } } };
}

/** What is written by a format of others; of JSON, the example is what the text says. */
export function written(mediaType: string, schema: z.ZodType, example: string) {
  return { [mediaType]: { schema, example: /[/+]json\b/.test(mediaType) ? JSON.parse(example) : example } };
}

const PROBLEM_TYPE = 'application/problem+json';

type Examples = Record<string, { value: Problem }>;
interface ProblemResponse {
  description: string;
  content: { [PROBLEM_TYPE]: { schema: z.ZodType; examples: Examples } };
}

/** The error responses of an operation. Any of them may answer 400, for an unknown parameter, 429, 503 and 500. */
export function problems(...codes: ProblemCode[]): Record<number, ProblemResponse> {
  const damage: ProblemCode[] = codes.includes('STORE_UNAVAILABLE') ? ['STORE_DAMAGED'] : [];
  return alwaysAnswering(...codes, ...damage, 'TOO_MANY_REQUESTS', 'OVERLOADED');
}

/** Those of one that answers whoever asks, and however much the server has to do. */
export function alwaysAnswering(...codes: ProblemCode[]): Record<number, ProblemResponse> {
  const responses: Record<number, ProblemResponse> = {};
  for (const code of ['INVALID_REQUEST' as const, ...codes, 'INTERNAL' as const]) {
    const { status, title } = PROBLEMS[code];
    const known = responses[status];
    const value = problemOf(new CopydeskError(code, undefined, FAULTS[code]), '/articles');
    const examples = { ...known?.content[PROBLEM_TYPE].examples, [code]: { value } };
    responses[status] = {
      description: known ? `${known.description}; or: ${title}` : title,
      content: { [PROBLEM_TYPE]: { schema: Problem, examples } },
    };
  }
  return responses;
}

const FAULTS: Partial<Record<ProblemCode, Fault[]>> = {
  INVALID_REQUEST: [{ parameter: 'limit', code: 'out_of_range', message: 'must be a whole number from 1 to 100' }],
};
