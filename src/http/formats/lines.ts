import type { z } from 'zod';
import type { Article } from '../../article.ts';
import { pick } from '../asking/fields.ts';
import { columnsOf, headOf, recordRow } from './csv.ts';
import { ninjs } from './ninjs.ts';

/** How a list is written out as it is read: what comes first, each record, what comes last. */
export interface Lines {
  mediaType: string;
  head: string;
  row(record: Named, first: boolean): string;
  tail: string;
}
type Named = object & { id: string };

/** The members are those of the record's schema, in its order. */
type Writer = (record: z.ZodObject, members: readonly string[]) => Lines;

/** One file name each, `articles.csv`, and one value of `as`. */
export const EXPORTS = {
  // A record a line: https://github.com/ndjson/ndjson-spec
  ndjson: (_record, members) => ({
    mediaType: 'application/x-ndjson',
    head: '',
    row: (record) => `${JSON.stringify(pick(record, members))}\n`,
    tail: '',
  }),
  csv: (schema, members) => {
    const columns = columnsOf(schema).filter(({ member }) => member === 'id' || members.includes(member));
    return {
      mediaType: 'text/csv; charset=utf-8; header=present',
      head: headOf(columns),
      row: (record) => recordRow(columns, record),
      tail: '',
    };
  },
  // A list, as in the IPTC's own examples of collections; still an item a line.
  ninjs: () => ({
    mediaType: 'application/json; charset=utf-8',
    head: '[',
    row: (record, first) => `${first ? '' : ','}\n${ninjs(record as Article)}`,
    tail: '\n]\n',
  }),
} satisfies Record<string, Writer>;
export type ExportForm = keyof typeof EXPORTS;
