import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const README = new URL('../README.md', import.meta.url);

const WIDTH = 120;

// ```sh            a command of the tour
// curl …
// ```
// ```json          what it prints
const STEP = /```sh\n((?:curl|npm run -s copydesk) [^`]+)```\n+```json\n([^`]*)```/g;

/** A command of README's tour, with the answer printed below it. */
export interface Step {
  command: string;
  printed: string;
}

export function steps(): Step[] {
  return [...readFileSync(README, 'utf8').matchAll(STEP)].map(([, command, printed]) => ({
    command: command!.trim(),
    printed: printed!.trim(),
  }));
}

/** Starts the server on the samples as README says, runs the commands against it and gives their answers, in order. */
export async function answers(commands: string[]): Promise<string[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'copydesk-readme-'));
  const env = { ...process.env, PORT: '0', DATABASE: join(scratch, 'copydesk.db'), LOG_LEVEL: 'info' };
  const server = spawn(process.execPath, ['src/main.ts', 'serve'], { env, cwd: new URL('..', import.meta.url) });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    const address = await loaded(server.stdout);
    return commands.map((command) => {
      const here = command.replaceAll('localhost:3000', address);
      return pretty(
        execFileSync('sh', ['-c', here], { cwd: new URL('..', import.meta.url), encoding: 'utf8', stdio: 'pipe' }),
      );
    });
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(scratch, { recursive: true });
  }
}

/** The address in the server's log, once it also says that the articles are loaded. */
async function loaded(log: NodeJS.ReadableStream): Promise<string> {
  let address: string | undefined;
  let done = false;
  for await (const line of createInterface({ input: log })) {
    const { msg } = JSON.parse(line);
    address ??= /^serving http:\/\/([^/]+)/.exec(msg)?.[1];
    done ||= msg === 'loaded';
    if (done && address) return address;
  }
  throw new Error('the server ended before it had loaded the samples');
}

/** Laid out for a reader; a cursor, which every database signs with its own key, is shown as "…". */
function pretty(answer: string): string {
  const shown = (name: string, value: unknown) => (name === 'next' && typeof value === 'string' ? '…' : value);
  return layOut(JSON.parse(answer, shown), '');
}

/** JSON with two spaces a level, but on one line what fits there. */
function layOut(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || line.length < WIDTH - indent.length) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => layOut(item, deeper))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${layOut(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}`;
}

// npm run golden: prints into README what its commands answer today.
if (import.meta.main) {
  const tour = steps();
  const now = await answers(tour.map(({ command }) => command));
  let at = 0;
  const text = readFileSync(README, 'utf8').replace(
    STEP,
    (_, command) => `\`\`\`sh\n${command}\`\`\`\n\n\`\`\`json\n${now[at++]}\n\`\`\``,
  );
  writeFileSync(README, text);
}
