import type { Block } from './blocks.ts';
import { withoutLabel } from './pagetitle.ts';

// A headline's line may be cut short, have lost a mark, or hold more than the headline.

// "Home » Ferry is back": the way to a page ends in its headline.
const TRAIL_END = /[»›>/]\s*$/;

const isCut = (text: string): boolean => text.endsWith('…') || text.endsWith('..');

/** Where a headline is cut short, or stands behind the way to it, the block from `low` up to `first` that has it whole and alone. */
export function wholeOf(blocks: Block[], at: number, low: number, first: number): number {
  const { text } = blocks[at]!;
  const stem = isCut(text) ? text.replace(/[.…]{1,5}$/u, '').trimEnd() : '';
  const stands = (other: string): boolean => {
    if (stem.length >= 20) return other.length > text.length && other.startsWith(stem);
    return (
      other.length >= 20 &&
      other.length < text.length &&
      text.endsWith(other) &&
      TRAIL_END.test(text.slice(0, -other.length))
    );
  };
  for (let other = low; other < first; other++) if (other !== at && stands(blocks[other]!.text)) return other;
  return at;
}

// "Ferries in 2024 Why they are late", where the way to the page, say, ends in "Ferries in 2024: Why they are late".
const COLON = ': ';

/** Where the same line stands with the colon that it has lost between two elements of the page; else the block itself. */
export function withColon(blocks: Block[], block: number): number {
  const { text } = blocks[block]!;
  if (text.includes(COLON)) return block;
  const twin = blocks.findIndex(
    (other) =>
      other.text.length > text.length &&
      other.text.length <= text.length + COLON.length &&
      other.text.includes(COLON) &&
      lettersOf(other.text) === lettersOf(text),
  );
  return twin < 0 ? block : twin;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

// "Home  Sport  Sailing  Ferry is back after a year", "Home 〉 News 〉 Ferry is back after a year"
const CELLS = /\s{2,}|\s?[〉»›]\s?/;

/** The headline in its line: without a label, and without the way to the page before it, in cells of a word or two. */
export function headlineIn(line: string): string {
  const text = withoutLabel(line);
  if (!CELLS.test(text)) return text;
  const cells = text.split(CELLS);
  const last = cells.at(-1)!;
  const before = cells.slice(0, -1);
  const isWay = before.length > 1 && before.every((cell) => cell.length < 20 && cell.split(' ').length < 4);
  return isWay && last.length > Math.max(12, ...before.map(({ length }) => length)) ? last : text;
}
