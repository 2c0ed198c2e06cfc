import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIRST_KINDS, firstEvidence } from '../../../src/ingest/formats/html/evidence.ts';
import { judged, planted } from '../../../src/ingest/formats/html/forest.ts';
import { headOf, unmarked } from '../../../src/ingest/formats/html/head.ts';
import { type Page, pageOf } from '../../../src/ingest/formats/html/holdings.ts';
import { SECOND_KINDS, secondEvidence } from '../../../src/ingest/formats/html/neighbours.ts';
import { passagesOf } from '../../../src/ingest/formats/html/passages.ts';
import { toldBy } from '../../../src/ingest/formats/html/told.ts';
import { treeOf } from '../../../src/ingest/formats/html/tree.ts';
import { cutOf } from '../../../src/parse/story/marked.ts';
import { type BodyScore, bodyScore, meanF1 } from '../../../tests/accuracy/measure.ts';
import { type PageCase, readPages } from '../../pages.ts';
import { binned, type Grown, type Growth, grow } from './boosting.ts';
import { type Truth, truthOf } from './truth.ts';

// node bench/fit/html/index.ts [--dataset FOLDER] [--write] [--worst 20]
// Grows the forests that tell the story of a page, on the pages of ../shared. Without --write it tells how forests do on the fifth
// of the publishers that they were not grown on. --dataset adds the pages of AndyTheFactory/article-extraction-dataset (424
// articles of 212 sites, Apache License 2.0), at half weight; those that ship were grown with it. Takes some minutes.

const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const FOLDS = 5;
const TREES = Number(optionOf('--trees') ?? 250);
const GROWTH: Growth = {
  trees: TREES,
  depth: Number(optionOf('--depth') ?? 5),
  rate: 8 / TREES,
  kinds: 0.4,
  rows: 0.7,
  seed: 7,
};
const AGAIN: Growth = { ...GROWTH, trees: Math.round(TREES * 1.2), seed: 11 };
const SHORT = 40;

interface Prepared {
  one: PageCase;
  fold: number;
  page: Page;
  first: Float32Array;
  truth: Truth[];
  /** Of its first passage, among the rows of all pages. */
  row: number;
}

function datasetIn(folder: string): PageCase[] {
  const articles = JSON.parse(readFileSync(join(folder, 'articles.json'), 'utf8')) as Record<
    string,
    { url: string; articleBody: string }
  >;
  return Object.entries(articles).flatMap(([id, { url, articleBody }]) => {
    try {
      const html = readFileSync(join(folder, 'html', `${id}.html`), 'utf8');
      return [{ id, set: 'dataset', lang: 'en', url, html, gold: { bodies: [articleBody] } }];
    } catch {
      return [];
    }
  });
}

function publisherOf({ id, url }: PageCase): string {
  if (!url || !URL.canParse(url)) return id;
  const labels = new URL(url).hostname.split('.');
  // "www.example.co.uk" and "www.example.com"
  return labels.slice(labels.length > 2 && labels.at(-2)!.length <= 3 ? -3 : -2).join('.');
}

function foldOf(publisher: string): number {
  let hash = 2166136261;
  for (const char of publisher) hash = Math.imul(hash ^ char.charCodeAt(0), 16777619);
  return (hash >>> 0) % FOLDS;
}

function prepare(cases: PageCase[]): Prepared[] {
  let row = 0;
  return cases.flatMap((given) => {
    const root = treeOf(given.html);
    const { hints, body, description } = toldBy(root, headOf(root), given.url);
    const passages = passagesOf(root);
    if (passages.length === 0) return [];
    const page = pageOf(passages);
    const first = firstEvidence(page, { title: hints.title ?? null, description, body: body && unmarked(body) });
    const truth = truthOf(passages, given.gold.bodies);
    const made = { one: { ...given, html: '' }, fold: foldOf(publisherOf(given)), page, first, truth, row };
    row += passages.length;
    return [made];
  });
}

const pages = prepare([...(readPages() ?? []), ...(optionOf('--dataset') ? datasetIn(optionOf('--dataset')!) : [])]);
const rows = pages.reduce((sum, { truth }) => sum + truth.length, 0);
console.log(`${pages.length} pages, ${rows} passages`);

const truth = new Float64Array(rows);
const weights = new Float64Array(rows);
for (const prepared of pages) weigh(prepared);

/** Every page counts the same, and in it every word of the story; a wrong passage costs by its length. */
function weigh({ one, page, truth: known, row }: Prepared): void {
  const story = page.passages.reduce((sum, { text }, at) => sum + (known[at] ? text.length : 0), 0);
  page.passages.forEach(({ text }, at) => {
    truth[row + at] = known[at] ? 1 : 0;
    const weight = story > 0 ? Math.min(20, ((Math.min(text.length, 600) + 25) / story) * 100) : 0.1;
    weights[row + at] =
      known[at] === null ? 0 : weight * (isThinned(known[at]!, text) ? 2.5 : 1) * (one.set === 'dataset' ? 0.5 : 1);
  });
}

/** Of the short passages that are not story, most of a page, two in five are enough. */
function isThinned(isStory: boolean, text: string): boolean {
  return !isStory && text.length <= SHORT;
}

function rowsOf(chosen: Prepared[]): number[] {
  return chosen.flatMap(({ truth: known, page, row }) =>
    page.passages.flatMap(({ text }, at) => {
      const kept = weights[row + at]! > 0 && (!isThinned(known[at]!, text) || ((row + at) * 7919) % 10 < 4);
      return kept ? [row + at] : [];
    }),
  );
}

function joined(parts: Float32Array[], width: number): Float32Array {
  const all = new Float32Array(rows * width);
  parts.forEach((part, at) => {
    all.set(part, pages[at]!.row * width);
  });
  return all;
}

const written = ({ base, trees }: Grown) => {
  const short = (value: number) => Number(value.toPrecision(4));
  const nodes = trees.map(({ kind, below, left, value }) =>
    kind.flatMap((asked, node) =>
      asked < 0 ? [-1, short(value[node]!), 0] : [asked, short(below[node]!), left[node]!],
    ),
  );
  return { base: short(base), trees: nodes };
};
const judgedBy = (grown: Grown, evidence: Float32Array, kinds: string[]) =>
  judged(planted(written(grown), kinds, kinds), evidence, kinds.length);

const started = performance.now();
const firstData = binned(
  joined(
    pages.map(({ first }) => first),
    FIRST_KINDS.length,
  ),
  FIRST_KINDS.length,
);
// What the second forest learns from is what the first says of publishers that it has not seen.
const alone: Float64Array[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const grown = grow(firstData, truth, weights, rowsOf(pages.filter((page) => page.fold !== fold)), GROWTH);
  pages.forEach((page, at) => {
    if (page.fold === fold) alone[at] = judgedBy(grown, page.first, FIRST_KINDS);
  });
}
const second = pages.map(({ page, first }, at) => secondEvidence(page, first, alone[at]!));
const secondData = binned(joined(second, SECOND_KINDS.length), SECOND_KINDS.length);

if (args.includes('--write')) {
  const forests = [
    grow(firstData, truth, weights, rowsOf(pages), GROWTH),
    grow(secondData, truth, weights, rowsOf(pages), AGAIN),
  ];
  writeFileSync(
    new URL('../../../src/ingest/formats/html/weights.json', import.meta.url),
    fileOf(written(forests[0]!), written(forests[1]!)),
  );
} else {
  const sure: Float64Array[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const grown = grow(secondData, truth, weights, rowsOf(pages.filter((page) => page.fold !== fold)), AGAIN);
    pages.forEach((page, at) => {
      if (page.fold === fold) sure[at] = judgedBy(grown, second[at]!, SECOND_KINDS);
    });
  }
  report(pages.map(({ one, page }, at) => ({ one, score: bodyScore(bodyOf(page, sure[at]!), one.gold.bodies) })));
}
console.log(`${Math.round((performance.now() - started) / 1000)} s`);

/** A tree a line, so that a change of them can be seen; kinds of evidence by name. */
function fileOf(first: ReturnType<typeof written>, second: ReturnType<typeof written>): string {
  const part = (name: string, { base, trees }: ReturnType<typeof written>) =>
    `"${name}": { "base": ${base}, "trees": [\n${trees.map((tree) => JSON.stringify(tree)).join(',\n')}\n] }`;
  return `{\n"kinds": ${JSON.stringify(SECOND_KINDS)},\n${part('first', first)},\n${part('second', second)}\n}\n`;
}

function bodyOf({ passages }: Page, sure: Float64Array): string {
  const { least } = cutOf(passages, [...sure]);
  return passages
    .filter((_, at) => sure[at]! >= least)
    .map(({ text }) => text)
    .join('\n\n');
}

function report(scored: { one: PageCase; score: BodyScore }[]): void {
  const groups: [string, (one: PageCase) => boolean][] = [
    ['all of ../shared', ({ set }) => set !== 'dataset'],
    ['fu, English', ({ set, lang }) => set === 'fu' && lang === 'en'],
    ['fu, others', ({ set, lang }) => set === 'fu' && lang !== 'en'],
    ['sh, English', ({ set, lang }) => set === 'sh' && lang === 'en'],
    ['dataset', ({ set }) => set === 'dataset'],
  ];
  for (const [name, isIn] of groups) {
    const members = scored.filter(({ one }) => isIn(one));
    const { precision, recall, f1 } = meanF1(members.map(({ score }) => score));
    const figures = [precision, recall, f1].map((figure) => figure?.toFixed(4)).join(' ');
    if (members.length > 0) console.log(`${name.padEnd(18)} ${String(members.length).padStart(4)}  P R F1 ${figures}`);
  }
  const worst = scored.filter(({ one }) => one.set !== 'dataset').sort((a, b) => a.score.f1 - b.score.f1);
  for (const { one, score } of worst.slice(0, Number(optionOf('--worst') ?? 0)))
    console.log(score.f1.toFixed(3), one.id, one.url);
}
