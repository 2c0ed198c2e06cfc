import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** What stands in a folder. */
export interface Entry {
  name: string;
  /** Whether what lies in it is met too. */
  folder: boolean;
  /** Why it cannot be opened under that name; null where it can. */
  refusal: string | null;
}

export async function entriesOf(path: string): Promise<Entry[]> {
  const entries = await readdir(path, { withFileTypes: true });
  // What is not UTF-8 in a name has become U+FFFD, under which nothing is found, or another file. Only then are the bytes worth a second look.
  if (entries.some(({ name }) => name.includes('\ufffd'))) return (await readdir(path, BYTES)).map(entryOfBytes);
  return entries.map((entry) => ({ name: entry.name, folder: isGoneInto(entry, entry.name), refusal: null }));
}
const BYTES = { withFileTypes: true, encoding: 'buffer' } as const;

/** Whether what lies in it is met: a folder that is hidden is met itself, and nothing in it. */
export function isGoneInto(entry: Pick<Dirent, 'isDirectory'>, name: string): boolean {
  return entry.isDirectory() && !name.startsWith('.');
}

function entryOfBytes(entry: Dirent<Buffer>): Entry {
  const known = isUtf8(entry.name);
  const name = known ? entry.name.toString() : spelled(entry.name);
  return { name, folder: isGoneInto(entry, name), refusal: known ? null : 'its name is not in UTF-8; give it another' };
}

// "fähre.txt" in Latin-1 -> f\xe4hre.txt
function spelled(name: Buffer): string {
  const letters = Array.from(name, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16)}`));
  return letters.join('');
}
