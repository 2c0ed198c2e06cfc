import floors from '../tests/accuracy/floors.json' with { type: 'json' };
import { readLabels } from '../tests/accuracy/labels.ts';
import { scoreLabel, summarize } from '../tests/accuracy/score.ts';
import { scoreTable, worstCases } from '../tests/accuracy/table.ts';

// node bench/articles.ts [--worst title]
// The scores of the hand-labelled articles, and what went wrong in one measure. tests/accuracy.test.ts holds the floors.

export function articles(args: string[]): void {
  const labels = readLabels();
  const scored = labels.map(scoreLabel);
  const quotes = labels.reduce((sum, label) => sum + label.quotes.length, 0);
  console.log(`\nHand-labelled articles: ${labels.length}, with ${quotes} quotes\n`);
  console.log(scoreTable(summarize(scored), floors));
  const measure = args.indexOf('--worst');
  if (measure >= 0) console.log(`\n${worstCases(scored, args[measure + 1] ?? 'body', 100)}`);
}

if (import.meta.main) articles(process.argv.slice(2));
