import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isGoneInto } from './entries.ts';
import { type Folder, reasonOf } from './walk.ts';

// Tells when something in the folders may have changed; what it is, a pass over them finds out. Node's own recursive watch and
// chokidar both put a watch on every file, of which a system has few; a folder's watch tells of its files, too.

export interface WatchOptions {
  /** Milliseconds of quiet after a change, so that a file is written to its end. */
  settle: number;
  /** Milliseconds after which a change is told, quiet or not. */
  longest: number;
  /** Milliseconds after which a change is taken for granted: of what no watch tells, as on a network's file system. */
  interval: number;
  onChange: () => void;
  /** Told once of a folder that cannot be watched. */
  onTrouble: (reason: string, folder: string) => void;
}

export interface Watching {
  close(): void;
}

interface Watched {
  watcher: FSWatcher;
  /** By which a folder that came again is told from the one that went; its number alone may be used again. */
  identity: string;
}

/** Resolves once every folder is watched: what changes from then on is told. */
export async function watchFolders(folders: Folder[], options: WatchOptions): Promise<Watching> {
  const roots = folders.map(({ path }) => resolve(path));
  const watched = new Map<string, Watched>();
  const quiet = quietFor(options, tell);
  const regular = setInterval(tell, options.interval).unref();
  let troubled = false;
  let closed = false;

  async function tell(): Promise<void> {
    await watchAll();
    // New folders are watched by now, so that what comes into them after the pass is told again.
    if (!closed) options.onChange();
  }
  async function watchAll(): Promise<void> {
    const met = new Set<string>();
    for (const root of roots) {
      // When a data folder itself goes, only the folder around it tells that it has come again.
      await watchOne(dirname(root), met, (name) => name === null || name === basename(root));
      await watchDeep(root, met);
    }
    for (const path of watched.keys()) if (!met.has(path)) forget(path);
  }
  async function watchDeep(path: string, met: Set<string>): Promise<void> {
    if (!(await watchOne(path, met, () => true))) return;
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) if (isGoneInto(entry, entry.name)) await watchDeep(join(path, entry.name), met);
  }
  async function watchOne(path: string, met: Set<string>, bears: (name: string | null) => boolean): Promise<boolean> {
    const found = await stat(path, { bigint: true }).catch(() => null);
    if (!found || closed) return false;
    const identity = `${found.dev}:${found.ino}:${found.birthtimeNs}`;
    // Around one data folder may lie another.
    if (met.has(path)) return true;
    met.add(path);
    if (watched.get(path)?.identity === identity) return true;
    forget(path);
    try {
      const watcher = watch(path, { persistent: false }, (_, name) => bears(name) && quiet.disturb());
      watcher.on('error', () => forget(path));
      watched.set(path, { watcher, identity });
    } catch (error) {
      if (!troubled) options.onTrouble(reasonOf(error), path);
      troubled = true;
    }
    return true;
  }
  function forget(path: string): void {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  }

  await watchAll();
  return {
    close() {
      closed = true;
      quiet.end();
      clearInterval(regular);
      for (const path of watched.keys()) forget(path);
    },
  };
}

/** Calls when nothing has disturbed for a while, or it has been disturbed for long. */
function quietFor({ settle, longest }: WatchOptions, call: () => void): { disturb(): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  return {
    disturb() {
      const now = performance.now();
      if (!timer) since = now;
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          timer = undefined;
          call();
        },
        Math.max(0, Math.min(settle, since + longest - now)),
      ).unref();
    },
    end: () => clearTimeout(timer),
  };
}
