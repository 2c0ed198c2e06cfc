import type { Reading } from './described.ts';
import type { NameRun } from './runs.ts';
import type { Quotation } from './spans.ts';

/** A paragraph as the rules for speakers read it. */
export interface Passage extends Reading {
  quotations: Quotation[];
  runs: NameRun[];
}
