import { CopydeskError } from '../../errors.ts';
import { type Bytes, type Cursor, cursorOf, fileBytes, gather } from '../bytes.ts';
import {
  EXTENSIONS_READ,
  innerName,
  isAboutFolder,
  type Kind,
  kindOfContent,
  kindOfName,
  kindOfText,
} from '../formats/kinds.ts';
import { expanded, withinLimits } from './compressed.ts';
import {
  type Held,
  type Items,
  type Limits,
  type Opening,
  refused,
  type Session,
  tooLarge,
  unreadable,
} from './held.ts';
import { jsonFile, jsonLines, wholeFile, xmlItems } from './records.ts';
import { csvRows } from './rows.ts';
import { tarEntries } from './tar.ts';
import { warcRecords } from './warc.ts';
import { zipEntries } from './zip.ts';

export type { Item, Limits } from './held.ts';

/** Where to go on in a file of which so much was read. */
export interface From {
  offset: number;
  /** How many records were met before. */
  position: number;
}

export interface Opened {
  /** Every record of the file, in its order; a file that is one article gives one item, without a key. */
  items: Items;
  /** Once the items are read: whether what is added to the file can be read from its present end on. */
  growing(): boolean;
}

/** Opens a file, and what is packed in it. A file that is damaged gives what can be read of it, and throws then. */
export function openFile(
  path: string,
  name: string,
  size: number,
  limits: Limits,
  settings: Opening,
  from?: From,
): Opened {
  const session: Session = {
    limits,
    settings,
    expanded: 0,
    position: from?.position ?? 0,
    from: from?.offset ?? 0,
    growing: false,
  };
  const held: Held = { name, keys: [], depth: 0, offset: null, path, size, bytes: (at) => fileBytes(path, at, size) };
  return { items: itemsOf(held, session), growing: () => session.growing };
}

async function* itemsOf(held: Held, session: Session): Items {
  if (isAboutFolder(held.name)) return yield refused(session, held, 'about the folder, not an article');
  if (held.keys.length > 0 && /(?:^|\/)\./.test(held.name))
    return yield refused(session, held, 'hidden: its name begins with a dot');
  const cursor = cursorOf(held.bytes(session.from));
  try {
    const head = await cursor.peek(HEAD);
    if (head.length === 0 && session.from === 0) return yield refused(session, held, 'empty: no bytes');
    const kind = kindOf(held, head);
    if (kind === null) yield refused(session, held, `no format for this name; read are: ${EXTENSIONS_READ}`);
    else {
      yield* itemsAs(kind, held, session, cursor, head);
      // Only a file that lies open goes on where it ended.
      if (held.depth > 0 || isWide(head)) session.growing = false;
    }
  } finally {
    await cursor.close();
  }
}

const HEAD = 4096;

function kindOf({ name }: Held, head: Buffer): Kind | null {
  const named = kindOfName(name);
  const signed = kindOfContent(head);
  // Office documents are zip archives too.
  if (signed && (signed !== 'zip' || named === 'zip' || !/\.\w+$/.test(name))) return signed;
  if (named !== null && named !== 'text') return named;
  const shown = kindOfText(head);
  // "story.txt" and "story.php" are pages where they begin as one.
  if (shown === 'html') return 'html';
  return named ?? (/\.\w+$/.test(name) ? null : shown);
}

async function* itemsAs(kind: Kind, held: Held, session: Session, cursor: Cursor, head: Buffer): Items {
  switch (kind) {
    case 'gzip':
    case 'zstd':
      return yield* compressedItems(kind, held, session, cursor);
    case 'zip':
      return yield* zipItems(held, session, cursor);
    case 'tar':
      return yield* tarItems(held, session, cursor);
    case 'warc':
      return yield* warcRecords(held, session, cursor.pieces());
    case 'jsonl':
      return yield* jsonLines(held, session, utf8(cursor, head));
    case 'json':
      if (session.from > 0 || (await isLines(cursor))) return yield* jsonLines(held, session, utf8(cursor, head));
      return yield* jsonFile(held, session, utf8(cursor, head));
    case 'csv':
      return yield* csvRows(held, session, utf8(cursor, head), head);
    case 'xml':
      return yield* xmlItems(held, session, cursor.pieces());
    default:
      return yield* wholeFile(kind, held, session, cursor.pieces());
  }
}

async function* compressedItems(kind: 'gzip' | 'zstd', held: Held, session: Session, cursor: Cursor): Items {
  // Each record of a crawl is compressed by itself, so that it can be found by its offset: the reader of crawls sees to that.
  if (kind === 'gzip' && /\.warc(?:\.\w+)?\.gz$/i.test(held.name))
    return yield* warcRecords(held, session, cursor.pieces());
  const inner = deeper(held, session, innerName(held.name), (source) => expanded(kind, source, session));
  session.from = 0;
  let first = true;
  // The bytes that have been looked at are gone from the cursor's file, but not from the cursor.
  inner.bytes = () => {
    const source = first ? cursor.pieces() : held.bytes(0);
    first = false;
    return expanded(kind, source, session);
  };
  yield* itemsOf(inner, session);
}

async function* tarItems(held: Held, session: Session, cursor: Cursor): Items {
  for await (const { name, offset, refusal, bytes } of tarEntries(cursor.pieces())) {
    const inner = entryOf(held, session, name, offset, () => bytes);
    if (refusal) yield refused(session, inner, refusal);
    else yield* entryItems(inner, session);
  }
}

async function* zipItems(held: Held, session: Session, cursor: Cursor): Items {
  const archive = held.path ?? (await gather(cursor.pieces(), session.limits.record));
  if (archive === null)
    return yield refused(session, held, `within another archive ${tooLarge(session.limits.record)}`);
  for await (const entry of zipEntries(archive)) {
    const inner = entryOf(held, session, entry.name, entry.offset, () =>
      withinLimits(entry.bytes(), session, () => entry.packed),
    );
    if (entry.refusal) yield refused(session, inner, entry.refusal);
    else yield* entryItems(inner, session);
  }
}

/** An entry that fails takes down neither its archive nor the rest. */
async function* entryItems(inner: Held, session: Session): Items {
  try {
    yield* itemsOf(inner, session);
  } catch (error) {
    if (!(error instanceof CopydeskError) || session.expanded > session.limits.expansion) throw error;
    yield refused(session, inner, error.message);
  }
}

function entryOf(held: Held, session: Session, name: string, offset: number, bytes: () => Bytes): Held {
  const inner = deeper(held, session, name, bytes);
  return { ...inner, keys: [...held.keys, name], offset };
}

function deeper(held: Held, { limits }: Session, name: string, bytes: (source: Bytes) => Bytes): Held {
  if (held.depth >= limits.depth)
    throw unreadable(`packed more than ${limits.depth} times over, which is ARCHIVE_DEPTH`);
  return { ...held, name, depth: held.depth + 1, path: null, size: null, bytes: () => bytes(held.bytes(0)) };
}

/** A file called .json whose first line is a record, and that goes on after it. */
async function isLines(cursor: Cursor): Promise<boolean> {
  const head = await cursor.peek(64 * 1024);
  const end = head.indexOf(10);
  if (end < 0 || head.subarray(end).toString('latin1').trim() === '') return false;
  const line = head.subarray(0, end).toString();
  if (!line.trimStart().startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function isWide(head: Buffer): boolean {
  return /^(?:\xff\xfe|\xfe\xff)/.test(head.subarray(0, 2).toString('latin1'));
}

/** UTF-16 as UTF-8, for what is cut at its bytes. */
async function* utf8(cursor: Cursor, head: Buffer): Bytes {
  if (!isWide(head)) return yield* cursor.pieces();
  const decoder = new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be');
  for await (const piece of cursor.pieces()) yield Buffer.from(decoder.decode(piece, { stream: true }));
}
