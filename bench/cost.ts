import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/ingest/read.ts';
import { ROOT, readLabels } from '../tests/accuracy/labels.ts';
import { SHARED } from './cases.ts';

// node bench/cost.ts [--quotes CASES.jsonl]
// CPU of parsing, quotes included: the process's own time, so that a busy machine counts for little.

const ROUNDS = 9;
const ROUND_MS = 100;
const WARM_UP_MS = 4_000;

export function cost(args: string[]): void {
  warmUp();
  console.log('\nCPU of one parse\n\n| input | bytes | ms |\n|---|---|---|');
  for (const [name, bytes] of dumps()) row(name, bytes.length, time([bytes], 'text/plain'));
  const [small, large] = [100_000, 1_000_000].map((size) => long(size));
  const [smallMs, largeMs] = [small!, large!].map((bytes) => time([bytes], 'text/plain', 5));
  row('a story of 100 KB', small!.length, smallMs!);
  row('a story of 1 MB', large!.length, largeMs!);
  console.log(`\nTen times the length costs ${(largeMs! / smallMs!).toFixed(1)} times as much.`);
  const at = args.indexOf('--quotes');
  if (at >= 0) quoteCases(args[at + 1]!);
}

function row(name: string, bytes: number, ms: number): void {
  console.log(`| ${name} | ${bytes} | ${ms.toFixed(3)} |`);
}

/** The labelled dumps nearest 8 KB, and the seed where it is there. */
function* dumps(): Generator<[string, Buffer]> {
  const all = readLabels().map(({ file }) => [file, readFileSync(join(ROOT, file))] as const);
  const near = all.toSorted(([, a], [, b]) => Math.abs(a.length - 8192) - Math.abs(b.length - 8192));
  for (const [file, bytes] of near.slice(0, 5)) yield [file, bytes];
  const seed = join(SHARED, 'seed/000_af79ff6dd7422fab.txt');
  if (existsSync(seed)) yield ['the seed', readFileSync(seed)];
}

/** The labelled bodies one after another, over and over, as one story. */
function long(size: number): Buffer {
  const paragraphs = readLabels().flatMap(({ body }) => body);
  const text = ['A long story\n\nBy Mary Example\n\nMay 4, 2023'];
  let length = 0;
  for (let at = 0; length < size && paragraphs.length > 0; at++) {
    const paragraph = paragraphs[at % paragraphs.length]!;
    text.push(paragraph);
    length += Buffer.byteLength(paragraph) + 2;
  }
  return Buffer.from(text.join('\n\n'));
}

/** Milliseconds of CPU per input: the median of the rounds, each long enough for the clock to be fine. */
function time(inputs: Buffer[], mediaType: string, rounds = ROUNDS): number {
  const pass = () => {
    for (const bytes of inputs) parse(bytes, mediaType);
  };
  const repeats = Math.ceil(ROUND_MS / Math.max(0.1, spent(pass)));
  const round = () => {
    for (let turn = 0; turn < repeats; turn++) pass();
  };
  const times = Array.from({ length: rounds }, () => spent(round) / repeats / inputs.length).sort((a, b) => a - b);
  return times[rounds >> 1]!;
}

function spent(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The engine compiles what runs often: a server that has been up for a while is what is measured. */
function warmUp(): void {
  const inputs = readLabels().map(({ file }) => readFileSync(join(ROOT, file)));
  const start = process.cpuUsage();
  while (process.cpuUsage(start).user < WARM_UP_MS * 1000) for (const bytes of inputs) parse(bytes, 'text/plain');
}

function parse(bytes: Buffer, mediaType: string): void {
  read({ bytes, file: null, url: null, mediaType, charset: 'utf-8' }, { timeZone: 'UTC' });
}

/** Articles of a quote corpus, lines of `{ id, text }`, sent as the body alone. */
function quoteCases(path: string): void {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  const inputs = lines.map((line) => {
    const { id, text } = JSON.parse(line);
    return Buffer.from(JSON.stringify({ id, body: text }));
  });
  const ms = time(inputs, 'application/json', 5);
  console.log(`\nA quote-corpus article costs ${ms.toFixed(3)} ms (mean of ${inputs.length}).`);
}

if (import.meta.main) cost(process.argv.slice(2));
