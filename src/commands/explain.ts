import { styleText } from 'node:util';
import { type ExplainedLine, FIELDS } from '../article.ts';
import type { Found } from '../parse/found.ts';
import type { Parsed } from '../parse/index.ts';

const COLOURS = { header: 'cyan', story: 'green', furniture: 'gray', blank: 'gray' } as const;
const WIDTH = 100;

/** A parse for a person: each line with its label and rule, each field with the candidates that lost. */
export function printExplanation({ article, lines, fields }: Parsed): string {
  const shown = lines.filter(({ label }) => label !== 'blank').map(printLine);
  const told = FIELDS.flatMap((name) => printField(name, fields[name]));
  const quotes = article.quotes.map(({ text, kind, speaker, cue, confidence }) => {
    const who = speaker ? `${speaker.name} (${speaker.kind})` : 'nobody named';
    return `  ${styleText('green', cut(text))}\n    ${who}, ${cue ?? 'no cue'}, ${kind}, ${confidence}`;
  });
  return [article.source.file ?? article.id, ...shown, '', ...told, '', `quotes: ${quotes.length}`, ...quotes, ''].join(
    '\n',
  );
}

function printLine({ number, label, rule, text }: ExplainedLine): string {
  return `${String(number).padStart(5)} ${styleText(COLOURS[label], `${label.padEnd(9)} ${rule.padEnd(28)} ${cut(text)}`)}`;
}

function printField(name: string, found: Found<unknown> | null): string[] {
  if (!found) return [`${styleText('bold', name)}: ${styleText('yellow', 'not found')}`];
  const lost = (found.candidates ?? []).map((candidate) => `  ${styleText('gray', `not ${printFound(candidate)}`)}`);
  return [`${styleText('bold', name)}: ${printFound(found)}`, ...lost];
}

function printFound({ value, rule, confidence, spans }: Found<unknown>): string {
  const where = spans.map(({ start, end }) => `${start}–${end}`);
  const places = where.length > 3 ? `${where[0]}, … ${where.at(-1)}` : where.join(', ');
  return `${cut(typeof value === 'string' ? value : JSON.stringify(value))} (${rule}, ${confidence}${places && `, at ${places}`})`;
}

function cut(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
}
