import { describe } from 'vitest';
import { changesContract } from './contract/changes.ts';
import { clustersContract } from './contract/clusters.ts';
import { countsContract } from './contract/counts.ts';
import { cursorsContract } from './contract/cursors.ts';
import { filtersContract } from './contract/filters.ts';
import { ledgerContract } from './contract/ledger.ts';
import { listsContract } from './contract/lists.ts';
import { namesContract } from './contract/names.ts';
import { pagingContract } from './contract/paging.ts';
import { quotesContract } from './contract/quotes.ts';
import { recordsContract } from './contract/records.ts';
import { searchContract } from './contract/search.ts';
import { spellingContract } from './contract/spelling.ts';
import type { Open } from './contract/stock.ts';
import { versionsContract } from './contract/versions.ts';

/** The promises of ArticleStore, as tests. `open` opens the store at a place: empty at first, the same one again later. */
export function keepsTheContract(engine: string, open: Open, { histories = 25 } = {}): void {
  describe(`${engine} keeps the contract`, () => {
    recordsContract(open);
    listsContract(open);
    cursorsContract(open);
    pagingContract(open);
    filtersContract(open);
    searchContract(open);
    spellingContract(open);
    quotesContract(open);
    namesContract(open);
    countsContract(open);
    clustersContract(open);
    ledgerContract(open);
    versionsContract(open);
    changesContract(open, histories);
  });
}
