import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decode } from '../../src/ingest/decode.ts';
import type { Input } from '../../src/ingest/input.ts';
import { read } from '../../src/ingest/read.ts';
import type { Parsed } from '../../src/parse/index.ts';

// Any text: pages cut, shuffled and spoilt, and text that nobody would write.

const DATA = new URL('../../data', import.meta.url).pathname;
const lines = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .flatMap((file) => decode(readFileSync(join(DATA, file)), null).text.split('\n'));

const MARKS = [
  '“',
  '”',
  '‘',
  '’',
  '"',
  "'",
  "''",
  '``',
  '«',
  '»',
  '„',
  '—',
  '…',
  '\u2028',
  '\u00a0',
  '\ud800',
  '(',
  '[',
  '*',
  '#',
  '|',
  '-',
];
const ODD = [
  'By ',
  'said',
  'SEOUL (AP) —',
  '2024-02-30',
  'Updated',
  '3 hours ago',
  '12:60 pm',
  'مرحبا',
  '東京',
  '\u202e',
  '🗞️',
  '\t',
  ' date ',
];

// A text full of these is refused as binary.
const CONTROL = /\p{Cc}/gu;

export const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...lines) },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom(...MARKS, ...ODD, 'the', 'mayor', 'Ada', 'BROOK'), { maxLength: 12 })
      .map((words) => words.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll(CONTROL, '')) },
  { weight: 1, arbitrary: fc.constant('') },
);
export const page = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r'), fc.nat(3000))
  .map(([all, end, cut]) => all.join(end).slice(0, 8000 - cut));

/** As a page, or as the body of a record. Null where it is refused before the parser sees it. */
export function parse(text: string, storyOnly: boolean): Parsed | null {
  return /[\p{L}\p{N}]/u.test(text) ? read(inputOf(text, storyOnly), { timeZone: 'UTC' })[0]! : null;
}

function inputOf(text: string, storyOnly: boolean): Input {
  const bytes = Buffer.from(storyOnly ? JSON.stringify({ body: text }) : text);
  const mediaType = storyOnly ? 'application/json' : 'text/plain';
  return { bytes, file: null, url: null, mediaType, charset: 'utf-8' };
}
