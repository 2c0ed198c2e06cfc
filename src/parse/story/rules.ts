import type { Block } from './blocks.ts';
import { kindNames } from './evidence.ts';
import { COUNT, PARTS, type Part, type Traces, type Weights } from './passage.ts';
import type { Wording } from './wording.ts';

// Which evidence stands behind which rule, by the evidence's name. The first pattern that fits counts.
const FURNITURE: [RegExp, string][] = [
  [/cue\.share$|under\.share/, 'furniture.share'],
  [/cue\.newsletter$|under\.newsletter/, 'furniture.newsletter'],
  [/cue\.account$/, 'furniture.account'],
  [/cue\.legal$|copyright$/, 'furniture.legal'],
  [/cue\.advert$|under\.advert/, 'furniture.advertisement'],
  [/cue\.related$|under\.related/, 'furniture.related'],
  [/cue\.popular$|under\.popular/, 'furniture.top-stories'],
  [/cue\.comments$|under\.comments/, 'furniture.comments'],
  [/photo-credit$|cue\.media$/, 'furniture.caption'],
  [/cue\.credit$|under\.credit/, 'furniture.credit'],
  [/cue\.topics$|under\.topics/, 'furniture.topics'],
  [/cue\.bio$/, 'furniture.about-the-author'],
  [/\.age$|cue\.stamp$/, 'furniture.time'],
  [/\.clock$/, 'furniture.video'],
  [/copies|^echo$/, 'furniture.repeated'],
  [/ends\.ellipsis$/, 'furniture.teaser'],
  [/cue\.menu$|under\.menu|^short-run|\.bullet$|\.separators$/, 'furniture.menu'],
  [/cue-share/, 'furniture.page-words'],
  [/\.kin/, 'furniture.off-topic'],
];
// What a block says itself names its rule sooner than what it stands under or how much of it is such words.
const LOUDNESS: [RegExp, number][] = [
  [/^under\.|\.kin|^short-run/, 0.4],
  [/cue-share/, 0.2],
];
const PLACE: Record<Part, string> = {
  before: 'furniture.before-headline',
  header: 'header.other',
  story: 'story.prose',
  insert: 'furniture.aside',
  after: 'furniture.after-end',
};

// Weaker evidence than this does not name a rule: the block's place does.
const TELLING = 0.2;
const STORY = PARTS.indexOf('story');

const RULES = FURNITURE.map(([, rule]) => rule);
// The kinds are all named only when every file of evidence is loaded.
let ruleOf: Int8Array | undefined;
let loudness: Float64Array | undefined;

// One for all calls: a page has thousands.
const SUMS = new Float64Array(RULES.length);

/** The rule whose evidence speaks loudest for a block being furniture rather than story. */
export function furnitureRule({ kinds, starts }: Traces, block: number, part: number, { evidence }: Weights): string {
  ruleOf ??= Int8Array.from(kindNames(), (name) => FURNITURE.findIndex(([pattern]) => pattern.test(name)));
  loudness ??= Float64Array.from(kindNames(), (name) => LOUDNESS.find(([pattern]) => pattern.test(name))?.[1] ?? 1);
  SUMS.fill(0);
  for (let at = starts[block]!; at < starts[block + 1]!; at++) {
    const kind = kinds[at]!;
    const rule = ruleOf[kind]!;
    if (rule >= 0) SUMS[rule]! += loudness[kind]! * (evidence[kind * COUNT + part]! - evidence[kind * COUNT + STORY]!);
  }
  let best = -1;
  let most = TELLING;
  for (let rule = 0; rule < SUMS.length; rule++) {
    if (SUMS[rule]! <= most) continue;
    best = rule;
    most = SUMS[rule]!;
  }
  return RULES[best] ?? PLACE[PARTS[part]!];
}

export function storyRule(block: Block, { words, ending }: Wording): string {
  if (block.bullet) return 'story.list';
  if (block.heading > 0 || (words < 15 && ending === 'open')) return 'story.subheading';
  return 'story.prose';
}
