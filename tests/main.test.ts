import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buildApp } from '../src/http/app.ts';
import { load } from '../src/ingest/load.ts';
import { PROFILES } from '../src/parse/profiles/index.ts';
import { openSqlite } from '../src/store/sqlite/index.ts';
import { type Collector, collector } from './collector.ts';
import { slowText } from './endless.ts';

// The process as a user starts it, on real files.

const ROOT = new URL('..', import.meta.url);
let scratch: string;

beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'copydesk-main-'));
  mkdirSync(join(scratch, 'data'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

function start(args: string[], env: Record<string, string> = {}): ChildProcess {
  const settings = { PORT: '0', DATA_DIR: join(scratch, 'data'), DATABASE: join(scratch, 'new/folders/a.db'), ...env };
  return spawn(process.execPath, ['src/main.ts', ...args], { cwd: ROOT, env: { ...process.env, ...settings } });
}

async function run(args: string[], env?: Record<string, string>): Promise<{ out: string; err: string; code: number }> {
  const child = start(args, env);
  const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? -1)));
  const [out, err, code] = await Promise.all([text(child.stdout!), text(child.stderr!), ended]);
  return { out, err, code };
}

/** The base address of a server that has loaded its folder, where it does. */
async function served(child: ChildProcess, loads = true): Promise<string> {
  let address: string | undefined;
  let loaded = !loads;
  for await (const line of createInterface({ input: child.stdout! })) {
    const { msg, found, running } = JSON.parse(line);
    address ??= /^serving (http:\S+)\/articles/.exec(msg)?.[1];
    // The progress, which a slow machine has time to tell of, is of a pass that is running.
    loaded ||= found !== undefined && running === undefined;
    if (loaded && address) return address;
  }
  throw new Error('the server ended');
}

async function ended(child: ChildProcess): Promise<number | null> {
  child.kill('SIGTERM');
  return new Promise((resolve) => child.once('exit', resolve));
}

function putSample(folder = 'kqxv'): void {
  cpSync(new URL(`data/${folder}`, ROOT), join(scratch, 'data', folder), { recursive: true });
}

describe('copydesk', () => {
  it.each([
    [[], 2, ''],
    [['lode'], 2, '\ncopydesk: "lode" is none of these.\n'],
    [['serve', 'extra'], 2, '\ncopydesk: "serve extra" is none of these.\n'],
    [['parse'], 2, '\ncopydesk: "parse" is none of these.\n'],
    [['--help'], 0, ''],
  ])('%j prints help and ends with %i', async (args, code, wrong) => {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    expect(/\ncopydesk: .*\n$/.exec(ran.err)?.[0] ?? '').toBe(wrong);
    expect(ran.out + ran.err).toContain('copydesk parse PATH');
  });

  it.each([
    [{ PORT: '99999', TIME_ZONE: 'Nowhere' }, /PORT=99999 should be[^\n]*\n.*TIME_ZONE=Nowhere should be/],
    [{ DATA_DIR: '/nonexistent' }, /DATA_DIR: \/nonexistent is not a folder/],
    [{ DATABASE: '/dev/null/a.db' }, /copydesk: .*\/dev\/null\/a\.db/],
  ])('refuses to serve with %j', async (env, message) => {
    const { code, err } = await run(['serve'], env);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toContain('    at ');
  });
});

describe('copydesk parse', () => {
  it('prints one Article a line, under the id that is served', async () => {
    putSample();
    const { out, code } = await run(['parse', join(scratch, 'data')]);
    const files = readdirSync(join(scratch, 'data/kqxv'));
    const articles = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(articles.map(({ source }) => source.file)).toEqual(files.map((file) => `kqxv/${file}`));
    expect(code).toBe(0);

    const one = await run(['parse', join(scratch, 'data/kqxv', files[0]!)]);
    expect(JSON.parse(one.out)).toEqual(articles[0]);
  });

  it('names what it cannot read, and goes on', async () => {
    putSample();
    writeFileSync(join(scratch, 'data/empty.txt'), '');
    const { out, err, code } = await run(['parse', join(scratch, 'data/missing.txt'), join(scratch, 'data')]);
    expect(err).toContain('missing.txt: there is no such file or folder');
    expect(err).toContain('empty.txt: empty: no bytes');
    expect(out.trim().split('\n').length).toBe(readdirSync(join(scratch, 'data/kqxv')).length);
    expect(code).toBe(1);
  });

  it('explains every line and field', async () => {
    putSample();
    const { out } = await run(['parse', '--explain', join(scratch, 'data/kqxv')], { NO_COLOR: '1' });
    expect(out).toMatch(/^ +\d+ story +story\.\S+ /m);
    expect(out).toMatch(/^ +\d+ furniture +furniture\.\S+ /m);
    expect(out).toMatch(/^authors: .*\(authors\.\S+, [\d.]+, at \d+–\d+\)$/m);
  });
});

describe('what copydesk parse prints', () => {
  it('may be left unread, as by head', async () => {
    putSample();
    const child = start(['parse', ...Array.from({ length: 20 }, () => join(scratch, 'data'))]);
    child.stdout!.once('data', () => child.stdout!.destroy());
    const [err, code] = await Promise.all([text(child.stderr!), new Promise((resolve) => child.once('exit', resolve))]);
    expect([err, code]).toEqual(['', 0]);
  });

  it('names the file of each explanation, and the record of each error', async () => {
    putSample();
    writeFileSync(
      join(scratch, 'data/two.jsonl'),
      '{"id": "a", "body": "The bridge is shut."}\n{"id": "b\\u001b[2J", "colour": "red"}\n',
    );
    const { out, err, code } = await run(['parse', '--explain', join(scratch, 'data')]);
    for (const name of [...readdirSync(join(scratch, 'data/kqxv')).map((file) => `kqxv/${file}`), 'two.jsonl#a'])
      expect(out.split('\n')).toContain(name);
    expect(err).toMatch(/two\.jsonl#b \[2J: no body, text, html or title among its fields/);
    expect(code).toBe(1);
  });
});

describe('copydesk load', () => {
  it('prints the counts, and reads nothing again', async () => {
    putSample();
    const first = JSON.parse((await run(['load'])).out);
    const second = JSON.parse((await run(['load'])).out);
    expect(first.loaded + first.partial).toBe(first.found);
    expect(second).toMatchObject({ found: first.found, unchanged: first.found });
  });

  it('loads what is named, a share at a time', async () => {
    putSample();
    for (let n = 0; n < 9; n++) writeFileSync(join(scratch, `data/${n}.txt`), 'no story');
    const whole = JSON.parse((await run(['load'])).out);
    const two = { DATABASE: join(scratch, 'two.db') };
    const half = JSON.parse((await run(['load', '--shard', '1/2', join(scratch, 'data')], two)).out);
    const both = JSON.parse((await run(['load', '--shard', '2/2', join(scratch, 'data')], two)).out);
    expect(half.found).toBeLessThan(whole.found);
    expect(both.found).toBe(whole.found);
  });

  it.each([
    [['--shard', '3/2'], '--shard 3/2 should be a number and how many there are, such as 3/16'],
    [['nowhere/at/all'], 'nowhere/at/all is not there'],
  ])('says what is wrong with %j', async (args, words) => {
    const { err, code } = await run(['load', ...args]);
    expect(err).toContain(words);
    expect(code).toBe(1);
  });
});

describe('copydesk serve', () => {
  it('is ready at once on an empty folder, and says how to fill it', async () => {
    const server = start(['serve']);
    const address = await served(server);
    const ready = await fetch(`${address}/readyz`);
    expect(ready.status).toBe(200);
    expect(JSON.stringify(await ready.json())).toContain('No files yet. Put articles');
    expect(await ended(server)).toBe(0);
    expect(existsSync(join(scratch, 'new/folders/a.db'))).toBe(true);
  });

  it('serves the articles of the folder, and the same again after a restart', async () => {
    putSample();
    const answers: unknown[] = [];
    for (const _ of ['first', 'second']) {
      const server = start(['serve']);
      const address = await served(server);
      const list = await fetch(`${address}/articles?include=body,quotes,provenance`);
      answers.push(await list.json());
      expect(await ended(server)).toBe(0);
    }
    expect(answers[0]).toMatchObject({ total: { value: readdirSync(join(scratch, 'data/kqxv')).length } });
    expect(answers[1]).toEqual(answers[0]);
  });

  it('goes over the folder again when it is asked to', async () => {
    const server = start(['serve'], { API_KEY: 'open' });
    const address = await served(server);
    putSample();
    const headers = { authorization: 'Bearer open' };
    const again = [1, 2, 3].map(() => fetch(`${address}/reload`, { method: 'POST', headers }));
    expect((await Promise.all(again)).map(({ status }) => status)).toEqual([202, 202, 202]);
    const files = readdirSync(join(scratch, 'data/kqxv')).length;
    await until(async () => !(await readiness(address)).running);
    expect(await readiness(address)).toEqual({ ready: true, running: false, done: files, found: files, hint: null });
    const { total } = (await (await fetch(`${address}/articles`)).json()) as { total: { value: number } };
    expect(total.value).toBe(files);
    expect(await ended(server)).toBe(0);
  });

  it('says which address is taken', async () => {
    const server = start(['serve']);
    const { port } = new URL(await served(server));
    const second = await run(['serve'], { PORT: port, DATABASE: join(scratch, 'b.db') });
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining(`127.0.0.1:${port}`) });
    await ended(server);
  });
});

describe('copydesk load --rebuild and backup', () => {
  it('makes a damaged database anew, with what clients have written, from the files and from a copy', async () => {
    putSample();
    const database = join(scratch, 'a.db');
    const env = { API_KEY: 'open', DATABASE: database };
    const server = start(['serve'], env);
    const address = await served(server);
    const headers = { authorization: 'Bearer open', 'content-type': 'text/plain' };
    const put = (id: string, body: string) =>
      fetch(`${address}/articles/${id}`, {
        method: 'PUT',
        headers,
        body: `${body}\n\nThe pier was shut on Tuesday.\n`,
      });
    expect((await put('pier-1', 'Pier shut')).status).toBe(201);
    const everything = async (from: string) => {
      const answer = await fetch(`${from}/export?include=body,quotes,provenance`);
      return answer.text();
    };
    const all = await everything(address);
    expect(await run(['backup', join(scratch, 'copy')], env)).toMatchObject({ code: 0, err: '' });
    expect((await put('pier-2', 'Pier open')).status).toBe(201);
    expect(await run(['load', '--rebuild'], env)).toMatchObject({ code: 1, err: expect.stringContaining('is in use') });
    expect(await ended(server)).toBe(0);

    writeFileSync(database, 'nonsense '.repeat(5000));
    expect(await run(['serve'], env)).toMatchObject({ code: 1, err: expect.stringContaining('load --rebuild') });
    expect(await run(['load', '--rebuild'], env)).toMatchObject({ code: 0 });
    const again = start(['serve'], env);
    const rebuilt = await everything(await served(again));
    expect(rebuilt.split('\n').length).toBe(all.split('\n').length + 1);
    expect(rebuilt).toContain('Pier open');
    expect(await ended(again)).toBe(0);

    const restored = start(['serve'], { ...env, DATABASE: join(scratch, 'copy/a.db') });
    expect(await everything(await served(restored))).toBe(all);
    expect(await ended(restored)).toBe(0);
    expect((await run(['backup', join(scratch, 'copy')], env)).err).toContain('is there already');
    expect((await run(['load', '--rebuild', join(scratch, 'data')], env)).code).toBe(1);
  }, 240_000);
});

describe('the end of a server', () => {
  /** Asks again and again on one open connection, until nobody takes a new one. What else fails is told. */
  async function traffic(address: string, asked: string[], seen: Set<number>): Promise<string[]> {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const failures: string[] = [];
    for (let at = 0; ; at++) {
      const failed = await ask(`${address}${asked[at % asked.length]}`, agent, seen);
      if (failed === 'ECONNREFUSED') break;
      if (failed !== null) failures.push(failed);
    }
    agent.destroy();
    return failures;
  }

  function ask(url: string, agent: Agent, seen: Set<number>): Promise<string | null> {
    return new Promise((resolve) => {
      const failed = (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message);
      get(url, { agent }, (answer) => {
        seen.add(answer.statusCode!);
        answer
          .resume()
          .once('error', failed)
          .once('end', () => resolve(answer.complete ? null : 'broken off'));
      }).once('error', failed);
    });
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('by %s comes when all is answered that was accepted', async (signal) => {
    putSample();
    const server = start(['serve'], { LOG_LEVEL: 'info' });
    const address = await served(server);
    server.stdout!.resume();
    const seen = new Set<number>();
    const asked = ['/articles', '/articles/search?q=the', '/stats/summary', '/export', '/nope'];
    const clients = Array.from({ length: 16 }, () => traffic(address, asked, seen));
    const waiting = fetch(`${address}/changes?wait=30&cursor=${await lastChange(address)}`);
    await Promise.all(asked.map((path) => fetch(address + path).then((answer) => answer.text())));
    const code = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    expect((await Promise.all(clients)).flat()).toEqual([]);
    expect((await waiting).status).toBe(200);
    // Within ten seconds: after nine and a half, it kills itself and ends with 1.
    expect(await code).toBe(0);
    expect([...seen].sort()).toEqual([200, 404]);
  }, 30_000);

  it('does not wait for what takes long to read, and says so', async () => {
    const server = start(['serve']);
    const address = await served(server);
    server.stdout!.resume();
    // One of them a quick machine may have read by then, but not all.
    const asked = Array.from({ length: 4 }, () =>
      fetch(`${address}/parse`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: new Uint8Array(slowText(15 << 20)),
      }),
    );
    await until(async () =>
      (await (await fetch(`${address}/metrics`)).text()).includes('\ncopydesk_parse_waiting 2\n'),
    );
    expect(await ended(server)).toBe(0);
    const answers = await Promise.all(asked);
    for (const { status } of answers) expect([200, 503]).toContain(status);
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused)
      expect(await answer.json()).toMatchObject({ code: 'OVERLOADED', detail: 'The server is ending.' });
  }, 60_000);

  it('does not wait for who reads nothing', async () => {
    putSample();
    const server = start(['serve']);
    const { port } = new URL(await served(server));
    const idle = connect(Number(port), '127.0.0.1');
    const half = connect(Number(port), '127.0.0.1');
    // Whoever is cut off may be told by a reset.
    for (const socket of [idle, half]) socket.on('error', () => {});
    half.write('GET /articles HTTP/1.1\r\nHost: a');
    await Promise.all([idle, half].map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    expect(await ended(server)).toBe(0);
    idle.destroy();
    half.destroy();
  }, 30_000);
});

describe('OpenTelemetry', () => {
  const TRACE = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' };
  const KEY = 'a-key-of-a-client';

  /** What a collector is told of some requests, when the server has ended. */
  async function told(settings: Record<string, string>): Promise<Collector> {
    putSample();
    const to = await collector();
    const named = {
      OTEL_EXPORTER_OTLP_ENDPOINT: to.address,
      OTEL_EXPORTER_OTLP_HEADERS: 'x-tenant=desk',
      API_KEY: KEY,
    };
    const server = start(['serve'], { ...named, ...settings });
    const address = await served(server);
    server.stdout!.resume();
    await fetch(`${address}/healthz`);
    await fetch(`${address}/articles/search?q=orchard`, { headers: { 'x-request-id': 'ours-1', ...TRACE } });
    await fetch(`${address}/articles/known-only-to-us`, { headers: { baggage: 'name=Ada' } });
    await fetch(`${address}/nowhere`, { method: 'PROPFIND' });
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'text/plain' };
    await fetch(`${address}/parse`, { method: 'POST', headers, body: 'Councillors met\n\nThey met on Tuesday.' });
    expect(await ended(server)).toBe(0);
    return to;
  }

  it('is told of each request: its route, status and id, in the trace of who asked', async () => {
    const { spans, resource, headers } = await told({ OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=trial' });
    const SERVER = 2;
    expect(
      spans.map(({ name, kind, status, attributes: { 'copydesk.request.id': id, ...attributes } }) => {
        expect(id).toEqual(expect.any(String));
        return [name, kind, status, Object.values(attributes)];
      }),
    ).toEqual([
      ['GET /articles/search', SERVER, 0, ['GET', '/articles/search', 200]],
      ['GET /articles/:id', SERVER, 0, ['GET', '/articles/:id', 404]],
      ['HTTP', SERVER, 0, ['_OTHER', 404]],
      ['POST /parse', SERVER, 0, ['POST', '/parse', 200]],
    ]);
    expect(spans[0]).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentId: 'b7ad6b7169203331',
      attributes: { 'http.request.method': 'GET', 'http.route': '/articles/search', 'copydesk.request.id': 'ours-1' },
    });
    expect(spans[1]).toMatchObject({ traceId: expect.stringMatching(/^(?!0af7651916)[0-9a-f]{32}$/), parentId: '' });
    for (const { start, end } of spans) expect(end >= start).toBe(true);
    expect(resource).toMatchObject({ 'service.name': 'copydesk', 'deployment.environment.name': 'trial' });
    expect(headers).toMatchObject({ path: '/v1/traces', 'x-tenant': 'desk' });
  }, 30_000);

  it('is told of no address, query, text, key or baggage', async () => {
    const { bytes } = await told({ OTEL_SERVICE_NAME: 'desk-1' });
    const all = Buffer.concat(bytes).toString();
    expect(all).toContain('desk-1');
    expect(all).not.toMatch(/orchard|known-only-to-us|nowhere|PROPFIND|Councillors|a-key-of|Bearer|Ada|127\.0\.0\.1/);
  }, 30_000);

  it.each([
    ['no collector is named', { OTEL_EXPORTER_OTLP_ENDPOINT: '' }, 0],
    ['it is switched off', { OTEL_SDK_DISABLED: 'true' }, 0],
    ['nothing is to be sampled', { OTEL_TRACES_SAMPLER: 'always_off' }, 0],
    ['no trace that begins here', { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', OTEL_TRACES_SAMPLER_ARG: '0' }, 1],
    ['every trace that begins here', { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio' }, 4],
  ])('is told of as much as is wanted: %s', { timeout: 30_000 }, async (_, settings, count) => {
    expect((await told(settings)).spans.length).toBe(count);
  });

  it('keeps no server from its work or its end where it is not there, or does not answer', async () => {
    const deaf = createServer();
    await once(deaf.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void deaf.close());
    const { port } = deaf.address() as AddressInfo;
    for (const address of ['http://127.0.0.1:9', `http://127.0.0.1:${port}`])
      expect((await told({ OTEL_EXPORTER_OTLP_ENDPOINT: address })).spans).toEqual([]);
  }, 60_000);
});

async function readiness(address: string): Promise<Record<string, unknown>> {
  return (await (await fetch(`${address}/readyz`)).json()) as Record<string, unknown>;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

describe('LOAD=false', () => {
  it('answers with what is there, and goes over the folder when it is asked to', async () => {
    putSample();
    expect((await run(['load'], { LOAD: 'false' })).code).toBe(0);
    rmSync(join(scratch, 'data/kqxv'), { recursive: true });
    const server = start(['serve'], { LOAD: 'false', API_KEY: 'key' });
    const address = await served(server, false);
    expect(await (await fetch(`${address}/readyz`)).json()).toMatchObject({ ready: true, running: false });
    const total = async () =>
      ((await (await fetch(`${address}/articles`)).json()) as { total: { value: number } }).total.value;
    expect(await total()).toBeGreaterThan(0);
    await fetch(`${address}/reload`, { method: 'POST', headers: { authorization: 'Bearer key' } });
    await expect.poll(total, { timeout: 20_000 }).toBe(0);
    expect(await ended(server)).toBe(0);
  });
});

describe('WATCH=true', () => {
  const ALL = '/export?as=ndjson&include=body,quotes,provenance';
  const data = (file = '') => join(scratch, 'data', file);
  const story = (bridge: string) =>
    `Council votes on bridge ${bridge}\n\nBy Ada Brook\n\n5 March 2024\n\nThe council of Aldermoor voted on Tuesday to repair the bridge at ${bridge}, which was closed in the autumn after a flood.\n`;

  /** What a load that begins now makes of the folder. */
  async function fresh(): Promise<string> {
    const store = openSqlite(join(scratch, `${randomUUID()}.db`));
    const folders = [{ path: data(), label: null }];
    await load({ folders, store, parser: { timeZone: 'UTC', profiles: PROFILES }, fileLimit: 1 << 24 });
    const write = () => Promise.reject(new Error('nobody writes here'));
    const services = {
      store,
      parse: () => Promise.reject(new Error('nobody parses')),
      write,
      reload: () => {},
      bodyLimit: 1,
      origins: [],
      publicUrl: null,
    };
    const progress = () => ({ ready: true, running: false, done: 0, found: 0, hint: null });
    const app = buildApp({ ...services, progress, logger: pino({ level: 'silent' }) });
    const { payload } = await app.inject(ALL);
    await app.close();
    await store.close();
    return payload;
  }

  it('follows files that come, change, move and go, half-written ones, and folders that vanish and return', async () => {
    putSample();
    const server = start(['serve'], { WATCH: 'true' });
    const address = await served(server);
    const steps: [string, () => void][] = [
      ['comes', () => writeFileSync(data('a.txt'), story('Holm'))],
      ['changes', () => writeFileSync(data('a.txt'), story('Skerrow'))],
      ['is half-written', () => writeFileSync(data('b.txt'), story('Larne').slice(0, 60))],
      ['is written to its end', () => writeFileSync(data('b.txt'), story('Larne').slice(60), { flag: 'a' })],
      ['moves', () => renameSync(data('a.txt'), data('kqxv/a.txt'))],
      ['goes', () => rmSync(data('b.txt'))],
      ['comes with its folders', () => cpSync(data('kqxv'), data('new/deep/copies'), { recursive: true })],
      ['vanishes with its folder', () => renameSync(data('kqxv'), join(scratch, 'away'))],
      ['returns with its folder', () => renameSync(join(scratch, 'away'), data('kqxv'))],
    ];
    for (const [step, change] of steps) {
      change();
      const wanted = await fresh();
      const now = () => fetch(address + ALL).then((sent) => sent.text());
      await expect.poll(now, { timeout: 20_000, interval: 100, message: step }).toBe(wanted);
    }
    // Whoever takes the whole folder away takes it from nobody.
    const before = await fresh();
    renameSync(data(), join(scratch, 'away'));
    const ledger = () => fetch(`${address}/ledger?outcome=rejected`).then((sent) => sent.text());
    await expect.poll(ledger, { timeout: 20_000, interval: 100 }).toContain('the folder cannot be listed');
    expect(await fetch(address + ALL).then((sent) => sent.text())).toBe(before);
    renameSync(join(scratch, 'away'), data());
    writeFileSync(data('c.txt'), story('Aldermoor'));
    const wanted = await fresh();
    const now = () => fetch(address + ALL).then((sent) => sent.text());
    await expect.poll(now, { timeout: 20_000, interval: 100 }).toBe(wanted);
    expect(await ended(server)).toBe(0);
  }, 180_000);
});

async function lastChange(address: string): Promise<string> {
  for (let cursor = ''; ; ) {
    const answer = await fetch(`${address}/changes?limit=100${cursor && `&cursor=${cursor}`}`);
    const { data, page } = (await answer.json()) as { data: unknown[]; page: { next: string } };
    cursor = page.next;
    if (data.length === 0) return cursor;
  }
}
