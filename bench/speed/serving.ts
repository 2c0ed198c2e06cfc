import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anonymousMemoryOf, cpuOf, type Running, start, untilQuiet } from './processes.ts';
import { answer, ask, median, percentile, type Request } from './requests.ts';

// CPU of one request, ours beside Fastify alone and Datasette, in alternating rounds on one machine.

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const BARE = join(import.meta.dirname, 'bare.ts');
const ROUNDS = 5;
/** Rounds before, for the engines to warm up. */
const WARMING = 2;
const REQUESTS = 1000;

interface Case {
  name: string;
  ours: Request;
  bare: Request;
  /** What a Datasette of the same articles is asked for. */
  datasette?: { of: Request; asked: string };
  asked: string;
}

/** `datasette` is the folder of programs in which it is; null for none. */
export async function serving(data: string, database: string, count: number, datasette: string | null): Promise<void> {
  const ours = await start(
    [process.execPath, '--expose-gc', MAIN, 'serve'],
    (PORT) => env(data, database, PORT),
    '/readyz',
  );
  const ids = await someIds(ours.port);
  await untilQuiet(ours.pid);
  const at = (path: string) => `http://127.0.0.1:${ours.port}${path}`;
  const bare = await start(
    [process.execPath, BARE, at('/articles'), at(`/articles/${ids[0]}`)],
    (PORT) => ({ PORT: `${PORT}` }),
    '/articles',
  );
  const other = await openDatasette(join(dirname(database), 'plain.db'), datasette);
  console.log(
    '\n| one request, µs of CPU | ours | Fastify alone | its part | asked | Datasette | asked |\n|---|---|---|---|---|---|---|',
  );
  for (const each of cases(ids)) await row(each, ours, bare, other);
  await healthWhileBusy(ours);
  await growthOfPages(ours);
  await memoryOf(ours, count);
  await Promise.all([ours, bare, other].map((server) => server?.stop()));
}

function env(data: string, database: string, port: number): NodeJS.ProcessEnv {
  return { DATA_DIR: data, DATABASE: database, PORT: String(port), LOG_LEVEL: 'info' };
}

/** Ids from all over the list, in no order. */
async function someIds(port: number): Promise<string[]> {
  const ids: string[] = [];
  let next: string | null = '';
  for (let page = 0; page < 20 && next !== null; page++) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const list = JSON.parse(String(await answer(port, `/articles?limit=100&total=none&sort=title${cursor}`)));
    ids.push(...list.data.map(({ id }: { id: string }) => id));
    next = list.page.next;
  }
  return ids.toSorted();
}

// A header that makes no difference but to what is kept: each answer is made anew.
const unkept = (n: number) => ({ accept: `application/json, application/x-${round}-${n}` });
let round = 0;

function cases(ids: string[]): Case[] {
  const list = () => ({ path: '/articles' });
  const one = (n: number) => ({ path: `/articles/${ids[(n * 7919) % ids.length]}` });
  const hot = () => ({ path: `/articles/${ids[0]}` });
  const rows = (path: string) => ({ path: `/plain/articles${path}` });
  return [
    { name: 'list, hot', ours: list, bare: list, asked: '0.70' },
    {
      name: 'list, made anew',
      ours: (n) => ({ path: '/articles', headers: unkept(n) }),
      bare: (n) => ({ path: '/articles', headers: unkept(n) }),
      datasette: {
        of: () => rows('.json?_sort_desc=published&_size=20&_nocol=body&_nocol=quotes&_shape=objects'),
        asked: '10 ×',
      },
      asked: '0.30',
    },
    { name: 'article, hot', ours: hot, bare: hot, asked: '0.80' },
    {
      name: 'article, at random',
      ours: (n) => ({ ...one(n), headers: unkept(n) }),
      bare: (n) => ({ ...one(n), headers: unkept(n) }),
      datasette: { of: (n) => rows(`/${1 + (n % ids.length)}.json?_shape=objects`), asked: '5 ×' },
      asked: '0.40',
    },
  ];
}

async function row(
  { name, asked, ...requests }: Case,
  ours: Running,
  bare: Running,
  other: Running | null,
): Promise<void> {
  const times: Record<'ours' | 'bare' | 'datasette', number[]> = { ours: [], bare: [], datasette: [] };
  for (let turn = 0; turn < WARMING + ROUNDS; turn++) {
    round++;
    const mine = await cpuPer(ours, REQUESTS, requests.ours);
    const theirs = await cpuPer(bare, REQUESTS, requests.bare);
    const third = other && requests.datasette ? await cpuPer(other, REQUESTS / 50, requests.datasette.of) : null;
    if (turn < WARMING) continue;
    times.ours.push(mine);
    times.bare.push(theirs);
    if (third !== null) times.datasette.push(third);
  }
  const [mine, theirs] = [median(times.ours), median(times.bare)];
  const third =
    times.datasette.length > 0
      ? `${median(times.datasette).toFixed(0)} (${(median(times.datasette) / mine).toFixed(0)} ×)`
      : '';
  console.log(
    `| ${name} | ${mine.toFixed(0)} | ${theirs.toFixed(0)} | ${(theirs / mine).toFixed(2)} | ${asked} | ${third} | ${requests.datasette?.asked ?? ''} |`,
  );
}

async function cpuPer(server: Running, count: number, request: Request): Promise<number> {
  const before = cpuOf(server.pid);
  await ask(server.port, count, request);
  return ((cpuOf(server.pid) - before) / count) * 1000;
}

async function openDatasette(database: string, folder: string | null): Promise<Running | null> {
  const program = folder && join(folder, 'datasette');
  if (!program || !existsSync(program)) {
    console.log('\nDatasette is not measured: --datasette FOLDER names the folder of programs that it is in.');
    return null;
  }
  return start(
    [program, 'serve', database, '--port', 'PORT', '--setting', 'suggest_facets', 'off'],
    () => ({}),
    '/-/versions.json',
  );
}

/** Whether the process is alive is told at once, whatever else is asked. */
async function healthWhileBusy({ port }: Running): Promise<void> {
  const slow = '/articles/search?q=the+OR+a*+OR+b*&facets=author,speaker,place&limit=100';
  let busy = true;
  const asking = Array.from({ length: 8 }, async (_, at) => {
    for (let n = 0; busy; n++)
      await answer(port, `${slow}&stem=true`, { accept: `application/json, x/${at}-${n}` }).catch(() => {});
  });
  const times: number[] = [];
  for (let n = 0; n < 300; n++) {
    const begun = performance.now();
    await answer(port, '/healthz');
    times.push(performance.now() - begun);
  }
  busy = false;
  await Promise.all(asking);
  console.log(
    `\n/healthz while 8 slow queries run: p50 ${median(times).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms (20 asked).`,
  );
}

/** The list of page 1,000 costs what page 1 costs. */
async function growthOfPages(ours: Running): Promise<void> {
  let cursor = '';
  let page = 1;
  for (; page < 1000; page++) {
    const list = JSON.parse(
      String(await answer(ours.port, `/articles?total=none&fields=id${cursor && `&cursor=${cursor}`}`)),
    );
    if (list.page.next === null) break;
    cursor = list.page.next;
  }
  const last = `/articles?total=none&fields=id&cursor=${cursor}`;
  const first = '/articles?total=none&fields=id';
  const cost = (path: string) => cpuPer(ours, REQUESTS, (n) => ({ path, headers: unkept(n + ++round * REQUESTS) }));
  const [one, thousand] = [await cost(first), await cost(last)];
  const times = (thousand / one).toFixed(2);
  console.log(`\nPage 1 costs ${one.toFixed(0)} µs, page ${page} ${thousand.toFixed(0)}: ${times} × (1 asked).`);
}

async function memoryOf({ pid, port }: Running, count: number): Promise<void> {
  console.log(`\nMemory that is no file's: ${anonymousMemoryOf(pid).toFixed(0)} MiB (250 asked at 100,000 articles).`);
  const heap = Number(/^nodejs_heap_size_used_bytes (\d+)/m.exec(String(await answer(port, '/metrics')))![1]);
  console.log(
    `Of heap ${(heap / 1024 / count).toFixed(2)} KiB an article (1 asked; what no article is in takes is among it).`,
  );
}
