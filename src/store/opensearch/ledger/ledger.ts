import { OUTCOMES, type Outcome } from '../../../article.ts';
import { cursorsFor } from '../../cursor.ts';
import type { FileState, Ledger, LedgerQuery, Place, Reasons } from '../../store.ts';
import { BECAME, countsOf, entryOf, kindsOf } from '../../told.ts';
import type { Json } from '../cluster/cluster.ts';
import type { Desk } from '../desk.ts';
import { readState } from '../indices/indices.ts';
import { allOf } from '../reading/filter.ts';
import { readPage } from '../reading/page.ts';
import { planOf } from '../writing/write.ts';
import { lineId, linesOf, lineWrite, ORDER, stateOf } from './lines.ts';
import type { Log } from './log.ts';

export async function meetAll({ cluster, names }: Desk, lines: FileState[]): Promise<void> {
  await cluster.bulk(lines.map((line) => lineWrite(names.ledger, line)));
}

export async function removeAll(desk: Desk, log: Log, files: string[]): Promise<void> {
  await log.commit(async () => {
    const gone = await linesOf(desk.cluster, desk.names.ledger, [{ terms: { file: files } }]);
    return planOf(desk, { ids: gone.map(lineId), lines: [], gone });
  });
}

export async function forgetAll(
  desk: Desk,
  log: Log,
  file: string,
  kept: number,
  pass: number,
  limit: number,
): Promise<number> {
  let forgotten = 0;
  await log.commit(async () => {
    const filter = [
      { term: { file } },
      { term: { whole: false } },
      { range: { position: { gt: kept } } },
      { range: { met: { lt: pass } } },
    ];
    const gone = await linesOf(desk.cluster, desk.names.ledger, filter, limit);
    forgotten = gone.length;
    return planOf(desk, { ids: gone.map(lineId), lines: [], gone });
  });
  return forgotten;
}

export async function readFiles({ cluster, names }: Desk, after: string | null, limit: number): Promise<FileState[]> {
  const { hits } = await cluster.search(names.ledger, {
    query: { term: { whole: true } },
    sort: [{ file: 'asc' }],
    size: limit,
    ...(after !== null && { search_after: [after] }),
  });
  return hits.hits.map(({ _source }) => stateOf(_source));
}

export async function readLine(
  { cluster, names }: Desk,
  file: string,
  record: string | null,
): Promise<FileState | null> {
  const [line] = await cluster.mget([{ index: names.ledger, id: lineId({ file, record }) }]);
  return line!.found ? stateOf(line!._source) : null;
}

export async function readLines(
  { cluster, names }: Desk,
  after: Pick<FileState, 'file' | 'record'> | null,
  limit: number,
): Promise<FileState[]> {
  const { hits } = await cluster.search(names.ledger, {
    query: { exists: { field: 'file' } },
    sort: [{ file: 'asc' }, { record_key: 'asc' }],
    size: limit,
    ...(after !== null && { search_after: [after.file, after.record ?? ''] }),
  });
  return hits.hits.map(({ _source }) => stateOf(_source));
}

export async function readFirst(desk: Desk, sha256: string, place: Place): Promise<FileState | null> {
  const { file, position, pass, kept } = place;
  const either = (...should: Json[]) => ({ bool: { should, minimum_should_match: 1 } });
  const before = { range: { file: { lt: file } } };
  const filter = [
    { term: { sha256 } },
    { terms: { outcome: BECAME } },
    either(before, {
      bool: {
        filter: [
          { term: { file } },
          { range: { position: { lt: position } } },
          either({ term: { met: pass } }, { range: { position: { lte: kept } } }),
        ],
      },
    }),
  ];
  return (await linesOf(desk.cluster, desk.names.ledger, filter, 1))[0] ?? null;
}

/** In the ledger's order. */
export async function readSameBytes({ cluster, names }: Desk, sha256: string[]): Promise<FileState[]> {
  return linesOf(cluster, names.ledger, [{ terms: { sha256 } }, { terms: { outcome: BECAME } }]);
}

export async function readLedger(desk: Desk, key: Buffer, { outcome, limit, cursor }: LedgerQuery): Promise<Ledger> {
  const { cluster, names } = desk;
  const { passes: pass } = await readState(desk);
  const counts = await readCounts(desk, pass);
  const list = {
    index: names.ledger,
    query: allOf([{ term: { told: true } }, ...(outcome ? [toldAs(outcome, pass)] : [])]),
    order: ORDER.map((field) => ({ [field]: 'asc' as const })),
    telling: { _source: true },
  };
  const page = await readPage(cluster, list, { limit, cursor, total: 'none' }, cursorsFor(key, 'ledger', { outcome }));
  const data = page.data.map(({ _source }) => entryOf(stateOf(_source), pass));
  const value = [...new Set(outcome ?? OUTCOMES)].reduce((sum, name) => sum + counts[name], 0);
  return { counts, page: { ...page, data, total: { value, relation: 'eq' } } };
}

function toldAs(outcomes: Outcome[], pass: number): Json {
  const among = (names: Outcome[], ...more: Json[]) => ({ bool: { filter: [{ terms: { outcome: names } }, ...more] } });
  const should = [
    among(outcomes.filter((outcome) => !BECAME.includes(outcome))),
    among(
      outcomes.filter((outcome) => BECAME.includes(outcome)),
      { range: { pass: { gte: pass } } },
    ),
    ...(outcomes.includes('unchanged') ? [among(BECAME, { range: { pass: { lt: pass } } })] : []),
  ];
  return { bool: { should, minimum_should_match: 1 } };
}

async function readCounts({ cluster, names }: Desk, pass: number): Promise<Ledger['counts']> {
  const aggs = {
    outcomes: {
      terms: { field: 'outcome', size: OUTCOMES.length },
      aggs: { earlier: { filter: { range: { pass: { lt: pass } } } } },
    },
  };
  const { aggregations } = await cluster.search(names.ledger, { size: 0, query: { term: { told: true } }, aggs });
  const told = aggregations.outcomes!.buckets.map(({ key, doc_count, earlier }) => ({
    outcome: key as Outcome,
    files: doc_count,
    earlier: (earlier as { doc_count: number }).doc_count,
  }));
  return countsOf(told, pass);
}

/** More different reasons than these are not counted. */
const REASONS = 10_000;

export async function readReasons({ cluster, names }: Desk): Promise<Reasons[]> {
  const query = { terms: { outcome: ['partial', 'rejected'] } };
  const reasons = { terms: { field: 'reason', size: REASONS } };
  const aggs = { outcomes: { terms: { field: 'outcome' }, aggs: { reasons } } };
  const { aggregations } = await cluster.search(names.ledger, { size: 0, query, aggs });
  const told = aggregations.outcomes!.buckets.flatMap(({ key, reasons: found }) =>
    (found as { buckets: { key: string; doc_count: number }[] }).buckets.map((reason) => ({
      outcome: key as Reasons['outcome'],
      reason: reason.key.split(':')[0]!,
      files: reason.doc_count,
    })),
  );
  return kindsOf(told);
}
