import { type Element, elementsIn, textOf, treeOf } from './tree.ts';

/** What a page says of itself in elements that are not for reading, gathered in one walk. */
export interface Head {
  /** Of `<meta>`: name, property or itemprop, in lower case, with every content it is given. */
  metas: Map<string, string[]>;
  title: string | null;
  canonical: string | null;
  language: string | null;
  /** But for the site's own name. */
  h1s: Element[];
  h2s: Element[];
  times: Element[];
  /** Elements with an itemprop, which are microdata. */
  properties: Element[];
  /** Links that say they lead to an author. */
  authorLinks: Element[];
}

/** A value and the place on the page that it was read from: "json-ld", "open-graph". */
export interface Said<T = string> {
  value: T;
  from: string;
}

// Of more, none is the page's own.
const MOST_HEADLINES = 20;

export function headOf(root: Element): Head {
  const head: Head = {
    metas: new Map(),
    title: null,
    canonical: null,
    language: null,
    h1s: [],
    h2s: [],
    times: [],
    properties: [],
    authorLinks: [],
  };
  for (const element of elementsIn(root)) {
    const { tag, attributes } = element;
    if (tag === 'meta') addMeta(head.metas, element);
    else if (tag === 'title' && element.parent?.tag !== 'svg') head.title ??= textOf(element) || null;
    else if (tag === 'link' && hasWord(attributes.rel, 'canonical')) head.canonical ??= attributes.href ?? null;
    else if (tag === 'html') head.language ??= attributes.lang ?? null;
    else if (tag === 'h1') addHeadline(head.h1s, element);
    else if (tag === 'h2') addHeadline(head.h2s, element);
    else if (tag === 'time') head.times.push(element);
    else if (tag === 'a' && hasWord(attributes.rel, 'author')) head.authorLinks.push(element);
    if (attributes.itemprop && tag !== 'meta') head.properties.push(element);
  }
  return head;
}

function addHeadline(headlines: Element[], element: Element): void {
  if (headlines.length < MOST_HEADLINES && !isMasthead(element)) headlines.push(element);
}

// "/", "https://www.herald.example/", the same in an archive of the web
const FRONT_PAGE = /^(?:https?:\/\/web\.archive\.org\/web\/\d{1,20}[a-z_]{0,4}\/)?(?:https?:\/\/[^/?#]{1,200}\/?|\/)$/i;

/** `<h1><a href="/">The Herald</a></h1>`: a heading that is nothing but a link to the front page is the site's name. */
function isMasthead(heading: Element): boolean {
  for (const { tag, attributes } of elementsIn(heading)) {
    if (tag !== 'a') continue;
    const { href } = attributes;
    return hasWord(attributes.rel, 'home') || FRONT_PAGE.test(href ?? '');
  }
  return false;
}

function addMeta(metas: Head['metas'], { attributes }: Element): void {
  const content = attributes.content?.trim();
  if (!content) return;
  for (const name of [attributes.property, attributes.name, attributes.itemprop]) {
    if (!name) continue;
    const key = name.trim().toLowerCase();
    const known = metas.get(key);
    if (known) known.push(content);
    else metas.set(key, [content]);
  }
}

function hasWord(list: string | undefined, word: string): boolean {
  return (list ?? '').toLowerCase().split(/\s+/).includes(word);
}

/** "Ministers &amp; <em>others</em>", as careless templates write it where no markup is read -> "Ministers & others" */
export function unmarked(text: string): string {
  const plain = /[&<]/.test(text) ? textOf(treeOf(text)) : text;
  // Written twice over: "&amp;quot;"
  const once = /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});/i.test(plain) ? textOf(treeOf(plain)) : plain;
  return once
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
