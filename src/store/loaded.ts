import type { Article } from '../article.ts';
import { type FileState, type Loaded, type PackedArticle, packArticle } from './store.ts';
import type { Content } from './versions/compare.ts';

/** A record as a program reads it, and as it is stored. */
export type LoadedRecord = NonNullable<Loaded['record']> & { article: Article; packed: PackedArticle };

export function unpacked({ state, record }: Loaded): { state: FileState; record: LoadedRecord | null } {
  if (!record) return { state, record };
  const { article } = record;
  const [read, packed] = 'json' in article ? [articleOf(article), article] : [article, packArticle(article)];
  return { state, record: { ...record, article: read, packed } };
}

function articleOf({ json }: PackedArticle): Article {
  return JSON.parse(Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString());
}

/** What a version is told by. */
export function contentOf({ article: { provenance: _, ...article }, notes = [] }: LoadedRecord): Content {
  return { ...article, notes };
}
