import type { LedgerEntry, Outcome } from '../article.ts';
import type { FileState, Ledger, Reasons } from './store.ts';

// How the ledger tells its lines. What is unchanged follows from the pass, so that a pass in which nothing has changed writes
// nothing.

/** Outcomes of what became an article. Where an earlier pass read it, it counts as unchanged. */
export const BECAME: Outcome[] = ['loaded', 'partial'];

/** `read` is the pass that read the line, `pass` the last one. */
function outcomeIn(outcome: Outcome, read: number, pass: number): Outcome {
  return read < pass && BECAME.includes(outcome) ? 'unchanged' : outcome;
}

export function entryOf(state: FileState, last: number): LedgerEntry {
  const { file, record, offset, reason, articleId, outcome, pass } = state;
  return { file, record, offset, outcome: outcomeIn(outcome!, pass, last), reason, articleId };
}

/** Lines that were read to one outcome, and how many of them before the last pass. */
export interface Told {
  outcome: Outcome;
  files: number;
  earlier: number;
}

export function countsOf(told: Told[], pass: number): Ledger['counts'] {
  const counts = { found: 0, loaded: 0, unchanged: 0, duplicate: 0, partial: 0, rejected: 0 };
  for (const { outcome, files, earlier } of told) {
    counts[outcomeIn(outcome, 0, pass)] += earlier;
    counts[outcome] += files - earlier;
    counts.found += files;
  }
  return counts;
}

const KINDS = 50;
const LONGEST_KIND = 100;

/** Reasons that differ in their numbers alone are one; the most frequent first. */
export function kindsOf(reasons: Reasons[]): Reasons[] {
  const kinds = Map.groupBy(reasons, ({ outcome, reason }) => JSON.stringify([outcome, kindOf(reason)]));
  const counted = [...kinds.values()].map((alike) => ({
    outcome: alike[0]!.outcome,
    reason: kindOf(alike[0]!.reason),
    files: alike.reduce((sum, { files }) => sum + files, 0),
  }));
  return counted.sort((a, b) => b.files - a.files || (a.reason < b.reason ? -1 : 1)).slice(0, KINDS);
}

/** "a row of 2 fields under a header of 4" -> "a row of … fields under a header of …" */
function kindOf(reason: string): string {
  return reason.slice(0, LONGEST_KIND).replace(/\d+/g, '…');
}
