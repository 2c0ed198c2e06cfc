import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { stock } from '../../bench/stock/index.ts';
import { exported } from './exported.ts';

// Processes that load one store at once, on a real server: OPENSEARCH_TEST_URL says its nodes.

const nodes = (process.env.OPENSEARCH_TEST_URL ?? '').split(',').filter(Boolean);
const MAIN = join(import.meta.dirname, '../../src/main.ts');
/** Of which a loader of half of them makes about four batches. */
const FILES = 320;

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-loaders-'));
const data = join(scratch, 'data');
const prefixOf = (name: string) => `test-loaders-${process.pid}-${name}`;

function loader(name: string, ...more: string[]): ChildProcess {
  const env = {
    ...process.env,
    STORE: 'opensearch',
    OPENSEARCH_URL: nodes.join(','),
    OPENSEARCH_INDEX: prefixOf(name),
    OPENSEARCH_SHARDS: '2',
    DATA_DIR: data,
    WRITTEN_DIR: join(scratch, 'written'),
    LOG_LEVEL: 'error',
  };
  return spawn(process.execPath, [MAIN, 'load', ...more], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function endOf(child: ChildProcess): Promise<unknown> {
  const [code, signal] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  return signal ?? code;
}

/** Waits until somebody has begun to write the batch of this number; the ledger says so before anything is written. */
async function begun(name: string, batch: number): Promise<void> {
  const entry = `${nodes[0]}/${prefixOf(name)}-ledger/_doc/log-${batch}`;
  while (!(await fetch(entry)).ok) await setTimeout(20);
}

async function remove(name: string): Promise<void> {
  await fetch(`${nodes[0]}/${prefixOf(name)}-*`, { method: 'DELETE' });
}

if (nodes.length > 0) {
  describe('two loaders', () => {
    afterAll(async () => {
      rmSync(scratch, { recursive: true });
      for (const name of ['one', 'two']) await remove(name);
    });

    it('leave the same export as one, though one of them was killed half-way', { timeout: 240_000 }, async () => {
      stock(data, FILES);
      const [first, second] = [loader('two', '--shard', '1/2'), loader('two', '--shard', '2/2')];
      await begun('two', 5);
      first.kill('SIGKILL');
      expect(await endOf(first)).toBe('SIGKILL');
      expect(await endOf(loader('two', '--shard', '1/2'))).toBe(0);
      expect(await endOf(second)).toBe(0);
      expect(await endOf(loader('one'))).toBe(0);
      const alone = await exported(nodes, prefixOf('one'));
      expect(alone.split('\n').length - 1).toBe(FILES);
      expect((await exported(nodes, prefixOf('two'))) === alone).toBe(true);
    });
  });
} else {
  describe('two loaders', () => it.skip('are compared with one: OPENSEARCH_TEST_URL says no address', () => {}));
}
