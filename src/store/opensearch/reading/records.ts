import type { Article } from '../../../article.ts';
import { fold } from '../../../query/fold.ts';
import { withCluster, withOccurrences } from '../../finished.ts';
import { unpack } from '../../packing.ts';
import { saidNumber } from '../../shingles.ts';
import type { Source } from '../../store.ts';
import type { Bucket, Doc } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';

// Records as they were put, with what an article's group of near-copies says of it.

/** Longer ids no document has. */
const LONGEST_ID = 512;

export function mayBeId(id: string): boolean {
  return id !== '' && Buffer.byteLength(id) <= LONGEST_ID;
}

/** What is read of each article: its record, and the group that it is in. Those that are not there are null. */
async function read({ cluster, names }: Desk, ids: string[], source: string[]) {
  const asked = ids.filter(mayBeId);
  const docs = await cluster.mget(
    asked.flatMap((id) => [
      { index: names.records, id, source },
      { index: names.articles, id, source: ['cluster'] },
    ]),
  );
  const found = new Map<string, { record: Doc['_source']; cluster: string | null }>();
  for (const [at, id] of asked.entries()) {
    const [record, standing] = [docs[2 * at]!, docs[2 * at + 1]!];
    if (record.found)
      found.set(id, { record: record._source, cluster: (standing._source?.cluster ?? null) as string | null });
  }
  return found;
}

/** The articles that there are under these ids, in their order. */
export async function readArticles(desk: Desk, ids: string[]): Promise<Article[]> {
  const found = await read(desk, [...new Set(ids)], ['article', 'provenance']);
  const parsed = [...found].map(([id, { record, cluster }]) => {
    const article = JSON.parse(record.article as string) as Article;
    const provenance = JSON.parse(record.provenance as string) as Article['provenance'] | null;
    return [id, { ...article, cluster, ...(provenance && { provenance }) }] as const;
  });
  const grouped = parsed
    .map(([, article]) => article)
    .filter(({ cluster, quotes }) => cluster !== null && quotes.length > 0);
  const counts = await occurrences(desk, grouped);
  const articles = new Map(parsed.map(([id, article]) => [id, counted(article, counts.get(id))]));
  return ids.flatMap((id) => articles.get(id) ?? []);
}

function counted(article: Article, counts: Map<number, number> | undefined): Article {
  if (!counts) return article;
  const quotes = article.quotes.map((quote, position) => ({ ...quote, occurrences: counts.get(position) ?? 1 }));
  return { ...article, quotes };
}

export async function readArticle(desk: Desk, id: string): Promise<Article | null> {
  return (await readArticles(desk, [id]))[0] ?? null;
}

export async function readFinished(desk: Desk, id: string): Promise<Buffer | null> {
  const found = (await read(desk, [id], ['article'])).get(id);
  if (!found) return null;
  const text = found.record.article as string;
  const json = Buffer.from(text);
  if (found.cluster === null) return json;
  const article = { ...(JSON.parse(text) as Article), cluster: found.cluster };
  const counts = article.quotes.length > 0 ? (await occurrences(desk, [article])).get(id)! : new Map<number, number>();
  return withOccurrences(withCluster(json, found.cluster), counts);
}

/** Of each article and by the place of each quote, in how many articles of the group it stands. */
async function occurrences({ cluster, names }: Desk, articles: Article[]): Promise<Map<string, Map<number, number>>> {
  const said = articles.map(({ quotes }) => quotes.map(({ text }) => saidNumber(fold(text))));
  const asked = articles.map((article, at) => {
    const include = [...new Set(said[at])];
    const query = { term: { cluster: article.cluster } };
    const aggs = { said: { terms: { field: 'said', include, size: include.length } } };
    return { index: names.articles, body: { size: 0, query, aggs } };
  });
  const answers = await cluster.searches(asked);
  return new Map(
    articles.map(({ id }, at) => {
      const counts = new Map(
        answers[at]!.aggregations.said!.buckets.map(({ key, doc_count }: Bucket) => [key, doc_count]),
      );
      return [id, new Map(said[at]!.map((number, position) => [position, counts.get(number) ?? 1]))];
    }),
  );
}

const OF_SOURCE = ['article', 'bytes', 'url', 'mediaType', 'charset', 'notes'];

export async function readSource(desk: Desk, id: string): Promise<Source | null> {
  const found = (await read(desk, [id], OF_SOURCE)).get(id);
  if (!found) return null;
  const { article, bytes, ...origin } = found.record as Record<'article' | 'bytes', string> & Omit<Source, 'bytes'>;
  const { file, record } = (JSON.parse(article) as Article).source;
  return { ...origin, bytes: unpack(Buffer.from(bytes, 'base64')), file, record };
}
