import { type Element, elementsIn, rawText } from './tree.ts';

/** A node of a page's JSON-LD, as it stands. */
export type Thing = Record<string, unknown>;

// NewsArticle, ReportageNewsArticle, BlogPosting, LiveBlogPosting, …; what is no article but may stand for one comes after.
const ARTICLE = /(?:Article|BlogPosting|SocialMediaPosting|Report)$/;
const STAND_IN = /^(?:Review|Recipe|VideoObject|WebPage|CreativeWork|ItemPage)$/;
const DEEPEST = 12;
const MOST = 5000;

/** Every thing that the page's JSON-LD describes: lists, graphs and nested things made flat. */
export function thingsIn(root: Element): Thing[] {
  const things: Thing[] = [];
  for (const element of elementsIn(root)) {
    if (element.tag !== 'script' || !/ld\+json/i.test(element.attributes.type ?? '')) continue;
    collect(parse(rawText(element)), things, 0);
  }
  return things;
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || things.length >= MOST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, things, depth + 1);
    return;
  }
  const thing = value as Thing;
  if (thing['@type'] !== undefined) things.push(thing);
  for (const [key, one] of Object.entries(thing)) {
    // An article that another merely mentions is not on this page.
    if (typeof one === 'object' && !/^(?:isPartOf|hasPart|mentions|citation|relatedLink)$/.test(key))
      collect(one, things, depth + 1);
  }
}

// Templates leave raw line breaks in strings, commas before brackets, and comments or CDATA around it all.
function parse(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:\/\*\s*)?(?:\]\]>|-->)(?:\s*\*\/)?\s*$|^\s*\/\/[^\n]*\n|;\s*$/g,
    '',
  );
  for (const mend of [(same: string) => same, (raw: string) => raw.replace(/\p{Cc}+/gu, ' '), mendCommas]) {
    try {
      return JSON.parse(mend(bare));
    } catch {
      // the next way
    }
  }
  return null;
}

function mendCommas(raw: string): string {
  return raw
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,(\s{0,100}[}\]])/g, '$1')
    .replace(/\\(?!["\\/bfnrtu])/g, '\\\\');
}

export function typesOf(thing: Thing): string[] {
  return [thing['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** The article that this page is, among all that its JSON-LD describes. */
export function articleAmong(things: Thing[], page: { addresses: string[]; titles: string[] }): Thing | null {
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const among =
    articles.length > 0
      ? articles
      : things.filter(
          (thing) => typesOf(thing).some((type) => STAND_IN.test(type)) && (thing.headline || thing.articleBody),
        );
  let best: Thing | null = null;
  let most = -1;
  for (const thing of among) {
    const score = agreement(thing, page);
    if (score > most) {
      best = thing;
      most = score;
    }
  }
  return best;
}

function agreement(thing: Thing, { addresses, titles }: { addresses: string[]; titles: string[] }): number {
  let score = 0;
  const own = [thing.url, thing['@id'], thing.mainEntityOfPage, (thing.mainEntityOfPage as Thing | undefined)?.['@id']]
    .filter((one) => typeof one === 'string')
    .map(addressKey);
  if (own.some((one) => one !== '' && addresses.includes(one))) score += 4;
  const headline = titleKey(stringIn(thing.headline) ?? stringIn(thing.name) ?? '');
  if (headline && titles.some((title) => title === headline || title.includes(headline) || headline.includes(title)))
    score += 4;
  for (const key of ['headline', 'datePublished', 'author', 'articleBody'])
    if (thing[key]) score += key === 'articleBody' ? 0.5 : 1;
  if (typesOf(thing).some((type) => type.includes('News') || type === 'LiveBlogPosting')) score += 0.5;
  return score;
}

/** "https://www.herald.example/a/b.html?x=1#y" -> "herald.example/a/b.html" */
export function addressKey(address: unknown): string {
  if (typeof address !== 'string') return '';
  return address
    .replace(/^https?:\/\/(?:www\.|m\.|amp\.)?/i, '')
    .replace(/[?#].*/s, '')
    .replace(/(?<!\/)\/+$/, '')
    .toLowerCase();
}

export function titleKey(title: string): string {
  return (title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** The first string in a value that may be one, or a list, or an object with a value or a name. */
export function stringIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = stringIn(one);
      if (found) return found;
    }
    return null;
  }
  if (typeof value === 'object' && value !== null) {
    const { '@value': literal, name } = value as Thing;
    return stringIn(typeof literal === 'string' ? literal : typeof name === 'string' ? name : null);
  }
  return null;
}
