import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './processes.ts';

// A first load, and a second one of the same and of nearly the same.

const MAIN = join(import.meta.dirname, '../../src/main.ts');

export async function loading(data: string, database: string, count: number): Promise<void> {
  const load = () => run([MAIN, 'load'], { DATA_DIR: data, DATABASE: database, LOG_LEVEL: 'error' });
  const empty = await run([MAIN, '--help'], {});
  const first = await load();
  const again = await load();
  const begun = performance.now();
  const files = filesIn(data);
  const walked = (performance.now() - begun) / 1000;
  const changed = files.filter((_, n) => n % 100 === 0);
  for (const file of changed) if (file.endsWith('.txt')) writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  const some = await load();
  const part = changed.length / files.length;
  console.log(
    '\n| loading | s | s of CPU | articles/s | articles/s of CPU, two cores | asked |\n|---|---|---|---|---|---|',
  );
  const rate = (seconds: number) => (count / seconds).toFixed(0);
  console.log(
    `| the first time | ${first.wall.toFixed(1)} | ${first.cpu.toFixed(1)} | ${rate(first.wall)} | ${rate((first.cpu - empty.cpu) / 2)} | 1000 |`,
  );
  const allowed = 2 * walked + 0.5;
  console.log(`| nothing changed | ${again.wall.toFixed(2)} | ${again.cpu.toFixed(2)} | | | ${allowed.toFixed(2)} s |`);
  const more = allowed + part * first.wall;
  console.log(`| 1 % changed | ${some.wall.toFixed(2)} | ${some.cpu.toFixed(2)} | | | ${more.toFixed(2)} s |`);
}

/** Walks and looks at each, as is asked for the comparison. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    lstatSync(path);
    return [path];
  });
}
