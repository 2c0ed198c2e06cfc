import type { FileState } from '../store/store.ts';
import { sha256 } from './digest.ts';
import type { Folder } from './walk.ts';

/** One loader's share of the work of several: the second of sixteen is { number: 2, of: 16 }. */
export interface Share {
  number: number;
  of: number;
}

/** What of the folders a pass goes over. */
export interface Part {
  /** Whether it would meet the file if it were there; only of such a file it can tell that it is gone. */
  covers(file: string): boolean;
  takes(file: string, state: FileState | null): boolean;
  /** Which records of the file are read, by their keys ("" is a file that is one article); null for the whole file. */
  recordsOf(file: string): ((key: string) => boolean) | null;
  /** Whether only what the store wants read again is read. */
  settles: boolean;
}

/** "3/16" */
export function readShare(text: string): Share {
  const [number, of] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (number === undefined || of === undefined || number > of) {
    throw new Error(`--shard ${text} should be a number and how many there are, such as 3/16; the first is 1/16.`);
  }
  return { number, of };
}

/** All that is in the folders. */
export function whole(folders: Folder[]): Part {
  const named = namedIn(folders);
  return {
    covers: (file) => !named || named.has(file) || isInWhole(folders, file),
    takes: () => true,
    recordsOf: () => null,
    settles: false,
  };
}

/**
 * Of a folder, the files whose paths fall to the share; of a file that is named, the records whose keys do. Which of the
 * two is told by the name alone, so that all shares agree.
 */
export function shareOf(share: Share, folders: Folder[]): Part {
  const named = namedIn(folders);
  const all = whole(folders);
  const falls = (text: string) => Number.parseInt(sha256(text).slice(0, 12), 16) % share.of === share.number - 1;
  return {
    covers: (file) => !named?.has(file) && all.covers(file) && falls(file),
    takes: (file) => named?.has(file) || falls(file),
    recordsOf: (file) => (named?.has(file) ? (key) => falls(`${file}#${key}`) : null),
    settles: false,
  };
}

/** What has lost its place as the first of the same bytes, or won it, by what came from any share. */
export function unsettled(folders: Folder[]): Part {
  const named = namedIn(folders);
  return {
    covers: () => false,
    takes: (_, state) => state?.fingerprint === '',
    recordsOf: (file) => (named?.has(file) ? () => true : null),
    settles: true,
  };
}

/** The files that are asked for by name; null where only folders are. */
function namedIn(folders: Folder[]): Set<string> | null {
  const files = folders.flatMap(({ label, files = [] }) =>
    files.map((name) => (label === null ? name : `${label}/${name}`)),
  );
  return files.length > 0 ? new Set(files) : null;
}

function isInWhole(folders: Folder[], file: string): boolean {
  return folders.some(({ label, files }) => !files && (label === null || file.startsWith(`${label}/`)));
}
