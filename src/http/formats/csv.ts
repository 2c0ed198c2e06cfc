import { z } from 'zod';

// RFC 4180. A column is a path in the JSON record: "dateline.city". Several names are joined by "; ", and what has members of
// its own in a list (quotes) or under free names (provenance) stands in its cell as JSON. Null is an empty cell, an empty
// text one of two quotation marks.

export interface Column {
  /** The member of the record that it belongs to. */
  member: string;
  name: string;
  cell(record: object): string;
}

/** Of every member of a record, in their order. */
export function columnsOf(record: z.ZodObject): Column[] {
  return Object.entries(record.shape).flatMap(([member, schema]) =>
    pathsIn(schema as z.ZodType, [member]).map((path) => ({
      member,
      name: path.join('.'),
      cell: (record: object) =>
        cellOf(path.reduce<unknown>((value, name) => (value as Members | null)?.[name], record)),
    })),
  );
}
type Members = Record<string, unknown>;

function pathsIn(schema: z.ZodType, path: string[]): string[][] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return pathsIn(schema.unwrap() as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return [path];
  return Object.entries(schema.shape).flatMap(([name, member]) => pathsIn(member as z.ZodType, [...path, name]));
}

export function headOf(columns: Column[]): string {
  return rowOf(columns.map(({ name }) => name));
}

export function recordRow(columns: Column[], record: object): string {
  return rowOf(columns.map(({ cell }) => cell(record)));
}

function rowOf(cells: string[]): string {
  return `${cells.join(',')}\r\n`;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  return quoted(textOf(value));
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
    ? value.join('; ')
    : JSON.stringify(value);
}

// A spreadsheet takes =HYPERLINK("…") and the like for a formula, whoever wrote it; an apostrophe makes it text
// (https://owasp.org/www-community/attacks/CSV_Injection). Its full-width forms count too. In quotation marks, a cell stays one
// where the separator is a semicolon.
function quoted(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
