import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { labelOf, type Settings, sharedLabel } from '../config.ts';
import type { Folder } from '../ingest/walk.ts';

/** The data folders. Throws where one is not there. */
export async function foldersOf({ DATA_DIR }: Settings): Promise<Folder[]> {
  for (const path of DATA_DIR) {
    if (await isFolder(path)) continue;
    throw new Error(`DATA_DIR: ${path} is not a folder. Make it, or name the folder with your articles.`);
  }
  return labelled(DATA_DIR);
}

/**
 * The folders at paths that were given. A path to a file stands for that file in its folder, and what lies beside it is left
 * as it is. Throws where one is not there.
 */
export async function foldersAt(paths: string[]): Promise<Folder[]> {
  /** The files that are asked for in each; null for all. */
  const named = new Map<string, Set<string> | null>();
  for (const path of paths.map((one) => resolve(one))) {
    const folder = await isFolder(path);
    if (folder === null) throw new Error(`${path} is not there.`);
    const files = named.get(dirname(path));
    if (folder) named.set(path, null);
    else if (files !== null) named.set(dirname(path), (files ?? new Set()).add(basename(path)));
  }
  const folders = [...named.keys()];
  const twice = sharedLabel(folders);
  if (twice !== null) throw new Error(`Two folders are called "${twice}", and articles are known by that name.`);
  return labelled(folders).map((folder) => {
    const files = named.get(folder.path);
    return files ? { ...folder, files: [...files] } : folder;
  });
}

function labelled(paths: string[]): Folder[] {
  return paths.map((path) => ({ path, label: paths.length > 1 ? labelOf(path) : null }));
}

/** Null where nothing is there. */
async function isFolder(path: string): Promise<boolean | null> {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() ?? null;
}
