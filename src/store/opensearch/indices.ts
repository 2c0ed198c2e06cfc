import { randomBytes } from 'node:crypto';
import { TERM_FIELDS } from '../terms.ts';
import type { Cluster, Json } from './cluster.ts';

// What Copydesk keeps in OpenSearch. A change here is a new SCHEMA.

/** Raised with every change of the mappings. */
export const SCHEMA = 2;

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

export function namesOf(prefix: string): Names {
  return {
    articles: `${prefix}-articles`,
    quotes: `${prefix}-quotes`,
    records: `${prefix}-records`,
    ledger: `${prefix}-ledger`,
  };
}

/** The fields whose names are found by their words, beside being filtered by. */
export const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

// Folded words, made by query/fold.ts, and their stems, made by query/stem.ts: the analyzer only cuts at the spaces between
// them. Between two texts of one field lie so many places that no phrase, and nothing near, runs from one into the next.
const ANALYSIS = {
  tokenizer: { spaces: { type: 'whitespace', max_token_length: 8000 } },
  analyzer: { words: { type: 'custom', tokenizer: 'spaces' } },
};
const GAP = 10_000;
/** Beginnings of words that are indexed, so that a phrase may end in one; longer ones are looked up among the words. */
const PREFIXES = { min_chars: 2, max_chars: 4 };

const text = (more: Json = {}) => ({ type: 'text', analyzer: 'words', position_increment_gap: GAP, ...more });
const written = (more: Json = {}) => text({ index_prefixes: PREFIXES, ...more });
const keyword = { type: 'keyword' };
const long = { type: 'long' };
/** Milliseconds of a day's beginning in UTC. */
const day = { type: 'date', format: 'epoch_millis' };
const kept = { type: 'keyword', index: false, doc_values: false };

/** Searched, and made again from the record; a search need not read them. */
const WORDS: Record<string, Json> = {
  title: written(),
  subtitle: written(),
  body: written(),
  title_stems: text(),
  subtitle_stems: text(),
  body_stems: text(),
  quote: written({ norms: false }),
  quote_stems: text({ norms: false }),
  ...Object.fromEntries(NAMED.map((field) => [`${field}_words`, written({ norms: false })])),
};

const ARTICLES = {
  dynamic: 'strict',
  _source: { excludes: Object.keys(WORDS) },
  properties: {
    kind: { type: 'join', relations: { article: 'quote' }, eager_global_ordinals: false },
    /** The article's, also of a quote. */
    id: keyword,
    newest: long,
    oldest: long,
    title_key: keyword,
    // An article's through all its versions, in the order in which they came.
    row: long,
    change: keyword,
    day,
    month: keyword,
    begins: long,
    ends: long,
    updated_day: day,
    updated: long,
    has: keyword,
    quotes: { type: 'integer' },
    cluster: keyword,
    prints: { type: 'long', doc_values: false },
    sketch: { type: 'binary' },
    said: long,
    summary: kept,
    // Of each field: every key that an article can be asked for by, those that it is counted under, and "key\nname".
    ...Object.fromEntries(
      TERM_FIELDS.flatMap((field) => [field, `${field}_main`, `${field}_name`]).map((name) => [name, keyword]),
    ),
    speaker_id: keyword,
    // Of quotes alone.
    position: { type: 'integer' },
    quote_kind: keyword,
    speaker_key: keyword,
    name: keyword,
    speaker_kind: keyword,
    role: keyword,
    mention: keyword,
    ...WORDS,
  },
};

const LEDGER = {
  dynamic: false,
  properties: {
    file: keyword,
    record_key: keyword,
    position: long,
    whole: { type: 'boolean' },
    told: { type: 'boolean' },
    sha256: keyword,
    outcome: keyword,
    reason: keyword,
    pass: { type: 'long' },
    met: { type: 'long' },
    // Of the log.
    n: long,
    done: { type: 'boolean' },
  },
};

/** Makes what is missing. Throws where an index is of another version. Gives the key that signs cursors. */
export async function prepare(cluster: Cluster, prefix: string, { shards }: Shape): Promise<Buffer> {
  const names = namesOf(prefix);
  const article = { filter: { term: { kind: 'article' } } };
  const quote = { filter: { term: { kind: 'quote' } } };
  await Promise.all([
    ensure(cluster, names.articles, ARTICLES, { [names.articles]: article, [names.quotes]: quote }, { shards }),
    ensure(cluster, names.records, { dynamic: false }, { [names.records]: {} }, { shards, packed: true }),
    ensure(cluster, names.ledger, LEDGER, { [names.ledger]: {} }, { shards: 1 }),
  ]);
  return ensureState(cluster, names);
}

async function ensure(
  cluster: Cluster,
  alias: string,
  mappings: Json,
  aliases: Json,
  { shards, packed = false }: { shards: number; packed?: boolean },
): Promise<void> {
  const there = await cluster.call('GET', `/${alias}/_mapping`);
  if (there) return check(alias, there);
  const settings = {
    number_of_shards: shards,
    // None on a single node, which could hold no copy, and one where there are more.
    auto_expand_replicas: '0-1',
    // Names are asked for by their beginnings, a hundred at once.
    max_regex_length: 100_000,
    analysis: ANALYSIS,
    ...(packed && { codec: 'best_compression' }),
  };
  const body = { settings, mappings: { ...mappings, _meta: { copydesk: SCHEMA } }, aliases };
  try {
    await cluster.call('PUT', `/${alias}-1`, body);
  } catch (error) {
    // Another process may have made it a moment earlier.
    if (!(error as Error).message.includes('resource_already_exists')) throw error;
    await cluster.call('GET', `/_cluster/health/${alias}`, undefined, { wait_for_status: 'yellow' });
  }
}

function check(alias: string, found: Json): void {
  for (const [index, { mappings }] of Object.entries(found) as [string, { mappings: { _meta?: Json } }][]) {
    const version = mappings._meta?.copydesk;
    if (version === SCHEMA) continue;
    const whose = version === undefined ? 'is none of Copydesk’s' : `is of version ${version}`;
    throw new Error(
      `The index ${index}, behind ${alias}, ${whose}, and this version of Copydesk writes version ${SCHEMA}. Choose ` +
        'another OPENSEARCH_INDEX, and the articles are loaded anew.',
    );
  }
}

export const STATE = 'state';

async function ensureState(cluster: Cluster, { ledger }: Names): Promise<Buffer> {
  const key = randomBytes(32).toString('base64');
  await cluster.bulk([{ action: 'create', index: ledger, id: STATE, body: { key, passes: 0 } }]);
  const [state] = await cluster.mget([{ index: ledger, id: STATE }]);
  return Buffer.from(state!._source.key as string, 'base64');
}
