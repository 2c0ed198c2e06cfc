import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CallExpression, type NewExpression, parseSync, Visitor } from 'oxc-parser';
import { analyse } from 'scslre';

// Checks every pattern that reads what strangers wrote for more than linear time: those written as literals, and those that are
// put together when the modules are loaded or a text is read. Run by `npm run check`.

const SRC = join(import.meta.dirname, '../src');

interface Pattern {
  source: string;
  flags: string;
  /** "parse/title.ts:12" */
  at: string;
}

const files = globSync('{parse,query,ingest}/**/*.ts', { cwd: SRC })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

/** The patterns that stand in a file, and the lines where others are put together. */
function writtenIn(file: string): { patterns: Pattern[]; building: string[] } {
  const text = readFileSync(join(SRC, file), 'utf8');
  const at = (start: number) => `${file}:${text.slice(0, start).split('\n').length}`;
  const patterns: Pattern[] = [];
  const building: string[] = [];
  const constructs = ({ callee, start }: CallExpression | NewExpression) => {
    if (callee.type === 'Identifier' && callee.name === 'RegExp') building.push(at(start));
  };
  new Visitor({
    Literal(node) {
      if ('regex' in node) patterns.push({ source: node.regex.pattern, flags: node.regex.flags, at: at(node.start) });
    },
    NewExpression: constructs,
    CallExpression: constructs,
  }).visit(parseSync(file, text).program);
  return { patterns, building };
}

/** What RegExp is called with while the modules are loaded and some text is read. */
async function built(): Promise<Pattern[]> {
  const patterns: Pattern[] = [];
  const native = globalThis.RegExp;
  const note = (made: RegExp) => {
    const [, at] = /\/src\/(\S+?:\d+):\d+/.exec(String(new Error().stack)) ?? [];
    if (at) patterns.push({ source: made.source, flags: made.flags, at });
    return made;
  };
  globalThis.RegExp = new Proxy(native, {
    construct: (target, args, caller) => note(Reflect.construct(target, args, caller)),
    apply: (target, _, args) => note(Reflect.construct(target, args)),
  });
  // A thread's own file begins to work when it is loaded.
  for (const file of files.filter((each) => !each.endsWith('thread.ts'))) await import(join(SRC, file));
  await readSome();
  globalThis.RegExp = native;
  return patterns;
}

async function readSome(): Promise<void> {
  const { parseQuery } = await import('../src/query/parse.ts');
  const { read } = await import('../src/ingest/read.ts');
  parseQuery('title:"harbour ferry" OR NEAR(a b, 3) -word*');
  const mail =
    'From: Ada Brook <ada@news.example>\nContent-Type: text/plain; charset="utf-8"\nSubject: Bridge\n\nThe bridge is shut.\n';
  read({ bytes: Buffer.from(mail), file: 'a.eml', url: null, mediaType: null, charset: null }, { timeZone: 'UTC' });
}

/** The parts of a pattern by which its time grows faster than the text. */
function faultsOf({ source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map((report) => {
    const parts = report.type === 'Trade' ? `${report.startQuant.raw} … ${report.endQuant.raw}` : report.quant.raw;
    return `${report.exponential ? 'exponential' : 'polynomial'} (${report.type}): ${parts}`;
  });
}

const written = files.map(writtenIn);
const patterns = [...written.flatMap((file) => file.patterns), ...(await built())];
const reached = new Set(patterns.map(({ at }) => at));
const unreached = written.flatMap(({ building }) => building).filter((at) => !reached.has(at));
const faults = patterns.flatMap((pattern) =>
  faultsOf(pattern).map((fault) => `${pattern.at}: ${fault}\n  /${pattern.source}/${pattern.flags}`),
);
for (const at of unreached) faults.push(`${at}: never built while this looks on; make readSome() reach it`);
for (const fault of faults) console.error(fault);
console.log(`${patterns.length} patterns, ${faults.length} that may take more than linear time`);
if (faults.length > 0 || patterns.length < 400) process.exitCode = 1;
