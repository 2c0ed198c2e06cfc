import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasTool, type Nodes, startNodes } from './cluster/nodes.ts';
import { beginTraffic, type Tally, type Traffic } from './cluster/traffic.ts';
import { type Running, start } from './speed/processes.ts';
import { stock } from './stock/index.ts';

// node bench/cluster.ts [PORT]
// Three nodes of OpenSearch, two API processes, and clients who read and write all the while. A node that holds a primary is
// killed and comes back, then the cluster manager. Ends with 1 where a request failed for good, a list was not whole, or a
// write that was acknowledged is not there in the end.

const ARTICLES = 40;
const INDEX = 'proof';
const KEY = 'proof';
const MAIN = join(import.meta.dirname, '../src/main.ts');
const LIMIT_MS = 240_000;
/** How long clients go on before anything happens, and while a node is away. */
const [QUIET_MS, AWAY_MS] = [6_000, 6_000];

if (hasTool) await prove(process.argv[2] ?? 'auto');
else process.stdout.write('skipped: no tool that starts OpenSearch at $COPYDESK_SHARED/tools/opensearch\n');

async function prove(port: string): Promise<void> {
  const late = globalThis.setTimeout(() => {
    process.stdout.write(`not done after ${LIMIT_MS / 1000} s\n`);
    process.exit(1);
  }, LIMIT_MS);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-cluster-'));
  mkdirSync(join(scratch, 'nodes'));
  const nodes = await startNodes(join(scratch, 'nodes'), port);
  // After the nodes have ended, as they listened for it first.
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const servers = await serve(nodes, scratch);
  const addresses = servers.map((server) => `http://127.0.0.1:${server.port}`);
  const traffic = beginTraffic(addresses, KEY, ARTICLES);
  const tallies = await disturb(nodes, traffic);
  await traffic.stop();
  tallies.push(['the end', traffic.tally()]);
  const lost = await missing(addresses, traffic.written);
  await Promise.all(servers.map((server) => server.stop()));
  nodes.end();
  clearTimeout(late);
  report(tallies, traffic.written.size, lost);
}

async function serve(nodes: Nodes, scratch: string): Promise<Running[]> {
  const data = join(scratch, 'data');
  stock(data, ARTICLES);
  const env = {
    STORE: 'opensearch',
    OPENSEARCH_URL: nodes.urls.join(','),
    OPENSEARCH_INDEX: INDEX,
    OPENSEARCH_SHARDS: '3',
    DATA_DIR: data,
    WRITTEN_DIR: join(scratch, 'written'),
    API_KEY: KEY,
    LOG_LEVEL: 'fatal',
    // Here all that runs shares a machine, and a server that waits for its turn is not to be what is tried.
    MAX_LAG: '0',
  };
  const command = [process.execPath, MAIN, 'serve'];
  return Promise.all([0, 1].map(() => start(command, (port) => ({ ...env, PORT: `${port}` }), '/readyz')));
}

/** What the clients met in each phase. */
async function disturb(nodes: Nodes, traffic: Traffic): Promise<[phase: string, Tally][]> {
  const tallies: [string, Tally][] = [];
  const phase = async (name: string, work: () => Promise<unknown>) => {
    await work();
    tallies.push([name, traffic.tally()]);
  };
  await phase('all is well', () => setTimeout(QUIET_MS));
  for (const [what, node] of [
    ['a primary', await nodes.primary(`${INDEX}-articles`)],
    ['the manager', null],
  ] as const) {
    const name = node ?? (await nodes.manager());
    await phase(`${what} (${name}) killed`, () => nodes.kill(name).then(() => setTimeout(AWAY_MS)));
    await phase(`${name} joins again`, () => nodes.back(name));
  }
  return tallies;
}

/** The articles that a server does not have as they were last acknowledged. */
async function missing(servers: string[], written: Map<string, string>): Promise<string[]> {
  const lost = await Promise.all(
    servers.map(async (server) => {
      const gone: string[] = [];
      for (const [id, text] of written) {
        const source = await fetch(`${server}/articles/${id}/source`);
        if (!source.ok || (await source.text()) !== text) gone.push(`${server}/articles/${id}`);
      }
      return gone;
    }),
  );
  const listed = new Set<string>();
  const lines = (await (await fetch(`${servers[0]}/export?as=ndjson&fields=title`)).text()).split('\n').filter(Boolean);
  for (const line of lines) listed.add(JSON.parse(line).id);
  return [...lost.flat(), ...[...written.keys()].filter((id) => !listed.has(id)).map((id) => `${id} in the export`)];
}

function report(tallies: [string, Tally][], written: number, lost: string[]): void {
  console.table(
    Object.fromEntries(
      tallies.map(([phase, { failed, wrong, slowest, ...counts }]) => {
        const slowestMs = Math.round(slowest);
        return [phase, { ...counts, failed: failed.length, 'not whole': wrong.length, 'slowest, ms': slowestMs }];
      }),
    ),
  );
  const faults = [...tallies.flatMap(([, { failed, wrong }]) => [...failed, ...wrong]), ...lost];
  for (const fault of faults.slice(0, 20)) process.stdout.write(`${fault}\n`);
  const idle = tallies.reduce((sum, [, { writes }]) => sum + writes, 0) === 0;
  process.stdout.write(
    `${written} articles were acknowledged, ${lost.length} of them are not there as they were sent\n`,
  );
  process.exitCode = faults.length > 0 || idle ? 1 : 0;
}
