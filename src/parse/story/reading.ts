import type { Span } from '../../article.ts';
import type { Line } from '../source.ts';

/** What a line says once the dumper's marks are taken off it, and what the marks tell. */
export interface Reading {
  /** The slices of `pieces`, one after the other. */
  text: string;
  /** Where the text stands in the source, without the marks between. */
  pieces: Span[];
  /** Columns before the first mark. */
  indent: number;
  /** 1 to 6 for a Markdown heading, 0 otherwise. */
  heading: number;
  bullet: boolean;
  /** The whole line stands in emphasis or is one link. */
  marked: boolean;
  /** A single space before or after the text: the line was cut at a tag within a sentence. */
  openStart: boolean;
  openEnd: boolean;
}

// "#### Next", "  * Sport"; nested ones too, "  *   * Sport". "- Ja, sa hun" is how some papers open a quote, and "12. Mai"
// how some begin a date, so that a hyphen is never taken off, and a number only where the converter marks its own.
const HEADING = /^(#{1,6})\s+/;
const BULLET = /^[*+•·▪◦‣](?:\s+|$)/;
const NUMBERED_OR_QUOTED = /^(?:\d{1,3}\.|>)\s+/;
// Whatever a Markdown converter may have left within a line.
const LEFT_OVER = /[*_`\\[\]<]/;

export function readLine(line: Line, markdown: boolean): Reading {
  const { text } = line;
  const body = text.trimStart();
  const begin = text.length - body.length;
  const to = begin + body.trimEnd().length;
  const { from, heading, bullet } = marksBefore(text, begin, to, markdown);
  const start = line.start + from;
  const left = from === 0 && to === text.length ? text : text.slice(from, to);
  const read =
    markdown && LEFT_OVER.test(text)
      ? withoutMarks(left, start)
      : { text: left, pieces: from < to ? [{ start, end: line.start + to }] : [], marked: false };
  return {
    text: read.text,
    pieces: read.pieces,
    indent: columns(text, begin),
    heading,
    bullet,
    marked: read.marked,
    openStart: begin === 1 && text.charCodeAt(0) !== 9,
    openEnd: text.length - to === 1 && text.charCodeAt(to) !== 9 && !markdown,
  };
}

/** The marks that stand before a line's words, and where the words begin. */
function marksBefore(
  text: string,
  begin: number,
  to: number,
  markdown: boolean,
): { from: number; heading: number; bullet: boolean } {
  let from = begin;
  let heading = 0;
  let bullet = false;
  for (let marks = 0; marks < 6 && from < to && mayMark(text.charCodeAt(from)); marks++) {
    const rest = text.slice(from, Math.min(to, from + 40));
    const mark = HEADING.exec(rest) ?? BULLET.exec(rest) ?? (markdown ? NUMBERED_OR_QUOTED.exec(rest) : null);
    if (!mark || (mark[0].length === rest.length && rest.length < to - from)) break;
    if (mark[1]?.startsWith('#')) heading = mark[1].length;
    else if (!mark[0].startsWith('>')) bullet = true;
    from += mark[0].length;
  }
  return { from: Math.min(from, to), heading, bullet };
}

// # * + > a figure, or a bullet: most lines begin with a letter.
function mayMark(code: number): boolean {
  return code === 35 || code === 42 || code === 43 || code === 62 || (code > 47 && code < 58) || code > 0xb6;
}

/** True where a converter to Markdown wrote the text: headings, bold runs or links in its notation. */
export function isMarkdown(lines: Line[]): boolean {
  return lines.some(({ text }) => {
    const first = text.charCodeAt(0);
    if (first === 35 && HEADING.test(text)) return true;
    return text.includes('](') || (text.includes('**') && /\*\*[^*\s][^*]{0,300}\*\*/.test(text));
  });
}

// "**Bold**", "_so_ it", "[a link](https://…)", "![a picture](…)", "30\\. May", "`code`": the words without the marks.
function withoutMarks(text: string, start: number): Pick<Reading, 'text' | 'pieces' | 'marked'> {
  const pieces: Span[] = [];
  const marks = marksIn(text);
  let kept = '';
  let from = 0;
  const keep = (to: number) => {
    if (to <= from) return;
    kept += text.slice(from, to);
    pieces.push({ start: start + from, end: start + to });
  };
  for (const mark of marks) {
    if (mark.start < from) continue;
    keep(mark.start);
    from = mark.end;
  }
  keep(text.length);
  const marked = marks.length > 1 && marks[0]!.start === 0 && marks.at(-1)!.end === text.length;
  return { ...trimmed(kept, pieces), marked };
}

function marksIn(text: string): Span[] {
  const marks: Span[] = [];
  const bracket = finder(text, ']');
  const parenthesis = finder(text, ')');
  // Where the address of a link ends that begins with "](" at `close`; 0 where none does.
  const linkEnd = (close: number) => {
    if (close < 0 || text[close + 1] !== '(') return 0;
    const end = parenthesis(close + 2);
    return end < 0 || end - close > 1000 ? 0 : end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char > 96 || (char > 47 && char < 91) || char === 32) continue;
    let end = 0;
    if (char === 92) end = isPunctuation(text.charCodeAt(at + 1)) ? at + 1 : 0;
    else if (char === 33 && text[at + 1] === '[') end = linkEnd(bracket(at));
    // The words of a link may be folded: its end is on a line below.
    else if (char === 91) end = linkEnd(bracket(at)) > 0 || bracket(at) < 0 ? at + 1 : 0;
    else if (char === 93) end = linkEnd(at);
    else if (char === 42 || char === 95) end = emphasisEnd(text, at, char);
    else if (char === 96) end = at + 1;
    if (end === 0) continue;
    marks.push({ start: at, end });
    at = char === 92 ? end : end - 1;
  }
  return marks;
}

// Single marks are emphasis only at a word's edge: "snake_case" and "2 * 3" have none.
function emphasisEnd(text: string, at: number, char: number): number {
  let end = at + 1;
  while (text.charCodeAt(end) === char) end++;
  if (end - at > 1) return end;
  const before = at === 0 || !isWord(text.charCodeAt(at - 1));
  const after = end === text.length || !isWord(text.charCodeAt(end));
  const spaced = (at === 0 || text[at - 1] === ' ') && (end === text.length || text[end] === ' ');
  return (before || after) && !spaced ? end : 0;
}

function isWord(char: number): boolean {
  return (char > 47 && char < 58) || (char > 64 && char < 91) || (char > 96 && char < 123) || char > 191;
}

function isPunctuation(char: number): boolean {
  return char > 32 && char < 127 && !isWord(char);
}

/** The place of the next `sought` from a place on, in linear time over all questions asked from left to right. */
function finder(text: string, sought: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found !== -1 && found < from) found = text.indexOf(sought, from);
    return found;
  };
}

// "** Bold **" leaves spaces at the ends.
function trimmed(text: string, pieces: Span[]): { text: string; pieces: Span[] } {
  let before = text.length - text.trimStart().length;
  let after = text.length - text.trimEnd().length;
  const first = [...pieces];
  while (before > 0 && first.length > 0) {
    const { start, end } = first[0]!;
    const cut = Math.min(before, end - start);
    before -= cut;
    if (cut === end - start) first.shift();
    else first[0] = { start: start + cut, end };
  }
  while (after > 0 && first.length > 0) {
    const { start, end } = first.at(-1)!;
    const cut = Math.min(after, end - start);
    after -= cut;
    if (cut === end - start) first.pop();
    else first[first.length - 1] = { start, end: end - cut };
  }
  return { text: text.trim(), pieces: first };
}

function columns(text: string, to: number): number {
  let columns = 0;
  for (let at = 0; at < to; at++) columns += text.charCodeAt(at) === 9 ? 4 : 1;
  return columns;
}
