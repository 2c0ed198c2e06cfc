import { type Head, unmarked } from './head.ts';
import { stringIn, type Thing, titleKey } from './jsonld.ts';
import type { Site } from './site.ts';
import type { Said } from './told.ts';
import { textOf } from './tree.ts';

const LONGEST_TITLE = 1000;
// "News" and "Sport" stand over pages too.
const SHORTEST_HEADLINE = 8;

/** What a page calls its article. Of several titles the first in order of trust, but for one that is made for search engines. */
export function titleIn(article: Thing | null, head: Head, site: Site): Said | null {
  const meta = (name: string) => head.metas.get(name)?.[0] ?? null;
  const headlines = head.h1s
    .map((headline) => unmarked(textOf(headline)))
    .filter(({ length }) => length >= SHORTEST_HEADLINE && length <= LONGEST_TITLE)
    .filter((headline) => !site.isCalled(headline));
  const read = (value: string | null, from: string): Said | null => {
    const title = value && withoutSite(unmarked(value.slice(0, LONGEST_TITLE)), site);
    if (!title || site.isCalled(title)) return null;
    const shown = headlineWithin(title, headlines);
    return shown ? { value: shown, from: 'headline' } : { value: title, from };
  };
  const given = read(stringIn(article?.headline), 'json-ld');
  const shared = read(meta('og:title'), 'open-graph');
  const named = read(head.title, 'title-element');
  const shown = shownIn(head, headlines);
  const first =
    searched(given, named, shared, headlines) ??
    given ??
    (shared && shown && !isWithin(shared.value, shown.value) ? shown : shared) ??
    (shown && named && !isAkin(shown.value, named.value) ? named : shown) ??
    read(meta('twitter:title'), 'meta') ??
    read(meta('parsely-title') ?? meta('sailthru.title') ?? meta('dc.title') ?? meta('dcterms.title'), 'meta') ??
    read(stringIn(article?.name), 'json-ld') ??
    named;
  return first && whole(first, headlines, named);
}

/**
 * "Ferry timetable 2024: all dates" for search engines, in JSON-LD and <title>, over "Harbour ferry is back", which the page shows and
 * gives to be shared: the headline is what is shown.
 */
function searched(given: Said | null, named: Said | null, shared: Said | null, headlines: string[]): Said | null {
  if (!given || !named || !shared || !same(given.value, named.value) || same(given.value, shared.value)) return null;
  const shown = headlines.find((headline) => same(headline, shared.value));
  return shown ? { value: shown, from: 'headline' } : null;
}

function shownIn(head: Head, headlines: string[]): Said | null {
  const [first] = headlines;
  return first && head.h1s.length === 1 ? { value: first, from: 'headline' } : null;
}

/** Whether the one has only words of the other, in their order: a headline that is cut for sharing, or that stands behind its topic. */
function isWithin(one: string, other: string): boolean {
  const words = titleKey(other).split(' ');
  let at = 0;
  return titleKey(one)
    .split(' ')
    .every((word) => {
      at = words.indexOf(word, at) + 1;
      return at > 0;
    });
}

/** Whether they share a word; a heading that shares none with the page's own name is of the section that the page is in. */
function isAkin(one: string, other: string): boolean {
  const words = new Set(titleKey(other).split(' '));
  return titleKey(one)
    .split(' ')
    .some((word) => word.length > 3 && words.has(word));
}

function same(one: string, other: string): boolean {
  return titleKey(one) === titleKey(other);
}

// "Headline | Section | Site | 3 May 2024" and "Opinion | Headline", over a headline that stands alone.
function headlineWithin(title: string, headlines: string[]): string | undefined {
  return headlines.find(
    (headline) =>
      (title.startsWith(headline) && /^\s*[|·•–—-]\s/.test(title.slice(headline.length))) ||
      (title.endsWith(headline) && /\s\|\s$/.test(title.slice(0, -headline.length))),
  );
}

/** "The council voted on Tuesday to rep…" -> what the page shows or is named that begins so. */
function whole(said: Said, headlines: string[], named: Said | null): Said {
  const [, start] = /^(.{20,}\S)\s*(?:…|\.\.\.)$/s.exec(said.value) ?? [];
  if (!start) return said;
  const shown = headlines.find((headline) => headline.startsWith(start));
  if (shown) return { value: shown, from: 'headline' };
  return named?.value.startsWith(start) && named.value !== said.value ? named : said;
}

/** "Headline | The Example Times" and "The Example Times - Headline" -> "Headline", where the site goes by that name. */
function withoutSite(title: string, site: Site): string {
  const ahead = /^([^|·•»]{2,50}?)\s*(?:[|·•»]|\s[-–—]\s)\s*(\S.{7,})$/u.exec(title);
  if (ahead && site.isCalled(ahead[1]!)) return withoutSite(ahead[2]!, site);
  const behind = /^(.{8,}\S)\s*(?:[|·•»：]|\s[-–—]\s)\s*([^|·•»]{2,50})$/u.exec(title);
  return behind && site.isCalledLike(behind[2]!) ? withoutSite(behind[1]!, site) : title;
}
