import { CopydeskError } from '../../errors.ts';
import type { Bytes } from '../bytes.ts';
import { rowsOf } from '../formats/cells.ts';
import { delimiterOf, recordOf } from '../formats/csv.ts';
import { keyOfRecord } from '../formats/record.ts';
import { type Held, type Item, type Items, item, refused, type Session, tooLarge } from './held.ts';
import { numberOf } from './records.ts';
import { linesIn, rowsIn } from './split.ts';

/** CSV: a record a row, kept with the header above it, by which it is read. */
export async function* csvRows(held: Held, session: Session, source: Bytes, head: Buffer): Items {
  const { record } = session.limits;
  const mediaType = held.name.toLowerCase().endsWith('.csv') ? 'text/csv' : 'text/tab-separated-values';
  // What was added to a file has its header where the file begins.
  const first = session.from > 0 ? await firstLine(held, record) : head;
  const delimiter = delimiterOf(first.toString('latin1'));
  let header = session.from > 0 ? headerOf(withoutReturn(first), delimiter) : null;
  let number = numberOf(session);
  for await (const { bytes: found, offset, ended } of rowsIn(source, record, delimiter.charCodeAt(0), session.from)) {
    const bytes = found && withoutReturn(found);
    if (header === null) {
      if (bytes === null) return yield refused(session, held, `a header that is ${tooLarge(record)}`);
      header = headerOf(bytes, delimiter);
      continue;
    }
    session.growing = ended;
    if (bytes === null) yield item(session, held, ++number, { offset, refusal: tooLarge(record) });
    else yield csvItem(held, session, ++number, { offset, bytes, mediaType }, header);
  }
}

// Rows that end in CRLF are cut before the LF.
function withoutReturn(row: Buffer): Buffer {
  return row.at(-1) === 0x0d ? row.subarray(0, -1) : row;
}

async function firstLine(held: Held, limit: number): Promise<Buffer> {
  for await (const { bytes } of linesIn(held.bytes(0), limit)) return bytes ?? Buffer.alloc(0);
  return Buffer.alloc(0);
}

interface Header {
  line: Buffer;
  names: string[];
  delimiter: string;
}

function headerOf(bytes: Buffer, delimiter: string): Header {
  const [names = []] = rowsOf(bytes.toString(), delimiter);
  return { line: Buffer.concat([bytes, Buffer.from('\n')]), names, delimiter };
}

function csvItem(
  held: Held,
  session: Session,
  number: number,
  { bytes, ...found }: Partial<Item> & { bytes: Buffer },
  { line, names, delimiter }: Header,
): Item {
  try {
    const [row] = rowsOf(bytes.toString(), delimiter);
    const own = row && keyOfRecord(recordOf(names, row), session.settings.fieldMap);
    return item(session, held, number, { ...found, bytes: Buffer.concat([line, bytes]), own });
  } catch (error) {
    if (!(error instanceof CopydeskError)) throw error;
    return item(session, held, number, { offset: found.offset, refusal: error.message });
  }
}
