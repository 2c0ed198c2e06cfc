import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { article, loaded } from '../../factory.ts';
import { ids, list } from '../contract/stock.ts';

// What goes wrong between Copydesk and OpenSearch.

const [node] = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const unavailable = { code: 'STORE_UNAVAILABLE' };
const one = loaded(article({ id: 'one', title: 'Ferry' }));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server of bytes; gives its address. */
async function serve(take: (socket: Socket) => void): Promise<string> {
  const server = createServer(take).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('an address that is wrong', () => {
  it('is named, where nothing listens there', async () => {
    const address = await serve(() => {});
    servers.pop()!.close();
    await expect(openOpensearch({ nodes: [address] })).rejects.toThrow(`OpenSearch at ${address} cannot be used`);
  });

  it('is named without its password', async () => {
    const address = (await serve((socket) => socket.destroy())).replace('//', '//me:secret@');
    const opening = openOpensearch({ nodes: [address] });
    await expect(opening).rejects.toThrow(/OpenSearch at http:\/\/127\.0\.0\.1:\d+ cannot be used/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });

  it('is named, where something listens and does not answer', async () => {
    const address = await serve((socket) => socket.resume());
    await expect(openOpensearch({ nodes: [address], deadline: 100 })).rejects.toThrow(address);
  });
});

describe.runIf(node)('a server', () => {
  const prefix = `test-${randomUUID()}`;
  const settings = { nodes: [node!], prefix };
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${node}/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  afterAll(() => ask('DELETE', `${prefix}*`));

  it.each([
    ['another version', { _meta: { copydesk: 99 } }, /is of version 99.*OPENSEARCH_INDEX/],
    ['another program', {}, /is none of Copydesk’s/],
  ])('is refused at the start where its index is that of %s', async (_, mappings, message) => {
    const other = `${prefix}-${randomUUID()}`;
    await ask('PUT', `${other}-articles-1`, { mappings, aliases: { [`${other}-articles`]: {} } });
    await expect(openOpensearch({ ...settings, prefix: other })).rejects.toThrow(message);
  });

  it.each(['articles', 'ledger'])('that takes no writes into %s says so, and takes them when it can', async (index) => {
    const store = await openOpensearch(settings);
    await ask('PUT', `${prefix}-${index}/_settings`, { 'index.blocks.read_only_allow_delete': true });
    await expect(store.put([one])).rejects.toMatchObject(unavailable);
    await ask('PUT', `${prefix}-${index}/_settings`, { 'index.blocks.read_only_allow_delete': null });
    await store.put([one]);
    await store.flush();
    expect(ids(await store.articles(list()))).toEqual(['one']);
    expect((await store.get('one'))?.title).toBe('Ferry');
    await store.remove([one.state.file]);
    await store.close();
  });

  it('that loses an index is not ready, and gives no list', async () => {
    const store = await openOpensearch({ ...settings, prefix: `${prefix}-lost` });
    await store.put([one]);
    await ask('DELETE', `${prefix}-lost-articles-1`);
    await expect(store.articles(list())).rejects.toMatchObject(unavailable);
    expect(await store.whole().catch(({ code }) => code)).not.toBe(true);
    await expect(store.put([one])).rejects.toMatchObject(unavailable);
    await store.close();
  });

  it('that hangs is given up, and found again when it is back', async () => {
    const { hostname, port } = new URL(node!);
    let hangs = false;
    const address = await serve((socket) => {
      const server = connect(Number(port), hostname);
      socket.on('data', (bytes) => hangs || server.write(bytes));
      server.on('data', (bytes) => socket.write(bytes));
      socket.on('close', () => server.destroy()).on('error', () => server.destroy());
      server.on('close', () => socket.destroy()).on('error', () => socket.destroy());
    });
    const store = await openOpensearch({ ...settings, nodes: [address], deadline: 2_000 });
    await store.put([one]);
    hangs = true;
    await expect(store.get('one')).rejects.toMatchObject(unavailable);
    await expect(store.whole()).rejects.toMatchObject(unavailable);
    hangs = false;
    expect((await store.get('one'))?.title).toBe('Ferry');
    expect(await store.whole()).toBe(true);
    await store.close();
  });
});
