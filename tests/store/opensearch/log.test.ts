import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { article, loaded } from '../../factory.ts';

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
