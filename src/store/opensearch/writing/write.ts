import { contentOf, unpacked } from '../../loaded.ts';
import type { Change, FileState, Loaded } from '../../store.ts';
import type { Write } from '../cluster/bulk.ts';
import type { Desk } from '../desk.ts';
import type { Entry } from '../ledger/entries.ts';
import { forgetFingerprints, lineId, lineWrite, stateOf, touchOf, unsettle } from '../ledger/lines.ts';
import type { Plan } from '../ledger/log.ts';
import { arrival, type Present, placeAt, prepared, removal } from './arrival.ts';
import { succeeded } from './history.ts';

const OF_PRESENT = ['holder', 'row', 'change', 'quotes', 'version', 'at', 'history', 'article', 'notes'];

/** What becomes of lines of the ledger: those that are there now, and what they are to be. */
export interface Turn {
  ids: string[];
  lines: ReturnType<typeof unpacked>[];
  /** Lines that go. */
  gone: FileState[];
}

export async function planOf(desk: Desk, { ids, lines, gone }: Turn): Promise<Plan> {
  const { cluster, names } = desk;
  const old = (await cluster.mget(ids.map((id) => ({ index: names.ledger, id }))))
    .filter(({ found }) => found)
    .map(({ _source }) => stateOf(_source));
  const coming = new Map(lines.flatMap((line) => (line.record ? [[line.record.article.id, line] as const] : [])));
  const wanted = new Set([...coming.keys(), ...old.flatMap(({ articleId }) => articleId ?? [])]);
  const present = await presentOf(desk, [...wanted]);
  const touchedLines = new Set(ids);
  const goes = [...present.values()].filter(({ id, holder }) => !coming.has(id) && touchedLines.has(holder));
  const clusters = await clustersOf(desk, [...present.keys()]);
  // All is made before anything is written, so that what cannot be made leaves nothing behind.
  const put = [...coming.values()].map(({ state, record }) => {
    const old = present.get(record!.article.id) ?? null;
    const next = succeeded(old, contentOf(record!), desk.versions);
    return { prepared: prepared(record!), holder: lineId(state), old, next };
  });
  const changes: Omit<Change, 'at'>[] = [
    ...goes.map(({ id, version }) => ({ op: 'delete' as const, id, version })),
    ...put
      .filter(({ next }) => next.changed)
      .map(({ prepared: { id }, next: { version } }) => ({ op: 'put' as const, id, version })),
  ];
  return {
    touched: [...ids, ...[...wanted].map(touchOf)],
    lines: ids,
    changes,
    // The group that was read may be another one by the time it is written.
    anew: put.filter(({ next }) => !next.changed).map(({ prepared: { id } }) => id),
    loosened: [...new Set(changes.flatMap(({ id }) => clusters.get(id) ?? []))],
    async write(n, at) {
      const places = new Map(changes.map(({ id }, index) => [id, placeAt(n, index)]));
      const come = put.flatMap(({ prepared: made, holder, old, next: { changed, ...next } }, index) => {
        const { id } = made;
        const standing = changed
          ? { ...next, holder, row: old?.row ?? placeAt(n, index), at, change: places.get(id)!, cluster: null }
          : { ...next, holder, row: old!.row, change: old!.change, cluster: clusters.get(id) ?? null };
        return arrival(names, made, standing, old?.quotes ?? 0, n);
      });
      await cluster.bulk([...goes.flatMap((article) => removal(names, article, n)), ...come]);
      const states = [
        ...gone.map((state): Write => ({ action: 'delete', index: names.ledger, id: lineId(state) })),
        ...lines.map(({ state }) => lineWrite(names.ledger, state)),
      ];
      await cluster.bulk(states, 'searchable');
      await unsettle(
        cluster,
        names,
        old,
        lines.map(({ state }) => state),
      );
    },
  };
}

export async function presentOf({ cluster, names }: Desk, ids: string[]): Promise<Map<string, Present>> {
  const docs = await cluster.mget(ids.map((id) => ({ index: names.records, id, source: OF_PRESENT })));
  return new Map(
    docs.filter(({ found }) => found).map(({ _id, _source }) => [_id, { id: _id, ..._source } as unknown as Present]),
  );
}

/** The groups that these articles are in, or null; none of one that is not searched yet. */
async function clustersOf({ cluster, names }: Desk, ids: string[]): Promise<Map<string, string | null>> {
  const docs = await cluster.mget(ids.map((id) => ({ index: names.articles, id, source: ['cluster'] })));
  return new Map(
    docs.filter(({ found }) => found).map(({ _id, _source }) => [_id, (_source.cluster ?? null) as string | null]),
  );
}

/** Of a batch, the last of each line and of each article. */
export function turnOf(batch: Loaded[]): Turn {
  const lines = [...new Map(batch.map((line) => [lineId(line.state), unpacked(line)])).values()];
  const holders = new Map(
    lines.flatMap(({ state, record }) => (record ? [[record.article.id, lineId(state)] as const] : [])),
  );
  const held = lines.map(({ state, record }) => ({
    state,
    record: record && holders.get(record.article.id) === lineId(state) ? record : null,
  }));
  return { ids: lines.map(({ state }) => lineId(state)), lines: held, gone: [] };
}

/**
 * What is to be told where a process has ended in the midst of an entry: of each article how it is. Its lines are to be
 * read again, and what came without its line goes.
 */
export async function recovery({ cluster, names, versions }: Desk, entry: Entry): Promise<Plan> {
  const present = await presentOf({ cluster, names, versions }, [...new Set(entry.changes.map(({ id }) => id))]);
  const holders = [...present.values()].map(({ holder }) => ({ index: names.ledger, id: holder }));
  const lines = await cluster.mget(holders);
  const held = new Set(lines.flatMap(({ found, _source }) => (found ? [_source.articleId] : [])));
  const orphans = [...present.values()].filter(({ id }) => !held.has(id));
  const changes = entry.changes.map(({ id, version }) => {
    const article = held.has(id) ? present.get(id) : undefined;
    return { op: article ? ('put' as const) : ('delete' as const), id, version: article?.version ?? version };
  });
  return {
    touched: entry.touched,
    lines: entry.lines,
    changes,
    anew: [],
    loosened: [],
    async write(n) {
      await cluster.bulk(orphans.flatMap((article) => removal(names, article, n)));
      await forgetFingerprints(cluster, names.ledger, entry.lines);
    },
  };
}
