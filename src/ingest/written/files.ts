import { existsSync } from 'node:fs';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../digest.ts';
import { besides, durably, isLeftOver, makeFolder, nullIfMissing, storing, synced } from './durable.ts';
import { decodeWritten, encodeWritten, type Written } from './format.ts';

// What clients have written, a file for each article: "ab/ferry-1.article". "ab" begins the hash of its id, so that no folder
// grows too large. A file is whole or not there: it is written under another name first, and a rename is one step.

/** How a file was when it was looked at; what takes its place is never the same in all of them. */
export interface Look {
  id: string;
  size: number;
  /** Nanoseconds since 1970, as decimal digits. */
  modified: string;
  inode: string;
}

export interface WrittenFiles {
  /** Makes it so, on the disk; `undo` makes it as it was before, and `keep` ends the chance of that. */
  save(written: Written): Promise<{ undo(): Promise<void>; keep(): Promise<void> }>;
  /** Null where nothing was ever written under the id; `written` is null where the file is damaged. */
  read(id: string): Promise<{ written: Written | null; look: Look } | null>;
  look(id: string): Promise<Look | null>;
  has(id: string): boolean;
  /** All ids, some at a time; null where there is no such folder. */
  list(): Promise<AsyncGenerator<Look[]> | null>;
  /** Notes that these bytes, of an article from a data folder, are not to come back from a copy of its file. Gives what takes it back. */
  hide(digest: string): Promise<() => Promise<void>>;
  hides(digest: string): boolean;
}

const ARTICLE = '.article';
const HIDDEN = 'hidden';

export function writtenFiles(folder: string): WrittenFiles {
  const shardOf = (id: string) => join(folder, sha256(id).slice(0, 2));
  const pathOf = (id: string) => join(shardOf(id), `${encodeId(id)}${ARTICLE}`);

  async function save(written: Written): ReturnType<WrittenFiles['save']> {
    const path = pathOf(written.id);
    const shard = shardOf(written.id);
    await makeFolder(shard);
    const before = besides(path);
    const replaces = await link(path, before).then(() => true, nullIfMissing);
    try {
      await durably(path, encodeWritten(written));
    } catch (error) {
      await rm(before, { force: true });
      throw error;
    }
    return {
      async undo() {
        await (replaces ? rename(before, path) : rm(path, { force: true }));
        await synced(shard);
      },
      keep: () => rm(before, { force: true }),
    };
  }

  return {
    save: (written) => storing(() => save(written)),
    async read(id) {
      const file = await open(pathOf(id)).catch(nullIfMissing);
      if (!file) return null;
      try {
        const found = await file.stat({ bigint: true });
        return { written: decodeWritten(await file.readFile(), id), look: lookOf(id, found) };
      } finally {
        await file.close();
      }
    },
    look: (id) => lookAt(pathOf(id), id),
    has: (id) => existsSync(pathOf(id)),
    async list() {
      const shards = await readdir(folder).catch(nullIfMissing);
      return shards && listed(folder, shards.filter((name) => /^[0-9a-f]{2}$/.test(name)).sort());
    },
    hide: (digest) =>
      storing(async () => {
        const path = join(folder, HIDDEN, digest);
        if (existsSync(path)) return async () => {};
        await makeFolder(join(folder, HIDDEN));
        await durably(path, Buffer.alloc(0));
        return () => rm(path, { force: true });
      }),
    hides: (digest) => existsSync(join(folder, HIDDEN, digest)),
  };
}

async function* listed(folder: string, shards: string[]): AsyncGenerator<Look[]> {
  for (const shard of shards) {
    const names = await readdir(join(folder, shard));
    const looks: Look[] = [];
    for (const name of names.sort()) {
      const path = join(folder, shard, name);
      const found = name.endsWith(ARTICLE) ? await lookAt(path, decodeId(name.slice(0, -ARTICLE.length))) : null;
      if (found) looks.push(found);
      else if (isLeftOver(name)) await rm(path, { force: true });
    }
    yield looks;
  }
}

async function lookAt(path: string, id: string): Promise<Look | null> {
  const found = await stat(path, { bigint: true }).catch(nullIfMissing);
  return found ? lookOf(id, found) : null;
}

function lookOf(id: string, { size, mtimeNs, ino }: { size: bigint; mtimeNs: bigint; ino: bigint }): Look {
  return { id, size: Number(size), modified: String(mtimeNs), inode: String(ino) };
}

// Some file systems take "A" and "a" for one name: "Ferry" -> "%46erry".
function encodeId(id: string): string {
  return id.replace(/[^a-z0-9_~.-]/g, (char) => `%${Buffer.from(char).toString('hex')}`);
}

function decodeId(name: string): string {
  return name.replace(/%([0-9a-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
