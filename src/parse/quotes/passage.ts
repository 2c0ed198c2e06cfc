import type { Reading } from './people/described.ts';
import type { NameRun } from './phrases/runs.ts';
import type { Quotation } from './text/spans.ts';

/** A paragraph as the rules for speakers read it. */
export interface Passage extends Reading {
  quotations: Quotation[];
  runs: NameRun[];
}
