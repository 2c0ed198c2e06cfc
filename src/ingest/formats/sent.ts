import { z } from 'zod';
import { CopydeskError, type Fault } from '../../errors.ts';
import { NAMED, NAMES_OF_PEOPLE, namesOf, PARTS, passagesOf, stringOf } from './values.ts';

// What a program sends is told its mistakes by name; what lies in a file may have other fields to go by. The table of fields is
// at once their check and the OpenAPI model.

/**
 * What a function of values.ts reads: texts, lists that have such a value, and objects that have one under these names. zod has no
 * word for a list in which one value must be so, and needs none: its check is the reading itself.
 */
function readable(
  id: string,
  read: (value: unknown) => unknown,
  members: [names: readonly string[], id: string][],
  ...more: object[]
) {
  const objects = members.flatMap(([names, of]) => {
    return names.map((name) => ({ type: 'object', required: [name], properties: { [name]: known(of) } }));
  });
  const anyOf = [{ type: 'string', pattern: '\\S' }, ...more, { type: 'array', contains: known(id) }, ...objects];
  return z
    .unknown()
    .refine((value) => read(value) !== null, { abort: true })
    .meta({ id, anyOf });
}

function known(id: string) {
  return { $ref: `#/components/schemas/${id}` };
}

const Text = readable('SentText', stringOf, [[NAMED, 'SentText']], { type: 'number' });
const Names = readable('SentNames', namesOf, [[[...NAMED, ...NAMES_OF_PEOPLE], 'SentText']]);
const Passages = readable('SentPassages', passagesOf, [
  [PARTS, 'SentPassages'],
  [NAMED, 'SentText'],
]);

/** How tools write that they have nothing; [null, null] is a list of what is no text. */
const Nothing = z
  .union([z.null(), z.literal(false), z.array(z.union([z.null(), z.literal(false), z.literal('')])).max(1)])
  .meta({ id: 'SentNothing' });
/** Of which each may be blank. */
const Strings = z
  .array(z.union([z.string(), z.null(), z.literal(false)]))
  .refine((list) => list.some((each) => typeof each === 'string'), { abort: true })
  .meta({ id: 'SentStrings', contains: { type: 'string' } });

function given(must: string, ...kinds: z.ZodType[]) {
  return z.union([z.string(), Nothing, ...kinds], must);
}

const Key = given('must be a string or a number', z.number(), z.looseObject({ $oid: z.string() }));
const Plain = given('must be a string');
const Line = given('must be a string', Strings, Text);
const Place = given('must be a string, or an object with a text', Strings, Text);
const MOMENT = 'must be a string, or a number of seconds or milliseconds since 1970';
const Time = given(MOMENT, Strings, Text);
const People = given('must be a name, or a list of names', Strings, Names);
const Story = given('must be a string, or a list of paragraphs', Strings, Passages);

/** One of these is in every record, or its like under another name. */
const TOLD = {
  body: known('SentPassages'),
  text: known('SentPassages'),
  html: { type: 'string', pattern: '\\S' },
  title: known('SentText'),
};

/** The fields of an Article under their own names: what stands there has to be of a kind that is read. */
export const SentRecord = z
  .looseObject({
    id: Key.describe('What to make the article’s id from; without it, the bytes'),
    url: Plain.describe('The address of the page'),
    title: Line.describe('The headline. What is given outright is believed'),
    subtitle: Line.describe('The standfirst'),
    authors: People.describe('People'),
    author: People.describe('The same as `authors`'),
    date: Time.describe('When it was published'),
    publishedAt: Time.describe('The same as `date`'),
    updatedAt: Time.describe('When it was changed last'),
    agency: Line.describe('The wire service'),
    outlet: Line.describe('Who published the page'),
    dateline: Place.describe('As printed: "SEOUL (AP)"'),
    language: Line.describe('Its code or its name'),
    body: Story.describe('The story, with neither header nor furniture; or its paragraphs, one by one'),
    text: Story.describe('In place of `body`: all that stands on the page, as a scraper left it'),
    html: Plain.describe('In place of `body`: the page'),
  })
  .partial()
  .meta({ anyOf: Object.entries(TOLD).map(([name, value]) => ({ required: [name], properties: { [name]: value } })) });

/** Throws INVALID_REQUEST that names every field whose value is of a kind that cannot be read. */
export function checkSent(record: object): void {
  const { error } = SentRecord.safeParse(record, { reportInput: true });
  if (!error) return;
  const faults = error.issues.map(({ path, message, input }): Fault => {
    return { pointer: `/${String(path[0])}`, code: 'invalid_type', message: `${message}, not ${kindOf(input)}` };
  });
  throw refusal(faults);
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
