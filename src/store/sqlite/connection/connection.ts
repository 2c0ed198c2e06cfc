import type { SQLInputValue } from 'node:sqlite';

/** A connection that keeps the statements it has prepared. */
export interface Connection {
  /** Gives the row that an insert made. */
  run(sql: string, ...values: SQLInputValue[]): number;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  /** Runs `work` as one transaction: all of it, or nothing; and it sees the file as it was when it began. */
  transaction<T>(work: () => T): T;
  /** Another number whenever somebody else has written to the file. */
  revision(): number;
  close(): void;
}
export type Row = Record<string, SQLInputValue>;
