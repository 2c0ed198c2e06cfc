import type { Leaf, Query } from '../../../query/query.ts';

/** What a part of a query finds: `of`, or (`negated`) all but that. */
export interface Found<S> {
  of: S;
  negated: boolean;
}

/** A language for sets in which there is no "all but". */
export interface Algebra<S> {
  and(parts: S[]): S;
  or(parts: S[]): S;
  minus(from: S, what: S): S;
}

/**
 * The tree in such a language; null where it finds nothing at all. A part that excludes is kept as the complement of what
 * it excludes, until it meets a part to be taken from.
 */
export function compute<S>(query: Query, algebra: Algebra<S>, leaf: (leaf: Leaf) => S): Found<S> | null {
  if (query.kind === 'not') return complement(compute(query.part, algebra, leaf));
  if (query.kind !== 'and' && query.kind !== 'or') return { of: leaf(query), negated: false };
  return combine(
    query.kind,
    query.parts.map((part) => compute(part, algebra, leaf)),
    algebra,
  );
}

export function complement<S>(found: Found<S> | null): Found<S> | null {
  return found && { ...found, negated: !found.negated };
}

export function combine<S>(kind: 'and' | 'or', parts: (Found<S> | null)[], algebra: Algebra<S>): Found<S> | null {
  const found = parts.filter((part) => part !== null);
  if (found.length === 0 || (kind === 'and' && found.length < parts.length)) return null;
  const wanted = found.filter(({ negated }) => !negated).map(({ of }) => of);
  const excluded = found.filter(({ negated }) => negated).map(({ of }) => of);
  if (excluded.length === 0) return { of: algebra[kind](wanted), negated: false };
  // All but a, and all but b: all but (a or b). All but a, or all but b: all but (a and b).
  const without = algebra[kind === 'and' ? 'or' : 'and'](excluded);
  if (wanted.length === 0) return { of: without, negated: true };
  return kind === 'and'
    ? { of: algebra.minus(algebra.and(wanted), without), negated: false }
    : { of: algebra.minus(without, algebra.or(wanted)), negated: true };
}
