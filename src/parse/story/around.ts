import { hasGivenName } from '../authors/given.ts';
import { looksLikeName } from '../authors/names.ts';
import { HAS_BYLINE, HAS_YEAR, kind, scale } from './evidence.ts';
import type { Page } from './page.ts';
import { PARTS } from './passage.ts';
import type { Wording } from './wording.ts';

const STORY = PARTS.indexOf('story');

const BETWEEN = scale('headline.lines-to-story', [1, 2, 3, 5, 9]);
const TO_SIGNATURE = scale('headline.lines-to-signature', [1, 2, 3, 5]);
const UNSIGNED = kind('headline.unsigned');
const CUT = kind('headline.cut');
const ECHOED = kind('headline.echoed');
const KIN_LEAD = scale('headline.kin-lead', [0.01, 0.25, 0.5, 0.75]);

/** What stands around the places where a headline may be, looked up once for all of them. */
export interface Around {
  /** Lines that are neither short nor menu, before each block. */
  lines: Int32Array;
  /** The next block that says who wrote the story or when, from each on, as far as one of the places asks. */
  signature: Int32Array;
  /** The length of the longest block that begins, or ends, as one of the places does. */
  beginnings: Map<string, number>;
  endings: Map<string, number>;
  lead: Set<number>;
}

const SIGNED_WITHIN = 12;
// Beyond the places where a headline is looked for.
const FARTHEST = 80;
const EDGE = 24;

export function aroundOf(page: Page, way: Uint8Array, first: number, places: number[]): Around {
  const { blocks, wordings, roles } = page;
  const lines = new Int32Array(first + 1);
  for (let at = 0; at < first; at++)
    lines[at + 1] = lines[at]! + (roles[at] === 'line' || roles[at] === 'prose' ? 1 : 0);
  const near = new Uint8Array(first + SIGNED_WITHIN + 1);
  for (const place of places) near.fill(1, place + 1, place + SIGNED_WITHIN + 1);
  const signature = new Int32Array(first + 1).fill(first);
  for (let at = first - 1; at >= Math.max(0, first - FARTHEST); at--)
    signature[at] = near[at] && isSignature(blocks[at]!.text, wordings[at]!) ? at : signature[at + 1]!;
  const lead = new Set<number>();
  let taken = 0;
  for (let at = first; at < way.length && taken < 3; at++) {
    if (way[at] !== STORY) continue;
    for (const term of wordings[at]!.terms) lead.add(term);
    taken++;
  }
  return { lines, signature, ...edgesOf(page, places), lead };
}

/** Only the edges of these places are counted: of all the others nobody asks. */
function edgesOf({ blocks, wordings }: Page, places: number[]): Pick<Around, 'beginnings' | 'endings'> {
  const beginnings = new Map<string, number>();
  const endings = new Map<string, number>();
  const first = new Uint8Array(256);
  const last = new Uint8Array(256);
  for (const place of places) {
    const { text } = blocks[place]!;
    if (text.length <= EDGE) continue;
    beginnings.set(text.slice(0, EDGE), 0);
    endings.set(text.slice(-EDGE), 0);
    first[sign(text, 0)] = 1;
    last[sign(text, text.length - EDGE)] = 1;
  }
  for (let at = 0; at < blocks.length; at++) {
    const { text } = blocks[at]!;
    if (text.length <= EDGE || wordings[at]!.words > 40) continue;
    if (first[sign(text, 0)]) count(beginnings, text.slice(0, EDGE), text.length);
    if (last[sign(text, text.length - EDGE)]) count(endings, text.slice(-EDGE), text.length);
  }
  return { beginnings, endings };
}

/** A number of a few of an edge's characters: where no place has it, the edge need not be cut out. */
function sign(text: string, from: number): number {
  return (text.charCodeAt(from) + 7 * text.charCodeAt(from + 9) + 31 * text.charCodeAt(from + EDGE - 1)) & 255;
}

function count(longest: Map<string, number>, edge: string, length: number): void {
  const known = longest.get(edge);
  if (known !== undefined && known < length) longest.set(edge, length);
}

function isSignature(text: string, { words, numbers }: Wording): boolean {
  if (words > 20) return false;
  return HAS_BYLINE.test(text) || (numbers > 1 && HAS_YEAR.test(text)) || isPerson(text, words);
}

function isPerson(text: string, words: number): boolean {
  return words > 1 && words < 6 && hasGivenName(text) && looksLikeName(text);
}

/** The evidence for a block being the headline that is a matter of what stands around it. */
export function addAround(
  { blocks, wordings }: Page,
  at: number,
  first: number,
  { lines, signature, beginnings, endings, lead }: Around,
  add: (kind: number) => void,
): void {
  const { text } = blocks[at]!;
  const { terms } = wordings[at]!;
  add(BETWEEN(lines[first]! - lines[at + 1]!));
  const signed = signature[at + 1]!;
  if (signed < first && signed - at <= SIGNED_WITHIN) add(TO_SIGNATURE(lines[signed]! - lines[at + 1]!));
  else add(UNSIGNED);
  if (text.length > EDGE) {
    if ((beginnings.get(text.slice(0, EDGE)) ?? 0) > text.length) add(CUT);
    if ((endings.get(text.slice(-EDGE)) ?? 0) > text.length) add(ECHOED);
  }
  if (terms.length > 0) add(KIN_LEAD(terms.filter((term) => lead.has(term)).length / terms.length));
}

// What stands behind every such name, found faster than the name.
const MAY_SIGN = /\s\s|[/•|]/;

/** "Jane Doe  EXAMPLE TODAY", "Jane Doe / Example Herald": who wrote it or took the picture, and for whom. */
export function isSigned(text: string): boolean {
  if (!MAY_SIGN.test(text)) return false;
  const [, name = ''] =
    /^(\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,2})(?:\s\s|\s?[/•|]\s?)\p{Lu}/u.exec(text) ?? [];
  return name !== '' && hasGivenName(name) && looksLikeName(name);
}
