import type { z } from 'zod';
import { PAGING } from '../http/answering/lists.ts';
import { check, refusal } from '../http/asking/faults.ts';
import { filteredBy, filterOf, queryOf } from '../http/asking/filters.ts';
import { oneOf } from '../http/asking/parameters.ts';
import { QUERY, READING } from '../http/asking/searching.ts';
import { ARTICLE_SORTS, type ArticleFilter, type ArticleSort } from '../store/store.ts';

// A view is a list of articles as an address names it. What a person sees, narrows, saves and exports is all one view.

const ViewParameters = filteredBy({
  q: QUERY.optional(),
  stem: READING.stem,
  sort: oneOf(ARTICLE_SORTS).optional(),
  cursor: PAGING.cursor,
});

export type Parameter = [name: string, value: string];
/** As Fastify reads an address. */
export type Query = Record<string, string | string[]>;

export interface View {
  /** Of the page that shows it. */
  path: string;
  /** Whom or what that page is of: its path says so, and no parameter. */
  of: Parameter | null;
  filter: ArticleFilter;
  q: string | null;
  stem: boolean | undefined;
  sort: ArticleSort;
  cursor: string | undefined;
  /** As the address has them, without those that are empty or unknown, and without `of`. */
  parameters: Parameter[];
}

/**
 * Reads an address. An empty form field asks for nothing, and what we do not know is somebody else's mark on a link; what
 * cannot be read is refused.
 */
export function viewOf(query: Query, path = '/', of: Parameter | null = null): View {
  const { given, parameters: all } = readAddress(
    ViewParameters,
    withoutRank({ ...query, ...(of && { [of[0]]: of[1] }) }),
  );
  const { q = null, stem, cursor, sort = q === null ? '-publishedAt' : 'relevance' } = given;
  const parameters = all.filter(([name]) => name !== of?.[0]);
  return { path, of, filter: { ...filterOf(given), q: queryOf(given.q) }, q, stem, sort, cursor, parameters };
}

// "Best match" stays in the address when the search is taken out of it.
function withoutRank(query: Query): Query {
  const searched = [query.q ?? ''].flat().some((value) => value.trim() !== '');
  return searched || query.sort !== 'relevance' ? query : { ...query, sort: '' };
}

/** What the schema makes of the parameters that it knows and that say something. */
export function readAddress<S extends z.ZodObject>(schema: S, query: Query) {
  const parameters = Object.entries(query)
    .filter(([name]) => Object.hasOwn(schema.shape, name))
    .flatMap(([name, values]) => [values].flat().map((value): Parameter => [name, value]))
    .filter(([, value]) => value.trim() !== '');
  const checked = check(schema, gathered(parameters), 'address');
  if ('faults' in checked) throw refusal(checked.faults);
  return { given: checked.value as z.output<S>, parameters };
}

function gathered(parameters: Parameter[]): Record<string, string | string[]> {
  const names = new Set(parameters.map(([name]) => name));
  const valuesOf = (wanted: string) => parameters.filter(([name]) => name === wanted).map(([, value]) => value);
  return Object.fromEntries(
    [...names].map((name) => [name, valuesOf(name).length > 1 ? valuesOf(name) : valuesOf(name)[0]!]),
  );
}

/** Whether nothing is left out, so that the store knows how many there are without counting. */
export function isAll({ parameters, of }: View): boolean {
  return of === null && parameters.every(([name]) => name === 'sort' || name === 'cursor');
}

/** What of a page may be made when its masthead is sent. A cursor that is wrong is refused before anything is. */
export async function early<T>(
  { cursor }: { cursor: string | undefined },
  make: () => Promise<T>,
): Promise<T | (() => Promise<T>)> {
  return cursor === undefined ? make : await make();
}

/** The parameters with others in place of those of the same names. A page of the old list is none of the new one. */
export function changed({ parameters }: View, change: Record<string, string[]>): Parameter[] {
  const kept = parameters.filter(([name]) => !(name in change) && name !== 'cursor');
  return [
    ...kept,
    ...Object.entries(change).flatMap(([name, values]) => values.map((value): Parameter => [name, value])),
  ];
}

/** The address of a view that is changed so; at another path than its own, whom it is of becomes a parameter. */
export function addressOf(view: View, change: Record<string, string[]> = {}, path = view.path): string {
  const of = view.of && path !== view.path ? [view.of] : [];
  const query = new URLSearchParams([...of, ...changed(view, change)]).toString();
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
}

/** The values of one parameter, with one of them put in or taken out. */
export function toggled({ parameters }: View, name: string, value: string): Record<string, string[]> {
  const values = parameters.filter(([each]) => each === name).map(([, each]) => each);
  return { [name]: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] };
}
