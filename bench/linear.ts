import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { line, parse } from '../tests/parse/anything.ts';

// node bench/linear.ts [EXAMPLES] [--seed 1]
// Whether what a parse costs grows no faster than its text: lines of any kind are repeated to 25 and to 200 thousand characters,
// and the CPU of both is compared, each the least of three. Eight times the text takes eight times as long, and 64 times where
// the time is quadratic; what lies above 20 fails, so that no other work on the machine is taken for the parser's.

const [SHORT, LONG] = [25_000, 200_000];
const MOST = 20;

/** A few lines, or words of one line. */
const piece = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n', ' ', '. '))
  .map(([lines, end]) => lines.join(end) + end)
  .filter((text) => /[\p{L}\p{N}]/u.test(text));

function spent(text: string, storyOnly: boolean): number {
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    parse(text, storyOnly);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' } } });
const ratios: number[] = [];

fc.assert(
  fc.property(piece, fc.boolean(), (text, storyOnly) => {
    const [short, long] = [SHORT, LONG].map((size) =>
      spent(text.repeat(Math.ceil(size / text.length)).slice(0, size), storyOnly),
    ) as [number, number];
    ratios.push(long / short);
    return long / short <= MOST;
  }),
  { numRuns: Number(positionals[0] ?? 100), seed: Number(values.seed ?? 1), endOnFailure: true },
);
const sorted = ratios.toSorted((one, other) => one - other);
const [median, most] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!].map((ratio) => ratio.toFixed(1));
console.log(
  `linear: of ${ratios.length} texts, eight times as long, the median takes ${median} times the CPU, the worst ${most}`,
);
