import type { Found } from '../found.ts';
import { type Around, addAround, aroundOf, isSigned } from './around.ts';
import { type Block, spansWithin } from './blocks.ts';
import { HAS_BYLINE, HAS_CLOCK, HAS_CREDIT, HAS_YEAR, hasAge, kind, scale } from './evidence.ts';
import { isPointer } from './never.ts';
import type { Page } from './page.ts';
import { isName } from './pagetitle.ts';
import { PARTS, type Traces, type Weights } from './passage.ts';
import { headlineIn, wholeOf, withColon } from './whole.ts';
import type { Wording } from './wording.ts';

const STORY = PARTS.indexOf('story');
const HEADER = PARTS.indexOf('header');

const AHEAD = scale('headline.story-in', [2, 3, 4, 6, 9, 14, 24]);
const FROM_HEADER = {
  before: kind('headline.before-header'),
  at: kind('headline.at-header'),
  after: scale('headline.after-header', [2, 4]),
};
const NEXT = [1, 2, 3].map((step) => ({
  byline: kind(`headline.byline-in-${step}`),
  date: kind(`headline.date-in-${step}`),
}));
const COPIED = kind('headline.copied');
const KIN = scale('headline.kin', [0.2, 0.5, 0.8, 1.2, 1.6, 2]);
const KIN_RANK = scale('headline.kin-rank', [1, 2, 4]);
const REACH = 60;

/** The evidence for a block being the headline, beside its own: where it stands to the story, and what follows it. */
export function headlineEvidence(
  page: Page,
  at: number,
  first: number,
  header: number,
  kins: number[],
  around: Around,
  add: (kind: number) => void,
): void {
  const { blocks, wordings } = page;
  addAround(page, at, first, around, add);
  const kin = kins[at] ?? 0;
  add(KIN(kin));
  add(KIN_RANK(kins.filter((other) => other > kin).length));
  add(AHEAD(first - at));
  if (header >= 0)
    add(at < header ? FROM_HEADER.before : at === header ? FROM_HEADER.at : FROM_HEADER.after(at - header));
  NEXT.forEach(({ byline, date }, step) => {
    const next = blocks[at + step + 1];
    const wording = wordings[at + step + 1];
    if (!next || !wording || wording.words > 20) return;
    if (HAS_BYLINE.test(next.text)) add(byline);
    else if (wording.numbers > 1 && HAS_YEAR.test(next.text)) add(date);
  });
  if (page.copies.get(blocks[at]!.text)! > 1) add(COPIED);
}

/** How much each block before the story is about the same as the story: the mean weight of its longer words there. */
export function kinsOf(page: Page, way: Uint8Array, first: number): number[] {
  const kins: number[] = [];
  const { blocks, wordings } = page;
  const places = headlinePlaces(first).filter((at) => !isNoHeadline(blocks[at]!.text, wordings[at]!));
  const unnamed = places.filter((at) => !(at < 3 && isName(blocks[at]!, wordings[at]!)));
  const named = unnamed.length > 0 ? unnamed : places;
  const terms = termsIn(page, way, named);
  for (const at of named) {
    const own = wordings[at]!.terms;
    let sum = 0;
    for (const term of own) sum += Math.log1p(terms.get(term) ?? 0);
    kins[at] = sum / (own.length + 0.5);
  }
  return kins;
}

/** How often the story has each longer word of these blocks: its own words are many more. */
function termsIn({ wordings }: Page, way: Uint8Array, places: number[]): Map<number, number> {
  const terms = new Map<number, number>();
  for (const at of places) for (const term of wordings[at]!.terms) terms.set(term, 0);
  for (let index = 0; index < way.length; index++) {
    if (way[index] !== STORY) continue;
    for (const term of wordings[index]!.terms) {
      const known = terms.get(term);
      if (known !== undefined) terms.set(term, known + 1);
    }
  }
  return terms;
}

// "von Jana Roth, Example Radio", as some pages have it
const SIGNED_SMALL = /^(?:von|par|por|av|af|door) \p{Lu}/u;
const PAID = /(?:^|[|:] ?)(?:paid program|sponsored|advertorial|anzeige)$/i;

// "Tags: ferries, Oban", "Теги: …", "关键词：…"
const LABELLED =
  /^(?:tags?|topics?|keywords|filed under|categor(?:y|ies)|schlagw(?:orte|örter)|stichw(?:orte|örter)|themen|mots-clés|sujets|thèmes|etiquetas|temas|palabras clave|palavras-chave|argomenti|trefwoorden|tagi|słowa kluczowe|теги|тэги|метки|ключевые слова|рубрика|ετικέτες|etiketler|关键[词字]|關鍵[詞字]|标签|標籤|タグ|キーワード|태그)\s?[:：]/iu;

function isNoHeadline(text: string, { words, numbers, cueWords, humps, separators }: Wording): boolean {
  if (words < 9 && (isSigned(text) || SIGNED_SMALL.test(text) || PAID.test(text))) return true;
  if (words < 2 || words > 40 || cueWords * 2 > words || humps > 2 || separators > 1) return true;
  if (LABELLED.test(text) || isPointer(text)) return true;
  if (HAS_BYLINE.test(text) || HAS_CREDIT.test(text) || HAS_CLOCK.test(text)) return true;
  return numbers > 0 && (hasAge(text) || (numbers * 4 >= words && words < 16 && HAS_YEAR.test(text)));
}

/** Where a headline may stand: the blocks before the story, the nearest ones. */
export function headlinePlaces(first: number): number[] {
  const from = Math.max(0, first - REACH);
  const places = from > 0 ? [0] : [];
  for (let place = from; place < first; place++) places.push(place);
  return places;
}

export interface Headline {
  /** Index of its block. */
  block: number;
  found: Found<string>;
}

// A title of the page that shares fewer words with the headline than this is about something else.
const SAME_MATTER = 0.3;

/** What may be the headline, best first. */
export function headlinesOf(source: string, page: Page, traces: Traces, way: Uint8Array, weights: Weights): Headline[] {
  const { pageTitle, blocks } = page;
  const stated =
    pageTitle &&
    headlineFrom(
      source,
      blocks,
      pageTitle.block,
      pageTitle.text,
      `title.${pageTitle.from}`,
      pageTitle.from === 'header-line' ? 1 : 0.75,
    );
  if (pageTitle?.from === 'header-line') return [stated!];
  const first = way.indexOf(STORY);
  const chosen = chosenHeadline(
    page,
    traces,
    way,
    first < 0 ? blocks.length : first,
    way.indexOf(HEADER),
    weights.headline,
  );
  const shown = chosen && headlineShown(source, blocks, chosen.block, chosen.share);
  if (!shown || (stated && chosen!.block === pageTitle.block)) return stated ? [stated] : [];
  if (!stated) return [shown];
  const again = blocks.findLastIndex(
    ({ text }, index) => index < first && index !== pageTitle.block && text === pageTitle.text,
  );
  const agreed =
    again >= 0 ? headlineFrom(source, blocks, again, pageTitle.text, 'title.headline-of-page', 0.97) : null;
  if (agreed) return [agreed, shown, stated];
  return shared(page, chosen!.block) < SAME_MATTER ? [stated, shown] : [shown, stated];
}

/** Read from where it stands with its colon; its own block is the headline all the same. */
function headlineShown(source: string, blocks: Block[], block: number, share: number): Headline {
  const place = withColon(blocks, block);
  return { ...headlineFrom(source, blocks, place, headlineIn(blocks[place]!.text), 'title.headline', share), block };
}

function headlineFrom(
  source: string,
  blocks: Block[],
  block: number,
  text: string,
  rule: string,
  confidence: number,
): Headline {
  const spans = spansWithin(source, blocks[block]!, blocks[block]!.text.indexOf(text), text.length);
  return { block, found: { value: text, spans, rule, confidence: Math.round(confidence * 100) / 100 } };
}

/** The share of the page title's words that a block has. */
function shared({ wordings, titleTerms }: Page, block: number): number {
  if (titleTerms.size === 0) return 0;
  return [...new Set(wordings[block]!.terms)].filter((term) => titleTerms.has(term)).length / titleTerms.size;
}

function chosenHeadline(
  page: Page,
  traces: Traces,
  way: Uint8Array,
  first: number,
  header: number,
  weights: Float64Array,
): { block: number; share: number } | null {
  const kins = kinsOf(page, way, first);
  const places = kins.flatMap((_, at) => at);
  const around = aroundOf(page, way, first, places);
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const at of places) {
    let score = 0;
    for (let trace = traces.starts[at]!; trace < traces.starts[at + 1]!; trace++)
      score += weights[traces.kinds[trace]!]!;
    headlineEvidence(page, at, first, header, kins, around, (kind) => {
      score += weights[kind]!;
    });
    sum += Math.exp(score);
    if (score <= most) continue;
    most = score;
    best = at;
  }
  return best < 0
    ? null
    : { block: wholeOf(page.blocks, best, Math.max(0, first - REACH), first), share: Math.exp(most) / sum };
}
