import { aligned } from '../../store/versions/align.ts';
import { type Html, html } from '../html.ts';

/** Longer texts are told as one that went and one that came. */
const MOST_PAIRS = 250_000;

/** One text with what the other has otherwise, word by word: what went is struck out, what came stands after it. */
export function reworded(before: string, after: string): Html {
  const [ones, others] = [wordsOf(before), wordsOf(after)];
  if (ones.length * others.length > MOST_PAIRS) return instead(before, after);
  const pieces: Html[] = [];
  let [from, to] = [0, 0];
  const same = aligned(ones.map(asTyped), others.map(asTyped));
  for (const [a, b] of [...same, [ones.length, others.length]] as [number, number][]) {
    pieces.push(html`${instead(ones.slice(from, a).join(''), others.slice(to, b).join(''))}${others[b]}`);
    [from, to] = [a + 1, b + 1];
  }
  return html`${pieces}`;
}

// "the boat, " -> "the ", "boat", ", ": a space goes with the word before it, so that what changed hangs together.
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}]\s*/gu) ?? [];
}

/** One for the other, with a space between them where the first does not end in one. */
function instead(before: string, after: string): Html {
  return html`${gone(before)}${before !== '' && after !== '' && !before.endsWith(' ') && ' '}${come(after)}`;
}

/** Curly or straight, a mark is the same mark: a wire's copies differ in little else. */
export function asTyped(text: string): string {
  return text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[–—]/g, '-')
    .replaceAll('\u00a0', ' ');
}

export function gone(text: string): Html | false {
  return text !== '' && html`<del>${text}</del>`;
}

export function come(text: string): Html | false {
  return text !== '' && html`<ins>${text}</ins>`;
}
