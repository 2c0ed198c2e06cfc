import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { article, loaded } from '../../factory.ts';
import { list } from '../contract/stock.ts';

// What goes wrong between Copydesk and OpenSearch.

const [node] = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const unavailable = { code: 'STORE_UNAVAILABLE' };
const one = loaded(article({ id: 'one', title: 'Ferry' }));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  vi.restoreAllMocks();
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

it.each([
  ['is broken off', 'content-length: 100\r\n\r\n{"version":', (socket: Socket) => socket.resetAndDestroy()],
  ['is ended too early', 'content-length: 100\r\n\r\n{"version":', (socket: Socket) => socket.end()],
  ['is garbled', 'transfer-encoding: chunked\r\n\r\n', (socket: Socket) => socket.write('no number\r\n')],
])('prints nothing where an answer %s, and is told of it', async (_, begun, end) => {
  const printed = vi.spyOn(console, 'log');
  const address = await serve((socket) =>
    socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\n${begun}`, () => setImmediate(end, socket))),
  );
  await expect(openOpensearch({ nodes: [address] })).rejects.toThrow('Response aborted while reading the body');
  expect(printed).not.toHaveBeenCalled();
});

describe.runIf(node)('a server', () => {
  const prefix = `test-${randomUUID()}`;
  const settings = { nodes: [node!], prefix };
  const ask = (method: string, path: string, body?: object) =>
    fetch(`${node}/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  afterAll(() => ask('DELETE', `${prefix}*`));

  it.each([
    ['a newer version', { _meta: { copydesk: 99 } }, /is of version 99.*Start the newer Copydesk.*OPENSEARCH_INDEX/],
    ['an older version', { _meta: { copydesk: 1 } }, /is of version 1, .*Choose another OPENSEARCH_INDEX/],
    ['another program', {}, /is none of Copydesk’s/],
  ])('is refused at the start where its index is that of %s', async (_, mappings, message) => {
    const other = `${prefix}-${randomUUID()}`;
    await ask('PUT', `${other}-articles-1`, { mappings, aliases: { [`${other}-articles`]: {} } });
    await expect(openOpensearch({ ...settings, prefix: other })).rejects.toThrow(message);
  });

  it.each([
    ['ledger', 'articles'],
    ['articles', 'ledger'],
    ['records', 'ledger'],
  ])('is refused at the start where %s is there and %s is not', async (there, gone) => {
    const other = `${prefix}-${there}-without-${gone}`;
    await (await openOpensearch({ ...settings, prefix: other })).close();
    await ask('DELETE', `${other}-${gone}-1`);
    await expect(openOpensearch({ ...settings, prefix: other })).rejects.toThrow(`${other}-${gone} cannot be found`);
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

  it('that has closed an index is not ready, gives no list, and does again when it is open', async () => {
    const store = await openOpensearch({ ...settings, prefix: `${prefix}-closed` });
    await store.put([one]);
    for (const [kind, question] of [
      ['articles', () => store.articles(list())],
      ['records', () => store.get('one')],
      ['ledger', () => store.lines(null, 10)],
    ] as const) {
      await ask('POST', `${prefix}-closed-${kind}-1/_close`);
      expect(await store.whole().catch(({ code }) => code)).not.toBe(true);
      await expect(question()).rejects.toMatchObject(unavailable);
      await ask('POST', `${prefix}-closed-${kind}-1/_open?wait_for_active_shards=1`);
      expect(await store.whole()).toBe(true);
      await question();
    }
    await store.close();
  });
});
