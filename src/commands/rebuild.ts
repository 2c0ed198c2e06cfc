import type { Settings } from '../config.ts';
import { isInUse, removeDatabase, replaceDatabase } from '../store/sqlite/connection/copying.ts';
import { loadOnce } from './load.ts';
import { writtenPath } from './written.ts';

/** Makes the database anew from the files, beside the old one, and then puts it in its place. */
export async function rebuild(settings: Settings): Promise<void> {
  const { DATABASE, STORE } = settings;
  if (STORE !== 'sqlite') throw new Error(`--rebuild is for a database file, and STORE is ${STORE}.`);
  if (isInUse(DATABASE)) throw new Error(`${DATABASE} is in use. Stop the server that has it open, and try again.`);
  const fresh = `${DATABASE}.rebuild`;
  removeDatabase(fresh);
  const whole = await loadOnce([], {}, { ...settings, DATABASE: fresh, WRITTEN_DIR: writtenPath(settings) });
  if (whole) replaceDatabase(DATABASE, fresh);
  else removeDatabase(fresh);
}
