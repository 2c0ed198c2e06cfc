import type { Article } from '../../../article.ts';
import { unpack } from '../../packing.ts';
import type { FileState, Loaded } from '../../store.ts';
import { BECAME } from '../../told.ts';
import { type Cluster, type Json, pause } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import type { Entry } from '../ledger/entries.ts';
import { lineId, linesOf, stateOf } from '../ledger/lines.ts';
import type { Log, Plan } from '../ledger/log.ts';
import { planOf, presentOf, turnOf } from '../writing/write.ts';

// What a store that is filled anew takes from the one that still answers.

export interface Side {
  desk: Desk;
  log: Log;
}

const POLL_MS = 100;

interface Copying {
  source: Json & { index: string };
  dest: Json & { index: string };
  /** What is done to each document on the way. */
  script?: Json;
}

/** Copies documents on the nodes, as they are; what is there already stays. */
export async function copyDocuments(cluster: Cluster, what: Copying, keep: () => Promise<void>): Promise<void> {
  const { source } = what;
  await cluster.refresh(source.index);
  const body = { conflicts: 'proceed', ...what };
  // Should the one who asks for it end, it goes on, and must not make again an index that others have removed.
  const asked = { wait_for_completion: 'false', refresh: 'true', require_alias: 'true' };
  const begun = await cluster.call('POST', '/_reindex', body, asked);
  for (;;) {
    const task = await cluster.call('GET', `/_tasks/${begun!.task}`);
    // The node that was at it has gone.
    if (!task) throw new Error(`copying ${source.index} was cut short`);
    const { failures = [] } = (task.response ?? {}) as { failures?: unknown[] };
    if (task.error || failures.length > 0)
      throw new Error(`copying ${source.index}: ${JSON.stringify(task.error ?? failures[0])}`);
    if (task.completed) return;
    await keep();
    await pause(POLL_MS);
  }
}

/** Does again what an entry of the old log did; lines that were read by the new rules from the same bytes stay. */
export async function carry(from: Side, to: Side, entry: Entry, fingerprint: string): Promise<void> {
  await to.log.commit(async () => {
    const [old, now] = await Promise.all([from, to].map((side) => linesIn(side.desk, entry.lines)));
    const stays = (id: string) => {
      const [there, here] = [now!.get(id), old!.get(id)];
      if (there?.fingerprint !== fingerprint || here === undefined || !sameInput(there, here)) return false;
      return there.articleId === null || !others(old!, id).has(there.articleId);
    };
    const ids = entry.lines.filter((id) => !stays(id));
    const come = ids.flatMap((id) => old!.get(id) ?? []);
    const gone = ids.flatMap((id) => (old!.has(id) ? [] : (now!.get(id) ?? [])));
    const { lines } = turnOf(await loadedFrom(from.desk, come));
    const plan = await planOf(to.desk, { ids, lines, gone });
    return { ...plan, changes: [...plan.changes, ...(await toldAgain(to.desk, entry, plan))] };
  });
}

// What was copied after it changed is no change any more, and whoever follows has not been told.
async function toldAgain(desk: Desk, entry: Entry, plan: Plan): Promise<Plan['changes']> {
  const told = new Set(plan.changes.map(({ id }) => id));
  const left = entry.changes.filter(({ id }) => !told.has(id));
  const present = await presentOf(desk, [...new Set(left.map(({ id }) => id))]);
  return left.map(({ id, version }) => {
    const article = present.get(id);
    return { op: article ? 'put' : 'delete', id, version: article?.version ?? version };
  });
}

async function linesIn({ cluster, names }: Desk, ids: string[]): Promise<Map<string, FileState>> {
  const docs = await cluster.mget(ids.map((id) => ({ index: names.ledger, id })));
  return new Map(docs.filter(({ found }) => found).map(({ _id, _source }) => [_id, stateOf(_source)]));
}

/** Whose articles the other lines are, or were: what a client has written or deleted stands under the article's id. */
function others(lines: Map<string, FileState>, but: string): Set<string> {
  const rest = [...lines].filter(([id]) => id !== but).map(([, line]) => line);
  return new Set(
    rest.flatMap(({ articleId, record, outcome }) => articleId ?? (outcome === null ? (record ?? []) : [])),
  );
}

function sameInput(one: FileState, other: FileState): boolean {
  return one.size === other.size && one.modified === other.modified && one.sha256 === other.sha256;
}

const RECORD = ['holder', 'article', 'provenance', 'bytes', 'url', 'mediaType', 'charset', 'notes'];

/** Lines with the records that they hold. */
async function loadedFrom({ cluster, names }: Desk, states: FileState[]): Promise<Loaded[]> {
  const ids = [...new Set(states.flatMap(({ articleId }) => articleId ?? []))];
  const docs = await cluster.mget(ids.map((id) => ({ index: names.records, id, source: RECORD })));
  const records = new Map(docs.filter(({ found }) => found).map(({ _id, _source }) => [_id, _source]));
  return states.map((state): Loaded => {
    const record = records.get(state.articleId ?? '');
    return { state, record: record?.holder === lineId(state) ? recordFrom(record) : null };
  });
}

function recordFrom(record: Json): NonNullable<Loaded['record']> {
  const { article, provenance, bytes, url, mediaType, charset, notes } = record as Record<string, string | null> & {
    notes: string[];
  };
  return {
    article: { ...(JSON.parse(article!) as Article), provenance: JSON.parse(provenance!) },
    bytes: unpack(Buffer.from(bytes!, 'base64')),
    origin: { url: url!, mediaType: mediaType!, charset: charset! },
    notes,
  };
}

const readBefore = (fingerprint: string) => [
  { terms: { outcome: BECAME } },
  { bool: { must_not: [{ term: { fingerprint } }] } },
];

/** Whether there are files whose articles were not read by these rules. What clients have written has no digest. */
export async function hasUnread({ cluster, names }: Desk, fingerprint: string): Promise<boolean> {
  const filter = [...readBefore(fingerprint), { exists: { field: 'sha256' } }];
  return (await linesOf(cluster, names.ledger, filter, 1)).length > 0;
}

const AT_ONCE = 128;

/** Makes searchable what was left as it was. */
export async function fillUp({ desk, log }: Side, fingerprint: string, keep: () => Promise<void>): Promise<void> {
  const { cluster, names } = desk;
  const left = await linesOf(cluster, names.ledger, readBefore(fingerprint));
  for (let at = 0; at < left.length; at += AT_ONCE) {
    await keep();
    const some = left.slice(at, at + AT_ONCE);
    const docs = await cluster.mget(
      some.map(({ articleId }) => ({ index: names.articles, id: articleId!, source: [] })),
    );
    const missing = some.filter((_, index) => !docs[index]!.found);
    if (missing.length > 0) await log.commit(async () => planOf(desk, turnOf(await loadedFrom(desk, missing))));
  }
}
