import type { LoadedRecord } from '../../loaded.ts';
import { pack } from '../../packing.ts';
import type { Write } from '../cluster/bulk.ts';
import type { Json } from '../cluster/cluster.ts';
import { documentsOf } from '../indices/document.ts';
import type { Names } from '../indices/indices.ts';
import type { History } from './history.ts';

// An article with all that hangs on it, as it comes and goes.

/** How an article stands in the records, beside what it says. */
export interface Present extends History {
  id: string;
  /** The ledger's line that it came with. */
  holder: string;
  row: number;
  change: number;
  quotes: number;
}

/** Between two entries of the log lie so many versions of a document, for what changes beside them. */
const VERSIONS = 2 ** 20;
const versionOf = (n: number) => n * VERSIONS;

/** A place in the log: rows stand in the order in which articles came, changes in that in which they were made. */
export const placeAt = (n: number, index: number) => n * VERSIONS + index;

const quoteId = (article: string, position: number) => `${article} ${position}`;

/**
 * All that is written of a record, but for what its place in the log tells: as bytes of JSON, which lie outside of the heap. What
 * waits in it is copied about until it is written.
 */
export interface Prepared {
  id: string;
  article: Buffer;
  record: Buffer;
  quotes: Buffer[];
}

export function prepared({ article, packed, bytes, origin, notes = [] }: LoadedRecord): Prepared {
  const text = (json: Uint8Array) => Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString();
  const documents = documentsOf(article);
  return {
    id: article.id,
    article: jsonBytes({ ...documents.article, summary: text(packed.summary) }),
    quotes: documents.quotes.map(jsonBytes),
    record: jsonBytes({
      article: text(packed.json),
      provenance: text(packed.provenance),
      bytes: pack(bytes).toString('base64'),
      url: origin ? origin.url : article.source.url,
      mediaType: origin?.mediaType ?? null,
      charset: origin?.charset ?? null,
      notes,
      quotes: article.quotes.length,
    }),
  };
}

function jsonBytes(json: Json): Buffer {
  return Buffer.from(JSON.stringify(json));
}

/** With more members at its end. */
function withMore(json: Buffer, more: Json): Buffer {
  return Buffer.concat([json.subarray(0, -1), Buffer.from(`,${JSON.stringify(more).slice(1)}`)]);
}

/** What its place in the log tells of an article, and what it was before. */
export type Standing = Pick<Present, 'holder' | 'row' | 'change' | 'version' | 'at' | 'history'> & {
  cluster: string | null;
};

/** `before` is the number of quotes that it had. */
export function arrival(
  { articles, records }: Names,
  { id, article, record, quotes }: Prepared,
  { cluster, ...standing }: Standing,
  before: number,
  n: number,
): Write[] {
  const { row, change } = standing;
  const version = versionOf(n);
  return [
    { action: 'index', index: articles, id, version, body: withMore(article, { row, change, cluster }) },
    { action: 'index', index: records, id, version, body: withMore(record, standing), follows: true },
    ...quotes.map((body, position): Write => {
      return { action: 'index', index: articles, id: quoteId(id, position), routing: id, version, body, follows: true };
    }),
    ...quotesGone(articles, id, quotes.length, before, version),
  ];
}

export function removal(
  { articles, records }: Names,
  { id, quotes }: Pick<Present, 'id' | 'quotes'>,
  n: number,
): Write[] {
  const version = versionOf(n);
  return [
    { action: 'delete', index: articles, id, version },
    { action: 'delete', index: records, id, version, follows: true },
    ...quotesGone(articles, id, 0, quotes, version),
  ];
}

function quotesGone(articles: string, id: string, from: number, to: number, version: number): Write[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => {
    return { action: 'delete', index: articles, id: quoteId(id, from + at), routing: id, version, follows: true };
  });
}
