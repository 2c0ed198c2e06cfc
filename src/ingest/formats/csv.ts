import { CopydeskError } from '../../errors.ts';
import type { Source } from '../../parse/source.ts';
import { decode } from '../decode.ts';
import type { Input, ReadSettings } from '../input.ts';
import { rowsOf } from './cells.ts';
import { shortList } from './json.ts';
import { sourceOfRecord } from './record.ts';

/** Rows under a header whose names are those of fields.ts. */
export function readCsv(input: Input, settings: ReadSettings): Source[] {
  const { text, encoding } = decode(input.bytes, input.charset);
  return recordsIn(text, delimiterOf(text)).map((record) => {
    const source = sourceOfRecord(record, input, settings, { format: 'csv', encoding });
    if (source) return source;
    const names = shortList(Object.keys(record));
    throw new CopydeskError('UNREADABLE_INPUT', `no body, text, html or title among its columns: ${names}`);
  });
}

/** Throws where a row has more or fewer fields than the header: what stands in which column is then anybody's guess. */
export function recordsIn(text: string, delimiter: string): Record<string, string>[] {
  const [header = [], ...rows] = rowsOf(text, delimiter);
  return rows.map((row) => recordOf(header, row));
}

export function recordOf(header: string[], row: string[]): Record<string, string> {
  if (row.length !== header.length) {
    throw new CopydeskError('UNREADABLE_INPUT', `a row of ${row.length} fields under a header of ${header.length}`);
  }
  return Object.fromEntries(header.map((name, at) => [name, given(row[at]!)]));
}

// '=HYPERLINK("…") and the like: who writes tables for spreadsheets puts an apostrophe before what would be a formula.
function given(cell: string): string {
  return /^'\s{0,20}[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

/** What the header's fields are divided by. */
export function delimiterOf(text: string): string {
  const header = text
    .slice(0, 64 * 1024)
    .split(/\r?\n/, 1)[0]!
    .replace(/"[^"]*"/g, '');
  const counts = ['\t', ',', ';', '|'].map((mark) => ({ mark, count: header.split(mark).length - 1 }));
  return counts.sort((a, b) => b.count - a.count)[0]!.mark;
}
