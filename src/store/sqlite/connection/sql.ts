import type { SQLInputValue } from 'node:sqlite';

/** A piece of SQL with the values of its question marks. */
export interface Sql {
  text: string;
  values: SQLInputValue[];
}

export function sql(text: string, ...values: SQLInputValue[]): Sql {
  return { text, values };
}

/** A selection as a table to select from. */
export function within({ text, values }: Sql): Sql {
  return sql(`(${text})`, ...values);
}

/** Rows that a filter wants, or (`negated`) does not want. `rows` selects, as `column`, what the list knows as `of`. */
export interface RowSet {
  rows: Sql;
  column: string;
  of: string;
  negated: boolean;
  /** From here on it holds many: to ask of one row after another costs less than to gather them. Infinite: never. */
  many: number;
  /** True where `rows` names no row twice. */
  distinct: boolean;
}
