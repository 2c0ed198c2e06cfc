import { CUES } from '../../../parse/story/cues/table.ts';
import { ENDINGS, STARTS, type Wording } from '../../../parse/story/wording.ts';
import { PLACES } from './classes.ts';
import {
  type Alike,
  alikeOf,
  ancestry,
  type Branch,
  branchOf,
  containerOf,
  type Holding,
  type Page,
  WITHIN,
} from './holdings.ts';
import type { Passage } from './passages.ts';
import { likeness, shareIn, shinglesOf } from './shingles.ts';
import type { Element } from './tree.ts';

/** What the page's metadata tells of the story, so far as it helps to find the story's words. */
export interface Known {
  title: string | null;
  description: string | null;
  /** The story as search engines are given it, or its beginning. */
  body: string | null;
}

/** All that bears on one passage. */
interface View {
  at: number;
  last: number;
  passage: Passage;
  wording: Wording;
  words: number;
  own: Holding;
  parent: Holding;
  grand: Holding;
  near: number;
  branch: Branch;
  limb: Holding;
  inContainer: boolean;
  alike: Alike;
  before: Wording | null;
  after: Wording | null;
  linksBefore: number;
  linksAfter: number;
  sameBlock: [boolean, boolean];
  sameParent: [boolean, boolean];
  /** How often the text stands on the page, and how often it has stood before. */
  copies: number;
  earlier: number;
  /** Prose on the page, and what of it comes before; passages of prose in a row before and after. */
  allProse: number;
  proseBefore: number;
  runBefore: number;
  runAfter: number;
  bestProse: number;
  /** Passages and characters since the headline, headings of the first rank since, and steps up to an element that holds both. */
  sinceHeadline: number;
  charactersSince: number;
  h1sSince: number;
  toHeadline: number;
  titleLikeness: number;
  descriptionLikeness: number;
  inBody: number;
  bodySize: number;
  article: number;
  articles: number;
  articleOfHeadline: number;
  /** The heading above: how many passages ago, and what it is. */
  heading: { away: number; wording: Wording; rank: number } | null;
}

const OWN_TAGS = [
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'li',
  'div',
  'span',
  'figcaption',
  'blockquote',
  'td',
  'section',
  'a',
  'strong',
  'button',
  'dd',
  'label',
];
const share = (part: number, whole: number): number => part / Math.max(1, whole);
const bit = (bits: number, index: number): number => (bits >>> index) & 1;

type Reading = [name: string, read: (view: View) => number];

const KINDS: Reading[] = [
  ['words', ({ wording }) => wording.words],
  ['characters', ({ passage }) => passage.text.length],
  ['links', ({ passage }) => passage.linked / passage.text.length],
  ['marked', ({ passage }) => passage.marked / passage.text.length],
  ['hidden', ({ passage }) => Number(passage.hidden)],
  ['commas', ({ wording, words }) => wording.commas / words],
  ['turns', ({ wording }) => wording.turns],
  ['function words', ({ wording, words }) => wording.functionWords / words],
  ['capitals', ({ wording, words }) => wording.capitals / words],
  ['shouted', ({ wording, words }) => wording.shouted / words],
  ['numbers', ({ wording, words }) => wording.numbers / words],
  ['quotes', ({ wording, words }) => wording.quotes / words],
  ['separators', ({ wording, words }) => wording.separators / words],
  ['cue words', ({ wording, words }) => wording.cueWords / words],
  ['word length', ({ passage, words }) => passage.text.length / words],
  ['ending', ({ wording }) => ENDINGS.indexOf(wording.ending)],
  ['start', ({ wording }) => STARTS.indexOf(wording.start)],
  ['clock', ({ passage }) => Number(/\b\d{1,2}[:.h]\d\d\b/.test(passage.text.slice(0, 200)))],
  ['address', ({ passage }) => Number(/@|www\.|https?:/.test(passage.text.slice(0, 300)))],
  ['copies', ({ copies }) => copies],
  ['copies before', ({ earlier }) => earlier],
  ...CUES.map((cue, index): Reading => [`cue ${cue}`, ({ wording }) => bit(wording.cues, index)]),
  ['tag', ({ passage }) => OWN_TAGS.indexOf(passage.block.tag)],
  ['holder', ({ passage }) => (passage.holder === passage.block ? -1 : OWN_TAGS.indexOf(passage.holder.tag))],
  ...WITHIN.map((tag, index): Reading => [`in ${tag}`, ({ own }) => bit(own.within, index)]),
  ...PLACES.map((place, index): Reading => [`near ${place}`, ({ near }) => bit(near, index)]),
  ...PLACES.map((place, index): Reading => [`branch ${place}`, ({ branch }) => bit(branch.places, index)]),
  ['depth', ({ own }) => own.depth],
  ['position', ({ at, last }) => share(at, last)],
  ['from end', ({ at, last }) => last - at],
  ['prose before', ({ proseBefore, allProse }) => share(proseBefore, allProse)],
  ['since headline', ({ sinceHeadline }) => sinceHeadline],
  ['characters since headline', ({ charactersSince }) => charactersSince],
  ['first headings since headline', ({ h1sSince }) => h1sSince],
  ['steps to headline', ({ toHeadline }) => toHeadline],
  ['title', ({ titleLikeness }) => titleLikeness],
  ['description', ({ descriptionLikeness }) => descriptionLikeness],
  ['given body', ({ inBody }) => inBody],
  ['given body size', ({ bodySize }) => bodySize],
  ['articleBody', ({ passage }) => Number(ancestry(passage.block).some(isArticleBody))],
  ['article', ({ article }) => article],
  ['articles', ({ articles }) => articles],
  ['article of headline', ({ articleOfHeadline }) => articleOfHeadline],
  ['share of block', ({ passage, own }) => share(passage.text.length, own.characters)],
  ['parent prose', ({ parent }) => share(parent.prose, parent.characters)],
  ['parent links', ({ parent }) => share(parent.linked, parent.characters)],
  ['parent characters', ({ parent }) => parent.characters],
  ['parent passages', ({ parent }) => parent.passages],
  ['grandparent prose', ({ grand }) => share(grand.prose, grand.characters)],
  ['grandparent links', ({ grand }) => share(grand.linked, grand.characters)],
  ['grandparent passages', ({ grand }) => grand.passages],
  ['parent own prose', ({ parent, allProse }) => share(parent.ownProse, allProse)],
  ['best own prose', ({ parent, bestProse }) => share(parent.ownProse, bestProse)],
  ['in container', ({ inContainer }) => Number(inContainer)],
  ['steps to container', ({ branch }) => branch.steps],
  ['branch characters', ({ limb }) => limb.characters],
  ['branch prose', ({ limb }) => share(limb.prose, limb.characters)],
  ['branch links', ({ limb }) => share(limb.linked, limb.characters)],
  ['branch passages', ({ limb }) => limb.passages],
  ['alike', ({ alike }) => alike.count],
  ['alike of all', ({ alike, last }) => share(alike.count, last)],
  ['alike prose', ({ alike, allProse }) => share(alike.prose, allProse)],
  ['words before', ({ before }) => before?.words ?? 0],
  ['words after', ({ after }) => after?.words ?? 0],
  ['links before', ({ linksBefore }) => linksBefore],
  ['links after', ({ linksAfter }) => linksAfter],
  ['run before', ({ runBefore }) => runBefore],
  ['run after', ({ runAfter }) => runAfter],
  ['same block before', ({ sameBlock }) => Number(sameBlock[0])],
  ['same block after', ({ sameBlock }) => Number(sameBlock[1])],
  ['same parent before', ({ sameParent }) => Number(sameParent[0])],
  ['same parent after', ({ sameParent }) => Number(sameParent[1])],
  ['heading words', ({ heading }) => heading?.wording.words ?? -1],
  ['heading away', ({ heading }) => heading?.away ?? 999],
  ['heading cues', ({ heading }) => heading?.wording.cueWords ?? 0],
  ['heading rank', ({ heading }) => heading?.rank ?? 0],
];

export const FIRST_KINDS: string[] = KINDS.map(([name]) => name);

/** The evidence for each passage, row by row, in the order of `FIRST_KINDS`. */
export function firstEvidence(page: Page, known: Known): Float32Array {
  const rows = new Float32Array(page.passages.length * KINDS.length);
  let at = 0;
  for (const view of viewsOf(page, known)) for (const [, read] of KINDS) rows[at++] = read(view);
  return rows;
}

function* viewsOf(page: Page, known: Known): Generator<View> {
  const { passages, wordings, prose, holdings, root } = page;
  const of = (element: Element) => holdings.get(element)!;
  const last = passages.length - 1;
  const allProse = of(root).prose;
  const container = containerOf(page, allProse, (element) => of(element).prose);
  const [center] = container;
  const headline = headlineAt(page, known.title);
  const headlinePath = new Set(headline < 0 ? [] : ancestry(passages[headline]!.block));
  const headlineArticle = [...headlinePath].find(({ tag }) => tag === 'article');
  const articles = new Map(
    [...holdings.keys()].filter(({ tag }) => tag === 'article').map((one, index) => [one, index]),
  );
  const likes = likenesses(known);
  const alike = alikeOf(page);
  const copies = counted(passages.map(({ text }) => text));
  const runs = runsOf(prose);
  const bestProse = [...holdings.values()].reduce((most, { ownProse }) => Math.max(most, ownProse), 0);
  const earlier = new Map<string, number>();
  const since = { passages: -1, characters: -1, h1s: 0 };
  let proseBefore = 0;
  let heading = -1;
  for (const [at, passage] of passages.entries()) {
    const { block, holder, text } = passage;
    if (at === headline) Object.assign(since, { passages: 0, characters: 0, h1s: 0 });
    const own = of(block);
    const up = block.parent ?? block;
    const path = ancestry(block);
    const branch = branchOf(page, passage, container);
    const article = path.find(({ tag }) => tag === 'article');
    const [next, previous] = [passages[at + 1], passages[at - 1]];
    yield {
      at,
      last,
      passage,
      wording: wordings[at]!,
      words: Math.max(1, wordings[at]!.words),
      own,
      parent: of(up),
      grand: of(up.parent ?? up),
      near: own.places | of(holder).places | of(up).places,
      branch,
      limb: of(branch.limb),
      inContainer: branch.off === center,
      alike: alike[at]!,
      before: wordings[at - 1] ?? null,
      after: wordings[at + 1] ?? null,
      linksBefore: previous ? previous.linked / previous.text.length : 0,
      linksAfter: next ? next.linked / next.text.length : 0,
      sameBlock: [previous?.block === block, next?.block === block],
      sameParent: [previous?.block.parent === block.parent, next?.block.parent === block.parent],
      copies: copies.get(text)!,
      earlier: earlier.get(text) ?? 0,
      allProse,
      proseBefore,
      runBefore: runs.before[at]!,
      runAfter: runs.after[at]!,
      bestProse,
      sinceHeadline:
        headline < 0 ? -999 : since.passages < 0 ? Math.max(-300, at - headline) : Math.min(300, since.passages),
      charactersSince: Math.min(30_000, since.characters),
      h1sSince: since.h1s,
      toHeadline: headline < 0 ? -1 : path.findIndex((element) => headlinePath.has(element)),
      ...likes(text),
      article: article ? Math.min(9, articles.get(article)!) : -1,
      articles: Math.min(20, articles.size),
      articleOfHeadline: !headlineArticle ? -1 : Number(article === headlineArticle),
      heading:
        heading < 0
          ? null
          : {
              away: Math.min(200, at - heading),
              wording: wordings[heading]!,
              rank: Number(passages[heading]!.block.tag[1]),
            },
    };
    earlier.set(text, (earlier.get(text) ?? 0) + 1);
    if (prose[at]) proseBefore += text.length;
    if (/^h[1-6]$/.test(block.tag)) heading = at;
    if (since.passages < 0) continue;
    since.passages++;
    since.characters += text.length;
    if (block.tag === 'h1' && at !== headline) since.h1s++;
  }
}

function isArticleBody({ attributes }: Element): boolean {
  return attributes.itemprop !== undefined && /\barticleBody\b/.test(attributes.itemprop);
}

function counted(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function runsOf(prose: boolean[]): { before: number[]; after: number[] } {
  const before: number[] = [];
  const after: number[] = [];
  for (let at = 0; at < prose.length; at++) before[at] = prose[at - 1] ? Math.min(50, before[at - 1]! + 1) : 0;
  for (let at = prose.length - 1; at >= 0; at--) after[at] = prose[at + 1] ? Math.min(50, after[at + 1]! + 1) : 0;
  return { before, after };
}

// A given body shorter than this is a teaser.
const WHOLE = 200;

function likenesses({ title, description, body }: Known) {
  const titled = shinglesOf(title ?? '', 1);
  const described = shinglesOf(description ?? '', 1);
  const given = body && body.length > WHOLE ? shinglesOf(body, 3) : null;
  return (text: string) => {
    const start = text.slice(0, 3000);
    const words = shinglesOf(start, 1);
    const runs = given && shinglesOf(start, 3);
    return {
      titleLikeness: likeness(words, titled),
      descriptionLikeness: likeness(words, described),
      // Of fewer than three words nothing can be said.
      inBody: !given || !runs ? -1 : runs.size === 0 ? -0.5 : shareIn(runs, given),
      bodySize: given?.size ?? 0,
    };
  };
}

/** The passage that is most like the title, headings before others; else the first heading of the first rank; -1 where there is none. */
export function headlineAt({ passages }: Page, title: string | null): number {
  const titled = shinglesOf(title ?? '', 1);
  let best = -1;
  let most = 0.5;
  passages.forEach(({ text, block }, at) => {
    if (text.length > 400) return;
    const alike = likeness(shinglesOf(text, 1), titled);
    const score = alike < 0.4 ? 0 : alike + (block.tag === 'h1' ? 0.3 : block.tag === 'h2' ? 0.1 : 0);
    if (score <= most) return;
    most = score;
    best = at;
  });
  return best >= 0 ? best : passages.findIndex(({ block }) => block.tag === 'h1');
}
