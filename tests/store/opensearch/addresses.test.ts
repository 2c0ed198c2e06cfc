import { execFile, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { openOpensearch } from '../../../src/store/opensearch/index.ts';
import { article, loaded } from '../../factory.ts';
import { never, relayTo } from '../../relay.ts';

// What stands in OPENSEARCH_URL, and is not what it should be.

const [node] = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const MAIN = join(import.meta.dirname, '../../../src/main.ts');
const scratch = mkdtempSync(join(tmpdir(), 'copydesk-addresses-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A server of HTTP; gives its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return `http://127.0.0.1:${port}`;
}

const json = (body: object, status = 200): RequestListener => {
  return (_, reply) => reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const page =
  (status: number): RequestListener =>
  (_, reply) =>
    reply.writeHead(status, { 'content-type': 'text/html' }).end('<!doctype html><title>Router</title>');
const elasticsearch = { name: 'es', version: { number: '8.15.0' }, tagline: 'You Know, for Search' };
const forbidden = { type: 'security_exception', reason: 'no permissions for [cluster:monitor/main]' };

describe('what answers there', () => {
  it.each([
    ['a page', page(200), /something that says <!doctype html>.*and not OpenSearch\. OPENSEARCH_URL/],
    ['a page that is not there', page(404), /something that says that there is nothing \(404\)/],
    ['a page elsewhere', page(302), /something that says <!doctype html>/],
    ['Elasticsearch', json(elasticsearch), /Elasticsearch 8\.15\.0, and not OpenSearch/],
    ['another API', json({ ok: true }), /something that says {"ok":true}/],
    ['one that wants another password', json({}, 401), /does not know the name and the password/],
    ['one that forbids it', json({ error: forbidden }, 403), /may not do this \(no permissions for/],
    ['a proxy before nothing', page(502), /status 502/],
  ])('is %s, which is told at the start', async (_, answer, message) => {
    const address = await serve(answer);
    const opening = openOpensearch({ nodes: [address] });
    await expect(opening).rejects.toThrow(message);
    await expect(opening).rejects.toThrow(`OpenSearch at ${address} cannot be used`);
  });
});

it('ends a process with 1 and one line, where nothing is there', async () => {
  const address = await nobody();
  const settings = { STORE: 'opensearch', OPENSEARCH_URL: address, PORT: '0', DATA_DIR: scratch };
  const env = { ...process.env, ...settings, LOG_LEVEL: 'error' };
  for (const command of ['serve', 'load']) {
    const ended = promisify(execFile)(process.execPath, [MAIN, command], { env, cwd: scratch });
    const told = `copydesk: OpenSearch at ${address} cannot be used: .*ECONNREFUSED.*nothing is at this address.*\n`;
    await expect(ended).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(new RegExp(`^${told}$`)) });
  }
}, 60_000);

describe.runIf(node)('of several nodes', () => {
  const prefix = `test-${randomUUID()}`;
  afterAll(() => fetch(`${node}/${prefix}-*`, { method: 'DELETE' }));
  const one = loaded(article({ id: 'one', title: 'Ferry' }));

  it('one that is away fails no question, and is asked again when it is back', async () => {
    const [first, second] = [await relayTo(node!), await relayTo(node!)];
    const store = await openOpensearch({ nodes: [await nobody(), first.url, second.url], prefix, deadline: 2_000 });
    await store.put([one]);
    let asked = 0;
    first.before = never;
    second.before = async () => void asked++;
    for (let n = 0; n < 20; n++) expect((await store.get('one'))?.title).toBe('Ferry');
    await store.put([one]);
    expect(asked).toBeGreaterThan(20);
    await store.close();
  });
});

const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(scratch, name)) as [string, string];
const making = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1'];
const hasTls =
  spawnSync('openssl', [...making, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert]).status ===
  0;

describe.runIf(node && hasTls)('TLS and a password', () => {
  const prefix = `test-${randomUUID()}`;
  afterAll(() => fetch(`${node}/${prefix}-*`, { method: 'DELETE' }));
  const guarded = () => relayTo(node!, { key: readFileSync(key), cert: readFileSync(cert), user: 'desk:s3cret' });

  it('are spoken of where they are not as they should be', async () => {
    const { url } = await guarded();
    await expect(openOpensearch({ nodes: [url], prefix })).rejects.toThrow(
      /self-signed certificate.*\(NODE_EXTRA_CA_CERTS/,
    );
    const plain = url.replace('https', 'http');
    await expect(openOpensearch({ nodes: [plain], prefix })).rejects.toThrow(/the address begins with https/);
    const bare = (await relayTo(node!)).url.replace('http', 'https');
    await expect(openOpensearch({ nodes: [bare], prefix })).rejects.toThrow(/its address begins with http:/);
  });

  it('are held to by a process that is told of them', async () => {
    const { url } = await guarded();
    mkdirSync(join(scratch, 'data'), { recursive: true });
    writeFileSync(join(scratch, 'data/a.txt'), 'Ferry is late\n\nBy Ada Brook\n\nThe ferry to Skerrow left at noon.\n');
    const load = (user: string) => {
      const OPENSEARCH_URL = url.replace('//', `//${user}@`);
      const env = { ...process.env, STORE: 'opensearch', OPENSEARCH_URL, OPENSEARCH_INDEX: prefix, LOG_LEVEL: 'error' };
      const more = { DATA_DIR: join(scratch, 'data'), NODE_EXTRA_CA_CERTS: cert };
      return promisify(execFile)(process.execPath, [MAIN, 'load'], { env: { ...env, ...more }, cwd: scratch });
    };
    await expect(load('desk:wrong')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^copydesk: OpenSearch at https:\/\/127\S+ cannot be used: .*the name and the password/,
      ),
    });
    const { stdout } = await load('desk:s3cret');
    expect(JSON.parse(stdout)).toMatchObject({ found: 1 });
  }, 60_000);
});
