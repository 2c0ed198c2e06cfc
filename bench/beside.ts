import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareLoading } from './cluster/loading.ts';
import { record } from './cluster/recorder.ts';
import { start } from './speed/processes.ts';
import { answer, median } from './speed/requests.ts';
import { countOf, stock } from './stock/index.ts';
import { wordOf } from './stock/words.ts';

// node bench/beside.ts http://127.0.0.1:9200 1k [ROUNDS]
// What Copydesk adds to OpenSearch, in turns: loading articles from their files, and putting the same articles when they are parsed,
// beside the official client which sends the same documents ready made; and a search over HTTP, beside the same request sent to
// OpenSearch itself. The node runs on this machine, and has nothing else to do; the indices are removed in the end.

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

/** All different, as a server knows what it was asked a moment ago. */
const QUESTIONS: Record<string, (n: number) => string> = {
  'a list since some day': (n) =>
    `/articles?limit=20&has=quotes&from=20${18 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-01`,
  'a search since some day': (n) => `/articles/search?limit=20&from=2018-01-01&has=quotes&q=${wordOf(n)}`,
};
const [WARM, TIMED] = [20, 60];

stock(folder, ARTICLES);
try {
  const scene = { url, node: await nodeProcess(), folder, prefixOf, envFor };
  await compareLoading(scene, ARTICLES, Number(rounds));
  await compareSearching();
} finally {
  await fetch(`${url}/${prefixOf('*')}`, { method: 'DELETE' });
  rmSync(scratch, { recursive: true });
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
