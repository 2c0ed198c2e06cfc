import type { Parsed } from '../../index.ts';
import { blocksOf } from '../../story/blocks.ts';
import { isMarkdown } from '../../story/reading.ts';
import { wordingOf } from '../../story/wording.ts';
import { LONGEST_LINE, lineKey } from '../profile.ts';
import { numberOf } from './tally.ts';

/** A line or a joined paragraph of a page, as a profile could name it. */
export interface Row {
  key: number;
  text: string;
  story: boolean;
  /** Short and without an end, as a sub-heading is. */
  open: boolean;
  /** One line of the text, all of it, and neither story nor byline: it may be a mark. */
  mark: boolean;
}

/** A page without its words: what is kept of it. */
export interface Layout {
  title: number | null;
  keys: Float64Array;
  lengths: Uint16Array;
  flags: Uint8Array;
}

export const STORY = 1;
export const OPEN = 2;
export const MARK = 4;

// What recurs stands around a story; of a text that is longer than any page, its beginning and its end are looked at.
const MOST_ROWS = 1500;
const SHORTEST = 3;
const MOST_WORDS = 15;

/** The rows of a page that has furniture; none where the story was given outright. */
export function rowsOf({ lines, fields }: Parsed): Row[] {
  if (fields.body?.rule === 'story.given') return [];
  const kept = lines.length > 2 * MOST_ROWS ? [...lines.slice(0, MOST_ROWS), ...lines.slice(-MOST_ROWS)] : lines;
  const filled = kept.filter(({ label }) => label !== 'blank');
  const blocks =
    fields.body?.rule === 'story.markup'
      ? filled.map((line) => ({ text: line.text, line, whole: true }))
      : blocksOf(kept, isMarkdown(kept)).map(({ text, first, last }) => ({
          text,
          line: kept[first]!,
          whole: first === last && kept[first]!.text.trim() === text,
        }));
  return blocks
    .filter(({ text }) => text.length >= SHORTEST)
    .map(({ text, line, whole }) => {
      const story = line.label === 'story';
      const open = text.length <= LONGEST_LINE && isOpen(text);
      const mark = whole && !story && line.rule !== 'header.byline';
      return { key: numberOf(lineKey(text)), text, story, open, mark };
    });
}

function isOpen(text: string): boolean {
  const { words, ending } = wordingOf(text);
  return words < MOST_WORDS && (ending === 'open' || ending === 'quote');
}

/** The lines that a profile could name, each once. */
export function linesIn(rows: Row[]): Map<number, string> {
  return new Map(rows.filter(({ text }) => text.length <= LONGEST_LINE).map(({ key, text }) => [key, text]));
}

export function layoutOf(rows: Row[], title: string | null): Layout {
  return {
    title: title === null ? null : numberOf(lineKey(title)),
    keys: Float64Array.from(rows, ({ key }) => key),
    lengths: Uint16Array.from(rows, ({ text }) => Math.min(text.length, 65_535)),
    flags: Uint8Array.from(
      rows,
      ({ story, open, mark }) => (story ? STORY : 0) | (open ? OPEN : 0) | (mark ? MARK : 0),
    ),
  };
}

/** A sample of the pages, spread evenly over all of them however many come. */
export interface Sample {
  layouts: Layout[];
  met: number;
  stride: number;
}

const MOST_KEPT = 512;

export function emptySample(): Sample {
  return { layouts: [], met: 0, stride: 1 };
}

export function keepPage(sample: Sample, layout: Layout): void {
  if (sample.met++ % sample.stride > 0) return;
  sample.layouts.push(layout);
  if (sample.layouts.length < MOST_KEPT) return;
  sample.layouts = sample.layouts.filter((_, at) => at % 2 === 0);
  sample.stride *= 2;
}
