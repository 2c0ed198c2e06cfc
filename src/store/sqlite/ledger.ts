import { type LedgerEntry, OUTCOMES, type Outcome } from '../../article.ts';
import type { FileState, Ledger, LedgerQuery } from '../store.ts';
import { cursorsFor } from './cursor.ts';
import { sql } from './filter.ts';
import type { Connection, Row } from './open.ts';
import { readPage } from './page.ts';

export function beginPass(writer: Connection): number {
  return writer.get(`update state set value = value + 1 where key = 'pass' returning value`)!.value as number;
}

export function readFiles(db: Connection, after: string | null, limit: number): FileState[] {
  return db.all('select * from files where file > ? order by file limit ?', after ?? '', limit).map(stateOf);
}

function stateOf({ article, ...state }: Row): FileState {
  return { ...state, articleId: article } as unknown as FileState;
}

/** What is unchanged follows from the pass, so that a pass that changes nothing writes nothing. */
const OUTCOME = `case when pass < (select value from state where key = 'pass') and outcome in ('loaded', 'partial')
  then 'unchanged' else outcome end`;

export function readLedger(db: Connection, key: Buffer, query: LedgerQuery): Ledger {
  const { outcome } = query;
  const list = {
    columns: `file, ${OUTCOME} as outcome, reason, article`,
    from: 'files',
    where: outcome ? [sql(`${OUTCOME} in (select value from json_each(?))`, JSON.stringify(outcome))] : [],
    order: ['file'],
  };
  return db.transaction(() => {
    const counts = readCounts(db);
    const page = readPage(db, list, query.limit, cursorsFor(key, 'ledger', { outcome }), query.cursor);
    const value = [...new Set(outcome ?? OUTCOMES)].reduce((sum, name) => sum + counts[name], 0);
    return { counts, page: { ...page, data: page.data.map(entryOf), total: { value, relation: 'eq' } } };
  });
}

function readCounts(db: Connection): Ledger['counts'] {
  const counts = { found: 0, loaded: 0, unchanged: 0, duplicate: 0, partial: 0, rejected: 0 };
  for (const { outcome, files } of db.all(`select ${OUTCOME} as outcome, count(*) as files from files group by 1`)) {
    counts[outcome as Outcome] = files as number;
    counts.found += files as number;
  }
  return counts;
}

function entryOf({ file, outcome, reason, article }: Row): LedgerEntry {
  return { file, outcome, reason, articleId: article } as LedgerEntry;
}
