import { read } from '../src/ingest/read.ts';
import { type Case, inTenth, readCases, SHARED } from './cases.ts';
import { type Answer, type Figures, figuresOf, type Judged, judge } from './figures.ts';
import { belowFloors, raiseFloors } from './floors.ts';

// node bench/accuracy.ts [--tenth] [--worst 20] [--raise]
// Scores the parser on the text cases of ../shared and exits with 1 where a figure is below its floor or a case fails.
// --tenth takes the same tenth of the pages every time; --raise lifts the floors to what was reached.

/** Prints the tables; true where no case fails and no figure is below its floor. */
export function accuracy(args: string[]): boolean {
  const cases = readCases();
  if (!cases) {
    console.log(`accuracy: no cases in ${SHARED}, skipped`);
    return true;
  }
  const tenth = args.includes('--tenth');
  const scored = cases.filter((one) => !tenth || inTenth(one)).map((one) => score(one));
  const missed = ['en', 'all languages'].flatMap((language) => {
    const rows = byStyle(scored.filter(({ lang }) => language === 'all languages' || lang === language));
    console.log(`\nText dumps, ${language}${tenth ? ', a tenth of the pages' : ''}\n\n${table(rows)}`);
    const name = `${tenth ? 'tenth' : 'all'}, ${language}`;
    if (args.includes('--raise')) raiseFloors(name, rows);
    return belowFloors(name, rows);
  });
  const worst = args.indexOf('--worst');
  if (worst >= 0) printWorst(scored, Number(args[worst + 1] ?? 20));
  const failed = scored.filter(({ failure }) => failure !== null);
  for (const { id, failure } of failed) console.log(`FAILED: ${id}: ${failure}`);
  for (const line of missed) console.log(`MISSED: ${line}`);
  return missed.length + failed.length === 0;
}

type Scored = Judged & Pick<Case, 'style' | 'lang'>;

function score(one: Case): Scored {
  return { ...judge(one, answer(one)), style: one.style, lang: one.lang };
}

const NOTHING: Answer['article'] = { title: null, date: null, publishedAt: null, authors: [], body: '' };

/** The text as a server gets it: bytes of known charset, without a name or an address. */
function answer({ text }: Case): Answer {
  const bytes = Buffer.from(text);
  const start = process.cpuUsage();
  try {
    const input = { bytes, file: null, url: null, mediaType: 'text/plain', charset: 'utf-8' };
    const { article } = read(input, { timeZone: 'UTC' })[0]!;
    return { article, failure: null, ms: cpuSince(start) };
  } catch (error) {
    return { article: NOTHING, failure: (error as Error).message, ms: cpuSince(start) };
  }
}

/** A busy machine counts for little. */
function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function byStyle(scored: Scored[]): Map<string, Figures> {
  const styles = [...new Set(scored.map(({ style }) => style))].sort();
  const rows = new Map([['all', figuresOf(scored)]]);
  for (const style of styles) rows.set(style, figuresOf(scored.filter((one) => one.style === style)));
  return rows;
}

export function table(rows: Map<string, Figures>): string {
  const lines = [...rows].map(([group, figures]) => [group, ...Object.entries(figures).map(cell)]);
  const head = ['group', ...Object.keys(rows.get('all')!)];
  return [head, head.map(() => '---'), ...lines].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function cell([name, value]: [string, number | null]): string {
  if (value === null) return '';
  return name === 'n' || name === 'failed' ? String(value) : value.toFixed(3);
}

function printWorst(scored: Scored[], limit: number): void {
  console.log('\nWorst bodies\n');
  const worst = scored.toSorted((a, b) => a.body.f1 - b.body.f1).slice(0, limit);
  for (const { id, body } of worst) console.log(`${body.f1.toFixed(3)}  ${id}`);
}

if (import.meta.main) process.exitCode = accuracy(process.argv.slice(2)) ? 0 : 1;
