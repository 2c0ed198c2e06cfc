import type { ArticleSource } from '../article.ts';
import type { Profile } from './profiles/profile.ts';

/** A line of the text that the parser sees: `text` is `source.text.slice(start, end)`, without the line's end. */
export interface Line {
  /** From 1. */
  number: number;
  start: number;
  end: number;
  text: string;
  /** Where the input is a page with its markup. */
  markup?: Markup;
}

/** What a page's markup tells of a line. */
export interface Markup {
  /** The element that the line stands in: "p", "h2", "li". */
  tag: string;
  /** The share of its characters that are links, 0 to 1. */
  links: number;
  /** How likely it is story by its words and its place on the page, 0 to 1. */
  story: number;
  /** What else it is: the page's headline or its standfirst. */
  part: 'headline' | 'standfirst' | null;
  /** The rule that it is furniture by, if it is: "furniture.navigation". */
  rule: string;
}

/** What the input's format gives outright, and is believed before what is read from the text. */
export interface Hints {
  title?: string;
  subtitle?: string;
  authors?: string[];
  /** As given: a day or a time in any usual form. */
  published?: string;
  updated?: string;
  agency?: string;
  outlet?: string;
  /** As printed: "SEOUL, South Korea (AP)". */
  dateline?: string;
  /** ISO 639-1. */
  language?: string;
}

/** Hints that were read somewhere in the input. */
export interface ReadHints extends Hints {
  /** Where a page has them from: "json-ld", "open-graph"; what is not named here was given outright. */
  from?: Partial<Record<keyof Hints, string>>;
}

/** One article's input, as a format makes it: all that the parser may know. */
export interface Source {
  id: string;
  origin: Omit<ArticleSource, 'profile'>;
  text: string;
  lines: Line[];
  hints: ReadHints;
  /** True where the text is known to be nothing but story, so that no header or furniture is looked for. */
  storyOnly: boolean;
}

/** Settings that bear on records. */
export interface ParserSettings {
  /** IANA name of the zone for times that print none, where no profile knows better. */
  timeZone: string;
  /** The publishers that are known, asked in this order; those that ship where it is not given, and none of an empty list. */
  profiles?: Profile[];
}

/** Cuts a text into its lines; "\n", "\r\n" and "\r" end one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const end = carriage < 0 || (feed >= 0 && feed < carriage) ? feed : carriage;
    lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end) });
    start = end === carriage && feed === end + 1 ? end + 2 : end + 1;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  lines.push({ number: lines.length + 1, start, end: text.length, text: text.slice(start) });
  return lines;
}
