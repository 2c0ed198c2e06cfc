import type { Query } from '../../query/query.ts';

/** A set of rows as FTS5 can find it: those that match, or (`negated`) all but those. */
export interface Match {
  expression: string;
  negated: boolean;
}

/**
 * The tree in FTS5's language; null where it finds nothing. FTS5 has no "all but": NOT takes two sides. So a part that
 * excludes is kept as the complement of what it excludes, until it meets a part to be taken from.
 */
export function compile(query: Query): Match | null {
  if (query.kind === 'phrase') return { expression: quoted(query.words), negated: false };
  if (query.kind === 'not') {
    const part = compile(query.part);
    return part && { expression: part.expression, negated: !part.negated };
  }
  const parts = query.parts.map(compile);
  if (parts.length === 0 || parts.includes(null)) return null;
  return intersection(parts as Match[]);
}

function intersection(parts: Match[]): Match {
  const wanted = expressions(parts, false).join(' AND ');
  const unwanted = expressions(parts, true).join(' OR ');
  if (wanted === '') return { expression: `(${unwanted})`, negated: true };
  return { expression: unwanted === '' ? `(${wanted})` : `((${wanted}) NOT (${unwanted}))`, negated: false };
}

function expressions(parts: Match[], negated: boolean): string[] {
  return [...new Set(parts.filter((part) => part.negated === negated).map((part) => part.expression))];
}

// FTS5 reads AND, NEAR, *, : and - as operators. Folded words hold none of these but AND and the like; in quotation
// marks they are words.
function quoted(words: string[]): string {
  return `"${words.join(' ').replaceAll('"', '')}"`;
}
