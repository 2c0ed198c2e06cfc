import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { hasTool, type Nodes, startNodes } from './cluster/nodes.ts';
import { start } from './speed/processes.ts';
import { stock } from './stock/index.ts';

// node bench/full.ts
// A node of OpenSearch whose disk fills up, once to its flood-stage watermark and once to the last byte, under a server and a
// loader. Ends with 1 where a write that was acknowledged is lost, one that was refused is there, a refusal does not say what to do,
// reading stops before the disk is full, or writing does not go on by itself when there is room again. Needs to be root.

const [MIB, DISK_MIB, ARTICLES] = [1024 * 1024, 96, 60];
const MAIN = join(import.meta.dirname, '../src/main.ts');
const [PATIENCE_MS, ABANDONED_MS] = [120_000, 31_000];
const FULL = 'OpenSearch takes no writes, as the disk of a node is full.';

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-full-'));
const disk = join(scratch, 'disk');
mkdirSync(disk);
if (!hasTool) process.stdout.write('skipped: no tool that starts OpenSearch at $COPYDESK_SHARED/tools/opensearch\n');
else if (!mounted()) process.stdout.write('skipped: nobody but root can make a disk\n');
else await prove();

function mounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m`, 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function prove(): Promise<void> {
  const nodes = await startNodes(disk, 'auto', 1);
  process.once('exit', () => {
    execFileSync('umount', ['-l', disk]);
    rmSync(scratch, { recursive: true, force: true });
  });
  stock(join(scratch, 'data'), ARTICLES);
  const env = {
    STORE: 'opensearch',
    OPENSEARCH_URL: nodes.urls.join(','),
    DATA_DIR: join(scratch, 'data'),
    WRITTEN_DIR: join(scratch, 'written'),
    API_KEY: 'proof',
    LOG_LEVEL: 'fatal',
    MAX_LAG: '0',
  };
  const server = await start([process.execPath, MAIN, 'serve'], (port) => ({ ...env, PORT: `${port}` }), '/readyz');
  const client = clientOf(`http://127.0.0.1:${server.port}`);
  await client.write();
  await watermark(nodes, client, env);
  await lastByte(nodes, client);
  await client.check();
  await server.stop();
  nodes.end();
}

async function watermark(nodes: Nodes, client: Client, env: NodeJS.ProcessEnv): Promise<void> {
  const at = 'cluster.routing.allocation.disk';
  const levels = { low: '70%', high: '75%', flood_stage: '80%' };
  const marks = Object.fromEntries(Object.entries(levels).map(([name, level]) => [`${at}.watermark.${name}`, level]));
  await set(nodes, { ...marks, [`${at}.threshold_enabled`]: true, 'cluster.info.update.interval': '10s' });
  fillUp(DISK_MIB * 0.1 * MIB);
  const refused = await client.until('a refusal at the watermark', ({ status }) => status === 507);
  if (!refused.detail.startsWith(FULL)) fault(`the refusal says: ${refused.detail}`);
  await client.read();
  writeFileSync(
    join(scratch, 'data/late.txt'),
    'Ferry is late\n\nBy Ada Brook\n\nThe ferry to Skerrow left at noon.\n',
  );
  const loading = promisify(execFile)(process.execPath, [MAIN, 'load'], { env: { ...process.env, ...env } });
  const told = await loading.then(
    () => 'nothing',
    ({ code, stderr }) => `${code} ${stderr}`,
  );
  if (!told.startsWith(`1 copydesk: ${FULL}`)) fault(`load says: ${told}`);
  rmSync(join(disk, 'ballast'));
  await client.until('a write when there is room', ({ status }) => status === 201);
  await promisify(execFile)(process.execPath, [MAIN, 'load'], { env: { ...process.env, ...env } });
  await set(nodes, { [`${at}.threshold_enabled`]: false });
}

async function lastByte(nodes: Nodes, client: Client): Promise<void> {
  fillUp(0.1 * MIB);
  await client.until('a refusal at the last byte', ({ status }) => status === 507 || status === 503);
  for (let n = 0; n < 5; n++) await client.write();
  rmSync(join(disk, 'ballast'));
  await client.until('a write when there is room', ({ status }) => status === 201);
  await nodes.ask('/_cluster/health?wait_for_status=green&timeout=60s');
  // What a write that was cut short has left there is looked after when it is taken for abandoned, with the next write.
  await setTimeout(ABANDONED_MS);
  for (let n = 0; n < 3; n++) await client.write().then(() => setTimeout(2_000));
}

async function set(nodes: Nodes, persistent: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const asked = { method: 'PUT', headers, body: JSON.stringify({ persistent }) };
  const { status } = await fetch(`${nodes.urls[0]}/_cluster/settings`, asked);
  if (status !== 200) throw new Error(`the watermarks could not be set: ${status}`);
}

/** Leaves so many bytes free. */
function fillUp(left: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
}

function fault(what: string): void {
  process.stdout.write(`${what}\n`);
  process.exitCode = 1;
}

type Answer = { status: number; detail: string };
type Client = ReturnType<typeof clientOf>;

function clientOf(server: string) {
  const [acknowledged, refused] = [new Set<string>(), new Set<string>()];
  let count = 0;
  const is = async (id: string) => (await fetch(`${server}/articles/${id}`)).status === 200;

  async function write(): Promise<Answer> {
    const id = `written-${++count}`;
    const headers = { authorization: 'Bearer proof', 'content-type': 'application/json' };
    const body = JSON.stringify({
      title: `Story ${id}`,
      body: `The council of Aldermoor met on day ${count}. `.repeat(200),
    });
    const answer = await fetch(`${server}/articles/${id}`, { method: 'PUT', headers, body });
    const told = (await answer.json()) as { code?: string; detail?: string };
    (answer.status === 201 ? acknowledged : refused).add(id);
    const known = ['INSUFFICIENT_STORAGE', 'STORE_UNAVAILABLE'];
    if (answer.status !== 201 && !known.includes(told.code ?? '')) fault(`${id}: ${answer.status} ${told.code}`);
    return { status: answer.status, detail: told.detail ?? '' };
  }
  async function read(): Promise<void> {
    for (const path of ['/articles', '/articles/search?q=council', '/readyz', '/articles/written-1']) {
      const { status } = await fetch(server + path);
      if (status !== 200) fault(`${path}: ${status}`);
    }
  }
  return {
    write,
    read,
    async until(what: string, is: (answer: Answer) => boolean): Promise<Answer> {
      const begun = performance.now();
      for (;;) {
        const answer = await write();
        const seconds = Math.round((performance.now() - begun) / 1000);
        if (is(answer)) {
          process.stdout.write(`${what}: ${answer.status} after ${seconds} s\n`);
          return answer;
        }
        if (performance.now() - begun > PATIENCE_MS) throw new Error(`${what}: not after ${seconds} s`);
        await setTimeout(500);
      }
    },
    async check(): Promise<void> {
      await read();
      for (const id of acknowledged) if (!(await is(id))) fault(`${id} was acknowledged, and is lost`);
      for (const id of refused) if (await is(id)) fault(`${id} was refused, and is there`);
      process.stdout.write(`${acknowledged.size} writes were acknowledged, ${refused.size} refused\n`);
    },
  };
}
