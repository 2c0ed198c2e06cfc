import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOf, stock } from '../stock/index.ts';
import { plainDatabase } from './databases.ts';
import { loading } from './loading.ts';
import { reading } from './reading.ts';
import { searching } from './searching.ts';
import { serving } from './serving.ts';

// node bench/speed/index.ts [COUNT | --full] [--datasette FOLDER] [--in FOLDER]
// Loads invented articles (2k; with --full 100k, and a tenth of them for the growth), serves and searches them.

export async function speed(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1]! : null);
  const count = args.includes('--full') ? 100_000 : countOf(args.find((arg) => /^\d+[kM]?$/.test(arg)) ?? '2k');
  const folder = option('--in') ?? join(tmpdir(), `copydesk-speed-${process.pid}`);
  console.log(
    `\n${count.toLocaleString('en')} articles, ${cpus().length} × ${cpus()[0]!.model}, Node ${process.version}`,
  );
  try {
    const small = count >= 10_000 ? await searched(join(folder, 'small'), count / 10) : null;
    const { data, database, p50 } = await measured(join(folder, 'all'), count);
    if (small !== null)
      console.log(`\nTen times the articles cost ${(p50 / small).toFixed(1)} times the search (p50; 3 asked).`);
    await serving(data, database, count, option('--datasette'));
    await reading(data, database);
  } finally {
    if (!option('--in')) rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(folder: string, count: number) {
  const [data, database] = [join(folder, 'data'), join(folder, 'copydesk.db')];
  // Another run in this folder may have left its articles; they are loaded anew.
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
  if (!existsSync(data)) {
    mkdirSync(data, { recursive: true });
    stock(data, count);
  }
  await loading(data, database, count);
  return { data, database, p50: await searching(database, plainDatabase(database)) };
}

async function searched(folder: string, count: number): Promise<number> {
  return (await measured(folder, count)).p50;
}

if (import.meta.main) await speed(process.argv.slice(2));
