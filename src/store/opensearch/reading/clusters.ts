import { MOST_MEMBERS, membersOf } from '../../differences.ts';
import type { Cluster } from '../../store.ts';
import type { Desk } from '../desk.ts';
import { readArticles } from './records.ts';

export async function readCluster(desk: Desk, id: string): Promise<Cluster | null> {
  const { hits } = await desk.cluster.search(desk.names.articles, {
    query: { term: { cluster: id } },
    sort: [{ oldest: 'asc' }, { id: 'asc' }],
    size: MOST_MEMBERS,
    track_total_hits: true,
    _source: false,
  });
  const members = await readArticles(
    desk,
    hits.hits.map(({ _id }) => _id),
  );
  if (members.length === 0) return null;
  return { id, articles: hits.total!.value, ...membersOf(members) };
}
