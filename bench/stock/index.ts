import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dump, page, record } from './forms.ts';
import { storyOf } from './story.ts';

// node bench/stock/index.ts FOLDER 1k|10k|100k|1M [SEED]
// Fills a folder with invented articles, the same ones for the same number and seed: of every hundred 94 text dumps, two
// pages of HTML and four lines of JSON.

const IN_FOLDER = 1000;

/** Makes the stories `from` to `to`. */
export function stock(folder: string, to: number, { from = 0, seed = 1 } = {}): void {
  for (let first = from; first < to; first += IN_FOLDER - (first % IN_FOLDER)) {
    const name = String(Math.floor(first / IN_FOLDER)).padStart(4, '0');
    mkdirSync(join(folder, name), { recursive: true });
    const last = Math.min(to, first + IN_FOLDER - (first % IN_FOLDER));
    const records: string[] = [];
    for (let number = first; number < last; number++) put(join(folder, name), number, seed, records);
    if (records.length > 0) appendFileSync(join(folder, name, 'records.jsonl'), `${records.join('\n')}\n`);
  }
}

function put(folder: string, number: number, seed: number, records: string[]): void {
  const story = storyOf(number, seed);
  const kind = number % 100;
  const file = join(folder, `${String(number).padStart(7, '0')}`);
  if (kind < 4) records.push(record(story));
  else if (kind < 6) writeFileSync(`${file}.html`, page(story));
  else writeFileSync(`${file}.txt`, dump(story));
}

/** "10k" -> 10,000 */
export function countOf(text: string): number {
  const [, digits, unit] = /^(\d{1,6})([kM]?)$/.exec(text) ?? [];
  if (!digits) throw new Error(`A number of articles, such as 10k or 1M, and not "${text}"`);
  return Number(digits) * (unit === 'k' ? 1e3 : unit === 'M' ? 1e6 : 1);
}

if (import.meta.main) {
  const [folder, count, seed = '1'] = process.argv.slice(2);
  stock(folder!, countOf(count ?? ''), { seed: Number(seed) });
}
