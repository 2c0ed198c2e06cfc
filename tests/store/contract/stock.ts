import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import type { Article } from '../../../src/article.ts';
import { parseQuery } from '../../../src/query/parse.ts';
import type { Query } from '../../../src/query/query.ts';
import type { ArticleQuery, ArticleStore, Choice, Hit, Page } from '../../../src/store/store.ts';
import { loaded } from '../../factory.ts';

export type Open = (place: string) => Promise<ArticleStore>;

/** A place where no store has been yet. */
export const newPlace = (): string => randomUUID();

/** A store with these articles, for the tests of one `describe`, which only read it. */
export function stocked(open: Open, articles: Article[]): { store: ArticleStore } {
  const held = {} as { store: ArticleStore };
  beforeAll(async () => {
    held.store = await open(newPlace());
    await fill(held.store, articles);
  }, 120_000);
  afterAll(() => held.store.close());
  return held;
}

export async function fill(store: ArticleStore, articles: Article[]): Promise<void> {
  await store.put(articles.map((record) => loaded(record)));
  await store.flush();
}

/** Runs a test on a store of its own. */
export async function withStore(
  open: Open,
  test: (store: ArticleStore, place: string) => Promise<void>,
): Promise<void> {
  const place = newPlace();
  const store = await open(place);
  try {
    await test(store, place);
  } finally {
    await store.close();
  }
}

/** The list of articles as it is when nothing is asked. */
export function list(asked: Partial<ArticleQuery> = {}): ArticleQuery {
  return { limit: 100, total: 'exact', sort: '-publishedAt', highlight: false, ...asked };
}

export const ids = (page: Page<Hit>): string[] => page.data.map((hit) => hit.article.id);

export const typed = (text: string): Query => parseQuery(text).query;

/** One of these, and with a leading "-" none of those. */
export function choice(...names: string[]): Choice {
  return {
    any: names.filter((name) => !name.startsWith('-')),
    none: names.filter((name) => name.startsWith('-')).map((name) => name.slice(1)),
  };
}
