import { Client } from '@opensearch-project/opensearch';
import { type BulkLine, chunked, ndjson, type Write } from './bulk.ts';
import { QuietConnection } from './connection.ts';
import { comesAgain, type Failure, failureOf, isBlock, toldError, unavailable } from './failures.ts';

/** A piece of OpenSearch's query language, or of its answers. */
export type Json = Record<string, unknown>;

export interface Hit {
  _id: string;
  _version?: number;
  _seq_no?: number;
  _primary_term?: number;
  _score: number | null;
  _source: Json;
  fields?: Record<string, unknown[]>;
  sort: (string | number)[];
  matched_queries?: Record<string, number>;
}

/** The one value of a field that a search was to tell beside the source; null where there is none. */
export function fieldOf<T>({ fields }: Hit, field: string): T | null {
  return (fields?.[field]?.[0] as T | undefined) ?? null;
}

export interface Found {
  hits: { total?: { value: number; relation: 'eq' | 'gte' }; hits: Hit[] };
  aggregations: Record<string, Aggregation>;
  suggest?: Record<string, { options: { text: string }[] }[]>;
}

export interface Bucket extends Record<string, unknown> {
  key: string | number;
  doc_count: number;
}

export interface Aggregation {
  buckets: Bucket[];
  doc_count: number;
  value: number | null;
  doc_count_error_upper_bound?: number;
  sum_other_doc_count?: number;
  after_key?: Json;
  hits?: unknown;
}

/** A document as it was read by its id, whether or not a search would find it yet. */
export interface Doc {
  _id: string;
  _index: string;
  found: boolean;
  _version: number;
  _seq_no: number;
  _primary_term: number;
  _source: Json;
}

/** What is said to OpenSearch, and what goes wrong with it. */
export interface Cluster {
  /** The answer's body; null where the answer is a 404. */
  call(method: string, path: string, body?: Json, query?: Record<string, string | number>): Promise<Json | null>;
  /** Searches what has been written up to now by this process; all shards answer, or none. */
  search(index: string, body: Json, query?: Record<string, string | number>): Promise<Found>;
  searches(asked: { index: string; body: Json }[]): Promise<Found[]>;
  /** The same, whose searches find what was written up to the last refresh, for whoever has asked for one. */
  asRefreshed(): Cluster;
  mget(docs: { index: string; id: string; source?: string[] }[]): Promise<Doc[]>;
  /**
   * In no order, so that one document is written once. Gives the ids of what was refused for its version. What is written
   * `searchable` is found by every search from then on.
   */
  bulk(writes: Write[], how?: 'searchable'): Promise<Set<string>>;
  refresh(index: string): Promise<void>;
  close(): Promise<void>;
}

export interface Address {
  nodes: string[];
  /** Milliseconds after which a question is given up. */
  deadline: number;
}

/** A node that has too much to do is asked again after this long, then after twice as long, and so on. */
const PAUSE_MS = 100;
const TRIES = 8;
/** So many requests of a bulk that is large are under way at once. */
const BULKS = 4;
const WRITE_DEADLINE_MS = 60_000;
/** What is not there, and a health that was waited for and has not come: both are answers. */
const ANSWERS = [404, 408];

export function connect({ nodes, deadline }: Address): Cluster {
  const client = new Client({
    nodes,
    Connection: QuietConnection,
    // The client asks again whatever has happened, and of a single node that hangs as long as that takes four times.
    maxRetries: 0,
    requestTimeout: deadline,
    resurrectStrategy: 'ping',
    // The whole of every answer would be looked through for members that are dangerous where objects are merged.
    disablePrototypePoisoningProtection: true,
  });
  /** Indices that this process has written to since they were last refreshed. */
  const stale = new Map<string, Promise<void> | null>();

  async function request(method: string, path: string, body?: Json | Buffer, query: Json = {}, timeout = deadline) {
    const params = { method, path, querystring: query, ...(Buffer.isBuffer(body) ? { bulkBody: body } : { body }) };
    for (let tries = 1; ; tries++) {
      try {
        const options = { ignore: ANSWERS, requestTimeout: timeout };
        const asked = client.transport.request(params as never, options);
        const { statusCode: status, body } = await ended(asked, 2 * timeout);
        return { status, body: body as Json };
      } catch (error) {
        if (!comesAgain(error, tries, nodes.length)) throw toldError(error);
      }
    }
  }
  async function call(method: string, path: string, body?: Json, query?: Record<string, string | number>) {
    const answer = await request(method, path, body, query);
    return answer.status === 404 ? null : answer.body;
  }
  async function refresh(index: string, timeout = WRITE_DEADLINE_MS): Promise<void> {
    const begun = request('POST', `/${index}/_refresh`, undefined, {}, timeout).then(() => {});
    stale.set(index, begun);
    // Whoever wrote meanwhile has marked it anew.
    const ended = (how: () => void) => stale.get(index) === begun && how();
    await begun.catch((error) => {
      ended(() => stale.set(index, null));
      throw error;
    });
    ended(() => stale.delete(index));
  }
  async function fresh(alias: string): Promise<void> {
    const index = written(alias);
    if (stale.has(index)) await (stale.get(index) ?? refresh(index, deadline));
  }
  async function search(index: string, body: Json, query: Record<string, string | number> = {}): Promise<Found> {
    const { status, body: found } = await request('POST', `/${index}/_search`, body, {
      allow_partial_search_results: 'false',
      ...query,
    });
    return whole(index, status ?? 0, found);
  }
  async function searches(asked: { index: string; body: Json }[]): Promise<Found[]> {
    if (asked.length === 0) return [];
    const lines = asked.flatMap(({ index, body }) => [{ index, allow_partial_search_results: false }, body]);
    const { body } = await request('POST', '/_msearch', ndjson(lines));
    return (body.responses as (Json & { status: number })[]).map((each, at) =>
      whole(asked[at]!.index, each.status, each),
    );
  }
  async function mget(docs: { index: string; id: string; source?: string[] }[]): Promise<Doc[]> {
    if (docs.length === 0) return [];
    const asked = docs.map(({ index, id, source }) => ({ _index: index, _id: id, ...(source && { _source: source }) }));
    const { body } = await request('POST', '/_mget', { docs: asked });
    const found = body.docs as (Doc & { error?: { type: string } })[];
    const failed = found.find(({ error }) => error);
    if (failed) throw unavailable(`${failed._index}: ${failed.error!.type}`);
    return found;
  }
  async function bulk(writes: Write[], how?: 'searchable'): Promise<Set<string>> {
    const refused = new Set<string>();
    const left = chunked(writes);
    const send = async () => {
      for (const chunk of left) for (const id of await bulkOne(chunk, how)) refused.add(id);
    };
    const sent = await Promise.allSettled(Array.from({ length: BULKS }, send));
    // Not before all have ended: what is still on its way would come when others take it for lost.
    const failed = sent.find(({ status }) => status === 'rejected');
    if (failed) throw (failed as PromiseRejectedResult).reason;
    return refused;
  }
  /** One request, whose lines that were refused for want of room are sent again. */
  async function bulkOne(lines: BulkLine[], how?: 'searchable'): Promise<string[]> {
    // The thread that writes refreshes too. A refresh that is asked for alone waits until others have ended, of any index.
    const query = { require_alias: 'true', ...(how === 'searchable' && { refresh: 'true' }) };
    const conflicts: string[] = [];
    let left = lines;
    for (let tries = 0; left.length > 0; tries++) {
      if (tries === TRIES) throw unavailable('its queue of writes stays full');
      if (tries > 0) await pause(PAUSE_MS * 2 ** (tries - 1));
      const bytes = Buffer.concat(left.flatMap((line) => line.bytes));
      const { status, body } = await request('POST', '/_bulk', bytes, query, WRITE_DEADLINE_MS);
      if (status === 404) throw unavailable('an index is not there');
      if (how !== 'searchable')
        for (const { write } of left) if (write.searched ?? true) stale.set(written(write.index), null);
      const again: BulkLine[] = [];
      for (const [at, item] of (body.items as Json[]).entries()) {
        const { status: code, error } = Object.values(item)[0] as { status: number; error?: Failure };
        if (isBlock(error)) throw failureOf(code, error!);
        if (code === 429 || code === 503 || (code === 409 && left[at]!.write.action === 'update'))
          again.push(left[at]!);
        else if (code === 409) conflicts.push(left[at]!.write.id);
        else if (code >= 400 && !(code === 404 && left[at]!.write.action !== 'index'))
          throw failureOf(code, error ?? null);
      }
      left = again;
    }
    return conflicts;
  }

  let closed: Promise<void> | null = null;
  // The client never comes back from being closed twice.
  function close(): Promise<void> {
    closed ??= client.close();
    return closed;
  }

  const asRefreshed: Cluster = { call, search, searches, asRefreshed: () => asRefreshed, mget, bulk, refresh, close };
  return {
    ...asRefreshed,
    search: (index, body, query) => fresh(index).then(() => search(index, body, query)),
    async searches(asked) {
      for (const index of new Set(asked.map((each) => each.index))) await fresh(index);
      return searches(asked);
    },
  };
}

/** The client's own limit holds until an answer begins, and not for its end. */
async function ended<T>(asked: Promise<T> & { abort(): unknown }, most: number): Promise<T> {
  const late = setTimeout(() => asked.abort(), most);
  try {
    return await asked;
  } finally {
    clearTimeout(late);
  }
}

/** Aliases of one index are refreshed as one: quotes are written beside their articles. */
function written(alias: string): string {
  return alias.replace(/-quotes$/, '-articles');
}

function whole(index: string, status: number, found: Json): Found {
  if (status === 404) throw unavailable(`the index ${index} is not there`);
  if (found.error) throw failureOf(status, found.error as Failure);
  const shards = found._shards as { failed: number };
  if (found.timed_out || shards.failed > 0) throw unavailable('not all of its shards have answered');
  return found as unknown as Found;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
