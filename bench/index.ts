import { accuracy } from './accuracy.ts';
import { articles } from './articles.ts';
import { cost } from './cost.ts';
import { html } from './html.ts';
import { calibration } from './quotes.ts';

// npm run bench -- [--tenth] [--quotes CASES.jsonl]
// What the README claims of accuracy and speed, one table after the other.

const args = process.argv.slice(2);
const held = [articles([]), accuracy(args), html(args)];
cost(args);
calibration(args);
process.exitCode = held.every(Boolean) ? 0 : 1;
