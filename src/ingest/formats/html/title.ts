import type { Said } from './head.ts';
import { type Head, unmarked } from './head.ts';
import { stringIn, type Thing, titleKey } from './jsonld.ts';
import type { Site } from './site.ts';
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
    const whole = value && unmarked(value.slice(0, LONGEST_TITLE));
    // "Ferry is back -": a template that left the site's name out.
    const title = whole && withoutSite(from === 'json-ld' ? whole : whole.replace(/(?<=\S) [-–—|·»]$/, ''), site);
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
    (shared && shown && !isWithin(shared.value, shown.value) && isOfPage(shown, [shared, named]) ? shown : shared) ??
    (shown && named && !isOfPage(shown, [named]) ? named : shown) ??
    read(meta('twitter:title'), 'meta') ??
    read(meta('parsely-title') ?? meta('sailthru.title') ?? meta('dc.title') ?? meta('dcterms.title'), 'meta') ??
    read(stringIn(article?.name), 'json-ld') ??
    named;
  const alone = first === named ? (headedIn(head) ?? first) : first;
  return alone && whole(alone, headlines, named);
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

const SEGMENTS = /[|｜·•»]|\s(?:[-–—/:]|::)\s/;

/** "The Herald » Archive » Ferry is back", over a heading that says "Ferry is back" alone, whatever its rank. */
function headedIn({ title, h1s, h2s }: Head): Said | null {
  const parts = title ? unmarked(title.slice(0, LONGEST_TITLE)).split(SEGMENTS) : [];
  if (parts.length < 2) return null;
  const keys = new Set(parts.map(titleKey).filter((key) => key.length >= SHORTEST_HEADLINE && key.includes(' ')));
  const heading = [...h1s, ...h2s].map((one) => unmarked(textOf(one))).find((text) => keys.has(titleKey(text)));
  return heading ? { value: heading, from: 'headline' } : null;
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

/** Whether it shares a word with what the page calls itself; a heading that shares none is of the section that the page is in. */
function isOfPage(shown: Said, names: (Said | null)[]): boolean {
  const words = new Set(names.flatMap((name) => (name ? wordsOf(name.value) : [])));
  return wordsOf(shown.value).some((word) => words.has(word));
}

/** The long words; of what is written without spaces, each three characters. */
function wordsOf(title: string): string[] {
  return titleKey(title)
    .split(' ')
    .filter((word) => word.length > 3)
    .flatMap((word) => (/\p{Lo}/u.test(word) ? [...word].map((_, at) => word.slice(at, at + 3)).slice(0, -2) : [word]));
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
  const behind = /^(.{8,}\S)\s*(?:[|｜·•»：]|\s[-–—]\s)\s*([^|｜·•»]{2,50})$/u.exec(title);
  if (behind && site.isCalledLike(behind[2]!)) return withoutSite(behind[1]!, site);
  // "Headline:Site", and "Headline_Section_Site", as Chinese pages have it
  const close = /^(.{8,}\S):(\S{2,50})$/u.exec(title);
  if (close && site.isCalled(close[2]!)) return close[1]!;
  return title.replace(/(?<=^[^_]{0,200}\p{sc=Han}[^_]{0,200})(?:_[^_]{2,20}){1,3}$/u, '');
}
