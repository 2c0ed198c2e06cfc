import type { Article } from '../../../article.ts';
import type { Connection } from '../connection/connection.ts';

/** An article with the group that it is in, and its quotes with the number of articles there that have them. */
export function amongCopies(db: Connection, row: number, article: Article): Article {
  const cluster = (db.get('select cluster from copies where row = ?', row)?.cluster ?? null) as string | null;
  if (cluster === null) return article;
  if (article.quotes.length === 0) return { ...article, cluster };
  const counts = occurrences(db, row, cluster);
  const quotes = article.quotes.map((quote, position) => ({ ...quote, occurrences: counts.get(position) ?? 1 }));
  return { ...article, cluster, quotes };
}

/** By the place of each quote, in how many articles of the group it stands. */
export function occurrences(db: Connection, row: number, cluster: string): Map<number, number> {
  // As one text: to make a JavaScript object of each row takes longer, and so does it to count in SQL.
  const { all } = db.get(
    `select json_group_array(json_array(q.article, q.position, q.said)) as "all"
     from copies c cross join quotes q on q.article = c.row where c.cluster = ?`,
    cluster,
  ) as { all: string };
  const quotes = JSON.parse(all) as [article: number, position: number, said: number][];
  const having = new Map<number, Set<number>>();
  for (const [article, , said] of quotes) if (article === row) having.set(said, new Set());
  for (const [article, , said] of quotes) having.get(said)?.add(article);
  return new Map(
    quotes.filter(([article]) => article === row).map(([, position, said]) => [position, having.get(said)!.size]),
  );
}
