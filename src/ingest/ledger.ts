import type { FileState, Loaded, Origin } from '../store/store.ts';
import type { Item } from './archives/index.ts';
import type { Input } from './input.ts';
import type { Reading } from './reading.ts';
import type { Seen } from './walk.ts';

/** What is known of a file or a record that was met, before it is said what became of it. */
export type Met = Pick<FileState, 'file' | 'record' | 'position' | 'offset' | 'size' | 'modified'>;

interface Outcome {
  outcome: FileState['outcome'];
  reason: string | null;
  sha256?: string | null;
  records?: number | null;
  record?: Loaded['record'];
}

/** What a line of the ledger says of the pass that wrote it. */
export interface PassMark {
  number: number;
  /** Of all that a record depends on besides its own bytes and path. */
  fingerprint: string;
}

/** A line of the ledger, with the article where there is one. */
export function lineOf(
  pass: PassMark,
  met: Met,
  { outcome, reason, sha256 = null, records = null, record = null }: Outcome,
): Loaded {
  const { number, fingerprint } = pass;
  const articleId = record?.article.id ?? null;
  const { file, position, offset, size, modified } = met;
  return {
    state: {
      file,
      record: met.record,
      position,
      offset,
      records,
      size,
      modified,
      sha256,
      fingerprint,
      pass: number,
      met: number,
      outcome,
      reason,
      articleId,
    },
    record,
  };
}

export function rejected(pass: PassMark, met: Met, reason: string, sha256: string | null = null): Loaded {
  return lineOf(pass, met, { outcome: 'rejected', reason, sha256 });
}

export function duplicate(pass: PassMark, met: Met, sha256: string, first: FileState): Loaded {
  return lineOf(pass, met, { outcome: 'duplicate', reason: repeats(first), sha256 });
}

/** The same line, as a duplicate. */
export function repeating(state: FileState, first: FileState): Loaded {
  return { state: { ...state, outcome: 'duplicate', reason: repeats(first), articleId: null }, record: null };
}

export function loaded(
  pass: PassMark,
  met: Met,
  sha256: string | null,
  { article, missing, notes }: Extract<Reading, { missing: string[] }>,
  { bytes, url, mediaType, charset }: Pick<Input, 'bytes' | keyof Origin>,
): Loaded {
  const reason = missing.length > 0 ? `no ${missing.join(', no ')}` : null;
  const outcome = reason ? 'partial' : 'loaded';
  return lineOf(pass, met, {
    outcome,
    reason,
    sha256,
    record: { article, bytes, origin: { url, mediaType, charset }, notes },
  });
}

export function metFile({ file, size, modified }: Seen): Met {
  return { file, record: null, position: 0, offset: null, size, modified };
}

export function metRecord({ file, modified }: Seen, { position, offset, bytes }: Item, record: string): Met {
  return { file, record, position, offset, size: bytes?.length ?? 0, modified };
}

/** "the same bytes as dump.jsonl#17" */
function repeats({ file, record }: FileState): string {
  return `the same bytes as ${record === null ? file : `${file}#${record}`}`;
}
