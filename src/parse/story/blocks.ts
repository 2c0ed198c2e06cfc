import type { Span } from '../../article.ts';
import type { Line } from '../source.ts';
import { type Cut, joinerFor } from './joins.ts';
import { type Reading, readLine } from './reading.ts';

/** Lines that make one paragraph, heading or entry of a menu, joined. */
export interface Block {
  /** Indices into the source's lines, the last included. */
  first: number;
  last: number;
  text: string;
  /** Where each piece of the text stands in the source. */
  spans: Span[];
  /** Columns before its first line. */
  indent: number;
  /** 1 to 6 for a Markdown heading, 0 otherwise. */
  heading: number;
  bullet: boolean;
  /** All of it in emphasis. */
  marked: boolean;
  /** Blank lines before it, at most 3. */
  gap: number;
}

/** Joins the lines that a dumper cut: at tags within a sentence, or at the width of a page. */
export function blocksOf(lines: Line[], markdown: boolean): Block[] {
  const readings = lines.map((line) => readLine(line, markdown));
  const joiner = joinerFor(readings, lines);
  const blocks: Block[] = [];
  let block: Block | undefined;
  let gap = 0;
  readings.forEach((reading, index) => {
    if (reading.text === '') {
      gap = Math.min(3, gap + 1);
      return;
    }
    const cut: Cut | null = block && gap === 0 ? joiner(index) : null;
    if (block && cut) append(block, reading, index, cut);
    else {
      block = blockOf(reading, index, gap);
      blocks.push(block);
    }
    gap = 0;
  });
  return blocks;
}

function blockOf(reading: Reading, index: number, gap: number): Block {
  const { text, pieces, indent, heading, bullet, marked } = reading;
  return { first: index, last: index, text, spans: pieces, indent, heading, bullet, marked, gap };
}

function append(block: Block, reading: Reading, index: number, cut: Cut): void {
  block.text += (cut === 'space' ? ' ' : '') + reading.text;
  block.spans.push(...reading.pieces);
  block.last = index;
  block.marked &&= reading.marked;
}

/** Where a stretch of a block's text stands in the source. */
export function spansWithin(source: string, { text, spans }: Block, from: number, length: number): Span[] {
  const found: Span[] = [];
  const to = from + length;
  let at = 0;
  for (const { start, end } of spans) {
    const begin = text.startsWith(source.slice(start, end), at) ? at : at + 1;
    at = begin + end - start;
    const cutStart = Math.max(begin, from);
    const cutEnd = Math.min(at, to);
    if (cutEnd > cutStart) found.push({ start: start + cutStart - begin, end: start + cutEnd - begin });
  }
  return found;
}
