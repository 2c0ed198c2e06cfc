import type { ReadHints } from '../../../parse/source.ts';
import { writersIn, writersShown } from './authors.ts';
import { type Head, unmarked } from './head.ts';
import { addressKey, articleAmong, stringIn, type Thing, thingsIn, titleKey } from './jsonld.ts';
import { publishedIn, updatedIn } from './stamps.ts';
import { type Element, textOf } from './tree.ts';

/** What a page tells of its article outside of the story, each with where it was read. */
export interface Told {
  hints: ReadHints;
  /** As search engines are given it, markup and all; some give the beginning only. */
  body: string | null;
  description: string | null;
}

/** A value and the place on the page that it was read from: "json-ld", "open-graph". */
export interface Said<T = string> {
  value: T;
  from: string;
}

export function toldBy(root: Element, head: Head, url: string | null): Told {
  const meta = (name: string) => head.metas.get(name)?.[0] ?? null;
  const things = thingsIn(root);
  const article = articleAmong(things, {
    addresses: [head.canonical, url, meta('og:url')].map(addressKey).filter(Boolean),
    titles: [head.title, meta('og:title'), ...head.h1s.map(textOf)].map((one) => titleKey(one ?? '')).filter(Boolean),
  });
  const outlet = outletIn(article, head);
  const names = siteNames(outlet?.value ?? null, head, url);
  const isSite = (name: string) => names.includes(squeezed(name));
  const title = titleIn(article, head, names);
  const hints: ReadHints = { from: {} };
  const give = <K extends 'title' | 'authors' | 'published' | 'updated' | 'outlet' | 'language'>(
    name: K,
    said: Said<NonNullable<ReadHints[K]>> | null,
  ) => {
    if (!said) return;
    hints[name] = said.value;
    hints.from![name] = said.from;
  };
  give('title', title);
  const people = writersIn(article, things, head, isSite) ?? writersShown(head, isSite);
  // What a site signs itself tells nobody's name; it is a collective, where nobody is named.
  give('authors', people ?? writersIn(article, things, head, () => false));
  give('published', publishedIn(article, head));
  give('updated', updatedIn(article, head));
  give('outlet', outlet);
  give('language', languageIn(article, head));
  const body = stringIn(article?.articleBody);
  const description = stringIn(article?.description) ?? meta('og:description') ?? meta('description');
  return { hints, body, description: description && unmarked(description) };
}

const LONGEST_TITLE = 1000;

function titleIn(article: Thing | null, head: Head, names: string[]): Said | null {
  const meta = (name: string) => head.metas.get(name)?.[0] ?? null;
  const headlines = head.h1s.map(textOf).filter((headline) => headline.length > 7);
  const shown = head.h1s.length === 1 ? (headlines[0] ?? null) : null;
  const said: [string | null, string][] = [
    [stringIn(article?.headline), 'json-ld'],
    [meta('og:title'), 'open-graph'],
    [shown, 'headline'],
    [meta('twitter:title'), 'meta'],
    [meta('parsely-title') ?? meta('sailthru.title') ?? meta('dc.title') ?? meta('dcterms.title'), 'meta'],
    [stringIn(article?.name), 'json-ld'],
    [head.title, 'title-element'],
  ];
  for (const [value, from] of said) {
    const title = value && withoutSite(unmarked(value.slice(0, LONGEST_TITLE)), names);
    if (!title) continue;
    // "Headline | Section | Site | 3 May 2024" over a headline that stands alone.
    const alone = headlines.find((one) => title.startsWith(one) && /^\s*[|·•–—-]\s/.test(title.slice(one.length)));
    if (alone) return { value: alone, from: 'headline' };
    return { value: title, from };
  }
  return null;
}

/** "Headline | The Example Times" -> "Headline", where the site goes by that name. */
function withoutSite(title: string, names: string[]): string {
  const parts = /^(.{8,}\S)\s*(?:[|·•»]|\s[-–—]\s)\s*([^|·•»]{2,50})$/u.exec(title);
  if (!parts) return title;
  const tail = squeezed(parts[2]!);
  const own = tail.length > 1 && names.some((name) => name === tail || name.startsWith(tail) || tail.startsWith(name));
  return own ? withoutSite(parts[1]!, names) : title;
}

function siteNames(outlet: string | null, head: Head, url: string | null): string[] {
  const address = url ?? head.canonical ?? '';
  const host = URL.canParse(address) ? new URL(address).hostname.replace(/^(?:www|m|amp)\./, '') : null;
  const named = [
    outlet,
    head.metas.get('og:site_name')?.[0],
    head.metas.get('application-name')?.[0],
    host,
    host?.split('.').at(-2),
  ];
  return named.map((name) => squeezed(unmarked(name ?? ''))).filter((name) => name.length > 1);
}

function squeezed(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function outletIn(article: Thing | null, head: Head): Said | null {
  const said: [string | null | undefined, string][] = [
    [stringIn(article?.publisher), 'json-ld'],
    [head.metas.get('og:site_name')?.[0], 'open-graph'],
    [head.metas.get('application-name')?.[0] ?? head.metas.get('dc.publisher')?.[0], 'meta'],
  ];
  for (const [value, from] of said) {
    const name = value && unmarked(value);
    if (name && name.length < 80 && !/^(?:https?:|www\.)/.test(name)) return { value: name, from };
  }
  return null;
}

function languageIn(article: Thing | null, head: Head): Said | null {
  const said: [string | null | undefined, string][] = [
    [stringIn(article?.inLanguage), 'json-ld'],
    [head.language, 'html-lang'],
    [head.metas.get('og:locale')?.[0] ?? head.metas.get('content-language')?.[0], 'meta'],
  ];
  for (const [value, from] of said) {
    const [, code] = /^\s*([a-z]{2})(?:[-_]|\s*$)/i.exec(value ?? '') ?? [];
    // Norwegian is written "nb" and "nn" by some.
    if (code) return { value: /^n[bn]$/i.test(code) ? 'no' : code.toLowerCase(), from };
  }
  return null;
}
