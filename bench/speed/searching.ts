import { DatabaseSync } from 'node:sqlite';
import { parseQuery } from '../../src/query/parse.ts';
import { openSqlite } from '../../src/store/sqlite/index.ts';
import type { ArticleQuery, ArticleSort } from '../../src/store/store.ts';
import { chanceFrom } from '../../tests/chance.ts';
import { rank, wordOf } from '../stock/words.ts';
import { percentile } from './requests.ts';

// A log of queries, as the store answers them, beside FTS5 itself: a plain database, and our own index asked by hand.

interface Query {
  text: string;
  fts: string;
  outlet: string | null;
}

/** Words by Zipf's law, as readers type them: one, two, three, a phrase, the beginning of one; every third within an outlet. */
export function queryLog(count: number, outlets: string[]): Query[] {
  const chance = chanceFrom(11);
  return Array.from({ length: count }, (_, n) => {
    const words = Array.from({ length: 1 + (n % 3) }, () => wordOf(rank(chance, 4000)));
    const outlet = n % 3 === 0 ? chance.one(outlets) : null;
    if (n % 10 === 7) return { text: `${words[0]!.slice(0, 4)}*`, fts: `"${words[0]!.slice(0, 4)}"*`, outlet };
    if (n % 10 === 4) return { text: `"of ${words[0]}"`, fts: `"of ${words[0]}"`, outlet };
    if (n % 25 === 3) return { text: `the ${words[0]}`, fts: `"the" "${words[0]}"`, outlet };
    return { text: words.join(' '), fts: words.map((word) => `"${word}"`).join(' '), outlet };
  });
}

const BM25 = 'bm25(words, 5.0, 2.0, 1.0, 5.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)';

type Way = (query: Query) => unknown;

export async function searching(database: string, plain: string, count = 200): Promise<number> {
  const store = openSqlite(database);
  const [naive, tuned] = [plain, database].map((path) => new DatabaseSync(path, { readOnly: true }));
  const writer = new DatabaseSync(database);
  writer.exec('pragma synchronous = off');
  // What is counted is known until somebody writes, and each run is to count anew. To write what stands there already is no write.
  const forget = () => writer.exec(`update state set value = value + 1 where key = 'pass'`);
  const outlets = naive!
    .prepare('select outlet from articles where outlet is not null group by 1 order by count(*) desc limit 20')
    .all()
    .map(({ outlet }) => outlet as string);
  const log = queryLog(count, outlets);
  const asked = (sort: ArticleSort, total: ArticleQuery['total']): Way => {
    return ({ text, outlet }) =>
      store.summaries({
        q: parseQuery(text).query,
        outlet: outlet ? { any: [outlet], none: [] } : undefined,
        sort,
        total,
        limit: 20,
        highlight: false,
      });
  };
  const ways: Record<string, Way> = {
    'FTS5 out of the box, by relevance': (query) => naively(naive!, query, 'rank'),
    'ours, by relevance, exact': asked('relevance', 'exact'),
    'our index asked by hand': (query) => byHand(tuned!, query),
    'FTS5 out of the box, newest first': (query) => naively(naive!, query, 'published desc'),
    'ours, newest first, estimate': asked('-publishedAt', 'estimate'),
  };
  console.log('\n| search, ms of CPU | p50 | p95 | p99 | mean |\n|---|---|---|---|---|');
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (const query of queryLog(20, outlets)) for (const way of Object.values(ways)) await way(query);
  for (const query of log)
    for (const [name, way] of Object.entries(ways)) times[name]!.push(await least(() => way(query), forget));
  for (const [name, spent] of Object.entries(times)) {
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(spent, share).toFixed(2));
    console.log(
      `| ${name} | ${p50} | ${p95} | ${p99} | ${(spent.reduce((a, b) => a + b, 0) / spent.length).toFixed(2)} |`,
    );
  }
  bars(times as Record<keyof typeof ways, number[]>);
  writer.close();
  naive!.close();
  tuned!.close();
  await store.close();
  return percentile(times['ours, by relevance, exact']!, 0.5);
}

/** What is asked of them, side by side. */
function bars(times: Record<string, number[]>): void {
  const [naive, ours, byHand, newestNaive, newest] = Object.values(times) as [number[], ...number[][]] & number[][];
  const p = (spent: number[] | undefined, share: number) => percentile(spent!, share);
  const sum = (spent: number[] | undefined) => spent!.reduce((all, one) => all + one, 0);
  const lines: [string, number, string][] = [
    ['p99 by relevance, FTS5 out of the box to ours', p(naive, 0.99) / p(ours, 0.99), '4 or more'],
    ['p99 newest first, FTS5 out of the box to ours', p(newestNaive, 0.99) / p(newest, 0.99), '7 or more'],
    ['p50 newest first, ours to FTS5 out of the box', p(newest, 0.5) / p(newestNaive, 0.5), '0.8 or less'],
    ['all by relevance, ours to our index asked by hand', sum(ours) / sum(byHand), '1.15 or less'],
  ];
  console.log('\n| search | × | asked |\n|---|---|---|');
  for (const [name, times, asked] of lines) console.log(`| ${name} | ${times.toFixed(2)} | ${asked} |`);
}

const RUNS = 2;

/** Milliseconds of CPU of the shortest of some runs: whatever else the machine does counts for little. */
async function least(work: () => unknown, before: () => void): Promise<number> {
  let shortest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    before();
    const begun = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(begun);
    shortest = Math.min(shortest, (user + system) / 1000);
  }
  return shortest;
}

function naively(db: DatabaseSync, { fts, outlet }: Query, order: string): void {
  const where = `from fts join articles a on a.row = fts.rowid where fts match ? ${outlet ? 'and outlet = ?' : ''}`;
  const values = outlet ? [fts, outlet] : [fts];
  db.prepare(`select a.* ${where} order by ${order} limit 20`).all(...values);
  db.prepare(`select count(*) as n ${where}`).get(...values);
}

function byHand(db: DatabaseSync, { fts, outlet }: Query): void {
  const match = `{title subtitle body} : (${fts.replaceAll('" "', '" AND "')})${outlet ? ` AND outlet : "${outlet.toLowerCase()}"` : ''}`;
  const rows = db.prepare(`select rowid as row from words where words match ? order by ${BM25} limit 20`).all(match);
  db.prepare('select count(*) as n from words where words match ?').get(match);
  const list = JSON.stringify(rows.map(({ row }) => row));
  db.prepare('select summary from json_each(?) j join records on records.row = j.value').all(list);
}
