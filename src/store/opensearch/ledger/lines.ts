import { createHash } from 'node:crypto';
import type { FileState } from '../../store.ts';
import { BECAME } from '../../told.ts';
import type { Write } from '../cluster/bulk.ts';
import type { Cluster, Json } from '../cluster/cluster.ts';
import { everyHit } from '../cluster/every.ts';
import type { Names } from '../indices/indices.ts';

// The ledger's lines as they are written, and which of them are to be read again.

type Named = Pick<FileState, 'file' | 'record'>;

/** A line's id, which is also what it is touched by. */
export function lineId({ file, record }: Named): string {
  return shortOf(`${file}\0${record ?? ''}`, 22);
}

/** What an article is touched by. */
export function touchOf(articleId: string): string {
  return shortOf(`article ${articleId}`, 12);
}

function shortOf(text: string, length: number): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}

function documentOf(state: FileState): Json {
  return {
    ...state,
    record_key: state.record ?? '',
    whole: state.record === null,
    told: state.outcome !== null,
  };
}

// Of two loaders on one file, the one that began later must not take for gone what the other wrote last.
const KEEP_MET = `def met = ctx._source.met; ctx._source.putAll(params.line); if (met > params.line.met) { ctx._source.met = met }`;

export function lineWrite(ledger: string, state: FileState): Write {
  const line = documentOf(state);
  const script = { source: KEEP_MET, params: { line } };
  return { action: 'update', index: ledger, id: lineId(state), body: { script, upsert: line } };
}

export function stateOf({ record_key: _, whole: __, told: ___, ...state }: Json): FileState {
  return state as unknown as FileState;
}

export function becameArticle({ outcome }: FileState): boolean {
  return outcome !== null && BECAME.includes(outcome);
}

/**
 * Where the first of the same bytes went, its duplicates are to be read again; where one came, those after it are, and it is
 * itself, where another process has put one before it.
 */
export async function unsettle(
  cluster: Cluster,
  { ledger }: Names,
  before: FileState[],
  after: FileState[],
): Promise<void> {
  const key = (state: FileState) => `${state.sha256} ${lineId(state)}`;
  const [held, holds] = [before, after].map((states) => new Set(states.filter(becameArticle).map(key)));
  const went = before.filter((state) => becameArticle(state) && !holds!.has(key(state)));
  const came = after.filter((state) => becameArticle(state) && !held!.has(key(state)));
  const digests = (states: FileState[]) => [...new Set(states.flatMap(({ sha256 }) => sha256 ?? []))];
  const lost = await linesWith(cluster, ledger, digests(went), ['duplicate']);
  const same = await linesWith(cluster, ledger, digests(came), BECAME);
  const later = [...Map.groupBy(same, ({ sha256 }) => sha256).values()].flatMap((alike) =>
    alike.toSorted(byPlace).slice(1),
  );
  // Those that went may have become duplicates themselves just now.
  const those = new Set(went.map(lineId));
  await dropFingerprints(cluster, ledger, [...lost.filter((state) => !those.has(lineId(state))), ...later]);
}

/** So many digests are asked for at once. */
const DIGESTS = 1000;

async function linesWith(cluster: Cluster, ledger: string, digests: string[], outcomes: string[]) {
  const found: FileState[] = [];
  for (let at = 0; at < digests.length; at += DIGESTS) {
    const filter = [{ terms: { sha256: digests.slice(at, at + DIGESTS) } }, { terms: { outcome: outcomes } }];
    found.push(...(await linesOf(cluster, ledger, filter)));
  }
  return found;
}

/** Every line that fits, in the ledger's order. */
export async function linesOf(cluster: Cluster, ledger: string, filter: Json[], most?: number): Promise<FileState[]> {
  const search = { query: { bool: { filter } }, sort: ORDER.map((field) => ({ [field]: 'asc' })) };
  const found: FileState[] = [];
  for await (const { _source } of everyHit(cluster, ledger, search, most)) found.push(stateOf(_source));
  return found;
}

/** Paths in the order of their UTF-8 bytes, records in theirs. */
export const ORDER = ['file', 'position', 'record_key'];

function byPlace(a: FileState, b: FileState): number {
  return Buffer.compare(Buffer.from(a.file), Buffer.from(b.file)) || a.position - b.position;
}

async function dropFingerprints(cluster: Cluster, ledger: string, states: FileState[]): Promise<void> {
  const ids = new Set(states.flatMap((state) => [lineId(state), lineId({ file: state.file, record: null })]));
  await forgetFingerprints(cluster, ledger, [...ids]);
}

export async function forgetFingerprints(cluster: Cluster, ledger: string, ids: string[]): Promise<void> {
  await cluster.bulk(ids.map((id) => ({ action: 'update', index: ledger, id, body: { doc: { fingerprint: '' } } })));
  if (ids.length > 0) await cluster.refresh(ledger);
}
