import { randomBytes } from 'node:crypto';
import type { Cluster, Json } from '../cluster/cluster.ts';
import { ANALYSIS, ARTICLES, LEDGER, RECORDS, SCHEMA } from './mappings.ts';

// What Copydesk keeps in OpenSearch: three indices, read and written by their aliases alone.

/** The aliases that everything is read and written by. */
export interface Names {
  /** What is searched: articles with, in the same shard, their quotes. */
  articles: string;
  quotes: string;
  /** What is given: records as finished JSON, their bytes and their versions. */
  records: string;
  /** The ledger's lines, the log of changes, and what there is one of. */
  ledger: string;
}

export interface Shape {
  shards: number;
}

export const KINDS_OF_INDEX = ['articles', 'records', 'ledger'] as const;
type Kind = (typeof KINDS_OF_INDEX)[number];

export function namesOf(prefix: string): Names {
  return {
    articles: `${prefix}-articles`,
    quotes: `${prefix}-quotes`,
    records: `${prefix}-records`,
    ledger: `${prefix}-ledger`,
  };
}

/** Of an index, its aliases with what each of them finds. */
export function aliasesOf(names: Names, kind: Kind): Record<string, Json> {
  if (kind !== 'articles') return { [names[kind]]: {} };
  return {
    [names.articles]: { filter: { term: { kind: 'article' } } },
    [names.quotes]: { filter: { term: { kind: 'quote' } } },
  };
}

/**
 * Makes what is missing, where nothing has been lost. Throws where an index is of another version. Gives the key that signs
 * cursors.
 */
export async function prepare(cluster: Cluster, prefix: string, shape: Shape): Promise<Buffer> {
  const names = namesOf(prefix);
  // Whoever makes them begins with the ledger, and ends with what is in it; who asks goes the other way.
  const made = await hasState(cluster, names);
  const missing: Kind[] = [];
  for (const kind of ['articles', 'records', 'ledger'] as const) {
    const there = await cluster.call('GET', `/${names[kind]}/_mapping`);
    if (there) check(names[kind], there);
    else missing.push(kind);
  }
  const lost = made || (missing.includes('ledger') && missing.length < KINDS_OF_INDEX.length);
  if (lost && missing.length > 0) throw gone(names, missing);
  for (const kind of missing.toReversed()) await ensure(cluster, names, kind, shape);
  return ensureState(cluster, names);
}

async function hasState(cluster: Cluster, { ledger }: Names): Promise<boolean> {
  if ((await cluster.call('GET', `/_alias/${ledger}`)) === null) return false;
  // Its shard may be about to start.
  await cluster.call('GET', `/_cluster/health/${ledger}`, undefined, { wait_for_status: 'yellow', timeout: '8s' });
  return (await cluster.call('GET', `/${ledger}/_doc/${STATE}`)) !== null;
}

function gone(names: Names, missing: Kind[]): Error {
  const aliases = missing.map((kind) => names[kind]).join(' and ');
  return new Error(
    `${aliases} cannot be found, and others of the same indices can. Bring all of them back from a snapshot; or choose another ` +
      'OPENSEARCH_INDEX, and the articles are loaded anew.',
  );
}

async function ensure(cluster: Cluster, names: Names, kind: Kind, shape: Shape): Promise<void> {
  const alias = names[kind];
  try {
    await make(cluster, `${alias}-1`, names, kind, shape);
  } catch (error) {
    // Another process may have made it a moment earlier.
    if (!(error as Error).message.includes('resource_already_exists')) throw error;
    await cluster.call('GET', `/_cluster/health/${alias}`, undefined, { wait_for_status: 'yellow' });
  }
}

const MAPPINGS = { articles: ARTICLES, records: RECORDS, ledger: LEDGER };

/** Makes an index behind its aliases. */
export async function make(
  cluster: Cluster,
  index: string,
  names: Names,
  kind: Kind,
  { shards }: Shape,
): Promise<void> {
  const settings = {
    // The log and the ledger are read in one order.
    number_of_shards: kind === 'ledger' ? 1 : shards,
    // None on a single node, which could hold no copy, and one where there are more.
    auto_expand_replicas: '0-1',
    // Whoever is to find what was written asks for it. What a load makes searchable each second, in small pieces, is merged
    // soon after, which costs as much as a fifth of indexing it.
    ...(kind !== 'ledger' && { refresh_interval: '10s' }),
    // Names are asked for by their beginnings, a hundred at once.
    max_regex_length: 100_000,
    analysis: ANALYSIS,
    ...(kind === 'records' && { codec: 'best_compression' }),
  };
  const mappings = { ...MAPPINGS[kind], _meta: { copydesk: SCHEMA } };
  await cluster.call('PUT', `/${index}`, { settings, mappings, aliases: aliasesOf(names, kind) });
}

function check(alias: string, found: Json): void {
  for (const [index, { mappings }] of Object.entries(found) as [string, { mappings: { _meta?: Json } }][]) {
    const version = mappings._meta?.copydesk;
    if (version === SCHEMA) continue;
    const whose = version === undefined ? 'is none of Copydesk’s' : `is of version ${version}`;
    const newer = (version as number) > SCHEMA ? 'Start the newer Copydesk that has made it, or choose' : 'Choose';
    throw new Error(
      `The index ${index}, behind ${alias}, ${whose}, and this version of Copydesk writes version ${SCHEMA}. ${newer} ` +
        'another OPENSEARCH_INDEX, and the articles are loaded anew.',
    );
  }
}

const STATE = 'state';
/** What the old ledger says of the indices that are filled beside it. */
export const RENEWAL = 'renewal';

/** What there is one of. */
export interface State {
  /** Signs cursors. */
  key: string;
  /** Passes over the folders. */
  passes: number;
  /** The last entry of the log whose articles' near-copies were looked for. */
  settled?: number;
  /** Of the rules that the articles are read by. */
  fingerprint?: string;
  /** Of each time that the articles were read anew: the last entry that the old log and the new one have in common. */
  forks?: number[];
  /** While they are: the last entry of the old log that was done again here. */
  carried?: number;
}

export async function readState({ cluster, names }: { cluster: Cluster; names: Names }): Promise<State> {
  const [state] = await cluster.mget([{ index: names.ledger, id: STATE }]);
  return state!._source as unknown as State;
}

export async function changeState(
  { cluster, names }: { cluster: Cluster; names: Names },
  change: Partial<State>,
): Promise<void> {
  const body = { doc: change };
  await cluster.bulk([{ action: 'update', index: names.ledger, id: STATE, body, searched: false }]);
}

export async function nextPass({ cluster, names }: { cluster: Cluster; names: Names }): Promise<number> {
  const body = { script: { source: 'ctx._source.passes++' }, _source: ['passes'] };
  const answer = await cluster.call('POST', `/${names.ledger}/_update/${STATE}`, body, {
    retry_on_conflict: 10,
    require_alias: 'true',
  });
  return (answer!.get as { _source: { passes: number } })._source.passes;
}

/** What the articles are read by: these rules, where there were none before. */
export async function rulesOf(
  { cluster, names }: { cluster: Cluster; names: Names },
  fingerprint: string,
): Promise<string> {
  const known = (await readState({ cluster, names })).fingerprint;
  if (known) return known;
  const script = {
    source: 'if (ctx._source.fingerprint == null) { ctx._source.fingerprint = params.fingerprint }',
    params: { fingerprint },
  };
  await cluster.bulk([{ action: 'update', index: names.ledger, id: STATE, body: { script } }]);
  return (await readState({ cluster, names })).fingerprint!;
}

/** Begins it where there is none. */
export async function beginState(cluster: Cluster, { ledger }: Names, body: State): Promise<void> {
  await cluster.bulk([{ action: 'create', index: ledger, id: STATE, body: { ...body } }]);
}

// Where it is there, nothing is written, so that a process may start while the disk is full.
async function ensureState(cluster: Cluster, names: Names): Promise<Buffer> {
  if (!(await hasState(cluster, names)))
    await beginState(cluster, names, { key: randomBytes(32).toString('base64'), passes: 0 });
  return Buffer.from((await readState({ cluster, names })).key, 'base64');
}
