import { CopydeskError } from '../../errors.ts';
import type { Bytes } from '../bytes.ts';
import type { ReadSettings } from '../input.ts';

/** How much of a file is read, so that no file, however made, takes all of the machine. */
export interface Limits {
  /** Bytes of one record. */
  record: number;
  /** Bytes to which one file may expand, */
  expansion: number;
  /** and how many times its size. */
  ratio: number;
  /** Archives within archives. */
  depth: number;
}

/** What is packed in a file, where no setting says otherwise. */
export const ARCHIVES: Omit<Limits, 'record'> = { expansion: 64 * 1024 ** 3, ratio: 200, depth: 4 };

/** One record as it lies in a file, or the reason why it is none. */
export interface Item {
  /** Its own id or address within the file, else its number; null where it is the whole file. Not always the only one of its kind. */
  key: string | null;
  /** From 1, in the order of the file; 0 for the whole file. */
  position: number;
  /** The byte at which it begins in the file that holds it, as that file is when it is expanded; null where there is none. */
  offset: number | null;
  bytes: Buffer | null;
  mediaType: string | null;
  charset: string | null;
  url: string | null;
  refusal: string | null;
}

export type Items = AsyncGenerator<Item, void, undefined>;

/** A file, or an entry of an archive. */
export interface Held {
  /** By which its format is known. */
  name: string;
  /** Where it lies within the file: the entry's name, and that of the entry within it. */
  keys: string[];
  depth: number;
  /** Where it begins in the archive that holds it. */
  offset: number | null;
  /** The file itself and its size, where it is one. */
  path: string | null;
  size: number | null;
  bytes(from: number): Bytes;
}

/** What it takes to tell the records of a file apart. */
export type Opening = Pick<ReadSettings, 'fieldMap' | 'xmlLimits'>;

/** What one reading of a file has in common. */
export interface Session {
  limits: Limits;
  /** Of the formats. */
  settings: Opening;
  /** Bytes that were made by expanding, so far. */
  expanded: number;
  /** Records met so far. */
  position: number;
  /** Where to go on in a file that has grown: what stands before was read. */
  from: number;
  /** Whether the file ends so that what is added to it can be read from there. */
  growing: boolean;
}

type Found = Partial<Item> & { own?: string | null };

/** The next item of what is held. `own` is its key in there; without one, its number. */
export function item(session: Session, held: Held, number: number | null, { own, ...found }: Found): Item {
  const keys = number === null ? held.keys : [...held.keys, keyText(own) ?? String(number)];
  const key = keys.length > 0 ? keys.join('#') : null;
  if (key !== null) session.position++;
  return {
    key,
    position: key === null ? 0 : session.position,
    offset: number === null ? held.offset : null,
    bytes: null,
    mediaType: null,
    charset: null,
    url: null,
    refusal: null,
    ...found,
  };
}

/** The whole of what is held, which is no article. */
export function refused(session: Session, held: Held, refusal: string): Item {
  return item(session, held, null, { refusal });
}

export function tooLarge(limit: number, size: number | null = null): string {
  return `too large: ${size === null ? `more than ${limit}` : size} bytes, BODY_LIMIT is ${limit}`;
}

export function unreadable(reason: string): CopydeskError {
  return new CopydeskError('UNREADABLE_INPUT', reason);
}

// Longer ids than this, and marks that no one can see, would make a line of the ledger unreadable.
const LONGEST_KEY = 500;

function keyText(own: string | null | undefined): string | null {
  const text = own
    ?.toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return text && text.length <= LONGEST_KEY ? text : null;
}
