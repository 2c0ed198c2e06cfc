import type { Token } from '../text/tokens.ts';
import { isFirstName } from '../words/firstnames.ts';
import { isNation, isPlace } from '../words/places.ts';
import { ROLE_NOUNS, TIME_WORDS, TITLES } from '../words/words.ts';

/** Words with a capital that stand together in a paragraph: titles first, then the name. */
export interface NameRun {
  /** Tokens of the whole run: [from, to). */
  from: number;
  to: number;
  titles: Token[];
  /** Without "Jr." and the like. */
  name: Token[];
  /** "Jr.", which tells a son from his father; "KC" tells nobody from anybody. */
  generation: string | null;
}

const PARTICLES = new Set(
  'de da di del della der den dos du la le van von bin ibn al el ben ter ten zu y e'.split(' '),
);

/** Every run of a paragraph that holds a name; particles within a name belong to it: "Bill de Roe". */
export function nameRuns(tokens: Token[]): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isNameWord(tokens[i]!)) continue;
    const to = runEnd(tokens, i);
    const run = splitRun(tokens, i, to);
    if (run.name.length > 0) runs.push(run);
    i = to - 1;
  }
  return runs;
}

export function isNameWord(token: Token): boolean {
  if (!token.capital || token.kind !== 'word') return false;
  const code = token.text.charCodeAt(0);
  return code < 48 || code > 57;
}

export function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

function runEnd(tokens: Token[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && !tokens[to - 1]!.possessive) {
    let next = nicknameEnd(tokens, to);
    while (next < to + 2 && next < tokens.length && PARTICLES.has(tokens[next]!.text)) next++;
    if (next >= tokens.length || !isNameWord(tokens[next]!)) break;
    to = next + 1;
  }
  return to;
}

/** Ana | "The Hammer" | Roe, Ana | (Annie) | Roe: where the nickname at `at` ends, if one stands there. */
export function nicknameEnd(tokens: Token[], at: number): number {
  const token = tokens[at]!;
  if (token.kind === 'quote') return token.end - token.start < 24 ? at + 1 : at;
  const named = token.text === '(' && tokens[at + 1]?.capital && tokens[at + 2]?.text === ')';
  return named && isFirstName(tokens[at + 1]!.text) ? at + 3 : at;
}

/** The words of a name, without a nickname among them. */
export function nameWords(tokens: Token[]): string[] {
  const words: string[] = [];
  tokens.forEach((token, i) => {
    if (token.kind === 'word' && (i === 0 || tokens[i - 1]!.text !== '(')) words.push(token.text);
  });
  return words;
}

/** Ana Roe KC, Tom Roe Jr. */
export function isSuffix({ lower }: Token): boolean {
  return /^(?:jr|sr|ii|iii|iv|kc|qc|mp|mep|msp|obe|mbe|cbe|phd|md)\.?$/.test(lower);
}

function generationOf(tokens: Token[], from: number, to: number): string | null {
  for (let i = from; i < to; i++) if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(tokens[i]!.lower)) return tokens[i]!.text;
  return null;
}

/** runner Sunday Roe; Sunday Roe, 33: a day or a month that is somebody's first name. */
function isDayName(tokens: Token[], i: number, end: number): boolean {
  if (i !== end - 2) return false;
  const before = tokens[i - 1];
  const aged = tokens[end]?.text === ',' && /^\d\d$/.test(tokens[end + 1]?.text ?? '');
  return (
    aged ||
    /-\p{Ll}+$/u.test(before?.text ?? '') ||
    (before?.kind === 'word' && ROLE_NOUNS.has(before.lower) && !before.possessive)
  );
}

/** Eleven-year-old Ana Roe, Norland-born Ana Roe, Mum-of-two Ana Roe */
export function isAged(word: string): boolean {
  return /-(?:old|born|based|raised|trained|of-(?:one|two|three|four|five|six|seven|eight|nine|ten))$/.test(word);
}

/** the envoy to | Norland | Ana Roe */
function isHere(tokens: Token[], i: number, start: number): boolean {
  return i === start && isPlace([tokens[i]!.text]) && /^(?:to|of|in|for)$/.test(tokens[i - 1]?.lower ?? '');
}

// Words that begin sentences with a capital and no name.
const OPENERS = new Set(
  `a an the this that these those he she they it we i you his her their its our my in on at by for from to of with
  without and but or so yet nor if when while because although though as since after before until where who what why how
  which there here now then also still even only not no yes some many most all both each every another other few several
  more one two three four five six seven eight nine ten hundreds thousands dozens asked speaking according during despite
  like unlike among under over between against through is are was were has have had do does did would could should can
  must let just once later earlier meanwhile however instead perhaps maybe indeed last next such first second third finally
  recently today yesterday tomorrow tonight inside outside near about above behind beyond amid whether told says said
  never ever always often sometimes much upon given following out off`.split(/\s+/),
);

function splitRun(tokens: Token[], start: number, end: number): NameRun {
  let from = start;
  while (from < end && (OPENERS.has(tokens[from]!.lower) || (from === 0 && /^[QA]\.$/.test(tokens[0]!.text)))) from++;
  let at = from;
  for (let i = from; i < end - 1; i++) {
    const { lower, text } = tokens[i]!;
    if (TITLES.has(lower) || isNation(text)) at = i + 1;
    else if (TIME_WORDS.has(lower)) at = isDayName(tokens, i, end) ? i : i + 1;
    // Patient Ana Roe, Eleven-year-old Ana Roe, South Norlandic-born Ana Roe
    else if (i < end - 2 && (ROLE_NOUNS.has(lower) || isAged(lower) || isHere(tokens, i, start))) at = i + 1;
  }
  // Secretary of | State | Ana Roe
  const of = ofBefore(tokens, start);
  const office = of > 0 && TITLES.has(tokens[of - 1]!.lower);
  if (office && at === from && end - from > 2) {
    const first = tokens.findIndex(({ text }, i) => i > from && i < end - 1 && isFirstName(text));
    if (first > 0) at = first;
  }
  const titled = office ? titledFrom(tokens, of - 1, from, at) : from;
  let to = end;
  // told Ana Roe Tuesday
  while (to > at + 1 && /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/.test(tokens[to - 1]!.lower)) to--;
  // Ana Roe KC
  while (to > at + 1 && isSuffix(tokens[to - 1]!)) to--;
  return {
    from: start,
    to: end,
    titles: tokens.slice(titled, at),
    name: tokens.slice(at, to),
    generation: generationOf(tokens, to, end),
  };
}

/** Where the "of" stands before a name, or -1: Secretary of | Fisheries Ana Roe, Secretary of the | Navy Ana Roe. */
export function ofBefore(tokens: Token[], at: number): number {
  const of = at > 0 && tokens[at - 1]!.lower === 'the' ? at - 2 : at - 1;
  return of >= 0 && tokens[of]!.lower === 'of' ? of : -1;
}

/** Secretary of Fisheries | Ana Roe; Speaker of the House | Rep. | Ana Roe */
function titledFrom(tokens: Token[], office: number, from: number, at: number): number {
  for (let i = from; i < at; i++) if (TITLES.has(tokens[i]!.lower)) return i;
  return at > from ? office : from;
}

/** Those that begin between two tokens; the runs are in order, and may be very many. */
export function runsWithin(runs: NameRun[], from: number, to: number): NameRun[] {
  const start = firstAt(runs, from);
  return runs.slice(start, firstAt(runs, to, start));
}

function firstAt(runs: NameRun[], token: number, from = 0): number {
  let low = from;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
