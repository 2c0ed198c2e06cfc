import type { Cursors, Place } from './cursor.ts';
import type { Page, Paging } from './store.ts';

// Pages of lists, as every engine cuts and counts them.

/** Totals beyond this are not counted to the end where an estimate will do. */
export const ESTIMATED = 1000;

/** `rows` is how many there are or, where only an estimate is asked for, more than ESTIMATED of them. */
export function toldTotal(rows: number, total: Exclude<Paging['total'], 'none'>): Page<unknown>['total'] {
  return total === 'estimate' && rows > ESTIMATED
    ? { value: ESTIMATED, relation: 'gte' }
    : { value: rows, relation: 'eq' };
}

/**
 * One page, in the list's order, with the cursors of its neighbours. What was `found` from the place on, in the direction of
 * reading, is one row more than the page where there are more; a cursor names so many rows as `witnesses` says.
 */
export function pageOf<T>(
  found: T[],
  { place, limit, cursors }: { place: Place | null; limit: number; cursors: Cursors },
  keysOf: (row: T) => Place['keys'],
  witnesses = 1,
): Omit<Page<T>, 'total'> {
  const data = found.slice(0, limit);
  const more = found.length > limit;
  const backward = place?.side === 'before';
  if (backward) data.reverse();
  // On the side that one came from there was a row: the one that the cursor names.
  const beyond = place !== null && place.keys.length > 0;
  const [before, after] = backward ? [more, beyond] : [beyond, more];
  // Of an empty page, whose rows have all gone, the neighbour is the list's other end.
  const cursorTo = (side: Place['side'], nearest: T[]) =>
    cursors.write({ side, keys: nearest.slice(0, witnesses).flatMap(keysOf) });
  return {
    data,
    next: after ? cursorTo('after', data.toReversed()) : null,
    prev: before ? cursorTo('before', data) : null,
  };
}
