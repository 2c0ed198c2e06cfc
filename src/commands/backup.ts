import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Settings } from '../config.ts';
import { synced } from '../ingest/written/durable.ts';
import { copyDatabase } from '../store/sqlite/connection/copying.ts';
import { writtenPath } from './written.ts';

/** Copies the database, and then what clients have written, into a new folder. A server may go on meanwhile. */
export async function backUp(target: string, settings: Settings): Promise<void> {
  const { DATABASE, STORE } = settings;
  if (STORE !== 'sqlite') throw new Error(`backup is for a database file, and STORE is ${STORE}.`);
  const written = writtenPath(settings);
  if (!existsSync(DATABASE)) throw new Error(`${DATABASE} is not there. DATABASE names the database to copy.`);
  if (existsSync(target)) throw new Error(`${target} is there already. Name a folder that is not.`);
  const making = `${resolve(target)}.part`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  await copyDatabase(DATABASE, join(making, basename(DATABASE)));
  // Whatever the copy of the database has is in these, as they are copied later.
  const copied = join(making, basename(writtenPath({ ...settings, WRITTEN_DIR: '' })));
  if (existsSync(written)) await cp(written, copied, { recursive: true, filter: (path) => !path.endsWith('~') });
  // What is said to be there survives a power cut.
  for (const entry of await readdir(making, { recursive: true, withFileTypes: true }))
    await synced(join(entry.parentPath, entry.name));
  await synced(making);
  await rename(making, target);
  await synced(dirname(making));
}
