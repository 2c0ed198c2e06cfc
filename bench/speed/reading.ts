import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { buildApp } from '../../src/http/app.ts';
import { reader } from '../../src/pages/index.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleStore } from '../../src/store/store.ts';
import { percentile } from './requests.ts';

// node bench/speed/reading.ts DATABASE [--calls]
// What the reader's pages cost: CPU until a page is there that nobody has asked for since the last write, and its bytes as sent.

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';
const ROUNDS = 15;

interface Calls {
  store: ArticleStore;
  spent: Map<string, number>;
}

export async function reading(database: string, calls = false): Promise<void> {
  const writer = new DatabaseSync(database);
  writer.exec('pragma synchronous = off');
  // What was answered is kept until somebody writes.
  const forget = () => writer.exec(`update state set value = value + 1 where key = 'pass'`);
  const { store, spent } = timed(openSqlite(database));
  const services = {
    store,
    parse: () => [],
    progress: () => ({ ready: true, done: 0, found: 0, hint: null }),
    bodyLimit: 1 << 20,
    origins: ['*'],
    publicUrl: null,
    logger: pino({ level: 'silent' }),
  };
  const app = buildApp(services, reader(services));
  console.log('\n| page | ms of CPU, p50 | p95 | most | KB |\n|---|---|---|---|---|');
  for (const [name, addresses] of Object.entries(await pagesOf(database))) {
    const times: number[] = [];
    let most = 0;
    spent.clear();
    for (let round = -3; round < ROUNDS; round++) {
      const url = addresses[(round + 3) % addresses.length]!;
      forget();
      if (round === 0) spent.clear();
      const before = process.cpuUsage();
      const { rawPayload, statusCode } = await app.inject({
        url,
        headers: { accept: BROWSER, 'accept-encoding': 'br' },
      });
      const { user, system } = process.cpuUsage(before);
      if (statusCode !== 200) throw new Error(`${url}: ${statusCode}`);
      if (round >= 0) times.push((user + system) / 1000);
      most = Math.max(most, rawPayload.length);
    }
    const figures = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(1));
    console.log(`| ${name} | ${figures.join(' | ')} | ${(most / 1000).toFixed(1)} |`);
    if (calls) for (const [call, ms] of spent) console.log(`    ${call} ${(ms / ROUNDS).toFixed(2)}`);
  }
  await app.close();
  await store.close();
  writer.close();
}

function timed(store: ArticleStore): Calls {
  const spent = new Map<string, number>();
  const watched = Object.entries(store).map(([name, work]) => [
    name,
    async (...args: unknown[]) => {
      const begun = performance.now();
      const answer = await (work as (...args: unknown[]) => unknown)(...args);
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - begun);
      return answer;
    },
  ]);
  return { store: { ...store, ...Object.fromEntries(watched), revision: store.revision }, spent };
}

/** Pages that people ask for, with what stands in this database. */
async function pagesOf(database: string): Promise<Record<string, string[]>> {
  const db = new DatabaseSync(database, { readOnly: true });
  const many = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => encodeURIComponent(String(Object.values(row)[0])));
  const ids = many('select id from articles order by id limit 40');
  const copied = many(
    `select a.id from articles a join copies c using (row) where c.cluster is not null order by a.id limit 40`,
  );
  const authors = many(`select name from names where field = 'author' order by articles desc limit 20`);
  const outlets = many(`select name from names where field = 'outlet' order by articles desc limit 5`);
  const speakers = many(
    `select speaker from quotes where speaker is not null group by 1 order by count(*) desc limit 5`,
  );
  const words = many(`select term from word_counts order by doc desc limit 200`).slice(150);
  const rare = many(`select term from word_counts where doc between 20 and 60 limit 40`);
  db.close();
  return {
    front: ['/'],
    'an outlet': outlets.map((name) => `/?outlet=${name}`),
    'an author': authors.map((name) => `/?author=${name}`),
    'a year': ['/?from=2020-01-01&to=2020-12-31'],
    'a common word': words.map((word) => `/?q=${word}`),
    'two words': rare.map((word, n) => `/?q=${word}+${words[n % words.length]}`),
    'a rare word': rare.map((word) => `/?q=${word}`),
    'an article': ids.map((id) => `/read/${id}`),
    'a near-copy': copied.map((id) => `/read/${id}`),
    'who said what': ['/said'],
    'words of a quote': words.map((word) => `/said?q=${word}`),
    'a speaker': speakers.map((id) => `/said?speaker=${id}`),
    speakers: ['/names/speakers'],
    authors: ['/names/authors'],
    outlets: ['/names/outlets'],
    'the desk': ['/desk'],
    paste: ['/paste'],
  };
}

if (import.meta.main) await reading(process.argv[2]!, process.argv.includes('--calls'));
