import type { Block } from './blocks.ts';
import { CUES, type Cue } from './cues.ts';
import { byLength, kind, type Length, lengthOf, scale, type Tongue } from './evidence.ts';
import { type PageTitle, pageTitleOf } from './pagetitle.ts';
import { type Wording, wordingOf } from './wording.ts';

// What a block is to its neighbours.
const ROLES = ['nothing', 'prose', 'line', 'cue', 'short'] as const;
type Role = (typeof ROLES)[number];

const NEAR = [-3, -2, -1, 1, 2, 3].map((step) => ({ step, kinds: byLength((length) => roleKinds(length, step)) }));
const RUN = scale('short-run', [1, 2, 3, 5, 9, 20]);
const BEHIND = byLength((length) => scale(`${length}.prose-behind`, [1, 30, 80, 160]));
const AHEAD = byLength((length) => scale(`${length}.prose-ahead`, [1, 30, 80, 160]));
const EARLIER = byLength((length) => scale(`${length}.prose-earlier`, [0.001, 0.05, 0.2, 0.5, 0.8, 0.97]));
const LATER = byLength((length) => scale(`${length}.prose-later`, [0.001, 0.05, 0.2, 0.5, 0.8, 0.97]));
const CORE = byLength((length) => ({
  within: kind(`${length}.within-core`),
  before: scale(`${length}.before-core`, [2, 3, 5, 9, 20]),
  after: scale(`${length}.after-core`, [2, 3, 5, 9, 20]),
}));
const CORE_EDGE = { first: kind('core-first'), last: kind('core-last') };
const GAP = byLength((length) => scale(`${length}.gap`, [1, 2]));
const NEXT_GAP = byLength((length) => scale(`${length}.next-gap`, [1, 2]));
const INDENT = byLength((length) => scale(`${length}.indent`, [-2, 0, 1, 3]));
const COPIES = byLength((length) => scale(`${length}.copies`, [2, 3]));
const ECHO = kind('echo');
const KIN = byLength((length) => scale(`${length}.kin`, [0.05, 0.15, 0.3, 0.45, 0.6]));
const TITLE_WORDS = byLength((length) => scale(`${length}.title-words`, [0.01, 0.3, 0.6, 0.85]));
const TITLE = { same: kind('title.same'), within: kind('title.within'), around: kind('title.around') };
const FIRST = kind('first-block');
const HEADED: Cue[] = ['related', 'popular', 'newsletter', 'comments', 'advert', 'share', 'topics', 'menu', 'credit'];
const UNDER = HEADED.map((cue) => ({ bit: 1 << CUES.indexOf(cue), near: scale(`under.${cue}`, [2, 4, 7]) }));
const UNDER_REACH = 7;
const UNDER_COLON = byLength((length) => scale(`${length}.under-colon`, [2, 4, 9]));
const LIST_REACH = 25;

function roleKinds(length: string, step: number): Record<Role, number> {
  const where = step < 0 ? 'before' : 'after';
  const kinds = ROLES.map((role) => [role, kind(`${length}.${where}${Math.abs(step)}.${role}`)]);
  return Object.fromEntries(kinds);
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
  /** In how many blocks of the core a term stands. */
  terms: Map<string, number>;
  pageTitle: PageTitle | null;
  /** Its text in lower case. */
  title: string;
  titleTerms: Set<string>;
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
  const title = pageTitle?.text.toLowerCase() ?? '';
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

function coreTerms(wordings: Wording[], { first, last }: Page['core']): Map<string, number> {
  const counts = new Map<string, number>();
  for (let index = first; index <= last; index++) {
    for (const term of new Set(wordings[index]!.terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** The evidence that lies around a block. */
export function surroundingsOf(page: Page, index: number, add: (kind: number) => void): void {
  const { blocks, wordings, roles, prose, core } = page;
  const block = blocks[index]!;
  const wording = wordings[index]!;
  const length = lengthOf(wording);
  const words = wording.words;
  const total = Math.max(1, prose.at(-1)!);
  for (const { step, kinds } of NEAR) add(kinds[length][roles[index + step] ?? 'nothing']);
  add(BEHIND[length](prose[index]! - prose[Math.max(0, index - 6)]!));
  add(AHEAD[length](prose[Math.min(blocks.length, index + 7)]! - prose[index + 1]!));
  add(EARLIER[length](prose[index]! / total));
  add(LATER[length]((total - prose[index + 1]!) / total));
  addCore(core, index, length, add);
  if (page.gapped) {
    add(GAP[length](block.gap));
    add(NEXT_GAP[length](blocks[index + 1]?.gap ?? 3));
  }
  if (page.indent > 0) add(INDENT[length](block.indent - page.indent));
  add(COPIES[length](page.copies.get(block.text)!));
  if (index > 0 && blocks[index - 1]!.text === block.text) add(ECHO);
  if (words >= 4) add(KIN[length](kinship(page, index)));
  addTitle(page, block, wording, length, add);
  if (index === 0) add(FIRST);
}

function addCore({ first, last }: Page['core'], index: number, length: Length, add: (kind: number) => void): void {
  const kinds = CORE[length];
  if (last < 0) return;
  if (index < first) add(kinds.before(first - index));
  else if (index > last) add(kinds.after(index - last));
  else add(kinds.within);
  if (index === first) add(CORE_EDGE.first);
  if (index === last) add(CORE_EDGE.last);
}

// The share of a block's terms that stand in the core's other blocks too.
function kinship({ core, terms, wordings }: Page, index: number): number {
  const own = wordings[index]!.terms;
  if (own.length === 0) return 0.2;
  const needed = index >= core.first && index <= core.last ? 2 : 1;
  let shared = 0;
  for (const term of own) if ((terms.get(term) ?? 0) >= needed) shared++;
  return shared / own.length;
}

function addTitle(page: Page, { text }: Block, wording: Wording, length: Length, add: (kind: number) => void): void {
  const { title, titleTerms } = page;
  if (title === '') return;
  if (titleTerms.size > 0) {
    let shared = 0;
    for (const term of new Set(wording.terms)) if (titleTerms.has(term)) shared++;
    add(TITLE_WORDS[length](shared / titleTerms.size));
  }
  if (text.length < 12 || text.length > title.length + 120) return;
  const lower = text.toLowerCase();
  if (lower === title) add(TITLE.same);
  else if (title.includes(lower)) add(TITLE.within);
  else if (lower.includes(title)) add(TITLE.around);
}

/** The run of short lines that a block stands in, and the heading of furniture that it stands under. */
export function addRuns(page: Page, add: (index: number, kind: number) => void): void {
  const { roles, wordings, prose } = page;
  for (let index = 0; index < roles.length; ) {
    let end = index;
    while (end < roles.length && (roles[end] === 'short' || roles[end] === 'cue')) end++;
    for (let at = index; at < end; at++) add(at, RUN(end - index));
    if (end === index) add(index, RUN(0));
    index = Math.max(end, index + 1);
  }
  const last = UNDER.map(() => Number.NEGATIVE_INFINITY);
  let colon = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < roles.length; index++) {
    UNDER.forEach(({ near }, cue) => {
      const away = index - last[cue]!;
      if (away < UNDER_REACH) add(index, near(away));
    });
    const { words, cues, cueWords, ending } = wordings[index]!;
    if (index - colon < LIST_REACH) add(index, UNDER_COLON[lengthOf(wordings[index]!)](index - colon));
    if (ending === 'colon' && words > 3 && prose[index]! > 0) colon = index;
    if (words > 9 || cueWords < words * 0.4) continue;
    UNDER.forEach(({ bit }, cue) => {
      if (cues & bit) last[cue] = index;
    });
  }
}
