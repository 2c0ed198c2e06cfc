import type { Query } from '../../../query/query.ts';
import type { ArticleFilter, Choice } from '../../store.ts';
import { TERM_FIELDS } from '../../terms.ts';
import { type AnyWord, anyNameOf, anyWordOf, distinct, type Languages } from '../fulltext/match.ts';

/** One thing that is asked of an article: it has one of these, or (`excluded`) none of them. */
export interface Part {
  any: AnyWord[];
  excluded: boolean;
  /** Whether the score counts it. */
  scored: boolean;
}

/** A search for words, and for names, whose parts are all asked for; null where it is of another kind. */
export function partsOf(q: Query, languages: Languages, filter: ArticleFilter): Part[] | null {
  const parts = q.kind === 'and' ? distinct(q.parts) : [q];
  const asked = parts.map((part) =>
    part.kind === 'not' ? wordsIn(part.part, languages, true) : wordsIn(part, languages, false),
  );
  const known = asked.filter((part) => part !== null);
  return known.length < asked.length
    ? null
    : [...known, ...TERM_FIELDS.flatMap((field) => namesIn(field, filter[field]))];
}

function wordsIn(part: Query, languages: Languages, excluded: boolean): Part | null {
  const leaves = part.kind === 'or' ? distinct(part.parts) : [part];
  const any = leaves.map((leaf) =>
    leaf.kind === 'phrase' || leaf.kind === 'near' ? anyWordOf(leaf, languages) : null,
  );
  const known = any.filter((words) => words !== null);
  return known.length < any.length ? null : { any: known, excluded, scored: !excluded };
}

function namesIn(field: (typeof TERM_FIELDS)[number], choice: Choice | undefined): Part[] {
  const sides = [choice?.any ?? [], choice?.none ?? []];
  return sides.flatMap((names, side) =>
    names.length === 0 ? [] : [{ any: [anyNameOf(field, names)], excluded: side === 1, scored: false }],
  );
}
