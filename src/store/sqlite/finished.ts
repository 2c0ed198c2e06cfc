import { cursorsFor } from '../cursor.ts';
import { asHit, joined, withCluster, withOccurrences } from '../finished.ts';
import { highlightsIn } from '../highlight.ts';
import type { ArticleQuery, FinishedPage } from '../store.ts';
import { listOf } from './articles.ts';
import { occurrences } from './clusters.ts';
import type { Connection, Row } from './open.ts';
import { readPage, readTotal } from './page.ts';
import { checked, readBare } from './records.ts';

export function readFinished(db: Connection, id: string): Buffer | null {
  const found = db.get(
    `select a.row, r.article, r.checksum, c.cluster
     from articles a join records r on r.row = a.row left join copies c on c.row = a.row where a.id = ?`,
    id,
  );
  if (!found) return null;
  const json = checked(found.article, found.checksum);
  const cluster = found.cluster as string | null;
  if (cluster === null) return json;
  return withOccurrences(withCluster(json, cluster), occurrences(db, found.row as number, cluster));
}

export function readSummaries(db: Connection, key: Buffer, query: ArticleQuery): FinishedPage {
  const { limit, cursor, total, highlight, explain: _, ...asked } = query;
  return db.transaction(() => {
    const list = listOf(db, query);
    const page = readPage(db, list, limit, cursorsFor(key, 'articles', asked), cursor);
    const summaries = summariesOf(db, page.data);
    const data = joined(highlight && query.q ? hitsOf(db, query, page.data, summaries) : summaries);
    return { ...page, data, total: readTotal(db, list, total) };
  });
}

function summariesOf(db: Connection, rows: Row[]): Buffer[] {
  const found = db.all(
    `select r.summary, r.summary_checksum, c.cluster from json_each(?) asked
     cross join records r on r.row = asked.value left join copies c on c.row = r.row order by asked.key`,
    JSON.stringify(rows.map(({ row }) => row)),
  );
  return found.map(({ summary, summary_checksum, cluster }) => {
    const json = checked(summary, summary_checksum);
    return cluster === null ? json : withCluster(json, cluster as string);
  });
}

function hitsOf(db: Connection, { q, stem }: ArticleQuery, rows: Row[], summaries: Buffer[]): Buffer[] {
  return rows.map(({ row, score = null }, at) =>
    asHit(summaries[at]!, score as number | null, highlightsIn(readBare(db, row as number), q!, stem)),
  );
}
