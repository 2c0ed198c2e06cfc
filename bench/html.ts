import { read } from '../src/ingest/read.ts';
import { table } from './accuracy.ts';
import { SHARED } from './cases.ts';
import { type Answer, type Figures, figuresOf, type Judged, judge } from './figures.ts';
import { belowFloors, raiseFloors } from './floors.ts';
import { type PageCase, readPages } from './pages.ts';

// node bench/html.ts [--tenth] [--worst 20] [--raise]
// Scores the parser on the web pages of ../shared and exits with 1 where a figure is below its floor. The forests that it asks were
// grown on these pages among others: how it does on publishers that it has not seen, bench/fit/html/index.ts tells.

/** Prints the tables; true where no figure is below its floor. */
export function html(args: string[]): boolean {
  const pages = readPages();
  if (!pages) {
    console.log(`html: no pages in ${SHARED}, skipped`);
    return true;
  }
  const tenth = args.includes('--tenth');
  const scored = pages.filter((_, at) => !tenth || at % 10 === 0).map(score);
  const missed = ['en', 'all languages'].flatMap((language) => {
    const rows = bySet(scored.filter(({ lang }) => language === 'all languages' || lang === language));
    console.log(`\nPages, ${language}${tenth ? ', a tenth of them' : ''}\n\n${table(rows)}`);
    const name = `html ${tenth ? 'tenth' : 'all'}, ${language}`;
    if (args.includes('--raise')) raiseFloors(name, rows);
    return belowFloors(name, rows);
  });
  const worst = args.indexOf('--worst');
  if (worst >= 0) {
    const ranked = scored.toSorted((a, b) => a.body.f1 - b.body.f1).slice(0, Number(args[worst + 1] ?? 20));
    for (const { id, body } of ranked) console.log(`${body.f1.toFixed(3)}  ${id}`);
  }
  for (const line of missed) console.log(`MISSED: ${line}`);
  return missed.length === 0;
}

type Scored = Judged & Pick<PageCase, 'set' | 'lang'>;

function score(one: PageCase): Scored {
  return { ...judge(one, answer(one)), set: one.set, lang: one.lang };
}

const NOTHING: Answer['article'] = { title: null, date: null, publishedAt: null, authors: [], body: '' };

function answer({ html: page, url }: PageCase): Answer {
  const bytes = Buffer.from(page);
  const started = process.cpuUsage();
  const ms = () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1000;
  };
  try {
    const input = { bytes, file: null, url, mediaType: 'text/html', charset: 'utf-8' };
    const { article } = read(input, { timeZone: 'UTC' })[0]!;
    return { article, failure: null, ms: ms() };
  } catch (error) {
    return { article: NOTHING, failure: (error as Error).message, ms: ms() };
  }
}

function bySet(scored: Scored[]): Map<string, Figures> {
  const sets = [...new Set(scored.map(({ set }) => set))].sort();
  const rows = new Map([['all', figuresOf(scored)]]);
  for (const set of sets) rows.set(set, figuresOf(scored.filter((one) => one.set === set)));
  return rows;
}

if (import.meta.main) process.exitCode = html(process.argv.slice(2)) ? 0 : 1;
