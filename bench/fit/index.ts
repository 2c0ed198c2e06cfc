import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { linesOf } from '../../src/parse/source.ts';
import { type Block, blocksOf } from '../../src/parse/story/blocks.ts';
import { kindNames } from '../../src/parse/story/evidence.ts';
import { kinsOf } from '../../src/parse/story/headline.ts';
import type { Page } from '../../src/parse/story/page.ts';
import {
  ALLOWED,
  bestWay,
  MAY_BE_FIRST,
  MAY_BE_LAST,
  PARTS,
  scoresOf,
  sureness,
  type Weights,
  weightsOf,
} from '../../src/parse/story/passage.ts';
import { isMarkdown } from '../../src/parse/story/reading.ts';
import { tracesOf } from '../../src/parse/story/traces.ts';
import { WEIGHTS } from '../../src/parse/story/weights.ts';
import { bodyScore, meanF1 } from '../../tests/accuracy/measure.ts';
import { type Case, readCases } from '../cases.ts';
import { type Choice, choiceOf, pick, trainChoice } from './headline.ts';
import { truePartsOf } from './parts.ts';
import { type Example, type Options, train } from './train.ts';
import { CUTS, VARIANTS } from './variants.ts';

// node bench/fit/index.ts [--more FILE]… [--further 0.3] [--titled FILE]… [--write] [--headline]
// Fits the weights of the story finder and tells how they do on publishers that were held out; with --write, on all of them
// at once, into src/parse/story/weights.ts. A FILE has further cases, one as JSON on each line (see ../cases.ts), gzipped or not;
// each of them counts --further as much as a shared one. The further cases that the weights in use were fitted with, 1,593 dumps
// of labelled pages of other publishers in six languages, mostly two of each page, are no part of the project.
// A FILE of --titled has cases whose titles are those that their pages show; the choice of the headline is fitted on them and the
// shared ones, which count six times each. With --headline that choice is fitted alone, and the other weights stay as they are.
// Those in use were fitted with 2,019 dumps of pages of other publishers (--headline-penalty 0.002).

type Paged = Case & { url?: string | null; set?: string };
interface Prepared {
  one: Paged;
  publisher: string;
  blocks: Block[];
  example: Example;
  page: Page;
}

const args = process.argv.slice(2);
const option = (name: string, usual: number) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : Number(args[at + 1]);
};
const WIDE: Options = { rounds: option('rounds', 20), rate: 0.02, penalty: option('penalty', 0.0005) };
const NARROW: Options = { rounds: 10, rate: 0.02, penalty: 0.01 };
const MIX = option('mix', 0.75);
const FOLDS = option('folds', 5);
const MARGIN = option('margin', 0.25);

const SHOWN = args.includes('--show') ? args[args.indexOf('--show') + 1]!.split(',') : [];

function prepare(one: Paged): Prepared {
  const lines = linesOf(one.text);
  const blocks = blocksOf(lines, isMarkdown(lines));
  const { traces, page } = tracesOf(blocks);
  const parts = truePartsOf(blocks, one);
  const costs = Float64Array.from(page.wordings, ({ words }) => MARGIN * Math.min(80, words));
  const publisher = hostOf(one.url) ?? one.id;
  return {
    one,
    publisher,
    blocks,
    page,
    example: { traces, parts: parts ?? new Uint8Array(blocks.length), costs, weight: parts ? 1 : 0 },
  };
}

// "www.example.co.uk", "example.com": one publisher, whatever the country.
function hostOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const labels = new URL(url).hostname.split('.').slice(0, -1);
  return labels.findLast((label) => !/^(?:com?|org|net|gov|edu|ac|or|ne)$/.test(label)) ?? null;
}

function foldOf(publisher: string): number {
  let hash = 7;
  for (const char of publisher) hash = (Math.imul(hash, 31) + char.charCodeAt(0)) | 0;
  return Math.abs(hash) % FOLDS;
}

function bodyBy({ blocks, example }: Prepared, weights: Weights): string {
  const way = bestWay(scoresOf(example.traces, weights), weights);
  return blocks
    .filter((_, index) => PARTS[way[index]!] === 'story')
    .map(({ text }) => text)
    .join('\n\n');
}

/**
 * The weighted mean of two fits: a bold one on all cases, and a cautious one on the shared pages as they are, which are labelled best
 * and look most like news. The mean keeps more of what either has learned.
 */
function fitted(among: Prepared[]): Weights {
  const known = among.filter(({ example }) => example.weight > 0);
  const near = known.filter(({ one }) => sharedIds.has(one.id) && !(one.style in CUTS));
  const narrow = train(examplesOf(near), kinds, NARROW);
  const wide = train(examplesOf(known), kinds, WIDE);
  const mean = (name: keyof Weights) => narrow[name].map((weight, at) => (1 - MIX) * weight + MIX * wide[name][at]!);
  const headline = new Float64Array(0);
  return { evidence: mean('evidence'), steps: mean('steps'), first: mean('first'), last: mean('last'), headline };
}

const examplesOf = (among: Prepared[]) => among.map(({ example }) => example);

/** The table as src/parse/story/weights.ts has it; evidence that says nothing is left out. */
function tableOf({ evidence, steps, first, last }: Weights, headline: Float64Array): string {
  const headlineRows = kindNames().flatMap((name, kind) =>
    Math.abs(headline[kind]!) < 0.03 ? [] : [`    '${name}': ${headline[kind]!.toFixed(2)},`],
  );
  const COUNT = PARTS.length;
  const short = (value: number) => String(Number(value.toFixed(2)));
  const row = (from: Float64Array, start: number) => Array.from(from.subarray(start, start + COUNT), short);
  const rows = kindNames().flatMap((name, kind) => {
    const numbers = row(evidence, kind * COUNT);
    return numbers.every((number) => Math.abs(Number(number)) < 0.03)
      ? []
      : [`    '${name}': [${numbers.join(', ')}],`];
  });
  const stepRows = PARTS.map((part, from) => {
    const cells = ALLOWED[from]!.map((to) => `${PARTS[to]}: ${short(steps[from * COUNT + to]!)}`);
    return `    ${part}: { ${cells.join(', ')} },`;
  });
  const edge = (parts: number[], from: Float64Array) =>
    parts.map((part) => `${PARTS[part]}: ${short(from[part]!)}`).join(', ');
  return [
    '// What each kind of evidence says for a block being, in this order, before the headline, header, story, furniture within',
    '// the story, and after it. Figures, fitted by `node bench/fit/index.ts --write`, which also tells how they do on publishers',
    '// that were held out; made by no hand.',
    'export const WEIGHTS = {',
    '  evidence: {',
    ...rows,
    '  } as Record<string, readonly number[]>,',
    '  steps: {',
    ...stepRows,
    '  },',
    `  first: { ${edge(MAY_BE_FIRST, first)} },`,
    `  last: { ${edge(MAY_BE_LAST, last)} },`,
    '  headline: {',
    ...headlineRows,
    '  } as Record<string, number>,',
    '};',
    '',
  ].join('\n');
}

/** Of shared and titled cases: what other sets call the title is often that of the window, not the one on the page. */
function headlineOf({ one, page, example }: Prepared, weights: Weights): Choice | null {
  if (one.style === 'seedlike' || !(sharedIds.has(one.id) || titledIds.has(one.id))) return null;
  return choiceOf(one, page, example.traces, bestWay(scoresOf(example.traces, weights), weights));
}

function showChoice(
  { one, blocks, page, example }: Prepared,
  { kinds, right }: Choice,
  chooser: Float64Array,
  weights: Weights,
): void {
  const way = bestWay(scoresOf(example.traces, weights), weights);
  const first = way.indexOf(2);
  const places = kinsOf(page, way, first).flatMap((_, at) => at);
  const scores = kinds.map((row) => row.reduce((sum, kind) => sum + chooser[kind]!, 0));
  const best = scores.indexOf(Math.max(...scores));
  const truth = right.lastIndexOf(true);
  console.log(
    one.id,
    'story in',
    first - places[truth]!,
    first - places[best]!,
    'header',
    way.indexOf(1) - places[truth]!,
  );
  for (const at of [truth, best]) {
    const telling = kinds[at]!.toSorted((a, b) => Math.abs(chooser[b]!) - Math.abs(chooser[a]!)).slice(0, 9);
    console.log(
      '  ',
      scores[at]!.toFixed(2),
      blocks[places[at]!]!.text.slice(0, 100),
      '|',
      telling.map((kind) => `${kindNames()[kind]} ${chooser[kind]!.toFixed(2)}`).join(', '),
    );
  }
}

/** Every block of a case with its true part and the one it was given. */
function show({ one, blocks, example }: Prepared, weights: Weights): void {
  console.log(`##### ${one.id}`);
  const way = bestWay(scoresOf(example.traces, weights), weights);
  blocks.forEach(({ text }, index) => {
    const truth = PARTS.filter((_, part) => example.parts[index]! & (1 << part)).join('/');
    const given = PARTS[way[index]!]!;
    const wrong = (truth === 'story') !== (given === 'story') ? '!' : ' ';
    const cut = text.length > 140 ? `${text.slice(0, 90)} ~ ${text.slice(-45)}` : text;
    console.log(`${wrong} ${truth.padEnd(14)} ${given.padEnd(7)} ${cut}`);
  });
}

function surenessOf({ page, example }: Prepared, weights: Weights): number {
  const scores = scoresOf(example.traces, weights);
  return sureness(scores, weights, bestWay(scores, weights), page.wordings);
}

/** What the confidence is worth: the mean F1 of the cases with about that much of it. */
function reportSureness(scored: { sure: number; score: { f1: number } }[]): void {
  const order = scored.toSorted((a, b) => a.sure - b.sure);
  console.log('confidence | cases | F1 | below 0.8');
  for (let at = 0; at < order.length; at += Math.ceil(order.length / 12)) {
    const some = order.slice(at, at + Math.ceil(order.length / 12));
    const mean = (of: (one: (typeof some)[number]) => number) =>
      some.reduce((sum, one) => sum + of(one), 0) / some.length;
    const bad = mean(({ score }) => Number(score.f1 < 0.8));
    console.log(
      `${mean(({ sure }) => sure).toFixed(3)} | ${some.length} | ${mean(({ score }) => score.f1).toFixed(3)} | ${bad.toFixed(2)}`,
    );
  }
}

function casesOf(name: '--more' | '--titled'): Paged[] {
  return args.flatMap((arg, at) => {
    if (arg !== name) return [];
    const bytes = readFileSync(args[at + 1]!);
    const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString();
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Paged);
  });
}

const started = performance.now();
const shared = readCases() as Paged[];
const sharedIds = new Set(shared.map(({ id }) => id));
const cases = [...shared, ...casesOf('--more')];
const prepared = cases.map(prepare);
const titledCases = casesOf('--titled');
const titledIds = new Set(titledCases.map(({ id }) => id));
const forTitles = titledCases.filter(({ gold }) => gold.title).map(prepare);
const names = Object.keys(VARIANTS);
// One variant of every shared case and of a third of the others, always the same one.
const variedCases = cases.filter((_, index) => index < shared.length || index % 3 === 0);
const varied = variedCases.map((one, index) => {
  const style = names[(index * 7 + (one.id.length % 5)) % names.length]!;
  return prepare({ ...one, style, text: VARIANTS[style]!(one.text) });
});
// And some that are other than a page; the case that stands so much further on is not of the same page.
const STYLES = 7;
const cutShort = cases.flatMap((one, index) => {
  const [style, cut] = Object.entries(CUTS)[index % 7] ?? [];
  const short = style && cut?.(one, cases[(index + STYLES) % cases.length]!);
  return short ? [prepare({ ...short, style })] : [];
});
if (!args.includes('--plain')) prepared.push(...varied, ...cutShort);
const perPublisher = new Map<string, number>();
for (const { publisher } of prepared) perPublisher.set(publisher, (perPublisher.get(publisher) ?? 0) + 1);
const BALANCE = option('balance', 0);
for (const { publisher, example } of prepared) example.weight *= (perPublisher.get(publisher)! / 5) ** -BALANCE;
const FURTHER = option('further', 0.3);
for (const { one, example } of prepared) if (!sharedIds.has(one.id)) example.weight *= FURTHER;
const lost = prepared.filter(({ example }) => example.weight === 0);
console.log(
  `${prepared.length} cases, ${lost.length} without a story found, ${Math.round(performance.now() - started)} ms`,
);

function report(name: string, scored: { one: Paged; score: ReturnType<typeof bodyScore> }[]) {
  const groups: [string, typeof scored][] = [
    ['all', scored],
    ['en', scored.filter(({ one }) => one.lang === 'en')],
  ];
  for (const style of [...new Set(scored.map(({ one }) => one.style))].sort()) {
    groups.push([style, scored.filter(({ one }) => one.style === style)]);
    groups.push([`en ${style}`, scored.filter(({ one }) => one.style === style && one.lang === 'en')]);
    for (const set of new Set(scored.map(({ one }) => one.set)))
      groups.push([
        `en ${set} ${style}`,
        scored.filter(({ one }) => one.style === style && one.lang === 'en' && one.set === set),
      ]);
  }
  console.log(name);
  for (const [group, members] of groups) {
    const { precision, recall, f1 } = meanF1(members.map(({ score }) => score));
    console.log(
      `${group.padEnd(16)} ${String(members.length).padStart(4)}  P ${precision?.toFixed(3)}  R ${recall?.toFixed(3)}  F1 ${f1.toFixed(3)}`,
    );
  }
}

if (args.includes('--oracle')) {
  report(
    'oracle',
    prepared.map(({ one, blocks, example }) => {
      const body = blocks
        .filter((_, i) => example.parts[i] === 4)
        .map(({ text }) => text)
        .join('\n\n');
      return { one, score: bodyScore(body, one.gold.bodies) };
    }),
  );
}

const kinds = kindNames().length;
const SHARED_COUNT = 6;

function chooserOf(among: Prepared[], weights: Weights): Float64Array {
  const choices = among
    .filter(({ one }) => !(one.style in VARIANTS) && !(one.style in CUTS))
    .flatMap((one) => Array<Choice | null>(SHARED_COUNT).fill(headlineOf(one, weights)));
  const titles = forTitles.map((one) => headlineOf(one, weights));
  const known = [...choices, ...titles].filter((choice) => choice !== null);
  return trainChoice(known, kinds, option('headline-penalty', 0.003));
}

if (args.includes('--write')) {
  const weights = args.includes('--headline') ? weightsOf(WEIGHTS) : fitted(prepared);
  const chooser = chooserOf(prepared, weights);
  writeFileSync(new URL('../../src/parse/story/weights.ts', import.meta.url), tableOf(weights, chooser));
  report(
    'fitted',
    prepared.map((one) => ({ one: one.one, score: bodyScore(bodyBy(one, weights), one.one.gold.bodies) })),
  );
  process.exit();
}
const titled: { one: Paged; right: boolean }[] = [];
const scored: { one: Paged; sure: number; score: ReturnType<typeof bodyScore> }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  if (args.includes('--one') && fold > 0) break;
  const weights = fitted(prepared.filter(({ publisher }) => foldOf(publisher) !== fold));
  const chooser = chooserOf(
    prepared.filter(({ publisher }) => foldOf(publisher) !== fold),
    weights,
  );
  for (const case_ of prepared.filter(({ publisher }) => foldOf(publisher) === fold)) {
    const choice = headlineOf(case_, weights);
    if (choice) {
      titled.push({ one: case_.one, right: pick(choice, chooser) });
      if (args.includes('--headlines') && !pick(choice, chooser)) showChoice(case_, choice, chooser, weights);
    }
    if (SHOWN.includes(case_.one.id)) show(case_, weights);
    scored.push({
      one: case_.one,
      sure: surenessOf(case_, weights),
      score: bodyScore(bodyBy(case_, weights), case_.one.gold.bodies),
    });
  }
}
report('held out', scored);
reportSureness(scored);
for (const style of ['html2text', 'innertext', 'inscriptis', 'soup']) {
  const of = (members: typeof titled) => `${members.filter(({ right }) => right).length} of ${members.length}`;
  const here = titled.filter(({ one }) => one.style === style);
  console.log(`headline ${style}: ${of(here)}, en ${of(here.filter(({ one }) => one.lang === 'en'))}`);
}
console.log(`${Math.round((performance.now() - started) / 1000)} s`);
for (const { one, score } of scored.sort((a, b) => a.score.f1 - b.score.f1).slice(0, option('worst', 0)))
  console.log(score.f1.toFixed(3), score.precision?.toFixed(2), score.recall.toFixed(2), one.id);
