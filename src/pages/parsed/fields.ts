import type { ExplainedLine, Explanation, Provenance } from '../../article.ts';
import { type Html, html } from '../html.ts';
import { WORDS } from '../words.ts';
import { anchorAt, anchorOfLine, MOST_LINES, UNMARKED } from './lines.ts';

/** As much of a value is shown. */
const SHOWN = 200;

type Candidate = Provenance & { value: unknown };

/** Every field: what it is, by which rule, how sure, from which line; and what lost against it. */
export function fields({ fields: all, lines }: Explanation): Html {
  return html`<dl class="fields">${Object.entries(all).map(([name, found]) => {
    return html`<div><dt>${WORDS.parsed.names[name] ?? name}</dt>
${found === null ? html`<dd class="absent">${WORDS.parsed.none}</dd>` : html`<dd>${told(found, lines, !UNMARKED.includes(name))}${losers(found.candidates, lines)}</dd>`}</div>
`;
  })}</dl>`;
}

function losers(candidates: Candidate[], lines: ExplainedLine[]): Html | false {
  return (
    candidates.length > 0 &&
    html`<details><summary>${WORDS.parsed.lost(candidates.length)}</summary>
<ul>${candidates.map((candidate) => html`<li>${told(candidate, lines, false)}</li>`)}</ul></details>`
  );
}

/** What is marked in the lines is linked to its very characters; what is unmarked, and what lost, to the line. */
function told({ value, rule, confidence, spans: [first] }: Candidate, lines: ExplainedLine[], isMarked: boolean): Html {
  const line = first && lines.slice(0, MOST_LINES).find(({ start, end }) => first.start >= start && first.start <= end);
  const anchor = line && (isMarked ? anchorAt(first.start) : anchorOfLine(line.number));
  return html`<p class="value">${shown(value)}</p>
<p class="how"><code>${rule}</code> · ${WORDS.parsed.sure(confidence)}${line && html` · <a href="#${anchor}">${WORDS.parsed.line(line.number)}</a>`}</p>`;
}

/** A value in words: a list joined, of a dateline or a zone what is printed. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (typeof value !== 'object' || value === null) return shortened(String(value));
  const { text, name } = value as { text?: unknown; name?: unknown };
  return shortened(String(text ?? name ?? JSON.stringify(value)));
}

function shortened(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).toWellFormed()} …`;
}
