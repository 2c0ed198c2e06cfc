import type { Block } from './blocks.ts';
import { byLength, kind, type Length, lengthOf, scale } from './evidence.ts';
import { asTitle, type Page, ROLES, type Role } from './page.ts';
import { addRuns, type Runs } from './runs.ts';
import type { Wording } from './wording.ts';

const NEAR = [-3, -2, -1, 1, 2, 3].map((step) => ({ step, kinds: byLength((length) => roleKinds(length, step)) }));
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
// A page prints a long paragraph of its own a few times. What comes back more often is a text's refrain.
const REFRAIN = 50;
const LONG = 2;
const COPIES = byLength((length) => scale(`${length}.copies`, [2, 3]));
const ECHO = kind('echo');
const KIN = byLength((length) => scale(`${length}.kin`, [0.05, 0.15, 0.3, 0.45, 0.6]));
const TITLE_WORDS = byLength((length) => scale(`${length}.title-words`, [0.01, 0.3, 0.6, 0.85]));
const TITLE = { same: kind('title.same'), within: kind('title.within'), around: kind('title.around') };
const FIRST = kind('first-block');

function roleKinds(length: string, step: number): Record<Role, number> {
  const where = step < 0 ? 'before' : 'after';
  const kinds = ROLES.map((role) => [role, kind(`${length}.${where}${Math.abs(step)}.${role}`)]);
  return Object.fromEntries(kinds);
}

/** The evidence that lies around a block. */
export function surroundingsOf(page: Page, runs: Runs, index: number, add: (kind: number) => void): void {
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
  const copies = page.copies.get(block.text)!;
  add(COPIES[length](length === LONG && copies > REFRAIN ? 1 : copies));
  if (index > 0 && blocks[index - 1]!.text === block.text) add(ECHO);
  if (words >= 4) add(KIN[length](kinship(page, index)));
  addTitle(page, block, wording, length, add);
  if (index === 0) add(FIRST);
  addRuns(runs, index, length, add);
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
  for (const term of own) if ((terms.get(term)?.blocks ?? 0) >= needed) shared++;
  return shared / own.length;
}

function addTitle(page: Page, { text }: Block, wording: Wording, length: Length, add: (kind: number) => void): void {
  const { title, titleTerms } = page;
  if (title === '') return;
  if (titleTerms.size > 0) {
    let shared = 0;
    for (const term of wording.terms) if (titleTerms.has(term)) shared++;
    add(TITLE_WORDS[length](shared / titleTerms.size));
    // Neither can stand in the other.
    if (shared === 0 && wording.terms.length > 0) return;
  }
  if (text.length < 12 || text.length > title.length + 120) return;
  const lower = asTitle(text);
  if (lower === title) add(TITLE.same);
  else if (title.includes(lower)) add(TITLE.within);
  else if (lower.includes(title)) add(TITLE.around);
}
