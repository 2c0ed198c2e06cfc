import { accuracy } from './accuracy.ts';
import { articles } from './articles.ts';
import { cost } from './cost.ts';

// npm run bench -- [--tenth] [--quotes CASES.jsonl]
// What the README claims of accuracy and speed, one table after the other.

const args = process.argv.slice(2);
articles([]);
const held = accuracy(args);
cost(args);
process.exitCode = held ? 0 : 1;
