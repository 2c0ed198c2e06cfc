import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chanceFrom } from '../chance.ts';

// Ends a server by SIGKILL while it loads, takes writes and goes over its folder again, and looks at what a new one serves:
// every write that was acknowledged is there as it was sent, and the ledger's counts add up to what there is.

const ROOT = new URL('../..', import.meta.url);
const FILES = 60;
const CLIENTS = 4;

/** What was acknowledged last of each article, by its id; null where it was deleted. What was not is anybody's guess. */
type Acknowledged = Map<string, { title: string | null; unsure: boolean }>;

export async function killed(seed: number, moments: number): Promise<{ writes: number }> {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-kill-'));
  const chance = chanceFrom(seed).number;
  const known: Acknowledged = new Map();
  let writes = 0;
  mkdirSync(join(scratch, 'data'));
  try {
    for (let moment = 0; moment < moments; moment++) {
      for (let n = 0; n < FILES; n++) if (moment === 0 || chance() < 0.2) putFile(scratch, n, moment);
      const { child, address } = await served(scratch);
      const clients = Array.from({ length: CLIENTS }, (_, client) => traffic(address, client, moment, chance, known));
      setTimeout(() => child.kill('SIGKILL'), 20 + chance() * 1500);
      writes += (await Promise.all(clients)).reduce((sum, count) => sum + count, 0);
      await check(scratch, known);
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return { writes };
}

function story(title: string): string {
  return `${title}\n\nBy Ada Brook\n\nThe council of Aldermoor met on Tuesday, and spoke of ${title} for an hour.\n`;
}

function putFile(scratch: string, n: number, moment: number): void {
  writeFileSync(join(scratch, 'data', `${n}.txt`), story(`Council votes on bridge ${n} of spring ${moment}`));
}

async function served(scratch: string, ready = false): Promise<{ child: ChildProcess; address: string }> {
  const settings = { PORT: '0', DATA_DIR: join(scratch, 'data'), DATABASE: join(scratch, 'a.db'), API_KEY: 'key' };
  const env = { ...process.env, ...settings, MAX_LAG: '0' };
  const child = spawn(process.execPath, ['src/main.ts', 'serve'], { cwd: ROOT, env });
  let told = '';
  child.stderr!.on('data', (text) => {
    told += text;
  });
  let address: string | undefined;
  let loaded = false;
  for await (const line of createInterface({ input: child.stdout! })) {
    const { msg } = JSON.parse(line);
    address ??= /^serving (http:\S+)\/articles/.exec(msg)?.[1];
    loaded ||= msg === 'loaded';
    if (address && (loaded || !ready)) break;
  }
  if (!address) throw new Error(`the server did not start: ${told}`);
  child.stdout!.resume();
  return { child, address };
}

/** Writes, deletes and reloads until nobody answers any more; tells how many writes were acknowledged. */
async function traffic(
  address: string,
  client: number,
  moment: number,
  chance: () => number,
  known: Acknowledged,
): Promise<number> {
  const headers = { authorization: 'Bearer key', 'content-type': 'text/plain' };
  for (let n = 0, writes = 0; ; n++) {
    const id = `story-${client}-${Math.floor(chance() * 12)}`;
    const deletes = chance() < 0.2;
    const title = deletes ? null : `Quay ${client} opens for the ${n} time in year ${moment}`;
    const before = known.get(id);
    known.set(id, { title, unsure: true });
    try {
      const request = deletes ? { method: 'DELETE', headers } : { method: 'PUT', headers, body: story(title!) };
      const { status } = await fetch(`${address}/articles/${id}`, request);
      if (status >= 500 || status === 400) throw new Error(`a write was answered with ${status}`);
      if (status === 404) known.delete(id);
      else known.set(id, { title, unsure: false });
      writes++;
      if (chance() < 0.1) await fetch(`${address}/reload`, { method: 'POST', headers });
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      // It may have been done, or not.
      known.set(id, { title: before?.title ?? null, unsure: true });
      return writes;
    }
  }
}

async function check(scratch: string, known: Acknowledged): Promise<void> {
  const { child, address } = await served(scratch, true);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (const [id, { title, unsure }] of known) {
      const answer = await fetch(`${address}/articles/${id}`);
      const found = answer.status === 200 ? ((await answer.json()) as { title: string }).title : null;
      if (!unsure && found !== title) throw new Error(`${id} was acknowledged as ${title}, and is ${found}`);
      known.set(id, { title: found, unsure: false });
    }
    const { counts } = (await (await fetch(`${address}/ledger?limit=1`)).json()) as { counts: Record<string, number> };
    const { found, loaded, unchanged, partial, duplicate, rejected } = counts as Record<string, number>;
    const articles = loaded! + unchanged! + partial!;
    const { total } = (await (await fetch(`${address}/articles?limit=1`)).json()) as { total: { value: number } };
    const written = [...known.values()].filter(({ title }) => title !== null).length;
    const files = readdirSync(join(scratch, 'data')).length;
    if (found !== articles + duplicate! + rejected! || total.value !== articles || found !== files + written)
      throw new Error(
        `the counts do not add up: ${JSON.stringify({ ...counts, articles: total.value, files, written })}`,
      );
  } finally {
    child.kill('SIGKILL');
    await ended;
  }
}

if (import.meta.main) {
  const [seed = 1, moments = 25] = process.argv.slice(2).map(Number);
  const { writes } = await killed(seed, moments);
  process.stdout.write(
    `killed at ${moments} moments: ${writes} writes were acknowledged, and all are there; counts add up\n`,
  );
}
