import { highlightsIn } from '../highlight.ts';
import type { ArticleQuery, FinishedPage } from '../store.ts';
import { listOf } from './articles.ts';
import { occurrences } from './clusters.ts';
import { cursorsFor } from './cursor.ts';
import type { Connection, Row } from './open.ts';
import { readPage, readTotal } from './page.ts';
import { checked, readBare } from './records.ts';

// Records as they are stored: finished JSON, sent as it is. What an article's group of near-copies says of it is put in its
// place, as it changes with other articles. A quotation mark within a string is escaped, so that a member's name with its
// marks stands nowhere but where it is one.

const CLUSTER = Buffer.from('"cluster":null');
const OCCURRENCES = Buffer.from('"occurrences":1');

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
    const data = joined(
      highlight && query.q ? summaries.map((json, at) => asHit(db, query, page.data[at]!, json)) : summaries,
    );
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

/** With its score and its highlights. */
function asHit(db: Connection, { q, stem }: ArticleQuery, { row, score = null }: Row, json: Buffer): Buffer {
  const highlights = highlightsIn(readBare(db, row as number), q!, stem);
  const more = JSON.stringify({ score: score as number | null, highlights });
  return Buffer.concat([json.subarray(0, -1), Buffer.from(`,${more.slice(1)}`)]);
}

const [OPEN, COMMA, CLOSE] = [Buffer.from('['), Buffer.from(','), Buffer.from(']')];

function joined(parts: Buffer[]): Buffer {
  const between = parts.flatMap((part, at) => (at === 0 ? [part] : [COMMA, part]));
  return Buffer.concat([OPEN, ...between, CLOSE]);
}

function withCluster(json: Buffer, cluster: string): Buffer {
  const at = json.indexOf(CLUSTER);
  if (at < 0) return json;
  const told = Buffer.from(`"cluster":${JSON.stringify(cluster)}`);
  return Buffer.concat([json.subarray(0, at), told, json.subarray(at + CLUSTER.length)]);
}

function withOccurrences(json: Buffer, counts: Map<number, number>): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (let at = json.indexOf(OCCURRENCES), quote = 0; at >= 0; at = json.indexOf(OCCURRENCES, done), quote++) {
    const digit = at + OCCURRENCES.length - 1;
    parts.push(json.subarray(done, digit), Buffer.from(String(counts.get(quote) ?? 1)));
    done = digit + 1;
  }
  return Buffer.concat([...parts, json.subarray(done)]);
}
