import { CopydeskError, type Fault } from '../../errors.ts';
import { isGiven } from './fields.ts';
import { keyOf, namesOf, passagesOf, stampOf, stringOf } from './values.ts';

// What a program sends is told its mistakes by name; what lies in a file may have other fields to go by.

type Check = [must: string, read: (value: unknown) => unknown];

const LINE: Check = ['must be a string', stringOf];
const TEXT: Check = ['must be a string, or a list of paragraphs', passagesOf];
const TIME: Check = ['must be a string, or a number of seconds or milliseconds since 1970', stampOf];
const NAMES: Check = ['must be a name, or a list of names', namesOf];

/** The fields of an Article under their own names: what stands there has to be of a kind that is read. */
const CHECKS: Record<string, Check> = {
  id: ['must be a string or a number', keyOf],
  url: ['must be a string', (value) => (typeof value === 'string' ? value : null)],
  title: LINE,
  subtitle: LINE,
  authors: NAMES,
  author: NAMES,
  date: TIME,
  publishedAt: TIME,
  updatedAt: TIME,
  agency: LINE,
  outlet: LINE,
  dateline: ['must be a string, or an object with a text', stringOf],
  language: LINE,
  body: TEXT,
  text: TEXT,
  html: ['must be a string', (value) => (typeof value === 'string' ? value : null)],
};

/** Throws INVALID_REQUEST that names every field whose value is of a kind that cannot be read. */
export function checkSent(record: object): void {
  const faults = Object.entries(CHECKS).flatMap(([name, [must, read]]): Fault[] => {
    const value = Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : null;
    if (!(isGiven(value) || holdsNothing(value)) || read(value) !== null) return [];
    return [{ pointer: `/${name}`, code: 'invalid_type', message: `${must}, not ${kindOf(value)}` }];
  });
  if (faults.length > 0) throw refusal(faults);
}

/** [null] and [""] are how some tools write that they have nothing; [null, null] is a list of what is no text. */
function holdsNothing(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1 && !value.some((each) => typeof each === 'string');
}

/** Of the whole of what was sent. */
export function unfit(message: string): CopydeskError {
  return refusal([{ pointer: '', code: 'invalid', message }]);
}

function refusal(faults: Fault[]): CopydeskError {
  const said = faults.map(({ pointer, message }) => `${pointer === '' ? 'The body' : `"${pointer}"`} ${message}.`);
  return new CopydeskError('INVALID_REQUEST', said.join(' '), faults);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'such a list';
  return typeof value === 'object' ? 'such an object' : `a ${typeof value}`;
}
