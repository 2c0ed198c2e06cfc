import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import given from '../tests/accuracy/floors.json' with { type: 'json' };
import { ROOT, readLabels } from '../tests/accuracy/labels.ts';
import { scoreAll } from '../tests/accuracy/score.ts';
import { scoreTable, worstCases } from '../tests/accuracy/table.ts';
import { raised } from './floors.ts';

// node bench/articles.ts [--worst title] [--raise]
// The scores of the hand-labelled articles, and what went wrong in one measure. tests/accuracy.test.ts holds the floors;
// --raise lifts them to what was reached.

/** Prints the table; true where no score is below its floor. */
export function articles(args: string[]): boolean {
  const labels = readLabels();
  const { scored, figures } = scoreAll(labels);
  const floors = args.includes('--raise') ? raised(given, Object.entries(figures)) : given;
  const quotes = labels.reduce((sum, label) => sum + label.quotes.length, 0);
  console.log(`\nHand-labelled articles: ${labels.length}, with ${quotes} quotes\n`);
  console.log(scoreTable(figures, floors));
  const measure = args.indexOf('--worst');
  if (measure >= 0) console.log(`\n${worstCases(scored, args[measure + 1] ?? 'body', 100)}`);
  if (args.includes('--raise')) {
    writeFileSync(join(ROOT, 'tests/accuracy/floors.json'), `${JSON.stringify(floors, null, 2)}\n`);
  }
  return Object.entries<number>(floors).every(([name, floor]) => figures[name]! >= floor);
}

if (import.meta.main) process.exitCode = articles(process.argv.slice(2)) ? 0 : 1;
