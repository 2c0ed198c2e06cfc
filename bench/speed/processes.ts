import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

// Other processes, and what the kernel says of them: CPU, so that a busy machine counts for little.

export interface Running {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

/** Begins a server that is given its port, and waits until it answers. */
export async function start(
  command: string[],
  env: (port: number) => NodeJS.ProcessEnv,
  path: string,
): Promise<Running> {
  const port = await freePort();
  const all = command.map((part) => part.replace('PORT', String(port)));
  const child = spawn(all[0]!, all.slice(1), {
    env: { ...process.env, ...env(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // However this process ends, its servers end with it.
  process.once('exit', () => child.kill());
  while (!(await answers(port, path))) {
    if (child.exitCode !== null) throw new Error(`${all.join(' ')} has ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { pid: child.pid!, port, stop: () => stopped(child) };
}

async function stopped(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

async function answers(port: number, path: string): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}${path}`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Milliseconds that all threads of a process have been running, those that have ended aside. */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const times = threads.map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  );
  return times.reduce((sum, time) => sum + time, 0) / 1e6;
}

/** The same to a hundredth of a second, with the threads that have ended: OpenSearch merges in threads that do. */
export function wholeCpuOf(pid: number): number {
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * TICK_MS;
}
const TICK_MS = 10;

/** Resolves once a process has nothing to do of its own: a large database, for one, is looked through when it is opened. */
export async function untilQuiet(pid: number): Promise<void> {
  for (let quiet = 0, before = cpuOf(pid); quiet < QUIET; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = cpuOf(pid);
    quiet = now - before < IDLE_MS ? quiet + 1 : 0;
    before = now;
  }
}
/** So often in turn it must have done next to nothing. */
const QUIET = 3;
const IDLE_MS = 10;

/** MiB of memory that is no file's. */
export function anonymousMemoryOf(pid: number): number {
  return Number(/RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024;
}

/** Runs a command to its end. Times are in seconds: on the clock, and of CPU with all that it began. */
export async function run(
  command: string[],
  env: NodeJS.ProcessEnv,
): Promise<{ wall: number; cpu: number; out: string }> {
  const report = `process.on('exit', () => { const { user, system } = process.cpuUsage(); process.stderr.write('\\ncpu ' + (user + system)); });`;
  const begun = performance.now();
  const watched = ['--import', `data:text/javascript,${encodeURIComponent(report)}`, ...command];
  const child = spawn(process.execPath, watched, { env: { ...process.env, ...env } });
  let [out, told] = ['', ''];
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    told += piece;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${command.join(' ')}: ${told}`);
  return { wall: (performance.now() - begun) / 1000, cpu: Number(/cpu (\d+)/.exec(told)![1]) / 1e6, out };
}
