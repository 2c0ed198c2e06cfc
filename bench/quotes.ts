import { readFileSync } from 'node:fs';
import { findQuotes } from '../src/parse/quotes/index.ts';

// node bench/quotes.ts --quotes CASES.jsonl
//
// Whether the confidence of quotes is what it says, on articles whose quotations people labelled: lines of
// { text, quotes: [{ text, speaker, head, full }], nonspeech: [{ text, ignore }] }, where `head` is the noun or surname that
// the speaker's phrase turns on and `full` the full name, if there is one. For each step of confidence it prints
// how many quotes there are, and how many of them are speech by the speaker named.

interface Labelled {
  text: string;
  speaker: string | null;
  head: string | null;
  full: string | null;
}

interface Case {
  text: string;
  quotes: Labelled[];
  nonspeech: { text: string; ignore?: unknown }[];
}

/** Prints the table for `--quotes CASES.jsonl`; nothing without it. */
export function calibration(args: string[]): void {
  const at = args.indexOf('--quotes');
  const path = at >= 0 ? args[at + 1] : undefined;
  if (!path) return;
  console.log('\nConfidence of quotes and how many are right\n\nconfidence  quotes  right');
  for (const [confidence, { quotes, right }] of [...stepsOf(casesIn(path))].sort(([a], [b]) => b - a)) {
    console.log(`${confidence.toFixed(2).padStart(10)}  ${String(quotes).padStart(6)}  ${(right / quotes).toFixed(2)}`);
  }
}

function casesIn(path: string): Case[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function stepsOf(cases: Case[]): Map<number, { quotes: number; right: number }> {
  const steps = new Map<number, { quotes: number; right: number }>();
  for (const one of cases) {
    for (const quote of findQuotes(paragraphsOf(one.text), { id: 'a', authors: [], headings: [], language: 'en' })) {
      const right = isRight(one, quote.text, quote.speaker?.name ?? null);
      if (right === null) continue;
      const step = steps.get(quote.confidence) ?? { quotes: 0, right: 0 };
      step.quotes++;
      if (right) step.right++;
      steps.set(quote.confidence, step);
    }
  }
  return steps;
}

function paragraphsOf(text: string) {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.map((line) => ({ text: line.trim(), spans: [], heading: false }));
}

/** Null where the labels do not tell. */
function isRight({ quotes, nonspeech }: Case, text: string, speaker: string | null): boolean | null {
  const words = wordsOf(text).join(' ');
  const gold = quotes.find((one) => wordsOf(one.text).join(' ') === words);
  if (!gold) return nonspeech.some((one) => one.ignore && wordsOf(one.text).join(' ') === words) ? null : false;
  if (!gold.speaker || (isPronoun(gold.speaker) && !gold.full)) return null;
  const said = wordsOf(speaker ?? '');
  const keys = [wordsOf(gold.full ?? '').at(-1), isPronoun(gold.speaker) ? undefined : wordsOf(gold.head ?? '').at(0)];
  return keys.some((key) => key !== undefined && said.includes(key));
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|it|they|we|i|who)$/i.test(words);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

if (import.meta.main) calibration(process.argv.slice(2));
