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
  // "(Jane Roe/AP)" makes a caption; the word "video" alone makes none.
  [/photo-credit$/, 'furniture.caption'],
  [/cue\.media$/, 'furniture.media'],
  // What stands under a credit is anything but another.
  [/cue\.credit$/, 'furniture.credit'],
  [/cue\.topics$|under\.topics/, 'furniture.topics'],
  [/cue\.bio$/, 'furniture.about-the-author'],
  [/\.byline$/, 'furniture.byline'],
  [/\.age$|cue\.stamp$/, 'furniture.time'],
  [/\.clock$/, 'furniture.video'],
  [/copies|^echo$/, 'furniture.repeated'],
  [/ends\.ellipsis$/, 'furniture.teaser'],
  [/cue\.menu$|under\.menu|^short-run|\.bullet$|\.separators$/, 'furniture.menu'],
  [/\.kin/, 'furniture.off-topic'],
];
// What a block says itself names its rule sooner than what it stands under.
const QUIET = /^under\.|\.kin|^short-run/;
const QUIETLY = 0.4;
// How much of a block is the page's own words speaks for those that it has.
const SHARE = /cue-share/;
// What a block says itself names it, however little that tells beside all else; of two, the first above.
const LEAST_SAID = 0.3;
const SAID = /\.cue\.|photo-credit$/;

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

/** What a kind of evidence is to the rules. */
interface Bearing {
  /** Index of its rule; -1 where it has none. */
  rule: number;
  loudness: number;
  /** It is what the block says itself; or the share that the page's own words have of it. */
  said: boolean;
  share: boolean;
}

const MENU = RULES.indexOf('furniture.menu');
const CAPTION = RULES.indexOf('furniture.caption');
const MEDIA = RULES.indexOf('furniture.media');

/** The same, kind by kind, for the numbers. */
interface Bearings {
  rules: Int8Array;
  loudness: Float64Array;
  said: Uint8Array;
  shares: Uint8Array;
}

// The kinds are all named only when every file of evidence is loaded.
let bearings: Bearings | undefined;

function allBearings(): Bearings {
  const all = kindNames().map(bearingOf);
  return {
    rules: Int8Array.from(all, ({ rule }) => rule),
    loudness: Float64Array.from(all, ({ loudness }) => loudness),
    said: Uint8Array.from(all, ({ said }) => Number(said)),
    shares: Uint8Array.from(all, ({ share }) => Number(share)),
  };
}

function bearingOf(name: string): Bearing {
  const rule = FURNITURE.findIndex(([pattern]) => pattern.test(name));
  return { rule, loudness: QUIET.test(name) ? QUIETLY : 1, said: SAID.test(name), share: SHARE.test(name) };
}

// One for all calls: a page has thousands.
const SUMS = new Float64Array(RULES.length);
const OWN = new Uint8Array(RULES.length);

/** The rule whose evidence speaks loudest for a block being furniture rather than story. */
export function furnitureRule({ kinds, starts }: Traces, block: number, part: number, { evidence }: Weights): string {
  bearings ??= allBearings();
  const { rules, loudness, said, shares } = bearings;
  SUMS.fill(0);
  OWN.fill(0);
  let share = 0;
  const end = starts[block + 1]!;
  for (let at = starts[block]!; at < end; at++) {
    const kind = kinds[at]!;
    const rule = rules[kind]!;
    if (rule < 0 && shares[kind] === 0) continue;
    const weight = evidence[kind * COUNT + part]! - evidence[kind * COUNT + STORY]!;
    if (shares[kind] === 1) share = Math.max(0, weight);
    if (rule < 0) continue;
    SUMS[rule]! += loudness[kind]! * weight;
    if (said[kind] === 1) OWN[rule] = 1;
  }
  for (let rule = 0; rule < SUMS.length; rule++) {
    if (OWN[rule]) SUMS[rule] = Math.max(LEAST_SAID, SUMS[rule]!);
  }
  settleMedia();
  let best = -1;
  let most = TELLING;
  for (let rule = 0; rule < SUMS.length; rule++) {
    const sum = SUMS[rule]! + OWN[rule]! * share;
    if (sum <= most) continue;
    best = rule;
    most = sum;
  }
  return RULES[best] ?? PLACE[PARTS[part]!];
}

/** "Photo" in a caption, or beside "Home" and "World" in a menu, is one word of that. */
function settleMedia(): void {
  if (OWN[CAPTION]) SUMS[CAPTION]! += Math.max(0, SUMS[MEDIA]!);
  if (OWN[CAPTION] || OWN[MENU]) SUMS[MEDIA] = Number.NEGATIVE_INFINITY;
}

export function storyRule(block: Block, { words, ending }: Wording): string {
  if (block.bullet) return 'story.list';
  if (block.heading > 0 || (words < 15 && ending === 'open')) return 'story.subheading';
  return 'story.prose';
}
