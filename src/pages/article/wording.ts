import { aligned } from '../../store/versions/align.ts';
import { type Html, html } from '../html.ts';

/** Longer texts are told as one that went and one that came. */
const MOST_PAIRS = 250_000;

/** One text with what the other has otherwise, word by word: what went is struck out, what came stands after it. */
export function reworded(before: string, after: string): Html {
  const [ones, others] = [wordsOf(before), wordsOf(after)];
  if (ones.length * others.length > MOST_PAIRS) return html`${gone(before)}${come(after)}`;
  const pieces: Html[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...aligned(ones, others), [ones.length, others.length]] as [number, number][]) {
    pieces.push(html`${gone(ones.slice(from, a).join(''))}${come(others.slice(to, b).join(''))}${others[b]}`);
    [from, to] = [a + 1, b + 1];
  }
  return html`${pieces}`;
}

// "the boat, " -> "the ", "boat", ", ": a space goes with the word before it, so that what changed hangs together.
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}]\s*/gu) ?? [];
}

export function gone(text: string): Html | false {
  return text !== '' && html`<del>${text}</del>`;
}

export function come(text: string): Html | false {
  return text !== '' && html`<ins>${text}</ins>`;
}
