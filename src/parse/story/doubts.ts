import { HAS_BYLINE, HAS_YEAR } from './evidence.ts';
import type { Headline } from './headline.ts';
import type { Page } from './page.ts';
import { PARTS } from './passage.ts';

const [, , STORY, INSERT, AFTER] = PARTS.map((_, part) => part) as [number, number, number, number, number];

// Fewer words in whole sentences than this are a teaser or a notice, unless the text has hardly anything else.
const LEAST = 15;
const LEAST_OF_SCRAP = 4;
const SCRAP = 3;
const LEAST_OF_HEADLINE = 3;
// At this length, half of what speaks for a story is believed.
const HALF = 25;
// A part of the story this long that shares fewer words than this with what stands before it is another story.
const OTHER_WORDS = 80;
const OTHER_KIN = 0.1;
// Under a headline, a byline and a date of its own, and no more, it may share a few more of them.
const HEADED_KIN = 0.15;
const HEADER_LINES = 3;

export interface Doubts {
  /** Blocks that were taken for story and are not, with the rule. */
  dropped: Map<number, string>;
  /** What is left of the confidence. */
  belief: number;
}

/** Second thoughts: a page that is only furniture, and a text with two stories in it. Changes the way. */
export function doubt(page: Page, way: Uint8Array): Doubts {
  const dropped = new Map<number, string>();
  const second = secondStory(page, way);
  if (second >= 0) dropFrom(way, second, 'furniture.other-story', dropped);
  const words = sum(page, way, ({ words, ending }) => (ending === 'sentence' || ending === 'quote' ? words : 0));
  const all = sum(page, way, ({ words }) => words);
  if (words < (way.length <= SCRAP ? LEAST_OF_SCRAP : LEAST) && !isLong(page, way) && !isTable(page, way)) {
    dropFrom(way, 0, 'furniture.no-story', dropped);
    return { dropped, belief: 0 };
  }
  return { dropped, belief: (all / (all + HALF)) * (second >= 0 || isFollowed(page, way) ? 0.6 : 1) };
}

// So many paragraphs under a byline behind the story are a second one, which might have been meant.
const PARAGRAPHS = 3;
const PARAGRAPH = 12;

function isFollowed({ blocks, wordings }: Page, way: Uint8Array): boolean {
  let paragraphs = -1;
  for (let index = way.lastIndexOf(STORY) + 1; index < blocks.length; index++) {
    const { words, ending } = wordings[index]!;
    const prose = words >= PARAGRAPH && (ending === 'sentence' || ending === 'quote');
    if (paragraphs >= 0 && prose) paragraphs++;
    else if (HAS_BYLINE.test(blocks[index]!.text)) paragraphs = 0;
    else if (paragraphs > 0) paragraphs = -1;
    if (paragraphs >= PARAGRAPHS) return true;
  }
  return false;
}

/** Headlines without a story: of a page of furniture, every line looks like one, and what little a scrap has may be one. */
export function headlinesAlone({ blocks, wordings }: Page, headlines: Headline[]): Headline[] {
  const stated = headlines.filter(({ found }) => found.rule !== 'title.headline');
  if (blocks.length > SCRAP || stated.length > 0) return stated;
  return headlines
    .filter(({ block }) => wordings[block]!.words >= LEAST_OF_HEADLINE)
    .map(({ block, found }) => ({ block, found: { ...found, confidence: found.confidence / 2 } }));
}

// Text without stops, as of a speech or in a script that has other ones.
function isLong({ wordings }: Page, way: Uint8Array): boolean {
  return wordings.some(({ words }, index) => way[index] === STORY && words > 40);
}

// "Round 3: 22 April – Carrow Park": fixtures and results have no sentences, and a menu has no figures.
const ROWS = 8;

function isTable({ wordings }: Page, way: Uint8Array): boolean {
  const story = wordings.filter((_, index) => way[index] === STORY);
  const rows = story.filter(({ words, numbers }) => words >= 4 && numbers > 0).length;
  return rows >= ROWS && rows >= story.length * 0.6;
}

function sum({ wordings }: Page, way: Uint8Array, of: (wording: Page['wordings'][number]) => number): number {
  return wordings.reduce((total, wording, index) => total + (way[index] === STORY ? of(wording) : 0), 0);
}

function dropFrom(way: Uint8Array, from: number, rule: string, dropped: Map<number, string>): void {
  for (let index = from; index < way.length; index++) {
    if (way[index] === STORY) dropped.set(index, rule);
    if (way[index] === STORY || way[index] === INSERT) way[index] = AFTER;
  }
}

/** Where another story begins: behind a gap with a byline of its own, and about something else; -1 where none does. */
function secondStory({ blocks, wordings }: Page, way: Uint8Array): number {
  let words = 0;
  for (let index = 0; index < way.length; index++) {
    if (way[index] === STORY) {
      words += wordings[index]!.words;
      continue;
    }
    if (way[index] !== INSERT || words < OTHER_WORDS) continue;
    const start = index;
    while (way[index + 1] === INSERT) index++;
    const between = blocks.slice(start, index + 1);
    if (!between.some(({ text }) => HAS_BYLINE.test(text))) continue;
    const whole = between.length === HEADER_LINES && between.some(({ text }) => HAS_YEAR.test(text));
    if (isOther(wordings, way, index + 1, whole ? HEADED_KIN : OTHER_KIN)) return start;
  }
  return -1;
}

function isOther(wordings: Page['wordings'], way: Uint8Array, from: number, kin: number): boolean {
  const before = new Set(wordings.slice(0, from).flatMap(({ terms }, index) => (way[index] === STORY ? terms : [])));
  let words = 0;
  let terms = 0;
  let shared = 0;
  for (let index = from; index < way.length && words < 400; index++) {
    if (way[index] !== STORY) continue;
    words += wordings[index]!.words;
    terms += wordings[index]!.terms.length;
    for (const term of wordings[index]!.terms) if (before.has(term)) shared++;
  }
  return words >= OTHER_WORDS && shared < terms * kin;
}
