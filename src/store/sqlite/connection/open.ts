import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { CopydeskError, PROBLEMS } from '../../../errors.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failures.ts';
import { verify } from './health.ts';

/** Raised with every change of schema.sql. */
const SCHEMA = 8;
/** "Cpyd": marks the file as ours (https://sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION = 0x43707964;

/** Readers take pages from the kernel's memory as they are, up to so many bytes of the file: no call and no copy for each. */
const MAPPED = 2 ** 31;

/** The number of a state that no answer was ever made from. */
export const UNKNOWN = -1;

/** Two connections to one file: readers never wait for the writer. */
export interface Database {
  writer: Connection;
  reader: Connection;
  /** Signs cursors; the same for every process on the file. */
  key: Buffer;
}

/**
 * Opens the file, making it and the folders on its path where they are missing. Throws where it is not ours, or, where it is to
 * be `verified`, damaged. What is `mapped` of it counts as the process's memory.
 */
export function openDatabase(path: string, { verified = false, mapped = true } = {}): Database {
  const opened: DatabaseSync[] = [];
  const open = (readOnly: boolean) => {
    // Two processes may write to one file; each waits for the other's batch.
    const db = new DatabaseSync(path, { readOnly, timeout: 10_000 });
    if (readOnly && mapped) db.exec(`pragma mmap_size = ${MAPPED}`);
    opened.push(db);
    return db;
  };
  try {
    mkdirSync(dirname(path), { recursive: true });
    const writing = open(false);
    prepareFile(writing);
    const writer = connect(writing, 'begin immediate');
    if (verified) verify(writer);
    const key = writer.get(`select value from state where key = 'cursors'`)!.value as Uint8Array;
    return { writer, reader: connect(open(true), 'begin'), key: Buffer.from(key) };
  } catch (error) {
    for (const db of opened) db.close();
    throw new Error(`The database ${path} cannot be opened: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  const { message } = error as Error;
  const told = failureOf(error);
  return told instanceof CopydeskError && told.message !== PROBLEMS[told.code].title
    ? `${message}. ${told.message}`
    : message;
}

function prepareFile(db: DatabaseSync): void {
  const { tables } = db.prepare('select count(*) as tables from sqlite_schema').get() as { tables: number };
  if (tables > 0) check(db);
  // With `full`, what a commit acknowledged survives a power cut, not only the end of the process.
  db.exec('pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -8000;');
  if (tables === 0) create(db);
}

function create(db: DatabaseSync): void {
  db.exec('begin immediate');
  // Another process may have found the same new file a moment earlier.
  if (pragma(db, 'user_version') === 0) {
    db.exec(readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8'));
    db.exec(`pragma application_id = ${APPLICATION}; pragma user_version = ${SCHEMA};`);
    const insert = db.prepare('insert into state (key, value) values (?, ?)');
    insert.run('cursors', randomBytes(32));
    insert.run('pass', 0);
    insert.run('forgotten', 0);
  }
  db.exec('commit');
}

function check(db: DatabaseSync): void {
  if (pragma(db, 'application_id') !== APPLICATION) {
    throw new Error('it is the database of another program. Choose another path for DATABASE.');
  }
  const version = pragma(db, 'user_version');
  if (version === SCHEMA) return;
  throw new Error(
    `its schema is version ${version}, and this version of Copydesk writes version ${SCHEMA}. Choose another path ` +
      `for DATABASE, or run \`copydesk load --rebuild\`: it is then made anew from the files.`,
  );
}

function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`pragma ${name}`).get()!)[0];
}

function connect(db: DatabaseSync, begin: string): Connection {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    // Filters combine freely; a bound keeps the memory from following what is asked.
    if (statements.size >= 500) statements.clear();
    const statement = db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run: (sql, ...values) => Number(prepare(sql).run(...values).lastInsertRowid),
    all: (sql, ...values) => prepare(sql).all(...values),
    get: (sql, ...values) => prepare(sql).get(...values),
    transaction: (work) => {
      prepare(begin).run();
      try {
        const result = work();
        prepare('commit').run();
        return result;
      } catch (error) {
        // A full disk has rolled it back already.
        if (db.isTransaction) db.exec('rollback');
        throw error;
      }
    },
    revision: () => {
      try {
        return prepare('pragma data_version').get()!.data_version as number;
      } catch {
        // Whoever reads next is told why.
        return UNKNOWN;
      }
    },
    close: () => {
      if (db.isOpen) db.close();
    },
  };
}
