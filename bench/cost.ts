import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from '../src/ingest/input.ts';
import { read } from '../src/ingest/read.ts';
import { ROOT, readLabels } from '../tests/accuracy/labels.ts';
import { WORST } from '../tests/parse/worst.ts';
import { readCases, SHARED } from './cases.ts';
import { stagesOf } from './stages.ts';

// node bench/cost.ts [--quotes CASES.jsonl]
// What a parse costs, quotes included, in CPU of the process (process.cpuUsage, user and system), so that a busy machine counts
// for less than on a clock. Everything is warm. What is compared is measured in rounds that alternate, and a figure is the
// median of its rounds.

const ROUNDS = 9;
const WARM_UP_MS = 4_000;
const USUAL = 8192;
const MOST = 120;

export function cost(args: string[]): void {
  const dumps = usualDumps();
  warmUp(dumps.map(({ bytes }) => bytes));
  console.log('\n## What a parse costs\n');
  usual(dumps);
  long();
  worst();
  const at = args.indexOf('--quotes');
  if (at >= 0) quoteCases(args[at + 1]!);
}

interface Dump {
  name: string;
  bytes: Buffer;
}

/** Dumps of real pages of about 8 KB, where they are there, else the labelled ones nearest to that. */
function usualDumps(): Dump[] {
  const cases = (readCases() ?? []).map(({ id, text }) => ({ name: id, bytes: Buffer.from(text) }));
  const near = cases.filter(({ bytes }) => Math.abs(bytes.length - USUAL) < USUAL / 8).slice(0, MOST);
  return near.length > 0 ? near : labelled().slice(0, 12);
}

/** Nearest to 8 KB first. */
function labelled(): Dump[] {
  const all = readLabels().map(({ file }) => ({ name: file, bytes: readFileSync(join(ROOT, file)) }));
  return all.sort((a, b) => Math.abs(a.bytes.length - USUAL) - Math.abs(b.bytes.length - USUAL));
}

function usual(dumps: Dump[]): void {
  const stages = dumps.map(({ bytes }) => stagesOf(inputOf(bytes)));
  const names = Object.keys(stages[0]!);
  const whole = dumps.map(
    ({ bytes }) =>
      () =>
        parse(bytes),
  );
  const parts = names.map((name) => stages.map((stage) => stage[name]!));
  const rounds = Array.from({ length: ROUNDS }, () => [whole, ...parts].map((works) => works.map(spent)));
  // Of each dump the median of its rounds, of the dumps' medians the median and the ninth of ten.
  const figures = [whole, ...parts].map((works, which) =>
    works.map((_, dump) =>
      at(
        rounds.map((round) => round[which]![dump]!),
        0.5,
      ),
    ),
  );
  const bytes = at(
    dumps.map((dump) => dump.bytes.length),
    0.5,
  );
  console.log(`Of ${dumps.length} dumps with ${bytes} bytes (median): CPU of each, the median of ${ROUNDS} rounds\n`);
  console.log('| | median ms | 9 of 10 within |\n|---|---|---|');
  ['whole parse', ...names].forEach((name, which) => {
    console.log(`| ${name} | ${at(figures[which]!, 0.5).toFixed(3)} | ${at(figures[which]!, 0.9).toFixed(3)} |`);
  });
  const seed = join(SHARED, 'seed/000_af79ff6dd7422fab.txt');
  if (existsSync(seed)) console.log(`\nThe seed: ${repeated(readFileSync(seed)).toFixed(3)} ms`);
}

/** The value below which so large a part of them lies. */
function at(values: number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)]!;
}

// The clock of CPU time ticks in microseconds, but a single parse may pay for another's garbage.
function repeated(bytes: Buffer): number {
  return at(
    Array.from({ length: 50 }, () => spent(() => parse(bytes))),
    0.5,
  );
}

/** The labelled bodies one after another, over and over, as one story. */
function story(size: number): string {
  const paragraphs = readLabels().flatMap(({ body }) => body);
  const text = ['A long story\n\nBy Mary Example\n\nMay 4, 2023'];
  let length = 0;
  for (let next = 0; length < size && paragraphs.length > 0; next++) {
    const paragraph = paragraphs[next % paragraphs.length]!;
    text.push(paragraph);
    length += Buffer.byteLength(paragraph) + 2;
  }
  return text.join('\n\n');
}

const [SHORT, LONG] = [100_000, 1_000_000];

interface Growth {
  name: string;
  /** Nanoseconds a byte. */
  short: number;
  long: number;
  /** Milliseconds of the long one. */
  ms: number;
}

function growthOf(name: string, make: (size: number) => string, rounds: number): Growth {
  const [short, long] = [SHORT, LONG].map((size) => Buffer.from(make(size))) as [Buffer, Buffer];
  const times = Array.from({ length: rounds }, () => [spent(() => parse(short)), spent(() => parse(long))] as const);
  const ms = at(
    times.map(([, each]) => each),
    0.5,
  );
  const ns = (time: number, { length }: Buffer) => (time * 1e6) / length;
  return {
    name,
    short: ns(
      at(
        times.map(([each]) => each),
        0.5,
      ),
      short,
    ),
    long: ns(ms, long),
    ms,
  };
}

function long(): void {
  console.log('\n| | ns a byte at 100 KB | at 1 MB | ms at 1 MB |\n|---|---|---|---|');
  show(growthOf('a story', story, 3));
}

/** The costliest of the texts that are made to be costly. */
function worst(): void {
  const grown = WORST.map(({ name, make }) => growthOf(name, make, 3)).sort((a, b) => b.ms - a.ms);
  for (const one of grown.slice(0, 8)) show(one);
  console.log(`\nOf ${grown.length} hostile texts the costliest; the others cost less.`);
}

function show({ name, short, long, ms }: Growth): void {
  console.log(`| ${name} | ${short.toFixed(0)} | ${long.toFixed(0)} | ${ms.toFixed(0)} |`);
}

function spent(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The engine compiles what runs often: a server that has been up for a while is what is measured. */
function warmUp(inputs: Buffer[]): void {
  const start = process.cpuUsage();
  while (process.cpuUsage(start).user < WARM_UP_MS * 1000) for (const bytes of inputs) parse(bytes);
}

function parse(bytes: Buffer, mediaType = 'text/plain'): void {
  read(inputOf(bytes, mediaType), { timeZone: 'UTC' });
}

function inputOf(bytes: Buffer, mediaType = 'text/plain'): Input {
  return { bytes, file: null, url: null, mediaType, charset: 'utf-8' };
}

/** Articles of a quote corpus, lines of `{ id, text }`, sent as the body alone. */
function quoteCases(path: string): void {
  const inputs = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { id, text } = JSON.parse(line);
      return Buffer.from(JSON.stringify({ id, body: text }));
    });
  const pass = () => {
    for (const bytes of inputs) parse(bytes, 'application/json');
  };
  const ms =
    at(
      Array.from({ length: 5 }, () => spent(pass)),
      0.5,
    ) / inputs.length;
  console.log(`\nA quote-corpus article costs ${ms.toFixed(3)} ms (mean of ${inputs.length}).`);
}

if (import.meta.main) cost(process.argv.slice(2));
