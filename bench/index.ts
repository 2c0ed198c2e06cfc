import { accuracy } from './accuracy.ts';
import { articles } from './articles.ts';
import { cost } from './cost.ts';
import { html } from './html.ts';
import { calibration } from './quotes.ts';
import { speed } from './speed/index.ts';

// npm run bench -- [--tenth] [--quotes CASES.jsonl] [--full] [--datasette FOLDER]
// What the README claims of accuracy and speed, one table after the other.

const args = process.argv.slice(2);
const held = [articles([]), accuracy(args), html(args)];
cost(args);
calibration(args);
await speed(args);
process.exitCode = held.every(Boolean) ? 0 : 1;
