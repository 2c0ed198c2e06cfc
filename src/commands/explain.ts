import { styleText } from 'node:util';
import { type ExplainedLine, type Explanation, FIELDS } from '../article.ts';
import { explain, type Parsed, rounded } from '../parse/index.ts';
import { cut, visible } from './terminal.ts';

const COLOURS = { header: 'cyan', story: 'green', furniture: 'gray', blank: 'gray' } as const;
// Number, label and rule stand before a line's text.
const BEFORE = 45;
// Where there is no terminal to fill.
const COLUMNS = 145;
const LEAST = 40;

type Explained = NonNullable<Explanation['fields'][string]>;

/** A parse for a person: each line with its label and rule, each field with the candidates that lost; as `/explain` has them. */
export function printExplanation(parsed: Parsed): string {
  const { lines, fields } = explain(parsed);
  const { source, id, quotes } = parsed.article;
  const shown = lines.filter(({ label }) => label !== 'blank').map(printLine);
  const told = FIELDS.flatMap((name) => printField(name, fields[name] ?? null));
  const said = quotes.flatMap(({ text, kind, speaker, cue, confidence }) => {
    const who = speaker ? `${speaker.name} (${speaker.kind})` : 'nobody named';
    return [
      `  ${styleText('green', within(text, 2))}`,
      `    ${within(`${who}, ${cue ?? 'no cue'}, ${kind}, ${rounded(confidence)}`, 4)}`,
    ];
  });
  const name = visible([source.file ?? id, source.record].filter((part) => part !== null).join('#'));
  return [styleText('bold', name), ...shown, '', ...told, '', `quotes: ${quotes.length}`, ...said, ''].join('\n');
}

function printLine({ number, label, rule, text }: ExplainedLine): string {
  const judged = `${label.padEnd(9)} ${rule.padEnd(28)} ${within(text, BEFORE)}`;
  return `${String(number).padStart(5)} ${styleText(COLOURS[label], judged)}`;
}

function printField(name: string, found: Explanation['fields'][string]): string[] {
  if (!found) return [`${styleText('bold', name)}: ${styleText('yellow', 'not found')}`];
  const lost = found.candidates.map((candidate) => `  ${styleText('gray', `not ${printFound(candidate)}`)}`);
  return [`${styleText('bold', name)}: ${printFound(found)}`, ...lost];
}

function printFound({ value, rule, confidence, spans }: Omit<Explained, 'candidates'>): string {
  const where = spans.map(({ start, end }) => `${start}–${end}`);
  const places = where.length > 3 ? `${where[0]}, … ${where.at(-1)}` : where.join(', ');
  const why = `(${rule}, ${confidence}${places && `, at ${places}`})`;
  return `${within(typeof value === 'string' ? value : JSON.stringify(value), BEFORE)} ${why}`;
}

function within(text: string, before: number): string {
  return cut(text, Math.max(LEAST, (process.stdout.columns ?? COLUMNS) - before));
}
