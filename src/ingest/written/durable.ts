import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CopydeskError } from '../../errors.ts';

// What has been written here survives the end of the process and a power cut: the bytes are on the disk before they get their
// name, and the name is on the disk before anybody is told.

/** A name that is nobody's, for as long as something is being done to the file. */
export function besides(path: string): string {
  return `${path}.${Date.now()}-${randomUUID()}~`;
}

/** What is left of something that was cut short is swept away when it is this old; another process may be at it until then. */
const LEFT_OVER_MS = 3_600_000;

export function isLeftOver(name: string): boolean {
  const begun = /\.(\d{1,15})-[0-9a-f-]{36}~$/.exec(name)?.[1];
  return begun !== undefined && Date.now() - Number(begun) > LEFT_OVER_MS;
}

/** Writes a file whole, in place of what has its name. */
export async function durably(path: string, bytes: Uint8Array): Promise<void> {
  const unnamed = besides(path);
  try {
    const file = await open(unnamed, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unnamed, path);
  } catch (error) {
    await rm(unnamed, { force: true }).catch(() => {});
    throw error;
  }
  await synced(dirname(path));
}

/** Makes a folder, and those on its path, where they are missing. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true });
  if (first === undefined) return;
  // Every folder that has got a new name in it.
  for (let made = path; made.length >= first.length; made = dirname(made)) await synced(dirname(made));
}

/** Resolves when a file's bytes, or a folder's names, are on the disk. */
export async function synced(path: string): Promise<void> {
  const opened = await open(path);
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** For what may not be there. Of an id that fits into no name, there is no file. */
export function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENAMETOOLONG') return null;
  throw error;
}

const UNSTORED = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR', 'EEXIST', 'ENOENT'];

/** Says of a disk that takes nothing that it does not; all else that fails is a bug. */
export async function storing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!UNSTORED.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    throw new CopydeskError('INSUFFICIENT_STORAGE', undefined, [], error);
  }
}
