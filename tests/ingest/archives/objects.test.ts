import { expect, it } from 'vitest';
import { holdsList } from '../../../src/ingest/archives/answers.ts';
import { objectsIn } from '../../../src/ingest/archives/objects.ts';

const A = '{"id":"a","body":"Told."}';
const B = '{"id":"b","x":[{"y":"}]"}],"body":"a \\"quote\\\\\\" } and \\\\"}';
const C = '{"id":"c","articles":[{"id":"z"}]}';

async function* pieces(text: string, size: number) {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What is met: "a: …" for one of a list, "a" for one that stands alone, "(12)" for one that is too large, "!" where it is cut off. */
async function met(text: string, { limit = 1000, size = 7, isRecord = false } = {}): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const { offset, bytes, listed } of objectsIn(pieces(text, size), limit, () => isRecord)) {
      if (bytes) expect(Buffer.from(text).subarray(offset, offset + bytes.length)).toEqual(bytes);
      found.push(`${listed ? '- ' : ''}${bytes ?? `(${offset})`}`);
    }
  } catch (error) {
    expect((error as Error).message).toMatch(/^cut off/);
    found.push('!');
  }
  return found;
}

it.each([
  ['a list', `[${A}, ${B}]`, [`- ${A}`, `- ${B}`]],
  ['records one after another', `${A}\n${B}`, [A, B]],
  ['lists one after another', `[${A}]\n[${B}]`, [`- ${A}`, `- ${B}`]],
  ['an answer of an API', `{"ok":true,"articles":[${A},${B}],"x":"y"}`, [`- ${A}`, `- ${B}`]],
  ['its name in capitals', `{"Articles":[${A}]}`, [`- ${A}`]],
  ['a nested answer', `{"response":{"total":2,"results":[${A},${B}]}}`, [`- ${A}`, `- ${B}`]],
  ['the first list of two that has records', `{"data":[],"items":[${A}],"news":[${B}]}`, [`- ${A}`]],
  ['records with lists in them', `{"items":[${C},${A}]}`, [`- ${C}`, `- ${A}`]],
  ['answers one after another', `{"items":[${A}]}{"items":[${B}]}`, [`- ${A}`, `- ${B}`]],
  ['an answer without records', '{"articles":[]}', ['{"articles":[]}']],
  ['a list of another name', `{"colours":[${A}]}`, [`{"colours":[${A}]}`]],
  ['a string of that name', `{"x":"articles","y":[${A}]}`, [`{"x":"articles","y":[${A}]}`]],
  ['lists that lie deeper', `{"x":{"y":{"items":[${A}]}}}`, [`{"x":{"y":{"items":[${A}]}}}`]],
  ['a list of no objects', '[1,"{",[{"x":1}]]', []],
  ['no JSON', 'Not JSON.', []],
  ['nothing', '', []],
])('meets %s, in whatever pieces', async (_, text, expected) => {
  for (const size of [1, 2, 3, 7, 1000]) expect(await met(text, { size })).toEqual(expected);
});

it('takes an object for a record that is one, whatever lists it has', async () => {
  expect(await met(C, { isRecord: true })).toEqual([C]);
  expect(await met(C)).toEqual(['- {"id":"z"}']);
});

it('streams the list of an answer that is larger than a record may be', async () => {
  const many = Array.from({ length: 500 }, (_, n) => `{"id":${n}}`);
  for (const isRecord of [true, false]) {
    const found = await met(`{"total":500,"hits":{"hits":[${many}]},"more":"${'x'.repeat(5000)}"}`, {
      limit: 100,
      isRecord,
    });
    expect(found).toEqual(many.map((one) => `- ${one}`));
  }
  expect(
    await met(`{"a":"${'x'.repeat(500)}","items":[${A},{"b":"${'y'.repeat(200)}"},${B}]}`, { limit: 100 }),
  ).toEqual([`- ${A}`, expect.stringMatching(/^- \(\d+\)$/), `- ${B}`]);
});

it('tells one object that is too large', async () => {
  expect(await met(`  {"body":"${'x'.repeat(2000)}"} ${A}`)).toEqual(['(2)', A]);
});

it.each([
  ['a list', `[${A},{"id":"b`, [`- ${A}`, '!']],
  ['a list between records', `[${A},`, [`- ${A}`, '!']],
  ['an answer', `{"items":[${A},{"id":`, [`- ${A}`, '!']],
  ['a record', '{"id":"a', ['!']],
])('says that %s is cut off, after what could be read', async (_, text, expected) => {
  for (const size of [1, 4, 1000]) expect(await met(text, { size })).toEqual(expected);
});

it('takes brackets that close nothing', async () => {
  expect(await met(`]}${A}`)).toEqual([A]);
});

it.each([
  [`{"status":"ok","articles":[${A}]}`, true],
  [`{"Response":{"Docs":[${A}]}}`, true],
  [`{"data":{"items":[${A}]}}`, true],
  [`{"articles":[]}`, false],
  [`{"articles":["a","b"]}`, false],
  [`{"colours":[${A}]}`, false],
  [`{"response":[${A}]}`, false],
  [`{"x":{"y":{"items":[${A}]}}}`, false],
  [`[${A}]`, false],
  ['"articles"', false],
  ['null', false],
])('of %s it is %s that it is an answer with records', (text, expected) =>
  expect(holdsList(JSON.parse(text))).toBe(expected));
