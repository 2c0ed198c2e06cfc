import { readFileSync } from 'node:fs';
import type { Quote } from '../src/article.ts';
import { findQuotes } from '../src/parse/quotes/index.ts';
import { readLabels } from '../tests/accuracy/labels.ts';
import { scoreQuotes } from '../tests/accuracy/quotes.ts';

// node bench/quotes.ts [--quotes CASES.jsonl]
//
// Whether the confidence of quotes is what it says: for each step of it, how many quotes there are, and how many of them are
// speech by the speaker named. On the hand-labelled articles, and on CASES, whose quotations people labelled: lines of
// { text, quotes: [{ text, speaker, head, full }], nonspeech: [{ text, ignore }] }, where `head` is the noun or surname that
// the speaker's phrase turns on and `full` the full name, if there is one. Of CASES it also prints how many quotes were found.

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

/** A quote that was found; `right` is null where the labels do not tell. */
interface Verdict {
  confidence: number;
  right: boolean | null;
}

/** Prints the tables. */
export function calibration(args: string[]): void {
  printSteps('hand-labelled articles', labelled());
  const at = args.indexOf('--quotes');
  const path = at >= 0 ? args[at + 1] : undefined;
  if (!path) return;
  const cases = casesIn(path);
  const start = process.cpuUsage();
  const found = cases.map(({ text }) => quotesIn(paragraphsOf(text), 'en'));
  const { user, system } = process.cpuUsage(start);
  printFound(cases, found, (user + system) / 1000);
  printSteps(
    path,
    cases.flatMap((one, i) => found[i]!.map((quote) => verdictOf(one, quote))),
  );
}

function labelled(): Verdict[] {
  return readLabels().flatMap(({ body, quotes, language, authors, title }) =>
    quotesIn(body, language, authors, title ? [title] : []).map((quote) => ({
      confidence: quote.confidence,
      right: scoreQuotes(quotes, [quote]).speaker === 1,
    })),
  );
}

function quotesIn(texts: string[], language: string, authors: string[] = [], headings: string[] = []): Quote[] {
  const paragraphs = texts.map((text) => ({ text, spans: [], heading: false }));
  return findQuotes(paragraphs, { id: 'a', authors, headings, language });
}

function printFound(cases: Case[], found: Quote[][], ms: number): void {
  const exact = cases.map(({ quotes }, i) => inCommon(quotes, found[i]!)).reduce((sum, n) => sum + n, 0);
  const gold = cases.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const all = found.reduce((sum, quotes) => sum + quotes.length, 0);
  const [precision, recall] = [exact / all, exact / gold];
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `\nQuotes of ${cases.length} articles: ${gold}, found ${all}; ${(ms / cases.length).toFixed(2)} ms of CPU an article`,
  );
  console.log(`The same words: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, F1 ${f1.toFixed(3)}`);
}

/** Quotes of the same words, each counted once. */
function inCommon(gold: { text: string }[], found: { text: string }[]): number {
  const waiting = new Map<string, number>();
  for (const { text } of gold) waiting.set(keyOf(text), (waiting.get(keyOf(text)) ?? 0) + 1);
  let common = 0;
  for (const { text } of found) {
    const left = waiting.get(keyOf(text)) ?? 0;
    if (left > 0) common++;
    waiting.set(keyOf(text), left - 1);
  }
  return common;
}

function printSteps(name: string, verdicts: Verdict[]): void {
  const steps = new Map<number, { quotes: number; right: number }>();
  for (const { confidence, right } of verdicts) {
    if (right === null) continue;
    const step = steps.get(confidence) ?? { quotes: 0, right: 0 };
    step.quotes++;
    if (right) step.right++;
    steps.set(confidence, step);
  }
  console.log(`\nConfidence of quotes and how many are right: ${name}\n\nconfidence  quotes  right`);
  for (const [confidence, { quotes, right }] of [...steps].sort(([a], [b]) => b - a)) {
    console.log(`${confidence.toFixed(2).padStart(10)}  ${String(quotes).padStart(6)}  ${(right / quotes).toFixed(2)}`);
  }
}

function casesIn(path: string): Case[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line));
}

function paragraphsOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return lines.map((line) => line.trim());
}

function verdictOf(one: Case, { text, speaker, confidence }: Quote): Verdict {
  return { confidence, right: isRight(one, text, speaker?.name ?? null) };
}

/** Null where the labels do not tell. */
function isRight({ quotes, nonspeech }: Case, text: string, speaker: string | null): boolean | null {
  const words = keyOf(text);
  const gold = quotes.find((one) => keyOf(one.text) === words);
  if (!gold) return nonspeech.some((one) => one.ignore && keyOf(one.text) === words) ? null : false;
  if (!gold.speaker || (isPronoun(gold.speaker) && !gold.full)) return null;
  const said = wordsOf(speaker ?? '');
  const keys = [wordsOf(gold.full ?? '').at(-1), isPronoun(gold.speaker) ? undefined : wordsOf(gold.head ?? '').at(0)];
  return keys.some((key) => key !== undefined && said.includes(key));
}

function isPronoun(words: string): boolean {
  return /^(?:he|she|it|they|we|i|who)$/i.test(words);
}

function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

if (import.meta.main) calibration(process.argv.slice(2));
