import { PLACES } from './classes.ts';
import { FIRST_KINDS } from './evidence.ts';
import { alikeOf, ancestry, branchOf, containerOf, type Page } from './holdings.ts';
import type { Element } from './tree.ts';

// What a passage's neighbours were taken for says much of what it is itself. All but `doubted` is relative to the page's surest
// passages: where a page is like no other, even its story is doubted, and what counts is how much more so the rest is.
const ADDED = [
  ...[
    'doubted',
    'top',
    'sure',
    'sure 1 before',
    'sure 1 after',
    'sure 2 before',
    'sure 2 after',
    'sure 3 before',
    'sure 3 after',
    'sure around',
  ],
  ...['story before', 'story after', 'away before', 'away after', 'since first', 'since last'],
  ...['sure parent', 'sure grandparent', 'sure alike', 'sure branch', 'sure heading', 'sure below heading'],
  ...['of branch', 'of parent', 'of article', 'in sure container', 'steps to sure container'],
  ...PLACES.map((place) => `sure branch ${place}`),
];

export const SECOND_KINDS: string[] = [...FIRST_KINDS, ...ADDED];

/** The first evidence with what the first judgement of the page's other passages adds to it, row by row. */
export function secondEvidence(page: Page, first: Float32Array, doubted: Float64Array): Float32Array {
  const { passages } = page;
  const rows = new Float32Array(passages.length * SECOND_KINDS.length);
  let to = 0;
  let from = 0;
  for (const added of neighbours(page, doubted)) {
    for (let kind = 0; kind < FIRST_KINDS.length; kind++) rows[to++] = first[from++]!;
    for (const value of added) rows[to++] = value;
  }
  return rows;
}

function* neighbours(page: Page, doubted: Float64Array): Generator<number[]> {
  const { passages } = page;
  const top = topOf(page, doubted);
  const sure = doubted.map((one) => Math.min(1, one / top));
  const mass = passages.map(({ text }, at) => (sure[at]! > 0.2 ? sure[at]! * text.length : 0));
  const total = mass.reduce((sum, one) => sum + one, 0);
  const held = heldBy(page, mass);
  const of = (element: Element) => held.get(element)!;
  const container = containerOf(page, total, (element) => of(element)?.mass ?? 0);
  const [center] = container;
  const alike = alikeOf(page);
  const alikeHeld = new Map(alike.map((one) => [one, { mass: 0, characters: 0 }]));
  passages.forEach(({ text }, at) => {
    const one = alikeHeld.get(alike[at]!)!;
    one.mass += mass[at]!;
    one.characters += text.length;
  });
  const isSure = (one: number) => one > 0.5;
  const [first, last] = [sure.findIndex(isSure), sure.findLastIndex(isSure)];
  const next = nextSure(sure);
  const below = belowHeadings(page, mass);
  let before = 0;
  let previous = -1;
  let heading = -1;
  for (const [at, passage] of passages.entries()) {
    const { block, text } = passage;
    const own = mass[at]!;
    /** The share of story in what an element holds beside this passage. */
    const beside = (one: { mass: number; characters: number }) =>
      (one.mass - own) / Math.max(1, one.characters - text.length);
    const near = (offset: number) => sure[at + offset] ?? -0.1;
    const parent = block.parent ?? block;
    const branch = branchOf(page, passage, container);
    const article = ancestry(block).find(({ tag }) => tag === 'article');
    const same = alikeHeld.get(alike[at]!)!;
    yield [
      ...[
        doubted[at]!,
        top,
        sure[at]!,
        near(-1),
        near(1),
        near(-2),
        near(2),
        near(-3),
        near(3),
        around(page, mass, at),
      ],
      ...[before / Math.max(1, total), (total - before - own) / Math.max(1, total)],
      ...[previous < 0 ? 99 : Math.min(99, at - previous), Math.min(99, next[at]! - at), at - first, at - last],
      ...[
        beside(of(parent)),
        beside(of(parent.parent ?? parent)),
        same.characters > text.length ? beside(same) : -1,
        beside(of(branch.limb)),
      ],
      ...[heading < 0 ? -1 : sure[heading]!, below[at]!],
      ...[
        of(branch.limb).mass / Math.max(1, total),
        of(parent).mass / Math.max(1, total),
        article ? of(article).mass / Math.max(1, total) : -1,
      ],
      ...[Number(branch.off === center), branch.steps],
      ...PLACES.map((_, index) => (branch.places >>> index) & 1),
    ];
    if (isHeading(block)) heading = at;
    before += own;
    if (isSure(sure[at]!)) previous = at;
  }
}

const isHeading = ({ tag }: Element): boolean => /^h[1-6]$/.test(tag);

// As much as a short story has.
const ENOUGH = 600;

/** How sure the surest passages are, so many of them as make a story. */
function topOf({ passages }: Page, doubted: Float64Array): number {
  const long = [...passages.keys()]
    .filter((at) => passages[at]!.text.length > 60)
    .sort((a, b) => doubted[b]! - doubted[a]!);
  let characters = 0;
  for (const at of long) {
    characters += passages[at]!.text.length;
    if (characters > ENOUGH) return Math.max(0.05, Math.min(1, doubted[at]! * 1.1));
  }
  return 1;
}

function heldBy({ passages }: Page, mass: number[]): Map<Element, { mass: number; characters: number }> {
  const held = new Map<Element, { mass: number; characters: number }>();
  passages.forEach(({ block, text }, at) => {
    for (let element: Element | null = block; element; element = element.parent) {
      const one = held.get(element) ?? { mass: 0, characters: 0 };
      held.set(element, one);
      one.mass += mass[at]!;
      one.characters += text.length;
    }
  });
  return held;
}

function around({ passages }: Page, mass: number[], at: number): number {
  let story = 0;
  let characters = 0;
  for (let one = Math.max(0, at - 6); one <= at + 6 && one < passages.length; one++) {
    if (one === at) continue;
    story += mass[one]!;
    characters += passages[one]!.text.length;
  }
  return characters > 0 ? story / characters : 0;
}

/** For each passage, where the next sure one is. */
function nextSure(sure: Float64Array): number[] {
  const next: number[] = [];
  for (let at = sure.length - 1; at >= 0; at--) next[at] = sure[at + 1]! > 0.5 ? at + 1 : (next[at + 1] ?? 9999);
  return next;
}

/** For each passage, the share of story in what follows it up to the next heading; -1 where nothing does. */
function belowHeadings({ passages }: Page, mass: number[]): number[] {
  const below: number[] = [];
  let story = 0;
  let characters = 0;
  for (let at = passages.length - 1; at >= 0; at--) {
    below[at] = characters > 0 ? story / characters : -1;
    story = isHeading(passages[at]!.block) ? 0 : story + mass[at]!;
    characters = isHeading(passages[at]!.block) ? 0 : characters + passages[at]!.text.length;
  }
  return below;
}
