import type { ExplainedLine, Explanation, Span } from '../../article.ts';
import { type Html, html } from '../html.ts';
import { WORDS } from '../words.ts';

/** More are for programs: a catalogue has a hundred thousand, and a page is to be light. */
export const MOST_LINES = 600;
/** Read from most of the text, which the labels tell already. */
export const UNMARKED = ['body', 'language'];

/** A stretch of the text that a field was read from. */
interface Reading extends Span {
  field: string;
}

/** The text as the parser saw it, each line with its label and rule, and in it what the fields were read from. */
export function lines({ lines: all, fields }: Explanation, explained: string | null): Html {
  const readings = readingsOf(fields);
  const rest = all.length - MOST_LINES;
  const { more, explain } = WORDS.parsed;
  return html`<ol class="lines">
${all.slice(0, MOST_LINES).map((line) => row(line, readings))}
</ol>
${rest > 0 && html`<p class="small">${more(rest)} ${explained === null ? explain : html`<a href="${explained}">${explain}</a>`}.</p>`}`;
}

function readingsOf(fields: Explanation['fields']): Reading[] {
  return Object.entries(fields).flatMap(([field, found]) =>
    UNMARKED.includes(field) ? [] : (found?.spans ?? []).map((span) => ({ ...span, field })),
  );
}

function row(line: ExplainedLine, readings: Reading[]): Html {
  const { number, label, rule } = line;
  const anchor = anchorOfLine(number);
  return html`<li id="${anchor}" class="line label-${label}"><a class="number" href="#${anchor}">${number}</a><span class="text">${marked(line, readings)}</span><span class="rule">${label !== 'blank' && ruled(label, rule)}</span></li>
`;
}

// "furniture.after-end" names its label already.
function ruled(label: Exclude<ExplainedLine['label'], 'blank'>, rule: string): Html {
  const within = rule.startsWith(`${label}.`) ? rule.slice(label.length) : ` ${rule}`;
  return html`<b>${WORDS.parsed.labels[label]}</b>${within}`;
}

/** A line cut where a field's stretch begins or ends; each piece names the fields that were read from it. */
function marked({ start, end, text }: ExplainedLine, readings: Reading[]): (Html | string)[] {
  const within = readings.filter((reading) => reading.start < end && reading.end > start);
  const cuts = within.flatMap((reading) => [Math.max(start, reading.start), Math.min(end, reading.end)]);
  const places = [...new Set([start, ...cuts, end])].toSorted((one, other) => one - other);
  return places.slice(0, -1).map((from, at) => {
    const piece = text.slice(from - start, places[at + 1]! - start);
    const fields = within.filter((reading) => reading.start <= from && reading.end > from).map(({ field }) => field);
    return fields.length === 0
      ? piece
      : html`<mark id="${anchorAt(from)}" title="${fields.map(named).join(', ')}">${piece}</mark>`;
  });
}

function named(field: string): string {
  return WORDS.parsed.names[field] ?? field;
}

export function anchorOfLine(number: number): string {
  return `line-${number}`;
}

/** Of the character at which a field's stretch begins. */
export function anchorAt(start: number): string {
  return `at-${start}`;
}
