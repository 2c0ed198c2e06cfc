import { hash, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import supertest from 'supertest';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { buildApp } from '../../../src/http/app.ts';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { never, type Relay, relayTo } from '../../relay.ts';
import { writingInto } from '../../writing.ts';

// What clients are answered while OpenSearch is in trouble, and after it.

const [node] = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const scratch = mkdtempSync(join(tmpdir(), 'copydesk-clients-'));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function serve(prefix: string, url: string) {
  const store = await openOpensearch({ nodes: [url], prefix, deadline: 1_000 });
  const writing = writingInto(store, join(scratch, prefix));
  const app = buildApp({
    store,
    parse: () => Promise.reject(new Error('nobody parses')),
    progress: () => ({ ready: true, running: false, done: 0, found: 0, hint: null }),
    write: writing.write,
    reload: () => {},
    keys: [hash('sha256', 'key')],
    bodyLimit: 10_000,
    origins: [],
    publicUrl: null,
    logger: pino({ level: 'silent' }),
  });
  await app.ready();
  closing.push(async () => [await app.close(), await writing.close(), await store.close()]);
  const ask = supertest(app.server);
  const put = (id: string, title: string) =>
    ask
      .put(`/articles/${id}`)
      .set('authorization', 'Bearer key')
      .type('application/json')
      .send({ title, body: 'It is late.' });
  return { ask, put, settled: writing.close };
}

const away = { status: 503, type: 'application/problem+json', body: { status: 503, code: 'STORE_UNAVAILABLE' } };
const READS = ['/articles', '/articles/ferry', '/articles/search?q=late', '/quotes', '/authors', '/changes', '/ledger'];

describe.runIf(node)('a client', { timeout: 60_000 }, () => {
  const prefix = `test-${randomUUID()}`;
  afterAll(() => {
    rmSync(scratch, { recursive: true });
    return fetch(`${node}/${prefix}*`, { method: 'DELETE' });
  });
  const set = (index: string, blocks: object) =>
    fetch(`${node}/${prefix}-${index}/_settings`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(blocks),
    });

  it.each<[string, (relay: Relay) => void]>([
    ['does not answer', (relay) => Object.assign(relay, { before: never })],
    ['has done what it was asked, and does not say so', (relay) => Object.assign(relay, { after: never })],
  ])('gets a 503 where OpenSearch %s, and is answered when it does', async (_, hang) => {
    const relay = await relayTo(node!);
    const { before, after } = relay;
    const { ask, put } = await serve(prefix, relay.url);
    await put('ferry', 'Ferry is late').expect(({ status }) => expect([200, 201]).toContain(status));
    hang(relay);
    const reads = await Promise.all(READS.map((path) => ask.get(path)));
    for (const answer of [...reads, await put('ferry', 'Ferry has sunk')]) {
      expect(answer).toMatchObject(away);
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
      expect(answer.body.detail).toMatch(/^OpenSearch does not answer as it should: /);
    }
    expect(await ask.get('/readyz')).toMatchObject(away);
    expect((await ask.get('/healthz')).status).toBe(200);
    Object.assign(relay, { before, after });
    for (const path of [...READS, '/readyz']) expect((await ask.get(path)).status, path).toBe(200);
    expect((await put('ferry', 'Ferry is back')).status).toBe(200);
    expect((await ask.get('/articles/ferry')).body.title).toBe('Ferry is back');
  });

  it.each([
    ['articles', 'read_only_allow_delete', /the disk of a node is full/],
    ['records', 'read_only', /set to be read-only/],
    ['ledger', 'write', /set to be read-only/],
  ])('gets a 507 for what it writes while %s is %s, and reads on', async (index, block, why) => {
    const { ask, put, settled } = await serve(prefix, node!);
    expect((await put(`${index}-1`, 'Ferry is late')).status).toBe(201);
    await settled();
    await set(index, { [`index.blocks.${block}`]: true });
    for (const answer of [await put(`${index}-1`, 'Ferry has sunk'), await put(`${index}-2`, 'Quay')]) {
      expect(answer).toMatchObject({ status: 507, body: { code: 'INSUFFICIENT_STORAGE' } });
      expect(answer.body.detail).toMatch(why);
    }
    for (const path of [...READS, '/readyz']) expect((await ask.get(path)).status, path).toBe(200);
    // A process that comes meanwhile reads too.
    const other = await serve(prefix, node!);
    expect((await other.ask.get('/articles')).status).toBe(200);
    await set(index, { [`index.blocks.${block}`]: null });
    expect((await put(`${index}-1`, 'Ferry is back')).status).toBe(200);
    expect((await ask.get(`/articles/${index}-1`)).body.title).toBe('Ferry is back');
    await settled();
    // Of what was refused, nothing is left, and followers are told of what came after it.
    expect((await ask.get(`/articles/${index}-2`)).status).toBe(404);
    const { data } = (await ask.get('/changes?limit=100')).body;
    const last = new Map(data.map(({ id, op }: { id: string; op: string }) => [id, op]));
    expect(last.get(`${index}-1`)).toBe('put');
    expect(last.get(`${index}-2`)).not.toBe('put');
  });
});
