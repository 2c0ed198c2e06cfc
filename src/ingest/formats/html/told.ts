import type { ReadHints } from '../../../parse/source.ts';
import { writersIn } from './authors.ts';
import { type Head, type Said, unmarked } from './head.ts';
import { addressKey, articleAmong, stringIn, type Thing, thingsIn, titleKey } from './jsonld.ts';
import { writersShown } from './shown.ts';
import { applicationName, siteOf } from './site.ts';
import { dayIn, publishedIn, updatedIn } from './stamps.ts';
import { titleIn } from './title.ts';
import { type Element, textOf } from './tree.ts';

/** What a page tells of its article outside of the story, each with where it was read. */
export interface Told {
  hints: ReadHints;
  /** As search engines are given it, markup and all; some give the beginning only. */
  body: string | null;
  description: string | null;
}

export function toldBy(root: Element, head: Head, url: string | null): Told {
  const meta = (name: string) => head.metas.get(name)?.[0] ?? null;
  const things = thingsIn(root);
  const article = articleAmong(things, {
    addresses: [head.canonical, url, meta('og:url')].map(addressKey).filter(Boolean),
    titles: [head.title, meta('og:title'), ...head.h1s.map(textOf)].map((one) => titleKey(one ?? '')).filter(Boolean),
  });
  const outlet = outletIn(article, head);
  const site = siteOf(outlet?.value ?? null, head, url);
  const hints: ReadHints = { from: {} };
  const give = <K extends 'title' | 'authors' | 'published' | 'updated' | 'outlet' | 'language'>(
    name: K,
    said: Said<NonNullable<ReadHints[K]>> | null,
  ) => {
    if (!said) return;
    hints[name] = said.value;
    hints.from![name] = said.from;
  };
  give('title', titleIn(article, head, site));
  const people = writers(writersIn(article, things, head, site.isCalled), writersShown(head, site.isCalled));
  // What a site signs itself tells nobody's name; it is a collective, where nobody is named.
  const signed = people ? null : writersIn(article, things, head, () => false);
  give('authors', people ?? signed);
  give('published', publishedIn(article, head) ?? dayIn(url ?? head.canonical));
  give('updated', updatedIn(article, head));
  give('outlet', outlet ?? (signed && { value: signed.value[0]!, from: signed.from }));
  give('language', languageIn(article, head));
  const body = stringIn(article?.articleBody);
  const description = stringIn(article?.description) ?? meta('og:description') ?? meta('description');
  return { hints, body, description: description && unmarked(description) };
}

/** Some pages have their company as `<meta name="author">`, and show who it was. */
function writers(told: Said<string[]> | null, shown: Said<string[]> | null): Said<string[]> | null {
  const apart = told?.from === 'meta' && shown && !shown.value.some((name) => told.value.includes(name));
  return apart ? shown : (told ?? shown);
}

function outletIn(article: Thing | null, head: Head): Said | null {
  const said: [string | null | undefined, string][] = [
    [stringIn(article?.publisher), 'json-ld'],
    [head.metas.get('og:site_name')?.[0], 'open-graph'],
    [applicationName(head) ?? head.metas.get('dc.publisher')?.[0], 'meta'],
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
