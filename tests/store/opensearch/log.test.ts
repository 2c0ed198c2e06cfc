import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { article, loaded } from '../../factory.ts';
import { relayTo } from '../../relay.ts';

// The log of changes, where it is long past.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const titled = (title: string) => loaded(article({ id: 'ferry', title }));

describe.runIf(nodes.length > 0)('an entry that is done', () => {
  const prefix = `test-log-${randomUUID()}`;
  afterAll(() => fetch(`${nodes[0]}/${prefix}-*`, { method: 'DELETE' }));

  it('keeps its changes alone, and is in nobody’s way who has not seen it', async () => {
    const [one, other] = [await openOpensearch({ nodes, prefix }), await openOpensearch({ nodes, prefix })];
    await other.put([titled('Ferry')]);
    await one.put([titled('Ferry is late')]);
    await one.put([titled('Ferry is later')]);
    await one.flush();
    const entry = await (await fetch(`${nodes[0]}/${prefix}-ledger/_doc/log-2`)).json();
    expect(entry).toMatchObject({
      _source: { n: 2, done: true, touched: [], lines: [], changes: [{ op: 'put', id: 'ferry', version: 2 }] },
    });
    await other.put([titled('Ferry has come')]);
    expect((await one.get('ferry'))?.title).toBe('Ferry has come');
    const { data } = await one.changes({ limit: 10 });
    expect(data.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    await one.close();
    await other.close();
  });
});

describe.runIf(nodes.length > 0)('an entry that was made by a node that goes before it says so', () => {
  const prefix = `test-log-${randomUUID()}`;
  afterAll(() => fetch(`${nodes[0]}/${prefix}-*`, { method: 'DELETE' }));

  it('is the one that it was asked for, and nobody waits for another', async () => {
    const relay = await relayTo(nodes[0]!);
    const store = await openOpensearch({ nodes: [relay.url], prefix });
    let gone = 0;
    relay.after = async ({ what, body }) => {
      if (what.includes('_bulk') && /"create".*"log-/.test(body) && gone++ === 0) throw new Error('it goes');
    };
    await store.put([titled('Ferry')]);
    expect(gone).toBe(2);
    expect((await store.get('ferry'))?.title).toBe('Ferry');
    expect((await store.changes({ limit: 10 })).data).toHaveLength(1);
    expect((await fetch(`${nodes[0]}/${prefix}-ledger/_doc/log-2`)).status).toBe(404);
    await store.close();
  });
});
