import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

// Whole files: a copy of one that is in use, and another in its place.

const BUSY = 5;

/** Copies the database while others read it and write to it; what they commit meanwhile is in the copy or not. */
export async function copyDatabase(path: string, target: string): Promise<void> {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  try {
    await backup(db, target);
  } finally {
    db.close();
  }
  const copy = new DatabaseSync(target);
  try {
    // Without a log beside it, it is one file.
    copy.exec('pragma journal_mode = delete');
    const found = copy.prepare('pragma integrity_check(1)').get()!.integrity_check;
    if (found !== 'ok') throw new Error(`the database is damaged: ${found}`);
  } finally {
    copy.close();
  }
  sync(target);
  sync(dirname(target));
}

/** Puts a database, which nobody has open, in the place of another. */
export function replaceDatabase(path: string, by: string): void {
  removeLog(path);
  renameSync(by, path);
  sync(dirname(path));
}

export function removeDatabase(path: string): void {
  removeLog(path);
  rmSync(path, { force: true });
}

function removeLog(path: string): void {
  for (const end of ['-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}

/** Whether a process has the database open. One that is damaged cannot be asked, and is not served from either. */
export function isInUse(path: string): boolean {
  if (!existsSync(path)) return false;
  const db = new DatabaseSync(path);
  try {
    // Only who is alone with it can take its log away.
    db.exec('pragma journal_mode = delete');
    return false;
  } catch (error) {
    return (error as { errcode?: number }).errcode === BUSY;
  } finally {
    db.close();
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
