import { type Wording, wordingOf } from '../../../parse/story/wording.ts';
import { placeReader } from './classes.ts';
import type { Passage } from './passages.ts';
import type { Element } from './tree.ts';

/** What an element holds: of it and of all below it. */
export interface Holding {
  depth: number;
  /** What its own names make it, one bit for each of `PLACES`. */
  places: number;
  /** The elements it stands in, itself included, one bit for each of `WITHIN`. */
  within: number;
  characters: number;
  linked: number;
  passages: number;
  /** Characters in long sentences that are no links. */
  prose: number;
  /** Of that prose, what its children hold as their own. */
  ownProse: number;
}

// Elements that say what they hold.
export const WITHIN = [
  ...[
    'article',
    'main',
    'aside',
    'nav',
    'footer',
    'header',
    'figure',
    'form',
    'blockquote',
    'table',
    'ul',
    'ol',
    'button',
  ],
  ...['section', 'details', 'dl', 'h1', 'h2', 'h3', 'h4', 'p', 'a', 'figcaption', 'address', 'label'],
];
const BITS = new Map(WITHIN.map((tag, index) => [tag, 1 << index]));

/** The page's passages with what is known of each, and of every element above them. */
export interface Page {
  passages: Passage[];
  wordings: Wording[];
  prose: boolean[];
  holdings: Map<Element, Holding>;
  root: Element;
}

export function pageOf(passages: Passage[]): Page {
  const wordings = passages.map(({ text }) => wordingOf(text));
  const prose = passages.map((passage, at) => isProse(wordings[at]!, passage));
  return {
    passages,
    wordings,
    prose,
    holdings: holdingsOf(passages, prose),
    root: ancestry(passages[0]!.block).at(-1)!,
  };
}

function isProse({ words, ending, start }: Wording, { text, linked }: Passage): boolean {
  return words >= 15 && linked < text.length / 3 && (ending === 'sentence' || ending === 'quote') && start !== 'lower';
}

function holdingsOf(passages: Passage[], prose: boolean[]): Map<Element, Holding> {
  const holdings = new Map<Element, Holding>();
  const placesOf = placeReader();
  const holding = (element: Element): Holding => {
    const known = holdings.get(element);
    if (known) return known;
    const above = element.parent ? holding(element.parent) : null;
    const made: Holding = {
      depth: above ? above.depth + 1 : 0,
      // What the whole page is called says nothing of its parts.
      places: element.tag === 'body' || element.tag === 'html' ? 0 : placesOf(element),
      within: (above?.within ?? 0) | (BITS.get(element.tag) ?? 0),
      characters: 0,
      linked: 0,
      passages: 0,
      prose: 0,
      ownProse: 0,
    };
    holdings.set(element, made);
    return made;
  };
  passages.forEach(({ text, block, holder, linked }, at) => {
    holding(holder);
    const told = prose[at] ? text.length : 0;
    if (block.parent) holding(block.parent).ownProse += told;
    for (let element: Element | null = block; element; element = element.parent) {
      const one = holding(element);
      one.characters += text.length;
      one.linked += linked;
      one.passages++;
      one.prose += told;
    }
  });
  return holdings;
}

/** The element and all above it, the innermost first. */
export function ancestry(element: Element): Element[] {
  const path: Element[] = [];
  for (let one: Element | null = element; one; one = one.parent) path.push(one);
  return path;
}

/** The elements from the smallest that holds most of what is counted, outwards. */
export function containerOf(
  { holdings, root }: Page,
  total: number,
  count: (element: Element) => number,
): Set<Element> {
  let best = root;
  let depth = -1;
  for (const [element, holding] of holdings) {
    if (holding.depth <= depth || element.tag === 'p' || count(element) < total * 0.6) continue;
    best = element;
    depth = holding.depth;
  }
  return new Set(ancestry(best));
}

/** How a passage hangs off the path to the container: by which limb, with what names along it. */
export interface Branch {
  /** The element nearest to the path; the block itself where it is on the path. */
  limb: Element;
  places: number;
  steps: number;
  /** The element of the path that the limb hangs off. */
  off: Element | null;
}

export function branchOf({ holdings }: Page, { block, holder }: Passage, path: Set<Element>): Branch {
  let places = holdings.get(holder)!.places;
  let limb = block;
  let steps = 0;
  let off: Element | null = block;
  while (off && !path.has(off)) {
    places |= holdings.get(off)!.places;
    limb = off;
    off = off.parent;
    steps++;
  }
  return { limb, places, steps, off };
}

/** Passages in the same kind of element at the same depth below the same kind of parent; one object for all of them. */
export interface Alike {
  count: number;
  prose: number;
}

export function alikeOf({ passages, prose, holdings }: Page): Alike[] {
  const known = new Map<string, Alike>();
  return passages.map(({ block, text }, at) => {
    const parent = block.parent ?? block;
    const names = [block.tag, block.attributes.class, parent.tag, parent.attributes.class, holdings.get(block)!.depth];
    const key = names.join('\n');
    const one = known.get(key) ?? { count: 0, prose: 0 };
    known.set(key, one);
    one.count++;
    if (prose[at]) one.prose += text.length;
    return one;
  });
}
