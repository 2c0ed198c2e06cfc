import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { written } from '../../../openapi/write.ts';
import { checkSent, SentRecord } from '../../../src/ingest/formats/sent.ts';
import { NAMED, NAMES_OF_PEOPLE, PARTS } from '../../../src/ingest/formats/values.ts';
import { sourcesOf } from './given.ts';

// What the OpenAPI document says of a record that is sent, and what becomes of one.

const spec = JSON.parse(await written());
const { schema } = spec.paths['/parse'].post.requestBody.content['application/json'];
const told = new Ajv2020({ strict: false }).compile({ ...schema, components: spec.components });

function isTaken(record: object): boolean {
  try {
    checkSent(record);
    return true;
  } catch {
    return false;
  }
}

const FIELDS = Object.keys(SentRecord.shape);
const text = fc.constantFrom('', ' ', '\n'.repeat(30), 'null', 'Ada Brook', '<p>Told.</p>', '2024-03-05');
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMED, ...PARTS, ...NAMES_OF_PEOPLE, '$oid', 'x'), tie('value'), { maxKeys: 3 }),
  ),
}));

describe('a record that is sent', () => {
  it.each(FIELDS)('is taken with the values of %s that the document names, and no others', (field) => {
    fc.assert(
      fc.property(value, (given) => {
        const record = JSON.parse(JSON.stringify({ [field === 'title' ? 'body' : 'title']: 'A', [field]: given }));
        expect(isTaken(record), JSON.stringify(record)).toBe(told(record));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  it.each([{}, { id: 'a' }, { title: null, body: ' ' }])('has to tell something, unlike %j', (record) => {
    expect(told(record)).toBe(false);
    expect(() => sourcesOf('application/json', JSON.stringify(record))).toThrow(/must have a body/);
  });

  it('may have any other field', () => {
    fc.assert(
      fc.property(value, (given) => {
        const record = { body: 'Told.', colour: given, headline: given };
        expect([isTaken(record), told(record)]).toEqual([true, true]);
      }),
    );
  });
});
