import type { Article } from '../../article.ts';
import { CopydeskError, type ProblemCode } from '../../errors.ts';
import { nameId } from '../../query/fold.ts';
import type { ArticleStore, Facet, NameQuery, NameSummary, Page } from '../../store/store.ts';
import type { WORDS } from '../words.ts';

export type Kind = keyof typeof WORDS.names.kinds;

interface Names {
  /** By which articles are asked for. */
  parameter: Facet;
  missing: ProblemCode;
  find(store: ArticleStore, query: NameQuery): Promise<Page<NameSummary>>;
  /** As an article has them. */
  printed(article: Article): (string | null | undefined)[];
}

export const KINDS: Record<Kind, Names> = {
  speakers: {
    parameter: 'speaker',
    missing: 'SPEAKER_NOT_FOUND',
    find: (store, query) => store.speakers(query),
    printed: ({ quotes }) => quotes.map(({ speaker }) => speaker?.name),
  },
  authors: {
    parameter: 'author',
    missing: 'AUTHOR_NOT_FOUND',
    find: (store, query) => store.authors(query),
    printed: ({ authors }) => authors,
  },
  outlets: {
    parameter: 'outlet',
    missing: 'OUTLET_NOT_FOUND',
    find: (store, query) => store.outlets(query),
    printed: ({ outlet }) => [outlet],
  },
  agencies: {
    parameter: 'agency',
    missing: 'AGENCY_NOT_FOUND',
    find: (store, query) => store.agencies(query),
    printed: ({ agency, dateline }) => [agency, dateline?.agency],
  },
  places: {
    parameter: 'place',
    missing: 'PLACE_NOT_FOUND',
    find: (store, query) => store.places(query),
    printed: ({ dateline }) => [dateline?.city, ...(dateline?.others ?? []), dateline?.region],
  },
};

export function kindOf(name: string): Kind {
  if (!Object.hasOwn(KINDS, name)) throw new CopydeskError('ROUTE_NOT_FOUND');
  return name as Kind;
}

/** The name as the newest of its articles has it, else as the store knows it. Throws where nobody is called so. */
export async function nameOf(store: ArticleStore, kind: Kind, id: string): Promise<string> {
  const { parameter, printed, find, missing } = KINDS[kind];
  const those = { [parameter]: { any: [id], none: [] } };
  const newest = await store.articles({ ...those, sort: '-publishedAt', limit: 1, highlight: false, total: 'none' });
  const name = newest.data.flatMap(({ article }) => printed(article)).find((each) => each && nameId(each) === id);
  if (name) return name;
  const [known] = (await find(store, { id, limit: 1, total: 'none' })).data;
  if (!known) throw new CopydeskError(missing);
  return known.name;
}
