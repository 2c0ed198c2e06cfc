import { asHit, joined, withCluster, withOccurrences } from '../../finished.ts';
import { highlightsIn } from '../../highlight.ts';
import type { ArticleQuery, FinishedPage } from '../../store.ts';
import type { Connection, Row } from '../connection/connection.ts';
import { occurrences } from '../copies/occurrences.ts';
import { readList } from './articles.ts';
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
  return db.transaction(() => {
    const page = readList(db, key, query);
    const summaries = summariesOf(db, page.data);
    const { highlight, q } = query;
    return { ...page, data: joined(highlight && q ? hitsOf(db, query, page.data, summaries) : summaries) };
  });
}

// As one blob: to make a JavaScript object of each row takes longer than to read it.
function summariesOf(db: Connection, rows: Row[]): Buffer[] {
  const { all, told } = db.get(
    `select cast(group_concat(cast(r.summary as text), '') as blob) as "all",
       json_group_array(json_array(length(r.summary), r.summary_checksum, c.cluster)) as told
     from json_each(?) asked cross join records r on r.row = asked.value left join copies c on c.row = r.row`,
    JSON.stringify(rows.map(({ row }) => row)),
  ) as { all: Uint8Array | null; told: string };
  let end = 0;
  return (JSON.parse(told) as [number, number, string | null][]).map(([length, checksum, cluster]) => {
    end += length;
    const json = checked(all!.subarray(end - length, end), checksum);
    return cluster === null ? json : withCluster(json, cluster);
  });
}

function hitsOf(db: Connection, { q, stem }: ArticleQuery, rows: Row[], summaries: Buffer[]): Buffer[] {
  return rows.map(({ row, score = null }, at) =>
    asHit(summaries[at]!, score as number | null, highlightsIn(readBare(db, row as number), q!, stem)),
  );
}
