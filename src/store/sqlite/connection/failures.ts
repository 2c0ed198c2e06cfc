import { CopydeskError, type ProblemCode } from '../../../errors.ts';

// What SQLite fails with, in our words (https://sqlite.org/rescode.html). What is none of these is a bug of ours.

const PRIMARY: Record<number, ProblemCode> = {
  5: 'STORE_UNAVAILABLE', // busy
  6: 'STORE_UNAVAILABLE', // locked
  8: 'INSUFFICIENT_STORAGE', // read-only
  10: 'STORE_UNAVAILABLE', // input or output
  11: 'STORE_DAMAGED', // corrupt
  13: 'INSUFFICIENT_STORAGE', // full
  14: 'STORE_UNAVAILABLE', // cannot open
  26: 'STORE_DAMAGED', // not a database
};
/** Of those of input and output: to write, to sync, to truncate, and to make the shared memory of the log larger. */
const WRITING = [778, 1034, 1290, 1546, 4874];

const SAID: Partial<Record<ProblemCode, string>> = {
  STORE_DAMAGED:
    'The database is damaged. Stop the server and run `copydesk load --rebuild`: it is made anew from the files.',
  INSUFFICIENT_STORAGE: 'The database cannot be written: its disk is full or read-only.',
};

/** The error itself where it is not SQLite's. */
export function failureOf(error: unknown): unknown {
  const { errcode } = error as { errcode?: number };
  if (errcode === undefined) return error;
  const code = WRITING.includes(errcode) ? 'INSUFFICIENT_STORAGE' : PRIMARY[errcode & 0xff];
  return code ? new CopydeskError(code, SAID[code], [], (error as Error).message) : error;
}

/** Of a record whose bytes are not those that were written. SQLite does not see that. */
export function damaged(): CopydeskError {
  return new CopydeskError(
    'STORE_DAMAGED',
    'A record in the database is damaged: `copydesk load --rebuild` makes it anew.',
  );
}
