import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Write } from '../../../src/store/opensearch/cluster/bulk.ts';
import { connect } from '../../../src/store/opensearch/cluster/cluster.ts';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { relayTo } from '../../relay.ts';

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);

describe.runIf(nodes.length > 0)('what is written at once', () => {
  const prefix = `test-bulk-${randomUUID()}`;
  const ledger = `${prefix}-ledger`;
  const line = (id: string, more: Write['body'] = {}): Write => {
    return { action: 'create', index: ledger, id, body: { file: 'bulk', ...more } };
  };
  afterAll(() => fetch(`${nodes[0]}/${prefix}-*`, { method: 'DELETE' }));

  it('goes in several requests where it is much and may be parted, and all that was refused is told', async () => {
    await (await openOpensearch({ nodes, prefix })).close();
    const relay = await relayTo(nodes[0]!);
    const cluster = connect({ nodes: [relay.url], deadline: 10_000 });
    let requests = 0;
    relay.after = async ({ what }) => {
      if (what.includes('_bulk')) requests++;
    };
    const padding = 'x'.repeat(400_000);
    const writes = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => line(id, { padding }));
    expect(await cluster.bulk([writes[0]!, writes[5]!])).toEqual(new Set());
    expect(requests).toBe(1);
    expect(await cluster.bulk(writes)).toEqual(new Set(['one', 'six']));
    expect(requests).toBe(4);
    const together = writes.map((write): Write => ({ ...write, id: `${write.id} more`, follows: true }));
    expect(await cluster.bulk(together)).toEqual(new Set());
    expect(requests).toBe(5);
    await cluster.close();
  });

  it('is found by whoever searches next, where that was asked for', async () => {
    const [one, other] = [1, 2].map(() => connect({ nodes, deadline: 10_000 }));
    const found = async () => {
      const { hits } = await other!.search(ledger, { query: { term: { outcome: 'found' } } });
      return hits.hits.map(({ _id }) => _id);
    };
    await one!.bulk([line('seven', { outcome: 'found' })], 'searchable');
    expect(await found()).toEqual(['seven']);
    await Promise.all([one!.close(), other!.close()]);
  });
});
