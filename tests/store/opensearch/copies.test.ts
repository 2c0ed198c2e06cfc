import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import type { ArticleStore } from '../../../src/store/store.ts';
import { chanceFrom } from '../../chance.ts';
import { article, loaded } from '../../factory.ts';
import { relayTo } from '../../relay.ts';
import { fill, list } from '../contract/stock.ts';

// Near-copies among so many that share prints that they are not all asked for at once.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);

async function groupsIn(store: ArticleStore): Promise<Record<string, string>> {
  const { data } = await store.articles(list({ limit: 1000 }));
  const grouped = data.filter(({ article: { cluster } }) => cluster !== null);
  return Object.fromEntries(grouped.map(({ article: { id, cluster } }) => [id, cluster!]));
}

describe.runIf(nodes.length > 0)('near-copies', () => {
  const prefixes = ['bulletins', 'few', 'again'].map((name) => `test-copies-${name}-${randomUUID()}`);
  afterAll(() => Promise.all(prefixes.map((prefix) => fetch(`${nodes[0]}/${prefix}-*`, { method: 'DELETE' }))));

  const chance = chanceFrom(3);
  const words = (count: number) => Array.from({ length: count }, () => `w${chance.upTo(5000)}`).join(' ');
  const lead = words(100);
  const bulletins = Array.from({ length: 240 }, (_, n) =>
    article({ id: `b${String(n).padStart(3, '0')}`, body: `${lead} ${words(150)}` }),
  );
  const cut = (n: number) => {
    const body = `${bulletins[n]!.body.split(' ').slice(0, 160).join(' ')} ${words(60)}`;
    return article({ id: `b${String(n).padStart(3, '0')}-again`, body });
  };
  const others = Array.from({ length: 12 }, (_, n) => article({ id: `o${n}`, body: words(120) }));

  it('are found among more that begin alike than are compared, in one batch and after it', async () => {
    const store = await openOpensearch({ nodes, prefix: prefixes[0]! });
    await fill(store, [...bulletins, ...others, cut(3)]);
    expect(await groupsIn(store)).toEqual({ b003: 'b003', 'b003-again': 'b003' });
    const more = others.map((one) => article({ id: `${one.id}-too`, body: `${one.body} ${words(20)}` }));
    await fill(store, [...more, cut(237)]);
    expect(await groupsIn(store)).toEqual({
      b003: 'b003',
      'b003-again': 'b003',
      b237: 'b237',
      'b237-again': 'b237',
      ...Object.fromEntries(others.flatMap(({ id }) => [id, `${id}-too`].map((each) => [each, id]))),
    });
    await store.close();
  });

  it('are no articles that share a beginning alone', async () => {
    const store = await openOpensearch({ nodes, prefix: prefixes[1]! });
    await fill(store, bulletins.slice(0, 20));
    await fill(store, bulletins.slice(20, 40));
    expect(await groupsIn(store)).toEqual({});
    await store.close();
  });

  it('are not lost where one is put again, as it was, while they are found', async () => {
    const prefix = prefixes[2]!;
    const store = await openOpensearch({ nodes, prefix });
    const [one, copy] = ['one', 'one-too'].map((id) => loaded(article({ id, body: others[0]!.body })));
    await store.put([one!, copy!]);
    const relay = await relayTo(nodes[0]!);
    let found: Promise<void> | undefined;
    relay.before = async ({ what, body }) => {
      if (!what.includes('_bulk') || !body.includes(`"_index":"${prefix}-articles"`)) return;
      found ??= store.flush();
      await found;
    };
    const other = await openOpensearch({ nodes: [relay.url], prefix });
    await other.put([one!]);
    expect(found).toBeDefined();
    await other.flush();
    expect(await groupsIn(store)).toEqual({ one: 'one', 'one-too': 'one' });
    await other.close();
    await store.close();
  });
});
