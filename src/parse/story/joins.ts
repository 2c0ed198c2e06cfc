import { classesAt, LETTER, LOWER } from '../characters.ts';
import type { Line } from '../source.ts';
import type { Reading } from './reading.ts';

/** What stood where the dumper cut a paragraph in two: a space, or nothing. */
export type Cut = 'space' | 'nothing';

// "… he said.”", "… geht weiter", "(Foto: dpa)": only the first is a sentence's end.
const ENDS = /[.!?:…。！？؟।]["”“»«’')\]]{0,3}$|["”»]$/;
// “We waited.” — Ana Roe
const SIGNED = /["”»]\s?[―—–-]{1,2}\s?\p{Lu}[^“”"«».]{1,50}$/u;
// ", who resigned", ") and", ". The": no line begins so unless it was cut off from the one before.
const CLOSES = /^(?:[,.;:!?)\]%”’»]|"(?=[\s,.;:]|$))/;
const TAKES_NO_SPACE = /^[,.;)\]%”’"]/;
const OPENS = /[([“„«‘]$|(?:^|\s)"$/;
const UNFINISHED = /[,–—-]$/;
const DASHED_LOWER = /^[–—-]\s\p{Ll}/u;
const BYLINE = /^(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or)\s\p{Lu}/u;
// No text is wrapped at more columns.
const WIDEST = 110;
// Shorter than this, two lines may as well be two entries of a menu.
const PROSE = 25;

/** Tells of the line at an index whether it goes on with the line before it, and what stood between. */
export function joinerFor(readings: Reading[], lines: Line[]): (index: number) => Cut | null {
  const width = wrapWidth(lines);
  if (width > 0) return (index) => (isWrapped(index, readings, lines, width) ? 'space' : null);
  const spaced = readings.filter(({ openStart, openEnd }) => openStart || openEnd).length;
  // Where nearly every line ends in a space, the space tells nothing.
  const telling = spaced <= readings.length * 0.6;
  const kept = telling && spaced > readings.length * 0.01;
  const first = readings.findIndex(({ text }) => text !== '');
  const isTitle = titleTest(readings[first]?.text ?? '');
  return (index) => {
    const before = readings[index - 1]!;
    const here = readings[index]!;
    // The first line is the page's title in most dumps: only what cannot stand alone goes on with it.
    if (index === first + 1 && !closes(here.text) && !isLower(here.text)) return null;
    if (isTitle(here.text) || (isTitle(before.text) && index > first + 1)) return null;
    if (!isCut(before, here, readings[index + 1], telling, kept)) return null;
    return cutBetween(before, here, kept);
  };
}

// "Ferry sinks" in "Ferry sinks off Oban | The Example": the title's own words go on.
const TITLE_GOES_ON = /^(?:\s?[\p{Ll}\p{N}]|[\p{L},.])/u;

// "Ferry sinks off Oban" below "Ferry sinks off Oban | The Example": the headline, which stands alone.
function titleTest(first: string): (text: string) => boolean {
  return (text) =>
    text.length >= PROSE &&
    text.length < first.length &&
    first.startsWith(text) &&
    !TITLE_GOES_ON.test(first.slice(text.length, text.length + 3));
}

function isCut(before: Reading, here: Reading, next: Reading | undefined, telling: boolean, kept: boolean): boolean {
  if (here.bullet || here.heading > 0 || before.heading > 0 || isByline(before, here)) return false;
  if (closes(here.text)) return !isEnded(before.text) || here.text.length <= 2;
  if (opens(before.text)) return true;
  const lower = isLower(here.text);
  const long = before.text.length >= PROSE || here.text.length >= PROSE;
  if (telling && here.openStart) return lower || long;
  const inline = here.text.length <= 60 && before.text.length >= 2 * PROSE && goesOn(next, telling);
  if (telling && before.openEnd) {
    return isEnded(before.text) ? inline && !ends(here.text) : lower || long || (kept && goesOn(next, telling));
  }
  // Where the dumper kept the spaces, a sentence goes on without one only at punctuation.
  if (kept && !lower) return false;
  const going = lower ? long : inline || (long && UNFINISHED.test(before.text.slice(-1)));
  return going && !isEnded(before.text);
}

function isEnded(text: string): boolean {
  return (ends(text) && !opens(text)) || SIGNED.test(text.slice(-60));
}

// Most lines begin and end with a letter, which is seen faster than any of the patterns.
function ends(text: string): boolean {
  return !(classesAt(text, text.length - 1) & LETTER) && ENDS.test(text.slice(-5));
}

function closes(text: string): boolean {
  return !(classesAt(text, 0) & LETTER) && CLOSES.test(text);
}

function isLower(text: string): boolean {
  const first = classesAt(text, 0);
  return (first & LOWER) > 0 || (!(first & LETTER) && DASHED_LOWER.test(text));
}

// Its last characters alone are read: a pattern for the end of a text tries every place in it.
function opens(text: string): boolean {
  return !(classesAt(text, text.length - 1) & LETTER) && OPENS.test(text.slice(-2));
}

// "Harbour reopens" / "by Jane Roe", but not "the report" / " by Jane Roe"
function isByline(before: Reading, here: Reading): boolean {
  return !here.openStart && !before.openEnd && here.text.length < 120 && BYLINE.test(here.text);
}

// The line after a link in mid-sentence: "… of the" / "Harbour Board" / "said on Monday".
function goesOn(next: Reading | undefined, telling: boolean): boolean {
  if (!next || next.bullet || next.heading > 0 || next.text === '' || next.text === ':') return false;
  return (telling && next.openStart) || closes(next.text) || isLower(next.text);
}

function cutBetween(before: Reading, here: Reading, kept: boolean): Cut {
  if (TAKES_NO_SPACE.test(here.text)) return 'nothing';
  if (before.openEnd || here.openStart) return 'space';
  if (kept || opens(before.text)) return 'nothing';
  return /^[:;!?»]/.test(here.text) ? 'nothing' : 'space';
}

/** The width at which the whole text was wrapped, 0 where it was not. */
function wrapWidth(lines: Line[]): number {
  let filled = 0;
  let wide = 0;
  let width = 0;
  for (const { text } of lines) {
    const length = text.trimEnd().length;
    if (length > 0) filled++;
    if (length > WIDEST) wide++;
    else if (length > width) width = length;
  }
  if (width < 50 || wide > filled * 0.02) return 0;
  let full = 0;
  let cut = 0;
  lines.forEach(({ text }, index) => {
    const length = text.trimEnd().length;
    if (length < width - 12 || length > width) return;
    full++;
    const next = lines[index + 1]?.text.trim() ?? '';
    if (next !== '' && !ends(text.trimEnd())) cut++;
  });
  return full >= 5 && full >= filled * 0.08 && cut >= full * 0.6 ? width : 0;
}

// The first word of this line would not have fitted on the line before.
function isWrapped(index: number, readings: Reading[], lines: Line[], width: number): boolean {
  const here = readings[index]!;
  if (here.bullet || here.heading > 0 || isByline(readings[index - 1]!, here)) return false;
  const space = here.text.indexOf(' ');
  const word = space < 0 ? here.text.length : space;
  const length = lines[index - 1]!.text.trimEnd().length;
  return length + 2 + word > width || (length > width / 2 && isLower(here.text));
}
