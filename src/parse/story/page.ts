import type { Block } from './blocks.ts';
import type { Tongue } from './evidence.ts';
import { type PageTitle, pageTitleOf } from './pagetitle.ts';
import { type Wording, wordingOf } from './wording.ts';

// What a block is to its neighbours.
export const ROLES = ['nothing', 'prose', 'line', 'cue', 'short'] as const;
export type Role = (typeof ROLES)[number];

/** A longer word of the core: in how many of its blocks it stands, and which is the last of them. */
export interface CoreTerm {
  blocks: number;
  last: number;
}

/** A page as a whole: where its prose lies, and what that is about. */
export interface Page {
  blocks: Block[];
  wordings: Wording[];
  roles: Role[];
  /** Words of prose before each block, and in all. */
  prose: number[];
  /** The densest stretch of prose; `first` is beyond `last` where there is none. */
  core: { first: number; last: number };
  indent: number;
  gapped: boolean;
  tongue: Tongue;
  copies: Map<string, number>;
  terms: Map<number, CoreTerm>;
  pageTitle: PageTitle | null;
  /** Its text in lower case. */
  title: string;
  titleTerms: Set<number>;
}

/** As titles are compared: in lower case, with one kind of apostrophe. */
export function asTitle(text: string): string {
  return text.toLowerCase().replaceAll('’', "'");
}

export function pageOf(blocks: Block[], wordings: Wording[]): Page {
  const roles = wordings.map(roleOf);
  const prose = [0];
  roles.forEach((role, index) => {
    prose.push(prose[index]! + (role === 'prose' ? wordings[index]!.words : 0));
  });
  const core = coreOf(roles, wordings);
  const copies = new Map<string, number>();
  for (const { text } of blocks) copies.set(text, (copies.get(text) ?? 0) + 1);
  const terms = coreTerms(wordings, core);
  const pageTitle = pageTitleOf(blocks, wordings, terms);
  const title = asTitle(pageTitle?.text ?? '');
  return {
    blocks,
    wordings,
    roles,
    prose,
    core,
    indent: mainIndent(blocks, wordings, core),
    gapped: blocks.filter(({ gap }) => gap > 0).length > blocks.length * 0.15,
    tongue: { known: functionShare(wordings, core) > 0.15 },
    copies,
    terms,
    pageTitle,
    title,
    titleTerms: new Set(wordingOf(title).terms),
  };
}

function roleOf({ words, ending, cueWords }: Wording): Role {
  if (words >= 15) return ending === 'sentence' || ending === 'quote' ? 'prose' : 'line';
  if (cueWords * 2 >= words) return 'cue';
  if (words < 6) return 'short';
  return 'line';
}

// The stretch with the largest sum, where prose counts for its words and all else against it.
function coreOf(roles: Role[], wordings: Wording[]): Page['core'] {
  const against = { nothing: 0, prose: 0, line: 6, cue: 12, short: 8 };
  let best = { first: 0, last: -1, sum: 0 };
  let sum = 0;
  let first = 0;
  roles.forEach((role, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += role === 'prose' ? Math.min(60, wordings[index]!.words) : -against[role];
    if (sum > best.sum) best = { first, last: index, sum };
  });
  return best;
}

function mainIndent(blocks: Block[], wordings: Wording[], { first, last }: Page['core']): number {
  const weights = new Map<number, number>();
  for (let index = first; index <= last; index++) {
    const { indent } = blocks[index]!;
    weights.set(indent, (weights.get(indent) ?? 0) + wordings[index]!.words);
  }
  return [...weights].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}

function functionShare(wordings: Wording[], { first, last }: Page['core']): number {
  let words = 0;
  let found = 0;
  for (let index = first; index <= last; index++) {
    words += wordings[index]!.words;
    found += wordings[index]!.functionWords;
  }
  return words === 0 ? 0 : found / words;
}

function coreTerms(wordings: Wording[], { first, last }: Page['core']): Map<number, CoreTerm> {
  const terms = new Map<number, CoreTerm>();
  for (let index = first; index <= last; index++) {
    for (const term of wordings[index]!.terms) {
      const known = terms.get(term);
      if (!known) terms.set(term, { blocks: 1, last: index });
      else if (known.last !== index) {
        known.blocks++;
        known.last = index;
      }
    }
  }
  return terms;
}
