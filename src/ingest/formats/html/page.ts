import { CopydeskError } from '../../../errors.ts';
import type { Line, Markup, ReadHints } from '../../../parse/source.ts';
import { PLACES } from './classes.ts';
import { headlineAt, type Known } from './evidence.ts';
import { headOf, unmarked } from './head.ts';
import { ancestry, branchOf, type Holding, type Page, pageOf as pageFrom, WITHIN } from './holdings.ts';
import { storyIn } from './judge.ts';
import { PAGE_LIMITS, type PageLimits } from './limits.ts';
import { type Passage, passagesOf } from './passages.ts';
import { likeness, shinglesOf } from './shingles.ts';
import { writersLinked } from './shown.ts';
import { toldBy } from './told.ts';
import { treeOf } from './tree.ts';

/** A page as the parser sees it: the text that it shows, a line for each passage, and what it tells beside. */
export interface PageRead {
  text: string;
  lines: Line[];
  hints: ReadHints;
  /** The address that the page gives itself. */
  canonical: string | null;
}

export function pageOf(html: string, url: string | null, limits: PageLimits = PAGE_LIMITS): PageRead {
  const root = treeOf(html, limits);
  const head = headOf(root);
  const { hints, body, description } = toldBy(root, head, url);
  const passages = passagesOf(root);
  if (passages.length > limits.passages)
    throw new CopydeskError(
      'UNREADABLE_INPUT',
      `a page of more than ${limits.passages} passages, which is PAGE_PASSAGES`,
    );
  if (passages.length === 0 && !body && !hints.published)
    throw new CopydeskError('UNREADABLE_INPUT', 'a page without text: it holds only scripts, frames or pictures');
  const known: Known = { title: hints.title ?? null, description, body: body && unmarked(body) };
  const shown = passages.length > 0 ? markedLines(pageFrom(passages), known, hints) : [];
  const lines = body && isMissing(body, shown) ? withBody(shown, body) : shown;
  const canonical = head.canonical && URL.canParse(head.canonical) ? head.canonical : null;
  return { text: lines.map(({ text }) => text).join('\n'), lines, hints, canonical };
}

function markedLines(page: Page, known: Known, hints: ReadHints): Line[] {
  const story = storyIn(page, known);
  const headline = headlineAt(page, known.title);
  const standfirst = standfirstAt(page, story, headline, known);
  if (standfirst >= 0) hints.subtitle = page.passages[standfirst]!.text;
  if (standfirst >= 0) hints.from = { ...hints.from, subtitle: 'standfirst' };
  const byline = hints.authors ? null : bylineIn(page, story, headline);
  if (byline) Object.assign(hints, { authors: [byline], from: { ...hints.from, authors: 'byline' } });
  const lines: Line[] = [];
  let start = 0;
  page.passages.forEach((passage, at) => {
    const { text } = passage;
    const end = start + text.length;
    const part: Markup['part'] = at === headline ? 'headline' : at === standfirst ? 'standfirst' : null;
    lines.push({ number: at + 1, start, end, text, markup: markupOf(page, passage, story[at]!, part) });
    start = end + 1;
  });
  return lines;
}

// What search engines are given is longer than this where it is the story.
const LEAST_BODY = 400;

/** Whether the page shows little of the story that it gives to search engines, as where a script shows it or a price is asked. */
function isMissing(body: string, lines: Line[]): boolean {
  const shown = lines.reduce((sum, { text, markup }) => sum + (markup!.story > 0.5 ? text.length : 0), 0);
  return lines.length === 0 || (body.length > LEAST_BODY && shown < body.length * 0.3);
}

/** The story as it was given, below the page's own lines, of which none is story then. */
function withBody(shown: Line[], body: string): Line[] {
  const lines = shown.map((line) => ({ ...line, markup: { ...line.markup!, story: 0 } }));
  const given = passagesOf(treeOf(body.replace(/\r?\n/g, '<br>')));
  let start = lines.length > 0 ? lines.at(-1)!.end + 1 : 0;
  for (const { text } of given) {
    const markup: Markup = { tag: 'p', links: 0, story: 1, part: null, rule: 'furniture.other' };
    lines.push({ number: lines.length + 1, start, end: start + text.length, text, markup });
    start += text.length + 1;
  }
  return lines;
}

function markupOf(page: Page, passage: Passage, story: number, part: Markup['part']): Markup {
  const links = Math.min(1, passage.linked / passage.text.length);
  return { tag: passage.block.tag, links, story, part, rule: `furniture.${placeOf(page, passage, links)}` };
}

const FURNITURE = ['nav', 'footer', 'aside', 'figure', 'figcaption', 'form', 'button', 'header'];
const NAMED = [
  ...[
    'comments',
    'related',
    'share',
    'offer',
    'advert',
    'notice',
    'popular',
    'navigation',
    'footer',
    'sidebar',
    'topics',
    'caption',
    'byline',
    'card',
  ],
];

/** What it is that a passage of furniture belongs to, in the page's own words. */
function placeOf(page: Page, passage: Passage, links: number): string {
  const holding: Holding = page.holdings.get(passage.block)!;
  const tag = FURNITURE.find((one) => (holding.within >>> WITHIN.indexOf(one)) & 1);
  if (tag) return tag;
  const { places } = branchOf(page, passage, new Set());
  const named = NAMED.find((one) => (places >>> PLACES.indexOf(one)) & 1);
  return named ?? (links > 0.5 ? 'links' : 'other');
}

/** What stands between headline and story with links to authors' pages, or in a place that is called a byline: "Jane Doe | Example Times". */
function bylineIn(page: Page, story: Float64Array, headline: number): string | null {
  if (headline < 0) return null;
  const named = 1 << PLACES.indexOf('byline');
  const placed: string[] = [];
  for (let at = headline + 1; at < page.passages.length && at < headline + 15; at++) {
    const passage = page.passages[at]!;
    if (story[at]! > 0.5 && page.prose[at]) break;
    if (passage.text.length > 150) continue;
    const linked = passage.linked > 0 ? writersLinked(passage.block) : [];
    if (linked.length > 0) return linked.join(' | ');
    const { places } = branchOf(page, passage, new Set(ancestry(passage.block).slice(4)));
    if (places & named && page.wordings[at]!.words > 1) placed.push(...passage.parts);
  }
  return placed.length > 0 ? placed.join(' | ') : null;
}

/** Search engines are often told the first paragraph; what sums a story up is no longer than this. */
const LONGEST_SUMMARY = 350;

/** The sentence under the headline that sums the story up, where it stands apart from the story; -1 where none does. */
function standfirstAt(
  { passages, holdings, wordings }: Page,
  story: Float64Array,
  headline: number,
  { description }: Known,
): number {
  if (headline < 0) return -1;
  const told = shinglesOf(description ?? '', 1);
  const named = 1 << PLACES.indexOf('standfirst');
  for (let at = headline + 1; at < passages.length && at < headline + 12; at++) {
    const { text, block, holder, linked } = passages[at]!;
    if (wordings[at]!.words < 6 || text.length > 600 || linked > text.length / 2) continue;
    const places =
      holdings.get(block)!.places | holdings.get(holder)!.places | holdings.get(block.parent ?? block)!.places;
    const heads = /^h[2-4]$/.test(block.tag);
    if (
      places & named ||
      (heads && wordings[at]!.words > 8) ||
      (text.length <= LONGEST_SUMMARY &&
        likeness(shinglesOf(text, 1), told) > 0.8 &&
        block.parent !== passages[at + 1]?.block.parent)
    )
      return at;
    if (story[at]! > 0.5) return -1;
  }
  return -1;
}
