import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

// A real OpenSearch on this machine, of which single nodes are killed and started again.

const TOOL = join(process.env.COPYDESK_SHARED ?? join(import.meta.dirname, '../../../shared'), 'tools/opensearch');
const [START, STOP] = [join(TOOL, 'start'), join(TOOL, 'stop')];
const HEAP = ['--heap', '512m'];

export const hasTool = existsSync(START);

export interface Nodes {
  urls: string[];
  /** Of the first node that answers. */
  ask<T>(path: string): Promise<T>;
  /** `kill -9` */
  kill(name: string): Promise<void>;
  /** Starts it again, and waits until all three are there and no shard lacks a copy. */
  back(name: string): Promise<void>;
  manager(): Promise<string>;
  /** A node with a first copy of one of the index's shards, and not the cluster manager. */
  primary(index: string): Promise<string>;
  end(): void;
}

const run = promisify(execFile);

/** `port` is the first node's; "auto" finds free ones. */
export async function startNodes(folder: string, port: string, count = 3): Promise<Nodes> {
  const numberOf = (name: string) => name.replace('node', '');
  const end = () => void execFileSync(STOP, ['--data', folder, '--kill', '--wipe'], { stdio: 'ignore' });
  // However this process ends, the nodes end with it.
  process.once('exit', end);
  const ports = port === 'auto' ? ['--port', port] : ['--port', port, '--transport', `${Number(port) + 10}`];
  const { stdout } = await run(START, [...ports, '--data', folder, '--nodes', `${count}`, ...HEAP]);
  const urls = [...stdout.matchAll(/url=(\S+)/g)].map(([, url]) => url!);

  async function ask<T>(path: string): Promise<T> {
    const asked = urls.map(async (url) => {
      const answer = await fetch(url + path, { signal: AbortSignal.timeout(60_000) });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return (await answer.json()) as T;
    });
    return Promise.any(asked);
  }
  async function manager(): Promise<string> {
    const [first] = await ask<{ node: string }[]>('/_cat/cluster_manager?format=json');
    return first!.node;
  }
  return {
    urls,
    ask,
    manager,
    async kill(name) {
      await run(STOP, ['--data', folder, '--node', numberOf(name), '--kill']);
    },
    async back(name) {
      await run(START, ['--data', folder, '--node', numberOf(name), ...HEAP]);
      await ask(
        '/_cluster/health?wait_for_nodes=3&wait_for_status=green&wait_for_no_relocating_shards=true&timeout=60s',
      );
    },
    async primary(index) {
      const shards = await ask<{ prirep: 'p' | 'r'; node: string }[]>(`/_cat/shards/${index}?format=json`);
      const managing = await manager();
      return shards.find(({ prirep, node }) => prirep === 'p' && node !== managing)!.node;
    },
    end() {
      process.off('exit', end);
      end();
    },
  };
}
