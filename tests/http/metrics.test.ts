import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { ENDLESS } from '../endless.ts';
import { article, fileState, loaded } from '../factory.ts';
import { type Desk, desk } from './desk.ts';

/** Every sample by its name and labels. */
async function metrics({ ask }: Pick<Desk, 'ask'>): Promise<Map<string, number>> {
  const { text } = await ask
    .get('/metrics')
    .expect(200)
    .expect('content-type', 'text/plain; version=0.0.4; charset=utf-8');
  const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(samples.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

const requests = (samples: Map<string, number>) =>
  Object.fromEntries(
    [...samples]
      .filter(([name]) => name.startsWith('copydesk_http_request_duration_seconds_count'))
      .map(([name, value]) => [
        /route="([^"]*)",method="([^"]*)",status="([^"]*)"/.exec(name)!.slice(1).join(' '),
        value,
      ]),
  );

describe('/metrics', () => {
  it('counts requests by route, method and class of status, and never by what a client wrote', async () => {
    const held = await desk({ articles: [article({ id: 'ferry' })] });
    for (const path of [
      '/articles/ferry',
      '/articles/ferry?fields=title',
      '/articles/nope',
      '/articles?limit=0',
      '/no/such/secret',
    ])
      await held.ask.get(path);
    await held.ask.head('/articles');
    await held.ask.put('/articles');
    const samples = await metrics(held);
    expect(requests(samples)).toEqual({
      '/articles/:id GET 2xx': 2,
      '/articles/:id GET 4xx': 1,
      '/articles GET 4xx': 1,
      '/articles HEAD 2xx': 1,
      'none GET 4xx': 1,
      'none PUT 4xx': 1,
    });
    expect([...samples.keys()].join('\n')).not.toMatch(/ferry|nope|secret|limit=|127\.0\.0\.1/);
  });

  it('counts an answer that was kept', async () => {
    const held = await desk({ articles: [article()] });
    for (const _ of [1, 2, 3]) await held.ask.get('/articles').expect(200);
    expect(requests(await metrics(held))).toEqual({ '/articles GET 2xx': 3 });
  });

  it('counts methods that nobody uses together', async () => {
    const held = await desk();
    for (const method of ['PROPFIND', 'MKCOL', 'PURGE'] as const)
      await held.app.inject({ method: method as 'GET', url: '/articles' });
    expect(requests(await metrics(held))).toEqual({ 'none other 4xx': 3 });
  });

  it('counts what is not HTTP', async () => {
    const held = await desk();
    const { port } = held.app.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1').end('\u0000\u0001 rubbish\r\n\r\n');
    await read(socket);
    expect((await metrics(held)).get('copydesk_http_malformed_total')).toBe(1);
  });

  it('tells how far the loading is', async () => {
    const samples = await metrics(await desk({ progress: { ready: false, done: 12, found: 30 } }));
    expect(samples.get('copydesk_load_files_total')).toBe(12);
    expect(samples.get('copydesk_load_found_files')).toBe(30);
    expect(samples.get('copydesk_load_ready')).toBe(0);
  });

  it('tells of what is sent to be parsed, and what was stopped', async () => {
    const held = await desk({ limits: { seconds: 1, memory: 2 ** 30 }, bodyLimit: 32 * 1024 * 1024 });
    const told = async () =>
      [...(await metrics(held))].filter(([name]) => name.startsWith('copydesk_parse_')).map(([, value]) => value);
    expect(await told()).toEqual([0, 0, 0, 0]);
    await held.ask.post('/parse').type('text/plain').send(ENDLESS).expect(422);
    const samples = await metrics(held);
    expect(samples.get('copydesk_parse_stopped_total{reason="time"}')).toBe(1);
    expect(samples.get('copydesk_parse_stopped_total{reason="memory"}')).toBe(0);
  }, 60_000);

  it('tells what became of files and records, why, and anew when somebody has written', async () => {
    const rejected = (file: string, reason: string, outcome: 'rejected' | 'partial' = 'rejected') => ({
      state: fileState({ file, outcome, reason }),
      record: null,
    });
    const files = [
      rejected('a', 'too large: 20 bytes, BODY_LIMIT is 10'),
      rejected('b', 'too large: 30 bytes, BODY_LIMIT is 10'),
      rejected('c', 'a row of 2 fields under a header of 4'),
      rejected('d', 'a row of 3 fields under a header of 4'),
      rejected('e', 'no date', 'partial'),
    ];
    const held = await desk({ files });
    const reasons = (samples: Map<string, number>) =>
      Object.fromEntries([...samples].filter(([name]) => name.startsWith('copydesk_ledger_reasons')));
    const told = await metrics(held);
    expect(told.get('copydesk_ledger_records{outcome="rejected"}')).toBe(4);
    expect(reasons(told)).toEqual({
      'copydesk_ledger_reasons{outcome="rejected",reason="too large"}': 2,
      'copydesk_ledger_reasons{outcome="rejected",reason="a row of … fields under a header of …"}': 2,
      'copydesk_ledger_reasons{outcome="partial",reason="no date"}': 1,
    });
    await held.store.put([loaded(article(), { file: 'a' }), loaded(article({ title: 'B' }), { file: 'b' })]);
    const anew = await metrics(held);
    expect(anew.get('copydesk_ledger_records{outcome="rejected"}')).toBe(2);
    expect(reasons(anew)).not.toHaveProperty('copydesk_ledger_reasons{outcome="rejected",reason="too large"}');
  });

  it('tells of the process and the database, and no version', async () => {
    const samples = await metrics(await desk());
    expect(samples.get('copydesk_database_bytes')).toBeGreaterThan(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0);
    expect([...samples.keys()].join('\n')).not.toMatch(/version/);
  });
});

describe('the example board for Grafana', () => {
  const board = JSON.parse(readFileSync(new URL('../../docs/grafana.json', import.meta.url), 'utf8'));
  const queries: string[] = board.panels.flatMap(({ targets }: { targets: { expr: string }[] }) =>
    targets.map(({ expr }) => expr),
  );
  const NAME = /\b(?:copydesk|process|nodejs)_\w+/g;

  it('asks only for what there is, with labels that it has', async () => {
    const held = await desk({
      files: [{ state: fileState({ file: 'a', outcome: 'rejected', reason: 'empty' }), record: null }],
    });
    await held.ask.get('/articles');
    await held.ask.get('/articles');
    const samples = [...(await metrics(held)).keys()];
    expect(queries.length).toBeGreaterThan(10);
    for (const query of queries) {
      const names = query.match(NAME)!;
      expect(names).toHaveLength(1);
      const found = samples.filter((sample) => sample.split('{')[0] === names[0]);
      expect(found, query).not.toEqual([]);
      const by = [...query.matchAll(/by \(([^)]+)\)/g)].flatMap(([, list]) => list!.split(', '));
      for (const label of by) expect(found[0], query).toContain(`${label}="`);
    }
  });

  it('shows all that is counted here', async () => {
    const samples = [
      ...(
        await metrics(
          await desk({
            files: [{ state: fileState({ file: 'a', outcome: 'rejected', reason: 'empty' }), record: null }],
          }),
        )
      ).keys(),
    ];
    const own = new Set(
      samples.flatMap((sample) => sample.match(/^copydesk_\w+?(?=_(?:bucket|sum|count)\b|\{|$)/) ?? []),
    );
    const shown = [...queries, board.templating.list[1].query.query].join('\n');
    for (const name of own) expect(shown).toContain(name);
  });
});

async function read(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
