import { type BigIntStats, lstatSync, type Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Entry, entriesOf } from './entries.ts';

/** A folder of articles; `label` stands before its files' names where there are several folders. */
export interface Folder {
  path: string;
  label: string | null;
  /** The names of the only files in it that are asked for; without them, all that is in it. */
  files?: string[];
}

/** A file that the walk met, or a thing in its place that is not read. */
export interface Seen {
  /** Path within the data folder, "/" between its parts; of a folder that cannot be listed, with "/" at its end ("./" for the data folder). */
  file: string;
  path: string;
  size: number;
  /** Nanoseconds since 1970, as decimal digits. */
  modified: string;
  /** Why it is not read; null for a file that can be. */
  refusal: string | null;
}

// So many files are looked at before the process attends to its requests again: some 2 ms of work.
const BATCH = 256;

/** Meets every file of the folders in the order of their paths' UTF-8 bytes, in batches. */
export async function* walk(folders: Folder[]): AsyncGenerator<Seen[]> {
  const ordered = folders.toSorted((a, b) => compareBytes(`${a.label}/`, `${b.label}/`));
  for (const { path, label, files } of ordered) {
    const root = await realpath(path).catch(() => path);
    const prefix = label === null ? '' : `${label}/`;
    if (files) yield* lookAt(root, prefix, files);
    else yield* walkFolder(root, root, prefix);
  }
}

async function* lookAt(root: string, prefix: string, files: string[]): AsyncGenerator<Seen[]> {
  for (const name of files.toSorted(compareBytes)) yield [await look(root, join(root, name), prefix + name)];
}

/** Counts what the walk will meet, without looking at the files themselves. */
export async function countFiles(folders: Folder[]): Promise<number> {
  let count = 0;
  for (const { path, files } of folders) {
    if (files) {
      count += files.length;
      continue;
    }
    const entries = await entriesOf(path).catch(() => null);
    if (!entries) {
      count++;
      continue;
    }
    const inner = entries.filter(({ folder, refusal }) => folder && refusal === null);
    count += entries.length - inner.length;
    count += await countFiles(inner.map((entry) => ({ path: join(path, entry.name), label: null })));
  }
  return count;
}

async function* walkFolder(root: string, path: string, prefix: string): AsyncGenerator<Seen[]> {
  let batch: Seen[] = [];
  for (const { name, folder, refusal } of await listed(path)) {
    const inner = join(path, name);
    const file = prefix + name;
    if (folder && refusal === null) {
      if (batch.length > 0) yield batch;
      batch = [];
      yield* walkFolder(root, inner, `${file}/`);
      continue;
    }
    batch.push(
      refusal === null ? await look(root, inner, file) : refused(asPath({ name: file, folder }), inner, refusal),
    );
    if (batch.length >= BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;

  async function listed(folderPath: string): Promise<Entry[]> {
    try {
      const entries = await entriesOf(folderPath);
      return entries.sort((a, b) => compareBytes(asPath(a), asPath(b)));
    } catch (error) {
      batch.push(refused(prefix || './', folderPath, `the folder cannot be listed: ${reasonOf(error)}`));
      return [];
    }
  }
}

// "a.txt" stands before "a/b.txt" by the bytes of the whole paths, though "a" stands before "a.txt".
function asPath({ name, folder }: Pick<Entry, 'name' | 'folder'>): string {
  return folder ? `${name}/` : name;
}

async function look(root: string, path: string, file: string): Promise<Seen> {
  if (file.split('/').at(-1)?.startsWith('.')) return refused(file, path, 'hidden: its name begins with a dot');
  try {
    const found = lstatSync(path, { bigint: true });
    if (!found.isSymbolicLink()) return seen(file, path, found);
    const target = await realpath(path);
    if (!isWithin(root, target)) return refused(file, path, 'a symbolic link that leaves the data folder');
    const linked = await stat(target, { bigint: true });
    if (linked.isDirectory()) return refused(file, path, 'a symbolic link to a folder, which is read in its own place');
    return seen(file, path, linked);
  } catch (error) {
    return refused(file, path, `cannot be read: ${reasonOf(error)}`);
  }
}

function seen(file: string, path: string, found: BigIntStats): Seen {
  const refusal = found.isFile() ? null : `not a file but ${kindOf(found)}`;
  return { file, path, size: Number(found.size), modified: String(found.mtimeNs), refusal };
}

function refused(file: string, path: string, refusal: string): Seen {
  return { file, path, size: 0, modified: '0', refusal };
}

function kindOf(found: BigIntStats | Stats): string {
  if (found.isFIFO()) return 'a pipe';
  if (found.isSocket()) return 'a socket';
  return 'a device';
}

function isWithin(root: string, target: string): boolean {
  const path = relative(root, target);
  return path !== '..' && !path.startsWith(`..${sep}`);
}

/** "ENOENT: no such file or directory, open '/data/a.txt'" -> "no such file or directory" */
export function reasonOf(error: unknown): string {
  return (error as Error).message.replace(/^[A-Z0-9_]+: /, '').replace(/, [a-z]+( '.*)?$/s, '');
}

/** Orders text as its UTF-8 bytes, which is SQLite's order too; JavaScript's own differs beyond U+FFFF. */
export function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
