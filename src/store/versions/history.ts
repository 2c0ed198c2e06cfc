import type { Cursors } from '../cursor.ts';
import type { Page, Paging, Version } from '../store.ts';
import { type Content, compare } from './compare.ts';

// The versions that an article had. Of each before the present one, what the next one has otherwise is kept.

/** A version with all that it said. */
export interface Kept {
  number: number;
  at: number;
  content: Content;
}

/** What was otherwise before, and the source; null where all is the same. */
export function changedMembers(before: Content, after: Content): Partial<Content> | null {
  const names = Object.keys({ ...before, ...after }) as (keyof Content)[];
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length === 0) return null;
  const { source, parserVersion } = before;
  return { ...Object.fromEntries(changed.map((name) => [name, before[name] ?? null])), source, parserVersion };
}

/** The members that are always kept of a version. */
const ALWAYS = 2;

/** True where the bytes alone were others than those of the next version. */
export function onlyBytes(record: Partial<Content>, before: Content, after: Content): boolean {
  return Object.keys(record).length === ALWAYS && compare(before, after).changes.length === 0;
}

/** A page of the versions, the present one first. */
export function pageOfVersions(
  all: Kept[],
  cursors: Cursors,
  { limit, cursor }: Pick<Paging, 'limit' | 'cursor'>,
): Page<Version> {
  const place = cursor === undefined ? null : cursors.read(cursor);
  const backward = place?.side === 'before';
  // Of a page, the numbers that it begins and ends with are its place: more versions may have come, and old ones gone.
  const below = place && !backward ? all.findIndex(({ number }) => number < Number(place.keys[0])) : 0;
  const end = backward ? all.filter(({ number }) => number > Number(place.keys[0])).length : all.length;
  const from = backward ? Math.max(0, end - limit) : below < 0 ? all.length : below;
  const page = all.slice(from, backward ? end : from + limit);
  const cursorTo = (side: 'after' | 'before', { number }: Kept) => cursors.write({ side, keys: [number] });
  return {
    data: page.map((each, index) => told(each, all[from + index + 1])),
    next: from + page.length < all.length && page.length > 0 ? cursorTo('after', page.at(-1)!) : null,
    prev: from > 0 && page.length > 0 ? cursorTo('before', page[0]!) : null,
    total: { value: all.length, relation: 'eq' },
  };
}

function told({ number, at, content }: Kept, before: Kept | undefined): Version {
  const nothing = { kind: number === 1 ? ('first' as const) : null, note: null, facts: [], changes: [] };
  return {
    number,
    at: new Date(at).toISOString(),
    sha256: content.source.sha256,
    parserVersion: content.parserVersion,
    ...(before ? compare(before.content, content) : nothing),
  };
}
