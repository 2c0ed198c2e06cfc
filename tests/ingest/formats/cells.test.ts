import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { rowsOf } from '../../../src/ingest/formats/cells.ts';

it.each([
  [
    'cells',
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'no end of the last line',
    'a,b\nc,',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  [
    'lines that end in CRLF',
    'a,b\r\nc,"d"\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'lines that end in CR',
    'a,b\rc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['empty lines', '\na\n\n\nb\n\n', [['a'], ['b']]],
  [
    'empty cells',
    ',\n"",""\n',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['quotations over lines', '"a\nb","c,d"\n', [['a\nb', 'c,d']]],
  ['quotation marks in them', '"a ""b""","""",""""""\n', [['a "b"', '"', '""']]],
  ['marks that open no cell', 'a "b",5" pipe\n', [['a "b"', '5" pipe']]],
  ['a cell that goes on after its quotation', '"a" b,c\n', [['"a" b', 'c']]],
  ['nothing', '', []],
])('cuts %s', (_, text, rows) => {
  expect([...rowsOf(text, ',')]).toEqual(rows);
});

it.each(['"a', 'a,"b\nc,d\n', '"a""'])('refuses a quotation that is not closed: %j', (text) => {
  expect(() => [...rowsOf(text, ',')]).toThrow(/a quotation is not closed/);
});

it('cuts tables as a library does', () => {
  // Numbers that are the same each time.
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const marks = ['a', 'é', ' ', '"', ',', '\n', '\r\n', ';'];
  const cell = () => Array.from({ length: random(6) }, () => marks[random(marks.length)]).join('');
  const written = (text: string) =>
    /[",\r\n]/.test(text) || random(3) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
  for (let round = 0; round < 300; round++) {
    const end = round % 2 === 0 ? '\n' : '\r\n';
    const rows = Array.from({ length: 1 + random(5) }, () => Array.from({ length: 2 + random(3) }, cell));
    const text = rows.map((row) => row.map(written).join(',') + end).join('');
    const options = { relax_column_count: true, relax_quotes: true, skip_empty_lines: true, record_delimiter: end };
    expect([...rowsOf(text, ',')], JSON.stringify(text)).toEqual(parse(text, options));
  }
});
