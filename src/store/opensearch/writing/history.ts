import type { Article } from '../../../article.ts';
import { pack, unpack } from '../../packing.ts';
import type { Content } from '../../versions/compare.ts';
import { changedMembers, type Kept, onlyBytes } from '../../versions/history.ts';

// The versions that an article had before stand in its record, packed: they come, change and go with it in one write.

export interface History {
  /** The number of the present version. */
  version: number;
  /** When it came: milliseconds since 1970. */
  at: number;
  /** Of those before it, the first one first; null where there are none. */
  history: string | null;
  /** The present record and the notes that stood beside its story. */
  article: string;
  notes: string[];
}

/** A version that was: what the next one has otherwise. `same` where the bytes alone are others. */
interface Past {
  number: number;
  at: number;
  same: boolean;
  record: Partial<Content>;
}

export function contentIn({ article, notes }: Pick<History, 'article' | 'notes'>): Content {
  return { ...(JSON.parse(article) as Article), notes };
}

/** What follows on the present version; the same one where nothing is changed. At most `kept` earlier ones are kept. */
export function succeeded(present: History | null, after: Content, kept: number) {
  if (!present) return { changed: true, version: 1, at: 0, history: null };
  const before = contentIn(present);
  const record = changedMembers(before, after);
  const { version, at, history } = present;
  if (record === null) return { changed: false, version, at, history };
  const past = [...pastIn(history), { number: version, at, same: onlyBytes(record, before, after), record }];
  while (past.length > kept) dropOne(past);
  return { changed: true, version: version + 1, at: 0, history: past.length > 0 ? packed(past) : null };
}

/** Drops the oldest of those in which only the bytes were others than before; where there is none, the oldest. */
function dropOne(past: Past[]): void {
  const at = past.findIndex((_, index) => index > 0 && past[index - 1]!.same);
  if (at < 0) {
    past.shift();
    return;
  }
  // The one before it is now told by the one after it.
  const [before, dropped] = [past[at - 1]!, past[at]!];
  past.splice(at - 1, 2, { ...before, same: dropped.same, record: { ...dropped.record, ...before.record } });
}

/** All versions, the present one first. */
export function versionsIn(present: History): Kept[] {
  let content = contentIn(present);
  const all: Kept[] = [{ number: present.version, at: present.at, content }];
  for (const { number, at, record } of pastIn(present.history).toReversed()) {
    content = { ...content, ...record };
    all.push({ number, at, content });
  }
  return all;
}

function packed(past: Past[]): string {
  return pack(Buffer.from(JSON.stringify(past))).toString('base64');
}

function pastIn(history: string | null): Past[] {
  return history === null ? [] : JSON.parse(unpack(Buffer.from(history, 'base64')).toString());
}
