import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { nameId } from '../../src/query/fold.ts';
import { cpuOf, type Running, start, untilQuiet } from './processes.ts';
import { percentile } from './requests.ts';

// node bench/speed/reading.ts DATA DATABASE
// What the reader's pages cost that nobody has asked for since somebody wrote: CPU of all threads until the first byte, and until
// the last one; and the bytes that are sent. DATA is the folder that the database was loaded from.

const MAIN = join(import.meta.dirname, '../../src/main.ts');
const WARM_UP = 5;
const ROUNDS = 25;
const HEADERS = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-encoding': 'br' };

export async function reading(data: string, database: string): Promise<void> {
  const server = await start(
    [process.execPath, MAIN, 'serve'],
    (PORT) => ({ DATA_DIR: data, DATABASE: database, PORT: String(PORT), LOG_LEVEL: 'error', MAX_LAG: '0' }),
    '/readyz',
  );
  await untilQuiet(server.pid);
  const writer = new DatabaseSync(database);
  writer.exec('pragma synchronous = off');
  console.log('\n| page | ms of CPU to the first byte, p50 | p95 | to the last, p50 | p95 | KB | asked |');
  console.log('|---|---|---|---|---|---|---|');
  const asked = Object.entries(pagesIn(database));
  const ask = async (addresses: string[], n: number) => {
    // Answers are kept until somebody writes. To write what stands there already is no write.
    writer.exec(`update state set value = value + 1 where key = 'pass'`);
    return costOf(server, addresses[n % addresses.length]!);
  };
  // What a server does for the first time is compiled meanwhile; the pages have most of it in common.
  for (let n = 0; n < WARM_UP; n++) for (const [, addresses] of asked) await ask(addresses, n);
  for (const [name, addresses] of asked) {
    const pages: Cost[] = [];
    for (let n = 0; n < ROUNDS; n++) pages.push(await ask(addresses, WARM_UP + n));
    const of = (what: keyof Cost, share: number) =>
      percentile(
        pages.map((page) => page[what]),
        share,
      ).toFixed(1);
    const most = Math.max(...pages.map(({ bytes }) => bytes)) / 1000;
    console.log(
      `| ${name} | ${of('first', 0.5)} | ${of('first', 0.95)} | ${of('last', 0.5)} | ${of('last', 0.95)} | ${most.toFixed(1)} | 5, 60 KB |`,
    );
  }
  writer.close();
  await server.stop();
}

interface Cost {
  first: number;
  last: number;
  bytes: number;
}

async function costOf({ pid, port }: Running, path: string): Promise<Cost> {
  const before = cpuOf(pid);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers: HEADERS }, resolve).on('error', reject);
  });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
  let first = 0;
  let bytes = 0;
  for await (const piece of answer) {
    if (bytes === 0) first = cpuOf(pid) - before;
    bytes += piece.length;
  }
  return { first, last: cpuOf(pid) - before, bytes };
}

/** Pages that people ask for, with what stands in this database. */
function pagesIn(database: string): Record<string, string[]> {
  const db = new DatabaseSync(database, { readOnly: true });
  const all = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => encodeURIComponent(String(Object.values(row)[0])));
  const named = (field: string) =>
    all(`select name from names where field = '${field}' group by key order by sum(articles) desc limit 20`);
  const idsOf = (names: string[]) => names.map((name) => nameId(decodeURIComponent(name)));
  const ids = all('select id from articles order by id limit 40');
  const copies = all(
    'select a.id from articles a join copies c using (row) where c.cluster is not null order by a.id limit 40',
  );
  const speakers = all(
    'select speaker from quotes where speaker is not null group by 1 order by count(*) desc limit 20',
  );
  // Words alone, and not the stems and names that the index has beside them.
  const frequent = all(
    `select term from word_counts where term not glob '*[^a-z]*' and length(term) < 12 order by doc desc limit 200`,
  ).slice(150);
  const rare = all(
    `select term from word_counts where doc between 20 and 60 and term not glob '*[^a-z]*' and length(term) < 12 limit 40`,
  );
  const [outlets, authors, places] = ['outlet', 'author', 'place'].map(named) as [string[], string[], string[]];
  db.close();
  return {
    'the front': ['/'],
    'a year': ['/?from=2020-01-01&to=2020-12-31'],
    'of an outlet': outlets.map((name) => `/?outlet=${name}`),
    'a frequent word': frequent.map((word) => `/?q=${word}`),
    'two words': rare.map((word, n) => `/?q=${word}+${frequent[n % frequent.length]}`),
    'a rare word': rare.map((word) => `/?q=${word}`),
    'an article': ids.map((id) => `/read/${id}`),
    'a near-copy': copies.map((id) => `/read/${id}`),
    'how it was parsed': ids.map((id) => `/read/${id}/parsed`),
    'who said what': ['/said'],
    'words of a quote': frequent.map((word) => `/said?q=${word}`),
    'a speaker': speakers.map((id) => `/names/speakers/${id}`),
    'an author': idsOf(authors).map((id) => `/names/authors/${id}`),
    'a place': idsOf(places).map((id) => `/names/places/${id}`),
    speakers: ['/names/speakers'],
    authors: ['/names/authors'],
    places: ['/names/places'],
    'the desk': ['/desk'],
  };
}

if (import.meta.main) await reading(process.argv[2]!, process.argv[3]!);
