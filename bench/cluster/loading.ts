import { join } from 'node:path';
import { Client } from '@opensearch-project/opensearch';
import { parserSettings } from '../../src/commands/loading.ts';
import { readSettings } from '../../src/config.ts';
import { load } from '../../src/ingest/load.ts';
import { openReaders } from '../../src/ingest/threads.ts';
import { openOpensearch } from '../../src/store/opensearch/index.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { Loaded } from '../../src/store/store.ts';
import { run, wholeCpuOf } from '../speed/processes.ts';
import { median } from '../speed/requests.ts';
import { record } from './recorder.ts';

// Loading articles from their files, and putting the same articles when they are parsed, beside the official client which sends
// the same documents ready made.

export interface Scene {
  url: string;
  /** The server's process. */
  node: number;
  /** Where the articles lie. */
  folder: string;
  prefixOf(name: string): string;
  envFor(name: string, url?: string): NodeJS.ProcessEnv;
}

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const BARE = 'the bare client';
const BATCH = 128;

/** Leaves the articles in the index `first`. */
export async function compareLoading(scene: Scene, articles: number, rounds: number): Promise<void> {
  const { node, envFor } = scene;
  const documents = await prepared(scene);
  const lines = await parsed(scene);
  const ways: Record<string, (name: string) => Promise<Cost>> = {
    'Copydesk, from files': (name) =>
      measured(node, async () => (await run([MAIN, 'load'], envFor(`load-${name}`))).cpu * 1000),
    'Copydesk, parsed before': (name) => putting(scene, `put-${name}`, lines),
    [BARE]: (name) => bareLoading(scene, `bare-${name}`, documents),
  };
  const costs = Map.groupBy(await inTurns(Object.entries(ways), rounds), ({ way }) => way);
  const middle = (way: string, of: (cost: Cost) => number) => median(costs.get(way)!.map(of));
  const share = (way: string, of: (cost: Cost) => number) => (middle(BARE, of) / middle(way, of)).toFixed(2);
  const table = Object.keys(ways).map((way) => [
    way,
    {
      'articles/s': Math.round((articles * 1000) / middle(way, ({ wall }) => wall)),
      'client, CPU ms': rounded(middle(way, ({ client }) => client) / articles),
      'node, CPU ms': rounded(middle(way, (cost) => cost.node) / articles),
      'by the clock': share(way, ({ wall }) => wall),
      'by all CPU': share(way, (cost) => cost.client + cost.node),
      'by the node’s': share(way, (cost) => cost.node),
    },
  ]);
  process.stdout.write('loading, and its rate as a share of the bare client’s (0.7 asked)\n');
  console.table(Object.fromEntries(table));
}

async function inTurns(
  ways: [string, (name: string) => Promise<Cost>][],
  times: number,
): Promise<(Cost & { way: string })[]> {
  const costs: (Cost & { way: string })[] = [];
  for (let round = 0; round < times; round++)
    for (const [way, load] of ways) costs.push({ way, ...(await load(`${round}`)) });
  return costs;
}

interface Cost {
  wall: number;
  client: number;
  node: number;
}

async function measured(node: number, work: () => Promise<number>): Promise<Cost> {
  const [cpu, begun] = [wholeCpuOf(node), performance.now()];
  const client = await work();
  return { wall: performance.now() - begun, client, node: wholeCpuOf(node) - cpu };
}

type Ready = { index: string; head: Record<string, unknown>; body: Record<string, unknown> };

/** The documents that a load writes, as it writes them; what it writes for its own order, as its log, is left out. */
async function prepared({ url, envFor, prefixOf }: Scene): Promise<Ready[]> {
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

/** The lines that a load puts, with articles as its threads hand them over. */
async function parsed({ folder, envFor }: Scene): Promise<Loaded[]> {
  const settings = readSettings(envFor('parsed'));
  const parser = await parserSettings(settings);
  const readers = openReaders(parser, 1);
  const lines: Loaded[] = [];
  const store = openSqlite(join(folder, '../parsed.db'));
  const put = async (batch: Loaded[]) => {
    lines.push(...batch);
    await store.put(batch);
  };
  const folders = [{ path: folder, label: null }];
  await load({ folders, store: { ...store, put }, parser, parse: readers.read, fileLimit: settings.BODY_LIMIT });
  await Promise.all([readers.close(), store.close()]);
  return lines;
}

/** So many lines at a time, as a load puts them, and two batches at once. */
async function putting({ url, node, prefixOf }: Scene, name: string, lines: Loaded[]): Promise<Cost> {
  const store = await openOpensearch({ nodes: [url], prefix: prefixOf(name) });
  const before = process.cpuUsage();
  const cost = await measured(node, async () => {
    let next = 0;
    const putSome = async () => {
      while (next < lines.length) {
        next += BATCH;
        await store.put(lines.slice(next - BATCH, next));
      }
    };
    await Promise.all([putSome(), putSome()]);
    await store.flush();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  await store.close();
  return cost;
}

async function bareLoading({ url, node, prefixOf }: Scene, name: string, documents: Ready[]): Promise<Cost> {
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

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
