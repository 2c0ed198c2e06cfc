import { TERM_FIELDS } from '../../terms.ts';
import type { Json } from '../cluster/cluster.ts';

// What OpenSearch is told of the fields. A change here is a new SCHEMA.

/** Raised with every change of the mappings. */
export const SCHEMA = 4;

/** The fields whose names are found by their words, beside being filtered by. */
export const NAMED = ['speaker', 'author', 'agency', 'place', 'outlet'] as const;

// Folded words, made by query/fold.ts, and their stems, made by query/stem.ts: the analyzer only cuts at the spaces between
// them. Between two texts of one field lie so many places that no phrase, and nothing near, runs from one into the next.
export const ANALYSIS = {
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
/** Shown, and neither searched nor sorted by: a search gives it as it is, without taking a source apart. */
const shown = { type: 'keyword', index: false, doc_values: false, store: true };

/** Read by an article's id, before it is searched. All else is searched, shown, or made again from the record. */
const SOURCE = ['id', 'row', 'change', 'cluster', 'prints', 'sketch'];

export const ARTICLES = {
  dynamic: 'strict',
  _source: { includes: SOURCE },
  properties: {
    kind: { type: 'join', relations: { article: 'quote' }, eager_global_ordinals: false },
    /** The article's, also of a quote. */
    id: keyword,
    newest: long,
    oldest: long,
    title_key: keyword,
    // An article's through all its versions, in the order in which they came.
    row: long,
    /** The place in the log of the change that brought it. */
    change: long,
    day,
    month: keyword,
    begins: long,
    ends: long,
    updated_day: day,
    updated: long,
    has: keyword,
    quotes: { type: 'integer' },
    cluster: keyword,
    // Looked for one by one, which numbers are slow at.
    prints: { type: 'keyword', doc_values: false },
    sketch: { type: 'binary', doc_values: true },
    said: long,
    summary: shown,
    // What is marked in what a search finds: the body, and where quotes stand in it and whose they are, as JSON.
    text: shown,
    quoted: shown,
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
    // Words to be found by.
    title: written(),
    subtitle: written(),
    body: written(),
    title_stems: text(),
    subtitle_stems: text(),
    body_stems: text(),
    quote: written({ norms: false }),
    quote_stems: text({ norms: false }),
    ...Object.fromEntries(NAMED.map((field) => [`${field}_words`, written({ norms: false })])),
  },
};

export const LEDGER = {
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
    fingerprint: keyword,
    // Of the log.
    n: long,
    done: { type: 'boolean' },
  },
};

/** Records are read by their ids alone. */
export const RECORDS = { dynamic: false };
