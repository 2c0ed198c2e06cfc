import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { openOpensearch } from '../src/store/opensearch/index.ts';
import { record } from './cluster/recorder.ts';
import { cpuOf, run, start } from './speed/processes.ts';
import { answer, median } from './speed/requests.ts';
import { countOf, stock } from './stock/index.ts';
import { wordOf } from './stock/words.ts';

// node bench/beside.ts http://127.0.0.1:9200 1k [ROUNDS]
// What Copydesk adds to OpenSearch, in turns: loading articles from their files, beside the official client which sends the same
// documents ready made; and a search over HTTP, beside the same request sent to OpenSearch itself. The node runs on this machine,
// and has nothing else to do; the indices are removed in the end.

const [url = '', count = '1k', rounds = '3'] = process.argv.slice(2);
const MAIN = join(import.meta.dirname, '../src/main.ts');
const ARTICLES = countOf(count);
const scratch = mkdtempSync(join(tmpdir(), 'copydesk-beside-'));
const folder = join(scratch, 'data');
const prefixOf = (name: string) => `beside-${process.pid}-${name}`;
const envFor = (name: string, node = url) => ({
  STORE: 'opensearch',
  OPENSEARCH_URL: node,
  OPENSEARCH_INDEX: prefixOf(name),
  DATA_DIR: folder,
  WRITTEN_DIR: join(scratch, 'written'),
  LOG_LEVEL: 'error',
});

type Ready = { index: string; head: Record<string, unknown>; body: Record<string, unknown> };

/** All different, as a server knows what it was asked a moment ago. */
const QUESTIONS: Record<string, (n: number) => string> = {
  'a list since some day': (n) =>
    `/articles?limit=20&has=quotes&from=20${18 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
  'a search since some day': (n) => `/articles/search?limit=20&from=2018-01-01&has=quotes&q=${wordOf(n)}`,
};
const [WARM, TIMED] = [20, 60];

stock(folder, ARTICLES);
try {
  const nodeId = await nodeProcess();
  await compareLoading(nodeId, await prepared());
  await compareSearching();
} finally {
  await fetch(`${url}/${prefixOf('*')}`, { method: 'DELETE' });
  rmSync(scratch, { recursive: true });
}

/** The documents that a load writes, as it writes them; what it writes for its own order, as its log, is left out. */
async function prepared(): Promise<Ready[]> {
  const recorder = await record(url);
  await run([MAIN, 'load'], envFor('first', recorder.url));
  recorder.end();
  const documents = new Map<string, Ready>();
  for (const { path, body } of recorder.asked) {
    if (!path.startsWith('/_bulk')) continue;
    const lines = body.split('\n').filter(Boolean);
    for (let at = 0; at < lines.length; at++) {
      const [action, { _index, ...head }] = Object.entries(JSON.parse(lines[at]!))[0] as [string, Ready['head']];
      if (action === 'delete') continue;
      const sent = JSON.parse(lines[++at]!);
      const document = action === 'index' ? sent : action === 'update' ? sent.upsert : undefined;
      const index = String(_index).replace(prefixOf('first'), '');
      if (document)
        documents.set(`${index} ${head._id}`, {
          index,
          head: { ...head, retry_on_conflict: undefined },
          body: document,
        });
    }
  }
  return [...documents.values()];
}

interface Cost {
  wall: number;
  client: number;
  node: number;
}

async function compareLoading(node: number, documents: Ready[]): Promise<void> {
  const [ours, bare]: Cost[][] = [[], []];
  for (let round = 0; round < Number(rounds); round++) {
    ours!.push(await measured(node, async () => (await run([MAIN, 'load'], envFor(`load-${round}`))).cpu * 1000));
    bare!.push(await bareLoading(node, `bare-${round}`, documents));
  }
  const middle = (costs: Cost[], of: (cost: Cost) => number) => median(costs.map(of));
  const row = (costs: Cost[]) => ({
    'articles/s': Math.round((ARTICLES * 1000) / middle(costs, ({ wall }) => wall)),
    'client, CPU ms': rounded(middle(costs, ({ client }) => client) / ARTICLES),
    'node, CPU ms': rounded(middle(costs, (cost) => cost.node) / ARTICLES),
  });
  console.table({ Copydesk: row(ours!), 'the bare client': row(bare!) });
  const share = (of: (cost: Cost) => number) => (middle(bare!, of) / middle(ours!, of)).toFixed(2);
  process.stdout.write(
    `loading: ${share(({ wall }) => wall)} × the rate of the bare client by the clock (0.7 asked), ` +
      `${share((cost) => cost.client + cost.node)} by all CPU, ${share((cost) => cost.node)} by the node's\n`,
  );
}

async function bareLoading(node: number, name: string, documents: Ready[]): Promise<Cost> {
  await (await openOpensearch({ nodes: [url], prefix: prefixOf(name) })).close();
  const client = new Client({ node: url });
  const heads = new Map(documents.map((ready) => [ready.body, ready]));
  const before = process.cpuUsage();
  const cost = await measured(node, async () => {
    await client.helpers.bulk({
      datasource: [...heads.keys()],
      onDocument: (body: Ready['body']) => {
        const { index, head } = heads.get(body)!;
        return { index: { _index: `${prefixOf(name)}${index}`, ...head } };
      },
      onDrop: ({ error }) => {
        throw new Error(JSON.stringify(error));
      },
      refreshOnCompletion: `${prefixOf(name)}-*`,
    });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  await client.close();
  return cost;
}

async function measured(node: number, work: () => Promise<number>): Promise<Cost> {
  const [cpu, begun] = [cpuOf(node), performance.now()];
  const client = await work();
  return { wall: performance.now() - begun, client, node: cpuOf(node) - cpu };
}

async function compareSearching(): Promise<void> {
  const recorder = await record(url);
  const [direct, recorded] = await Promise.all(
    [url, recorder.url].map((node) =>
      start([process.execPath, MAIN, 'serve'], (port) => ({ ...envFor('first', node), PORT: `${port}` }), '/readyz'),
    ),
  );
  const port = Number(new URL(url).port);
  for (const [kind, path] of Object.entries(QUESTIONS)) {
    const [ours, bare]: number[][] = [[], []];
    for (let n = 0; n < WARM + TIMED; n++) {
      const from = recorder.asked.length;
      await answer(recorded!.port, path(n));
      const search = recorder.asked.slice(from).find((each) => each.path.includes('/_search'))!;
      const times = [
        await timed(() => answer(direct!.port, path(n))),
        await timed(() => answer(port, search.path, {}, search.body)),
      ];
      if (n >= WARM) for (const [at, side] of [ours!, bare!].entries()) side.push(times[at]!);
    }
    const [here, there] = [median(ours!), median(bare!)];
    process.stdout.write(
      `${kind}: ${rounded(here)} ms over HTTP, ${rounded(there)} by OpenSearch itself, ${(here / there).toFixed(2)} × (1.5 asked)\n`,
    );
  }
  await Promise.all([direct!.stop(), recorded!.stop()]);
  recorder.end();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function nodeProcess(): Promise<number> {
  const { nodes } = (await (await fetch(`${url}/_nodes/process`)).json()) as {
    nodes: Record<string, { process: { id: number } }>;
  };
  return Object.values(nodes)[0]!.process.id;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
