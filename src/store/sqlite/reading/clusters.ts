import { MOST_MEMBERS, membersOf } from '../../differences.ts';
import type { Cluster } from '../../store.ts';
import type { Connection } from '../connection/connection.ts';
import { readArticle } from './records.ts';

export function readCluster(db: Connection, id: string): Cluster | null {
  return db.transaction(() => {
    const rows = db.all(
      `select a.row from copies c join articles a using (row) where c.cluster = ? order by a.oldest, a.id limit ${MOST_MEMBERS}`,
      id,
    );
    if (rows.length === 0) return null;
    const members = rows.map(({ row }) => readArticle(db, row as number));
    const { articles } = db.get('select count(*) as articles from copies where cluster = ?', id)!;
    return { id, articles: articles as number, ...membersOf(members) };
  });
}
