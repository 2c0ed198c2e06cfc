import { afterAll, describe, it } from 'vitest';
import { openOpensearch } from '../../src/store/opensearch/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { keepsTheContract } from './contract.ts';
import { findsWhatIsThere } from './search/searches.ts';

// The same contract on a real server. Its address is said by OPENSEARCH_TEST_URL: several nodes are joined by commas.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);

/** Stores by their places, and how often each is open. A node has room for so many indices, so that old ones are removed. */
const open = new Map<string, number>();

async function openAt(place: string): Promise<ArticleStore> {
  if (!open.has(place)) await removeClosed();
  open.set(place, (open.get(place) ?? 0) + 1);
  const store = await openOpensearch({ nodes, prefix: `test-${place}`, shards: 2 });
  let closed = false;
  return {
    ...store,
    close: async () => {
      if (!closed) open.set(place, open.get(place)! - 1);
      closed = true;
      await store.close();
    },
  };
}

async function removeClosed(): Promise<void> {
  for (const [place, times] of open) {
    if (times > 0) continue;
    open.delete(place);
    await fetch(`${nodes[0]}/test-${place}-*`, { method: 'DELETE' });
  }
}

if (nodes.length > 0) {
  keepsTheContract('opensearch', openAt, { histories: 2 });
  findsWhatIsThere('opensearch', openAt);
  afterAll(removeClosed);
} else {
  describe('opensearch', () => it.skip('keeps the contract: OPENSEARCH_TEST_URL says no address', () => {}));
}
