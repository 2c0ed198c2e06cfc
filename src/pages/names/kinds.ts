import { CopydeskError, type ProblemCode } from '../../errors.ts';
import type { ArticleStore, Facet, NameKind, NameQuery, NameSummary, Page } from '../../store/store.ts';

export type Kind = NameKind;

interface Names {
  /** By which articles are asked for. */
  parameter: Facet;
  missing: ProblemCode;
  find(store: ArticleStore, query: NameQuery): Promise<Page<NameSummary>>;
}

export const KINDS: Record<Kind, Names> = {
  speakers: {
    parameter: 'speaker',
    missing: 'SPEAKER_NOT_FOUND',
    find: (store, query) => store.speakers(query),
  },
  authors: {
    parameter: 'author',
    missing: 'AUTHOR_NOT_FOUND',
    find: (store, query) => store.authors(query),
  },
  outlets: {
    parameter: 'outlet',
    missing: 'OUTLET_NOT_FOUND',
    find: (store, query) => store.outlets(query),
  },
  agencies: {
    parameter: 'agency',
    missing: 'AGENCY_NOT_FOUND',
    find: (store, query) => store.agencies(query),
  },
  places: {
    parameter: 'place',
    missing: 'PLACE_NOT_FOUND',
    find: (store, query) => store.places(query),
  },
};

export function kindOf(name: string): Kind {
  if (!Object.hasOwn(KINDS, name)) throw new CopydeskError('ROUTE_NOT_FOUND');
  return name as Kind;
}

/** Throws where nobody and nothing is called so. */
export async function nameOf(store: ArticleStore, kind: Kind, id: string): Promise<string> {
  const name = await store.name(kind, id);
  if (name === null) throw new CopydeskError(KINDS[kind].missing);
  return name;
}
